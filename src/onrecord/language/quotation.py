"""Quotation marks of any style, paired into quotations: what stands between them, and where a quote runs on.

Marks are read by their shape where the shape tells (“ ” « » „ ‹ ›) and by the blanks around them where it does not
(" and '). No mark is ever needed to find another: a lost one costs at most its own sentence.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.language.parse import Parse

_OPENING = {"“": "”", "„": "“”", "«": "»", "‹": "›", "``": "''”", "‟": "”"}
_CLOSING = {"”", "»", "›"}
_EITHER = {'"', "＂", "''"}
_SINGLE_OPENING = {"‘", "‚"}
_SINGLE_CLOSING = {"’", "'"}
_STOPS = {".", "!", "?", "…", "...", "--", "—", "–"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


@dataclass(slots=True, frozen=True)
class Quotation:
    """Tokens `first` .. `after` - 1, marks included; over paragraphs where each reopens what none has closed."""

    first: int
    after: int
    opened: bool = True
    """Does an opening mark stand at `first`?"""
    closed: bool = True
    """Does a closing mark stand at `after` - 1?"""

    @property
    def inner(self) -> tuple[int, int]:
        """The tokens between the marks."""
        return self.first + self.opened, max(self.after - self.closed, self.first + self.opened)


def quotations(parse: Parse) -> list[Quotation]:
    """All outermost quotations of a text, in order; they never overlap.

    A paragraph that ends inside a quotation and whose next paragraph opens with a mark is one quotation with it, as
    printers have it. A quotation that nobody closes ends with its sentence where another opens in its paragraph, else
    with its paragraph. A closing mark that nobody opened is left aside.
    """
    found: list[Quotation] = []
    opened: int | None = None
    marks = _marks(parse)
    paragraph_of = [parse.paragraph[s] for s in parse.sentence]
    last = -1
    inner: int | None = None
    for i, kind in marks:
        if opened is None:
            inner = None
        if opened is not None and paragraph_of[i] != paragraph_of[last]:
            starts = i == 0 or paragraph_of[i - 1] != paragraph_of[i]
            if not (starts and kind != "close" and paragraph_of[i] == paragraph_of[last] + 1):
                found.append(Quotation(opened, _paragraph_end(paragraph_of, last), closed=False))
                opened = None
            else:
                last = i
                continue  # the quote is opened anew for the next paragraph
        last = i
        if opened is None:
            if kind != "close":
                opened = i
        elif kind == "open" and _is_nested(parse, opened, i, marks):
            inner = i
        elif kind == "close" and inner is not None:
            inner = None
        elif kind == "open" and _is_displaced(parse, opened, i, marks):
            found.append(Quotation(opened, i + 1))
            opened = None
        elif kind == "open":
            found.append(Quotation(opened, _sentence_end(parse, opened, i), closed=False))
            opened = i
        elif i > opened + 1:
            found.append(Quotation(opened, i + 1))
            opened = None
        else:
            opened = None
    if opened is not None:
        found.append(Quotation(opened, _paragraph_end(paragraph_of, last), closed=False))
    return found or _single(parse)


def _is_nested(parse: Parse, opened: int, i: int, marks: list[tuple[int, str]]) -> bool:
    """Is a shaped mark inside straight ones a quotation in the quotation: one that closes, with the outer still to close?"""
    if parse.words[opened] not in _EITHER or parse.words[i] in _EITHER or parse.words[i] not in _OPENING:
        return False
    here = parse.paragraph[parse.sentence[i]]
    later = [k for k, _ in marks[bisect_left(marks, (i, "")) + 1 :][:12] if parse.paragraph[parse.sentence[k]] == here]
    return (
        bool(later)
        and parse.words[later[0]] in _OPENING[parse.words[i]]
        and any(parse.words[k] in _EITHER for k in later[1:])
    )


def _is_displaced(parse: Parse, opened: int, i: int, marks: list[tuple[int, str]]) -> bool:
    """Is a straight mark that seems to open the end of the one before: a blank went astray ('... done. "She left. "But')?

    Marks of one paragraph that all seem to open are read in turn as opening and closing.
    """
    if parse.words[opened] not in _EITHER or parse.words[i] not in _EITHER or parse.words[i - 1] not in _STOPS:
        return False
    after = bisect_right(marks, (i, "\uffff"))
    if after >= len(marks) or marks[after][1] != "open":
        return False
    return parse.paragraph[parse.sentence[marks[after][0]]] == parse.paragraph[parse.sentence[i]]


def touching(quotes: list[Quotation], first: int, after: int) -> list[Quotation]:
    """Those of a text's quotations that share a token with first .. after - 1, in order."""
    from_here = bisect_right(quotes, first, key=lambda q: q.after)
    until = bisect_left(quotes, after, key=lambda q: q.first)
    return quotes[from_here:until]


