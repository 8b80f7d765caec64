"""Libraries that only some formats need: imported when such a format is asked for, with a plain word where absent."""

from importlib import import_module
from typing import Any

from onrecord.records.errors import UsageError

EXTRA = "exports"
"""The extra of the package that brings openpyxl, networkx, followthemoney and pyarrow."""


def load_extra(module: str, what: str) -> Any:
    """The module of this name. `what` is the format that needs it. Raises UsageError where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.split(".", 1)[0]
        raise UsageError(f"{what} needs the {library} library", remedy=f'pip install "onrecord[{EXTRA}]"') from error
