"""Pages and feeds fetched politely: robots.txt obeyed, a pause per host, nothing asked for twice that has not changed."""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from importlib.metadata import version
from typing import NamedTuple

from onrecord.intake.addresses import Address, machine_of, read_address
from onrecord.intake.html import LARGEST_PAGE
from onrecord.intake.robots import LARGEST_RULES, Rules, read_rules
from onrecord.records.errors import InputError

DELAY = 5.0
"""Seconds between two requests to one host, unless its robots.txt asks for more."""
LONGEST_DELAY = 120.0
"""Seconds at most that a robots.txt is waited for between two requests."""
SILENCE = 20.0
"""Seconds in which a server must say something."""
TIME_LIMIT = 60.0
"""Seconds in which an answer must be whole, however steadily it drips."""
REDIRECTS = 5
_MOVED_FOR_GOOD = (301, 308)
_MOVED = (*_MOVED_FOR_GOOD, 302, 303, 307)
_LATER = "it is asked again at the next pass"
_LEAVE = "leave it out, or check it in a browser"


class Fetched(NamedTuple):
    """An answer. `status` is 200, or 304 where nothing changed (the body is empty then); `address` is where it came
    from in the end, `moved` the address that a permanent redirect gave in place of the one asked for."""

    status: int
    address: str
    moved: str | None
    body: bytes
    kind: str
    """The media type in lower case, without parameters."""
    etag: str | None
    modified: str | None


