from pathlib import Path

import pytest
import yaml

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
