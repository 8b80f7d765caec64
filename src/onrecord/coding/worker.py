"""The coder of a worker process: loaded once, kept for every piece of work that comes."""

from functools import cache
from pathlib import Path

from onrecord.coding.coder import ReportCoder


@cache
def worker_coder(model: str, codebooks: tuple[Path, ...]) -> ReportCoder:
    """One a process, with one BLAS thread, as there are as many workers as cores."""
    from threadpoolctl import threadpool_limits

    coder = ReportCoder(model=model, codebooks=codebooks)
    threadpool_limits(1)
    return coder
