"""What answers, repays, claims, denies, hangs on or belongs to what."""

from onrecord.coding.links.finding import find_links

__all__ = ["find_links"]
