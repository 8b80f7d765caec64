"""The places reader: names of places found, told apart, and located to the precision they are known to."""

from onrecord.coding.places.reading import find_places

__all__ = ["find_places"]
