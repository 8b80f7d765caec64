"""Logging, by one policy.

Library code asks for `logging.getLogger(__name__)` and says what a user may want to know; it never sets a handler. A
face calls `start_journal` once. Errors a user must act on are raised or told, not logged; a log line is a remark.
Tracebacks are shown at level debug only. Other libraries' remarks are ours to hide: they too are shown at level debug
only.
"""

import logging
import sys


class _OneLine(logging.Formatter):
    """A remark on one line; its traceback only where asked for."""

    def __init__(self, *, tracebacks: bool) -> None:
        super().__init__("onrecord: %(message)s" if not tracebacks else "%(levelname)s %(name)s: %(message)s")
        self.tracebacks = tracebacks

    def format(self, record: logging.LogRecord) -> str:
        if not self.tracebacks:
            record.exc_info = record.exc_text = record.stack_info = None
        return super().format(record)


def start_journal(level: str = "warning") -> None:
    """Send OnRecord's remarks from `level` (debug, info, warning, error) on to standard error."""
    debug = level == "debug"
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine(tracebacks=debug))
    ours = logging.getLogger("onrecord")
    ours.handlers[:] = [handler]
    ours.setLevel(level.upper())
    ours.propagate = False
    logging.captureWarnings(True)
    logging.getLogger().handlers[:] = [handler] if debug else [logging.NullHandler()]
