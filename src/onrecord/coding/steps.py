"""The order of work: what is done to a report, step after step."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.coding.draft import Draft


@dataclass(frozen=True, slots=True)
class Step:
    """One reader of a report: `needs` must have been given by steps before it, `gives` are draft fields it fills."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Draft], None]


def step(name: str, run: Callable[[Draft], None], *, needs: str = "", gives: str) -> Step:
    """One step; `needs` and `gives` are blank-separated."""
    return Step(name, frozenset(needs.split()), frozenset(gives.split()), run)
