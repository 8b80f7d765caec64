"""Pairs of names in a file, each judged: the same actor or another?"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.desk.coding import Tell
from onrecord.records.errors import InputError

MATCH = 0.7
"""Scores from here on are a match: the bound at which compare_names was calibrated."""


class Answer(msgspec.Struct, kw_only=True):
    """How alike two names are (0 to 1), and whether that makes them one actor."""

    id: str | int | None
    score: float
    match: bool


class _Pair(msgspec.Struct):
    name1: str
    name2: str
    id: str | int | None = None


def compare_pairs(path: str, *, tell: Tell) -> Iterator[Answer]:
    """Judge each line {id, name1, name2} of a JSONL file ("-": standard input). A line that is none goes to `tell`.

    Raises InputError where the file cannot be read.
    """
    lines = _lines(path)
    from onrecord.coding.actors.comparing import compare_names

    where = "standard-input" if path == "-" else path
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            pair = msgspec.json.decode(line, type=_Pair)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            tell(InputError(f"this line is no pair ({error})", where=f"{where}:{number}",
                            remedy='give it as {"id": ..., "name1": ..., "name2": ...}'))  # fmt: skip
            continue
        score = compare_names(pair.name1, pair.name2).score
        yield Answer(id=pair.id, score=round(score, 4), match=score >= MATCH)


def _lines(path: str) -> list[bytes]:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=path, remedy="check the path") from error
    return data.splitlines()
