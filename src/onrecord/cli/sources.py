"""onrecord sources: who vouches for what, and on what footing."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANYTHING, NO_SHARED, About, Form


def sources(
    *,
    speaker: Annotated[str | None, Parameter(help="who speaks: a name, a registry id or a country")] = None,
    about: About = ANYTHING,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """Who vouches for what: speakers by footing, with how much they say, deny and leave unsaid.

    --actor, --place, --topic, --type and --status pick what is told about: statements that tell of such events.
    """
    from onrecord.desk.questions import sources as ask

    return write_answer(ask(form.path(shared), about.scope(), speaker=speaker, limit=form.limit or 100), form.format)
