"""Jinja's environment: escaping always on, unknown names an error, and the few words that every template may use."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.desk.summaries import told_date, told_figure
from onrecord.web import addresses
from onrecord.web.assets import asset


@cache
def environment() -> Environment:
    """The one environment; templates stand in templates/, macros that several share in templates/parts.html."""
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {
        "address": addresses.address,
        "asset": asset,
        "of_actor": addresses.of_actor,
        "of_event": addresses.of_event,
        "of_report": addresses.of_report,
        "of_row": addresses.of_row,
        "of_topic": addresses.of_topic,
        "other_form": other_form,
    }
    made.filters |= {"told_date": told_date, "told_figure": told_figure, "external": external}
    return made


def other_form(path: str, query: str, suffix: str) -> str:
    """The address of this page's .json or .csv."""
    return f"{'/home' if path == '/' else path}.{suffix}{query}"


def external(url: str | None) -> str | None:
    """A report's own address, where it is one of the web; null for anything a browser would run or open otherwise."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
