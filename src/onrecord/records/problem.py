"""Problems: what could not be read or coded, kept on the record rather than lost."""

import msgspec


class Problem(msgspec.Struct, kw_only=True, frozen=True):
    """`code` is a short fixed word (text-too-long, no-text ...), `where` a place a reader can go to, `what` one sentence."""

    code: str
    where: str | None
    what: str
