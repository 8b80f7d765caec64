"""Text cut where marks begin and end: nothing lost, every mark whole, lanes that never meet."""

from handmade import TEXT, coder, made_record
from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.sheets.segmenting import LINED, every_mark, segments_of
from onrecord.records.event import Event
from onrecord.records.passage import Passage
from onrecord.records.record import Record
from onrecord.records.report import Report
from onrecord.records.statement import Statement


def test_the_text_stays_as_it_was() -> None:
    assert "".join(segment.text for segment in segments_of(made_record())) == TEXT


def test_a_segment_knows_its_rows_the_nearest_first() -> None:
    by_text = {segment.text: segment for segment in segments_of(made_record())}
    assert by_text["shelled"].marks == (("e1", "words"), ("e1", "passage"))
    # Kobol is a place and an actor within what the event's passage tells.
    assert {row for row, _ in by_text["Kobol"].marks} == {"a2", "p1", "e1"}
    assert by_text["Kobol"].marks[-1] == ("e1", "passage")
    assert [line.kind for line in by_text["Kobol"].lines] == ["actor", "place"]


def test_links_are_signed_where_their_words_end() -> None:
    ends = [(segment.text, segment.ends) for segment in segments_of(made_record()) if segment.ends]
    assert ends == [("said", (("l1", "link"),))]


def test_a_record_of_nothing_is_one_segment() -> None:
    bare = Record(report=Report(id="r", text="Nothing."), coder=coder())
    assert [(s.text, s.marks) for s in segments_of(bare)] == [("Nothing.", ())]
    assert segments_of(Record(report=Report(id="r", text=""), coder=coder())) == []


spans = st.lists(st.tuples(st.integers(0, 29), st.integers(1, 12)), max_size=14)


@given(spans, spans)
def test_any_overlap_can_be_drawn(events: list[tuple[int, int]], cues: list[tuple[int, int]]) -> None:
    text = "a\U0001f4a3b\u0301 نص cdefghijklmnopqrstuvwxyz"[:30]

    def passage(start: int, length: int) -> Passage:
        start = min(start, len(text) - 1)
        return Passage(start, min(start + length, len(text)))

    record = Record(
        report=Report(id="r", text=text),
        coder=coder(),
        events=[
            Event(id=f"e{n}", entry="x", type="AID", status="happened", trigger=passage(*one))
            for n, one in enumerate(events)
        ],
        statements=[Statement(id=f"s{n}", cue=[passage(*one)]) for n, one in enumerate(cues)],
    )
    segments = segments_of(record)
    assert "".join(segment.text for segment in segments) == text
    at = 0
    for segment in segments:
        over = [m for m in every_mark(record) if m.start <= at and at + len(segment.text) <= m.end]
        assert {m.row for m in over} == {row for row, _ in segment.marks}
        lined = [m for m in over if (m.kind, m.part) in LINED]
        # As many lines as marks, each in a lane of its own.
        assert len(segment.lines) == len(lined) == len({line.lane for line in segment.lines})
        at += len(segment.text)
