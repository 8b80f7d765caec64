"""Keys of rows taken apart, and a decision's row found again after recoding moved it."""

import re
from collections.abc import Collection
from typing import NamedTuple

_KEY = re.compile(r"([0-9a-f]{16}):([a-z]+):(\d+)-(\d+):(.*)", re.S)


class KeyParts(NamedTuple):
    """What a key (`records/keys.py`) is made of: text hash, kind of row, span, entry (with a number where the same
    entry found the same words twice)."""

    text: str
    kind: str
    start: int
    end: int
    entry: str


def parts_of(key: str) -> KeyParts | None:
    """The parts of a key; null for what is none."""
    match = _KEY.fullmatch(key)
    return KeyParts(match[1], match[2], int(match[3]), int(match[4]), match[5]) if match else None


def rematch(key: str, there: Collection[str]) -> str | None:
    """The row among the keys `there` that a decision about `key` now belongs to; null where none or several may be.

    The key itself where it stands. Else the row of the same text and kind whose words overlap: the one of the same
    entry, or the only one.
    """
    if key in there:
        return key
    own = parts_of(key)
    if own is None:
        return None
    near = []
    for other in sorted(there):
        parts = parts_of(other)
        if parts and parts[:2] == own[:2] and parts.start < own.end and own.start < parts.end:
            near.append((other, parts))
    same = [other for other, parts in near if parts.entry == own.entry]
    found = same or [other for other, _ in near]
    return found[0] if len(found) == 1 else None
