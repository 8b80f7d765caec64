"""Placeholder."""

from pathlib import Path

from onrecord.records.tables.event_table import EventTable


def compile_events(homes: tuple[Path, ...]) -> EventTable:
    """Placeholder."""
    return EventTable()
