"""Keep: read, code what is new, store, merge; and code again what another version coded. The one place for both."""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from onrecord.coding.coder import Coded, note_of
from onrecord.desk.coding import Tell, code_arrivals, read_paths
from onrecord.desk.keep_events import count_orphans, merge_kept
from onrecord.intake.arrival import PROBLEMS, Arrival
from onrecord.records.keys import report_key
from onrecord.records.report import Coder
from onrecord.records.settings import Settings
from onrecord.store.keeping import fate_of, keep_records, known_revisions
from onrecord.store.opening import reading, writing
from onrecord.store.outdated import outdated_reports, stored_reports

log = logging.getLogger(__name__)

_BATCH = 256
"""Reports of one look-up or one transaction: the file is locked for some 0.1 s at a time."""
_LONGEST_WAIT = 5.0
"""Seconds after which a smaller batch is stored, so that slow work is seen and little is lost when it is stopped."""

Advance = Callable[[], None]
"""Called once for each report that is done with."""


def keep(
    paths: Iterable[str],
    settings: Settings,
    *,
    published: str | None = None,
    merge: bool = True,
    tell: Tell,
    advance: Advance = lambda: None,
) -> Counter[str]:
    """Code the reports of these paths and store them in `settings.db`; gives how many were new, revised, recoded,
    unchanged.

    What is kept already, coded by the same versions, is neither coded nor stored again. Stopped by the user, what was
    coded is stored first. At the end what is new is merged with the rest, unless `merge` is false: then, and when it
    is stopped before, the next time merges it too. Inputs that cannot be read go to `tell`. Raises DatabaseError,
    ModelError, CodebookError, UsageError.
    """
    arrivals = read_paths(paths, published=published, tell=tell)
    return keep_arrivals(arrivals, settings, merge=merge, tell=tell, advance=advance)


def keep_arrivals(
    arrivals: Iterator[Arrival], settings: Settings, *, merge: bool = True, tell: Tell, advance: Advance = lambda: None
) -> Counter[str]:
    """As `keep`, of reports that are read already; when it returns they are all stored."""
    db = Path(settings.db)
    fates: Counter[str] = Counter()
    with writing(db):
        pass  # a foreign or locked file is told before anything is coded
    note = note_of(settings.model, settings.folders())
    fresh = _fresh(_one_text_an_id(arrivals), db, note, fates, advance)
    _store(code_arrivals(fresh, settings, tell=tell), db, fates, advance)
    if merge:
        _merge(db, fates)
    return fates


def keep_coded(
    coded: Iterator[Coded], settings: Settings, *, merge: bool = True, advance: Advance = lambda: None
) -> Counter[str]:
    """Store records that were coded elsewhere in `settings.db`, as they are, with their evidence.

    Gives how many were new, revised, recoded, unchanged; merges and raises as `keep` does.
    """
    db = Path(settings.db)
    fates = _store(coded, db, Counter(), advance)
    if merge:
        _merge(db, fates)
    return fates


def recode(settings: Settings, *, merge: bool = True, tell: Tell, advance: Advance = lambda: None) -> Counter[str]:
    """Code again every stored text, older revisions too, that another codebook, model, version or setting coded.

    Gives how many were recoded; merges and raises as `keep` does.
    """
    db = Path(settings.db)
    fates = _store(code_arrivals(_stored(db, outdated(settings)), settings, tell=tell), db, Counter(), advance)
    if merge:
        _merge(db, fates)
    return fates


def _merge(db: Path, fates: Counter[str]) -> None:
    """Merge what is new, with a remark where people's decisions lost their rows."""
    merge_kept(db, now=now)
    if (fates["revised"] or fates["recoded"]) and (gone := count_orphans(db)):
        log.warning("%s: %d decisions about rows that are gone; see onrecord decisions list --orphans", db, gone)


def now() -> str:
    """The time as the logs show it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def outdated(settings: Settings) -> list[tuple[str, int]]:
    """Report and revision of what `recode` would code again."""
    note = note_of(settings.model, settings.folders())
    with reading(Path(settings.db)) as connection:
        return outdated_reports(connection, note)


def _fresh(
    arrivals: Iterator[Arrival], db: Path, note: Coder, fates: Counter[str], advance: Advance
) -> Iterator[Arrival]:
    """The reports that keeping would change anything for."""
    while batch := list(islice(arrivals, _BATCH)):
        with reading(db) as connection:
            kept = known_revisions(connection, [arrival.report.id for arrival in batch])
        for arrival in batch:
            fate, _ = fate_of(arrival.report, note, kept.get(arrival.report.id, ()))
            if fate == "unchanged":
                fates[fate] += 1
                advance()
            else:
                yield arrival


def _one_text_an_id(arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """The same reports, with a remark where one run has two texts under one id: most often two files of one name."""
    seen: dict[str, tuple[str, str | None]] = {}
    for arrival in arrivals:
        report = arrival.report
        key, source = seen.setdefault(report.id, (report_key(report.text), report.source))
        if key != report_key(report.text):
            log.warning("%s: another text under the id of %s; both are kept, as revisions", report.source, source)
        yield arrival


def _stored(db: Path, wanted: list[tuple[str, int]]) -> Iterator[Arrival]:
    for at in range(0, len(wanted), _BATCH):
        with reading(db) as connection:
            found = stored_reports(connection, wanted[at : at + _BATCH])
        for report, problems in found:
            yield Arrival(report, tuple(p for p in problems if p.code in PROBLEMS))


def _store(coded: Iterator[Coded], db: Path, fates: Counter[str], advance: Advance) -> Counter[str]:
    waiting: list[Coded] = []
    since = time.monotonic()

    def flush() -> None:
        if waiting:
            with writing(db) as connection:
                fates.update(fate for _, fate in keep_records(connection, waiting, at=now()))
            waiting.clear()

    try:
        for one in coded:
            waiting.append(one)
            advance()
            if len(waiting) >= _BATCH or time.monotonic() - since > _LONGEST_WAIT:
                flush()
                since = time.monotonic()
    except KeyboardInterrupt:
        flush()
        raise
    flush()
    return fates
