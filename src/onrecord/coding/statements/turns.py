"""Statements whose cue is a mark: a transcript's or headline's "NAME: ...", and "... – name" after the words."""

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import trim
from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation
from onrecord.records.tables.speech_table import SpeechTable

_DASHES = {"–", "—", "--", "―", "-"}
_OPENERS = {'"', "“", "„", "«"}
_LONGEST_NAME = 6
_LONGEST_SIGNATURE = 12
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_CLASSES = {"person", "spokesperson", "institution", "outlet", "document", "crowd"}
_LABELS = {
    "note", "update", "updated", "correction", "clarification", "previously", "video", "watch", "photo", "photos",
    "related", "read", "more", "live", "follow", "contact", "exclusive", "breaking", "source", "caption", "twitter",
    "email", "tel", "phone", "part", "day", "fact", "rating", "verdict", "question", "topic",
}  # fmt: skip
"""What stands before a colon at the head of a line and is nobody."""


def turns(parse: Parse, table: SpeechTable, quotes: list[Quotation]) -> list[Found]:
    """The statements that colons and dashes make: a paragraph's turn, a headline's source, a name below a quotation."""
    people = {
        i for first, after, label in parse.entities if label in ("PERSON", "ORG", "NORP") for i in range(first, after)
    }
    named = {parse.lower[i] for first, after, label in parse.entities if label == "PERSON" for i in range(first, after)}
    made: list[Found] = []
    firsts = [s for n, s in enumerate(parse.sentences) if n == 0 or parse.paragraph[n] != parse.paragraph[n - 1]]
    for n, (first, _) in enumerate(firsts):
        after = firsts[n + 1][0] if n + 1 < len(firsts) else len(parse)
        found = _colon(parse, first, after, people, named, table)
        if found is None and n == 0:
            found = _dash(parse, first, after, people, table)
        if found is None:
            found = _posted(parse, first, after)
        if found is not None:
            made.append(found)
    begun = {f.pieces[0][0] for f in made}
    for quote in quotes:
        signed = _signature(parse, quote, people, table) or _introduced(parse, quote, people, table)
        if signed is not None and signed.pieces[0][0] not in begun:
            made.append(signed)
    return made


def _colon(parse: Parse, first: int, after: int, people: set[int], named: set[str], table: SpeechTable) -> Found | None:
    if parse.words[first] in _OPENERS:
        first += 1
    for i in range(first + 1, min(after - 1, first + _LONGEST_NAME + 1)):
        if parse.words[i] == ":":
            break
    else:
        return None
    name = range(first, i)
    if parse.lower[i - 1] in _LABELS or parse.lower[first] in _LABELS:
        return None
    letters = [k for k in name if parse.words[k].isalpha()]
    capitals = all(parse.words[k].isupper() or parse.pos[k] in ("PUNCT", "NUM") for k in name)
    known = _can_speak(parse, first, i, people, table) or (
        bool(letters) and all(parse.lower[k] in named and parse.words[k][0].isupper() for k in letters)
    )
    if not (capitals and any(len(parse.words[k]) > 1 for k in letters)) and not known:
        return None
    if any(parse.tag[k] in _FINITE for k in name) and not capitals:
        return None
    if not any(parse.words[k].isalpha() for k in range(i + 1, after)):
        return None
    return _made(parse, (first, i), (i + 1, after), i, capitals)


def _dash(parse: Parse, first: int, after: int, people: set[int], table: SpeechTable) -> Found | None:
    """A headline's "Ferry was overloaded - port official"."""
    after = min(after, parse.sentences[parse.sentence[first]][1])
    for i in range(after - 2, max(first + 2, after - 8), -1):
        if _is_dash(parse, i):
            break
    else:
        return None
    end = _without_stop(parse, i, after)
    if any(parse.tag[k] in _FINITE or parse.words[k] in _OPENERS for k in range(i + 1, end)):
        return None
    if not _can_speak(parse, i + 1, end, people, table):
        return None
    return _made(parse, (i + 1, end), (first, i), i, False)


