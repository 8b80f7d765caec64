"""Tells IPython how to show a record, so that `record` at the end of a cell shows itself."""

from typing import Any

_RECORD = ("onrecord.records.record", "Record")


def load_ipython_extension(shell: Any) -> None:
    """Registers how records show themselves with an IPython shell. `import onrecord` does it where one is running; a
    shell that came later says `%load_ext onrecord.notebook`. Loads no more than these few lines."""
    formatters = shell.display_formatter.formatters
    formatters["text/html"].for_type_by_name(*_RECORD, _as_html)
    formatters["text/plain"].for_type_by_name(*_RECORD, _as_text)


def _as_html(record: Any) -> str:
    from onrecord.notebook.showing import record_html

    return record_html(record)


def _as_text(record: Any, printer: Any, _cycle: bool) -> None:
    from onrecord.notebook.showing import record_line

    printer.text(record_line(record))
