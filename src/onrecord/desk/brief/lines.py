"""Rows of answers as lines of a brief: the record's own terms first, then the words they rest on."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from onrecord.desk.summaries import told_figure
from onrecord.exports.brief import Line, Quoted
from onrecord.records.rows import Row

_BOUNDS = ("point", "low", "high")


def event_lines(rows: Sequence[Row]) -> list[Line]:
    """A timeline's events, a line each; its stances have a section of their own."""
    return [_event(row) for row in rows if row["kind"] == "event"]


def figure_lines(rows: Sequence[Row]) -> list[Line]:
    """Figures of one measure and thing in one happening side by side, under the range they span, with whose word each is."""
    order: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        key = (row["happening"] or row["event"] or row["row"], row["measure"], row["unit"] or "", row["subject"] or "")
        order.setdefault(key, []).append(row)
    return [_figures(some) for some in order.values()]


def stance_lines(rows: Sequence[Row]) -> list[Line]:
    """Stances by topic and holder, in order of day; one that differs from another shows both passages."""
    order = sorted(rows, key=lambda r: (r["topic"] or "", r["holder"] or "", r["day"] or "", r["row"]))
    return [_stance(list(some)) for _, some in groupby(order, key=lambda r: r["row"])]


def quote_lines(rows: Sequence[Row]) -> list[Line]:
    """Statements in order of day, each with its footing."""
    return [
        Line(
            ", ".join(row["speakers"]) or f"a source ({row['footing'] or 'unknown'})",
            _joined(", ", [row["act"], row["speakers"] and row["footing"], _audience(row), row["medium"], row["day"]]),
            _quoted(row),
        )
        for row in rows
    ]


def ledger_lines(rows: Sequence[Row]) -> list[Line]:
    """What was promised, demanded, planned, threatened or agreed, each with what came of it."""
    lines = []
    for row in rows:
        by = _joined(" ", [f"of {', '.join(row['who'])}" if row["who"] else None])
        came = row["outcome"] or row["remark"]
        if row["outcome"] == "candidate":
            came = f"a later event may fulfil it ({'; '.join(row['because'])})"
        told = _joined(
            " ", [row["said"] or "deed", by, f"({row['entry'].replace('_', ' ')}):" if row["entry"] else ":", came]
        )
        lines.append(Line(row["day"] or "no day", told, (*_quoted(row), *_quoted(row, "outcome_"))))
    return lines


def conflict_lines(rows: Sequence[Row]) -> list[Line]:
    """What accounts of one event tell differently, side by side."""
    lines = []
    for _, some in groupby(rows, key=lambda r: (r["happening"], r["conflict"])):
        sides = list(some)
        first = sides[0]
        values = "; ".join(f"{side['value']} ({', '.join(side['sources']) or 'no source'})" for side in sides)
        told = _joined(" ", [first["kind"], f"over {first['measure'] or first['about']}:", values])
        head = _joined(" ", [first["day"], first["type"]])
        lines.append(Line(head, told, _once(quoted for side in sides for quoted in _quoted(side))))
    return lines


def _event(row: Row) -> Line:
    who = " → ".join(", ".join(side) for side in (row["actors"], row["recipients"]) if side)
    where = f"in {', '.join(row['places'])}" if row["places"] else None
    reports = None
    if row["reports"] > 1:
        reports = f"told by {row['reports']:,} reports, {row['origins']:,} of them independent"
    told = _joined("; ", [_joined(" ", [row["what"], f"({row['status']})", who]), where, reports])
    return Line(row["day"] or "no day", told, _quoted(row))


def _figures(rows: list[Row]) -> Line:
    first = rows[0]
    bounds = [row[name] for row in rows for name in _BOUNDS if row[name] is not None]
    whole = {"low": min(bounds), "high": max(bounds)} if bounds else {}
    head = told_figure(first) if len(rows) == 1 or not bounds or whole["low"] == whole["high"] else told_figure(whole)
    what = _joined(" ", [first["unit"], first["measure"] if first["measure"] not in (None, "other") else None])
    words = [
        _joined(" ", [told_figure(row), f"by {', '.join(row['speakers'])}" if row["speakers"] else "by the report",
                      f"({row['footing']})" if row["footing"] and row["speakers"] else None])
        for row in rows
    ]  # fmt: skip
    event = (first["event_entry"] or "").replace("_", " ")
    told = _joined(
        "; ",
        [_joined(" ", [what, f"of {first['subject']}" if first["subject"] else None]), event, *dict.fromkeys(words)],
    )
    return Line(head, told, _once(quoted for row in rows for quoted in _quoted(row)))


def _stance(rows: list[Row]) -> Line:
    """One stance; it has a row for each flag."""
    first = rows[0]
    told = [
        f"{first['stance']} {first['topic']}",
        _joined(" ", [first["basis"], _audience(first)]),
        first["condition"] and f"condition: {first['condition']}",
        first["reason"] and f"reason: {first['reason']}",
        first["day"],
        *(f"{row['flag']}: {row['against']} on {row['against_day']}" for row in rows if row["flag"]),
    ]
    against = (
        Quoted(row["against_passage"], 0, row["against_row"]) for row in rows if row["flag"] and row["against_passage"]
    )
    return Line(first["holder"] or "holder unknown", _joined("; ", told), _once((*_quoted(first), *against)))


def _audience(row: Row) -> str | None:
    return f"in {row['audience']}" if row["audience"] in ("public", "private") else None


def _quoted(row: Row, which: str = "") -> tuple[Quoted, ...]:
    words, name = row[f"{which}passage"], row[f"{which}row"]
    return (Quoted(words, 0, name),) if words and name else ()


def _once(quoted: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """Each passage once."""
    return tuple({(one.words, one.row.rpartition("#")[0]): one for one in quoted}.values())


def _joined(by: str, parts: Iterable[str | None]) -> str:
    return by.join(part for part in parts if part)
