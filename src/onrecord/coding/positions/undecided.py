"""Who has not made up his mind: weighs whether to, has yet to decide, will rule on it."""

from onrecord.coding.positions.attitudes import attitude_over
from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.moods import WILL, is_infinitive, is_negated, modal_of
from onrecord.coding.positions.paths import above
from onrecord.language.parse import Parse

_DECIDING = frozenset({"decide", "decision", "resolve", "agree", "choose"})


def undecided(parse: Parse, index: AxisIndex, at: int) -> Finding | None:
    """ "is considering whether to send arms", "has not decided whether": whoever weighs it is open to it."""
    step = above(parse, at)
    if step is None or not any(parse.lower[c] == "whether" for c in parse.children[at]):
        return None
    governor, path, kind = step
    found = attitude_over(parse, index, governor, path, kind, at)
    weighs = found is not None and (
        found.sign == 0 or (parse.lemma[governor] in _DECIDING and _is_unsettled(parse, governor))
    )
    return Finding("attitude", governor, 0, found) if weighs else None


def is_still_to(parse: Parse, verb: int) -> bool:
    """ "meet to decide on it", "will rule on it": what is only to be decided on is not decided."""
    return parse.lemma[verb] in ("decide", "rule", "vote") and (
        is_infinitive(parse, verb) or bool(modal_of(parse, verb)) or parse.tag[verb] == "VBG"
    )


def _is_unsettled(parse: Parse, token: int) -> bool:
    """ "has not decided", "has yet to decide", "no decision on whether", "will decide"."""
    if is_negated(parse, token) or modal_of(parse, token) in WILL:
        return True
    over = parse.head[token]
    return any(parse.lower[c] in ("yet", "still") for c in [*parse.children[token], *parse.children[over]])
