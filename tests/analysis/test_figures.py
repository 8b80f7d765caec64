from pathlib import Path

import pytest

from onrecord.analysis.figures import figures_of
from onrecord.records.errors import UsageError


def told(db: Path, of: str, **more: str) -> list[tuple[str, float]]:
    return [(row["row"], row["point"]) for row in figures_of(db, of, limit=10, **more).rows]


def test_of_an_event_with_every_account_of_it(db: Path) -> None:
    assert told(db, "two#e1") == [("one#f1", 3.0), ("two#f1", 7.0)]
    assert told(db, "old#e1") == []
    row = figures_of(db, "two#e1", limit=10).rows[0]
    assert (row["speakers"], row["footing"], row["happening"], row["passage"]) == (
        ["a doctor"], "unnamed", "m1", "3 villagers in all.",
    )  # fmt: skip


def test_of_a_thing_counted(db: Path) -> None:
    both = [("one#f1", 3.0), ("two#f1", 7.0)]
    for of in ("villagers", "Villagers", "killed", "shell"):
        assert told(db, of) == both
    assert told(db, "village") == []
    assert told(db, "villagers", measure="wounded") == []
    assert told(db, "villagers", since="2020-01-12") == [("two#f1", 7.0)]


@pytest.mark.parametrize(("of", "said"), [("one#e9", "there is no event 'e9' in 'one'"), ("#e1", "no row's name")])
def test_an_event_that_is_none(db: Path, of: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        figures_of(db, of, limit=10)
