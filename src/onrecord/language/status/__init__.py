"""The state in which a text leaves a predicate: did it happen, is it planned, called for, possible, denied?"""

from onrecord.language.status.reading import StatusReading, read_status

__all__ = ["StatusReading", "read_status"]
