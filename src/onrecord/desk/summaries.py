"""Rows in a line: what a table, a timeline or a list shows of each kind of row."""

from typing import Any

from onrecord.records.figure import Figure

Row = dict[str, Any]

SUMMARY_COLUMNS = {
    "events": ("row", "date", "status", "type", "actors", "recipients", "places", "passage"),
    "statements": ("row", "date", "speakers", "act", "footing", "passage"),
    "figures": ("row", "date", "measure", "figure", "unit", "passage"),
    "actors": ("row", "name", "kind", "country", "code", "role", "mentions", "passage"),
}
"""Kind of row -> the columns of its summary; `passage` is always the last."""


def summarise(kind: str, row: Row) -> dict[str, str]:
    """The summary of one row as its table and `published` give it: column -> words, empty where unknown."""
    names = {"actors": "actor_names", "recipients": "recipient_names", "places": "place_names", "speakers": "speaker_names"}
    found = {"row": f"{row['report']}#{row['id']}", "date": told_date(row), "passage": in_a_line(row["passage"])}
    for column in SUMMARY_COLUMNS[kind]:
        if column in found:
            continue
        if column == "figure":
            found[column] = told_figure(row)
        elif column == "mentions":
            found[column] = str(len(row["mentions"]))
        elif column in names:
            found[column] = ", ".join(row[names[column]])
        else:
            found[column] = row[column] or ""
    return found


def told_date(row: Row) -> str:
    """The row's day or days; in brackets the day of publication where it has none of its own."""
    first, last = row.get("earliest"), row.get("latest")
    if first and last and first != last:
        return f"{first}/{last}"
    if first or last:
        return first or f"/{last}"
    published = row.get("published")
    return f"({published[:10]})" if published else ""


def told_figure(row: Row | Figure) -> str:
    """A figure's bounds in a word: "40", "~900", ">40", "22-25", "<10"."""
    get = row.get if isinstance(row, dict) else lambda name: getattr(row, name)
    point, low, high = get("point"), get("low"), get("high")
    about = "~" if get("approximate") else ""
    if point is not None:
        return about + _number(point)
    if low is not None and high is not None:
        return f"{about}{_number(low)}–{_number(high)}"
    if low is not None:
        return f"{about}{'>' if get('low_open') else '≥'}{_number(low)}"
    if high is not None:
        return f"{about}{'<' if get('high_open') else '≤'}{_number(high)}"
    return ""


def in_a_line(words: str | None) -> str:
    """Words with their line breaks as blanks, character for character, so that offsets into them hold."""
    return "".join(" " if c.isspace() or c < " " else c for c in words or "")


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
