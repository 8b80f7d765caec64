"""Reports shared out over a Ray cluster by Ray Data: the first choice for a crawl."""

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from onrecord.coding.cluster import Job, code_batch, outcome_of, read_batch, share_rows
from onrecord.coding.parts import Done
from onrecord.intake.sources import Source
from onrecord.records.errors import InputError, OnRecordError, UsageError

_BLOCK = 2 * 1024 * 1024
"""Bytes of read reports that travel together: about one part, so that one long file keeps many cores busy."""


def code_on_ray(
    shares: Iterable[list[Source]], job: Job, *, workers: int | None = None, address: str | None = None
) -> Iterator[tuple[Done | None, list[InputError]]]:
    """What became of each part, and what was told, as they are done, in no order.

    `address`: of a running cluster ("auto" finds it, as RAY_ADDRESS does); null starts one on this machine. `workers`:
    cores to use, null for all of the cluster's. A worker or machine that dies has its parts coded again elsewhere.
    """
    ray, data = _ray()
    if not ray.is_initialized():
        ray.init(address=address, log_to_driver=False, logging_level="error", include_dashboard=False)
    logging.getLogger("ray.data").setLevel("ERROR")  # what Ray plans and how long it took is no concern of the user's
    data.DataContext.get_current().target_max_block_size = _BLOCK
    data.DataContext.get_current().enable_progress_bars = False
    rows = share_rows(shares)
    if not rows:
        return
    most = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
    parts = data.from_items(rows, override_num_blocks=len(rows)).map_batches(
        partial(_read, job=job), batch_size=1, batch_format="pyarrow", num_cpus=0.2
    )
    done = parts.map_batches(
        partial(code_batch, job=job), batch_size=1, batch_format="pyarrow", num_cpus=0.8, concurrency=most
    )
    try:
        for row in done.iter_rows():
            yield outcome_of(row)
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, OnRecordError):
            raise error.cause from None
        raise


def _read(batch: Any, job: Job) -> Iterator[Any]:
    yield from read_batch(batch, job)


def _ray() -> tuple[Any, Any]:
    try:
        import ray
        from ray import data
    except ImportError:
        raise UsageError("the Ray engine needs Ray", remedy='pip install "onrecord[ray]"') from None
    return ray, data
