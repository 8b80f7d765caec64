"""What any cluster does with reports: two functions from Arrow batches to Arrow batches, the same for every engine.

A share of the input goes through `read_batch` (files to parts) and each part through `code_batch` (a part to its tables
below the output folder). Both can be run again after a worker died, on any machine, and nothing is lost or doubled.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from onrecord.coding.coder import note_of
from onrecord.coding.parts import PART, Done, Part, code_part, cut_parts
from onrecord.coding.worker import worker_coder
from onrecord.intake.reading import read_sources
from onrecord.intake.sources import Source
from onrecord.records.errors import InputError

if TYPE_CHECKING:
    import pyarrow


class Job(NamedTuple):
    """What every worker must know. `folder` is one that all machines reach; `part` counts reports."""

    folder: str
    model: str
    codebooks: tuple[Path, ...] = ()
    published: str | None = None
    part: int = PART


class Told(NamedTuple):
    """Something that went wrong with the input on some machine, for the user to be told."""

    what: str
    where: str | None
    remedy: str | None


def share_rows(shares: Iterable[list[Source]]) -> list[dict[str, Any]]:
    """Shares as rows that engines can hand round."""
    return [{"share": msgspec.json.encode(share).decode()} for share in shares]


def read_batch(batch: "pyarrow.Table", job: Job) -> Iterator["pyarrow.Table"]:
    """Shares of the input to parts, one a table as it is read, with what was told on the way."""
    note = note_of(job.model, job.codebooks)
    told: list[Told] = []

    def tell(error: InputError) -> None:
        told.append(Told(error.what, error.where, error.remedy))

    for share in batch.column("share").to_pylist():
        arrivals = read_sources(msgspec.json.decode(share, type=list[Source]), published=job.published, tell=tell)
        for part in cut_parts(arrivals, note, size=job.part):
            yield _table((part.name, msgspec.msgpack.encode(part), _as_json(told)))
            told.clear()
    if told:
        yield _table(("", b"", _as_json(told)))


def code_batch(batch: "pyarrow.Table", job: Job) -> "pyarrow.Table":
    """Parts to what became of them, once their tables lie below the job's folder."""
    import pyarrow

    rows = []
    for name, packed, told in zip(*(batch.column(c).to_pylist() for c in ("part", "packed", "told")), strict=True):
        done = Done(name, 0, 0, False)
        if name:
            part = msgspec.msgpack.decode(packed, type=Part)
            done = code_part(part, worker_coder(job.model, job.codebooks), job.folder)
        rows.append({**done._asdict(), "told": told})
    return pyarrow.Table.from_pylist(rows, done_schema())


def part_schema() -> "pyarrow.Schema":
    """The columns of what `read_batch` gives."""
    import pyarrow

    return pyarrow.schema([("part", pyarrow.string()), ("packed", pyarrow.binary()), ("told", pyarrow.string())])


def done_schema() -> "pyarrow.Schema":
    """The columns of what `code_batch` gives."""
    import pyarrow

    numbers = [("reports", pyarrow.int64()), ("problems", pyarrow.int64()), ("before", pyarrow.bool_())]
    return pyarrow.schema([("name", pyarrow.string()), *numbers, ("told", pyarrow.string())])


def outcome_of(row: dict[str, Any]) -> tuple[Done | None, list[InputError]]:
    """A row of `code_batch` as what was done (null where the row only tells) and what was told."""
    told = [
        InputError(t.what, where=t.where, remedy=t.remedy) for t in msgspec.json.decode(row["told"], type=list[Told])
    ]
    done = Done(row["name"], row["reports"], row["problems"], row["before"]) if row["name"] else None
    return done, told


def _table(row: tuple[str, bytes, str]) -> "pyarrow.Table":
    import pyarrow

    schema = part_schema()
    return pyarrow.Table.from_pylist([dict(zip(schema.names, row, strict=True))], schema)


def _as_json(told: list[Told]) -> str:
    return msgspec.json.encode(told).decode()
