"""What a clause adds to its event: when, where, with what, how many, and whether it is told as history."""

from datetime import date

from onrecord.coding.draft import DateDraft, Draft, EventDraft
from onrecord.coding.events.matching import CueIndex, noun_in
from onrecord.language.parse import Parse

_COUNTED = {
    "killed": ("ASSAULT",), "wounded": ("ASSAULT",), "casualties": ("ASSAULT",), "displaced": ("ASSAULT", "COERCE"),
    "detained": ("COERCE",), "missing": ("ASSAULT",),
}  # fmt: skip
# Types done in words, whose object may be a deed of another day.
_VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONSULT"})
# Words such as "the past" and "in the future" date nothing.
_NO_DAY = frozenset({"PAST_REF", "FUTURE_REF"})
_MARKING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_TOOL_WORDS = frozenset({"with", "using", "by"})
# Prepositions that say where something takes place.
_WHERE = frozenset({
    "in", "at", "near", "on", "outside", "inside", "across", "around", "throughout", "along", "over", "above", "off",
    "between", "within", "into", "to", "from", "through", "towards", "toward", "onto", "beyond", "against",
})  # fmt: skip
# Where a place stands beside an event's word without a preposition, the types of events that it locates.
_STRUCK_THERE = ("ASSAULT", "CONSULT", "PROTEST", "MOBILIZE", "RETREAT")
_PLACED_BY = {
    "dobj": _STRUCK_THERE, "nsubjpass": _STRUCK_THERE, "advmod": _STRUCK_THERE, "compound": ("ASSAULT", "PROTEST"),
    "poss": (), "amod": (),
}  # fmt: skip
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
    saying = frozenset(i for said in draft.statements for first, after in said.cue for i in range(first, after))
    for when in draft.dates:
        if when.kind in ("date", "time"):
            _tie_date(draft, index, when, at, events_of, saying)
    for place in draft.places:
        for _, after in place.mentions:
            event = _taking_place(parse, after - 1, at)
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


def is_ahead(event: EventDraft, published: date | None) -> bool:
    """Does it lie after the report's day ("the two meet on Monday")?"""
    if event.date is None or not event.date.earliest or published is None:
        return False
    try:
        return date.fromisoformat(event.date.earliest[:10]) > published
    except ValueError:
        return False


def _above(
    parse: Parse, token: int, at: dict[int, EventDraft], stop: frozenset[int] = frozenset()
) -> EventDraft | None:
    """The event whose word is met first on the way up from a token; none where a word of `stop` is met before."""
    for _ in range(12):
        if token in at:
            return at[token]
        if token in stop or parse.head[token] == token:
            return None
        token = parse.head[token]
    return None


def _taking_place(parse: Parse, token: int, at: dict[int, EventDraft]) -> EventDraft | None:
    """The event that takes place at the place whose last token this is: told by a preposition, or as what is hit.

    A place that only names or owns somebody ("Lagos police", "the mayor of Lima", "Iraq's army") locates nothing.
    """
    while parse.dep[token] in ("appos", "npadvmod", "conj") and parse.head[token] != token and token not in at:
        token = parse.head[token]
    if parse.dep[token] in ("compound", "poss") and parse.dep[parse.head[token]] == "pobj" and token not in at:
        token = parse.head[token]  # "at Kabul's airport"
    above = parse.head[token]
    if parse.dep[token] == "pobj":
        noun = parse.head[above]
        word = parse.lower[above]
        if word == "of" and parse.dep[noun] == "pobj" and noun not in at:
            above = parse.head[noun]  # "in the suburb of Douma"
            noun, word = parse.head[above], parse.lower[above]
        if word == "of":
            return at.get(noun)
        if word not in _WHERE:
            return None
        if parse.dep[noun] == "nsubj" and noun not in at:
            return None
        return _above(parse, above, at)
    if parse.dep[token] in ("dobj", "nsubjpass", "advmod", "compound", "poss", "amod"):
        event = at.get(above)
        return event if event is not None and event.type in _PLACED_BY[parse.dep[token]] else None
    return None


def _tie_date(
    draft: Draft,
    index: CueIndex,
    when: DateDraft,
    at: dict[int, EventDraft],
    events_of: dict[int, list[EventDraft]],
    saying: frozenset[int],
) -> None:
    """Give a date to the event it dates. `saying`: the tokens of the report's words of saying."""
    parse = draft.parse
    token = _top(parse, when)
    if when.timex in _NO_DAY or _of_a_clause(parse, token, at):
        return
    if parse.dep[token] in _MARKING and parse.head[token] not in at and parse.pos[parse.head[token]] == "NOUN":
        return  # "the 11th century temple": it tells which temple
    event = _above(parse, token, at, stop=saying)
    if event is None:
        # A date on the main verb ("On Monday he began to ...") dates the only event under it; a date on a verb of
        # saying is the day of the words, not of what they tell.
        if _above_any(parse, token, saying):
            return
        events = events_of.get(parse.sentence[token], [])
        event = events[0] if len(events) == 1 else None
    elif event.type in _VERBAL:
        # "Condemned the invasion of May 2": what is spoken of stands nearer to the day.
        deeds = index.words["deeds"]
        between = [i for i in range(event.head + 1, when.tokens[0]) if parse.pos[i] == "NOUN"]
        nearer = [i for i in between if i in at or parse.lemma[i] in deeds]
        if nearer:
            event = at.get(nearer[-1])
    if event is not None and event.date is None:
        event.date = when


def _of_a_clause(parse: Parse, token: int, at: dict[int, EventDraft]) -> bool:
    """Does a date belong to a relative clause that tells no event, "rallies like those that began in 1990"?"""
    for _ in range(12):
        if token in at or parse.head[token] == token:
            return False
        if parse.pos[token] == "VERB" and parse.dep[token] == "relcl":
            return True
        token = parse.head[token]
    return False


def _top(parse: Parse, when: DateDraft) -> int:
    """The token of a date that hangs on a word outside it."""
    first, after = when.tokens
    return next((i for i in range(after - 1, first - 1, -1) if not first <= parse.head[i] < after), after - 1)


def _above_any(parse: Parse, token: int, wanted: frozenset[int]) -> bool:
    """Does a word at `token` hang, clause by clause, on one of these?"""
    for _ in range(12):
        if token in wanted:
            return True
        if parse.head[token] == token or (parse.pos[token] == "VERB" and parse.dep[token] not in ("conj", "xcomp")):
            return False
        token = parse.head[token]
    return False


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
