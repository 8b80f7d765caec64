from pathlib import Path

from onrecord.analysis.sources import sources
from onrecord.store.scope import Scope


def told(db: Path, scope: Scope, **more: str) -> list[tuple[str, str, int, int]]:
    rows = sources(db, scope, limit=10, **more).rows
    return [(r["speaker"], r["footing"], r["statements"], r["reports"]) for r in rows]


def test_the_busiest_first(db: Path) -> None:
    assert told(db, Scope()) == [
        ("a doctor", "unnamed", 2, 2),
        ("Foreign Minister Amina", "named", 1, 1),
        ("Kenyan army", "institution", 1, 1),
    ]


def test_about_whom_and_by_whom(db: Path) -> None:
    assert told(db, Scope(place="Kobol")) == [("a doctor", "unnamed", 2, 2)]
    assert told(db, Scope(), speaker="KEN") == told(db, Scope())[1:]
    assert told(db, Scope(since="2020-01-15")) == [("Foreign Minister Amina", "named", 1, 1)]
    assert sources(db, Scope(), speaker="Amina", limit=1).rows[0]["passage"] == "She demanded it."
