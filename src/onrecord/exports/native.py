"""OnRecord's own JSON lines, onrecord/1: every record whole, as `onrecord code` writes it and `onrecord import` reads.

What led to each row stands beside, in NAME.evidence.jsonl. Without text each line has a mark in `withheld`, by which
`onrecord rebuild` knows the text again.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from onrecord.exports.layout import Document
from onrecord.exports.selection import Kept, Wanted, asked_report
from onrecord.exports.sidecar import Account
from onrecord.exports.withholding import bare_line
from onrecord.records.columns import ROW_TABLES
from onrecord.records.encoding import to_json
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record

KINDS = tuple(table.name for table in ROW_TABLES)
"""The tables that hold the rows of records."""
REPORT_OUTSIDE = "its report is outside the days asked for"


class ReportEvidence(msgspec.Struct, frozen=True):
    """What led to the rows of one record: a line of the file of evidence, in the order of the records."""

    report: str
    evidence: list[Evidence]


def evidence_file(path: Path) -> Path:
    """Where the evidence of a file of records stands."""
    return path.with_name(f"{path.name}.evidence.jsonl")


def write_native(kept: Iterable[Kept], wanted: Wanted, path: Path, account: Account) -> None:
    """One record a line, by report id and revision."""
    beside = evidence_file(account.beside or path)
    part = beside.with_name(f"{beside.name}.part")
    try:
        with path.open("wb") as file, part.open("wb") as why:
            for one in kept:
                account.came(one.record)
                if _leaves(one.record, wanted, account):
                    file.write((to_json(one.record) if wanted.text else bare_line(one.record)) + b"\n")
                    why.write(msgspec.json.encode(ReportEvidence(one.record.report.id, one.evidence)) + b"\n")
    except BaseException:
        part.unlink()
        raise
    part.replace(beside)
    if not wanted.text:
        beside.unlink()  # it quotes the text; so does one of an export that stood here before


def _leaves(record: Record, wanted: Wanted, account: Account) -> bool:
    """Whether a record is among the days asked for, told to the account."""
    asked = asked_report(record, wanted)
    for kind in KINDS:
        count = len(getattr(record, kind))
        if asked:
            account.left(kind, count)
        else:
            account.stayed(kind, REPORT_OUTSIDE, count)
    if asked:
        account.line(record.report.id, record, "", 0, len(record.report.text))
    return asked


NATIVE = Document("jsonl", "OnRecord's own records, onrecord/1, whole", write_native, ".jsonl", kinds=KINDS)
