"""A record whose every word tries to break out of a page: script tags, event handlers, quotes, odd Unicode."""

from handmade import coder

from onrecord.records.actor import Actor, Tie
from onrecord.records.date import Date
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.report import Report
from onrecord.records.statement import Statement

# Broken up by nothing that a page may leave out; wide and combining characters, both directions, a lone NUL's stand-in.
EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}${8*8}</textarea><!--\u202e\u2066𝔘n\u0301\U0001f4a3\ufffd\u200f"
NAME = f"evil{EVIL}"


def hostile_record() -> Record:
    text = f"{EVIL} fired on {EVIL}. “{EVIL}”, said {EVIL}.\n\n{EVIL} العربية 𝔘𝔫𝔦 نص."
    whole = Passage(0, len(text) - 1)
    first, second = Passage(0, len(EVIL) - 1), Passage(3, len(EVIL) + 6)
    one = Passage(0, text.index(" fired"))
    return Record(
        report=Report(
            id=NAME, title=EVIL, text=text, published="2020-01-02", url="javascript:alert(3)", publisher=EVIL,
            authors=[EVIL], language="en", source=EVIL,
        ),
        coder=coder(),
        sentences=[whole],
        actors=[
            Actor(id="a1", name=EVIL, kind="person", country="KEN", role=EVIL, known=None, mentions=[one, first],
                  ties=[Tie(kind="leader of", to="a2", title=EVIL, passages=[one])]),
            Actor(id="a2", name=f"{EVIL} two", kind="armed group", mentions=[second]),
        ],
        dates=[Date(id="d1", start=3, end=9, timex=EVIL, kind="date", earliest="2020-01-01", latest="2020-01-01")],
        places=[Place(id="p1", name=EVIL, country="KEN", admin1=EVIL, lat=1.0, lon=2.0, precision="city", mentions=[first])],
        figures=[Figure(id="f1", start=4, end=12, measure="killed", point=3.0, unit=EVIL, subject=EVIL, event="e1")],
        events=[
            Event(id="e1", entry=EVIL, type="ASSAULT", status="planned", cameo=EVIL, instruments=[EVIL], actors=["a1"],
                  recipients=["a2"], places=["p1"], figures=["f1"], trigger=second, mentions=[second], passages=[whole]),
        ],
        statements=[
            Statement(id="s1", speakers=["a1"], speaker=[one], cue=[first], content=[whole], manner="direct",
                      act="threaten", footing="named", medium=EVIL, events=["e1"], addressees=["a2"]),
        ],
        positions=[
            Position(id="o1", holder="a1", topic=EVIL, axis=EVIL, stance="for", basis="said", audience="public",
                     condition=EVIL, reason=EVIL, statement="s1", passages=[whole]),
            Position(id="o2", holder="a1", topic=EVIL, axis=EVIL, stance="against", basis="said", audience="private",
                     statement="s1", passages=[first]),
        ],
        links=[Link(id="l1", source="s1", target="e1", kind="denial", passages=[whole])],
        outcomes=[Outcome(id="u1", of="e1", by="s1", outcome="pending", passages=[whole])],
    )  # fmt: skip
