"""Killed at any moment, what was told as stored is there, the file opens, and running again completes it."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.store.opening import reading

CHILD = Path(__file__).parent / "keep_and_tell.py"
MANY = 16
NAMES = [f"wire-{n:03}" for n in range(MANY)]


def run(db: Path, *, killed_after: float | None) -> list[str]:
    """What the child told as stored, killed so many seconds after it began; to its end with None."""
    child = subprocess.Popen([sys.executable, str(CHILD), str(db), str(MANY)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "begun\n"
    if killed_after is not None:
        time.sleep(killed_after)
        child.send_signal(signal.SIGKILL)
    told = child.stdout.read().split()
    assert child.wait() == (0 if killed_after is None else -signal.SIGKILL) or "merged" in told
    return told


def counts(db: Path) -> dict[str, int]:
    with reading(db) as connection:
        tables = ("reports", "events", "statements", "merged_events", "accounts", "kept", "to_merge")
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def stored(db: Path) -> list[str]:
    with reading(db) as connection:
        return [row[0] for row in connection.execute("SELECT report FROM reports ORDER BY report").fetchall()]


@pytest.mark.slow
def test_killed_at_a_hundred_random_points(tmp_path: Path) -> None:
    whole = tmp_path / "whole.duckdb"
    begun = time.monotonic()
    assert run(whole, killed_after=None)[-1] == "merged"
    longest = time.monotonic() - begun
    expected = counts(whole)
    assert expected["reports"] == MANY
    assert expected["to_merge"] == 0
    chance = random.Random(20261123)
    reached = set()
    for point in range(100):
        db = tmp_path / f"{point}.duckdb"
        told = run(db, killed_after=chance.uniform(0, longest))
        reached.add(len(told))
        if db.exists() and told:
            assert set(told) - {"merged"} <= set(stored(db))
        assert run(db, killed_after=None)[-1] == "merged"
        assert stored(db) == NAMES
        assert counts(db) == expected
    assert len(reached) > 5, "the kills must fall at different moments"
