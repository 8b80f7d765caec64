"""The command line as a user meets it: what goes to which stream, and the exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest
from handmade import TEXT, coder, made_evidence, made_record
from standin import StandIn

from onrecord.cli.running import run
from onrecord.records.encoding import from_json
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing

Run = "Callable[..., tuple[int, str, str]]"


@pytest.fixture
def onrecord(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def call(*argv: object) -> tuple[int, str, str]:
        code = run([str(a) for a in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), made_evidence()), (made_record("wire-2"), made_evidence())])
    return path


def reports(*texts: str) -> str:
    path = Path("in.jsonl")
    path.write_text("".join(json.dumps({"id": f"r{n}", "text": text}) + "\n" for n, text in enumerate(texts, start=1)))
    return str(path)


def test_code_writes_a_record_a_line(onrecord: Run, standin: StandIn) -> None:
    code, out, err = onrecord("code", reports(TEXT, "other"))
    assert (code, err) == (0, "")
    assert [from_json(line).report.id for line in out.splitlines()] == ["r1", "r2"]


def test_code_as_a_table(onrecord: Run, standin: StandIn) -> None:
    code, out, _ = onrecord("code", reports(TEXT), "--format", "table")
    assert code == 0
    assert out.splitlines()[0].split() == ["row", "date", "status", "type", "actors", "recipients", "places", "passage"]
    assert out.splitlines()[1].endswith("The army shelled Kobol on Monday.")


def test_code_into_a_file_that_may_be_the_input(onrecord: Run, standin: StandIn) -> None:
    path = reports(TEXT)
    code, out, err = onrecord("code", path, "-o", path)
    assert (code, out, err) == (0, "", "")
    assert from_json(Path(path).read_bytes()).report.text == TEXT
    assert not Path(path + ".part").exists()


def test_code_reads_standard_input(onrecord: Run, standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    code, out, _ = onrecord("code", "-", "--published", "2020-01-02")
    record = from_json(out)
    assert (code, record.report.id, record.report.published) == (0, "standard-input", "2020-01-02")


def test_bad_inputs_do_not_stop_good_ones(onrecord: Run, standin: StandIn) -> None:
    Path("empty.txt").touch()
    code, out, err = onrecord("code", "empty.txt", reports(TEXT), "no.txt")
    assert code == 3
    assert len(out.splitlines()) == 1
    assert err.splitlines() == [
        "onrecord: empty.txt: the file is empty; leave it out, or give it its text",
        "onrecord: no.txt: there is no such file or folder; check the path",
    ]


def test_keep_and_again(onrecord: Run, standin: StandIn) -> None:
    path = reports(TEXT, "other")
    assert onrecord("keep", path, "--db", "kept.duckdb") == (0, "", "kept.duckdb: 2 new\n")
    assert onrecord("keep", path, "--db", "kept.duckdb") == (0, "", "kept.duckdb: 2 unchanged\n")
    assert onrecord("keep", path, "--db", "kept.duckdb", "-q") == (0, "", "")
    standin.note = coder("book-2")
    assert onrecord("recode", "--db", "kept.duckdb") == (0, "", "kept.duckdb: 2 recoded\n")
    assert onrecord("recode", "--db", "kept.duckdb") == (0, "", "kept.duckdb: nothing to do\n")


@pytest.mark.parametrize("kind", ["events", "statements", "figures", "actors"])
def test_rows_in_every_format(onrecord: Run, db: Path, kind: str) -> None:
    code, out, err = onrecord(kind)
    assert (code, err) == (0, "")
    assert "wire-1#" in out
    assert "\x1b" not in out
    _, as_csv, _ = onrecord(kind, "--format", "csv")
    _, as_json, _ = onrecord(kind, "--format", "jsonl")
    table = list(csv.DictReader(io.StringIO(as_csv)))
    rows = [json.loads(line) for line in as_json.splitlines()]
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert [row["passage"] for row in table] == [row["passage"] for row in rows]
    assert onrecord(kind, "--format", "jsonl")[1] == as_json


def test_filters_and_columns(onrecord: Run, db: Path) -> None:
    _, out, _ = onrecord(
        "events", "--actor", "KEN", "--type", "ASSAULT", "--since", "2019-12", "--until", "2019-12-30", "--status",
        "happened", "--format", "csv", "--columns", "report,id,actor_names,background,trigger",
    )  # fmt: skip
    assert out == (
        "report,id,actor_names,background,trigger\n"
        'wire-1,e1,the Kenyan army,false,"{""start"":9,""end"":16}"\n'
        'wire-2,e1,the Kenyan army,false,"{""start"":9,""end"":16}"\n'
    )
    assert onrecord("events", "-n", "1", "--format", "jsonl", "--columns", "id")[1] == '{"id":"e1"}\n'
    assert onrecord("events", "--actor", "nobody")[1].splitlines() == [
        "row  date  status  type  actors  recipients  places  passage"
    ]


def test_show_and_why(onrecord: Run, db: Path) -> None:
    code, out, _ = onrecord("show", "wire-1")
    assert code == 0
    assert "The army[a1] shelled[e1] Kobol[a2 p1]" in out
    _, out, _ = onrecord("show", "wire-1", "--format", "json")
    assert from_json(out) == made_record()
    code, out, _ = onrecord("why", "wire-1#e1")
    assert code == 0
    assert "whose cue “shell” matched" in out
    assert "subject of the verb: “The army”" in out


@pytest.mark.parametrize(
    ("argv", "code", "line"),
    [
        (["evnts"], 2, "there is no command 'evnts'; did you mean onrecord events?"),
        (["codebook", "chek"], 2, "there is no command 'chek'"),
        (["code"], 2, "no PATH is given; give files or folders, or - for standard input"),
        (["code", "--colour"], 2, "unknown option --colour; see --help"),
        (["events", "--colour"], 2, "unknown option"),
        (["events", "-n", "0"], 2, "see onrecord events --help"),
        (["events", "--format", "xml"], 2, "see onrecord events --help"),
        (["code", "x.txt", "--workers", "0"], 2, "see onrecord code --help"),
        (["code", "x.txt", "--published", "3/4/2019"], 2, "--published: '3/4/2019' is no date this reads; write it as"),
        (["events", "--since", "soon"], 2, "--since: 'soon' is no date this reads"),
        (["events", "--type", "QUARREL"], 2, "--type: there is no type 'QUARREL'; use one of: AGREE"),
        (["events", "--status", "perhaps"], 2, "--status: there is no status 'perhaps'; use one of"),
        (["events", "--columns", "colour"], 2, "--columns: events have no column 'colour'; use report"),
        (["events", "--db", "no.duckdb"], 5, "no.duckdb: there is no such database; make it: onrecord keep"),
        (["events", "--db", "foreign.txt"], 5, "foreign.txt: is no DuckDB database; give another file with --db"),
        (["keep", "in.jsonl", "--db", "foreign.txt"], 5, "foreign.txt: is no DuckDB database"),
        (["show", "wire-9"], 2, "record.duckdb: there is no report 'wire-9'; did you mean wire-"),
        (["show", "wire-1", "--format", "xml"], 2, "--format: there is no format 'xml'; use text or json"),
        (["why", "wire-1#e9"], 2, "wire-1: there is no row 'e9'"),
        (["why", "wire-1"], 2, "wire-1: is no row's name; write REPORT#ID"),
        (["events", "--config", "no.toml"], 7, "no.toml: cannot be read"),
        (["code", "in.jsonl", "-o", "no/where.jsonl"], 2, "no/where.jsonl: cannot be written"),
        (["code", "in.jsonl", "--model", "no_such_model"], 6, "no pipeline 'no_such_model' is installed"),
        (["codebook", "new", "poem", "ode"], 2, "there is no kind of entry 'poem'; use one of: axis, event, link, outcome, speech"),
        (["codebook", "new", "event", "Air Raid"], 2, "'Air Raid' is no name for an entry"),
        (["codebook", "check", "no-folder"], 4, "no-folder: there is no folder entries/ in it"),
        (["actors", "compare", "no.jsonl"], 3, "no.jsonl: cannot be read"),
    ],
)  # fmt: skip
def test_every_error_is_one_line_with_its_code(onrecord: Run, db: Path, argv: list[str], code: int, line: str) -> None:
    Path("foreign.txt").write_text("no database\n" * 500)
    reports(TEXT)
    found, out, err = onrecord(*argv)
    assert (found, out) == (code, "")
    assert len(err.splitlines()) == 1, err
    assert err.startswith("onrecord: ")
    assert line in err


def test_a_fault_of_the_program_is_one_line_too(onrecord: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("onrecord.desk.asking.ask", broken)
    code, _, err = onrecord("events")
    assert code == 1
    assert err.splitlines() == [
        "onrecord: a fault of the program, not yours: ZeroDivisionError: oh; "
        "ONRECORD_LOG=debug shows where; please report it"
    ]


def test_stopping_is_quiet(onrecord: Run, standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.desk.coding.code_reports", stopped)
    assert onrecord("code", reports(TEXT)) == (130, "", "onrecord: stopped\n")
    code, _, err = onrecord("code", reports(TEXT), "-o", "out.jsonl")
    assert (code, err) == (130, "onrecord: what was coded is in out.jsonl.part\nonrecord: stopped\n")


def test_a_new_entry_is_begun_once(onrecord: Run) -> None:
    code, out, err = onrecord("codebook", "new", "event", "tree_planting", "--dir", "mine")
    assert (code, out) == (0, "mine/entries/event/tree_planting.yaml\n")
    assert "onrecord codebook check mine" in err
    code, _, err = onrecord("codebook", "new", "event", "tree_planting", "--dir", "mine")
    assert code == 2
    assert "is there already; choose another name" in err
