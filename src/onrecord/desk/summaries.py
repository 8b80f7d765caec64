"""Rows in a line: what a table, a timeline or a list shows of each kind of row."""

import re

from onrecord.records.figure import Figure
from onrecord.records.record import Record
from onrecord.records.rows import Row, rows_of

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")

SUMMARY_COLUMNS = {
    "events": ("row", "date", "status", "type", "actors", "recipients", "places", "passage"),
    "statements": ("row", "date", "speakers", "act", "footing", "passage"),
    "figures": ("row", "date", "measure", "figure", "unit", "passage"),
    "actors": ("row", "name", "kind", "country", "code", "role", "mentions", "passage"),
}
"""Kind of row -> the columns of its summary; `passage` is always the last."""


def summarise(kind: str, row: Row) -> dict[str, str]:
    """The summary of one row as its table and `published` give it: column -> words, empty where unknown."""
    names = {
        "actors": "actor_names",
        "recipients": "recipient_names",
        "places": "place_names",
        "speakers": "speaker_names",
    }
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
    """Words with line breaks and control characters as blanks, one for one, so that offsets into them hold."""
    return _BREAKS.sub(" ", words or "")


def clip(text: str, focus: tuple[int, int], width: int) -> tuple[str, int]:
    """A piece of a line that fits a width and shows its focus, cut at words with an ellipsis at each cut.

    Gives the piece, and how far to the left its characters have moved.
    """
    if len(text) <= width:
        return text, 0
    start = 0
    if focus[1] > width * 3 // 4:
        start = text.rfind(" ", 0, max(focus[0] - width // 3, 1)) + 1
    lead = "… " if start else ""
    piece = lead + text[start:]
    if len(piece) > width:
        end = piece.rfind(" ", 0, width - 1)
        piece = piece[: end if end > width // 2 else width - 1].rstrip(" ,;:") + "…"
    return piece, start - len(lead)


def harmless(text: str) -> str:
    """A text for a terminal: control characters, which could steer it, as U+FFFD, one for one; line ends stay."""
    return _CONTROL.sub("\ufffd", text)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def highlights(kind: str, row: Row) -> list[tuple[int, int, str]]:
    """What matters in a row's passage: code points into it, and what stands there (trigger, cue, speaker ...)."""
    match kind:
        case "events":
            marks = [(span, "trigger") for span in (row["mentions"] or [row["trigger"]])]
        case "statements":
            marks = [(span, "speaker") for span in row["speaker"]] + [(span, "cue") for span in row["cue"]]
        case "figures":
            marks = [({"start": row["start"], "end": row["end"]}, "figure")]
        case _:
            marks = [(span, "actor") for span in row["mentions"]]
    begin = row["passage_start"] or 0
    end = begin + len(row["passage"] or "")
    return [
        (s["start"] - begin, s["end"] - begin, what) for s, what in marks if begin <= s["start"] and s["end"] <= end
    ]


def asked_rows(record: Record, kind: str) -> list[Row]:
    """The rows of one kind of a record as a question to the database would give them."""
    return [{**row, "published": record.report.published} for row in rows_of(record)[kind]]
