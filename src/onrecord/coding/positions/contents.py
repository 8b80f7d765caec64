"""What a plan, bill or draft is about, told in its own clause: "a plan under which the group would disarm"."""

from collections.abc import Callable
from dataclasses import replace

import msgspec

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.climbing import carriers_over
from onrecord.coding.positions.matching import Match
from onrecord.language.parse import Parse

_UNDER = frozenset({"under", "by", "in", "through", "with", "for"})
"""Prepositions whose "which" is what a clause is in: a bill under which they would go free."""

_KNOWN = frozenset({"treaty", "accord", "agreement", "pact", "deal", "convention"})
"""Carriers that a clause behind a comma only says more of: "the accord, which would let in beef"."""


def find_contents(
    parse: Parse, index: AxisIndex, matches: list[Match], told: Callable[[int], bool]
) -> dict[int, Match]:
    """Carrier's token -> the topic that its own words tell, as that carrier's name and of the side that it takes.

    `told` is as `climb` asks for it. Of several topics in one carrier the first is meant; what is only said about it
    ("a plan that the unions call a blockade") is none of its content.
    """
    found: dict[int, Match] = {}
    for match in matches:
        if match.axis.generic:
            continue
        for noun, sign in carriers_over(parse, index, match, told):
            if noun in found or noun in (match.head, match.thing) or not _tells(parse, noun, match.head):
                continue
            cue = msgspec.structs.replace(match.cue, direction=sign, kind="thing")
            thing = match.thing if match.thing is not None else noun
            found[noun] = replace(match, cue=cue, head=noun, thing=thing, verb=False)
    return found


def _tells(parse: Parse, noun: int, token: int) -> bool:
    """Is a token in what a noun is a plan for, and not in what is said about it by a clause beside it?"""
    while token != noun:
        if parse.head[token] == token:
            return False
        if (
            parse.dep[token] == "relcl"
            and parse.head[token] == noun
            and (
                not _is_of_its_own(parse, token)
                or (parse.lemma[noun] in _KNOWN and parse.lower[parse.left[token] - 1] == ",")
            )
        ):
            return False
        token = parse.head[token]
    return True


def _is_of_its_own(parse: Parse, verb: int) -> bool:
    """ "a draft which would freeze assets", "a bill under which they would go free", and not "a draft which Oman fears"."""
    if any(parse.lower[c] in ("that", "which") for c in parse.all_children(verb, "nsubj")):
        return True
    return any(
        (parse.lower[c] in _UNDER and any(parse.lower[n] == "which" for n in parse.children[c]))
        or parse.lower[c] == "whereby"
        for c in parse.children[verb]
        if c < verb
    )
