"""onrecord sql: a question in SQL."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, NO_SHARED, Form

_SHOWN = 1000
"""Rows of a table; csv and jsonl give all."""


def sql(
    question: Annotated[str, Parameter(help='one SELECT, such as "select type, count(*) from events group by all"')],
    *,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """Ask in SQL (DuckDB's). Nothing can be written, and no file or network reached, whatever is asked.

    events, statements, positions, figures, actors, places, reports, accounts, decisions ... hold what holds today;
    main.events and its kind every revision. Columns: docs/reference/columns.md.
    """
    from itertools import islice

    from onrecord.cli.answers import write_plain, write_wide
    from onrecord.desk.questions import query

    names, rows = query(form.path(shared), question)
    if form.format == "table":
        write_wide(
            names, list(islice(rows, form.limit or _SHOWN)), more=next(rows, None) is not None and not form.limit
        )
    else:
        write_plain(names, islice(rows, form.limit), form.format)
    return 0
