"""The questions over many reports as a user asks them: every form, one line for every error."""

import csv
import io
import json
from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.cli.running import run
from onrecord.records.position import Position
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    record = made_record()
    record.positions.append(
        Position(id="t1", holder="a1", topic="ceasefire: Kobol", axis="ceasefire", stance="against", basis="said",
                 passages=[record.sentences[2]])
    )  # fmt: skip
    with writing(tmp_path / "record.duckdb") as connection:
        keep_records(connection, [(record, made_evidence())], at="2020-01-03T00:00:00Z")

    def call(*argv: object) -> tuple[int, str, str]:
        code = run([str(a) for a in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


ASKED = [
    ("timeline", "--actor", "KEN"),
    ("counts", "--by", "month,type"),
    ("positions", "--holder", "army"),
    ("saydo",),
    ("conflicts",),
    ("precedents", "wire-1#e1"),
    ("sources", "--actor", "KEN"),
    ("search", "kobol"),
    ("changes", "--since", "2020"),
    ("figures", "--of", "villagers"),
    ("sql", "select * from events"),
]
EMPTY = ("saydo", "conflicts", "precedents")


@pytest.mark.parametrize("argv", ASKED, ids=lambda argv: argv[0])
def test_every_form_tells_the_same_rows(onrecord, argv: tuple[str, ...]) -> None:
    code, table, err = onrecord(*argv)
    assert (code, err) == (0, "")
    assert "\x1b" not in table
    _, as_csv, _ = onrecord(*argv, "--format", "csv")
    _, as_json, _ = onrecord(*argv, "--format", "jsonl")
    rows = [json.loads(line) for line in as_json.splitlines()]
    listed = list(csv.DictReader(io.StringIO(as_csv)))
    assert len(rows) == len(listed) == len(table.splitlines()) - 1
    assert bool(rows) is (argv[0] not in EMPTY)
    for row, cells in zip(rows, listed, strict=True):
        assert list(row) == list(cells)
        assert row["passage"] == cells["passage"] != ""
        assert row["passage"] in table
    assert onrecord(*argv, "--format", "jsonl")[1] == as_json


def test_a_table_for_people(onrecord) -> None:
    _, out, _ = onrecord("timeline", "--with", "Kobol", "--actor", "KEN")
    assert out.splitlines() == [
        "day         status    what     actors           recipients  places  reports  row        passage",
        "2019-12-30  happened  ASSAULT  the Kenyan army  Kobol       Kobol   1        wire-1#e1  "
        "The army shelled Kobol on Monday.",
    ]


def test_sql_in_every_form(onrecord) -> None:
    sql = "select type, actor_countries, reciprocal, confidence from events order by type"
    assert onrecord("sql", sql)[1].splitlines() == [
        "type     actor_countries  reciprocal  confidence",
        "ASSAULT  KEN              no          0.87",
        "REJECT   KEN              no",
    ]
    assert onrecord("sql", sql, "--format", "csv", "-n", "1")[1].splitlines()[1] == "ASSAULT,KEN,false,0.87"
    assert json.loads(onrecord("sql", "select timestamp '2020-01-02' as t", "--format", "jsonl")[1])
    assert onrecord("sql", "select 1 as a, 2 as a", "--format", "csv")[1] == "a,a\n1,2\n"


@pytest.mark.parametrize(
    ("argv", "code", "line"),
    [
        (["timeline"], 2, "timeline of what?; give --actor, --place, --topic, --since or --until"),
        (["timeline", "--actor", "x", "--type", "QUARREL"], 2, "--type: there is no type 'QUARREL'; use one of: AGREE"),
        (["timeline", "--since", "soon"], 2, "--since: 'soon' is no date this reads"),
        (["counts", "--by", "colour"], 2, "--by: events cannot be counted by 'colour'; use day"),
        (["counts", "--by", ""], 2, "--by: events cannot be counted by nothing; use day"),
        (["conflicts", "--on", "colour"], 2, "--on: no conflict is about 'colour'; use figures"),
        (["precedents", "wire-1#e9"], 2, "wire-1#e9: there is no event 'e9' in 'wire-1'; onrecord events lists them"),
        (["precedents", "wire-1"], 2, "wire-1: is no row's name; write REPORT#ID"),
        (["search", "a", "OR"], 2, "search: 'a OR' is no question for words"),
        (["search"], 2, "search: '' is no question for words"),
        (["changes"], 2, "see onrecord changes --help"),
        (["changes", "--since", "2020", "--table", "dates"], 2, "--table: 'dates' is not followed; use events"),
        (["figures", "--of", "dead", "--actor", "KEN"], 2, "figures: --actor cannot be joined to --of"),
        (["sql", "select colour from events"], 2, "sql: "),
        (["sql", "delete from main.events"], 2, "sql: DELETE is not allowed: this connection only reads"),
        *(([*argv, "--db", "no.duckdb"], 5, "no.duckdb: there is no such database; make it") for argv in ASKED),
    ],
)
def test_every_error_is_one_line_with_its_code(onrecord, argv: list[str], code: int, line: str) -> None:
    found, out, err = onrecord(*argv)
    assert (found, out) == (code, "")
    assert len(err.splitlines()) == 1
    assert line in err
