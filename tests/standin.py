"""A stand-in for coding, so that keeping, asking and the command line are tested without a pipeline."""

from collections.abc import Iterable, Iterator

from handmade import TEXT, coder, made_evidence, made_record

from onrecord.coding.coder import Coded
from onrecord.intake.arrival import Arrival
from onrecord.records.problem import Problem
from onrecord.records.record import Record
from onrecord.records.report import Coder


class StandIn:
    """Codes every text that begins with the handmade one to the handmade rows, and any other to none."""

    def __init__(self) -> None:
        self.note: Coder = coder()
        self.coded: list[str] = []

    def code_reports(self, arrivals: Iterable[Arrival], **_: object) -> Iterator[Coded]:
        for report, problems in arrivals:
            self.coded.append(report.id)
            problems = list(problems)
            if "unreadable" in report.text:
                problems.append(Problem(code="not-coded", where=report.source, what="coding broke off: Oh"))
            if report.text.startswith(TEXT):
                record = made_record(report.id, text=report.text, published=report.published, by=self.note)
                record.report, record.problems = report, problems
                yield Coded(record, made_evidence())
            else:
                yield Coded(Record(report=report, coder=self.note, problems=problems), [])

    def note_of(self, *_: object) -> Coder:
        return self.note
