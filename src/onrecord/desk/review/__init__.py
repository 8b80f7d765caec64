"""Review: rows put before people one at a time, and what they decide."""
