"""onrecord search: passages that hold some words."""

from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.answers import write_answer
from onrecord.cli.options import Shared
from onrecord.cli.scoping import ANY_FORM, ANY_TIME, NO_SHARED, Days, Form


def search(
    *words: Annotated[str, Parameter(help='words, "a phrase", OR, NOT, brackets, a prefix as in bomb*')],
    days: Days = ANY_TIME,
    form: Form = ANY_FORM,
    shared: Shared = NO_SHARED,
) -> int:
    """Sentences of the reports that hold all the words, the best first, with the rows told there.

    Days are those of the reports. The index of words is a file beside the database (NAME.search.sqlite); it is made
    and kept up to date by searching.
    """
    from onrecord.desk.questions import read_days
    from onrecord.desk.questions import search as ask

    since, until = read_days(days.since, days.until)
    # A phrase that the shell has unquoted is one argument with blanks in it: its words are meant.
    found = ask(form.path(shared), " ".join(words), since=since, until=until, limit=form.limit or 20)
    return write_answer(found, form.format)
