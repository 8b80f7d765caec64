"""The day's work: tasks that need several rooms. What the faces call; nothing here knows argv or a terminal."""
