"""Deeds that a link or an outcome names and the codebook has no entry for."""

import msgspec

from onrecord.records.passage import Passage


class Deed(msgspec.Struct, kw_only=True):
    """What a link or an outcome leads to where it is neither an event nor a statement: its words and no code.

    "... will stay until the police are trained": the training is no event of PLOVER, yet the stay hangs on it.
    `trigger` is the verb or noun that tells it, `actors` who does it where the report's actors do, `passages` the clause.
    """

    id: str
    trigger: Passage
    actors: list[str] = msgspec.field(default_factory=list)
    passages: list[Passage] = msgspec.field(default_factory=list)
