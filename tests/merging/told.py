"""Short records for the tests of this room."""

from onrecord.records.actor import Actor
from onrecord.records.event import Assertion, Event, Role
from onrecord.records.figure import Figure
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.record import Record
from onrecord.records.report import Coder, Report
from onrecord.records.statement import Statement

CODER = Coder(onrecord="0", codebook="0", model="0")


def record(report, trigger="shelled", *, day="2023-05-01", published="2023-05-02", place=("Kobo", 1), killed=None,
           actor=("army", "ETH-army", "ETH"), further="", status="happened", said_by=None, basis=None, entry="shell",
           precision="city", publisher=None):  # fmt: skip
    """One event of one report: the army shelled Kobo."""
    text = f"The {actor[0]} {further} {trigger} {place[0]}. Desk {report}."
    at = text.index(trigger)
    one = Passage(at, at + len(trigger))
    figures = [Figure(id="f1", start=0, end=1, measure="killed", point=killed, scope="total", event="e1",
                      statement="s1" if said_by else None)] if killed else []  # fmt: skip
    speaker = Actor(id="a2", name=said_by or "nobody", known=said_by, mentions=[Passage(0, 1)])
    return Record(
        report=Report(id=report, text=text, published=published, publisher=publisher),
        coder=CODER,
        sentences=[Passage(0, len(text))],
        actors=[
            Actor(id="a1", name=actor[0], known=actor[1], country=actor[2], kind="military", mentions=[Passage(4, 5)]),
            speaker,
        ],
        places=[
            Place(
                id="p1",
                name=place[0],
                geonameid=place[1],
                country="ETH",
                precision=precision,
                lat=float(place[1]),
                lon=39.0,
                mentions=[Passage(at, at + 1)],
            )
        ],
        figures=figures,
        events=[
            Event(
                id="e1",
                entry=entry,
                type="ASSAULT",
                status=status,
                actors=["a1"],
                places=["p1"],
                earliest=day,
                latest=day,
                figures=["f1"] if killed else [],
                trigger=one,
                mentions=[one],
                passages=[one],
                roles=[Role(actor="a1", role="actor", basis=basis, statement="s1" if said_by else None)]
                if basis
                else [],
                assertions=[Assertion(statement="s1" if said_by else None, status=status)],
            )
        ],
        statements=[Statement(id="s1", speakers=["a2"], speaker=[Passage(0, 1)], events=["e1"])] if said_by else [],
    )
