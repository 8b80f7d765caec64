"""onrecord saydo: what was said, and what was done."""

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANYTHING, NO_SHARED, About, Form


def saydo(*, about: About = ANYTHING, form: Form = ANY_FORM, shared: Shared = NO_SHARED) -> int:
    """Promises, demands, plans, threats and agreements, the newest first, and what came of each.

    What a report says came of it; else the later event of another report that may fulfil it, a candidate with its
    reasons, never a verdict; else "none found by DAY".
    """
    from onrecord.desk.questions import saydo as ask

    return write_answer(ask(form.path(shared), about.scope(), limit=form.limit or 50), form.format)
