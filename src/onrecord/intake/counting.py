"""How many reports some inputs hold, before they are read: what a progress bar needs."""

from collections.abc import Iterable
from pathlib import Path

from onrecord.intake.remote import is_remote
from onrecord.intake.sources import READABLE, STANDARD_INPUT
from onrecord.intake.warc import SUFFIXES


def count_reports(paths: Iterable[str]) -> int | None:
    """The reports in files and folders, broken ones among them; null where it cannot be known before reading: standard
    input, an address, a web archive."""
    count = 0
    for path in paths:
        if path == STANDARD_INPUT or is_remote(path):
            return None
        start = Path(path)
        files = sorted(start.rglob("*")) if start.is_dir() else [start]
        for file in files:
            if file.name.lower().endswith(SUFFIXES):
                return None
            if file.suffix.lower() in READABLE and file.is_file():
                count += _lines(file) if file.suffix.lower() == ".jsonl" else 1
    return count


def _lines(file: Path) -> int:
    try:
        with file.open("rb") as lines:
            return sum(1 for line in lines if not line.isspace())
    except OSError:
        return 0
