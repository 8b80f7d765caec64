"""Where a climb from a topic ended."""

from dataclasses import dataclass, field

from onrecord.records.tables.axis_table import Attitude


@dataclass(slots=True)
class Finding:
    """The token that wants, how, and the topic's sign there (1 for, -1 against, 0 open).

    `ground` is attitude, judging, ought, will, aim, done (what is told to come, nobody saying by whom), imperative or
    deed; the holder of judging, ought, done and imperative is whoever speaks.
    """

    ground: str
    token: int
    sign: int
    attitude: Attitude | None = None
    passed: list[int] = field(default_factory=list)
    inner: bool = False
    """A wish that somebody else's word is about ("rejected the union's demand for"): only its owner holds it."""
    by: list[int] = field(default_factory=list)
    """Tokens of those who hold it, where neither subject nor owner tells them ("has the backing of the unions")."""
