"""The compiled tables: what makes them stale, and that they survive being written."""

import shutil
from pathlib import Path

import pytest

from onrecord.codebook import compiling
from onrecord.codebook.compiling import HOME, load_tables, version_of


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of some of the codebook's sources, small enough to be hashed often."""
    copy = tmp_path / "codebook"
    for folder in ("ontology", "entries/event_frame"):
        shutil.copytree(HOME / folder, copy / folder)
    return copy


@pytest.mark.parametrize("path", ["ontology/cameo_codes.csv", "ontology/ladders.csv", "entries/event_frame/deed.yaml"])
def test_any_changed_source_changes_the_version(home: Path, path: str) -> None:
    before = version_of((home,))
    with (home / path).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert version_of((home,)) != before


def test_a_renamed_source_changes_the_version_and_what_is_no_source_does_not(home: Path) -> None:
    before = version_of((home,))
    (home / "compiled.msgpack").write_bytes(b"tables")
    (home / "gazetteer.bin").write_bytes(b"places")
    assert version_of((home,)) == before
    (home / "ontology" / "ladders.csv").rename(home / "ontology" / "steps.csv")
    assert version_of((home,)) != before


def test_a_stale_compiled_file_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = tmp_path / "compiled.msgpack"
    compiled.write_bytes(b"of another time")
    monkeypatch.setattr(compiling, "COMPILED", compiled)
    first = load_tables.__wrapped__()
    assert compiled.read_bytes().startswith(compiling._stamp())
    assert load_tables.__wrapped__().events.words == first.events.words
