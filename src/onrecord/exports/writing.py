"""An export written: its rows, and beside them a sidecar that says what was left out, and where each row comes from."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

from onrecord.exports.cells import csv_line
from onrecord.exports.layout import Document, Layout, Line, plain
from onrecord.exports.selection import Kept, Wanted, choose
from onrecord.exports.sidecar import Account
from onrecord.exports.withholding import withhold


def write_export(
    kept: Iterable[Kept],
    layout: Layout,
    wanted: Wanted,
    out: TextIO,
    beside: Path | None,
    there: Mapping[str, int] | None = None,
) -> int:
    """Writes every row to `out`, and returns how many; `beside` is the path of the export, for its account, which says
    beside what came in what was `there` in all."""
    with Account(layout, wanted, beside, there) as account:
        if layout.header and layout.columns:
            out.write(_separated(layout.columns, layout))
        if layout.wrap:
            out.write(layout.wrap[0])
        for one in kept:
            record = one.record
            account.came(record)
            chosen, stayed = choose(one, wanted, coded=layout.coded)
            for (kind, reason), count in sorted(stayed.items()):
                account.stayed(kind, reason, count)
            told = record if wanted.text else withhold(record)[0]
            written: dict[tuple[str, str], None] = {}
            for line in layout.rows(told, chosen):
                out.write(",\n" if layout.wrap and account.rows else "")
                out.write(encoded(line, layout))
                account.line(line.id, record, line.source, line.start, line.end)
                written.update(dict.fromkeys([(line.kind, line.source), *line.beside]))
            for kind in layout.kinds:
                gone = sum(of == kind for of, _ in written)
                account.left(kind, gone)
                asked = len(getattr(record, kind)) - sum(n for (of, _), n in stayed.items() if of == kind)
                account.stayed(kind, layout.passed, asked - gone)
        if layout.wrap:
            out.write(layout.wrap[1])
    return account.rows


def write_document(
    kept: Iterable[Any],
    document: Document,
    wanted: Wanted,
    path: Path,
    beside: Path,
    there: Mapping[str, int] | None = None,
) -> int:
    """Writes a file (or folder) at `path`, and returns its rows.

    `kept` are Kept records, or decisions with the names of their rows; `beside` is the name that the account goes by.
    """
    with Account(document, wanted, beside, there) as account:
        document.write(kept, wanted, path, account)
    return account.rows


def encoded(line: Line, layout: Layout) -> str:
    """One line of the file, its line feed included; an object within a document without one."""
    if isinstance(line.values, dict):
        return json.dumps(line.values, ensure_ascii=False) + ("" if layout.wrap else "\n")
    return _separated(line.values, layout)


def _separated(values: tuple[str | int | float | None, ...], layout: Layout) -> str:
    if layout.separator == ",":
        return csv_line(values)
    return "\t".join(plain(value, layout.null) for value in values) + "\n"
