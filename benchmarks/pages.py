"""Times every page of the reading room on a database of made-up reports, as a browser on this machine gets it.

python benchmarks/pages.py [--reports 100000] [--db FILE] [--rounds 5]

The database is that of benchmarks/questions.py. The room runs in this process behind a socket of the loopback; each page
is asked once to be ready, then `rounds` times, of which the best is shown, with the seconds of work on all cores.
"""

import argparse
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import uvicorn
from questions import make

from onrecord.web.room import open_room

PAGES = (
    ("home", "/"),
    ("home, map", "/?view=map"),
    ("home, network", "/?view=network"),
    ("home, two facets", "/?type=ASSAULT&country=KEN&view=map"),
    ("home, an actor", f"/?actor={quote('Actor 55')}"),
    ("home, three years", "/?since=2013&until=2015"),
    ("home, page 300", "/?page=300"),
    ("home, a rare word", "/?q=mida"),
    ("home, a common word", "/?q=ba"),
    ("home, its sentences", "/?q=ba&view=sentences"),
    ("home, names among many", "/?more=actor&like=77"),
    ("home.json", "/home.json"),
    ("home.csv, 1000 rows", "/home.csv?limit=1000"),
    ("report", "/report?id=wire-{middle:07}"),
    ("event", "/event?row=wire-{middle:07}%23e3"),
    ("actors", "/actors?limit={limit}"),
    ("actor", f"/actor?who={quote('Actor 55')}&limit={{limit}}"),
    ("topics", "/topics?limit={limit}"),
    ("topic", "/topic?topic=axis_9%3A%20country%203&limit={limit}"),
    ("saydo", "/saydo?limit={limit}"),
    ("saydo of an actor", f"/saydo?who={quote('Actor 55')}&limit={{limit}}"),
)
BOUND = 0.2
"""Seconds that a page may take."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--db", type=Path, help="an already made database, or where to keep the new one")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = given.db or Path(folder) / "record.duckdb"
        if not db.exists():
            make(db, given.reports)
        server = uvicorn.Server(uvicorn.Config(open_room(db, warmed=True), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        began = time.perf_counter()
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.05)
        print(f"opened in {time.perf_counter() - began:.1f} s", flush=True)
        for other in threading.enumerate():
            if other.name == "warming":
                other.join()
        print(f"all read in {time.perf_counter() - began:.1f} s\n", flush=True)
        port = server.servers[0].sockets[0].getsockname()[1]
        try:
            measure(f"http://127.0.0.1:{port}", given.reports // 2, given.rounds)
        finally:
            server.should_exit = True
            thread.join()


def measure(site: str, middle: int, rounds: int) -> None:
    print(f"{'page':<26}{'seconds':>8}{'of work':>9}{'kB':>7}")
    for name, path in PAGES:
        # Another limit each time: the room remembers what it was asked last.
        addresses = [site + path.format(middle=middle, limit=40 + number) for number in range(rounds + 1)]
        try:
            fetch(addresses[0])
        except urllib.error.HTTPError as error:
            print(f"{name:<26} answers {error.code}", flush=True)
            continue
        took, worked, size = min(fetch(address) for address in addresses[1:])
        print(f"{name:<26}{took:>8.3f}{worked:>9.3f}{size / 1000:>7.0f}{'  slow' if took > BOUND else ''}", flush=True)


def fetch(address: str) -> tuple[float, float, int]:
    """Seconds from the question to the last byte, seconds of work on all cores, and bytes."""
    began, worked = time.perf_counter(), time.process_time()
    with urllib.request.urlopen(address) as answer:
        size = len(answer.read())
    return time.perf_counter() - began, time.process_time() - worked, size


if __name__ == "__main__":
    main()
