"""Paths to the files that hold reports, and files shared out among those who read them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.intake.remote import is_remote, list_remote
from onrecord.intake.warc import SUFFIXES
from onrecord.records.errors import InputError

READABLE = (".txt", ".html", ".htm", ".jsonl", *SUFFIXES)
STANDARD_INPUT = "-"
_SINGLE = (".jsonl", *SUFFIXES)
"""Endings of files that hold many reports each: one such file is a share of its own."""


class Source(NamedTuple):
    """A file, by its path or address (s3://...) or "-", and what its report is called: its path below its folder."""

    path: str
    name: str


def list_sources(paths: Iterable[str], tell: Callable[[InputError], None]) -> Iterator[Source]:
    """The files of these paths: files, folders (by name, folders inside too), addresses, and "-", in that order.

    What is not there or holds nothing readable is handed to `tell`.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield Source(path, "standard-input")
        elif is_remote(path):
            yield from _listed(path, sorted(list_remote(path, tell)), tell)
        else:
            yield from _local(path, tell)


def share_out(sources: Iterable[Source], *, size: int) -> Iterator[list[Source]]:
    """Shares to be read apart: a file that holds many reports alone, others by `size`, each as soon as it is full."""
    share: list[Source] = []
    for source in sources:
        if source.path.partition("?")[0].lower().endswith(_SINGLE):
            yield [source]
            continue
        share.append(source)
        if len(share) == size:
            yield share
            share = []
    if share:
        yield share


def _local(path: str, tell: Callable[[InputError], None]) -> Iterator[Source]:
    start = Path(path)
    if start.is_dir():
        files = sorted(p for p in start.rglob("*") if p.name.lower().endswith(READABLE) and p.is_file())
        yield from _listed(path, [(str(file), file.relative_to(start).as_posix()) for file in files], tell)
    elif not start.exists():
        tell(InputError("there is no such file or folder", where=path, remedy="check the path"))
    elif not start.name.lower().endswith(READABLE):
        tell(
            InputError(f"{start.suffix or 'no ending'!r} is not read", where=path, remedy=f"give {', '.join(READABLE)}")
        )
    else:
        yield Source(path, start.name)


def _listed(path: str, files: Iterable[tuple[str, str]], tell: Callable[[InputError], None]) -> Iterator[Source]:
    found = False
    for file, name in files:
        if name.lower().endswith(READABLE):
            found = True
            yield Source(file, name)
    if not found:
        tell(InputError("no report in this folder", where=path, remedy=f"it reads {', '.join(READABLE)}"))
