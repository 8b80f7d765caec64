"""Pipes, terminals and signals, with real processes."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from handmade import made_evidence, made_record

from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing

MAIN = [sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main())"]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("streams") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(f"wire-{n}"), made_evidence()) for n in range(2000)])
    return path


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_a_closed_pipe_is_quiet(db: Path, form: str) -> None:
    process = subprocess.Popen(
        [*MAIN, "events", "--db", str(db), "--format", form], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(20) == 141


def on_a_terminal(*argv: str) -> str:
    """What a command writes when standard output is a terminal."""
    ours, theirs = pty.openpty()
    environ = {**os.environ, "COLUMNS": "100", "TERM": "xterm-256color"}
    process = subprocess.Popen([*MAIN, *argv], stdout=theirs, stderr=subprocess.DEVNULL, env=environ)
    os.close(theirs)
    shown = read_all(ours)
    process.wait(20)
    return shown


def read_all(terminal: int) -> str:
    """All that was written to a terminal whose other end is closed, or will be."""
    pieces = []
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces).decode()


def test_passages_are_highlighted_in_a_terminal_only(db: Path) -> None:
    shown = on_a_terminal("events", "--db", str(db), "-n", "2")
    assert "\x1b[1;33mshelled\x1b[0m" in shown
    assert "2 events" in shown
    shown = on_a_terminal("show", "wire-1", "--db", str(db))
    assert "\x1b[1;33mshelled\x1b[0m" in shown
    piped = subprocess.run([*MAIN, "show", "wire-1", "--db", str(db)], capture_output=True, text=True, check=True)
    assert "\x1b" not in piped.stdout


def test_a_report_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(text=made_record().report.text + "\n\x1b]0;owned\x07 \x1b[2J"), [])])
    assert "\x1b]0" not in on_a_terminal("show", "wire-1", "--db", str(path))
    assert "\x1b[2J" not in on_a_terminal("show", "wire-1", "--db", str(path))


def test_long_work_shows_a_bar_on_a_terminal_and_none_when_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The army left Kobol, a doctor said.")
    shown = []
    for flags in ([], ["-q"]):
        ours, theirs = pty.openpty()
        command = [*MAIN, "keep", "a.txt", "--db", "kept.duckdb", *flags]
        done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=True)
        os.close(theirs)
        shown.append(read_all(ours))
        assert done.stdout == b""
    assert "reports/s" in shown[0]
    assert "1/1" in shown[0]
    assert "1 new" in shown[0]
    assert shown[1] == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line(db: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*MAIN, "events", "--db", str(db)], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "onrecord: standard output: cannot be written (No space left on device); check the disk\n"


@pytest.mark.slow
def test_stopping_many_workers_is_quick_and_quiet(tmp_path: Path) -> None:
    text = "The army left Kobol on Monday, a doctor said, and the rebels denied it. " * 300
    lines = "".join(json.dumps({"id": f"r{n}", "text": f"{n} {text}"}) + "\n" for n in range(200))
    (tmp_path / "in.jsonl").write_text(lines)
    command = [*MAIN, "code", "in.jsonl", "--workers", "2"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(10)
    os.killpg(process.pid, signal.SIGINT)
    began = time.perf_counter()
    _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, "onrecord: stopped\n")
    assert time.perf_counter() - began < 5
