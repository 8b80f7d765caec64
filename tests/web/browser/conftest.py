"""Headless Chromium on a reading room of the bundled sample, and on one whose every word tries to break out."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
NEEDED = {"playwright": "pip install playwright", "uvicorn": 'pip install "onrecord[web]"', "fastapi": 'pip install "onrecord[web]"',
          "vl_convert": 'pip install "onrecord[web]"'}  # fmt: skip
AT = "2020-01-03T00:00:00+00:00"
_PATIENCE = 300.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where there is no browser, these tests are passed over, and one line says why."""
    missing = [how for name, how in NEEDED.items() if find_spec(name) is None]
    missing += [] if CHROMIUM else ["apt-get install chromium"]
    if missing:
        here = Path(__file__).parent
        for item in items:
            if here in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=f"needs a browser: {missing[-1]}"))


def _once(path: Path, make: Callable[[Path], None]) -> Path:
    """A file that one of several test processes makes and the others wait for."""
    try:
        path.with_suffix(".making").mkdir(parents=True)
    except FileExistsError:
        until = time.monotonic() + _PATIENCE
        while not path.exists() and time.monotonic() < until:
            time.sleep(0.1)
        assert path.exists(), "another test process did not make the sample's database"
        return path
    half = path.with_suffix(".half")
    make(half)
    half.rename(path)
    return path


def _keep_sample(path: Path) -> None:
    from onrecord.desk.sampling import keep_sample
    from onrecord.records.settings import Settings

    keep_sample(Settings(db=str(path), workers=1), tell=lambda error: None)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's record, kept once for all test processes."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared
    return _once(shared / "sample" / "demo.duckdb", _keep_sample)


@contextmanager
def served(db: Path) -> Iterator[str]:
    """A reading room at an address of this machine while the `with` lasts."""
    import uvicorn

    from onrecord.web.room import open_room

    server = uvicorn.Server(uvicorn.Config(open_room(db), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(Path(shutil.copy(sample, tmp_path_factory.mktemp("read") / "record.duckdb"))) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from hostile import hostile_record

    from onrecord.desk.keep_events import merge_kept
    from onrecord.store.keeping import keep_records
    from onrecord.store.opening import writing

    db = tmp_path_factory.mktemp("hostile") / "record.duckdb"
    with writing(db) as connection:
        keep_records(connection, [(hostile_record(), [])], at=AT)
    merge_kept(db, now=lambda: AT)
    with served(db) as address:
        yield address


@pytest.fixture
def desk(sample: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A room of one's own, to write in, and its database."""
    db = Path(shutil.copy(sample, tmp_path / "record.duckdb"))
    with served(db) as address:
        yield address, db


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture
def page(browser) -> Iterator[object]:
    """A page that opens no dialog, asks no other machine and has nothing to complain of."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(45_000)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    opened.on("request", lambda request: wrong.append(request.url) if _elsewhere(request.url) else None)
    opened.allowed = lambda words: wrong.__setitem__(slice(None), [one for one in wrong if words not in one])
    yield opened
    context.close()
    assert not wrong


def _elsewhere(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1"
