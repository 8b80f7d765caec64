"""ACLED's 31 columns, filled by rule: an approximation that is labelled so, with ids of our own.

Layout: ACLED's event export. Its types are given by people who read each event against a codebook; here a table turns
PLOVER's types and modes into them where they say the same, and leaves out the rest.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from onrecord.exports.layout import Layout, Line, Value, number
from onrecord.exports.naming import place_of, state, words_of
from onrecord.exports.selection import Chosen, day_of
from onrecord.exports.sides import Side, first_side, side_of, toll_of
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.place import Place
from onrecord.records.record import Record

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip


class _Kind(NamedTuple):
    disorder: str
    event: str
    sub: str


_VIOLENCE, _DEMONSTRATIONS, _STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
_REMOTE = "Explosions/Remote violence"
_CIVILIANS = "Violence against civilians"
_KINDS: dict[tuple[str, str | None], _Kind] = {
    ("ASSAULT", "aerial"): _Kind(_VIOLENCE, _REMOTE, "Air/drone strike"),
    ("ASSAULT", "drone"): _Kind(_VIOLENCE, _REMOTE, "Air/drone strike"),
    ("ASSAULT", "heavy-weapons"): _Kind(_VIOLENCE, _REMOTE, "Shelling/artillery/missile attack"),
    ("ASSAULT", "suicide-attack"): _Kind(_VIOLENCE, _REMOTE, "Suicide bomb"),
    ("ASSAULT", "explosives"): _Kind(_VIOLENCE, _REMOTE, "Remote explosive/landmine/IED"),
    ("ASSAULT", "abduct"): _Kind(_VIOLENCE, _CIVILIANS, "Abduction/forced disappearance"),
    ("ASSAULT", "sexual"): _Kind(_VIOLENCE, _CIVILIANS, "Sexual violence"),
    ("ASSAULT", "destroy"): _Kind(_STRATEGIC, _STRATEGIC, "Looting/property destruction"),
    ("ASSAULT", "crowd-control"): _Kind(_DEMONSTRATIONS, "Protests", "Protest with intervention"),
    ("PROTEST", "demo"): _Kind(_DEMONSTRATIONS, "Protests", "Peaceful protest"),
    ("PROTEST", "obstruct"): _Kind(_DEMONSTRATIONS, "Protests", "Peaceful protest"),
    ("PROTEST", "riot"): _Kind(_DEMONSTRATIONS, "Riots", "Violent demonstration"),
    ("PROTEST", "vandalize"): _Kind(_VIOLENCE, "Riots", "Mob violence"),
    ("COERCE", "arrest"): _Kind(_STRATEGIC, _STRATEGIC, "Arrests"),
    ("RETREAT", "ceasefire"): _Kind(_STRATEGIC, _STRATEGIC, "Agreement"),
}
"""(PLOVER type, mode) -> ACLED's three levels, where both say the same."""
_CLOSE = frozenset({"firearms", "primitive", "beat", "torture", "targeted", None})
"""Modes of ASSAULT whose type depends on who is attacked: both armed, or civilians."""
_INTER: dict[Side, str] = {"state": "State forces", "civilians": "Civilians"}
"""Labels of sides. An armed group may be rebels or a militia, which nothing in a report settles: it has none."""
_GEO = {"point": 1, "city": 1, "admin2": 2, "admin1": 3}
_WEEK, _MONTH = 7, 31


def acled_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row an event that has a day and one of ACLED's types."""
    for event in chosen.events:
        day = event.earliest or day_of(record, event)
        actors, recipients = ([chosen.actors[a] for a in ids] for ids in (event.actors, event.recipients))
        kind = _kind_of(event, actors, recipients)
        if kind is None or day is None or len(day) != len("2020-01-31"):
            continue
        one = f"onrecord-{number(record.report.hash or record.report.id, event.id)}"
        values = _values(record, event, day, kind, actors, recipients)
        yield Line(one, (one, *values), event.id, words_of(event).start, words_of(event).end)


def _kind_of(event: Event, actors: list[Actor], recipients: list[Actor]) -> _Kind | None:
    if event.type == "ASSAULT" and event.mode in _CLOSE:
        sides = {side_of(first_side(actors)[0]), side_of(first_side(recipients)[0])}
        if sides <= {"state", "group"}:
            return _Kind(_VIOLENCE, "Battles", "Armed clash")
        if side_of(first_side(recipients)[0]) == "civilians":
            return _Kind(_VIOLENCE, _CIVILIANS, "Attack")
        return None
    return _KINDS.get((event.type, event.mode))


def _values(
    record: Record, event: Event, day: str, kind: _Kind, actors: list[Actor], recipients: list[Actor]
) -> tuple[Value, ...]:
    (one, beside), (two, along) = first_side(actors), first_side(recipients)
    inter1, inter2 = _inter(one, kind), _inter(two, kind)
    place = place_of(record, event)
    struck = side_of(two) == "civilians" and _VIOLENCE in kind.disorder
    words = words_of(event)
    return (
        day, int(day[:4]), _precision(event), *kind, _name(one), _names(beside), inter1, _name(two), _names(along), inter2,
        f"{inter1}-{inter2}" if inter1 and inter2 else None, "Civilian targeting" if struck else None,
        None, None, *_where(place), record.report.publisher, None,
        " ".join(words.of(record.report.text).split()) or None, toll_of(record, event).best, None, None,
    )  # fmt: skip


def _where(place: Place | None) -> tuple[Value, ...]:
    if place is None:
        return (None,) * 8
    near = _GEO.get(place.precision or "")
    point = (place.lat, place.lon) if near else (None, None)
    return state(place.country).name or None, place.admin1, place.admin2, None, place.name, *point, near


def _precision(event: Event) -> int | None:
    """1 a day, 2 within a week, 3 within a month; null where the report's own day stands in, or the span is longer."""
    if not event.earliest:
        return None
    days = (date.fromisoformat(event.latest or event.earliest) - date.fromisoformat(event.earliest)).days + 1
    return 1 if days == 1 else 2 if days <= _WEEK else 3 if days <= _MONTH else None


def _inter(actor: Actor | None, kind: _Kind) -> str | None:
    if actor is None:
        return None
    side = side_of(actor)
    if side != "state" and kind.event in ("Protests", "Riots"):
        return "Protesters" if kind.event == "Protests" else "Rioters"
    return _INTER.get(side) if side else None


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor else None


def _names(actors: list[Actor]) -> str | None:
    return "; ".join(actor.name for actor in actors) or None


ACLED_LIKE = Layout(
    "acled-like", "like ACLED's event export, 31 columns", COLUMNS, acled_rows, suffix=".csv", separator=",", coded=False,
    passed="no type of ACLED's says the same, or no day is known",
    partial="ids are OnRecord's own; types come from a table, not from ACLED's coders; iso, region, admin3, source_scale,"
            " tags and timestamp stay empty; fatalities are empty where unknown, which ACLED writes as 0",
)  # fmt: skip
