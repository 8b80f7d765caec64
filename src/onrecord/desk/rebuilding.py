"""An export without text made whole by whoever has the texts: each is known by its hash, whatever it is called."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord.desk.coding import Tell, read_paths
from onrecord.exports.sidecar import provenance_file
from onrecord.exports.withholding import mark_of, restore
from onrecord.records.encoding import from_json, to_json
from onrecord.records.errors import InputError
from onrecord.records.keys import report_key
from onrecord.records.report import Report

Texts = dict[str, list[Report]]
"""The key of a text -> the reports that have it."""


def rebuild(export: Path, texts: Iterable[str], out: Path, *, tell: Tell) -> tuple[int, int]:
    """Writes to `out` what the export `export` held before its text was left out; gives how many rows, and of how many
    the text was not found.

    Of jsonl: the whole records, which `onrecord import` reads. Of any other format: one JSON line a row of it, with the
    words that it stands on, by the offsets in EXPORT.provenance.jsonl. `texts` are paths of reports as `onrecord keep`
    takes them; one counts only where the hash of its text is that of the text that was coded. What is not found goes to
    `tell`. Raises InputError where `export` holds nothing to rebuild.
    """
    if not export.exists():
        raise InputError("there is no such file", where=str(export), remedy="give an export made with --no-text")
    native = _is_native(export)
    source = export if native else provenance_file(export)
    if not source.is_file():
        raise InputError(
            f"there is no {source.name}", where=str(export), remedy="it is written beside an export with -o"
        )
    wanted = {key for line in _lines(source) if (key := _key(line, native))}
    found = _texts(texts, wanted, tell)
    lost: dict[str, None] = {}
    rows = missing = 0
    part = out.with_name(f"{out.name}.part")
    with part.open("wb") as file:
        for line in _lines(source):
            told = _record(line, found, lost) if native else _passage(line, found, lost)
            if told is None:
                missing += 1
            else:
                file.write(told + b"\n")
                rows += 1
    part.replace(out)
    for what in lost:
        tell(InputError(what, where=str(export), remedy="give the text that was coded, unchanged to the character"))
    return rows, missing


def _is_native(export: Path) -> bool:
    if export.is_dir():
        return False
    with export.open("rb") as file:
        return file.readline().startswith(b'{"format":"onrecord/1"')


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        for line in file:
            if line.strip():
                yield line.rstrip(b"\n")


def _key(line: bytes, native: bool) -> str | None:
    if not native:
        key: str = json.loads(line)["text"]
        return key
    mark = mark_of(line)
    return mark.text if mark else None


def _texts(paths: Iterable[str], wanted: set[str], tell: Tell) -> Texts:
    found: Texts = {}
    for arrival in read_paths(paths, tell=tell):
        key = report_key(arrival.report.text)
        if key in wanted:
            found.setdefault(key, []).append(arrival.report)
    return found


def _record(line: bytes, found: Texts, lost: dict[str, None]) -> bytes | None:
    """The whole record as JSON; one that has its text is as it was."""
    mark = mark_of(line)
    if mark is None:
        return line
    name = from_json(line).report.id
    reports = sorted(found.get(mark.text, ()), key=lambda report: report.id != name)
    best: tuple[bytes, list[str]] | None = None
    for report in reports:
        record, faults = restore(line, mark, report)
        if record is not None and (best is None or len(faults) < len(best[1])):
            best = to_json(record), faults
    if best is None:
        lost[f"the text of {name} is not there"] = None
        return None
    lost.update(dict.fromkeys(f"{name}: {fault}" for fault in best[1]))
    return best[0]


def _passage(line: bytes, found: Texts, lost: dict[str, None]) -> bytes | None:
    origin: dict[str, Any] = json.loads(line)
    reports = found.get(origin["text"])
    if not reports:
        lost[f"the text of {origin['report']} is not there"] = None
        return None
    told = {name: origin[name] for name in ("row", "report", "source", "start", "end")}
    words = reports[0].text[origin["start"] : origin["end"]]
    return json.dumps({**told, "passage": words}, ensure_ascii=False).encode()
