"""Merging: which reports tell one story, which are copies, which accounts meet. Pure: no SQL."""
