"""Files listed and shared out."""

from pathlib import Path

from onrecord.intake.reading import read_sources
from onrecord.intake.sources import Source, list_sources, share_out
from onrecord.records.errors import InputError


def test_a_long_file_is_a_share_of_its_own_and_small_ones_go_together() -> None:
    names = ["a.txt", "b.html", "c.jsonl", "d.txt", "e.txt", "f.txt", "g.warc.gz"]
    shares = share_out([Source(name, name) for name in names], size=2)
    assert [[source.name for source in share] for share in shares] == [
        ["a.txt", "b.html"], ["c.jsonl"], ["d.txt", "e.txt"], ["g.warc.gz"], ["f.txt"],
    ]  # fmt: skip


def test_an_address_is_listed_and_read_as_a_folder_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text("One report.")
    (tmp_path / "in" / "b.jsonl").write_text('{"id": "x", "text": "Another."}\n')
    (tmp_path / "in" / "c.doc").write_text("no report")
    told: list[InputError] = []
    near = list(list_sources([str(tmp_path)], told.append))
    far = list(list_sources([tmp_path.as_uri()], told.append))
    assert [one.name for one in far] == [one.name for one in near] == ["a.txt", "in/b.jsonl"]
    read = [[(a.report.id, a.report.text) for a in read_sources(some, tell=told.append)] for some in (near, far)]
    assert read[0] == read[1] == [("a.txt", "One report."), ("x", "Another.")]
    assert told == []


def test_one_file_by_its_address(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One report.")
    told: list[InputError] = []
    (found,) = list_sources([(tmp_path / "a.txt").as_uri()], told.append)
    assert found.name == "a.txt"


def test_an_address_with_nothing_there_or_of_no_kind_is_told(tmp_path: Path) -> None:
    told: list[InputError] = []
    assert list(list_sources([(tmp_path / "nothing").as_uri(), "gopher://x/y"], told.append)) == []
    assert len(told) >= 2
    assert all(error.where and error.remedy for error in told)
