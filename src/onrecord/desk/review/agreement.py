"""Two reviewers held against each other: by kind and by field, with the rows on which they differ."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from onrecord.analysis.agreement import Agreement, agreement
from onrecord.desk.review.fields import FIELDS, coded_values
from onrecord.desk.review.reviewing import Review, Reviews
from onrecord.records.decision import DecisionKind
from onrecord.records.decision_keys import parts_of
from onrecord.store.asking import read_record
from onrecord.store.decided_rows import rows_named
from onrecord.store.opening import reading


class Line(NamedTuple):
    """Agreement on one kind: on its verdict (`field` null: accept, reject or edit), or on one of its fields."""

    kind: DecisionKind
    field: str | None
    found: Agreement


class Difference(NamedTuple):
    """A row on which the two differ: REPORT#ID, null where it is gone, and what each says."""

    kind: DecisionKind
    key: str
    row: str | None
    field: str | None
    one: str
    two: str


class Compared(NamedTuple):
    """Two reviewers held against each other."""

    lines: list[Line]
    differences: list[Difference]


def reviewers(reviews: Reviews) -> dict[str, int]:
    """Who reviewed, and how many rows, the busiest first."""
    found: dict[str, int] = {}
    for by in reviews.values():
        for who in by:
            found[who] = found.get(who, 0) + 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def compare_reviewers(db: Path, reviews: Reviews, one: str, two: str) -> Compared:
    """Agreement of two people over the rows that both reviewed. Raises DatabaseError.

    On a field they are compared over the rows that neither rejected, where any of the two edited it in any row; who
    did not edit it says what was coded.
    """
    both = {key: (by[one], by[two]) for key, by in sorted(reviews.items()) if one in by and two in by}
    with reading(db) as connection:
        names = rows_named(connection, both.keys())
    lines: list[Line] = []
    differences: list[Difference] = []
    for kind in FIELDS:
        mine = {key: pair for key, pair in both.items() if _kind(key) == kind}
        if not mine:
            continue
        lines.append(Line(kind, None, agreement([(a.verdict, b.verdict) for a, b in mine.values()])))
        differences += [
            Difference(kind, key, names.get(key), None, a.verdict, b.verdict)
            for key, (a, b) in mine.items()
            if a.verdict != b.verdict
        ]
        for field, values in _fields(db, kind, mine, names).items():
            lines.append(Line(kind, field, agreement(list(values.values()))))
            differences += [
                Difference(kind, k, names.get(k), field, *pair) for k, pair in values.items() if pair[0] != pair[1]
            ]
    return Compared(lines, differences)


def _kind(key: str) -> str | None:
    parts = parts_of(key)
    return parts.kind if parts else None


def _fields(
    db: Path, kind: DecisionKind, rows: Mapping[str, tuple[Review, Review]], names: Mapping[str, str]
) -> dict[str, dict[str, tuple[str, str]]]:
    """Field -> key -> what each of the two says stands there."""
    kept = {k: pair for k, pair in rows.items() if k in names and "reject" not in (pair[0].verdict, pair[1].verdict)}
    edited = {field for a, b in kept.values() for field in (*a.edits, *b.edits)}
    if not edited:
        return {}
    coded = {key: _coded(db, kind, names[key]) for key in kept}
    return {
        field.name: {
            key: (a.edits.get(field.name, coded[key].get(field.name, "")), b.edits.get(field.name, coded[key].get(field.name, "")))
            for key, (a, b) in kept.items()
        }
        for field in FIELDS[kind]
        if field.name in edited
    }  # fmt: skip


def _coded(db: Path, kind: DecisionKind, name: str) -> dict[str, str]:
    report, _, row = name.rpartition("#")
    record, _ = read_record(db, report)
    return coded_values(record, kind, row)
