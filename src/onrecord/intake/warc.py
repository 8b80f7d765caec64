"""A crawl's WARC file to the reports in it: English news pages, read as they stream by."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from onrecord.intake.arrival import Arrival
from onrecord.intake.html import LARGEST_PAGE
from onrecord.intake.pages import read_page
from onrecord.records.errors import InputError

log = logging.getLogger(__name__)
SUFFIXES = (".warc", ".warc.gz")
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, where: str, published: str | None, tell: Callable[[InputError], None]) -> Iterator[Arrival]:
    """The English articles among a WARC's responses, in file order; a page's address is its report's id.

    What is no page, no article, not English or the same page fetched again is passed over and counted in the log, since
    most of a crawl is. The same text at another address is kept: who else printed it is part of the record. A file
    that breaks off is told with the offset; what came before it stays. `where` is how it is named to the user. Needs `pip install onrecord[crawl]`.
    """
    responses = _archive_reader(where)
    passed: Counter[str] = Counter()
    seen: set[bytes] = set()
    offset = 0
    with path.open("rb") as stream:
        records = iter(responses(stream))
        while True:
            try:
                record = next(records, None)
                if record is None:
                    break
                offset = record.stream_pos
                data = _page(record)
            except Exception as error:  # a cut or broken file fails in the decompressor, the parser or the stream
                what = f"the file breaks off at byte {offset:,} ({type(error).__name__})"
                tell(InputError(what, where=where, remedy="fetch it again; what came before was read"))
                break
            if data is None:
                passed["no page"] += 1
                continue
            address, body = data
            arrival = _arrival(address, body, f"{where}@{offset}", published, passed)
            if arrival is None:
                continue
            page = blake2b(f"{address}\n{arrival.report.text}".encode(errors="surrogatepass"), digest_size=16).digest()
            if page in seen:
                passed["fetched again"] += 1
                continue
            seen.add(page)
            yield arrival
    if passed:
        log.info("%s: passed over %s", where, ", ".join(f"{n:,} {why}" for why, n in sorted(passed.items())))


def _archive_reader(where: str) -> Any:
    """The reader of archives, bound to responses; it sees the compression itself."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise InputError(
            "reading a WARC needs fastwarc", where=where, remedy="pip install 'onrecord[crawl]'"
        ) from error
    return lambda stream: ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True)


def _page(record: Any) -> tuple[str, bytes] | None:
    """A response's address and body, where it is a page that was found and is not too large."""
    http = record.http_headers
    address = record.headers.get("WARC-Target-URI")
    if http is None or not address or http.status_code != 200:
        return None
    kind = (http.get("Content-Type") or "").split(";")[0].strip().lower()
    if kind not in _PAGES or record.content_length > LARGEST_PAGE:
        return None
    expected, body = record.content_length, record.reader.read()
    if len(body) < expected:
        raise EOFError(f"{len(body)} bytes of {expected}")
    return address.strip("<>"), body


def _arrival(address: str, body: bytes, where: str, published: str | None, passed: Counter[str]) -> Arrival | None:
    try:
        arrival = read_page(body, address, where=where, published=published)
    except InputError:
        passed["without an article"] += 1
        return None
    if arrival is None:
        passed["not English"] += 1
    return arrival
