"""OnRecord reads news reports and keeps the record.

import onrecord
record = onrecord.code(text, published="2019-05-13")
record.events[0].trigger.text
kept = onrecord.open("record.duckdb")
kept.events(actor="KEN", since="2019").pandas()
"""

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.desk.opened import open_kept as open
    from onrecord.desk.python import code
    from onrecord.records.record import Record

__all__ = ["Record", "code", "open"]

# Looked up on first use: `import onrecord` loads no pipeline, no database and no spaCy.
_HOMES = {
    "code": ("onrecord.desk.python", "code"),
    "open": ("onrecord.desk.opened", "open_kept"),
    "Record": ("onrecord.records.record", "Record"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    home, given = _HOMES[name]
    return getattr(import_module(home), given)


def _show_in_notebooks() -> None:
    """Where IPython is running, a record at the end of a cell shows itself; elsewhere this costs one look-up."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        from onrecord.notebook.registering import load_ipython_extension

        load_ipython_extension(shell)


_show_in_notebooks()
