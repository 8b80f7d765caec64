"""Which statement is told inside which: "Reuters reported that officials said ..."."""

from onrecord.coding.statements.cues import Found


def nest(found: list[Found]) -> None:
    """Set `within` of each statement to the narrowest other one whose content its cue stands in.

    `found` is in reading order. A statement without a cue word goes by its first token.
    """
    holders = sorted((f for f in found if f.pieces), key=_width)
    for f in found:
        for holder in holders:
            if holder is not f and holder.holds(f.token) and _width(holder) > _width(f) and not _inside(holder, f):
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
