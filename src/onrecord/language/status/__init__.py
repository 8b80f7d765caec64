"""The state in which a text leaves a predicate: happened, ongoing, planned, called for, possible, denied, did not happen."""

from onrecord.language.status.reading import StatusReading, read_status

__all__ = ["StatusReading", "read_status"]
