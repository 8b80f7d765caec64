"""The command: its address, its token, what it says where it cannot open, and that `keep` works beside it."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from handmade import TEXT, made_evidence, made_record

from onrecord.cli.running import run
from onrecord.coding.coder import Coded
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@contextmanager
def serving(db: Path, *more: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [sys.executable, "-c", "from onrecord.cli import main; raise SystemExit(main())"]
    with subprocess.Popen(
        [*command, "serve", "--db", str(db), "--port", "0", *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


def ask(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def keep(db: Path, name: str) -> None:
    with writing(db, patience=5) as connection:
        keep_records(connection, [Coded(made_record(name, text=f"{TEXT} {name}"), made_evidence())])


def test_the_room_is_open_beside_keep_and_leaves_nothing(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    keep(db, "wire-1")
    with serving(db) as (address, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        assert ask(f"{address}report?id=wire-1")[0] == 200
        assert ask(f"{address}report?id=wire-2")[0] == 404
        keep(db, "wire-2")
        for _ in range(100):
            status, page = ask(f"{address}report?id=wire-2")
            if status == 200:
                break
            time.sleep(0.1)
        assert status == 200, page
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert {path.name for path in tmp_path.iterdir()} <= {"record.duckdb", "record.duckdb.search.sqlite"}


def test_off_loopback_the_address_has_a_token(tmp_path: Path) -> None:
    db = tmp_path / "record.duckdb"
    keep(db, "wire-1")
    with serving(db, "--host", "0.0.0.0") as (address, _):
        found = re.fullmatch(r"http://0\.0\.0\.0:(\d+)/\?token=([\w-]{32})", address)
        assert found
        own = f"http://127.0.0.1:{found[1]}/report.json?id=wire-1"
        assert ask(own)[0] == 401
        request = urllib.request.Request(own, headers={"Authorization": f"Bearer {found[2]}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            assert answer.status == 200


def test_a_missing_database_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--db", str(tmp_path / "no.duckdb")]) == 2
    assert "there is no such database; make it: onrecord keep" in capsys.readouterr().err


def test_a_taken_port_is_told(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run(["serve", "--db", str(kept), "--port", str(taken.getsockname()[1])]) == 1
    assert "cannot listen there" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("fastapi", "uvicorn"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "onrecord.web.room", raising=False)
    assert run(["serve", "--db", str(kept)]) == 2
    assert 'pip install "onrecord[web]"' in capsys.readouterr().err
