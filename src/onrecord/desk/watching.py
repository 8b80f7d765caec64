"""Watch: look at feeds, fetch what is new in them, code it and keep it; again and again, or once."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.desk.coding import Tell
from onrecord.desk.feed_state import FeedMemory, FeedState, read_state, state_path, write_state
from onrecord.desk.keep_events import merge_kept
from onrecord.desk.keeping import Advance, keep_arrivals, now
from onrecord.intake.addresses import read_address
from onrecord.intake.arrival import Arrival
from onrecord.intake.feeds import Listed, read_feed
from onrecord.intake.fetching import DELAY, Fetcher
from onrecord.intake.html import LARGEST_PAGE
from onrecord.intake.pages import read_page
from onrecord.records.errors import InputError, UsageError
from onrecord.records.settings import Settings
from onrecord.store.opening import writing

log = logging.getLogger(__name__)

LARGEST_FEED = LARGEST_PAGE
BATCH = 16
"""Articles that are fetched before they are coded and stored: what a kill may cost is fetched again."""
_PAGES = ("text/html", "application/xhtml+xml", "")


class Look(NamedTuple):
    """What a look at a feed gave: its memory, the articles that are wanted, and its new ETag and date of change."""

    memory: FeedMemory
    items: list[Listed]
    etag: str | None
    modified: str | None


class Wanted(NamedTuple):
    """An article to fetch, and the memories of the feeds that list it."""

    memories: list[FeedMemory]
    item: Listed


class Watcher:
    """Feeds under watch. `delay`, `private` and `contact` are the `Fetcher`'s.

    Raises UsageError for an address that is none.
    """

    def __init__(
        self,
        feeds: Sequence[str],
        settings: Settings,
        *,
        delay: float = DELAY,
        private: bool = False,
        contact: str | None = None,
        **limits: Any,
    ) -> None:
        for feed in feeds:
            try:
                read_address(feed)
            except InputError as error:
                raise UsageError(error.what, where=error.where, remedy=error.remedy) from None
        self.feeds = list(dict.fromkeys(feeds))
        self.settings = settings
        self._fetcher = partial(Fetcher, delay=delay, private=private, contact=contact, **limits)

    def look(self, *, merge: bool = True, tell: Tell, advance: Advance = lambda: None) -> Counter[str]:
        """One pass: fetch the articles that are new in these feeds, code them, keep them in the settings' database.

        Gives how many were new, revised, recoded, unchanged, and how many `feeds` had not changed. What cannot be had
        goes to `tell`; an article is asked for at three passes at most. Stopped at any moment, the next pass goes on:
        what a feed listed is remembered as done only when it is stored. Raises DatabaseError, ModelError,
        CodebookError, and InputError where what was remembered cannot be read.
        """
        fetcher = self._fetcher()  # a new one each pass: a robots.txt may change, a busy host recover
        db = Path(self.settings.db)
        path = state_path(db)
        state = read_state(path)
        fates: Counter[str] = Counter()
        with writing(db):
            pass  # a foreign or locked file is told before anything is fetched
        looks = [_look_at(feed, state, fetcher, fates, tell) for feed in self.feeds]
        # In turn by feed: while one host's pause runs, others are asked.
        turns = zip_longest(*([(look.memory, item) for item in look.items] for look in looks))
        todo = _each_once(one for turn in turns for one in turn if one is not None)
        for at in range(0, len(todo), BATCH):
            done: list[Wanted] = []
            arrivals = _fetched(todo[at : at + BATCH], fetcher, done, tell, advance)
            fates += keep_arrivals(arrivals, self.settings, merge=False, tell=tell, advance=advance)
            for one in done:
                for memory in one.memories:
                    memory.had(one.item.address, one.item.updated)
            write_state(path, state)
        for memory, items, etag, modified in looks:
            if all(not memory.wants(item.address, item.updated) for item in items):
                memory.etag, memory.modified = etag, modified
        write_state(path, state)
        if merge and todo:
            merge_kept(db, now=now)
        return fates


def _look_at(feed: str, state: FeedState, fetcher: Fetcher, fates: Counter[str], tell: Tell) -> Look:
    memory = state.of(feed)
    nothing = Look(memory, [], memory.etag, memory.modified)
    address = memory.moved or feed
    try:
        got = fetcher.fetch(address, etag=memory.etag, modified=memory.modified, largest=LARGEST_FEED)
        if got.status == 304:
            fates["feeds"] += 1
            return nothing
        listed = read_feed(got.body, got.address)
    except InputError as error:
        tell(error)
        return nothing
    if got.moved:
        log.warning("%s: has moved for good to %s, which is asked from now on", feed, got.moved)
        memory.moved = got.moved
    memory.articles = {one.address: memory.articles[one.address] for one in listed if one.address in memory.articles}
    items = [one for one in listed if memory.wants(one.address, one.updated)]
    return Look(memory, items, got.etag, got.modified)


def _each_once(listed: Iterable[tuple[FeedMemory, Listed]]) -> list[Wanted]:
    """Each article once, though several feeds list it."""
    found: dict[str, Wanted] = {}
    for memory, item in listed:
        found.setdefault(item.address, Wanted([], item)).memories.append(memory)
    return list(found.values())


def _fetched(
    batch: Iterable[Wanted], fetcher: Fetcher, done: list[Wanted], tell: Tell, advance: Advance
) -> Iterator[Arrival]:
    """The reports of these articles; `done` fills with those that need not be asked for again once they are stored."""
    for one in batch:
        item = one.item
        try:
            got = fetcher.fetch(item.address)
            if got.kind not in _PAGES:
                raise InputError(f"is {got.kind}, no page", where=item.address, remedy="give its text as .txt")
            arrival = read_page(got.body, got.address, title=item.title, published=item.published)
        except InputError as error:
            tell(error)
            for memory in one.memories:
                memory.missed(item.address, item.updated)
            advance()
            continue
        done.append(one)
        if arrival is None:
            log.info("%s: passed over, it is not English", item.address)
            advance()
            continue
        yield arrival
