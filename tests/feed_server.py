"""A small web server for tests of fetching: pages by path, and what was asked of it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler], None]


def page(body: bytes | str, status: int = 200, **headers: str) -> Answer:
    """An answer; with an etag header it answers 304 to who has it already."""
    data = body.encode() if isinstance(body, str) else body

    def answer(request: BaseHTTPRequestHandler) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        known = named.get("ETag") and request.headers.get("If-None-Match") == named.get("ETag")
        request.send_response(304 if known else status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **named}.items():
            request.send_header(name, value)
        request.send_header("Content-Length", "0" if known else str(len(data)))
        request.end_headers()
        if not known:
            request.wfile.write(data)

    return answer


def moved(to: str, status: int = 302) -> Answer:
    """A redirect."""
    return page(b"", status, Location=to)


def dripping(seconds: float) -> Answer:
    """A body that comes a byte at a time, and never ends in that time."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "100000")
        request.end_headers()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            request.wfile.write(b"a")
            request.wfile.flush()
            time.sleep(0.02)

    return answer


def silent(seconds: float) -> Answer:
    """Nothing at all for so long."""
    return lambda request: time.sleep(seconds)


def broken_off(request: BaseHTTPRequestHandler) -> None:
    """A body shorter than was promised."""
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    request.wfile.write(b"half")


class Site:
    """What the server has, by path, and what it was asked: path and headers."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out; forgotten then."""
        paths = [path for path, _ in self.asked if path != "/robots.txt"]
        self.asked.clear()
        return paths


@contextmanager
def serving() -> Iterator[Site]:
    """A server on this machine, up while the context lasts."""
    site: Any = None

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            with suppress(OSError):  # the reader went away, which some tests are about
                site.pages.get(self.path, page("not here", 404))(self)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
