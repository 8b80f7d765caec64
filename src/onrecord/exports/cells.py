"""Cells of a spreadsheet: numbers as numbers, lists joined, and text that no spreadsheet takes for a formula."""

import json
from typing import Any

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell must not begin with: spreadsheets run such text as a formula (OWASP, "CSV Injection")."""
INERT = "'"
"""Put before such text, as OWASP advises; spreadsheets take the rest for text."""


def inert(text: str) -> str:
    """Text as a spreadsheet may have it: an apostrophe before what it would run. Numbers are no text and stay."""
    return INERT + text if text.startswith(FORMULA_SIGNS) else text


def flat(value: Any) -> str | int | float | bool | None:
    """A value as one cell: lists of words with semicolons, deeper ones as JSON; text made inert."""
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, list):
        if not value:
            return None
        if all(isinstance(one, str) for one in value):
            return inert("; ".join(value))
    if isinstance(value, (list, dict)):
        return inert(json.dumps(value, ensure_ascii=False))
    return value  # type: ignore[no-any-return]


def csv_line(values: tuple[Any, ...] | list[Any], separator: str = ",") -> str:
    """One line of CSV, its line feed included: text in quotes, numbers bare, nothing for null (RFC 4180)."""
    return separator.join(_cell(flat(value)) for value in values) + "\n"


def _cell(value: str | int | float | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    if isinstance(value, int):
        return str(value)
    return '"' + value.replace('"', '""') + '"'
