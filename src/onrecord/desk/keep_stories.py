"""Stories and copies of what was kept: told again for the stretches of days that new reports touch, and only those."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from onrecord.merging.copies import Copy, find_copies, origins
from onrecord.merging.stories import find_stories
from onrecord.merging.stretches import stretches_of
from onrecord.merging.wording import wording_of
from onrecord.store.access import StepByStep
from onrecord.store.stories import (
    Stretch,
    Text,
    closeness_in,
    copied_reports,
    drop_stretch,
    put_copies,
    put_origins,
    put_stretch,
    reports_a_day,
    stories_in,
    stretches,
    texts_of,
)
from onrecord.store.waiting import Waiting, done_waiting, state_of, wait_for_merging, waiting

_WEEK = 7
_AT_ONCE = 1000
"""Reports of the stretches that are read and told apart while the file is open once: a few seconds' work."""
_LEAST = 0.1
"""Closeness is kept in steps of a tenth, from a tenth on: so little more or less decides nothing, and a pair of old
reports is looked at again only where news moved it."""


def tell_stories(file: StepByStep, *, advance: Callable[[], None] = lambda: None) -> None:
    """Tell stories and copies apart around every report that waits; raises DatabaseError.

    These reports, and all whose stories that changed, are left waiting for their accounts to be merged.
    """
    while True:
        with file.reading() as connection:
            state = state_of(connection)
            new = [one for one in waiting(connection) if one.why == "report"]
            counts = reports_a_day(connection)
            wanted = {Stretch(*one) for one in stretches_of(counts)}
            known = stretches(connection)
        if not new:
            return
        days = {one.day for one in new}
        touched = {one for one in wanted if one not in known or any(_holds(one, day) for day in days)}
        for some in _in_parts(sorted(touched | (known - wanted), key=_order), counts):
            _tell(file, some, wanted)
            advance()
        weeks = {(day // _WEEK - back) * _WEEK for day in days if day is not None for back in (0, 1)}
        fortnights = [Stretch(since, 2 * _WEEK) for since in sorted(weeks)]
        for some in _in_parts([*fortnights, *([Stretch(None, None)] if None in days else [])], counts):
            _compare(file, some)
        if _settled(file, state, new):
            return


def _holds(stretch: Stretch, day: int | None) -> bool:
    if stretch.since is None or stretch.days is None or day is None:
        return stretch.since is None and day is None
    return stretch.since <= day < stretch.since + stretch.days


def _order(stretch: Stretch) -> tuple[int, int]:
    return stretch.since or 0, stretch.days or 0


def _in_parts(stretches: Sequence[Stretch], counts: Mapping[int | None, int]) -> Iterator[list[Stretch]]:
    """The same stretches, as many at a time as `_AT_ONCE` reports; `counts` are reports by day."""
    part: list[Stretch] = []
    size = 0
    for one in stretches:
        days = (None,) if one.since is None else range(one.since, one.since + (one.days or 0))
        size += sum(counts.get(day, 0) for day in days)
        part.append(one)
        if size > _AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _tell(file: StepByStep, some: Sequence[Stretch], wanted: Collection[Stretch]) -> None:
    """Tell the stories of some stretches, or forget those no longer wanted; reports whose story, or closeness to
    another, changed wait."""
    with file.reading() as connection:
        before = [
            (
                one,
                texts_of(connection, one) if one in wanted else [],
                stories_in(connection, one),
                closeness_in(connection, one),
            )
            for one in some
        ]
    told = [(one, _stories(texts)) for one, texts, *_ in before]
    changed: set[str] = set()
    for (_, _, stories_then, closeness_then), (_, (stories, closeness)) in zip(before, told, strict=True):
        then, now = _members(stories_then), _members(stories)
        changed.update(name for name in {*then, *now} if then.get(name) != now.get(name))
        for pair in {*closeness_then, *closeness}:
            if closeness_then.get(pair) != closeness.get(pair):
                changed.update(pair)
    with file.writing() as connection:
        for one, (stories, closeness) in told:
            if one in wanted:
                put_stretch(connection, one, stories, closeness)
            else:
                drop_stretch(connection, one)
        wait_for_merging(connection, sorted(changed), "accounts")


def _stories(texts: Sequence[Text]) -> tuple[dict[str, str], dict[tuple[str, str], float]]:
    """Report -> the first report of its story, where it is not alone; pair -> closeness in steps of a tenth."""
    if not texts:
        return {}, {}
    found = find_stories([wording_of(t.text, t.title) for t in texts], days=[t.day for t in texts])
    first: dict[int, str] = {}
    size: dict[int, int] = {}
    for text, number in zip(texts, found.story, strict=True):
        first[number] = min(first.get(number, text.report), text.report)
        size[number] = size.get(number, 0) + 1
    stories = {t.report: first[n] for t, n in zip(texts, found.story, strict=True) if size[n] > 1}
    closeness: dict[tuple[str, str], float] = {}
    for (i, j), value in found.closeness.items():
        if value >= _LEAST:
            one, two = sorted((texts[i].report, texts[j].report))
            closeness[one, two] = round(value, 1)
    return stories, closeness


def _members(stories: Mapping[str, str]) -> dict[str, frozenset[str]]:
    groups: dict[str, list[str]] = {}
    for report, story in stories.items():
        groups.setdefault(story, []).append(report)
    together = {story: frozenset(reports) for story, reports in groups.items()}
    return {report: together[story] for report, story in stories.items()}


def _compare(file: StepByStep, some: Sequence[Stretch]) -> None:
    """Find the copies within some stretches of days."""
    with file.reading() as connection:
        there = [(one, texts_of(connection, one)) for one in some]
    found = []
    for one, texts in there:
        pairs = []
        for copy in find_copies([t.text for t in texts], [t.day for t in texts]):
            first, second = sorted((texts[copy.one].report, texts[copy.two].report))
            pairs.append((first, second, copy.contained))
        found.append((one, pairs))
    with file.writing() as connection:
        for one, pairs in found:
            put_copies(connection, one.since, pairs)


def _settled(file: StepByStep, state: tuple[int, int], new: Sequence[Waiting]) -> bool:
    """Store the origins, and let the new reports wait for their accounts to be merged; false, and nothing is done,
    where something was kept meanwhile."""
    with file.writing() as connection:
        if state_of(connection) != state:
            return False
        pairs, published = copied_reports(connection)
        names = sorted(published)
        number = {name: n for n, name in enumerate(names)}
        origin: dict[str, str] = {}
        together = [Copy(number[one], number[two], 1.0) for one, two in pairs if one in number and two in number]
        for group in origins(len(names), together):
            first = min((names[n] for n in group), key=lambda name: (published[name] or "9", name))
            origin.update((names[n], first) for n in group)
        changed = put_origins(connection, origin)
        wait_for_merging(connection, sorted({*changed, *(one.report for one in new)}), "accounts")
        done_waiting(connection, new)
    return True
