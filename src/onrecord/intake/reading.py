"""Paths to reports: the one way in."""

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord.intake.arrival import Arrival
from onrecord.intake.decoding import decode, refuse_too_large, without_lone_surrogates
from onrecord.intake.html import extract
from onrecord.intake.jsonl import read_jsonl
from onrecord.intake.remote import copied_here, is_remote
from onrecord.intake.sealing import seal
from onrecord.intake.sources import STANDARD_INPUT, Source, list_sources
from onrecord.intake.warc import SUFFIXES, read_warc
from onrecord.records.errors import InputError
from onrecord.records.problem import Problem


def read_reports(
    paths: Iterable[str], *, published: str | None = None, tell: Callable[[InputError], None]
) -> Iterator[Arrival]:
    """The reports of files, folders (by name, folders inside too), addresses (s3://...) and "-" for standard input.

    They come in that order. `published` (ISO 8601) stands in where an input has no date of its own. What cannot be
    read is handed to `tell` as an error with its file and line, and reading goes on. A file's id is its name; in a
    folder, its path below the folder.
    """
    return read_sources(list_sources(paths, tell), published=published, tell=tell)


def read_sources(
    sources: Iterable[Source], *, published: str | None = None, tell: Callable[[InputError], None]
) -> Iterator[Arrival]:
    """The reports of these files, in order, as `read_reports` gives them."""
    for source in sources:
        try:
            if source.path == STANDARD_INPUT:
                yield from _read_standard_input(source.name, published, tell)
            elif is_remote(source.path):
                with copied_here(source.path, source.name) as copy:
                    yield from _read(copy, source, published, tell)
            else:
                yield from _read(Path(source.path), source, published, tell)
        except InputError as error:
            tell(error)
        except OSError as error:
            what = error.strerror or str(error)
            tell(InputError(f"cannot be read ({what})", where=source.path, remedy="check the path and its rights"))


def _read_standard_input(name: str, published: str | None, tell: Callable[[InputError], None]) -> Iterator[Arrival]:
    data = sys.stdin.buffer.read()
    start = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith(b"{"):
        yield from read_jsonl(data.splitlines(keepends=True), name, published, tell)
    elif start.startswith((b"<!doctype html", b"<html")):
        yield _page(data, name, name, published)
    else:
        yield _text(data, name, name, published)


def _read(file: Path, source: Source, published: str | None, tell: Callable[[InputError], None]) -> Iterator[Arrival]:
    if file.name.lower().endswith(".jsonl"):
        with file.open("rb") as lines:
            yield from read_jsonl(lines, source.path, published, tell)
    elif file.name.lower().endswith(SUFFIXES):
        yield from read_warc(file, source.path, published, tell)
    else:
        refuse_too_large(file.stat().st_size, source.path)
        read = _text if file.suffix.lower() == ".txt" else _page
        yield read(file.read_bytes(), source.name, source.path, published)


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
