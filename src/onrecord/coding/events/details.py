"""What a clause adds to its event: when, where, with what, how many, and whether it is told as history."""

from datetime import date

from onrecord.coding.draft import DateDraft, Draft, EventDraft
from onrecord.coding.events.matching import CueIndex, noun_in
from onrecord.language.parse import Parse

_COUNTED = {
    "killed": ("ASSAULT",), "wounded": ("ASSAULT",), "casualties": ("ASSAULT",), "displaced": ("ASSAULT", "COERCE"),
    "detained": ("COERCE",), "missing": ("ASSAULT",),
}  # fmt: skip
_TOOL_WORDS = frozenset({"with", "using", "by"})
_OLD = 60
"""Days before the day of the report after which an event is told as background.

Unless it is what the report is about.
"""


def add_details(
    draft: Draft, index: CueIndex, at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]
) -> None:
    """Tie dates, places, figures and instruments to events. `at`: an event's tokens.

    `events_of`: a sentence's events.
    """
    parse = draft.parse
    for when in draft.dates:
        if when.kind in ("date", "time"):
            _tie_date(parse, when, at, events_of)
    for place in draft.places:
        for _, after in place.mentions:
            event = _above(parse, after - 1, at)
            if event is not None and place not in event.places:
                event.places.append(place)
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
    """Did it end long before the report's day?"""
    if event.date is None or not event.date.latest or published is None:
        return False
    try:
        latest = date.fromisoformat(event.date.latest[:10])
    except ValueError:
        return False
    return (published - latest).days > _OLD


def _above(parse: Parse, token: int, at: dict[int, EventDraft]) -> EventDraft | None:
    """The event whose word is met first on the way up from a token."""
    for _ in range(12):
        if token in at:
            return at[token]
        if parse.head[token] == token:
            return None
        token = parse.head[token]
    return None


def _tie_date(parse: Parse, when: DateDraft, at: dict[int, EventDraft], events_of: dict[int, list[EventDraft]]) -> None:
    token = when.tokens[1] - 1
    event = _above(parse, token, at)
    if event is None:
        # A date on the main verb ("On Monday he began to ...") dates the only event under it.
        events = events_of.get(parse.sentence[token], [])
        event = events[0] if len(events) == 1 else None
    if event is not None and event.date is None:
        event.date = when


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
