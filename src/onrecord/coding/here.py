"""Parts coded by the processes of this machine: the same folder that a cluster would write, with nothing to set up."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from onrecord.coding.cluster import Job
from onrecord.coding.coder import note_of
from onrecord.coding.parts import Done, Part, code_part, cut_parts
from onrecord.coding.processes import in_processes
from onrecord.coding.worker import worker_coder
from onrecord.intake.reading import read_sources
from onrecord.intake.sources import Source
from onrecord.records.errors import InputError


def code_here(
    shares: Iterable[list[Source]], job: Job, *, workers: int | None = None, tell: Callable[[InputError], None]
) -> Iterator[Done]:
    """What became of each part, in the order of the input. `workers`: processes, null for one a core; one codes here."""
    count = workers or os.cpu_count() or 1
    parts = _parts(shares, job, tell)
    work = partial(_code, job=job)
    yield from map(work, parts) if count == 1 else in_processes(parts, work, count=count)


def _parts(shares: Iterable[list[Source]], job: Job, tell: Callable[[InputError], None]) -> Iterator[Part]:
    note = note_of(job.model, job.codebooks)
    for share in shares:
        yield from cut_parts(read_sources(share, published=job.published, tell=tell), note, size=job.part)


def _code(part: Part, *, job: Job) -> Done:
    return code_part(part, worker_coder(job.model, job.codebooks), job.folder)
