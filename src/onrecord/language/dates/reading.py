"""Time expressions of a parsed text, anchored on the day it was published."""

from dataclasses import dataclass
from datetime import date

from onrecord.language.dates.days import bounds
from onrecord.language.dates.patterns import MODIFIED, PATTERNS, kinds_in, may_hold_time
from onrecord.language.dates.sight import Memory, Sight
from onrecord.language.dates.tense import direction
from onrecord.language.dates.values import READERS
from onrecord.language.dates.words import MODIFIERS
from onrecord.language.parse import Parse


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Tokens [first, after), the TIMEX3 `timex` and `kind` (date, time, duration, set), and its first and last day.

    `mod` is TIMEX3's START, MID or END where a word narrows it; `rule` names the pattern that read it.
    """

    first: int
    after: int
    timex: str
    kind: str
    earliest: str | None
    latest: str | None
    mod: str | None
    rule: str


def read_dates(parse: Parse, published: date | None) -> list[TimeExpression]:
    """Every time expression of a text, in order, none overlapping.

    `published` anchors relative ones; without it "Monday" is XXXX-WXX-1 and a day without its year XXXX-05-12, both
    without bounds. A bare weekday or day of the year is the nearest one on the side its clause's tense points to, the
    past where it points nowhere: news tells of the days before it.
    """
    memory = Memory()
    found: list[TimeExpression] = []
    for first, after in parse.sentences:
        if may_hold_time(parse.lower[first:after]):
            found += _read_sentence(parse, first, after, published, memory)
    return found


def _read_sentence(
    parse: Parse, first: int, after: int, published: date | None, memory: Memory
) -> list[TimeExpression]:
    line = " ".join(parse.lower[first:after])
    token_at, at = {}, 0
    for i in range(first, after):
        token_at[at] = i
        at += len(parse.lower[i]) + 1
    token_at[at] = after
    finds = []
    kinds = kinds_in(parse.lower[first:after])
    for order, (rule, kind, pattern) in enumerate(PATTERNS):
        if kind not in kinds:
            continue
        for match in pattern.finditer(line):
            start, end = match.span()
            if end > start and start in token_at:
                finds.append((start, -(end - start), order, rule, match))
    taken: list[TimeExpression] = []
    last_end = 0
    for start, _, _, rule, match in _longest(finds):
        begin, end = token_at[start], token_at[match.end() + 1]
        if start < last_end:
            continue
        seen = Sight(match, published, direction(parse, end - 1), memory, parse, begin, end)
        value = READERS[rule](seen)
        if value is None:
            continue
        mod = value.mod
        before = MODIFIED.search(line, 0, start) if value.kind == "date" and mod is None else None
        if before and before.start() in token_at and before.start() >= last_end and before.end() == start:
            begin, mod = token_at[before.start()], MODIFIERS[before["mod"]]
        earliest, latest = value.bounds or bounds(value.timex, mod)
        if value.kind in ("date", "time") and value.bounds is None:
            earliest, latest = _as_edge(parse, begin, published, earliest, latest)
        taken.append(TimeExpression(begin, end, value.timex, value.kind, earliest, latest, mod, rule))
        last_end = match.end()
        memory.remember(value.timex, rule, end, parse.sentence[begin], published)
    return taken


def _as_edge(
    parse: Parse, begin: int, published: date | None, earliest: str | None, latest: str | None
) -> tuple[str | None, str | None]:
    """The bounds of what is told as since, or until, a date: it goes on to the report's day, or has no known first."""
    word = parse.lower[begin - 1] if begin else ""
    if word == "since" and earliest and published and earliest <= published.isoformat():
        return earliest, published.isoformat()
    if word in ("until", "till"):
        return None, latest
    return earliest, latest


def _longest(finds: list) -> list:  # type: ignore[type-arg]
    """Finds by place, the longest first where they overlap: a shorter one inside a longer is dropped."""
    chosen: list = []  # type: ignore[type-arg]
    for find in sorted(finds, key=lambda f: (f[1], f[2], f[0])):
        start, end = find[0], find[0] - find[1]
        clash = [c for c in chosen if start < c[0] - c[1] and c[0] < end]
        if not clash or all(c[0] == start and c[1] == find[1] for c in clash):
            chosen.append(find)
    return sorted(chosen, key=lambda f: (f[0], f[1], f[2]))
