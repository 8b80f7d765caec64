"""Where the cues of links and outcomes stand in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.language.arguments import Arguments, arguments_of, hanging_on
from onrecord.language.parse import Parse
from onrecord.records.tables.event_table import CuePart
from onrecord.records.tables.link_table import LinkCue, LinkTable

_NONE = frozenset({"no", "none", "neither", "nobody", "nothing"})
_COMPLEMENTS = ("dobj", "xcomp", "ccomp", "acomp", "attr", "dative", "nsubjpass")
_UNDONE = frozenset({"fail", "refuse", "decline", "neglect"})
_BREAKS = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ"})
_OPENING = frozenset({"if", "unless", "until", "once", "soon", "before", "whether", "long"})
_GAP = 4
"""Words that `*` in a phrase may stand for."""


@dataclass(slots=True)
class Found:
    """A cue in the text: its tokens, its head, and the nouns before and behind it that the cue itself names."""

    cue: LinkCue
    first: int
    after: int
    head: int
    subjects: list[int]
    objects: list[int]


@dataclass(slots=True)
class _Openings:
    """The phrases that open with one word, by their second word; each with its rank, as the table orders them."""

    any_second: list[tuple[int, LinkCue]] = field(default_factory=list)
    """Phrases of one word, and those in which `*` comes second."""
    second: dict[str, list[tuple[int, LinkCue]]] = field(default_factory=dict)


def find_cues(
    parse: Parse, table: LinkTable, first: int, after: int, arguments: dict[int, Arguments] | None = None
) -> Iterator[Found]:
    """The cues in the tokens first .. after - 1; of cues that begin at one token the one that asks for most.

    `arguments` remembers what stands around the verbs of this parse, for who looks for the cues of several tables.
    """
    openings, known = _openings(table), {} if arguments is None else arguments
    for i in range(first, after):
        word = parse.lower[i]
        if word in openings:
            found = _phrase(parse, openings[word], i, after)
            if found is not None:
                yield found
        lemma = parse.lemma[i]
        if lemma in table.verbs and parse.pos[i] in ("VERB", "AUX"):
            for cue in table.verbs[lemma]:
                found = _verb(parse, cue, i, known)
                if found is not None:
                    yield found
                    break
        elif parse.pos[i] == "NOUN" and (lemma in table.nouns or word in table.nouns):
            for cue in table.nouns.get(lemma) or table.nouns[word]:
                found = _noun(parse, cue, i)
                if found is not None:
                    yield found
                    break


def is_negated(parse: Parse, head: int) -> bool:
    """Is a cue told as not so: under a negation, by "no group", or as what somebody failed or declined to do?"""
    for c in parse.children[head]:
        if parse.dep[c] == "neg":
            return True
        if parse.dep[c] in ("nsubj", "nsubjpass") and any(parse.lower[d] in _NONE for d in (c, *parse.children[c])):
            return True
    if (
        parse.dep[head] == "xcomp"
        and parse.lemma[parse.head[head]] == "have"
        and any(parse.lower[c] == "yet" for i in (head, parse.head[head]) for c in parse.children[i])
    ):
        # "has yet to reply"
        return True
    # "declined to confirm or deny"
    first = parse.head[head] if parse.dep[head] == "conj" and parse.tag[head] == "VB" else head
    return parse.dep[first] == "xcomp" and parse.lemma[parse.head[first]] in _UNDONE


def is_open_clause(parse: Parse, verb: int) -> bool:
    """Is it a clause of condition: "as soon as Caracas agreed"?"""
    if parse.dep[verb] != "advcl":
        return False
    openers = [c for c in parse.children[verb] if parse.dep[c] in ("mark", "advmod")]
    return any(parse.lower[c] in _OPENING for c in (parse.head[verb], *openers))


def hangs_on_terms(parse: Parse, table: LinkTable, head: int) -> bool:
    """Is it told with a condition of its own: "would stay closed until ...", which refuses nothing outright?"""
    over = [head, parse.head[head]]
    # "would stay where they were until ..."
    over += [
        c for i in over for c in parse.children[i] if parse.dep[c] in ("ccomp", "advcl") and parse.lemma[c] == "be"
    ]
    # "would stay for as long as ..."
    span = parse.lower[head : parse.right[parse.head[head]] + 1]
    if any(span[i : i + 3] in (["as", "long", "as"], ["so", "long", "as"]) for i in range(len(span) - 2)):
        return True
    clauses = [c for i in over for c in parse.children[i] if parse.dep[c] == "advcl"]
    return any(parse.lower[parse.left[c]] in table.marks for c in clauses)


@lru_cache(maxsize=32)
def _openings(table: LinkTable) -> dict[str, _Openings]:
    """A table's phrases by their first two words: hundreds of them open with "the" or "was"."""
    found: dict[str, _Openings] = {}
    for word, cues in table.phrases.items():
        here = found[word] = _Openings()
        for ranked in enumerate(cues):
            words = ranked[1].words
            if len(words) == 1 or words[1] == ["*"]:
                here.any_second.append(ranked)
                continue
            for form in dict.fromkeys(words[1]):
                here.second.setdefault(form, []).append(ranked)
    return found


