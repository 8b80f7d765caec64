"""The noun that a number counts, where it stands beside it."""

from onrecord.language.numbers.words import word_set
from onrecord.language.parse import Parse

_PASSED_OVER = frozenset({"more", "other", "additional", "further", "extra", "such"})
_AFTER_OF = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "my", "your"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow overnight")
_REACH = 8


def counted_noun(parse: Parse, after: int) -> int | None:
    """The head of the noun phrase that goes on at token `after` ("of" and "more" passed over), or null."""
    lower, tag, size = parse.lower, parse.tag, len(parse)
    j = after
    if j < size and lower[j] == "-":
        return None
    while j < size and lower[j] in _PASSED_OVER and j < after + 3:
        j += 1
    if j < size and lower[j] == "of":
        j += 1
        while j < size and (lower[j] in _AFTER_OF or lower[j] in _PASSED_OVER) and j < after + 4:
            j += 1
        j += j + 1 < size and tag[j] == "CD"
    end = min(size, j + _REACH, parse.sentences[parse.sentence[after]][1] if after < size else size)
    begin = j
    while j < end:
        if tag[j] in _NOUNS:
            if j + 2 < end and tag[j + 1] == "POS" and parse.dep[j] == "poss":
                j += 2  # "two of the minister's guards"
                continue
            if lower[j] in _DAYS or lower[j] == "others":
                return None
            if (
                j + 2 < end
                and tag[j + 1] in ("HYPH", ":")
                and parse.start[j + 1] == parse.end[j]
                and lower[j + 1] == "-"
            ):
                j += 2  # "Soviet-made rifles", "gas-fired plants"
                j += lower[j] in ("and", "or") and j + 1 < end
                if tag[j] in ("VBN", "VBG", "VBD", "JJ", "CD", "NN", "RB") and j + 1 < end and parse.head[j] != j:
                    j += tag[j] not in _NOUNS
                    continue
                continue
            return _climb(parse, j, end)
        if lower[j] in ("dead", "wounded", "injured", "missing") and lower[j - 1] in ("the", "of") and j == begin:
            return j
        if tag[j] in ("VBN", "VBD", "JJ") and lower[j] in ("sustained", "suffered", "received", "survived", "remained"):
            return None
        modifies = tag[j] in ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX") or (
            tag[j] in ("CC", ",", "RB", "POS", "''", "``") and (j > begin or tag[j] in ("RB", "``"))
        )
        if not modifies or (tag[j] in ("VBN", "VBG") and parse.dep[j] not in ("amod", "compound", "nmod", "conj")):
            return None
        joined = lower[j - 1] == "-" or (j + 1 < end and lower[j + 1] == "-") or tag[j - 1] == "POS"
        if tag[j] == "CD" and not joined and parse.dep[j] == "nummod":
            return None
        if tag[j] in (",", "CC") and not _inside(parse, j, begin):
            return None
        j += 1
    return None


def _inside(parse: Parse, j: int, begin: int) -> bool:
    """Does this comma or conjunction join two modifiers of one noun ahead?"""
    return begin <= parse.head[j] and parse.head[parse.head[j]] > j and parse.tag[j - 1].startswith(("JJ", "NN", "VB"))


def _climb(parse: Parse, j: int, end: int) -> int:
    """From a noun that modifies the next to the phrase's head ("police officers")."""
    while True:
        head = parse.head[j]
        if parse.dep[j] in ("compound", "nmod", "amod", "poss") and j < head < end and parse.tag[head] in _NOUNS:
            j = head
        elif (
            j + 1 < end
            and parse.tag[j] in ("NN", "NNP")
            and parse.tag[j + 1] in _NOUNS
            and parse.head[j] == parse.head[j + 1] == j + 1
        ):
            j += 1
        else:
            return j
