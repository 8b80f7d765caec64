"""onrecord timeline: an actor, a place, a pair or a topic, day by day."""

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANYTHING, NO_SHARED, About, Form


def timeline(*, about: About = ANYTHING, form: Form = ANY_FORM, shared: Shared = NO_SHARED) -> int:
    """What happened with an actor (--actor), a place (--place), a pair (--actor, --with) or a topic (--topic).

    Each happening once, in order of day, with how many reports tell it; with --topic the positions on it too. An event
    without a day of its own stands at its report's day.
    """
    from onrecord.desk.questions import timeline as ask
    from onrecord.records.errors import UsageError

    scope = about.scope()
    if not (scope.actor or scope.place or scope.topic or scope.since or scope.until):
        raise UsageError("timeline of what?", remedy="give --actor, --place, --topic, --since or --until")
    return write_answer(ask(form.path(shared), scope, limit=form.limit or 1000), form.format)
