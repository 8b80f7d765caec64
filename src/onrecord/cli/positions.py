"""onrecord positions: stances over time."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANY_TIME, NO_SHARED, Days, Form


def positions(
    *,
    topic: Annotated[str | None, Parameter(help="an axis, or words of a topic")] = None,
    holder: Annotated[str | None, Parameter(help="a name, a registry id, or a country as ISO 3166 alpha-3")] = None,
    place: Annotated[str | None, Parameter(help="a place of the topic")] = None,
    flagged: Annotated[bool, Parameter(negative=(), help="only stances that differ from another one")] = False,
    days: Days = ANY_TIME,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """A holder's stances over time, with shifts and divergences: each with both passages.

    Divergences: public against private, organ against organ of one state, words against acts, within a year.
    """
    from onrecord.desk.questions import positions as ask
    from onrecord.desk.questions import read_scope

    scope = read_scope(actor=holder, place=place, topic=topic, since=days.since, until=days.until)
    return write_answer(ask(form.path(shared), scope, flagged=flagged, limit=form.limit or 1000), form.format)
