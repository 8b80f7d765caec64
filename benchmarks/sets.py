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
    label: str | None = None
    """Its name in the table where one gold file is measured in two ways."""

    @property
    def name(self) -> str:
        """What scores, floors and pages know it by."""
        return self.label or self.gold


@dataclass(frozen=True)
class OwnSet:
    """Gold of our own (benchmarks/own): a script with --json, and which of its figures the table wants, in percent.

    A figure is (its name in the table, the keys that lead to it); `scale` makes percents of shares.
    """

    name: str
    script: str
    n: int
    figures: tuple[tuple[str, tuple[str, ...]], ...]
    scale: float = 1.0


SETS = (
    MeasuredSet("polnear_dev", "statements", ("full attribution", "token content", "source accuracy"), "polnear", True),
    MeasuredSet("plv_train", "plv", ("root macro-F1", "root accuracy", "any event right"), "plv", True),
    MeasuredSet("plv_train", "plv", ("root macro-F1", "root accuracy", "any event right"), label="plv_train, as coded"),
    MeasuredSet("india_odd", "sentences", ("KILL", "ARREST", "FORCE", "ANY")),
    MeasuredSet("uw_dev", "status", ("macro-F1, all", "Pearson r, all"), "uw", True),
    MeasuredSet("muc4_tst3", "status", ("stage macro-F1, aligned", "stage macro-F1, all"), quick=True),
    MeasuredSet("timebank", "times", ("value", "strict", "relaxed"), quick=True),
    MeasuredSet("aquaint", "times", ("value", "strict", "relaxed"), quick=True),
    MeasuredSet("geowebnews", "places", ("end to end", "acc@161km", "relaxed"), quick=True),
    MeasuredSet("lgl", "places", ("end to end", "acc@161km", "relaxed")),
    MeasuredSet("newsquant_even", "figures", ("value", "value+unit", "bounds"), quick=True),
    MeasuredSet("ecb_dev", "coref", ("CoNLL",), "ecb"),
)

OWN = (
    OwnSet("own actors", "own_actors.py", 210, (("fully right", ("actor phrases: fully right",)),
           ("pronouns and role phrases", ("chains: pronouns and role phrases",)))),
    OwnSet("own names", "own_names.py", 60, (("F", ("names: record all F",)), ("F of spaCy", ("names: base all F",)))),
    OwnSet("own events", "own_events.py", 130, (("type + both countries", ("type + both countries",)),
           ("status", ("status, of types found",))), 100),
    OwnSet("own statements", "own_statements.py", 260, tuple((field, (field, "of all")) for field in
           ("footing", "audience", "addressees", "act", "within")), 100),
    OwnSet("own figures", "own_figures.py", 155, (("fully right", ("fully right %",)),)),
    OwnSet("own stances, test half", "own_stances.py", 30, (("positions F", ("test", "positions", "f")),
           ("links F", ("test", "links", "f")), ("outcomes F", ("test", "outcomes", "f"))), 100),
    OwnSet("own stances, unread agency copy", "own_stances.py", 20, (("positions F", ("plain", "positions", "f")),
           ("links F", ("plain", "links", "f")), ("outcomes F", ("plain", "outcomes", "f"))), 100),
    OwnSet("own stances, unread idiomatic copy", "own_stances.py", 28, (("positions F", ("held", "positions", "f")),
           ("links F", ("held", "links", "f")), ("outcomes F", ("held", "outcomes", "f"))), 100),
)  # fmt: skip
