"""A report made from its text, with the hash by which a revision is seen."""

import hashlib
from typing import Any

from onrecord.records.report import Report


def seal(report_id: str, text: str, source: str, *, raw: bytes | None = None, **fields: Any) -> Report:
    """A report; `hash` is the SHA-256 of `raw` (a page's bytes), or of the text's UTF-8 where the input was text."""
    data = text.encode("utf-8", "surrogatepass") if raw is None else raw
    return Report(id=report_id, text=text, source=source, hash=hashlib.sha256(data).hexdigest(), **fields)
