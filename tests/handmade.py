"""Records written by hand, so that store, desk and cli are tested without coding a text."""

from onrecord.records.actor import Actor, Tie
from onrecord.records.date import Date
from onrecord.records.event import Assertion, Event, Role
from onrecord.records.evidence import Evidence, Reason
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.problem import Problem
from onrecord.records.record import Record
from onrecord.records.report import Coder, Report
from onrecord.records.statement import Statement

TEXT = "The army shelled Kobol on Monday. At least 40 villagers died, a doctor said.\nThe army denied it."


def span(words: str, text: str = TEXT, after: int = 0) -> Passage:
    start = text.index(words, after)
    return Passage(start, start + len(words))


def coder(codebook: str = "book-1", model: str = "en_test 1") -> Coder:
    return Coder(onrecord="0.1.0", codebook=codebook, model=model, settings={})


def made_record(
    name: str = "wire-1", *, text: str = TEXT, published: str | None = "2020-01-02", by: Coder | None = None, **facts
) -> Record:
    """A sound record of TEXT, which `text` may only add to."""
    whole = span("The army shelled Kobol on Monday.")
    said = span("a doctor said")
    return Record(
        report=Report(
            **{"id": name, "text": text, "title": "Shells hit Kobol", "published": published,
               "source": f"{name}.txt", **facts}
        ),
        coder=by or coder(),
        sentences=[whole, span("At least 40 villagers died, a doctor said."), span("The army denied it.")],
        actors=[
            Actor(
                id="a1", name="the Kenyan army", kind="military", country="KEN", sectors=["MIL"], code="KENMIL",
                known="kenya_army", ties=[Tie(kind="part of", to="a2", title="arm", passages=[whole])],
                mentions=[span("The army"), span("The army", after=60)],
            ),
            Actor(id="a2", name="Kobol", mentions=[span("Kobol")]),
            Actor(id="a3", name="a doctor", kind="person", mentions=[span("a doctor")]),
        ],
        dates=[Date(id="d1", start=26, end=32, timex="2019-12-30", kind="date",
                    earliest="2019-12-30", latest="2019-12-30")],
        places=[Place(id="p1", name="Kobol", country="KEN", lat=1.5, lon=35.25, precision="city",
                      mentions=[span("Kobol")])],
        figures=[
            Figure(
                id="f1", start=span("At least 40").start, end=span("At least 40").end, measure="killed", low=40.0,
                unit="villagers", places=["p1"], event="e1", statement="s1", status="happened",
            )
        ],
        events=[
            Event(
                id="e1", entry="shell", type="ASSAULT", mode="heavy-weapons", contexts=["military"], cameo="194",
                status="happened", actors=["a1"], recipients=["a2"], date="d1", earliest="2019-12-30",
                latest="2019-12-30", places=["p1"], figures=["f1"], confidence=0.87,
                roles=[Role(actor="a1", role="actor", basis="denied", statement="s2")],
                assertions=[Assertion(statement=None, status="happened"), Assertion(statement="s2", status="denied")],
                trigger=span("shelled"), mentions=[span("shelled")], passages=[whole],
            ),
            Event(id="e2", entry="deny", type="REJECT", status="happened", actors=["a1"], trigger=span("denied"),
                  performed_by="s2", passages=[span("The army denied it.")]),
        ],
        statements=[
            Statement(id="s1", speakers=["a3"], speaker=[span("a doctor")], cue=[span("said")], manner="indirect",
                      footing="unnamed", content=[span("At least 40 villagers died")], confidence=0.9),
            Statement(id="s2", speakers=["a1"], speaker=[span("The army", after=60)], cue=[span("denied")], act="deny",
                      content=[span("it.", after=60)], footing="institution", events=["e1"]),
        ],
        links=[Link(id="l1", source="s2", target="e1", kind="denial", passages=[said])],
        problems=[Problem(code="extracted", where=f"{name}.html", what="from a page")],
    )  # fmt: skip


def made_evidence() -> list[Evidence]:
    return [
        Evidence(
            row="e1", entry="shell", cue="shell",
            reasons=[Reason(field="actors", what="subject of the verb", start=0, end=8),
                     Reason(field="status", what="past tense")],
        ),
        Evidence(row="s1", cue="said"),
    ]  # fmt: skip
