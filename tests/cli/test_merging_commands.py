"""onrecord merge, merged, schema, events merge|split, decisions: what a user sees."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from merging.told import record

from onrecord.cli.running import run
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    made = [record("a", killed=3, said_by="the ministry"), record("b", killed=5), record("c", day="2023-05-09")]
    with writing(tmp_path / "record.duckdb") as connection:
        keep_records(connection, [(one, []) for one in made])

    def call(*argv: object) -> tuple[int, str, str]:
        code = run([str(a) for a in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_what_waits_is_told_and_merged(onrecord: Run) -> None:
    assert onrecord("merged") == (0, "", "onrecord: 3 reports wait to be merged: onrecord merge\n")
    assert onrecord("merge") == (0, "", "record.duckdb: 3 reports merged; 2 events, 1 told by several reports\n")
    assert onrecord("merge")[2].startswith("record.duckdb: nothing to do")
    assert onrecord("merge", "--again", "-q") == (0, "", "")


def test_accounts_side_by_side_with_corroboration_and_conflicts(onrecord: Run) -> None:
    onrecord("merge", "-q")
    _, out, err = onrecord("merged")
    head, one, two, differ = out.splitlines()
    assert err == ""
    assert head == "2023-05-01  ASSAULT  happened  army  (2 reports, 2 origins, 2 sources: b, the ministry)"
    assert one.startswith("    a#e1  2023-05-02  happened  ")
    assert two.startswith("    b#e1  2023-05-02  happened  ")
    assert differ == "    differ: killed 3 to 5 (contradiction): 3: a#e1, on the word of the ministry; 5: b#e1"


def test_every_format_and_the_published_schema(onrecord: Run) -> None:
    onrecord("merge", "-q")
    rows = list(csv.DictReader(io.StringIO(onrecord("merged", "--format", "csv", "--reports", 1)[1])))
    assert [row["row"] for row in rows] == ["a#e1", "b#e1", "c#e1"]
    assert rows[0]["merged"] == rows[1]["merged"] != rows[2]["merged"]
    events = [json.loads(line) for line in onrecord("merged", "--format", "jsonl", "--reports", 1)[1].splitlines()]
    schema = json.loads(onrecord("schema", "--merged")[1])
    for event in events:
        jsonschema.validate(event, schema)
    assert events[0]["format"] == "onrecord-merged/1"
    assert json.loads(onrecord("schema")[1])["title"] == "onrecord/1"


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        (["--conflicts"], ["a#e1", "b#e1"]),
        (["--since", "2023-05-02", "--reports", "1"], ["c#e1"]),
        (["--until", "2023-05-02"], ["a#e1", "b#e1"]),
        (["--actor", "ETH", "--type", "assault", "--status", "happened"], ["a#e1", "b#e1"]),
        (["--actor", "nobody", "--reports", "1"], []),
        (["--origins", "3"], []),
        (["c#e1"], ["c#e1"]),
        (["--reports", "1", "-n", "1"], ["a#e1", "b#e1"]),
    ],
)
def test_filters(onrecord: Run, filters: list[str], rows: list[str]) -> None:
    onrecord("merge", "-q")
    found = csv.DictReader(io.StringIO(onrecord("merged", *filters, "--format", "csv")[1]))
    assert [row["row"] for row in found] == rows


def test_a_decision_from_end_to_end(onrecord: Run) -> None:
    code, _, err = onrecord("events", "split", "b#e1", "--who", "anna", "--note", "two raids")
    assert code == 0
    number = err.split("decisions undo ")[1].strip()
    assert onrecord("merged")[1] == ""
    _, out, _ = onrecord("decisions", "list")
    assert out == f"{number}  stands  other event  b#e1  a#e1  anna  two raids\n" or out == (
        f"{number}  stands  other event  a#e1  b#e1  anna  two raids\n"
    )
    assert onrecord("decisions", "undo", number)[2] == f"record.duckdb: taken back: {number}\n"
    assert onrecord("decisions", "list")[1].split("  ")[1] == "undone"
    assert len(onrecord("merged")[1].splitlines()) == 4
    _, out, _ = onrecord("decisions", "list", "--by", "rules", "--format", "csv")
    assert {row["verdict"] for row in csv.DictReader(io.StringIO(out))} <= {"same event", "other event"}
    (row,) = [json.loads(x) for x in onrecord("decisions", "list", "--format", "jsonl")[1].splitlines()]
    assert (row["who"], row["state"], len(row["keys"])) == ("anna", "undone", 2)


def test_mistakes_are_told_on_a_line(onrecord: Run) -> None:
    for argv, what in (
        (["merged", "x#e1"], "there is no merged event with x#e1"),
        (["merged", "--type", "quarrel"], "there is no type 'quarrel'"),
        (["events", "merge", "a#e1"], "one row is merged with nothing"),
        (["events", "split"], "no ROW is given"),
        (["decisions", "undo"], "no NUMBER is given"),
    ):
        code, out, err = onrecord(*argv)
        assert (code, out) == (2, "")
        assert what in err.splitlines()[-1]


def test_actors_are_decided_about_too(onrecord: Run) -> None:
    assert onrecord("actors", "split", "a#a1")[0] == 0
    assert "other actor  a#a1  a#a1" in onrecord("decisions", "list")[1]
    assert onrecord("actors", "merge", "a#a1", "b#a1")[0] == 0
