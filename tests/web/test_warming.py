import threading
from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason='pip install "onrecord[web]"')

from onrecord.desk.sheets.viewing import Snapshot
from onrecord.store.passages import index_path
from onrecord.web import warming


def test_the_first_page_finds_everything_ready(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "record.duckdb"
    db.write_bytes(kept.read_bytes())
    asked: list[object] = []
    monkeypatch.setattr(warming, "static", lambda *names: asked.append(names))
    browse = warming.browse
    monkeypatch.setattr(warming, "browse", lambda *a, **k: asked.append(browse(*a, **k).page.accounts))
    with Snapshot(db) as snapshot:
        warming.warm(snapshot)
        for thread in threading.enumerate():
            if thread.name == "warming":
                thread.join(30)
    assert asked == [4, ("", "vega.js"), 4]
    assert index_path(db).exists()
