"""What others exported, read back: records from JSON lines or Parquet, and people's decisions from CSV."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from onrecord.desk.coding import Tell
from onrecord.desk.keep_events import merge_kept
from onrecord.desk.keeping import now
from onrecord.desk.review.fields import FIELDS, checked_value
from onrecord.exports.arrow import read_parquet
from onrecord.exports.decisions import is_decisions, read_decisions
from onrecord.exports.native import ReportEvidence, evidence_file
from onrecord.exports.withholding import mark_of
from onrecord.merging.deciding import settle
from onrecord.records.checking import check
from onrecord.records.decision import REVIEWS, LoggedDecision
from onrecord.records.decision_keys import parts_of
from onrecord.records.encoding import from_json
from onrecord.records.errors import InputError, UsageError
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.store.decided_rows import reports_with
from onrecord.store.decisions import all_decisions, append_decisions, undo_decisions
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.waiting import wait_for_merging

_BATCH = 256
"""Records of one transaction."""
_REMEDY = "export jsonl or parquet with onrecord export, or decisions as CSV"


def import_kept(db: Path, path: Path, *, merge: bool = True, tell: Tell) -> Counter[str]:
    """Store what another database exported; gives how many records were new, revised, recoded, unchanged, or how many
    decisions were new, known, taken back.

    A file of records in onrecord/1, with its evidence where NAME.evidence.jsonl stands beside it; a folder of Parquet
    tables; or a CSV of decisions. Lines that are no sound record go to `tell` and are passed over. Raises InputError for
    anything else and for records without their text, DatabaseError.
    """
    if not path.exists():
        raise InputError("there is no such file or folder", where=str(path), remedy=_REMEDY)
    if path.is_dir():
        fates = _keep(db, read_parquet(path))
    elif path.suffix.lower() == ".csv":
        if not is_decisions(path):
            raise InputError("is a CSV, but not one of decisions", where=str(path), remedy=_REMEDY)
        fates = import_decisions(db, list(read_decisions(path)), where=str(path))
    else:
        fates = _keep(db, _records(path, tell))
    if merge:
        merge_kept(db, now=now)
    return fates


def _keep(db: Path, coded: Iterator[tuple[Record, list[Evidence]]]) -> Counter[str]:
    fates: Counter[str] = Counter()
    while batch := list(islice(coded, _BATCH)):
        with writing(db) as connection:
            fates.update(fate for _, fate in keep_records(connection, batch, at=now()))
    return fates


def _records(path: Path, tell: Tell) -> Iterator[tuple[Record, list[Evidence]]]:
    beside = evidence_file(path)
    why = beside.open("rb") if beside.is_file() else None
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                evidence = _evidence(why.readline(), beside, number) if why and line.strip() else None
                record = _record(line, f"{path}:{number}", tell) if line.strip() else None
                if record is None:
                    continue
                if evidence and evidence.report != record.report.id:
                    what = f"is evidence of {evidence.report}, and the record that of {record.report.id}"
                    raise InputError(what, where=f"{beside}:{number}", remedy="export both anew, or move this away")
                yield record, evidence.evidence if evidence else []
    finally:
        if why:
            why.close()


def _record(line: bytes, where: str, tell: Tell) -> Record | None:
    try:
        if mark_of(line) is not None:
            raise InputError("its text was left out", where=where, remedy="onrecord rebuild puts it back")
        record = from_json(line)
    except msgspec.DecodeError as error:
        tell(InputError(f"is no record of onrecord/1 ({error})", where=where, remedy="it was passed over"))
        return None
    if faults := check(record):
        tell(InputError(f"is no sound record ({faults[0]})", where=where, remedy="it was passed over"))
        return None
    return record


def _evidence(line: bytes, path: Path, number: int) -> ReportEvidence:
    try:
        return msgspec.json.decode(line, type=ReportEvidence)
    except msgspec.DecodeError as error:
        raise InputError(f"is no evidence ({error})", where=f"{path}:{number}", remedy="move this file away") from None


def import_decisions(db: Path, told: list[LoggedDecision], *, where: str) -> Counter[str]:
    """Append the decisions that are not known here, and take back those known here that were taken back there.

    One is known by its rows, verdict, who decided and when. Those about rows that are not here wait until they are.
    Raises InputError for a decision about what can be no row, DatabaseError.
    """
    for one in told:
        for key in (one.decision.one, one.decision.two):
            parts = parts_of(key)
            if parts is None or parts.kind != one.kind or not _can_be(one):
                raise InputError(f"{one.decision.verdict} of {one.kind} {key} is no decision", where=where,
                                 remedy="export decisions anew, and change only verdict, who, note and stands")  # fmt: skip
    fates: Counter[str] = Counter()
    with writing(db) as connection:
        known = {_name(one): one for one in all_decisions(connection, by="person")}
        touched: list[LoggedDecision] = []
        for one in told:
            here = known.get(_name(one))
            made = one.decision
            if here is None and one.stands:
                fresh = settle(made.one, made.two, made.verdict, who=made.who, note=made.note, at=made.at or now())
                fresh = msgspec.structs.replace(fresh, field=made.field, value=made.value)
                append_decisions(connection, one.kind, [fresh], now())
                known[_name(one)] = one
                fates["new"] += 1
            elif here is not None and here.stands and not one.stands:
                undo_decisions(connection, [here.number], who=made.who, note="taken back where it was made", at=now())
                fates["taken back"] += 1
            else:
                fates["known"] += 1
                continue
            if made.verdict not in REVIEWS:
                touched.append(one)
        for kind in ("event", "actor"):
            keys = sorted({k for one in touched if one.kind == kind for k in (one.decision.one, one.decision.two)})
            if keys:
                wait_for_merging(connection, reports_with(connection, kind, keys), "decision")
    return fates


def _can_be(one: LoggedDecision) -> bool:
    """Is it about two events or two actors, or a review of one row, whose edit names a field and value it can have?"""
    made = one.decision
    if made.verdict not in REVIEWS:
        return made.verdict.endswith(f" {one.kind}") and made.field is None
    if made.one != made.two or one.kind not in FIELDS or (made.verdict == "edit") != (made.field is not None):
        return False
    try:
        return made.field is None or checked_value(one.kind, made.field, made.value or "") == (made.value or "")
    except UsageError:
        return False


def _name(one: LoggedDecision) -> str:
    """What makes a decision the same in two logs."""
    made = one.decision
    edited = [made.field, made.value or ""] if made.field else []
    return json.dumps([one.kind, *sorted((made.one, made.two)), made.verdict, made.who, made.at, *edited])
