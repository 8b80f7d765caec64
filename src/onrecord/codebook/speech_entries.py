"""Placeholder."""

from pathlib import Path

from onrecord.records.tables.speech_table import SpeechTable


def compile_speech(homes: tuple[Path, ...]) -> SpeechTable:
    """Placeholder."""
    return SpeechTable()
