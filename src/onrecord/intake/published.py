"""Publication dates as inputs write them, to ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y.%m.%d")
_ISO = re.compile(r"\d{4}-?\d\d-?\d\d")


def read_published(value: str) -> str:
    """An ISO 8601 day ("2019-05-13"), or day and time where the input has one.

    Reads ISO 8601, RFC 2822 (feeds), and days written with the month's English name. Raises ValueError for
    anything else: 03/04/2019 is two different days to two readers.
    """
    written = value.strip()
    try:
        return _read(written)
    except (ValueError, TypeError, OverflowError, IndexError):
        raise ValueError(f"{value!r} is no date this reads; write it as 2019-05-13") from None


def _read(written: str) -> str:
    if _ISO.fullmatch(written):
        return date.fromisoformat(written).isoformat()
    if _ISO.match(written):
        return datetime.fromisoformat(written.replace(" UTC", "+00:00")).isoformat()
    for form in _WRITTEN:
        try:
            return datetime.strptime(written, form).date().isoformat()
        except ValueError:
            continue
    return parsedate_to_datetime(written).isoformat()
