"""Many reports through coders in several processes: input order, bounded memory, the same bytes for any number."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

import msgspec
from threadpoolctl import threadpool_limits

from onrecord.coding.coder import Coded, ReportCoder
from onrecord.coding.processes import in_processes
from onrecord.coding.worker import worker_coder
from onrecord.intake.arrival import Arrival

# Reports one worker takes at a time: large enough for the pipeline's batches, small enough that the last worker is not
# waited for (2 cores, 2,900 reports: 32, 64 and 128 differ by under 3%).
_CHUNK = 64


def code_reports(
    arrivals: Iterable[Arrival], *, model: str, codebooks: tuple[Path, ...] = (), workers: int | None = None
) -> Iterator[Coded]:
    """Records and evidence in the order of the reports. `workers`: processes, null for one a core; one codes here.

    A worker has one core: the multiplications of one that codes here run in one thread as well.
    """
    count = workers or os.cpu_count() or 1
    arrivals = iter(arrivals)
    first = list(islice(arrivals, _CHUNK + 1))
    every = chain(first, arrivals)
    if count == 1 or len(first) <= _CHUNK:
        # The limit reaches only libraries that are loaded by then, and making a coder loads them.
        coder = ReportCoder(model=model, codebooks=codebooks)
        with threadpool_limits(1):
            yield from coder.code_all(every)
        return
    for packed in in_processes(_chunks(every), partial(_code, model=model, codebooks=codebooks), count=count):
        yield from _UNPACK.decode(packed)


def _code(chunk: list[Arrival], *, model: str, codebooks: tuple[Path, ...]) -> bytes:
    return _PACK.encode(list(worker_coder(model, codebooks).code_all(chunk)))


# What workers hand back is packed: a fifth of the time that pickling the records takes.
_PACK = msgspec.msgpack.Encoder()
_UNPACK = msgspec.msgpack.Decoder(list[Coded])


def _chunks(arrivals: Iterator[Arrival]) -> Iterator[list[Arrival]]:
    while chunk := list(islice(arrivals, _CHUNK)):
        yield chunk
