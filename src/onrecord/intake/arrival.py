"""What intake hands on: a report, and what was wrong with it on its way in."""

from typing import NamedTuple

from onrecord.records.problem import Problem
from onrecord.records.report import Report

PROBLEMS = frozenset({"lone-surrogates", "unknown-date", "no-text", "extracted"})
"""The codes of the problems that arise in intake: they stay with a report when it is coded again."""


class Arrival(NamedTuple):
    """One report as it came in. `problems` go onto its record: a repaired input is never taken for a sound one."""

    report: Report
    problems: tuple[Problem, ...] = ()
