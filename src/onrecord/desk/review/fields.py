"""What a reviewer can set right in a row: its fields by kind, and what may stand in each."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from onrecord.records import vocabulary as words
from onrecord.records.decision import DecisionKind
from onrecord.records.errors import UsageError
from onrecord.records.record import Record
from onrecord.records.vocabulary import words_of

_YES_NO = ("yes", "no")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_LONGEST = 400


class Field(NamedTuple):
    """One field: its name in the record and the closed list of its words, empty for free text, or a pattern."""

    name: str
    words: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    names: bool = False
    """Does it hold ids of actors or places? Their names stand for them, with "; " between."""


FIELDS: dict[DecisionKind, tuple[Field, ...]] = {
    "event": (
        Field("type", words_of(words.EventType)), Field("mode", words_of(words.Mode)), Field("cameo", pattern=re.compile(r"\d{2,4}")),
        Field("status", words_of(words.EventStatus)), Field("actors", names=True), Field("recipients", names=True),
        Field("places", names=True), Field("earliest", pattern=_DAY), Field("latest", pattern=_DAY),
        Field("background", _YES_NO), Field("reciprocal", _YES_NO),
    ),
    "statement": (
        Field("speakers", names=True), Field("act", words_of(words.Act)), Field("footing", words_of(words.Footing)),
        Field("manner", words_of(words.Manner)), Field("audience", words_of(words.Audience)), Field("uttered", _YES_NO),
        Field("addressees", names=True), Field("medium"),
    ),
    "position": (
        Field("holder", names=True), Field("stance", words_of(words.Stance)), Field("topic"), Field("axis"),
        Field("basis", words_of(words.PositionBasis)), Field("audience", words_of(words.Audience)), Field("condition"),
        Field("reason"),
    ),
    "figure": (
        Field("measure", words_of(words.Measure)), Field("point", pattern=_NUMBER), Field("low", pattern=_NUMBER),
        Field("high", pattern=_NUMBER), Field("approximate", _YES_NO), Field("unit"), Field("subject"),
        Field("scope", words_of(words.Scope)), Field("status", words_of(words.EventStatus)),
    ),
    "actor": (Field("name"), Field("kind", words_of(words.ActorKind)), Field("country", pattern=re.compile("[A-Z]{3}")),
              Field("role"), Field("code")),
    "place": (Field("name"), Field("country", pattern=re.compile("[A-Z]{3}")), Field("admin1"),
              Field("precision", words_of(words.Precision)), Field("geonameid", pattern=re.compile(r"\d+"))),
    "link": (Field("kind", words_of(words.LinkKind)),),
    "outcome": (Field("outcome", words_of(words.OutcomeKind)),),
}  # fmt: skip
"""Kinds that can be reviewed, and their fields in the order in which one reads them."""


def field_named(kind: DecisionKind, name: str) -> Field:
    """A field by its name. Raises UsageError, which names those there are."""
    found = next((field for field in FIELDS.get(kind, ()) if field.name == name), None)
    if found is None:
        there = ", ".join(field.name for field in FIELDS.get(kind, ()))
        raise UsageError(f"{kind} has no field {name!r} to be edited", remedy=f"use one of: {there}")
    return found


def checked_value(kind: DecisionKind, name: str, value: str) -> str:
    """The value as it is kept: its blanks tidied, a word of a closed list as the list writes it; empty is unknown.

    Raises UsageError for a field that is none and a value that cannot stand in it.
    """
    field = field_named(kind, name)
    told = " ".join(value.split())
    if not told:
        return ""
    if field.words:
        found = next((word for word in field.words if word.lower() == told.lower()), None)
        if found is None:
            raise UsageError(f"{name} cannot be {told!r}", remedy=f"use one of: {', '.join(field.words)}")
        return found
    if field.pattern and not field.pattern.fullmatch(told):
        raise UsageError(f"{name} cannot be {told!r}", remedy="give a day such as 2019-05-12, a number or a code")
    if len(told) > _LONGEST:
        raise UsageError(f"{name} is longer than {_LONGEST} characters", remedy="say it in fewer")
    return told


def coded_values(record: Record, kind: DecisionKind, row: str) -> dict[str, str]:
    """Field -> what was coded, as text; empty where it is unknown. Empty where the record has no such row."""
    rows: dict[DecisionKind, Sequence[Any]] = {"event": record.events, "statement": record.statements, "position": record.positions, "figure": record.figures,
            "actor": record.actors, "place": record.places, "link": record.links, "outcome": record.outcomes}  # fmt: skip
    found = next((one for one in rows.get(kind, ()) if one.id == row), None)
    if found is None:
        return {}
    names = {actor.id: actor.name for actor in record.actors} | {place.id: place.name for place in record.places}
    return {field.name: _told(getattr(found, field.name), names if field.names else {}) for field in FIELDS[kind]}


def _told(value: Any, names: dict[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 and value != int(value) else f"{value:.0f}"
    if isinstance(value, list):
        return "; ".join(names.get(one, str(one)) for one in value)
    return names.get(value, str(value))
