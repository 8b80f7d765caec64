"""Who is who in a report: mentions of actors, chained, typed, placed and coded."""

from onrecord.coding.actors.finding import find_actors

__all__ = ["find_actors"]
