"""Who a person is on a day, and who holds an office then."""

from datetime import date

from onrecord.records.tables.name_table import Career, Holding, KnownActor, NameTable


def career_on(person: KnownActor, day: date | None) -> tuple[Career | None, bool]:
    """The part of a person's public life that a day falls in, and whether all of it lies in the past.

    Without a day, or on one that no known office covers and none has ended before, the career is null.
    """
    if day is None or not person.careers:
        return None, False
    today = day.isoformat()
    active = [c for c in person.careers if _begun(c.since, today) and not _over(c.until, today)]
    if active:
        return max(active, key=lambda c: c.since or ""), False
    ended = [c for c in person.careers if _over(c.until, today)]
    return (max(ended, key=lambda c: c.until or ""), True) if ended else (None, False)


def holder_on(table: NameTable, country: str, office: str, day: date | None) -> str | None:
    """The known id of who held an office of a state on a day; null without a day, or where the registry has a gap."""
    if day is None:
        return None
    today = day.isoformat()
    found: list[Holding] = [
        h for h in table.holders.get(f"{country}:{office}", []) if _begun(h.since, today) and not _over(h.until, today)
    ]
    return max(found, key=lambda h: h.since or "").who if found else None


def lived_on(actor: KnownActor, day: date | None) -> bool:
    """Did a known body exist on a day, as far as its years are known?"""
    if day is None:
        return True
    today = day.isoformat()
    return _begun(actor.since, today) and not _over(actor.until, today)


def _begun(since: str | None, today: str) -> bool:
    return since is None or since <= today[: len(since)]


def _over(until: str | None, today: str) -> bool:
    return until is not None and until < today[: len(until)]
