"""onrecord counts: how many events, by period, dyad, type, place."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANYTHING, NO_SHARED, About, Form


def counts(
    *,
    by: Annotated[
        str,
        Parameter(
            help="day, week, month, quarter, year; dyad (countries), codes (CAMEO), actor, recipient; type, mode, entry,"
            " cameo, status; place, country; several with commas"
        ),
    ] = "month",
    about: About = ANYTHING,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """How many events, with the reports that tell them and all reports of the period beside them."""
    from onrecord.desk.questions import counts as ask

    keys = [name.strip() for name in by.split(",") if name.strip()]
    return write_answer(ask(form.path(shared), about.scope(), by=keys, limit=form.limit or 10_000), form.format)
