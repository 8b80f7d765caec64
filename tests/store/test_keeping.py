from pathlib import Path

import pytest
from handmade import TEXT, coder, made_evidence, made_record

from onrecord.records.record import Record
from onrecord.store.asking import count_rows, read_record
from onrecord.store.keeping import fate_of, keep_records, known_revisions
from onrecord.store.opening import reading, writing


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "record.duckdb"


def kept(db: Path, *records: Record) -> list[str]:
    with writing(db) as connection:
        return [fate for _, fate in keep_records(connection, [(r, made_evidence()) for r in records])]


def test_there_and_back(db: Path) -> None:
    kept(db, made_record())
    assert read_record(db, "wire-1") == (made_record(), made_evidence())


def test_odd_characters_there_and_back(db: Path) -> None:
    text = TEXT + "\n\x00 \x1b[31m \u2028 \U0001f600 'quotes\" \\ \r\n{}"
    kept(db, made_record(text=text, authors=["Ann, B.", "Ó"], title=None))
    assert read_record(db, "wire-1")[0] == made_record(text=text, authors=["Ann, B.", "Ó"], title=None)


def test_the_same_again_changes_nothing(db: Path) -> None:
    assert kept(db, made_record()) == ["new"]
    before, rows = db.read_bytes(), count_rows(db)
    assert kept(db, made_record()) == ["unchanged"]
    assert count_rows(db) == rows
    assert db.read_bytes() == before


def test_a_changed_text_is_a_revision_beside_the_old(db: Path) -> None:
    old, new = made_record(), made_record(text=TEXT + " More came later.")
    assert kept(db, old) == ["new"]
    assert kept(db, new) == ["revised"]
    assert read_record(db, "wire-1")[0] == new
    assert read_record(db, "wire-1", 1)[0] == old
    with reading(db) as connection:
        assert connection.execute("SELECT revision, current FROM reports ORDER BY 1").fetchall() == [
            (1, False),
            (2, True),
        ]


def test_two_texts_of_one_id_in_turn_change_nothing_the_second_time(db: Path) -> None:
    two = (made_record(), made_record(text=TEXT + " Again."))
    assert kept(db, *two) == ["new", "revised"]
    rows = count_rows(db)
    assert kept(db, *two) == ["unchanged", "unchanged"]
    assert count_rows(db) == rows


def test_another_coder_or_fact_replaces_the_rows(db: Path) -> None:
    kept(db, made_record())
    rows = count_rows(db)
    assert kept(db, made_record(by=coder("book-2"))) == ["recoded"]
    assert kept(db, made_record(by=coder("book-2"), published="2020-01-03")) == ["recoded"]
    assert count_rows(db) == rows
    record, _ = read_record(db, "wire-1")
    assert (record.coder.codebook, record.report.published) == ("book-2", "2020-01-03")


def test_an_older_revision_recoded_stays_old(db: Path) -> None:
    old, new = made_record(), made_record(text=TEXT + " More.")
    kept(db, old, new)
    assert kept(db, made_record(by=coder("book-2"))) == ["recoded"]
    assert read_record(db, "wire-1")[0] == new
    assert read_record(db, "wire-1", 1)[0].coder.codebook == "book-2"


def test_known_revisions_and_fates(db: Path) -> None:
    kept(db, made_record(), made_record("wire-2"))
    with reading(db) as connection:
        known = known_revisions(connection, ["wire-1", "no such"])
    assert list(known) == ["wire-1"]
    record = made_record(text=TEXT + "!")
    assert fate_of(record.report, record.coder, known["wire-1"]) == ("revised", 2)
    assert fate_of(record.report, record.coder, ()) == ("new", 1)


def test_many_at_once_are_fast(db: Path) -> None:
    import time

    records = [made_record(f"wire-{n}") for n in range(1000)]
    began = time.perf_counter()
    assert kept(db, *records) == ["new"] * 1000
    took = time.perf_counter() - began
    rows = sum(count_rows(db).values())
    assert rows / took > 2000, f"{rows / took:.0f} rows/s"