def _opened(parse: Parse, openings: _Openings, second: int, after: int) -> list[tuple[int, LinkCue]]:
    """The phrases that may begin right before this token, in the order of the table."""
    if second >= after or not openings.second:
        return openings.any_second
    word, lemma = parse.lower[second], parse.lemma[second]
    fitting = openings.second.get(word, [])
    if lemma != word:
        fitting = fitting + openings.second.get(lemma, [])
    return sorted(openings.any_second + fitting, key=lambda one: one[0]) if fitting else openings.any_second


def _phrase(parse: Parse, openings: _Openings, first: int, after: int) -> Found | None:
    for _, cue in _opened(parse, openings, first + 1, after):
        end = _run(parse, cue.words, first, after)
        if end is not None:
            head = first
            while first <= parse.head[head] < end and parse.head[head] != head:
                head = parse.head[head]
            if not (cue.said_of and _is_verb(parse, head, end)):
                return Found(cue, first, end, head, [], _behind(parse, first, end))
    return None


def _is_verb(parse: Parse, head: int, end: int) -> bool:
    """Is what looks like a judgement a verb of another sense: "what lies ahead", "made up of sand"?"""
    of = end < len(parse) and parse.lower[end] == "of" and parse.tag[head] == "VBN"
    return of or parse.tag[head] in ("VBZ", "VBP")


def _run(parse: Parse, words: list[list[str]], first: int, after: int) -> int | None:
    """The token after a run of words that begins at a token; null where it does not stand there."""
    at = first
    for n, choice in enumerate(words):
        if choice == ["*"]:
            rest = words[n + 1 :]
            # What `*` stands for is one phrase: it holds no preposition, conjunction or comma.
            gap = next((n for n in range(_GAP) if at + n >= after or parse.pos[at + n] in _BREAKS), _GAP)
            ends = (_run(parse, rest, at + n, after) for n in range(gap + 1))
            return next((end for end in ends if end is not None), None)
        if at >= after or (parse.lower[at] not in choice and parse.lemma[at] not in choice):
            return None
        at += 1
    return at


def _behind(parse: Parse, first: int, end: int) -> list[int]:
    """The object of a phrase's last word, or the next noun or verb that hangs on the phrase."""
    last = end - 1
    if (
        parse.pos[last] in ("DET", "PRON")
        and parse.dep[last] in ("det", "poss")
        and parse.head[last] >= end
        and (parse.lower[last] not in _NONE)
    ):
        # "making good a threat"
        return [parse.head[last]]
    found = [
        c for c in parse.children[last] if parse.dep[c] in ("pobj", "pcomp", "dobj", "ccomp", "xcomp") and c >= end
    ]
    if not found:
        found = [
            c
            for i in range(first, end)
            for c in parse.children[i]
            if c >= end and parse.dep[c] in ("pobj", "pcomp", "dobj")
        ]
    return found


def _around(parse: Parse, verb: int, known: dict[int, Arguments]) -> Arguments:
    if verb not in known:
        args = known[verb] = arguments_of(parse, verb)
        if (not args.doers and not args.objects) or _is_stranded(parse, verb):
            args.doers.extend(_misread_subjects(parse, verb))
    return known[verb]


def _verb(parse: Parse, cue: LinkCue, verb: int, known: dict[int, Arguments]) -> Found | None:
    if cue.lone and _has_complement(parse, verb):
        return None
    args = _around(parse, verb, known)
    obliques = args.obliques
    if cue.of_object or any(part.at == "over" for part in cue.parts):
        # "blamed the step on pressure" may be parsed as a step on pressure.
        obliques = [*obliques, *(pair for n in args.objects for pair in hanging_on(parse, n))]
    objects: list[int] = []
    for part in cue.parts:
        held = _hold(parse, part, verb, args.doers + (args.objects if args.passive else []), args.objects, obliques)
        if held is None:
            return None
        if part.at != "subject":
            objects += held
    named = [p for p in cue.parts if p.at != "subject"]
    if not named:
        objects = args.objects
    subjects = args.doers or (args.objects if args.passive else [])
    return Found(cue, verb, verb + 1, verb, list(subjects), list(objects or args.objects))


