"""Words that govern a place: "the town of Gao", "troops entered Goma". They weigh more than what the entity reader saw."""

from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import CITY, Sense
from onrecord.language.parse import Parse

# Before "of NAME" these say what kind of place the name is of.
_SETTLEMENTS = {"town", "city", "village", "hamlet", "suburb", "suburbs", "port", "enclave", "outskirts", "township"}
_AREAS = {"province", "district", "region", "governorate", "state", "county", "area", "island", "capital", "prefecture"}
_HAPPENINGS = {
    "fall", "siege", "battle", "capture", "recapture", "liberation", "shelling", "bombardment", "resident",
    "inhabitant", "street", "north", "south", "east", "west", "centre", "center", "mayor", "governor", "bishop",
    "bombing", "airspace",
}  # fmt: skip
"""Before "of NAME" these are of places, hardly of people."""
# What is done to places and hardly to people: their object is a place where the gazetteer knows one of that name.
_TAKING = {
    "capture", "enter", "recapture", "retake", "reach", "besiege", "shell", "bombard", "overrun", "liberate", "occupy",
    "encircle", "pound", "flee", "invade", "evacuate", "surround", "bomb", "infiltrate", "pummel",
}  # fmt: skip
_LONGEST = 4


def governed(parse: Parse, mention: NameMention) -> str:
    """Why the words around say that a known name is of a place; empty where they do not."""
    first, last = mention.first, mention.after - 1
    if first > 1 and parse.lower[first - 1] == "of" and parse.lower[first - 2] in _SETTLEMENTS | _AREAS:
        return f"after “{parse.lower[first - 2]} of”"
    if first > 1 and parse.lower[first - 1] == "of" and parse.lemma[first - 2] in _HAPPENINGS:
        return f"after “{parse.lower[first - 2]} of”"
    head = parse.head[last]
    if parse.dep[last] == "dobj" and parse.lemma[head] in _TAKING and parse.tag[last].startswith("NNP"):
        return f"object of “{parse.lower[head]}”"
    return ""


def find_unknown(parse: Parse, mentions: list[NameMention]) -> list[NameMention]:
    """Settlements that no table knows, named as such ("the village of Dogo"): a name, no coordinates."""
    covered = {i for m in mentions for i in range(m.first, m.after)}
    found = []
    for i in range(1, len(parse) - 1):
        if parse.lower[i] != "of" or parse.lower[i - 1] not in _SETTLEMENTS or i + 1 in covered:
            continue
        after = i + 1
        while after < len(parse) and after - i <= _LONGEST and _is_name(parse, after, i + 1):
            after += 1
        while after > i + 1 and parse.words[after - 1] == "-":
            after -= 1
        if after > i + 1:
            name = parse.said(i + 1, after)
            sense = Sense(name, CITY, (), None, None, 0.0, precision=None)
            said = f"after “{parse.lower[i - 1]} of”, in no table"
            found.append(
                NameMention(
                    i + 1, after, name.lower(), (sense,), None, None, grounds=said, fixed=sense, span=(i + 1, after)
                )
            )
    return found


def _is_name(parse: Parse, i: int, first: int) -> bool:
    if parse.sentence[i] != parse.sentence[first]:
        return False
    return (parse.tag[i].startswith("NNP") and parse.words[i][0].isupper()) or (i > first and parse.words[i] == "-")
