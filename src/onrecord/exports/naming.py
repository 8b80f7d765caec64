"""How actors and places are called in the layouts of others."""

from onrecord.codebook.state_codes import StateCodes, load_state_codes
from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.record import Record

_NO_STATE = StateCodes("", None, None, None)


def state(country: str | None) -> StateCodes:
    """The codes of a country by ISO alpha-3; all null for none or an unknown one."""
    return load_state_codes().get(country or "", _NO_STATE)


def roles(actor: Actor) -> list[str]:
    """A CAMEO actor code's parts after its country, at most three: USAMIL -> MIL."""
    if not actor.code:
        return []
    code = actor.code.removeprefix(actor.country) if actor.country else actor.code
    return [code[i : i + 3] for i in range(0, len(code), 3)][:3]


def raw_name(record: Record, actor: Actor) -> str | None:
    """An actor as the text first calls it; null where the text stays."""
    return (actor.mentions[0].of(record.report.text) or None) if actor.mentions else actor.name


def words_of(event: Event) -> Passage:
    """The passage that tells an event, or the words that name it where none is marked."""
    return event.passages[0] if event.passages else event.trigger


def place_of(record: Record, event: Event) -> Place | None:
    """The first, and so the most precise, of an event's places."""
    return next((place for place in record.places if event.places and place.id == event.places[0]), None)


def city_of(place: Place) -> str | None:
    """The name of a place that is a town or a point in one; of wider ones null."""
    return place.name if place.precision in ("city", "point") else None


def sentence_of(record: Record, offset: int) -> int:
    """The number, from 1, of the sentence an offset lies in."""
    for number, sentence in enumerate(record.sentences, 1):
        if offset < sentence.end:
            return number
    return max(1, len(record.sentences))
