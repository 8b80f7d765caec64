"""Sheets: what a page or a notebook shows of one report, event, actor or topic."""
