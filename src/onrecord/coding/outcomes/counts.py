"""Counts of what was promised or agreed on: "of 40 schools that the ministry promised, nine have been opened"."""

from collections.abc import Iterator

from onrecord.coding.deeds_done import draft_for, is_told_done
from onrecord.coding.draft import OutcomeDraft
from onrecord.coding.links.ends import End, Ends
from onrecord.coding.outcomes.matter import SPOKEN_OF
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse

_MANY = SPOKEN_OF | {"undertake", "commit", "guarantee"}
_REACHING = frozenset({"reach", "total", "pay", "give", "provide", "send", "transfer", "raise", "disburse", "deliver"})
_THEY = frozenset({"they", "it", "that"})
_SUMS = frozenset({"payment", "contribution", "aid", "transfer", "pledge", "total", "donation", "flow", "gift"})
_NONE = frozenset({"none", "no", "neither"})
_ALL = frozenset({"all", "every", "each", "both"})
_PARTS = frozenset(
    {"half", "some", "third", "thirds", "quarter", "quarters", "few", "several", "most", "many", "fraction", "part",
     "percent", "handful"}
)  # fmt: skip


def read_counts(ends: Ends) -> Iterator[tuple[OutcomeDraft, int]]:
    """(outcome, verb) of each sentence that opens with what was promised or agreed on and counts what came of it."""
    parse = ends.parse
    for first, after in parse.sentences:
        at = next((i for i in range(first, min(first + 3, after)) if parse.lower[i] == "of"), None)
        word = _word_of_promise(parse, at) if at is not None else None
        if at is None or word is None:
            continue
        over = [i for i in parse.ancestors(at) if parse.pos[i] in ("VERB", "AUX") and i > word]
        verb = next((i for i in over if is_told_done(parse, i) or parse.tag[i] == "VBN"), None)
        outcome = counted(parse, verb, word) if verb is not None else None
        of: End | None = ends.referents.at(word) or ends.deeds.at(word)
        if verb is not None and outcome is not None and of is not None:
            yield draft_for(ends.draft, of, verb, outcome, "what was promised is counted"), verb


def read_sums(ends: Ends) -> Iterator[tuple[OutcomeDraft, int]]:
    """(outcome, verb) of each sum promised of which a later sum tells how much has come: "they had reached 62 billion"."""
    parse, draft = ends.parse, ends.draft
    sums = [(f.tokens[0], f.point) for f in draft.figures if f.measure in ("money", "other") and f.point]
    for said in draft.statements:
        if said.act != "promise" or not said.cue or not said.content:
            continue
        held = [value for at, value in sums if said.holds(at)]
        after = max(end for _, end in said.content)
        for at, value in sums if held else []:
            verb = next((i for i in parse.ancestors(at) if parse.pos[i] == "VERB"), at)
            gap = parse.sentence[at] - parse.sentence[after - 1]
            if at < after or not 0 <= gap <= 1 or parse.lemma[verb] not in _REACHING or not _tells(parse, verb):
                continue
            subjects = arguments_of(parse, verb).doers
            if subjects and all(parse.lower[n] in _THEY or parse.lemma[n] in _SUMS for n in subjects):
                outcome = "partly fulfilled" if value < max(held) else "fulfilled"
                yield draft_for(draft, said, verb, outcome, "a smaller sum than was promised"), verb
                break


def _tells(parse: Parse, verb: int) -> bool:
    """Is it told as come about, by a past tense or a perfect?"""
    return is_told_done(parse, verb) or (
        parse.tag[verb] == "VBN" and any(parse.lower[c] == "had" for c in parse.children[verb])
    )


def _word_of_promise(parse: Parse, preposition: int) -> int | None:
    """The verb that says of the things counted that they were to be: "that the two sides agreed in May to return"."""
    for noun in (n for n in parse.children[preposition] if parse.dep[n] == "pobj"):
        for i in range(noun + 1, parse.right[noun] + 1):
            if parse.lemma[i] in _MANY and any(parse.dep[v] in ("relcl", "acl") for v in (i, parse.head[i])):
                return i
    return None


def counted(parse: Parse, verb: int, word: int) -> str | None:
    """What came of a promise by what a verb behind it counts: part, all or none; null where it counts nothing."""
    args = arguments_of(parse, verb)
    for noun in (n for n in (*args.objects, *args.doers) if n > word):
        below = [noun, *(c for c in parse.children[noun] if c < noun)]
        words = {parse.lower[i] for i in below}
        if words & _NONE:
            return "unfulfilled"
        if words & _ALL:
            return "fulfilled"
        if words & _PARTS or any(parse.pos[i] == "NUM" for i in below):
            undone = any(parse.dep[c] == "neg" for c in parse.children[verb])
            return None if undone else "partly fulfilled"
    return None
