"""On a full disk, what was told as stored is there, the file opens, and running again completes it."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.records.errors import DatabaseError
from onrecord.store.opening import reading, writing

CHILD = Path(__file__).parent / "keep_and_tell.py"
MANY = 16
SHARES = (4096, 256, 128, 64, 48, 32, 2)
"""How many times the disk is too small. What is stored stands in the log first, some thirtieth of the file it will be."""


def run(db: Path, *, most: int | None) -> tuple[int, list[str], str]:
    """Exit code, what the child told as stored, and its complaints; no file may grow past `most` bytes."""

    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = [sys.executable, str(CHILD), str(db), str(MANY)]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, timeout=120)
    return done.returncode, [word for word in done.stdout.split() if word != "begun"], done.stderr


def stored(db: Path) -> list[str]:
    with reading(db) as connection:
        return [row[0] for row in connection.execute("SELECT report FROM reports ORDER BY report").fetchall()]


@pytest.mark.slow
def test_a_full_disk_at_every_size(tmp_path: Path) -> None:
    whole = tmp_path / "whole.duckdb"
    assert run(whole, most=None)[1][-1] == "merged"
    size = whole.stat().st_size
    failed = 0
    for share in SHARES:
        db = tmp_path / f"{share}.duckdb"
        code, told, complaint = run(db, most=size // share)
        failed += code != 0
        assert code == 0 or "DatabaseError" in complaint, complaint
        if told:
            assert set(told) - {"merged"} <= set(stored(db))
        code, again, complaint = run(db, most=None)
        assert again[-1:] == ["merged"], complaint
        assert stored(db) == [f"wire-{n:03}" for n in range(MANY)]
    assert failed > 2, "the limits must be met at different moments"


def test_what_a_full_disk_left_of_a_new_file_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "record.duckdb"
    path.write_bytes(b"checksumDUCK" + bytes(1012))
    with writing(path):
        pass
    assert stored(path) == []


def test_a_small_file_of_another_kind_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("what I wrote")
    with pytest.raises(DatabaseError), writing(path):
        pass
    assert path.read_text() == "what I wrote"
