"""Paths to reports: the one way in."""

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord.intake.arrival import Arrival
from onrecord.intake.decoding import decode, refuse_too_large, without_lone_surrogates
from onrecord.intake.html import extract
from onrecord.intake.jsonl import read_jsonl
from onrecord.intake.sealing import seal
from onrecord.intake.warc import SUFFIXES, read_warc
from onrecord.records.errors import InputError
from onrecord.records.problem import Problem

READABLE = (".txt", ".html", ".htm", ".jsonl", *SUFFIXES)
STANDARD_INPUT = "-"


def read_reports(
    paths: Iterable[str], *, published: str | None = None, tell: Callable[[InputError], None]
) -> Iterator[Arrival]:
    """The reports of files, folders (by name, folders inside too) and "-" for standard input, in that order.

    `published` (ISO 8601) stands in where an input has no date of its own. What cannot be read is handed to `tell` as
    an error with its file and line, and reading goes on. A file's id is its name; in a folder, its path below the
    folder.
    """
    for path in paths:
        for file, name in _files(path, tell):
            try:
                yield from _read(file, name, published, tell)
            except InputError as error:
                tell(error)
            except OSError as error:
                what = error.strerror or str(error)
                tell(InputError(f"cannot be read ({what})", where=str(file), remedy="check the path and its rights"))


def _files(path: str, tell: Callable[[InputError], None]) -> Iterator[tuple[Path | None, str]]:
    if path == STANDARD_INPUT:
        yield None, "standard-input"
        return
    start = Path(path)
    if start.is_dir():
        found = sorted(p for p in start.rglob("*") if p.name.lower().endswith(READABLE) and p.is_file())
        if not found:
            tell(InputError("no report in this folder", where=path, remedy=f"it reads {', '.join(READABLE)}"))
        for file in found:
            yield file, file.relative_to(start).as_posix()
    elif not start.exists():
        tell(InputError("there is no such file or folder", where=path, remedy="check the path"))
    elif not start.name.lower().endswith(READABLE):
        tell(
            InputError(f"{start.suffix or 'no ending'!r} is not read", where=path, remedy=f"give {', '.join(READABLE)}")
        )
    else:
        yield start, start.name


def _read(file: Path | None, name: str, published: str | None, tell: Callable[[InputError], None]) -> Iterator[Arrival]:
    if file is None:
        data = sys.stdin.buffer.read()
        start = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip().lower()
        if start.startswith(b"{"):
            yield from read_jsonl(data.splitlines(keepends=True), name, published, tell)
        elif start.startswith((b"<!doctype html", b"<html")):
            yield _page(data, name, name, published)
        else:
            yield _text(data, name, name, published)
        return
    kind = file.suffix.lower()
    if kind == ".jsonl":
        with file.open("rb") as lines:
            yield from read_jsonl(lines, str(file), published, tell)
        return
    if file.name.lower().endswith(SUFFIXES):
        yield from read_warc(file, published, tell)
        return
    refuse_too_large(file.stat().st_size, str(file))
    read = _text if kind == ".txt" else _page
    yield read(file.read_bytes(), name, str(file), published)


def _text(data: bytes, name: str, where: str, published: str | None) -> Arrival:
    return Arrival(seal(name, decode(data, where), where, published=published))


def _page(data: bytes, name: str, where: str, published: str | None) -> Arrival:
    if not data.strip():
        raise InputError("the file is empty", where=where, remedy="leave it out, or give it its page")
    refuse_too_large(len(data), where)
    fields = extract(data, where)
    extractor = fields.pop("extractor")
    fields["published"] = published or fields["published"]
    text, _ = without_lone_surrogates(fields.pop("text"))
    note = Problem(code="extracted", where=where, what=f"the text is what {extractor} took from the page")
    return Arrival(seal(name, text, where, raw=data, **fields), (note,))