class Fetcher:
    """Asks for addresses one after the other. What a host's robots.txt says is kept for as long as this lives."""

    def __init__(
        self,
        *,
        delay: float = DELAY,
        private: bool = False,
        contact: str | None = None,
        largest: int = LARGEST_PAGE,
        silence: float = SILENCE,
        time_limit: float = TIME_LIMIT,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`private` allows addresses of private networks; `contact` (an address of yours) goes into the user agent."""
        self.delay = delay
        self.private = private
        self.largest = largest
        self.silence = silence
        self.time_limit = time_limit
        said = "".join(c for c in contact or "" if " " <= c < "\x7f")
        self.agent = f"OnRecord/{version('onrecord')}" + (f" (+{said})" if said else "")
        self._sleep, self._clock = sleep, clock
        self._last: dict[str, float] = {}
        self._rules: dict[str, Rules | InputError] = {}
        self._busy: set[str] = set()

    def fetch(
        self, written: str, *, etag: str | None = None, modified: str | None = None, largest: int | None = None
    ) -> Fetched:
        """What stands at an address; with `etag` or `modified` of an earlier answer, only if it changed since.

        Raises InputError, with what is the matter and what to do, for whatever keeps it from being had: a robots.txt,
        an error, a private network, more bytes or time than allowed.
        """
        address = asked = read_address(written)
        moved: str | None = None
        good = True
        for _ in range(REDIRECTS + 1):
            rules = self._rules_of(address)
            if not rules.allow(address.target):
                raise InputError("its robots.txt forbids it", where=address.whole, remedy="ask the publisher for leave")
            answer, body = self._ask(address, etag, modified, largest or self.largest, rules.delay)
            if answer.status not in _MOVED:
                break
            address = read_address(answer.headers.get("Location") or "", beside=address.whole)
            good = good and answer.status in _MOVED_FOR_GOOD
            moved = address.whole if good else moved
        else:
            raise InputError(f"redirects more than {REDIRECTS} times", where=asked.whole, remedy=_LEAVE)
        if answer.status in (429, 503):
            self._busy.add(address.named)
        if answer.status not in (200, 304):
            later = answer.status in (408, 425, 429) or answer.status >= 500
            raise InputError(
                f"answers {answer.status} {answer.reason}".strip(), where=address.whole,
                remedy=_LATER if later else "it is gone: leave it out" if answer.status == 410 else _LEAVE,
            )  # fmt: skip
        head = answer.headers
        kind = (head.get("Content-Type") or "").partition(";")[0].strip().lower()
        return Fetched(answer.status, address.whole, moved, body, kind, head.get("ETag"), head.get("Last-Modified"))

    def _rules_of(self, address: Address) -> Rules:
        """What a site's robots.txt asks for. Raises InputError, each time, where it could not be had."""
        if address.site not in self._rules:
            try:
                self._rules[address.site] = self._fetched_rules(address)
            except InputError as error:
                self._rules[address.site] = error
        found = self._rules[address.site]
        if isinstance(found, InputError):
            raise found
        return found

    def _fetched_rules(self, address: Address) -> Rules:
        """A site's robots.txt (RFC 9309): all is allowed where it has none, nothing while it cannot be had."""
        there = read_address("/robots.txt", beside=address.whole)
        for _ in range(REDIRECTS + 1):
            answer, body = self._ask(there, None, None, LARGEST_RULES, 0.0, cut=True)
            if answer.status in _MOVED:
                there = read_address(answer.headers.get("Location") or "", beside=there.whole)
                continue
            if answer.status >= 500 or answer.status == 429:
                what = f"its robots.txt cannot be had (answers {answer.status})"
                raise InputError(what, where=address.site, remedy=_LATER)
            return read_rules(body) if answer.status == 200 else Rules()
        return Rules()

    def _ask(
        self, address: Address, etag: str | None, modified: str | None, largest: int, pause: float, *, cut: bool = False
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """One request, after the host's pause; `cut` takes the first bytes of an answer that has too many."""
        if address.named in self._busy:
            raise InputError("the host asked to be left alone for now", where=address.whole, remedy=_LATER)
        self._wait(address.named, pause)
        headers = {"User-Agent": self.agent, "Accept": "*/*", "Accept-Encoding": "gzip", "Connection": "close"}
        if etag and _is_header(etag):
            headers["If-None-Match"] = etag
        if modified and _is_header(modified):
            headers["If-Modified-Since"] = modified
        connection = _Connection(address, machine_of(address, private=self.private), self.silence)
        late = threading.Timer(self.time_limit, connection.cut_off)
        late.daemon = True
        late.start()
        try:
            connection.request("GET", address.target, headers={"Host": address.named, **headers})
            answer = connection.getresponse()
            body = b"" if answer.status in (*_MOVED, 304) else _read(answer, address, largest, cut)
        except (OSError, http.client.HTTPException, zlib.error, ValueError, AttributeError) as error:
            raise InputError(self._failure(error, connection), where=address.whole, remedy=_LATER) from None
        finally:
            late.cancel()
            connection.close()
            self._last[address.named] = self._clock()
        return answer, body

    def _failure(self, error: Exception, connection: "_Connection") -> str:
        if connection.was_cut_off:
            return f"is not done after {self.time_limit:.0f} s"
        if isinstance(error, TimeoutError):
            return f"says nothing for {self.silence:.0f} s"
        if isinstance(error, ssl.SSLError):
            return f"has no valid certificate or encryption ({error.reason or 'TLS'})"
        said = getattr(error, "strerror", None) or type(error).__name__
        return f"breaks off ({said})"

    def _wait(self, host: str, pause: float) -> None:
        last = self._last.get(host)
        if last is not None:
            rest = max(self.delay, min(pause, LONGEST_DELAY)) - (self._clock() - last)
            if rest > 0:
                self._sleep(rest)


class _Connection(http.client.HTTPConnection):
    """A connection to the machine that was looked at before, under the host's own name."""

    def __init__(self, address: Address, machine: str, silence: float) -> None:
        super().__init__(address.host, address.port, timeout=silence)
        self._machine, self._secure = machine, address.scheme == "https"
        self.was_cut_off = False
        self._open: socket.socket | None = None

    def connect(self) -> None:
        self._open = self.sock = socket.create_connection((self._machine, self.port), self.timeout)
        if self._secure:
            self._open = self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut_off(self) -> None:
        """End it, from another thread."""
        self.was_cut_off = True
        if self._open is not None:
            try:
                self._open.shutdown(socket.SHUT_RDWR)
            except OSError:
                self._open.close()


def _read(answer: http.client.HTTPResponse, address: Address, largest: int, cut: bool) -> bytes:
    """A body, unpacked; of one that has more than `largest` bytes the first with `cut`, else InputError."""
    packed = (answer.headers.get("Content-Encoding") or "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise ValueError(packed)
    unpack = zlib.decompressobj(wbits=31) if "gzip" in packed else None
    body = bytearray()
    while len(body) <= largest and (piece := answer.read1(65536)):
        body += unpack.decompress(piece, largest + 1 - len(body)) if unpack else piece
    if len(body) > largest:
        if not cut:
            what = f"has more than {largest / 2**20:.0f} MB"
            raise InputError(what, where=address.whole, remedy="give the report's text as .txt if you need it")
        return bytes(body[:largest])
    if (answer.length or 0) > 0 or (unpack is not None and not unpack.eof and body):
        raise http.client.IncompleteRead(bytes(body))
    return bytes(body)


def _is_header(value: str) -> bool:
    return value.isascii() and value.isprintable() and len(value) < 1_000
