"""Numbers that datasets hang on their codes: Goldstein's scale differs by dataset, so each target has its own column.

Facts of ontology/scales.csv, plover_modes.csv and plover_types.csv; their sources stand in ontology/SOURCES.md.
"""

from functools import cache
from typing import NamedTuple

from onrecord.codebook.ontology import read_table

QUADS = {"1": "VERBAL COOPERATION", "2": "MATERIAL COOPERATION", "3": "VERBAL CONFLICT", "4": "MATERIAL CONFLICT"}
"""PLOVER's quad codes."""


class Scales(NamedTuple):
    """Scores and classes by code, as each dataset has them."""

    gdelt: dict[str, float]
    """CAMEO code -> GDELT's Goldstein score."""
    icews: dict[str, float]
    """CAMEO code -> ICEWS's intensity."""
    modes: dict[tuple[str, str], float]
    """(PLOVER type, mode) -> PLOVER's intensity."""
    types: dict[str, float]
    quads: dict[str, str]
    """PLOVER type -> its quad code in words."""


@cache
def load_scales() -> Scales:
    """Every scale, read once."""
    scales, modes, types = (read_table(name) for name in ("scales.csv", "plover_modes.csv", "plover_types.csv"))
    return Scales(
        gdelt={row["code"]: float(row["gdelt"]) for row in scales if row["gdelt"]},
        icews={row["code"]: float(row["icews"]) for row in scales if row["icews"]},
        modes={(row["type"], row["mode"]): float(row["goldstein"]) for row in modes if row["goldstein"]},
        types={row["code"]: float(row["goldstein"]) for row in types},
        quads={row["code"]: QUADS[row["quad_code"]] for row in types},
    )
