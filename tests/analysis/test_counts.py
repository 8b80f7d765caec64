from pathlib import Path

import pytest

from onrecord.analysis.counts import COLUMNS, counts
from onrecord.records.errors import UsageError
from onrecord.store.counting import KEYS
from onrecord.store.scope import Scope


def test_by_period_with_the_reports_beside(db: Path) -> None:
    rows = counts(db, Scope(), by=["year"], limit=10).rows
    assert [(r["year"], r["events"], r["reports"], r["all_reports"]) for r in rows] == [
        ("2012", 2, 1, 1),
        ("2019", 1, 1, 1),
        ("2020", 3, 3, 3),
    ]
    assert rows[1]["passage"] == "The army will shell Al-Shabaab."


def test_by_dyad_each_direction_apart(db: Path) -> None:
    rows = counts(db, Scope(), by=["dyad"], limit=10).rows
    assert [(r["source"], r["target"], r["events"]) for r in rows] == [("KEN", "SOM", 4), ("SOM", "KEN", 1)]
    assert rows[0]["all_reports"] == 5


def test_several_keys_and_a_scope(db: Path) -> None:
    rows = counts(db, Scope(actor="SOM", type="ASSAULT"), by=["month", "status"], limit=10).rows
    assert [(r["month"], r["status"], r["events"]) for r in rows] == [
        ("2012-05", "happened", 2),
        ("2019-12", "planned", 1),
        ("2020-01", "happened", 2),
    ]


@pytest.mark.parametrize("key", KEYS)
def test_every_key(db: Path, key: str) -> None:
    rows = counts(db, Scope(), by=[key], limit=10).rows
    assert rows
    assert all(row["events"] >= row["reports"] > 0 and row["passage"] for row in rows)


def test_periods_of_a_day(db: Path) -> None:
    for key, told in (("week", "2020-W02"), ("quarter", "2020-Q1"), ("day", "2020-01-10"), ("month", "2020-01")):
        assert [r[key] for r in counts(db, Scope(place="Kobol", since="2020"), by=[key], limit=9).rows] == [told]


def test_what_cannot_be_counted_by(db: Path) -> None:
    with pytest.raises(UsageError, match="cannot be counted by 'colour'; use day, week"):
        counts(db, Scope(), by=["colour"], limit=9)
    with pytest.raises(UsageError, match="month and year are two periods"):
        counts(db, Scope(), by=["month", "year"], limit=9)


def test_every_column_is_documented() -> None:
    assert {name for key in KEYS.values() for name in key.columns} <= {column.name for column in COLUMNS}
