from collections.abc import Callable

import pytest
from handmade import made_record

from onrecord.records.checking import check
from onrecord.records.passage import Passage
from onrecord.records.record import Record

BREAKS: dict[str, Callable[[Record], object]] = {
    "offsets": lambda r: setattr(r.events[0], "trigger", Passage(0, 10_000)),
    "white space": lambda r: setattr(r.events[0], "trigger", Passage(3, 8)),
    "no row of actors": lambda r: r.events[0].actors.append("a99"),
    "stands twice": lambda r: setattr(r.events[1], "id", "e1"),
    "format": lambda r: setattr(r.events[0], "type", "QUARREL"),
    "low over high": lambda r: setattr(r.figures[0], "high", 3.0),
    "confidence": lambda r: setattr(r.events[0], "confidence", 1.5),
    "half a coordinate": lambda r: setattr(r.places[0], "lon", None),
    "ends before": lambda r: setattr(r.dates[0], "latest", "2019-01-01"),
    "within itself": lambda r: setattr(r.statements[0], "within", "s1"),
    "no row of events or statements": lambda r: setattr(r.links[0], "target", "a1"),
    "ties.to": lambda r: setattr(r.actors[0].ties[0], "to", "nobody"),
}


@pytest.mark.parametrize("sign", BREAKS)
def test_what_is_broken_is_found(sign: str) -> None:
    record = made_record()
    BREAKS[sign](record)
    assert any(sign in line for line in check(record)), check(record)


def test_a_sound_record_passes() -> None:
    assert check(made_record()) == []
