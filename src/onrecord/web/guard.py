"""The door of the reading room: who is let in, how much and how fast, and what every answer tells browsers not to do."""

import hmac
import time
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 64 * 1024
"""Bytes of a request: a decision with its note is well below."""
LONGEST_ADDRESS = 8 * 1024
RATE, BURST = 40.0, 200.0
"""Requests a second that one client may go on making, and how many it may make at once."""
COOKIE = "onrecord_token"
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
_SAFE = ("GET", "HEAD", "OPTIONS")
_HEADERS = {
    # Styles are set by scripts through the CSSOM only, so that neither inline scripts nor inline styles are needed.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Door(NamedTuple):
    """`hosts`: the names under which the room may be called, null for any (then `token` must be there, which every
    request has to show once)."""

    hosts: frozenset[str] | None = LOOPBACK
    token: str | None = None


class Guard:
    """ASGI middleware that keeps the door."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door
        self._buckets: dict[str, tuple[float, float]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        app = refusal or self._app
        await app(scope, _bounded(receive), _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        if not self._in_rate(scope):
            return PlainTextResponse("too many requests; wait a second", 429, {"Retry-After": "1"})
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
            return PlainTextResponse("the address is too long", 414)
        if self._door.hosts is not None and _host(headers.get("host", "")) not in self._door.hosts:
            return PlainTextResponse("this room is not known under that name", 421)
        if not _own_origin(scope, headers):
            return PlainTextResponse("another site may not ask this", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LONGEST_BODY:
            return PlainTextResponse("the request is too large", 413)
        return self._token_refusal(scope, headers)

    def _token_refusal(self, scope: Scope, headers: Headers) -> Response | None:
        token = self._door.token
        if token is None:
            return None
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] == "GET" and "token" in query and _same(query.pop("token")[0], token):
            rest = urlencode(query, doseq=True)
            # To this very host: a path that begins with two slashes would name another one.
            path = "/" + scope["path"].lstrip("/")
            answer = RedirectResponse(f"{path}?{rest}" if rest else path, 303)
            answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
            return answer
        scheme, _, shown = headers.get("authorization", "").partition(" ")
        if (scheme.lower() == "bearer" and _same(shown, token)) or _same(_cookie(headers), token):
            return None
        return PlainTextResponse(
            "this room needs its token: open the address that onrecord serve showed",
            401,
            {"WWW-Authenticate": "Bearer"},
        )

    def _in_rate(self, scope: Scope) -> bool:
        who = scope["client"][0] if scope.get("client") else ""
        now = time.monotonic()
        if len(self._buckets) > 4096:
            self._buckets.clear()
        left, last = self._buckets.get(who, (BURST, now))
        left = min(BURST, left + (now - last) * RATE) - 1
        self._buckets[who] = (max(left, -1.0), now)
        return left >= 0


def _host(header: str) -> str:
    """The name in a Host header, without port and brackets, in small letters."""
    try:
        return (urlsplit(f"//{header}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _own_origin(scope: Scope, headers: Headers) -> bool:
    """Does our own page ask, or nobody's? Another site's page may only lead here by a link."""
    site = headers.get("sec-fetch-site", "none")
    if scope["method"] in _SAFE:
        return site in ("same-origin", "none") or headers.get("sec-fetch-mode") == "navigate"
    origin = headers.get("origin")
    if origin is None:
        return site in ("same-origin", "none")
    return urlsplit(origin).netloc == headers.get("host")


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _same(shown: str, token: str) -> bool:
    return hmac.compare_digest(shown.encode(), token.encode())


def _bounded(receive: Receive) -> Receive:
    """The request's body, ended where it grows too long whatever it said of its length."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return message if taken <= LONGEST_BODY else {"type": "http.disconnect"}

    return bounded


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return sending
