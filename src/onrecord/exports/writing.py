"""An export written: its rows, and beside them a sidecar that says what was left out, and where each row comes from."""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

import msgspec

from onrecord.exports.layout import Layout, Line, plain
from onrecord.exports.selection import Wanted, choose
from onrecord.records.record import Record


def write_export(records: Iterable[Record], layout: Layout, wanted: Wanted, out: TextIO, beside: Path | None) -> int:
    """Writes every row to `out`, and returns how many.

    With `beside`, the path of the export, BESIDE.sidecar.json tells versions, query and counts in and out with the
    reasons, and BESIDE.provenance.jsonl tells for each row its report, row and offsets (code points).
    """
    told = Counter[str]()
    left = Counter[str]()
    coders: dict[str, None] = {}
    with Path(f"{beside}.provenance.jsonl").open("w", encoding="utf-8") if beside else nullcontext() as provenance:
        if layout.header and layout.columns:
            out.write("\t".join(layout.columns) + "\n")
        if layout.wrap:
            out.write(layout.wrap[0])
        for record in records:
            told["reports"] += 1
            told["events"] += len(record.events)
            coders.setdefault(
                f"onrecord {record.coder.onrecord}, codebook {record.coder.codebook}, {record.coder.model}"
            )
            chosen, stayed = choose(record, wanted, coded=layout.coded)
            left.update(stayed)
            written = set()
            for line in layout.rows(record, chosen):
                out.write(",\n" if layout.wrap and told["rows"] else "")
                out.write(encoded(line, layout))
                told["rows"] += 1
                written.add(line.source)
                if provenance:
                    provenance.write(json.dumps(_origin(record, line), ensure_ascii=False) + "\n")
            told["events written"] += len(written)
            if rowless := sum(event.id not in written for event in chosen.events):
                left[layout.passed] += rowless
        if layout.wrap:
            out.write(layout.wrap[1])
    if beside:
        text = json.dumps(_sidecar(layout, wanted, told, left, list(coders)), indent=1, ensure_ascii=False)
        Path(f"{beside}.sidecar.json").write_text(text + "\n", encoding="utf-8")
    return told["rows"]


def encoded(line: Line, layout: Layout) -> str:
    """One line of the file, its line feed included; an object within a document without one."""
    if isinstance(line.values, dict):
        return json.dumps(line.values, ensure_ascii=False) + ("" if layout.wrap else "\n")
    return "\t".join(plain(value, layout.null) for value in line.values) + "\n"


def _origin(record: Record, line: Line) -> dict[str, Any]:
    report = record.report
    return {"row": line.id, "report": report.id, "hash": report.hash, "source": line.source,
            "start": line.start, "end": line.end}  # fmt: skip


def _sidecar(
    layout: Layout, wanted: Wanted, told: Counter[str], left: Counter[str], coders: list[str]
) -> dict[str, Any]:
    return {
        "format": layout.name, "what": layout.what, "partial": layout.partial, "columns": list(layout.columns),
        "asked": msgspec.to_builtins(wanted), "coded by": coders,
        "in": {"reports": told["reports"], "events": told["events"]},
        "out": {"rows": told["rows"], "events": told["events written"]},
        "left out": dict(sorted(left.items())),
    }  # fmt: skip
