"""What is asked of many reports: timelines, counts, conflicts, positions over time, what came of what was said."""
