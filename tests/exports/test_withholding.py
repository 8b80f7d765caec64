"""Without text nothing that reads like the report leaves, in any format; with the text all of it comes back."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaving import QUOTING, kept, quoting

from onrecord.exports.formats import FORMATS
from onrecord.exports.layout import Document, Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.withholding import bare_line, mark_of, restore, withhold
from onrecord.exports.writing import write_document, write_export
from onrecord.records.encoding import to_json
from onrecord.records.passage import Passage
from onrecord.records.record import Record
from onrecord.records.report import Report

BARE = Wanted(text=False, undone=True, background=True, aggregates=True)
LIBRARIES = {"xlsx": "openpyxl", "parquet": "pyarrow", "arrow": "pyarrow", "followthemoney": "followthemoney",
             "graphml": "networkx", "gexf": "networkx"}  # fmt: skip
RUN = 3
"""So many words of the report on end are its text; names have fewer in these records."""


def runs(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def told_in(format: Layout | Document, path: Path) -> str:
    """All that an export and the files beside it say; what is packed is opened by its library."""
    beside = "\n".join(f.read_text(encoding="utf-8") for f in path.parent.glob(f"{path.name}.*"))
    if format.name == "xlsx":
        from openpyxl import load_workbook

        return beside + "\n".join(str(cell.value) for sheet in load_workbook(path) for row in sheet for cell in row)
    if format.name in ("parquet", "arrow"):
        from pyarrow import feather, parquet

        read = parquet.read_table if format.name == "parquet" else feather.read_table
        return beside + "\n".join(str(read(file).to_pylist()) for file in sorted(path.iterdir()))
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return beside + "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("format", [f for f in FORMATS if f.name != "decisions"], ids=lambda format: format.name)
def test_no_words_of_the_report_leave(format: Layout | Document, tmp_path: Path) -> None:
    path = tmp_path / f"bare{format.suffix}"
    record = quoting()
    if isinstance(format, Layout):
        with path.open("w", encoding="utf-8") as file:
            assert write_export(kept(record), format, BARE, file, path)
    else:
        pytest.importorskip(LIBRARIES.get(format.name, "json"))
        if format.folder:
            path.mkdir()
        assert write_document(kept(record), format, BARE, path, path)
    told = told_in(format, path)
    assert "wire-1" in told
    names = runs(" | ".join(actor.name for actor in record.actors))
    leaked = (runs(QUOTING) | runs(record.report.title or "")) & runs(told) - names
    assert not leaked
    assert '"withheld"' in Path(f"{path}.sidecar.json").read_text(encoding="utf-8")
    assert record == quoting()


def test_marks_by_offset_stay() -> None:
    layout = next(f for f in FORMATS if f.name == "gdelt-mentions")
    assert isinstance(layout, Layout)
    whole, bare = io.StringIO(), io.StringIO()
    write_export(kept(quoting()), layout, Wanted(), whole, None)
    write_export(kept(quoting()), layout, Wanted(text=False), bare, None)
    assert whole.getvalue() == bare.getvalue() != ""


def test_the_record_itself_keeps_its_text() -> None:
    record = quoting()
    bare, _ = withhold(record)
    assert bare.report.text == ""
    assert record.events[0].trigger.text == "shelled"


def test_a_record_comes_back_to_the_byte() -> None:
    record = quoting()
    line = bare_line(record)
    mark = mark_of(line)
    assert mark is not None
    assert mark_of(to_json(record)) is None
    again, lost = restore(line, mark, Report(id="other", text=QUOTING, title="Shells hit Kobol"))
    assert again is not None
    assert to_json(again) == to_json(record)
    assert again.events[0].trigger.text == "shelled"
    assert lost == []


def test_another_text_is_refused_and_another_title_told() -> None:
    line = bare_line(quoting())
    mark = mark_of(line)
    assert mark is not None
    assert restore(line, mark, Report(id="wire-1", text=QUOTING + " "))[0] is None
    again, lost = restore(line, mark, Report(id="wire-1", text=QUOTING, title="Another"))
    assert again is not None
    assert again.report.title is None
    assert lost == ["its title is another"]


def test_words_that_are_no_piece_of_the_text_are_told() -> None:
    record = quoting()
    record.positions[0].reason = "for a reason that nobody wrote down"
    line = bare_line(record)
    mark = mark_of(line)
    assert mark is not None
    again, lost = restore(line, mark, record.report)
    assert again is not None
    assert again.positions[0].reason is None
    assert lost == ["reason of o1 is no piece of the text"]


@given(more=st.text(max_size=60), at=st.integers(0, 40), long=st.integers(1, 20))
def test_any_text_comes_back(more: str, at: int, long: int) -> None:
    record = quoting()
    text = QUOTING + "".join(sign for sign in more if not "\ud800" <= sign <= "\udfff")
    record.report.text = text
    record.positions[0].condition = text[at : at + long]
    record.positions[0].passages = [Passage(at, at + long)]
    line = bare_line(record)
    mark = mark_of(line)
    assert mark is not None
    again, lost = restore(line, mark, record.report)
    assert isinstance(again, Record)
    assert (to_json(again), lost) == (to_json(record), [])
