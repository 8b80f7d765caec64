"""Parts: the unit of work that many machines share out. So many reports, coded together, written together.

A part's name is a hash of what went in: the reports, and the versions of what codes them. Whoever codes it, and however
often, writes the same bytes under the same name; so a worker that dies loses and doubles nothing, and a run that was
stopped goes on where it was. A part is there when its `reports` file is there: that one is written last.
"""

import hashlib
import platform
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

import msgspec

from onrecord.coding.arrow_tables import from_tables, to_tables
from onrecord.coding.coder import Coded, ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.intake.remote import is_remote, open_address
from onrecord.records.columns import REPORTS, TABLES
from onrecord.records.errors import InputError, OnRecordError
from onrecord.records.report import Coder

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem

PART = 512
"""Reports of a part unless asked otherwise: about a minute of one core, a few megabytes of Parquet."""


class Part(NamedTuple):
    """Reports that are coded and written together, and the name under which they are."""

    name: str
    note: Coder
    arrivals: list[Arrival]


class Done(NamedTuple):
    """What became of a part: its reports, how many of them have a problem, and whether it was there already."""

    name: str
    reports: int
    problems: int
    before: bool


def cut_parts(arrivals: Iterable[Arrival], note: Coder, *, size: int = PART) -> Iterator[Part]:
    """Parts of `size` reports, in the order of the input; the last is smaller."""
    arrivals = iter(arrivals)
    while chunk := list(islice(arrivals, size)):
        said = msgspec.json.encode([note, [(a.report, a.problems) for a in chunk]])
        yield Part(hashlib.sha256(said).hexdigest()[:20], note, chunk)


def code_part(part: Part, coder: ReportCoder, folder: str) -> Done:
    """Code a part and write its tables below `folder` (a path or an address such as s3://...), if it is not there yet.

    Raises OnRecordError where this machine's versions are not those the part was cut for: a folder is of one version.
    """
    if coder.note != part.note:
        what = f"this machine codes with {_versions(coder.note)}, the one that began with {_versions(part.note)}"
        raise OnRecordError(what, where=platform.node(), remedy="install the same versions everywhere")
    files, root = open_folder(folder)
    if _is_there(files, root, part.name):
        return Done(part.name, len(part.arrivals), 0, True)
    coded = list(coder.code_all(part.arrivals))
    _write(files, root, part.name, coded)
    return Done(part.name, len(coded), sum(bool(one.record.problems) for one in coded), False)


def open_folder(folder: str) -> "tuple[FileSystem, str]":
    """The file system of a folder's path or address, and its path there. Raises UsageError without pyarrow, InputError
    for an address that cannot be opened."""
    return open_address(folder if is_remote(folder) else Path(folder).resolve().as_uri())


def read_parts(folder: str) -> Iterator[list[Coded]]:
    """The records of every part below a folder, a part at a time, in order of their names.

    Files of a part whose `reports` are missing (it was being written when its worker died) are passed over. Raises
    InputError where there is no part, or one cannot be read.
    """
    from pyarrow import ArrowException
    from pyarrow import parquet as pq

    files, root = open_folder(folder)
    names = _names(files, root)
    if not names:
        raise InputError("there are no parts here", where=folder, remedy="give the folder that onrecord code wrote to")
    for name in names:
        tables = {}
        for table in TABLES:
            path = _path(root, table.name, name)
            try:
                tables[table.name] = pq.read_table(path, filesystem=files, partitioning=None)
            except (ArrowException, OSError) as error:
                what = f"this part cannot be read ({error})"
                remedy = "remove the part's `reports` file and run onrecord code again: it writes the part anew"
                raise InputError(what, where=path, remedy=remedy) from None
        yield [Coded(record, evidence) for record, evidence in from_tables(tables)]


def _versions(note: Coder) -> str:
    return f"OnRecord {note.onrecord}, codebook {note.codebook}, {note.model}"


def _write(files: "FileSystem", root: str, name: str, coded: list[Coded]) -> None:
    from pyarrow import parquet as pq

    tables = to_tables(coded)
    for table in sorted(TABLES, key=lambda one: one is REPORTS):  # the reports last: with them the part is there
        files.create_dir(f"{root}/{table.name}", recursive=True)
        path = _path(root, table.name, name)
        beside = f"{path}.{uuid4().hex}.writing"  # two workers may write one part: the first was taken for dead
        with files.open_output_stream(beside) as out:
            pq.write_table(tables[table.name], out, compression="zstd")
        files.move(beside, path)


def _is_there(files: "FileSystem", root: str, name: str) -> bool:
    from pyarrow.fs import FileType

    return bool(files.get_file_info(_path(root, REPORTS.name, name)).type == FileType.File)


def _names(files: "FileSystem", root: str) -> list[str]:
    from pyarrow.fs import FileSelector

    found = files.get_file_info(FileSelector(f"{root}/{REPORTS.name}", allow_not_found=True))
    return sorted(f.base_name.removesuffix(".parquet") for f in found if f.base_name.endswith(".parquet"))


def _path(root: str, table: str, name: str) -> str:
    return f"{root}/{table}/{name}.parquet"
