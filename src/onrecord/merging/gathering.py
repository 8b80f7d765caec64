"""Gathering: a group of accounts becomes one merged event, with who corroborates whom and where accounts conflict."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from onrecord.merging.accounts import Account
from onrecord.records.figure import Figure
from onrecord.records.merged import Conflict, ConflictKind, Corroboration, MergedAccount, MergedEvent, Side

_REPORT = "report"
_DENIED = frozenset(("denied", "did not happen"))


def gather(accounts: Sequence[Account], origins: Mapping[str, str] | None = None) -> MergedEvent:
    """The merged event of one group. `origins` gives a report's origin group by report id; without it every report is
    its own. Class and status are those most accounts give, the latest of them where they tie."""
    ordered = sorted(accounts, key=lambda a: (a.when or "", a.report, a.event))
    origin_of = {a.report: (origins or {}).get(a.report, a.report) for a in ordered}
    leading = _leading(ordered, lambda a: a.row.entry)
    known = [(a.earliest, a) for a in ordered if a.earliest is not None]
    finest = min(known, key=lambda pair: (pair[1].latest or pair[0]) - pair[0])[1] if known else None
    return MergedEvent(
        id=min(a.key for a in ordered),
        entry=leading.row.entry,
        type=leading.row.type,
        cameo=leading.row.cameo,
        status=_leading(ordered, lambda a: a.row.status).row.status,
        earliest=finest.row.earliest if finest else None,
        latest=finest.row.latest if finest else None,
        accounts=[_account(a, origin_of[a.report]) for a in ordered],
        corroboration=_corroboration(ordered, origin_of),
        conflicts=[*_figures(ordered), *_dates(ordered), *_places(ordered), *_actors(ordered),
                   *_responsibility(ordered), *_statuses(ordered)],
    )  # fmt: skip


def _leading(accounts: Sequence[Account], value: Callable[[Account], str]) -> Account:
    counts: dict[str, int] = defaultdict(int)
    for a in accounts:
        counts[value(a)] += 1
    most = max(counts.values())
    return next(a for a in reversed(accounts) if counts[value(a)] == most)


def _account(a: Account, origin: str) -> MergedAccount:
    return MergedAccount(
        report=a.report,
        event=a.event,
        key=a.key,
        published=a.when,
        publisher=a.publisher,
        origin=origin,
        entry=a.row.entry,
        status=a.row.status,
        actors=[p.name for p in a.actors],
        recipients=[p.name for p in a.recipients],
        places=[p.name for p in a.places],
        earliest=a.row.earliest,
        latest=a.row.latest,
        figures=a.figures,
        sources=a.sources,
    )


def vouchers(a: Account, origin: str) -> list[str]:
    """Whose word an account is: its sources; where it is the report's own, the publisher or the report's origin."""
    return [a.publisher or origin if source == _REPORT else source for source in a.sources]


def _corroboration(accounts: Sequence[Account], origin_of: Mapping[str, str]) -> Corroboration:
    told = [a for a in accounts if a.row.status not in _DENIED]
    named = {source for a in told for source in vouchers(a, origin_of[a.report])}
    return Corroboration(origins=len({origin_of[a.report] for a in told}), sources=len(named), named=sorted(named))


def _sides(told: Sequence[tuple[str, Account, str]]) -> list[Side]:
    """(value, account, source) -> sides, the value told first before the others."""
    by: dict[str, list[tuple[Account, str]]] = {}
    for value, account, source in told:
        by.setdefault(value, []).append((account, source))
    return [
        Side(
            value=value,
            accounts=list(dict.fromkeys(a.name for a, _ in there)),
            sources=sorted({source for _, source in there}),
            published=min((a.when for a, _ in there if a.when), default=None),
        )
        for value, there in by.items()
    ]


def _figures(accounts: Sequence[Account]) -> list[Conflict]:
    """Figures of one measure (and unit) that differ."""
    by: dict[tuple[str, str | None], list[tuple[Figure, Account]]] = defaultdict(list)
    for a in accounts:
        for f in a.figures:
            if f.scope != "change":
                by[f.measure, f.unit if f.measure in ("other", "money") else None].append((f, a))
    found = []
    for _, told in sorted(by.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        spans = [(f, a, *bounds(f)) for f, a in told]
        lows = [low for *_, low, _ in spans if low is not None]
        highs = [high for *_, high in spans if high is not None]
        agree = not lows or not highs or max(lows) <= min(highs)
        if agree or len({a.report for _, a, *_ in spans}) < 2:
            continue
        sides = _sides([(shown(f), a, a.figure_sources.get(f.id, _REPORT)) for f, a, *_ in spans])
        found.append(
            Conflict(
                about="figures", kind=_figure_kind(told), measure=told[0][0].measure,
                low=min(lows + highs), high=max(lows + highs), sides=sides,
            )
        )  # fmt: skip
    return found


def bounds(figure: Figure) -> tuple[float | None, float | None]:
    """The least and the most a figure allows; an approximate one a tenth either way (a round number's usual slack)."""
    if figure.point is not None:
        slack = abs(figure.point) / 10 if figure.approximate else 0.0
        return figure.point - slack, figure.point + slack
    return figure.low, figure.high


def shown(figure: Figure) -> str:
    """A figure in words a reader knows: "12", "about 900", "more than 40", "30 to 50"."""
    if figure.point is not None:
        return f"about {figure.point:g}" if figure.approximate else f"{figure.point:g}"
    if figure.low is not None and figure.high is not None:
        return f"{figure.low:g} to {figure.high:g}"
    if figure.low is not None:
        return f"{'more than' if figure.low_open else 'at least'} {figure.low:g}"
    return f"{'fewer than' if figure.high_open else 'at most'} {figure.high:g}" if figure.high is not None else "?"


def _figure_kind(told: Sequence[tuple[Figure, Account]]) -> ConflictKind | None:
    """Different scope where one counts new cases and another all, or other people; an update where later reports only
    raise a toll; a contradiction where reports of one day, or a later and lower count, differ."""
    if len({f.scope for f, _ in told if f.scope}) > 1 or len({f.subject for f, _ in told if f.subject}) > 1:
        return "different scope"
    dated = sorted((a.when[:10], _middle(f)) for f, a in told if a.when and _middle(f) is not None)
    if len(dated) < len(told):
        return None
    days: dict[str, set[float]] = defaultdict(set)
    for day, value in dated:
        days[day].add(value or 0.0)
    if any(len(values) > 1 for values in days.values()):
        return "contradiction"
    values = [next(iter(days[day])) for day in sorted(days)]
    return "update" if values == sorted(values) else "contradiction"


def _middle(figure: Figure) -> float | None:
    return next((x for x in (figure.point, figure.low, figure.high) if x is not None), None)


def _dates(accounts: Sequence[Account]) -> list[Conflict]:
    told = [a for a in accounts if a.earliest is not None]
    if not told or max(a.earliest or 0 for a in told) <= min((a.latest or a.earliest or 0) for a in told):
        return []
    return [Conflict(about="date", kind="contradiction", sides=_sides(_by_word(told, _days)))]


def _days(a: Account) -> str:
    first, last = a.row.earliest or "?", a.row.latest or a.row.earliest or "?"
    return first if first == last else f"{first} to {last}"


def _places(accounts: Sequence[Account]) -> list[Conflict]:
    told = [a for a in accounts if any(p.precision in ("point", "city", "admin2") for p in a.places)]
    if len(told) < 2 or set.intersection(*({p.name.lower() for p in a.places} for a in told)):
        return []
    sides = _sides(_by_word(told, lambda a: ", ".join(sorted(p.name for p in a.places))))
    return [Conflict(about="place", sides=sides)] if len(sides) > 1 else []


def _actors(accounts: Sequence[Account]) -> list[Conflict]:
    """Named doers who are registered, and not the same one."""
    told = [a for a in accounts if any(p.known for p in a.actors)]
    if len(told) < 2 or set.intersection(*({p.known or p.name for p in a.actors} for a in told)):
        return []
    states = [{p.state for p in a.actors if p.state} for a in told]
    if all(states) and set.intersection(*states):
        return []
    sides = _sides(_by_word(told, lambda a: ", ".join(sorted(p.name for p in a.actors))))
    return [Conflict(about="actor", sides=sides)] if len(sides) > 1 else []


def _responsibility(accounts: Sequence[Account]) -> list[Conflict]:
    """Who is blamed or claims it, where another word denies it or names somebody else."""
    told = [(f"{party}: {basis}", a, source) for a in accounts for party, basis, source in a.claims
            if basis in ("claimed", "blamed", "denied")]  # fmt: skip
    sides = _sides(told)
    bases = {(side.value.rsplit(": ", 1)[0].lower(), side.value.rsplit(": ", 1)[1]) for side in sides}
    denied = {party for party, basis in bases if basis == "denied"}
    put = {party for party, basis in bases if basis != "denied"}
    if (denied & put) or len(put) > 1:
        return [Conflict(about="responsibility", kind="contradiction", sides=sides)]
    return []


def _statuses(accounts: Sequence[Account]) -> list[Conflict]:
    """One word has it that it happened, another that it did not. What was planned and then happened is no conflict."""
    told = []
    for a in accounts:
        states = {(x.status, a.sources[0] if x.statement else _REPORT) for x in a.row.assertions}
        for status, source in sorted(states or {(a.row.status, _REPORT)}):
            told.append((status, a, source))
    values = {status for status, _, _ in told}
    if values & _DENIED and values & {"happened", "ongoing"}:
        return [Conflict(about="status", kind="contradiction", sides=_sides(told))]
    return []


def _by_word(accounts: Sequence[Account], value: Callable[[Account], str]) -> list[tuple[str, Account, str]]:
    return [(value(a), a, source) for a in accounts for source in a.sources]