def is_speech(parse: Parse, quote: Quotation) -> bool:
    """Does a quotation hold something said, and not a title, a nickname or a word held at arm's length?

    A sentence of its own: it ends with a stop or comma inside or beside the marks, or has a finite verb and at least
    four words.
    """
    first, after = quote.inner
    words = [i for i in range(first, after) if parse.pos[i] != "PUNCT"]
    if not words:
        return False
    last = parse.words[after - 1]
    finite = any(parse.tag[i] in _FINITE for i in words)
    if last == "," and not finite and _is_within_phrase(parse, quote):
        return False
    if (last in _STOPS or last == ",") and (len(words) > 1 or last in "!?"):
        return True
    if all(parse.words[i][0].isupper() or parse.pos[i] in ("ADP", "DET", "CCONJ", "PART") for i in words):
        return False
    return len(words) > 3 and finite


def _is_within_phrase(parse: Parse, quote: Quotation) -> bool:
    """Does a phrase run into a quotation that a comma ends: "his "50-state plan," ...", "on "The Early Hour," ..."?"""
    before = quote.first - 1
    if before < 0 or parse.sentence[before] != parse.sentence[quote.first]:
        return False
    return parse.pos[before] in ("DET", "ADP", "ADJ", "NUM", "NOUN", "PROPN", "CCONJ", "PRON") or parse.tag[before] in (
        "PRP$",
        "POS",
    )


def _marks(parse: Parse) -> list[tuple[int, str]]:
    """Each double mark with what it does: open, close, or either where blanks stand on both sides or none."""
    marks: list[tuple[int, str]] = []
    for i, word in enumerate(parse.words):
        if word in _OPENING:
            marks.append((i, "close" if word == "“" and _closes(parse, i, marks) else "open"))
        elif word in _CLOSING:
            marks.append((i, "close"))
        elif word in _EITHER:
            marks.append((i, _side(parse, i)))
    return marks


def _closes(parse: Parse, i: int, marks: list[tuple[int, str]]) -> bool:
    """Is this “ the end of a quotation: one that „ began (German and East European usage), or by a typing mistake?"""
    if not marks or marks[-1][1] != "open":
        return False
    return parse.words[marks[-1][0]] == "„" or _side(parse, i) == "close"


def _side(parse: Parse, i: int) -> str:
    text, start, end = parse.text, parse.start[i], parse.end[i]
    before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([{-—–"
    behind = end >= len(text) or text[end].isspace() or text[end] in ")]},.;:?!-—–"
    if before == behind:
        return "either"
    return "open" if before else "close"


def _single(parse: Parse) -> list[Quotation]:
    """Quotations in single marks, for texts that use no double ones: each needs both its marks in one paragraph."""
    found: list[Quotation] = []
    opened: int | None = None
    for i, word in enumerate(parse.words):
        if word in _SINGLE_OPENING or (word == "'" and opened is None and _side(parse, i) == "open"):
            opened = i
        elif opened is not None and word in _SINGLE_CLOSING and i > opened + 1 and _side(parse, i) != "open":
            same = parse.paragraph[parse.sentence[opened]] == parse.paragraph[parse.sentence[i]]
            # A plural's apostrophe ("the miners' pay") has a letter before it and no stop.
            plural = parse.tag[i] == "POS" and parse.words[i - 1].endswith("s")
            if same and not plural:
                found.append(Quotation(opened, i + 1))
            if not (same and plural):
                opened = None
    return found


def _paragraph_end(paragraph_of: list[int], i: int) -> int:
    here = paragraph_of[i]
    while i < len(paragraph_of) and paragraph_of[i] == here:
        i += 1
    return i


def _sentence_end(parse: Parse, i: int, limit: int) -> int:
    return min(parse.sentences[parse.sentence[i]][1], limit)
