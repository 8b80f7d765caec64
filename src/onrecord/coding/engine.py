"""Many reports through coders in several processes: input order, bounded memory, the same bytes for any number."""

import logging
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from onrecord.coding.coder import Coded, ReportCoder
from onrecord.intake.arrival import Arrival
from onrecord.records.errors import OnRecordError

# Reports one worker takes at a time: large enough for the pipeline's batches, small enough that the last worker is not
# waited for (2 cores, 3,000 reports: 16, 32 and 64 differ by under 3%).
_CHUNK = 32
_AHEAD = 3
"""Chunks per worker that may wait, so that memory stays bounded whatever the input's size."""

_coder: ReportCoder | None = None


def code_reports(
    arrivals: Iterable[Arrival], *, model: str, codebooks: tuple[Path, ...] = (), workers: int | None = None
) -> Iterator[Coded]:
    """Records and evidence in the order of the reports. `workers`: processes, null for one a core.

    One worker codes in this process. More are spawned, not forked: a forked copy of a threaded BLAS can hang.
    """
    count = workers or os.cpu_count() or 1
    arrivals = iter(arrivals)
    first = list(islice(arrivals, _CHUNK + 1))
    if count == 1 or len(first) <= _CHUNK:
        yield from ReportCoder(model=model, codebooks=codebooks).code_all(_chain(first, arrivals))
        return
    yield from _in_processes(_chunks(_chain(first, arrivals)), count, model, codebooks)


def _in_processes(
    chunks: Iterator[list[Arrival]], count: int, model: str, codebooks: tuple[Path, ...]
) -> Iterator[Coded]:
    pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=_start, initargs=(model, codebooks))
    waiting: deque[Future[list[Coded]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_code_chunk, chunk))
            if len(waiting) >= count * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        remedy = "give fewer --workers: each needs some 800 MB"
        raise OnRecordError("a worker process died, most often for want of memory", remedy=remedy) from error
    except BaseException:  # stopped by the user, or nobody reads on: what is being coded is not waited for
        for process in list(pool._processes.values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(model: str, codebooks: tuple[Path, ...]) -> None:
    """In a new worker: one BLAS thread, as there are as many workers as cores; then the coder itself."""
    global _coder
    from threadpoolctl import threadpool_limits

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers; they need not complain too
    logging.getLogger().addHandler(logging.NullHandler())  # what fails here comes back as a problem on the record

    _coder = ReportCoder(model=model, codebooks=codebooks)
    threadpool_limits(1)


def _code_chunk(chunk: list[Arrival]) -> list[Coded]:
    assert _coder is not None
    return list(_coder.code_all(chunk))


def _chunks(arrivals: Iterator[Arrival]) -> Iterator[list[Arrival]]:
    while chunk := list(islice(arrivals, _CHUNK)):
        yield chunk


def _chain(first: list[Arrival], rest: Iterator[Arrival]) -> Iterator[Arrival]:
    yield from first
    yield from rest
