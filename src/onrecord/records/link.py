"""Links between events and statements of one report."""

import msgspec

from onrecord.records.passage import Passage
from onrecord.records.vocabulary import LinkKind


class Link(msgspec.Struct, kw_only=True, rename={"source": "from", "target": "to"}):
    """`source` (in JSON: from) is the later or answering row, `target` (to) what it answers: events, statements or deeds."""

    id: str
    source: str
    target: str
    kind: LinkKind
    statement: str | None = None
    passages: list[Passage] = msgspec.field(default_factory=list)
