"""Work shared out over processes of this machine: results in order, bounded memory, nothing left behind."""

import logging
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from onrecord.records.errors import OnRecordError

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 3
"""Pieces per worker that may wait, so that memory stays bounded whatever the input's size."""


def in_processes(pieces: Iterable[T], work: Callable[[T], R], *, count: int) -> Iterator[R]:
    """`work` done on each piece by `count` processes, the results in the pieces' order.

    They are spawned, not forked: a forked copy of a threaded BLAS can hang. Raises OnRecordError where one dies; when
    the reader stops or is interrupted, what is under way is not waited for.
    """
    pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=_start)
    waiting: deque[Future[R]] = deque()
    try:
        for piece in pieces:
            waiting.append(pool.submit(work, piece))
            if len(waiting) >= count * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        remedy = "give fewer --workers: each needs some 800 MB"
        raise OnRecordError("a worker process died, most often for want of memory", remedy=remedy) from error
    except BaseException:  # stopped by the user, or nobody reads on: what is being coded is not waited for
        for process in list(pool._processes.values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers; they need not complain too
    logging.getLogger().addHandler(logging.NullHandler())  # what fails here comes back as a problem on the record
