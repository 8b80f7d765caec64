"""onrecord watch: feeds in, records out, again and again."""

import sys
from typing import Annotated

from cyclopts import Parameter, validators

from onrecord.cli.options import Database, Merge, Shared, Workers
from onrecord.cli.progress import progress
from onrecord.cli.telling import Teller

_NONE = Shared()
_POSITIVE = validators.Number(gt=0)
_FATES = ("new", "revised", "recoded", "unchanged")


def watch(
    *feeds: Annotated[str, Parameter(help="addresses of RSS or Atom feeds")],
    once: Annotated[bool, Parameter(negative=(), help="one pass, then stop")] = False,
    every: Annotated[float, Parameter(help="minutes between two passes", validator=_POSITIVE)] = 15.0,
    delay: Annotated[
        float, Parameter(help="seconds between two requests to one host", validator=validators.Number(gte=0))
    ] = 5.0,
    contact: Annotated[str | None, Parameter(help="your address, told to the servers with each request")] = None,
    private: Annotated[bool, Parameter(negative=(), help="reach addresses of private networks too")] = False,
    db: Database = None,
    merge: Merge = True,
    workers: Workers = None,
    shared: Shared = _NONE,
) -> int:
    """Look at feeds again and again, and keep the articles that are new.

    robots.txt is obeyed, and what has not changed is not fetched twice. Stop it with Ctrl-C whenever you like: the
    same command again goes on. What it remembers of feeds stands beside the database, in NAME.feeds.json.
    """
    import time
    from collections import Counter

    from onrecord.desk.watching import Watcher
    from onrecord.records.errors import DatabaseError, UsageError

    if not feeds:
        raise UsageError("no FEED is given", remedy="give the addresses of RSS or Atom feeds")
    settings = shared.settings(db=str(db) if db else None, workers=workers)
    teller = Teller()
    watcher = Watcher(feeds, settings, delay=delay, private=private, contact=contact)
    while True:
        fates: Counter[str] = Counter()
        try:
            with progress(lambda: None, quiet=shared.quiet, what="Fetching") as advance:
                fates = watcher.look(merge=merge, tell=teller.tell, advance=advance)
        except DatabaseError as error:
            if once:
                raise
            teller.tell(error)  # most often somebody else has it open: the next pass tries again
        if not shared.quiet:
            told = [f"{fates[fate]:,} {fate}" for fate in _FATES if fates[fate]]
            told += [f"{fates['feeds']:,} of {len(feeds):,} feeds not changed"] if fates["feeds"] else []
            print(f"{settings.db}: {', '.join(told) or 'nothing new'}", file=sys.stderr)
        if once:
            return teller.exit_code
        time.sleep(every * 60)
