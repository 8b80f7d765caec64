"""The role of a person as a report tells it: "former deputy prime minister", "leader of the farmers' movement"."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chaining import Chaining
from onrecord.coding.actors.geography import Geography
from onrecord.language.parse import Parse

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_LONGEST = 8
"""Tokens of a body that are told with a role; longer ones are descriptions."""


def told_role(parse: Parse, geography: Geography, chaining: Chaining, c: Candidate) -> str | None:
    """The title of a phrase as told, hedges and all; null where only determiners and lands stand there.

    A body after it that is no actor of its own goes with it, since no tie can tell it: "head of the history
    department".
    """
    tokens = [t for t in range(c.first, c.after) if not c.nouns_at or t <= max(c.nouns_at) + len(c.nouns[0].after)]
    verb = next((t for t in tokens if parse.lower[t] in _DAYS and t < c.head), None)
    if verb is not None:  # "on Monday jailed journalist Ana Ruiz": a day and a verb that the parse took into it
        tokens = [t for t in tokens if t > verb and parse.tag[t] not in ("VBD", "VBN")]
    words = [t for t in tokens if parse.tag[t] not in ("DT", "PRP$", "POS", "``", "''") and t not in geography.spans]
    while len(words) > 1 and _is_ornament(parse, chaining, words[0]) and parse.words[words[1]][0].isupper():
        del words[0]
    if not words:
        return None
    end = words[-1] + 1
    if end + 1 < len(parse) and parse.words[end] == "-" and parse.end[end - 1] == parse.start[end]:
        end += 2  # "secretary-general"
    return parse.said(words[0], max(end, _end_of_body(parse, chaining, c)))


def _is_ornament(parse: Parse, chaining: Chaining, t: int) -> bool:
    """Is this only an adjective before a capitalised title: "young Crown Prince", "embattled President"?"""
    lower, table = parse.lower[t], chaining.table
    if parse.tag[t] != "JJ" or parse.words[t][0].isupper() or lower in table.modifiers or lower in table.nouns:
        return False
    return lower not in table.past and lower not in table.hedges


def _end_of_body(parse: Parse, chaining: Chaining, c: Candidate) -> int:
    """The token after the body that is told behind a role and that is no actor; 0 where there is none."""
    if not c.nouns or not c.nouns_at or not c.nouns[0].of_body or c.plural or c.body is None or c.body in chaining.of:
        return 0
    at = max(c.nouns_at) + len(c.nouns[0].after)
    if not at < c.body <= at + _LONGEST or parse.lower[at + 1] not in ("of", "for"):
        return 0
    if any(parse.words[t] == "," or parse.tag[t][:2] == "VB" for t in range(at + 1, c.body)):
        return 0
    return c.body + 1
