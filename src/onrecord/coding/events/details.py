"""What a clause adds to its event: when, where, with what, how many, and whether it is told as history."""

from datetime import date

from onrecord.coding.draft import Draft, EventDraft
from onrecord.coding.events.matching import CueIndex, noun_in
from onrecord.coding.events.placing import tie_places
from onrecord.coding.events.timing import is_old, tie_dates
from onrecord.language.parse import Parse

_COUNTED = {
    "killed": ("ASSAULT",), "wounded": ("ASSAULT",), "casualties": ("ASSAULT",), "displaced": ("ASSAULT", "COERCE"),
    "detained": ("COERCE",), "missing": ("ASSAULT",),
}  # fmt: skip
_TOOL_WORDS = frozenset({"with", "using", "by"})


def add_details(
    draft: Draft, index: CueIndex, at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]
) -> None:
    """Tie dates, places, figures and instruments to events. `at`: an event's tokens.

    `events_of`: a sentence's events.
    """
    parse = draft.parse
    tie_dates(draft, index, at, events_of)
    tie_places(draft, index, at)
    for figure in draft.figures:
        counted = at.get(figure.noun) if figure.noun is not None else None
        if figure.measure == "events" and counted is not None and counted.count is None:
            counted.count = figure
            figure.event = counted
        types = _COUNTED.get(figure.measure)
        if types and figure.event is None:
            event = _counted_in(
                parse, figure.noun if figure.noun is not None else figure.tokens[0], types, at, events_of
            )
            if event is not None:
                figure.event = event
                event.figures.append(figure)
    for events in events_of.values():
        for event in events:
            _add_tools(parse, index, event)


def is_background(event: EventDraft, published: date | None) -> bool:
    """Did it end long before the report's day, or is it told in a clause about a day long gone?"""
    if event.date is None:
        return event.background
    return is_old(event.date, published)


def is_ahead(event: EventDraft, published: date | None) -> bool:
    """Does it lie after the report's day ("the two meet on Monday")?"""
    if event.date is None or not event.date.earliest or published is None:
        return False
    try:
        return date.fromisoformat(event.date.earliest[:10]) > published
    except ValueError:
        return False


def _above(parse: Parse, token: int, at: dict[int, EventDraft]) -> EventDraft | None:
    """The event whose word is met first on the way up from a token."""
    for _ in range(12):
        if token in at:
            return at[token]
        if parse.head[token] == token:
            return None
        token = parse.head[token]
    return None


def _counted_in(
    parse: Parse, token: int, types: tuple[str, ...], at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]
) -> EventDraft | None:
    event = _above(parse, token, at)
    if event is not None and event.type in types:
        return event
    return next((e for e in events_of.get(parse.sentence[token], []) if e.type in types), None)


def _add_tools(parse: Parse, index: CueIndex, event: EventDraft) -> None:
    weapons = index.words["weapons"]
    for c in parse.children[event.head]:
        if parse.dep[c] in ("prep", "agent", "nsubj", "amod", "compound"):
            for i in range(parse.left[c], parse.right[c] + 1):
                deep = parse.dep[c] in ("prep", "agent") and parse.lower[c] not in _TOOL_WORDS
                if not deep and noun_in(parse, i, weapons) is not None and parse.pos[i] in ("NOUN", "PROPN"):
                    tool = parse.lemma[i].lower()
                    if tool not in event.instruments:
                        event.instruments.append(tool)
