"""Addresses of pages: all that a page shows stands in its address."""

from urllib.parse import urlencode


def address(path: str, **query: object) -> str:
    """A path with a query; what is null, empty or false is left out, a list is given once for each member."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        values = value if isinstance(value, list | tuple) else [value]
        pairs += [(name, "1" if one is True else str(one)) for one in values if one not in (None, "", False)]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def of_report(report: str, row: str | None = None) -> str:
    """A report's page; `row` is the id of a row that is chosen there."""
    return address("/report", id=report, row=row)


def of_row(name: str) -> str:
    """The words of the row REPORT#ID: its report's page with the row chosen."""
    report, _, row = name.rpartition("#")
    return of_report(report, row)


def of_event(name: str) -> str:
    """The page of the merged event that has the account REPORT#ID."""
    return address("/event", row=name)


def of_actor(who: str) -> str:
    """An actor's page, by its name or its id in the registry."""
    return address("/actor", who=who)


def of_topic(topic: str) -> str:
    """A topic's page."""
    return address("/topic", topic=topic)
