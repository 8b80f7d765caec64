"""Which verb introduces a quotation: the one after its closing mark, else the nearest before its opening one."""

from collections.abc import Callable, Container

from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation

_FURTHEST = 30
"""Tokens between a quotation and its cue: what lies further is another sentence's (PolNeAR train: 99.5% within)."""
_DASHES = {"—", "–", "--"}
_OPEN_ENDS = {",", "?", "!", "...", "…", "."} | _DASHES
_STOPS = {".", ";", ":"}


def quoting_verb(parse: Parse, quote: Quotation, is_cue: Callable[[int], bool], quoted: Container[int]) -> int | None:
    """The verb that tells who says a quotation; null where none does.

    `is_cue(token)` tells whether a token may introduce one, `quoted` holds all tokens inside quotations.
    """
    if (tied := _tied_before(parse, quote, is_cue, quoted)) is not None:
        return tied
    if quote.closed and (found := _after(parse, quote, is_cue, quoted)) is not None:
        return found
    return _before(parse, quote, is_cue, quoted)


def _tied_before(parse: Parse, quote: Quotation, is_cue: Callable[[int], bool], quoted: Container[int]) -> int | None:
    """The cue right before the opening mark, with at most a comma, a colon or "that" between."""
    i = quote.first - 1
    if i > 0 and (parse.words[i] in (",", ":") or parse.lower[i] == "that"):
        i -= 1
    beside = i >= 0 and parse.sentence[i] == parse.sentence[quote.inner[0]] and i not in quoted and is_cue(i)
    return i if beside else None


def _before(parse: Parse, quote: Quotation, is_cue: Callable[[int], bool], quoted: Container[int]) -> int | None:
    i = quote.first - 1
    opens = parse.sentences[parse.sentence[quote.first]][0]
    if i >= 0 and parse.sentence[i] != parse.sentence[quote.first]:
        if parse.words[i] not in (",", ":"):
            return None
        opens = parse.sentences[parse.sentence[i]][0]
    tied = i >= opens and (parse.words[i] in (",", ":") or parse.words[i] in _DASHES or parse.lower[i] == "that")
    if i < opens or not (tied or is_cue(i)):
        return None  # a quotation that a phrase runs into is part of that phrase
    for k in range(i, max(opens, i - _FURTHEST) - 1, -1):
        if k in quoted or parse.words[k] == ";":
            return None
        if is_cue(k):
            return k
    return None


def _after(parse: Parse, quote: Quotation, is_cue: Callable[[int], bool], quoted: Container[int]) -> int | None:
    i = quote.after
    paragraph = parse.paragraph[parse.sentence[quote.after - 1]]
    comma = i < len(parse) and parse.words[i] == ","
    i += comma
    if i >= len(parse) or parse.paragraph[parse.sentence[i]] != paragraph:
        return None
    if not comma:
        last = parse.words[quote.after - 2] if quote.after - 2 > quote.first else ""
        if last == "." and parse.lower[i] != parse.words[i]:
            return None  # a full sentence behind a full sentence
        if last not in _OPEN_ENDS and parse.sentence[i] != parse.sentence[quote.first]:
            return None
    for k in range(i, min(len(parse), i + _FURTHEST)):
        if k in quoted or parse.words[k] in _STOPS or parse.paragraph[parse.sentence[k]] != paragraph:
            return None
        if is_cue(k):
            return k
    return None
