"""RSS and Atom feeds to the articles they list."""

from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, NamedTuple

from onrecord.intake.addresses import read_address
from onrecord.intake.decoding import without_lone_surrogates
from onrecord.records.errors import InputError

MOST = 1_000
"""Articles of one feed that are looked at, the first it lists; real ones list 10 to 300."""


class Listed(NamedTuple):
    """One article of a feed: its address, and its title and time of publication as the feed has them (ISO 8601)."""

    address: str
    title: str | None
    published: str | None
    updated: str | None
    """What the feed says of its last change: an article whose `updated` is another is asked for again."""


def read_feed(body: bytes, where: str) -> list[Listed]:
    """The articles of a feed, each once, in the feed's order. `where` is the feed's own address.

    Entries without a web address are left out. Raises InputError where it is no feed, or broken before its first entry.
    Needs `pip install onrecord[crawl]`.
    """
    try:
        import feedparser
    except ImportError:
        raise InputError(
            "reading feeds needs feedparser", where=where, remedy="pip install 'onrecord[crawl]'"
        ) from None
    try:
        # A stream, never a text: feedparser would take that for an address or a file's name and open it.
        read: Any = feedparser.parse(BytesIO(body), resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # broken markup fails in many ways, each in another library
        raise _no_feed(where, type(error).__name__) from None
    if not read.get("version") and not read.entries:
        raise _no_feed(where, type(read.get("bozo_exception")).__name__ if read.get("bozo") else "no entries")
    found: dict[str, Listed] = {}
    for entry in read.entries[:MOST]:
        link = str(entry.get("link") or "").strip()
        try:
            address = read_address(link, beside=where).whole
        except InputError:
            continue
        if not link:
            continue
        title = without_lone_surrogates(" ".join(str(entry.get("title") or "").split()))[0] or None
        updated = _time(dict.get(entry, "updated_parsed"))  # its own `get` gives the day of publication in its stead
        published = _time(dict.get(entry, "published_parsed")) or updated
        found.setdefault(address, Listed(address, title, published, updated))
    return list(found.values())


def _no_feed(where: str, why: str) -> InputError:
    return InputError(f"is no feed ({why})", where=where, remedy="give the address of its RSS or Atom feed")


def _time(parsed: Any) -> str | None:
    """feedparser's broken-down time, which is UTC, as ISO 8601."""
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None
