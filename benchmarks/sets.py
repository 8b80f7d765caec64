"""What is measured: each set with its scorer, its adapter and the figures a reader of the table wants."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold"
MEASURE = SHARED / "measure"
OUT = ROOT / "benchmarks" / "out"


@dataclass(frozen=True)
class MeasuredSet:
    """One gold file. `adapter` bridges its guidelines and the record's meaning (benchmarks/NAME.py GOLD OUT)."""

    gold: str
    scorer: str
    figures: tuple[str, ...]
    """The measures that go into the table and may have floors, as measure.py names them."""
    adapter: str | None = None
    quick: bool = False
    """Small enough for every change: these hold the floors in CI."""


SETS = (
    MeasuredSet("polnear_dev", "statements", ("full attribution", "token content", "source accuracy"), "polnear", True),
    MeasuredSet("plv_train", "plv", ("root macro-F1", "root accuracy", "any event right"), quick=True),
    MeasuredSet("india_odd", "sentences", ("KILL", "ARREST", "FORCE", "ANY")),
    MeasuredSet("uw_dev", "status", ("macro-F1, all", "Pearson r, all"), "uw", True),
    MeasuredSet("muc4_tst3", "status", ("stage macro-F1, aligned", "stage macro-F1, all"), quick=True),
    MeasuredSet("timebank", "times", ("value", "strict", "relaxed"), quick=True),
    MeasuredSet("aquaint", "times", ("value", "strict", "relaxed"), quick=True),
    MeasuredSet("geowebnews", "places", ("end to end", "acc@161km", "relaxed"), quick=True),
    MeasuredSet("lgl", "places", ("end to end", "acc@161km", "relaxed")),
    MeasuredSet("newsquant_even", "figures", ("value", "value+unit", "bounds"), quick=True),
)
