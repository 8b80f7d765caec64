"""onrecord export, import, rebuild: what a user sees."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from handmade import made_evidence
from leaving import QUOTING, quoting

from onrecord.cli.running import run
from onrecord.exports.formats import FORMATS
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    with writing(tmp_path / "record.duckdb") as connection:
        keep_records(connection, [(quoting(), made_evidence())])

    def call(*argv: object) -> tuple[int, str, str]:
        code = run([str(a) for a in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_help_names_every_format(onrecord: Run) -> None:
    code, out, _ = onrecord("export", "--help")
    assert code == 0
    told = " ".join(out.split())
    assert [format.name for format in FORMATS if format.name not in told] == []


def test_rows_to_standard_output_and_to_a_file(onrecord: Run) -> None:
    code, out, err = onrecord("export", "icews")
    assert (code, out.count("\n"), err) == (0, 2, "")
    code, out, err = onrecord("export", "csv", "--table", "statements", "-o", "said.csv")
    assert (code, out) == (0, "")
    assert err == "said.csv: 3 rows; what was left out and why: said.csv.sidecar.json\n"


def test_a_format_that_needs_a_file_says_so(onrecord: Run) -> None:
    code, _, err = onrecord("export", "jsonl")
    assert (code, err) == (2, "onrecord: jsonl is written into a file; give it with -o\n")


def test_without_text_and_with_it_again(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(
        json.dumps({"id": "mine", "text": QUOTING, "title": "Shells hit Kobol"}), encoding="utf-8"
    )
    assert onrecord("export", "jsonl", "--no-text", "-o", "bare.jsonl", "-q")[0] == 0
    code, _, err = onrecord("import", "bare.jsonl", "--db", "other.duckdb")
    assert (code, err) == (3, "onrecord: bare.jsonl:1: its text was left out; onrecord rebuild puts it back\n")
    code, _, err = onrecord("rebuild", "bare.jsonl", "texts.jsonl", "-o", "whole.jsonl")
    assert (code, err) == (0, "whole.jsonl: 1 rows with their words\n")
    code, _, err = onrecord("import", "whole.jsonl", "--db", "other.duckdb", "--no-merge")
    assert (code, err) == (0, "other.duckdb: 1 new\n")
    code, out, _ = onrecord("show", "wire-1", "--db", "other.duckdb")
    assert code == 0
    assert "shelled[e1] Kobol" in out


def test_a_text_that_is_not_there_is_told(onrecord: Run, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Another text.", encoding="utf-8")
    onrecord("export", "icews", "--no-text", "-o", "bare.tab", "-q")
    code, _, err = onrecord("rebuild", "bare.tab", "other.txt", "-o", "words.jsonl")
    assert code == 3
    assert "the text of wire-1 is not there" in err
    assert "0 rows with their words, 1 left out" in err
