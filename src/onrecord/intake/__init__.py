"""Files to reports: text, HTML, JSON lines. Knows nothing of coding."""
