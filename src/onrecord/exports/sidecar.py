"""The account of an export: what came in, what left, what stayed and why, and where each row comes from."""

import json
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

import msgspec

from onrecord.exports.selection import Wanted
from onrecord.records.keys import report_key
from onrecord.records.record import Record

if TYPE_CHECKING:
    from onrecord.exports.layout import Document, Layout

WITHHELD = (
    "the texts and titles of reports, passages, quotes, conditions and reasons of positions, evidence; "
    "names, titles of persons and units stay"
)
"""What `--no-text` keeps back, in a sidecar's words."""


def provenance_file(export: Path) -> Path:
    """Where the provenance of an export stands."""
    return export.with_name(f"{export.name}.provenance.jsonl")


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


class Account:
    """Kept while an export is written. With `beside`, the export's path, it is told in BESIDE.sidecar.json, and
    BESIDE.provenance.jsonl says for each row its report, the key of the report's text, its row and offsets (code points).

    Every row of a kind that came in either left or stayed for a reason: the sums agree. `there` is what the database
    held, that of other publishers, not asked about, or older among it.
    """

    def __init__(
        self,
        format: "Layout | Document",
        wanted: Wanted,
        beside: Path | None = None,
        there: Mapping[str, int] | None = None,
    ) -> None:
        self.rows = 0
        """Lines written. What is written without a provenance of its own is added to it."""
        self.beside = beside
        self.columns: Any = list(format.columns)
        self._there = dict(there or {})
        self._key: tuple[str, str] = ("", report_key(""))
        """The last text and its key: a report has many rows."""
        self._format = format
        self._wanted = wanted
        self._came = Counter[str]()
        self._left = Counter[str]()
        self._stayed: dict[str, Counter[str]] = {}
        self._coders: dict[str, None] = {}
        self._remarks = Counter[str]()
        self._provenance: TextIO | None = None

    def __enter__(self) -> "Account":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._provenance is not None:
            self._provenance.close()
        if self.beside is None:
            return
        part, whole = _part(provenance_file(self.beside)), provenance_file(self.beside)
        if kind is not None:
            part.unlink(missing_ok=True)
            return
        whole.unlink(missing_ok=True)  # of an export that stood here before
        if self._provenance is not None:
            part.replace(whole)
        text = json.dumps(self.told(), indent=1, ensure_ascii=False)
        Path(f"{self.beside}.sidecar.json").write_text(text + "\n", encoding="utf-8", newline="\n")

    def came(self, record: Record) -> None:
        """A report came in, with all its rows."""
        self._came["reports"] += 1
        for kind in self._format.kinds:
            self._came[kind] += len(getattr(record, kind))
        coder = record.coder
        self._coders.setdefault(f"onrecord {coder.onrecord}, codebook {coder.codebook}, {coder.model}")

    def entered(self, kind: str, count: int) -> None:
        """Rows came in that are no record's."""
        self._came[kind] += count

    def stayed(self, kind: str, reason: str, count: int = 1) -> None:
        """Rows of a kind stayed for a reason."""
        if kind in self._format.kinds and count:
            self._stayed.setdefault(kind, Counter())[reason] += count

    def left(self, kind: str, count: int = 1) -> None:
        """Rows of a kind left."""
        self._left[kind] += count

    def remark(self, what: str, count: int = 1) -> None:
        """What was written in another way than it came, counted."""
        self._remarks[what] += count

    def line(self, row: str, record: Record, source: str, start: int, end: int) -> None:
        """One line was written, for these words."""
        self.rows += 1
        if self.beside is not None:
            if self._provenance is None:
                self._provenance = _part(provenance_file(self.beside)).open("w", encoding="utf-8", newline="\n")
            if self._key[0] is not record.report.text:
                self._key = record.report.text, report_key(record.report.text)
            origin = {"row": row, "report": record.report.id, "hash": record.report.hash,
                      "text": self._key[1], "source": source, "start": start, "end": end}  # fmt: skip
            self._provenance.write(json.dumps(origin, ensure_ascii=False) + "\n")

    def told(self) -> dict[str, Any]:
        """The account as the sidecar holds it."""
        format, kinds = self._format, self._format.kinds
        found: dict[str, Any] = {
            "format": format.name, "what": format.what, "partial": format.partial, "columns": self.columns,
            "asked": msgspec.to_builtins(self._wanted), "coded by": list(self._coders), "written by": f"onrecord {version('onrecord')}",
            "in": {kind: self._came[kind] for kind in ("reports", *kinds)},
            "out": {"rows": self.rows, **{kind: self._left[kind] for kind in kinds}},
            "left out": {kind: dict(sorted(self._stayed[kind].items())) for kind in kinds if kind in self._stayed},
        }  # fmt: skip
        if self._there:
            found["in the database"] = self._there
        if self._remarks:
            found["written otherwise"] = dict(sorted(self._remarks.items()))
        if not self._wanted.text:
            found["withheld"] = WITHHELD
        return found
