"""People's decisions as CSV, out and in, so that those who work on copies of one record exchange what they settled.

A row of the record is named by its key (text hash, kind, span, entry), which is the same in every copy.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from onrecord.exports.cells import FORMULA_SIGNS, INERT, csv_line
from onrecord.exports.layout import Document
from onrecord.exports.selection import Wanted
from onrecord.exports.sidecar import Account
from onrecord.records.decision import Decision, DecisionKind, LoggedDecision
from onrecord.records.errors import InputError

COLUMNS = ("number", "kind", "verdict", "one", "two", "one_row", "two_row", "who", "note", "at", "stands", "field",
           "value")  # fmt: skip
"""`one` and `two` are keys, the same of a review, whose edit has `field` and `value`; `one_row` and `two_row` what they are
called here, for people, and are not read back."""
_STANDS = {"true": True, "false": False}


class Named(NamedTuple):
    """A decision with the names (REPORT#ID) of its rows, null where they are gone."""

    logged: LoggedDecision
    one: str | None
    two: str | None


def write_decisions(found: Iterable[Named], wanted: Wanted, path: Path, account: Account) -> None:
    """One line a decision, those taken back among them, in the order in which they were made."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line(COLUMNS))
        for logged, one, two in found:
            made = logged.decision
            file.write(csv_line((logged.number, logged.kind, made.verdict, made.one, made.two, one, two, made.who, made.note,
                                 made.at, logged.stands, made.field, made.value)))  # fmt: skip
            account.entered("decisions", 1)
            account.left("decisions")
            account.rows += 1


def is_decisions(path: Path) -> bool:
    """Whether a CSV file's header is that of decisions."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file), [])
    return {"kind", "verdict", "one", "two"} <= set(header)


def read_decisions(path: Path) -> Iterator[LoggedDecision]:
    """The decisions of a CSV file. Raises InputError, with its line, for one that is none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        for row in rows:
            cells = {name: _live(value) if value else None for name, value in row.items() if name}
            decision = {
                "by": "person",
                **{name: cells.get(name) for name in ("one", "two", "verdict", "who", "note", "at", "field", "value")},
            }
            try:
                yield LoggedDecision(
                    number=0,
                    kind=msgspec.convert(cells["kind"], DecisionKind),
                    decision=msgspec.convert(decision, Decision),
                    stands=_STANDS[(cells.get("stands") or "true").lower()],
                )
            except (KeyError, msgspec.ValidationError) as error:
                remedy = "export decisions anew, and change only verdict, who, note, value and stands"
                raise InputError(f"is no decision ({error})", where=f"{path}:{rows.line_num}", remedy=remedy) from None


def _live(cell: str) -> str:
    """Text without the apostrophe that made it inert."""
    return cell[1:] if cell.startswith(tuple(INERT + sign for sign in FORMULA_SIGNS)) else cell


DECISIONS = Document(
    "decisions", "people's decisions about rows, CSV", write_decisions, ".csv", kinds=("decisions",), columns=COLUMNS,
    of="decisions",
)  # fmt: skip