def _posted(parse: Parse, first: int, after: int) -> Found | None:
    """A paragraph that ends "... – Name (@handle) date", as posts are set into a report."""
    for i in range(max(first + 4, after - _LONGEST_SIGNATURE - 4), after - 1):
        if parse.words[i] == "(" and parse.words[i + 1].startswith("@"):
            dash = next((k for k in range(i - 1, max(first, i - _LONGEST_NAME), -1) if _is_dash(parse, k)), None)
            if dash is not None and dash + 1 < i:
                return _made(parse, (dash + 1, i), (first, dash), dash, True, "signed")
    return None


def _is_dash(parse: Parse, i: int) -> bool:
    """Is this a dash, and no hyphen inside a word ("Kim Do-yun")?"""
    if parse.words[i] not in _DASHES:
        return False
    return parse.words[i] != "-" or parse.end[i - 1] < parse.start[i] or parse.end[i] < parse.start[i + 1]


def _signature(parse: Parse, quote: Quotation, people: set[int], table: SpeechTable) -> Found | None:
    """The name behind a quotation and a dash, up to the end of its line."""
    i = quote.after
    if not quote.closed or i + 1 >= len(parse) or parse.words[i] not in _DASHES:
        return None
    end = i + 1
    while end < len(parse) and "\n" not in parse.text[parse.end[end - 1] : parse.start[end]]:
        if end - i > _LONGEST_SIGNATURE or parse.words[end] in _OPENERS or parse.tag[end] in _FINITE:
            return None
        end += 1
    end = _without_stop(parse, i, end)
    if end <= i + 1 or parse.words[end - 1] in _DASHES:
        return None
    if not (parse.pos[i + 1] == "PROPN" or _can_speak(parse, i + 1, end, people, table)):
        return None
    return _made(parse, (i + 1, end), quote.inner, i, True, "signed")


def _introduced(parse: Parse, quote: Quotation, people: set[int], table: SpeechTable) -> Found | None:
    """A quotation that a bare name and a colon introduce behind a dash or a full stop: "Mills shut - Ana Ruiz: ..."."""
    colon = quote.first - 1
    if colon < 2 or parse.words[colon] != ":":
        return None
    first = colon
    while first > 0 and colon - first < _LONGEST_NAME + 2 and _is_nominal(parse, first - 1):
        first -= 1
    before = first - 1
    if first == colon or before < 0 or not (parse.words[before] in _DASHES or parse.lower[before] == "from"):
        return None
    if parse.lower[colon - 1] in _LABELS or not _can_speak(parse, first, colon, people, table):
        return None
    return _made(parse, (first, colon), quote.inner, colon, True, "signed")


def _is_nominal(parse: Parse, i: int) -> bool:
    return parse.pos[i] in ("PROPN", "NOUN", "DET", "ADJ", "X") or parse.lower[i] == "and"


def _without_stop(parse: Parse, first: int, end: int) -> int:
    while end > first and parse.words[end - 1] in (".", ","):
        end -= 1
    return end


def _can_speak(parse: Parse, first: int, after: int, people: set[int], table: SpeechTable) -> bool:
    """Is a short phrase a name, or a noun for somebody or something that speaks?"""
    if first >= after:
        return False
    if any(i in people for i in range(first, after)):
        return True
    return any(table.nouns_of.get(parse.lower[i]) in _CLASSES for i in range(first, after))


def _made(parse: Parse, name: Tokens, content: Tokens, mark: int, direct: bool, frame: str = "turn") -> Found | None:
    piece = trim(parse, content)
    if piece is None:
        return None
    quoted = parse.words[piece[0] - 1] in ('"', "“") if piece[0] else False
    last = name[1] - 1
    head = next((k for k in range(name[0], name[1]) if not name[0] <= parse.head[k] < name[1]), last)
    return Found(
        token=mark, entry=None, act="say", uttered=True, cue=[], frame=frame, pieces=[piece], speaker=head,
        speaker_words=name, share=0.8, direct=direct or quoted,
    )  # fmt: skip
