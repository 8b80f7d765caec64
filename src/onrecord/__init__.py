"""OnRecord reads news reports and keeps the record.

import onrecord
record = onrecord.code(text, published="2019-05-13")
record.events[0].passages[0].text
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.desk.python import code
    from onrecord.records.record import Record

__all__ = ["Record", "code"]

# Looked up on first use: `import onrecord` loads no pipeline, no database and no spaCy.
_HOMES = {"code": "onrecord.desk.python", "Record": "onrecord.records.record"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
