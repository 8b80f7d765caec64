"""What a governing word does to the status of what stands under it.

A signature says, for each status the governor itself may have, the status of its complement. The idea and the names
"implicative" and "factive" are Karttunen's (1971, 2012); the composition along the tree is that of FactBank's reader
(Saurí and Pustejovsky, 2012) and TruthTeller (Lotan et al., 2013).
"""

from typing import NamedTuple

from onrecord.records.vocabulary import EventStatus


class State(NamedTuple):
    """A status on the way up the tree: what set it (`ground`, a signature or marker) and at which tokens."""

    status: EventStatus
    ground: str
    first: int
    after: int


class Above(NamedTuple):
    """What stands above a predicate: its signature, the governor's token, and the words that carry the signature."""

    signature: str
    governor: int
    first: int
    after: int


FACT = State("happened", "fact", -1, -1)

_COLUMNS: tuple[EventStatus, ...] = (
    "happened", "ongoing", "did not happen", "planned", "called for", "possible", "denied",
)  # fmt: skip
_H, _O, _N, _P, _C, _M, _D = _COLUMNS

# Rows: signature. Columns: the governor is happened, ongoing, did not happen, planned, called for, possible, denied.
_TABLE: dict[str, tuple[EventStatus, ...]] = {
    "fact":     (_H, _H, _H, _H, _H, _H, _H),  # regret that, after, condemn
    "say":      (_H, _H, _M, _H, _H, _H, _M),  # say that, report that, accused of
    "warn":     (_H, _H, _M, _H, _H, _H, _M),  # warn that: what is foretold is possible, what is told is as told
    "shows":    (_H, _H, _M, _M, _M, _M, _M),  # evidence that: open where the evidence is
    "does":     (_H, _O, _N, _P, _C, _M, _D),  # manage to, force to, hold talks
    "open":     (_H, _H, _H, _P, _C, _M, _H),  # part of a clause while that is open: "will meet in a hall"
    "hangs":    (_H, _H, _N, _P, _C, _M, _H),  # and negated with it: "did not help by shelling"
    "had to":   (_H, _O, _M, _P, _C, _M, _M),  # had to, was forced to
    "ongoing":  (_O, _O, _N, _P, _C, _M, _D),  # continue to
    "fails":    (_N, _N, _H, _M, _M, _M, _M),  # fail to, prevent, call off
    "bars":     (_N, _N, _M, _M, _M, _M, _M),  # prevent, forbid: what is not forbidden need not have come about
    "deny":     (_D, _D, _M, _D, _M, _M, _M),  # deny that
    "plan":     (_P, _P, _N, _P, _C, _M, _D),  # plan to, agree to, be set to
    "call":     (_C, _C, _M, _C, _C, _M, _M),  # urge to, call for
    "may":      (_M, _M, _N, _M, _M, _M, _M),  # threaten to, be able to, possibility of
    "try":      (_M, _M, _N, _M, _M, _M, _M),  # try to, effort to
    "wish":     (_M, _M, _M, _M, _M, _M, _M),  # want to
    "aim":      (_P, _P, _M, _P, _C, _M, _M),  # in order to
    "think":    (_M, _M, _M, _M, _M, _M, _M),  # think that, suspect
    "doubt":    (_M, _M, _H, _M, _M, _M, _M),  # doubt that, but: no doubt that
    "unlikely": (_M, _M, _M, _M, _M, _M, _M),  # unlikely to
    "if":       (_M, _M, _M, _M, _M, _M, _M),  # if, unless, whether
    "never":    (_N, _N, _M, _N, _M, _M, _M),  # without, instead of
}  # fmt: skip
_SHARING = frozenset(("does", "open", "hangs", "had to", "ongoing"))
SIGNATURES: dict[str, dict[EventStatus, EventStatus]] = {
    name: dict(zip(_COLUMNS, row, strict=True)) for name, row in _TABLE.items()
}

# A marked clause in its setting. Rows: the setting. Columns: the clause's own status.
_NESTED: dict[EventStatus, tuple[EventStatus, ...]] = {
    _H: (_H, _O, _N, _P, _C, _M, _D),
    _O: (_O, _O, _N, _P, _C, _M, _D),
    _N: (_N, _N, _H, _N, _N, _N, _H),
    _P: (_P, _P, _N, _P, _C, _M, _D),
    _C: (_C, _C, _M, _C, _C, _M, _M),
    _M: (_M, _M, _M, _M, _C, _M, _M),
    _D: (_D, _D, _M, _D, _D, _D, _M),
}  # fmt: skip
NESTED: dict[EventStatus, dict[EventStatus, EventStatus]] = {
    outer: dict(zip(_COLUMNS, row, strict=True)) for outer, row in _NESTED.items()
}


def governed(signature: str, governor: State, first: int, after: int) -> State:
    """The state of a complement under a governor of this signature, whose words are the tokens first .. after - 1."""
    status = SIGNATURES[signature][governor.status]
    if signature == "warn" and status == "happened":
        return State(status, "warn", first, after)
    if status == "happened":
        return FACT
    if status == governor.status and signature in _SHARING:
        return governor
    return State(status, signature, first, after)


def nested(outer: State, own: State) -> State:
    """The state of a clause with markers of its own inside a setting."""
    if own.status == "happened":
        return outer
    if own.first < outer.after and outer.first < own.after:
        return own  # one word told twice: "no troops" negates both the troops and what they did
    if outer.status == "happened":
        if outer.ground == "warn" and own.status == "planned":
            return State("possible", "warn", outer.first, outer.after)
        return own
    status = NESTED[outer.status][own.status]
    if status == own.status and status != outer.status:
        return own
    if own.status == "did not happen" and outer.ground != "if":
        return State(status, "not", own.first, own.after)
    return State(status, outer.ground, outer.first, outer.after)
