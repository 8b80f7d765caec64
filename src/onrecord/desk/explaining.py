"""Why a row is on the record, in plain words."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.desk.summaries import in_a_line, told_figure
from onrecord.records.columns import ROW_TABLES
from onrecord.records.errors import UsageError
from onrecord.records.evidence import Evidence
from onrecord.records.record import Record
from onrecord.records.rows import Row, rows_of
from onrecord.store.asking import read_record

_SINGULAR = {table.name: table.name.removesuffix("s") for table in ROW_TABLES}


class Why(NamedTuple):
    """What `onrecord why` tells of one row: what it is, its passage, and a line for each thing that is known of it."""

    row: str
    title: str
    passage: str
    lines: list[tuple[str, str]]
    """What the line is about (a field, or "found by", "coded by"), and the reason."""


def explain(db: Path, name: str) -> Why:
    """The evidence of one row, by its name REPORT#ID. Raises UsageError where there is no such row, DatabaseError."""
    report, sign, row_id = name.rpartition("#")
    if not sign or not report or not row_id:
        raise UsageError("is no row's name", where=name, remedy="write REPORT#ID, such as reuters-17#e3")
    record, evidence = read_record(db, report)
    return explain_row(record, evidence, row_id)


def explain_row(record: Record, evidence: Sequence[Evidence], row_id: str) -> Why:
    """The evidence of one row of a record. Raises UsageError where it has no such row."""
    tables = rows_of(record, evidence)
    kind, row = _find(tables, record, row_id)
    text = record.report.text
    lines: list[tuple[str, str]] = []
    for found in (e for e in evidence if e.row == row_id):
        lines += _found_by(found)
        for reason in found.reasons:
            words = f": “{in_a_line(text[reason.start : reason.end])}”" if reason.start is not None else ""
            lines.append((reason.field, f"{reason.what}{words}"))
    if not lines:
        lines.append(("evidence", "none was kept for this row"))
    lines += _vouched(record, row) if kind == "events" else []
    coder = record.coder
    lines.append(("coded by", f"onrecord {coder.onrecord}, codebook {coder.codebook}, model {coder.model}"))
    title = f"{_SINGULAR[kind]}: {_title(kind, row)}"
    return Why(f"{record.report.id}#{row_id}", title, in_a_line(row["passage"]), lines)


def _find(tables: dict[str, list[Row]], record: Record, row_id: str) -> tuple[str, Row]:
    for table in ROW_TABLES:
        for row in tables[table.name]:
            if row["id"] == row_id:
                return table.name, row
    ids = {t.name: [row["id"] for row in tables[t.name]] for t in ROW_TABLES}
    told = ", ".join(f"{name} {found[0]} to {found[-1]}" for name, found in ids.items() if found)
    raise UsageError(f"there is no row {row_id!r}", where=record.report.id, remedy=f"it has {told or 'no rows'}")


def _found_by(evidence: Evidence) -> list[tuple[str, str]]:
    if evidence.entry and evidence.cue:
        return [("found by", f"the entry {evidence.entry}, whose cue “{evidence.cue}” matched")]
    if evidence.entry or evidence.cue:
        return [("found by", f"the entry {evidence.entry}" if evidence.entry else f"the cue “{evidence.cue}”")]
    return []


def _title(kind: str, row: dict[str, Any]) -> str:
    match kind:
        case "events":
            mode = f" ({row['mode']})" if row["mode"] else ""
            cameo = f", CAMEO {row['cameo']}" if row["cameo"] else ""
            who = f", {', '.join(row['actor_names']) or '?'} → {', '.join(row['recipient_names']) or '?'}"
            return f"{row['type']}{mode}{cameo}, {row['status']}{who}"
        case "statements":
            return (
                f"{', '.join(row['speaker_names']) or 'somebody'}: {row['act']}, footing {row['footing'] or 'unknown'}"
            )
        case "figures":
            return f"{told_figure(row)} {row['unit'] or ''} ({row['measure']})".replace("  ", " ")
        case "dates":
            return f"{row['timex']} ({row['kind']})"
        case "actors" | "places":
            return f"{row['name']} ({row['kind' if kind == 'actors' else 'precision'] or 'kind unknown'})"
        case "positions":
            return f"{row['stance']} {row['topic']}"
        case "links":
            return f"{row['from']} is {row['kind']} of {row['to']}"
        case "deeds":
            return "no entry of the codebook codes it; a link or an outcome leads to it"
        case _:
            return f"{row['of']} is {row['outcome']}"


def _vouched(record: Record, row: Row) -> list[tuple[str, str]]:
    """Who puts the event in which state, where that is somebody's word."""
    statements = {s.id: s for s in record.statements}
    names = {a.id: a.name for a in record.actors}
    told = []
    for assertion in row["assertions"]:
        said = statements.get(assertion["statement"])
        if said is not None:
            who = ", ".join(names[i] for i in said.speakers if i in names) or "a source that is not named"
            told.append(("on the word of", f"{who} ({said.id}): {assertion['status']}"))
    return told
