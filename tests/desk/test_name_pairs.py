from pathlib import Path

import pytest

from onrecord.desk.name_pairs import MATCH, compare_pairs
from onrecord.records.errors import InputError, OnRecordError

pytest.importorskip("onrecord.coding.actors.comparing")


def test_pairs_are_judged_and_bad_lines_told(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    pairs = ['{"id": "a", "name1": "Ann Lee", "name2": "Ann Lee"}', '{"id": "b"}']
    pairs.append('{"id": 3, "name1": "Iran", "name2": "Peru"}')
    path.write_text("\n".join(pairs))
    told: list[OnRecordError] = []
    same, other = compare_pairs(str(path), tell=told.append)
    assert (same.id, same.match, same.score >= MATCH) == ("a", True, True)
    assert (other.id, other.match) == (3, False)
    assert [error.where for error in told] == [f"{path}:2"]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(compare_pairs(str(tmp_path / "no.jsonl"), tell=lambda error: None))
