import json
from pathlib import Path

import pytest
from handmade import TEXT, coder
from standin import StandIn

from onrecord.desk.keep_decisions import split_rows
from onrecord.desk.keep_events import count_merged
from onrecord.desk.keeping import keep, outdated, recode
from onrecord.records.errors import DatabaseError, OnRecordError, UsageError
from onrecord.records.settings import Settings
from onrecord.store.asking import count_rows, read_record


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(db=str(tmp_path / "record.duckdb"), workers=1)


def lines(folder: Path, *rows: object) -> str:
    path = folder / "in.jsonl"
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return str(path)


def kept(settings: Settings, *paths: str, told: list[OnRecordError] | None = None) -> dict[str, int]:
    return dict(keep(paths, settings, tell=(told if told is not None else []).append))


def test_the_same_input_again_is_neither_coded_nor_stored(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "a", "text": TEXT}, {"id": "b", "text": TEXT + "!"})
    assert kept(settings, path) == {"new": 2}
    before = Path(settings.db).read_bytes()
    standin.coded.clear()
    assert kept(settings, path) == {"unchanged": 2}
    assert standin.coded == []
    assert Path(settings.db).read_bytes() == before


def test_a_changed_text_is_a_revision(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    kept(settings, lines(tmp_path, {"id": "a", "text": TEXT}))
    assert kept(settings, lines(tmp_path, {"id": "a", "text": TEXT + " Now 41."})) == {"revised": 1}
    assert read_record(Path(settings.db), "a")[0].report.text.endswith("Now 41.")
    assert read_record(Path(settings.db), "a", 1)[0].report.text == TEXT


def test_bad_lines_do_not_stop_good_ones(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    told: list[OnRecordError] = []
    path = lines(tmp_path, {"id": "a", "text": TEXT}, "{broken", {"id": "c", "text": TEXT + "?"})
    assert kept(settings, path, str(tmp_path / "no.txt"), told=told) == {"new": 2}
    assert [str(error).split(": ")[0] for error in told] == [f"{path}:2", str(tmp_path / "no.txt")]


def test_a_report_that_cannot_be_coded_is_kept_with_its_problem(
    settings: Settings, standin: StandIn, tmp_path: Path
) -> None:
    told: list[OnRecordError] = []
    path = lines(tmp_path, {"id": "a", "text": "unreadable"}, {"id": "b", "text": ""}, {"id": "c", "text": TEXT})
    assert kept(settings, path, told=told) == {"new": 3}
    assert [p.code for p in read_record(Path(settings.db), "a")[0].problems] == ["not-coded"]
    assert [p.code for p in read_record(Path(settings.db), "b")[0].problems] == ["no-text"]
    assert [error.where for error in told] == [f"{path}:1", f"{path}:2"]


def test_recode_after_a_new_codebook(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    kept(settings, lines(tmp_path, {"id": "a", "text": TEXT}, {"id": "b", "text": TEXT, "published": "soon"}))
    kept(settings, lines(tmp_path, {"id": "a", "text": TEXT + "!"}))
    rows = count_rows(Path(settings.db))
    standin.note = coder("book-2")
    assert outdated(settings) == [("a", 1), ("a", 2), ("b", 1)]
    assert recode(settings, tell=lambda error: None) == {"recoded": 3}
    assert recode(settings, tell=lambda error: None) == {}
    assert count_rows(Path(settings.db)) == rows
    record, _ = read_record(Path(settings.db), "b")
    assert record.coder.codebook == "book-2"
    assert [p.code for p in record.problems] == ["unknown-date"]


def test_keep_recodes_what_another_codebook_coded(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "a", "text": TEXT})
    kept(settings, path)
    standin.note = coder("book-2")
    assert kept(settings, path) == {"recoded": 1}


def test_two_texts_of_one_id_in_one_run_are_remarked(
    settings: Settings, standin: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert kept(settings, lines(tmp_path, {"id": "a", "text": TEXT}, {"id": "a", "text": TEXT + "!"})) == {
        "new": 1, "revised": 1,
    }  # fmt: skip
    assert "another text under the id of" in caplog.text


def test_stopped_by_the_user_what_was_coded_is_kept(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        if done == 3:
            raise KeyboardInterrupt

    path = lines(tmp_path, *({"id": f"r{n}", "text": TEXT + str(n)} for n in range(10)))
    with pytest.raises(KeyboardInterrupt):
        keep([path], settings, tell=lambda error: None, advance=advance)
    assert count_rows(Path(settings.db))["reports"] == 3


def test_a_foreign_database_is_told_before_anything_is_coded(standin: StandIn, tmp_path: Path) -> None:
    foreign = tmp_path / "notes.txt"
    foreign.write_text("no database\n" * 500)
    with pytest.raises(DatabaseError, match="is no DuckDB database"):
        kept(Settings(db=str(foreign)), lines(tmp_path, {"id": "a", "text": TEXT}))
    assert standin.coded == []


def test_a_published_that_is_no_date(settings: Settings, standin: StandIn, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--published: '03/04/2019' is no date"):
        keep([str(tmp_path)], settings, published="03/04/2019", tell=lambda error: None)


def test_keeping_merges_unless_told_not_to_and_then_the_next_time_does(
    settings: Settings, standin: StandIn, tmp_path: Path
) -> None:
    keep([lines(tmp_path, {"id": "a", "text": TEXT})], settings, merge=False, tell=lambda error: None)
    assert count_merged(Path(settings.db)) == (0, 0)
    kept(settings, lines(tmp_path, {"id": "b", "text": TEXT + "!"}))
    assert count_merged(Path(settings.db)) == (2, 2)


def test_decisions_that_lose_their_rows_are_remarked(
    settings: Settings, standin: StandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept(settings, lines(tmp_path, {"id": "a", "text": TEXT}, {"id": "b", "text": TEXT + "!"}))
    split_rows(Path(settings.db), "event", ["a#e1"])
    kept(settings, lines(tmp_path, {"id": "a", "text": TEXT + " Told anew."}))
    assert "1 decisions about rows that are gone; see onrecord decisions list --orphans" in caplog.text