def _is_stranded(parse: Parse, verb: int) -> bool:
    """Is it the verb of a sentence that the parser reads as a noun with a clause, and hung on that clause's last noun?"""
    if parse.dep[verb] != "acl" or parse.tag[verb] not in ("VBD", "VBN"):
        return False
    first, after = parse.sentences[parse.sentence[verb]]
    root = next((i for i in range(first, after) if parse.head[i] == i), verb)
    return (
        parse.pos[root] == "NOUN"
        and parse.right[verb] >= after - 2
        and any(parse.dep[c] == "relcl" and c < verb <= parse.right[c] for c in parse.children[root])
    )


def _misread_subjects(parse: Parse, verb: int) -> list[int]:
    """The nouns over a verb that the parser hung on them, where it found no verb for the sentence, or another one.

    "A deadline he set for May passed" is read as a deadline that somebody passed, "A ferry promised in May was
    scrapped" as a ferry that promises.
    """
    if parse.dep[verb] == "ccomp" and not any(parse.dep[c] == "mark" for c in parse.children[verb]):
        return [c for c in parse.children[parse.head[verb]] if parse.dep[c] == "nsubj" and parse.pos[c] == "NOUN"]
    root = next((i for i in (verb, *parse.ancestors(verb)) if parse.head[i] == i), verb)
    if parse.dep[verb] not in ("acl", "relcl") or parse.pos[root] != "NOUN":
        return []
    # "A deadline both had set for settling the dispute passed": the noun that the whole sentence hangs on first.
    over = [i for i in parse.ancestors(verb) if parse.pos[i] == "NOUN"]
    return [over[-1], *over[:-1]] if over and parse.dep[verb] == "acl" and parse.tag[verb] in ("VBD", "VBN") else over


def _has_complement(parse: Parse, verb: int) -> bool:
    """Does a verb say what it refuses or agrees to: "agreed on a warning", but not "agreed on Friday"?"""
    children = parse.children[verb]
    if parse.dep[verb] == "acl":
        # "an amount rejected by the premier": what stands over it.
        return True
    if any(parse.dep[c] in _COMPLEMENTS or (parse.dep[c] == "mark" and parse.lower[c] == "as") for c in children):
        return True
    after = [n for c in children if parse.lower[c] in ("on", "to", "upon", "about") for n in parse.children[c]]
    return any(parse.pos[n] == "NOUN" and parse.dep[n] == "pobj" for n in after)


def _hold(
    parse: Parse, part: CuePart, verb: int, subjects: list[int], objects: list[int], obliques: list[tuple[str, int]]
) -> list[int] | None:
    if part.at == "subject":
        nouns = subjects
    elif part.at == "object":
        nouns = objects
    else:
        places = part.at.split("|")
        nouns = [n for name, n in obliques if name in places]
        if any(parse.dep[c] in ("prt", "advmod") and parse.lower[c] in places for c in parse.children[verb]):
            nouns += objects
        gerunds = [
            g
            for c in parse.children[verb]
            if parse.lower[c] in places
            for g in parse.children[c]
            if parse.dep[g] == "pcomp"
        ]
        if not part.words:
            has = any(parse.lower[c] in places for c in parse.children[verb])
            return nouns + gerunds if nouns or gerunds or has else None
    # "three days of protests", "a wave of strikes": what is counted fits as well as its measure.
    nouns = nouns + [n for m in nouns for name, n in hanging_on(parse, m) if name == "of"]
    fitting = [n for n in nouns if any(word in part.words for word in words_for(parse, n))]
    return fitting or None


def words_for(parse: Parse, noun: int) -> tuple[str, ...]:
    """The words that a noun is looked up by: its lemma, its form, and of "cease-fire" the two halves joined."""
    if noun > 1 and parse.lower[noun - 1] == "-" and parse.head[noun - 2] == noun:
        return parse.lemma[noun], parse.lower[noun], f"{parse.lower[noun - 2]}-{parse.lemma[noun]}"
    return parse.lemma[noun], parse.lower[noun]


def _noun(parse: Parse, cue: LinkCue, noun: int) -> Found | None:
    at = noun - 1
    for choice in reversed(cue.words):
        if at < 0 or parse.lower[at] not in choice:
            return None
        at -= 1
    around = hanging_on(parse, noun)
    objects: list[int] = []
    for part in cue.parts:
        fitting = [
            n for name, n in around if name in part.at.split("|") and (not part.words or parse.lemma[n] in part.words)
        ]
        if not fitting:
            return None
        objects += fitting
    return Found(cue, at + 1, noun + 1, noun, [], objects)
