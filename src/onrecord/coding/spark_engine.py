"""Reports shared out over a Spark cluster by mapInArrow, through the same two functions as on Ray."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.coding.cluster import Job, code_batch, done_schema, outcome_of, part_schema, read_batch, share_rows
from onrecord.coding.parts import Done
from onrecord.intake.sources import Source
from onrecord.records.errors import InputError, UsageError


def code_on_spark(
    shares: Iterable[list[Source]], job: Job, *, workers: int | None = None, address: str | None = None
) -> Iterator[tuple[Done | None, list[InputError]]]:
    """What became of each part, and what was told, once all is done, in no order.

    `address`: of the master (spark://host:7077); null runs Spark on this machine's cores. `workers`: how many tasks
    code at a time, null for what Spark thinks right. A task whose executor dies runs again elsewhere.
    """
    functions, session = _spark(address, workers)
    rows = share_rows(shares)
    if not rows:
        return
    tasks = workers or session.sparkContext.defaultParallelism

    def read(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            for one in range(batch.num_rows):
                for part in read_batch(batch.slice(one, 1), job):
                    yield from part.to_batches()

    def code(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            yield from code_batch(batch, job).to_batches()

    listed = session.createDataFrame([(row["share"],) for row in rows], "share string").repartition(len(rows))
    parts = listed.mapInArrow(read, _columns(part_schema()))
    # Parts are dealt out by their names, so that one long file keeps every core busy.
    dealt = parts.repartition(max(4 * tasks, len(rows)), functions.col("part"))
    for row in dealt.mapInArrow(code, _columns(done_schema())).collect():
        yield outcome_of(row.asDict())


_TYPES = {"string": "string", "binary": "binary", "int64": "bigint", "bool": "boolean"}


def _columns(schema: Any) -> str:
    return ", ".join(f"{field.name} {_TYPES[str(field.type)]}" for field in schema)


def _spark(address: str | None, workers: int | None) -> tuple[Any, Any]:
    try:
        from pyspark.sql import SparkSession, functions
    except ImportError:
        raise UsageError("the Spark engine needs PySpark", remedy='pip install "onrecord[spark]"') from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers' Python must have OnRecord too
    # A batch of one row is one part in memory at a time.
    build = SparkSession.builder.master(address or f"local[{workers or '*'}]").appName("onrecord")
    build = build.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    session = build.config("spark.sql.execution.arrow.maxRecordsPerBatch", "1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return functions, session
