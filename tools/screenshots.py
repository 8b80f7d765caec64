"""Pictures of the reading room for the README: home, a report, a topic, an event, from the demo's sample.

`python tools/screenshots.py` writes docs/pictures/*.png, 1280 px wide; with --all every page, in dark, narrow and as
print too, to be looked at. Needs chromium, playwright and the extra `web`. The sample's texts and the pages' own look
decide what they show, so that a run on the same versions gives the same pictures.
"""

import argparse
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1280, 860
LARGEST = 250_000
"""Bytes of one picture."""
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--font-render-hinting=none",
)  # fmt: skip
_LOOKS: dict[str, dict[str, Any]] = {
    "light": {}, "dark": {"color_scheme": "dark"}, "narrow": {"width": 360}, "print": {"media": "print"},
}  # fmt: skip


def main() -> int:
    """Write the pictures; 1 where there is no browser, or a picture is too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--all", action="store_true", help="every page in every look")
    parser.add_argument("--db", type=Path, help="a database of the sample that is there already")
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("screenshots: needs a browser: apt-get install chromium", file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        db = asked.db or _sample(Path(folder) / "demo.duckdb")
        pages = _pages(db)
        with served(db) as site, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
            shown = pages if asked.all else {name: pages[name] for name in ("home", "report", "topic")}
            looks = _LOOKS if asked.all else {"light": {}}
            taken = [
                _take(browser, site + address, asked.out / f"{name}{'' if look == 'light' else f'-{look}'}.png", **how)
                for name, address in shown.items()
                for look, how in looks.items()
            ]
            browser.close()
    large = [path.name for path in taken if path.stat().st_size > LARGEST]
    if large and not asked.all:
        print(f"screenshots: larger than {LARGEST} bytes: {', '.join(large)}", file=sys.stderr)
        return 1
    return 0


def _sample(db: Path) -> Path:
    from onrecord.desk.sampling import keep_sample
    from onrecord.records.settings import Settings

    keep_sample(Settings(db=str(db), workers=1), tell=lambda error: None)
    return db


def _pages(db: Path) -> dict[str, str]:
    """What each page is shown of: the report with the most on record, the axis on which holders differ most."""
    from onrecord.store.fetching import fetch_rows
    from onrecord.store.querying import locked_reading

    def first(sql: str) -> dict[str, Any]:
        with locked_reading(db) as connection:
            return fetch_rows(connection, f"{sql} LIMIT 1")[0]

    report = first(
        "SELECT report, min(id) AS row FROM statements WHERE footing = 'named' GROUP BY report"
        " ORDER BY count(*) DESC, report"
    )
    topic = first(
        "SELECT axis FROM positions GROUP BY axis ORDER BY"
        " count(DISTINCT audience) * 2 + count(DISTINCT stance) * 2 + count(DISTINCT holder_who) DESC, count(*) DESC, axis"
    )
    event = first("SELECT report || '#' || event AS row FROM accounts ORDER BY merged IN (SELECT merged FROM accounts"
                  " GROUP BY merged HAVING count(*) > 1) DESC, report, event")  # fmt: skip
    actor = first("SELECT who FROM parties GROUP BY who ORDER BY count(*) DESC, who")
    return {
        "home": "/",
        "map": "/?view=map",
        "network": "/?view=network",
        "report": f"/report?{urlencode({'id': report['report'], 'row': report['row']})}",
        "topic": f"/topic?{urlencode(topic)}",
        "event": f"/event?{urlencode(event)}",
        "actor": f"/actor?{urlencode({'who': actor['who']})}",
        "actors": "/actors",
        "topics": "/topics",
        "saydo": "/saydo",
        "review": "/review?who=ann&order=sample&size=40",
        "agreement": "/review/agreement",
    }


@contextmanager
def served(db: Path) -> Iterator[str]:
    """A reading room at an address of this machine while the `with` lasts."""
    import uvicorn

    from onrecord.web.room import open_room

    server = uvicorn.Server(uvicorn.Config(open_room(db), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


def _take(
    browser: Any, address: str, path: Path, *, width: int = WIDTH, color_scheme: str = "light", media: str = "screen"
) -> Path:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=color_scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.emulate_media(media=media)
    page.wait_for_timeout(300)
    page.screenshot(path=str(path), full_page=False)
    context.close()
    return path


if __name__ == "__main__":
    sys.exit(main())
