"""The reading room: web pages on which people read the record. HTTP only; what is asked stands in desk."""
