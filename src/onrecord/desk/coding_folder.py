"""Inputs to a folder of Parquet, a part at a time, on this machine or on a cluster; and such a folder kept."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from onrecord.coding.cluster import Job
from onrecord.coding.coder import Coded
from onrecord.coding.here import code_here
from onrecord.coding.parts import PART, Done, open_folder, read_parts
from onrecord.desk.coding import Tell
from onrecord.intake.published import read_published
from onrecord.intake.remote import is_remote
from onrecord.intake.sources import STANDARD_INPUT, Source, list_sources, share_out
from onrecord.records.errors import UsageError
from onrecord.records.settings import Settings

Engine = Literal["here", "ray", "spark"]


class Tally(NamedTuple):
    """What a run did: reports coded by it, reports whose part was there already, and reports with a problem."""

    coded: int
    before: int
    problems: int


def code_folder(
    paths: Iterable[str],
    folder: str,
    settings: Settings,
    *,
    engine: Engine = "here",
    cluster: str | None = None,
    published: str | None = None,
    part: int = PART,
    tell: Tell,
    advance: Callable[[int], None] = lambda _: None,
) -> Tally:
    """Code the reports of these paths or addresses into Parquet below `folder`, one file a table and part.

    The columns are those of the database. Parts that are there already, coded by the same versions, are left as they
    are, so a run that was stopped goes on. `cluster`: the address of a running one (Ray's, or Spark's master). What
    cannot be read goes to `tell`. Raises UsageError, InputError, ModelError, CodebookError.
    """
    try:
        day = read_published(published) if published else None
    except ValueError as error:
        raise UsageError(str(error), where="--published") from None
    if not is_remote(folder):
        Path(folder).mkdir(parents=True, exist_ok=True)
        folder = str(Path(folder).resolve())
    open_folder(folder)  # an address that cannot be opened is told before anything is coded
    sources = [_anywhere(source, engine) for source in list_sources(paths, tell)]
    job = Job(folder, settings.model, settings.folders(), day, part)
    coded = before = problems = 0
    for done in _run(share_out(sources, size=part), job, engine, cluster, settings.workers, tell):
        coded, before = coded + done.reports * (not done.before), before + done.reports * done.before
        problems += done.problems
        advance(done.reports)
    return Tally(coded, before, problems)


def read_folder(folder: str) -> Iterator[Coded]:
    """The records of a folder that `code_folder` wrote, with their evidence. Raises InputError where one is broken."""
    for part in read_parts(folder):
        yield from part


def _run(
    shares: Iterable[list[Source]], job: Job, engine: Engine, cluster: str | None, workers: int | None, tell: Tell
) -> Iterator[Done]:
    if engine == "here":
        yield from code_here(shares, job, workers=workers, tell=tell)
        return
    if engine == "ray":
        from onrecord.coding.ray_engine import code_on_ray as code
    else:
        from onrecord.coding.spark_engine import code_on_spark as code
    for done, told in code(shares, job, workers=workers, address=cluster):
        for error in told:
            tell(error)
        if done is not None:
            yield done


def _anywhere(source: Source, engine: Engine) -> Source:
    """The same file, by a path that means it in every worker's working folder."""
    if source.path == STANDARD_INPUT and engine != "here":
        raise UsageError("standard input cannot be shared out", remedy="give files, folders or addresses")
    if source.path == STANDARD_INPUT or is_remote(source.path):
        return source
    return Source(str(Path(source.path).resolve()), source.name)
