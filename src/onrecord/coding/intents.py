"""What is to be done by a report's promises, demands and threats: the deed, by whom, to what, and whether it is to be left."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.coding.draft import ActorDraft, Draft, EventDraft, StatementDraft
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse

_GIVEN = {"promise": "promise", "threaten": "promise", "plan": "promise", "demand": "demand"}
_TYPES = {"AGREE": "promise", "THREATEN": "promise", "REQUEST": "demand"}
_SAID = frozenset({"say", "confirm"})
_OWN_WILL = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
_DUTY = frozenset({"must", "should"})
_REPORTING = frozenset(
    {"say", "report", "believe", "think", "know", "claim", "allege", "describe", "see", "consider", "find"}
)
_HAVE_TO = frozenset({"have", "need", "ought"})
_FIRST = frozenset({"i", "we"})
_VERBS = frozenset({"VERB", "AUX"})
_NOT = frozenset({"not", "n't", "never"})


@dataclass(slots=True)
class Intent:
    """One deed that somebody's word binds him to, or asks of others."""

    row: StatementDraft | EventDraft
    asked: bool
    """Asked of others, who alone can do it; else the doing of whoever gave the word."""
    head: int
    """The verb or noun of the deed."""
    negated: bool
    doers: list[ActorDraft]
    objects: list[int]
    obliques: list[tuple[str, int]]
    after: int
    """The first token behind the words that tell it."""


def read_intents(draft: Draft) -> list[Intent]:
    """The deeds that words of a report bind to, in reading order; of one word each deed once."""
    return sorted([*_of_statements(draft), *_of_events(draft)], key=lambda intent: (intent.head, intent.after))


def binding(draft: Draft, said: StatementDraft) -> str | None:
    """Is it a promise or a demand: by its act, or because it says what its speaker will do or others must?"""
    if said.act in _GIVEN:
        return _GIVEN[said.act]
    if said.act == "think":
        return "demand" if _is_wish_of_others(draft, said) else None
    if said.act not in _SAID or not said.uttered:
        return None
    kinds = [_by_modal(draft, said, top) for top in tops_of(draft.parse, said)]
    return next((kind for kind in kinds if kind is not None), None)


def _is_for_others(parse: Parse, cue: int, verb: int) -> bool:
    """Does the cue itself say who is to do it: "chanted for the mayor to go"?"""
    return any(parse.lower[c] == "for" and cue < c < verb and parse.child(c, "pobj") for c in parse.children[cue])


def _is_wish_of_others(draft: Draft, said: StatementDraft) -> bool:
    """Does somebody want others to do something: "the mediators want both sides to meet"?"""
    parse = draft.parse
    if not said.cue or parse.lemma[said.cue[0][0]] != "want":
        return False
    for top in tops_of(parse, said):
        doers = arguments_of(parse, top).doers if parse.pos[top] in _VERBS and _has_to(parse, top) else []
        if doers and not any(_is_any(draft.actor_at(n), said.speakers) for n in doers):
            return True
    return False


def tops_of(parse: Parse, said: StatementDraft) -> list[int]:
    """The highest verbs and nouns of what a statement says."""
    tops = []
    for first, after in said.content:
        for i in range(first, after):
            above = parse.head[i]
            if first <= above < after and above != i:
                continue
            if parse.pos[i] in ("ADP", "PART", "SCONJ"):
                tops += [c for c in parse.children[i] if first <= c < after and parse.pos[c] in (*_VERBS, "NOUN")]
            elif parse.pos[i] in (*_VERBS, "NOUN"):
                tops.append(i)
    return tops


def _by_modal(draft: Draft, said: StatementDraft, top: int) -> str | None:
    parse = draft.parse
    if parse.pos[top] not in _VERBS:
        return None
    children = parse.children[top]
    if any(parse.dep[c] == "mark" for c in children if parse.lower[c] in ("if", "whether", "unless")):
        return None
    if _has_to(parse, top) and parse.tag[top] == "VB" and said.cue and parse.lemma[said.cue[0][0]] not in _REPORTING:
        # "chanted for the mayor to go"
        doers = arguments_of(parse, top).doers
        others = doers and not any(_is_any(draft.actor_at(n), said.speakers) for n in doers)
        return "demand" if others or _is_for_others(parse, said.cue[0][0], top) else None
    modals = {parse.lower[c] for c in children if parse.dep[c] == "aux"}
    if modals & _DUTY or (parse.lemma[top] in _HAVE_TO and any(_is_infinitive(parse, c) for c in children)):
        return "demand"
    if not modals & _OWN_WILL:
        return None
    args = arguments_of(parse, top)
    own = any(parse.lower[n] in _FIRST or _is_any(draft.actor_at(n), said.speakers) for n in args.doers)
    return "promise" if own or args.passive else None


def _of_statements(draft: Draft) -> Iterator[Intent]:
    parse = draft.parse
    for said in draft.statements:
        kind = binding(draft, said) if said.cue else None
        if kind is None:
            continue
        after = max([said.cue[-1][1], *(end for _, end in said.content)])
        for top in tops_of(parse, said):
            head = top
            if parse.lemma[top] in _HAVE_TO:
                head = next((c for c in parse.children[top] if _is_infinitive(parse, c)), top)
            yield _intent(
                draft, said, kind == "demand", head, said.addressees if kind == "demand" else said.speakers, after
            )


def _of_events(draft: Draft) -> Iterator[Intent]:
    """Of words given that are no statement: "an undertaking to replace the pipes", "the club was to get a hall"."""
    parse = draft.parse
    for event in draft.events:
        if event.performed_by is not None or draft.statements_over(event.head):
            continue
        if event.type in _TYPES:
            asked = _TYPES[event.type] == "demand"
            for c in parse.children[event.head]:
                if parse.dep[c] in ("xcomp", "ccomp", "acl", "advcl") and _has_to(parse, c):
                    yield _intent(
                        draft, event, asked, c, event.recipients if asked else event.actors, parse.right[c] + 1
                    )
        elif event.status == "planned":
            yield _intent(draft, event, False, event.head, event.actors, parse.right[event.head] + 1)


def _intent(
    draft: Draft, row: StatementDraft | EventDraft, asked: bool, head: int, by: list[ActorDraft], after: int
) -> Intent:
    parse = draft.parse
    negated = any(parse.dep[c] == "neg" or parse.lower[c] in _NOT for c in parse.children[head])
    if parse.pos[head] not in _VERBS:
        of = [n for c in parse.children[head] if parse.dep[c] == "prep" and parse.lower[c] in ("of", "from")
              for n in parse.children[c] if parse.dep[n] == "pobj"]  # fmt: skip
        # "their withdrawal": whoever it is of.
        of += [c for c in parse.children[head] if parse.dep[c] == "poss"]
        return Intent(row, asked, head, negated, [], of, [], after)
    args = arguments_of(parse, head)
    doers = [a for n in args.doers if (a := draft.actor_at(n)) is not None]
    if args.passive:
        by = []
    every = list(dict.fromkeys([*doers, *by]))
    return Intent(row, asked, head, negated, every, args.objects, args.obliques, after)


def _is_infinitive(parse: Parse, token: int) -> bool:
    return parse.dep[token] == "xcomp" and parse.tag[token] == "VB" and _has_to(parse, token)


def _has_to(parse: Parse, token: int) -> bool:
    return any(parse.tag[c] == "TO" for c in parse.children[token])


def _is_any(actor: ActorDraft | None, actors: list[ActorDraft]) -> bool:
    return actor is not None and any(actor is one for one in actors)
