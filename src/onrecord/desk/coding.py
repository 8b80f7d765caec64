"""Inputs to records, with what went wrong told on the way."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from onrecord.coding.coder import Coded
from onrecord.coding.engine import code_reports
from onrecord.intake.arrival import Arrival
from onrecord.intake.counting import count_reports
from onrecord.intake.published import read_published
from onrecord.intake.reading import read_reports
from onrecord.records.errors import OnRecordError, UsageError
from onrecord.records.settings import Settings

Tell = Callable[[OnRecordError], None]
"""Called with each thing that went wrong but stops nothing else."""

# A problem that intake told as it read the input is not told a second time; that a page was extracted, or a date taken from
# the dateline, is no fault.
_TOLD_OR_HARMLESS = {"unknown-date", "lone-surrogates", "extracted", "date-from-dateline"}

__all__ = ["Tell", "code_arrivals", "code_paths", "count_reports", "read_paths"]


def read_paths(paths: Iterable[str], *, published: str | None = None, tell: Tell) -> Iterator[Arrival]:
    """The reports of these paths (intake's `read_reports`). Raises UsageError where `published` is no date."""
    try:
        day = read_published(published) if published else None
    except ValueError as error:
        raise UsageError(str(error), where="--published") from None
    return read_reports(paths, published=day, tell=tell)


def code_paths(
    paths: Iterable[str], settings: Settings, *, published: str | None = None, tell: Tell
) -> Iterator[Coded]:
    """Records and evidence of every report under these paths, in their order."""
    return code_arrivals(read_paths(paths, published=published, tell=tell), settings, tell=tell)


def code_arrivals(arrivals: Iterable[Arrival], settings: Settings, *, tell: Tell) -> Iterator[Coded]:
    """Records and evidence in the order of the reports; a report that was not coded whole is told, and still given."""
    folders = tuple(Path(folder) for folder in settings.codebooks)
    arrivals = iter(arrivals)
    first = next(arrivals, None)
    if first is None:
        return
    for coded in code_reports(
        _again(first, arrivals), model=settings.model, codebooks=folders, workers=settings.workers
    ):
        for problem in coded.record.problems:
            if problem.code not in _TOLD_OR_HARMLESS:
                remedy = f"report {coded.record.report.id} is kept with this problem"
                tell(OnRecordError(problem.what, where=problem.where, remedy=remedy))
        yield coded


def _again(first: Arrival, rest: Iterator[Arrival]) -> Iterator[Arrival]:
    yield first
    yield from rest
