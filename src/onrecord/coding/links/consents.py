"""Answers that tell what will be done: what was asked for is announced, or done in the teeth of who asked for the contrary."""

from collections.abc import Iterator, Sequence

from onrecord.coding.by_sentence import BySentence
from onrecord.coding.cue_finding import hangs_on_terms
from onrecord.coding.deeds_done import key_of
from onrecord.coding.draft import ActorDraft, StatementDraft
from onrecord.coding.intents import tops_of
from onrecord.coding.links.asks import Ask, read_asks
from onrecord.coding.links.ends import End, Ends, actors_of
from onrecord.coding.links.sides import is_of_one_side
from onrecord.language.arguments import arguments_of
from onrecord.language.contraries import alike

_BACK = 2
"""Sentences between what is asked and the word that it will be done."""
_ANSWERING = frozenset({"say", "confirm", "promise"})
_WILL = frozenset({"will", "would", "shall", "'ll"})
_MONEY = frozenset({"money", "sum", "aid", "fund", "cash", "payment", "amount", "loan", "instalment", "installment"})
_ALTHOUGH = frozenset({"although", "though"})
_ASKING = frozenset(
    {
        "ask",
        "urge",
        "beg",
        "order",
        "advise",
        "implore",
        "press",
        "warn",
        "tell",
        "instruct",
        "entreat",
        "plead",
        "call",
    }
)


def read_consents(ends: Ends) -> Iterator[tuple[StatementDraft, Ask, int]]:
    """(statement, what was asked, its verb) where whoever was asked says that it will be done: "the loan would be paid in May"."""
    parse = ends.parse
    willing: list[tuple[StatementDraft, int]] = []
    for said in ends.draft.statements:
        if said.act not in _ANSWERING or not said.uttered or not said.cue or not said.speakers:
            continue
        willing += [
            (said, top) for top in tops_of(parse, said)
            if parse.pos[top] == "VERB" and any(parse.lower[c] in _WILL for c in parse.children[top])
            and not any(parse.dep[c] == "neg" for c in parse.children[top])
        ]  # fmt: skip
    if not willing:
        return
    near = {n for _, top in willing for n in range(max(0, parse.sentence[top] - _BACK), parse.sentence[top] + 1)}
    asks = BySentence(parse, ((ask.head, ask) for ask in read_asks(ends, sorted(near))))
    for said, top in willing if asks else []:
        if hangs_on_terms(parse, ends.draft.tables.stories.links, top):
            continue
        fitting = [
            ask for _, ask in asks.near(top, _BACK)
            if ask.after <= said.cue[0][0] and ask.row is not said and _was_asked(said.speakers, ask) and _is_done(ends, ask, top)
        ]  # fmt: skip
        if fitting:
            yield said, fitting[-1], top


def _was_asked(speakers: Sequence[ActorDraft], ask: Ask) -> bool:
    return any(is_of_one_side(a, b) for a in speakers for b in ask.to) and not any(
        a is b for a in speakers for b in ask.by
    )


def _is_done(ends: Ends, ask: Ask, verb: int) -> bool:
    """Is what will be done what was asked: the same deed, or the very thing asked for?"""
    parse = ends.parse
    args = arguments_of(parse, verb)
    things = args.objects
    same = any(word in ask.words for word in alike(key_of(parse, verb)))
    shared = any(parse.lemma[n] in ask.words and parse.pos[n] == "NOUN" for n in things)
    known = any(parse.lower[n] in ("it", "them", "so", "that") for n in things)
    sums = {f.tokens[0] for f in ends.draft.figures if f.measure == "money"}
    money = any(parse.lemma[n] in _MONEY for n in things) and any(ask.head < at < ask.after for at in sums)
    return (same and (shared or known or not things)) or (money and bool(things)) or (shared and same)


def read_defied(ends: Ends) -> Iterator[tuple[End, End, int]]:
    """(deed or word, what was asked, its verb) of what is done although somebody asked for the contrary."""
    parse = ends.parse
    for asked in range(len(parse)):
        if parse.lemma[asked] not in _ASKING or parse.dep[asked] != "advcl" or parse.pos[asked] != "VERB":
            continue
        if not any(parse.dep[c] == "mark" and parse.lower[c] in _ALTHOUGH for c in parse.children[asked]):
            continue
        to_do = [
            c for c in parse.children[asked]
            if parse.dep[c] in ("xcomp", "ccomp", "advcl") and any(parse.tag[d] == "TO" for d in parse.children[c])
        ]  # fmt: skip
        done = parse.head[asked]
        said = ends.referents.holding(done)
        source: End | None = ends.referents.event_at(done) or (said if said is not None and said.uttered else None)
        source = source or ends.deeds.at(done)
        target: End | None = ends.referents.cue_at(asked) or ends.referents.event_at(asked) or ends.deeds.at(asked)
        if not to_do or source is None or target is None or source is target:
            continue
        if not any(a is b for a in actors_of(source) for b in actors_of(target)):
            yield source, target, asked
