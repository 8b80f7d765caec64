"""Questions over many reports: each is a file of SQL in questions/, put to the views of what holds today."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.querying import locked_reading
from onrecord.store.scope import Scope, conditions
from onrecord.store.shelving import borrow

_VALUE = re.compile(r"\$(\w+)")
_COMMENT = re.compile(r"--.*")


def pose(
    path: Path,
    question: str,
    *,
    scopes: Mapping[str, tuple[Scope, str]] | None = None,
    pieces: Mapping[str, str] | None = None,
    values: Mapping[str, object] | None = None,
) -> list[Row]:
    """The rows that questions/QUESTION.sql gives.

    In its text {name} stands for the conditions of `scopes[name]` (a scope, and the view whose rows t it is about) or
    for `pieces[name]`, SQL of our own that no user wrote; $name for `values[name]`, null where there is none. Raises
    UsageError as `scope.conditions` does, DatabaseError as `reading` does.
    """
    texts, bound = dict(pieces or {}), dict(values or {})
    for name, (scope, view) in (scopes or {}).items():
        found, named = conditions(scope, view, name)
        texts[name] = " AND ".join(found)
        bound |= named
    sql = question_text(question)
    for name, text in texts.items():
        sql = sql.replace("{" + name + "}", text)
    sql = _COMMENT.sub("", sql)
    bound = {name: bound.get(name) for name in _VALUE.findall(sql)}
    with locked_reading(path) as connection:
        borrow(connection, sql)
        return fetch_rows(connection, sql, bound)


@cache
def question_text(question: str) -> str:
    """The SQL of one question, with its {names} not yet filled in."""
    return files("onrecord.store").joinpath("questions", f"{question}.sql").read_text(encoding="utf-8")
