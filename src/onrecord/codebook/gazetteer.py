"""Placeholder."""

from pathlib import Path

from onrecord.records.tables.place_table import PlaceTable


def compile_places(homes: tuple[Path, ...]) -> PlaceTable:
    """Placeholder."""
    return PlaceTable()
