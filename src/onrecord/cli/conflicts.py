"""onrecord conflicts: what the reports of one event tell differently."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANYTHING, NO_SHARED, About, Form


def conflicts(
    *,
    on: Annotated[
        str | None, Parameter(name="--on", help="figures, actor, date, place, responsibility or status")
    ] = None,
    about: About = ANYTHING,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """What the reports of one event tell differently: each side with who tells it, on whose word and since when."""
    from onrecord.desk.questions import conflicts as ask

    return write_answer(ask(form.path(shared), about.scope(), about=on, limit=form.limit or 1000), form.format)
