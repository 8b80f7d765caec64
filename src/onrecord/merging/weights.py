"""Weights of the features that merging sums: small tables, each written by the run that fitted it."""

from functools import cache
from importlib.resources import files


@cache
def weights(name: str) -> dict[str, float]:
    """Feature -> weight, from tables/NAME.tsv; the line "bias" is what every sum starts from. Lines with # say how the
    table was made."""
    lines = files("onrecord.merging").joinpath("tables", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.rsplit("\t", 1) for line in lines if line and not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}
