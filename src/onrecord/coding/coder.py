"""The coder: one report in, one record and its evidence out."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from onrecord.codebook.compiling import load_tables
from onrecord.coding.assembly import assemble
from onrecord.coding.draft import Draft
from onrecord.coding.order import STEPS
from onrecord.intake.arrival import Arrival
from onrecord.language.installed import installed_version
from onrecord.language.pipeline import LONGEST, Pipeline
from onrecord.records.evidence import Evidence
from onrecord.records.problem import Problem
from onrecord.records.record import Record
from onrecord.records.report import Coder as CoderNote
from onrecord.records.report import Report
from onrecord.records.settings import DEFAULT_MODEL

log = logging.getLogger(__name__)


class Coded(NamedTuple):
    """One report's record, and why each of its rows is there."""

    record: Record
    evidence: list[Evidence]


def note_of(model: str = DEFAULT_MODEL, codebooks: tuple[Path, ...] = ()) -> CoderNote:
    """What a `ReportCoder` of these would write on its records, without loading the pipeline."""
    codebook = load_tables(codebooks).version
    return CoderNote(onrecord=version("onrecord"), codebook=codebook, model=installed_version(model), settings={})


class ReportCoder:
    """A loaded pipeline and codebook. Pure: the same report gives the same record, whatever was coded before it."""

    def __init__(self, *, model: str = DEFAULT_MODEL, codebooks: tuple[Path, ...] = ()) -> None:
        self.pipeline = Pipeline(model)
        self.tables = load_tables(codebooks)
        self.note = CoderNote(
            onrecord=version("onrecord"), codebook=self.tables.version, model=self.pipeline.version, settings={}
        )

    def code(self, report: Report) -> Coded:
        """One report's record. A report that cannot be coded comes back with its problem, never lost."""
        return next(self.code_all([Arrival(report)]))

    def code_all(self, arrivals: Iterable[Arrival]) -> Iterator[Coded]:
        """Records in the order of the reports, parsed in batches; memory holds one batch."""
        waiting: deque[tuple[Report, list[Problem]]] = deque()

        def texts() -> Iterator[str]:
            for report, problems in arrivals:
                text, cut = _readable(report)
                waiting.append((report, [*problems, *cut]))
                yield text

        for parse in self.pipeline.parse_all(texts()):
            report, problems = waiting.popleft()
            parse.text = report.text
            yield self._coded(Draft(report, parse, self.tables, _day(report.published), problems=problems))

    def _coded(self, draft: Draft) -> Coded:
        try:
            for one in STEPS:
                one.run(draft)
            return Coded(*assemble(draft, self.note))
        except Exception as error:
            log.exception("report %s could not be coded", draft.report.id)
            what = f"coding broke off: {type(error).__name__}: {error}"
            problem = Problem(code="not-coded", where=draft.report.source, what=what)
            record = Record(report=draft.report, coder=self.note, problems=[*draft.problems, problem])
            return Coded(record, [])


def _readable(report: Report) -> tuple[str, list[Problem]]:
    """As much of a report's text as one parse may hold."""
    if len(report.text) <= LONGEST:
        return report.text, []
    cut = report.text.rfind("\n", 0, LONGEST) + 1 or LONGEST
    what = f"the text has {len(report.text):,} characters; the first {cut:,} are coded"
    return report.text[:cut], [Problem(code="text-too-long", where=report.source, what=what)]


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
