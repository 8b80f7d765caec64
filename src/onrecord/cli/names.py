"""onrecord actors compare: do two names mean the same actor?"""

import sys
from typing import Annotated

from cyclopts import Parameter

from onrecord.cli.options import Shared, inputs
from onrecord.cli.telling import Teller

_NONE = Shared()


def compare(
    pairs: Annotated[
        str, Parameter(help="JSON lines of {id, name1, name2}; - for standard input", allow_leading_hyphen=True)
    ],
    *,
    shared: Shared = _NONE,
) -> int:
    """Compare pairs of names; writes {id, score, match} lines.

    `score` runs from 0 to 1; `match` is true from .7 on.
    """
    import msgspec

    from onrecord.desk.name_pairs import compare_pairs

    (pairs,) = inputs((pairs,))
    shared.settings()
    teller = Teller()
    for answer in compare_pairs(pairs, tell=teller.tell):
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
    return teller.exit_code
