from pathlib import Path

import pytest

from onrecord.analysis.conflicts import conflicts
from onrecord.records.errors import UsageError
from onrecord.store.scope import Scope


def test_each_side_with_its_words(db: Path) -> None:
    rows = conflicts(db, Scope(actor="KEN"), limit=10).rows
    assert [(r["about"], r["measure"], r["value"], r["row"], r["passage"]) for r in rows] == [
        ("figures", "killed", "3", "one#e1", "The army shelled Kobol."),
        ("figures", "killed", "7", "two#e1", "Soldiers shelled Kobol's market."),
    ]


def test_scope_and_kind(db: Path) -> None:
    assert conflicts(db, Scope(actor="Amina"), limit=10).rows == []
    assert conflicts(db, Scope(), about="date", limit=10).rows == []
    with pytest.raises(UsageError, match="no conflict is about 'colour'; use figures"):
        conflicts(db, Scope(), about="colour", limit=10)
