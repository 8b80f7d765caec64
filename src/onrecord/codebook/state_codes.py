"""What datasets call a state: its English name and its codes, by ISO 3166-1 alpha-3."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord.codebook.yaml_files import read_yaml

_STATES = Path(__file__).parent / "registry" / "states.yaml"


class StateCodes(NamedTuple):
    """One state. A code that a dataset does not give it is null."""

    name: str
    fips: str | None
    cow: int | None
    gw: int | None


@cache
def load_state_codes() -> dict[str, StateCodes]:
    """Every state of the registry, read once (a quarter of a second: for what leaves, not for what reads)."""
    return {
        row["iso3"]: StateCodes(row["name"], row.get("fips"), row.get("cow"), row.get("gw"))
        for row in read_yaml(_STATES)
    }
