"""Parts: written whole or not at all, once or twice the same, and read back without loss."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from handmade import TEXT
from standin import StandIn

from onrecord.coding.coder import Coded
from onrecord.coding.parts import code_part, cut_parts, read_parts
from onrecord.intake.arrival import Arrival
from onrecord.intake.sealing import seal
from onrecord.records.encoding import to_json
from onrecord.records.errors import InputError, OnRecordError


class Coder(StandIn):
    """The stand-in, asked as a `ReportCoder` is."""

    def code_all(self, arrivals: list[Arrival]) -> list[Coded]:
        return list(self.code_reports(arrivals))


def arrivals(count: int) -> list[Arrival]:
    return [
        Arrival(seal(f"wire-{n}", f"{TEXT} No. {n}.", f"wire.jsonl:{n}", published="2024-05-01")) for n in range(count)
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def code(folder: Path, coder: Coder, reports: list[Arrival], size: int = 3) -> list[bool]:
    """For each part whether it was there before."""
    return [code_part(part, coder, str(folder)).before for part in cut_parts(reports, coder.note, size=size)]  # type: ignore[arg-type]


def test_what_is_read_back_is_what_was_coded(tmp_path: Path) -> None:
    coder = Coder()
    code(tmp_path, coder, arrivals(7))
    found = [one for part in read_parts(str(tmp_path)) for one in part]
    expected = coder.code_all(arrivals(7))
    assert sorted(to_json(one.record) for one in found) == sorted(to_json(one.record) for one in expected)
    assert all(one.evidence == expected[0].evidence for one in found)


def test_again_codes_nothing_and_writes_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    coder = Coder()
    assert code(tmp_path / "one", coder, arrivals(7)) == [False, False, False]
    before = files(tmp_path / "one")
    coder.coded.clear()
    assert code(tmp_path / "one", coder, arrivals(7)) == [True, True, True]
    assert coder.coded == []
    assert files(tmp_path / "one") == before
    code(tmp_path / "two", coder, arrivals(7))
    assert files(tmp_path / "two") == before


def test_only_what_changed_is_coded_again(tmp_path: Path) -> None:
    coder = Coder()
    code(tmp_path, coder, arrivals(7))
    changed = arrivals(7)
    changed[4] = Arrival(seal("wire-4", "Another text.", "wire.jsonl:4"))
    assert code(tmp_path, coder, changed) == [True, False, True]


def test_a_part_without_its_reports_was_never_finished(tmp_path: Path) -> None:
    coder = Coder()
    code(tmp_path, coder, arrivals(7))
    whole = files(tmp_path)
    lost = sorted((tmp_path / "reports").iterdir())[1]
    lost.unlink()
    (tmp_path / "events" / lost.name).write_bytes(b"half a fi")
    assert sum(len(part) for part in read_parts(str(tmp_path))) in (4, 6)
    assert sorted(code(tmp_path, coder, arrivals(7))) == [False, True, True]
    assert files(tmp_path) == whole


def test_two_texts_under_one_id_stay_apart(tmp_path: Path) -> None:
    coder = Coder()
    twice = [arrivals(1)[0], Arrival(seal("wire-0", "Another text.", "wire.jsonl:9"))]
    code(tmp_path, coder, twice)
    (part,) = read_parts(str(tmp_path))
    assert [one.record.report.text for one in part] == [arrival.report.text for arrival in twice]


def test_columns_are_those_of_the_database(tmp_path: Path) -> None:
    from onrecord.records.columns import TABLES

    code(tmp_path, Coder(), arrivals(1))
    for table in TABLES:
        (file,) = (tmp_path / table.name).iterdir()
        assert pq.read_schema(file).names == [column.name for column in table.columns]


def test_a_machine_of_another_version_is_refused(tmp_path: Path) -> None:
    from handmade import coder as note

    other = Coder()
    other.note = note(codebook="book-2")
    (part,) = cut_parts(arrivals(1), Coder().note)
    with pytest.raises(OnRecordError, match="book-2"):
        code_part(part, other, str(tmp_path))  # type: ignore[arg-type]


def test_a_folder_without_parts_and_a_broken_part_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no parts"):
        list(read_parts(str(tmp_path)))
    code(tmp_path, Coder(), arrivals(1))
    (file,) = (tmp_path / "events").iterdir()
    file.write_bytes(b"no parquet")
    with pytest.raises(InputError, match="cannot be read"):
        list(read_parts(str(tmp_path)))


def test_an_address_of_no_known_kind_is_told() -> None:
    from onrecord.coding.parts import open_folder

    with pytest.raises(InputError, match="gopher"):
        open_folder("gopher://host/path")
