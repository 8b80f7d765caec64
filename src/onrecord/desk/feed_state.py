"""What watching remembers of each feed between two passes: a small JSON file beside the database."""

import os
from pathlib import Path

import msgspec

from onrecord.records.errors import InputError

TRIES = 3
"""Passes in which an article that could not be had is asked for, before it is left alone."""


class Seen(msgspec.Struct, omit_defaults=True):
    """An article that a feed listed. `tries` counts the failures to get it; 0 with `done` means it is dealt with."""

    done: bool = False
    updated: str | None = None
    tries: int = 0


class FeedMemory(msgspec.Struct, omit_defaults=True):
    """One feed: what its server gave to tell whether it changed, where it moved for good, and its articles."""

    etag: str | None = None
    modified: str | None = None
    moved: str | None = None
    articles: dict[str, Seen] = msgspec.field(default_factory=dict)

    def wants(self, address: str, updated: str | None) -> bool:
        """Is an article to be asked for: new, changed since, or not had yet?"""
        seen = self.articles.get(address)
        if seen is None or (seen.done and updated is not None and updated != seen.updated):
            return True
        return not seen.done and seen.tries < TRIES

    def had(self, address: str, updated: str | None) -> None:
        """An article is dealt with."""
        self.articles[address] = Seen(done=True, updated=updated)

    def missed(self, address: str, updated: str | None) -> None:
        """An article could not be had this time."""
        seen = self.articles.get(address) or Seen()
        self.articles[address] = Seen(updated=updated, tries=seen.tries + 1)


class FeedState(msgspec.Struct):
    """The memory of every feed, by the address the user gave."""

    format: str = "onrecord-feeds/1"
    feeds: dict[str, FeedMemory] = msgspec.field(default_factory=dict)

    def of(self, feed: str) -> FeedMemory:
        """One feed's memory, begun where there is none."""
        return self.feeds.setdefault(feed, FeedMemory())


def state_path(db: Path) -> Path:
    """Where the memory stands: beside the database, under its name."""
    return db.with_name(db.name + ".feeds.json")


def read_state(path: Path) -> FeedState:
    """What was remembered; nothing where there is no file yet. Raises InputError where the file is another's."""
    try:
        state = msgspec.json.decode(path.read_bytes(), type=FeedState)
    except FileNotFoundError:
        return FeedState()
    except (msgspec.DecodeError, OSError) as error:
        what = f"is no memory of feeds ({error})"
        raise InputError(what, where=str(path), remedy="remove it: articles that are kept are not kept twice") from None
    if state.format != FeedState().format:
        raise InputError(f"is of format {state.format!r}", where=str(path), remedy="use the version that wrote it")
    return state


def write_state(path: Path, state: FeedState) -> None:
    """Write it whole: whoever reads it sees the old or the new."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as out:
        out.write(msgspec.json.format(msgspec.json.encode(state)))
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, path)
