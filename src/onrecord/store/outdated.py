"""What was coded by another version: the reports that are to be coded again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from onrecord.records.problem import Problem
from onrecord.records.report import Coder, Report

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def outdated_reports(connection: "DuckDBPyConnection", coder: Coder) -> list[tuple[str, int]]:
    """Report and revision of every text that another coder coded than this one."""
    settings = msgspec.json.encode(coder.settings, order="sorted").decode()
    return connection.execute(
        "SELECT report, revision FROM reports"
        " WHERE (onrecord, codebook, model, settings) IS DISTINCT FROM (?, ?, ?, ?) ORDER BY ALL",
        [coder.onrecord, coder.codebook, coder.model, settings],
    ).fetchall()


def stored_reports(
    connection: "DuckDBPyConnection", wanted: Sequence[tuple[str, int]]
) -> list[tuple[Report, list[Problem]]]:
    """The reports of these revisions as they came in, each with the problems kept for it, in the order asked for."""
    fields = ("title", "text", "published", "url", "publisher", "authors", "language", "source", "hash")
    pairs = [[name for name, _ in wanted], [revision for _, revision in wanted]]
    chosen = "WHERE (report, revision) IN (SELECT (unnest(?), unnest(?)))"
    columns = ", ".join(f'"{name}"' for name in fields)
    rows = connection.execute(f"SELECT report, revision, {columns} FROM reports {chosen}", pairs).fetchall()
    reports = {
        (name, revision): Report(id=name, **dict(zip(fields, rest, strict=True))) for name, revision, *rest in rows
    }
    problems: dict[tuple[str, int], list[Problem]] = {}
    told = connection.execute(
        f'SELECT report, revision, code, "where", what FROM problems {chosen} ORDER BY number', pairs
    ).fetchall()
    for name, revision, code, where, what in told:
        problems.setdefault((name, revision), []).append(Problem(code=code, where=where, what=what))
    return [(reports[one], problems.get(one, [])) for one in wanted if one in reports]
