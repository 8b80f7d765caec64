"""onrecord changes: rows new, revised and withdrawn."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, NO_SHARED, Form


def changes(
    *,
    since: Annotated[str, Parameter(help="from this day, month or year of keeping on (UTC)")],
    until: Annotated[str | None, Parameter(help="up to this day, month or year of keeping (UTC)")] = None,
    table: Annotated[
        str | None, Parameter(help="events, statements, figures, positions, links or outcomes alone")
    ] = None,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """What keeping and recoding changed: rows new, revised and withdrawn, each with its words."""
    from onrecord.desk.questions import changes as ask
    from onrecord.desk.questions import read_days

    first, last = read_days(since, until)
    found = ask(form.path(shared), since=first or since, until=last, table=table, limit=form.limit or 100_000)
    return write_answer(found, form.format)
