"""Records that leave: the handmade one with its event done as news, and one that quotes."""

from typing import Any

from handmade import TEXT, made_evidence, made_record, span
from hypothesis import strategies as st

from onrecord.exports.selection import Kept
from onrecord.records.actor import Actor
from onrecord.records.figure import Figure
from onrecord.records.passage import Passage
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.statement import Statement

MORE = '\n"We shot no one," Colonel Rono said. The army will leave Kobol if the raids on its posts end, he said.'
QUOTING = TEXT + MORE


def leaving() -> Record:
    """The handmade record, its event done as news between two sides, and told once more both ways."""
    record = made_record(url="https://wire.example/1", publisher="Wire", hash="4f2a")
    event = record.events[0]
    event.cameo, event.type, event.mode, event.count, event.confidence = "194", "ASSAULT", "heavy-weapons", None, 0.84
    event.actors, event.recipients, event.places = ["a1"], ["a2"], ["p1"]
    event.background, event.status = False, "happened"
    event.date, event.earliest, event.latest = "d1", "2019-12-30", "2019-12-30"
    event.trigger = Passage(TEXT.index("shelled"), TEXT.index("shelled") + 7)
    event.mentions = [event.trigger, Passage(TEXT.index("denied"), TEXT.index("denied") + 6)]
    record.events = [event]
    record.figures[0].statement = None
    return record


def words(told: str, after: int = 0) -> Passage:
    """Where some words stand in QUOTING."""
    return span(told, QUOTING, after)


def quoting() -> Record:
    """The same with a direct quote and a position that has a condition."""
    record = made_record(text=QUOTING, url="https://wire.example/1", publisher="Wire", hash="4f2a", authors=["Ann Lee"])
    plain = leaving()
    record.events, record.figures, record.links = plain.events, plain.figures, []
    record.sentences += [words('"We shot no one," Colonel Rono said.'), words("The army will leave Kobol if the raids")]
    record.actors.append(Actor(id="a4", name="Colonel Rono", kind="person", role="Colonel",
                               mentions=[words("Colonel Rono")]))  # fmt: skip
    record.statements.append(
        Statement(id="s3", speakers=["a4"], speaker=[words("Colonel Rono")], cue=[words("said", words("Rono").end)],
                  content=[words("We shot no one")], manner="direct", footing="named", act="deny")
    )  # fmt: skip
    record.positions = [
        Position(id="o1", holder="a1", topic="withdrawal from Kobol", axis="withdrawal", stance="for", basis="said",
                 condition="if the raids on its posts end", statement="s3", passages=[words("will leave Kobol")])
    ]  # fmt: skip
    record.__post_init__()
    return record


def kept(*records: Record) -> list[Kept]:
    """Records as they are kept, with evidence."""
    return [Kept(record, made_evidence()) for record in records]


_texts = st.text(st.characters(codec="utf-8"), max_size=40)
_numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def any_records(draw: Any) -> Record:
    """Records of any text and facts, with a figure of any numbers."""
    text = TEXT + draw(_texts)
    facts = {name: draw(st.none() | _texts) for name in ("url", "publisher", "language", "hash", "title")}
    record = made_record(draw(st.sampled_from(["a", "b", "ü/1"])), text=text, authors=draw(st.lists(_texts)), **facts)
    low, high = sorted((draw(st.floats(-1e300, 1e300)), draw(st.floats(-1e300, 1e300))))
    record.figures.append(Figure(id="f2", start=4, end=8, measure="other", point=draw(_numbers), low=low, high=high,
                                 unit=draw(st.none() | _texts), approximate=draw(st.booleans())))  # fmt: skip
    record.actors[0].name = draw(_texts)
    record.actors[0].mentions.append(Passage(4, 8))
    record.coder.settings = draw(st.dictionaries(_texts, st.none() | st.booleans() | st.integers(0, 99) | _texts))
    return record
