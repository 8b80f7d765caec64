"""Exports without text made whole by whoever has the texts, in whatever form and under whatever names."""

import json
from pathlib import Path

import pytest
from handmade import made_evidence
from leaving import QUOTING, quoting

from onrecord.desk.exporting import export
from onrecord.desk.rebuilding import rebuild
from onrecord.records.encoding import to_json
from onrecord.records.errors import InputError, OnRecordError
from onrecord.records.record import Record
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


def second() -> Record:
    record = quoting()
    record.report.id, record.report.text = "wire-2", f"{QUOTING} More."
    record.__post_init__()
    return record


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rebuilding") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(record, made_evidence()) for record in (quoting(), second())])
    return path


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The two texts as another has them: under other ids, among others."""
    told = [{"id": "x", "text": "Another."}, {"id": "y", "text": QUOTING, "title": "Shells hit Kobol"},
            {"id": "z", "text": f"{QUOTING} More.", "title": "Shells hit Kobol"}]  # fmt: skip
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
    return path


def told_none(error: OnRecordError) -> None:
    raise AssertionError(error)


def test_records_come_back_to_the_byte(db: Path, texts: Path, tmp_path: Path) -> None:
    bare, whole = tmp_path / "bare.jsonl", tmp_path / "whole.jsonl"
    export(db, "jsonl", bare, text=False)
    assert "shelled" not in bare.read_text(encoding="utf-8")
    assert rebuild(bare, [str(texts)], whole, tell=told_none) == (2, 0)
    assert whole.read_bytes() == b"".join(to_json(record) + b"\n" for record in (quoting(), second()))


@pytest.mark.parametrize("format", ["geojson", "plover", "icews", "csv", "annotations", "graphml"])
def test_rows_of_every_other_format_get_their_words(db: Path, texts: Path, tmp_path: Path, format: str) -> None:
    pytest.importorskip("networkx" if format == "graphml" else "json")
    bare, words = tmp_path / "bare", tmp_path / "words.jsonl"
    rows = export(db, format, bare, text=False)
    counted, missing = rebuild(bare, [str(texts)], words, tell=told_none)
    assert missing == 0
    assert counted == (rows if format != "csv" else rows - 4)  # reports and problems have no passage
    told = [json.loads(line) for line in words.read_text(encoding="utf-8").splitlines()]
    assert {one["report"] for one in told} == {"wire-1", "wire-2"}
    for one in told:
        assert f"{QUOTING} More."[one["start"] : one["end"]] == one["passage"]
    if format == "geojson":
        assert told[0]["passage"] == "The army shelled Kobol on Monday."


def test_a_text_that_is_not_there_is_told(db: Path, tmp_path: Path) -> None:
    (tmp_path / "wire-1.txt").write_text(QUOTING, encoding="utf-8", newline="")
    (tmp_path / "wire-2.txt").write_text(f"{QUOTING} More!", encoding="utf-8", newline="")
    bare, whole = tmp_path / "bare.jsonl", tmp_path / "whole.jsonl"
    export(db, "jsonl", bare, text=False)
    told: list[OnRecordError] = []
    assert rebuild(bare, [str(tmp_path / f"wire-{n}.txt") for n in (1, 2)], whole, tell=told.append) == (1, 1)
    assert [one.what for one in told] == ["wire-1: its title is another", "the text of wire-2 is not there"]
    assert json.loads(whole.read_bytes())["report"]["text"] == QUOTING


def test_what_is_no_export_is_refused(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        rebuild(tmp_path / "none", [str(texts)], tmp_path / "out", tell=told_none)
    with pytest.raises(InputError, match=r"no texts\.jsonl\.provenance\.jsonl"):
        rebuild(texts, [str(texts)], tmp_path / "out", tell=told_none)
