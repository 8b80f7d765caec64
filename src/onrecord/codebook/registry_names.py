"""Placeholder."""

from pathlib import Path

from onrecord.records.tables.name_table import NameTable


def compile_names(homes: tuple[Path, ...]) -> NameTable:
    """Placeholder."""
    return NameTable()
