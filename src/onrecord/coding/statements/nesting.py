"""Which statement is told inside which: "Reuters reported that officials said ..."."""

from bisect import bisect_left

from onrecord.coding.statements.cues import Found


def nest(found: list[Found]) -> None:
    """Set `within` of each statement to the narrowest other one whose content its cue stands in.

    A statement without a cue word goes by its first token.
    """
    cues = sorted((f.token, n) for n, f in enumerate(found))
    holders: dict[int, list[Found]] = {}
    for holder in sorted((f for f in found if f.pieces), key=_width):
        for first, after in holder.pieces:
            for _, n in cues[bisect_left(cues, (first, 0)) : bisect_left(cues, (after, 0))]:
                holders.setdefault(n, []).append(holder)
    for n, f in enumerate(found):
        for holder in holders.get(n, ()):
            if holder is not f and _width(holder) > _width(f) and not _inside(holder, f):
                f.within = holder
                break


def _width(f: Found) -> int:
    return sum(after - first for first, after in f.pieces)


def _inside(f: Found, holder: Found) -> bool:
    """Is a statement already told inside another, directly or not?"""
    at = f.within
    while at is not None:
        if at is holder:
            return True
        at = at.within
    return False
