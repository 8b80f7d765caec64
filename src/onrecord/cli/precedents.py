"""onrecord precedents: earlier events like one, and what came of them."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, NO_SHARED, Form


def precedents(
    event: Annotated[str, Parameter(help="an event's name, REPORT#ID, as onrecord events shows it")],
    *,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """Earlier events like this one, the most alike first and why, and what came of each. --limit counts events."""
    from onrecord.desk.questions import precedents as ask

    return write_answer(ask(form.path(shared), event, limit=form.limit or 10), form.format)
