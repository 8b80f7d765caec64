from pathlib import Path

import pytest
import yaml

from onrecord.desk.examples import check_codebook
from onrecord.desk.scaffolding import begin_entry, entry_kinds
from onrecord.records.errors import UsageError


@pytest.mark.parametrize("kind", entry_kinds())
def test_a_begun_entry_is_yaml_with_examples_to_fill_in(kind: str, tmp_path: Path) -> None:
    path = begin_entry(kind, "air_raid", tmp_path)
    assert path == tmp_path / "entries" / kind / "air_raid.yaml"
    value = yaml.safe_load(path.read_text())
    assert len(value["examples"]) == 2
    assert "TODO" in value["means"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = begin_entry("event", "air_raid", tmp_path)
    path.write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        begin_entry("event", "air_raid", tmp_path)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("name", ["", "../out", "Air", "air raid", "1st", "a/b"])
def test_names_stay_in_their_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no name for an entry"):
        begin_entry("event", name, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", entry_kinds())
def test_a_begun_entry_compiles_and_asks_to_be_written(kind: str, tmp_path: Path) -> None:
    begin_entry(kind, "still_empty", tmp_path)
    results, errors = check_codebook(tmp_path)
    assert errors == []
    assert [result.wrong for result in results] == ["is still to be written"] * 3
