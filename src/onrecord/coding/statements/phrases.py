"""Cues of several words: "according to", "claimed responsibility for", "did not respond", "no comment from"."""

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import trim
from onrecord.coding.statements.cues import Found, idioms
from onrecord.coding.statements.speakers import phrase, speaker_of
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation, touching
from onrecord.records.tables.speech_table import Idiom, SpeechTable

_SILENT = ("decline comment", "no response")
_NAMING = ("NOUN", "PROPN", "PRON", "NUM")
# What a reply may be missing to: "did not answer the phone" is silence, "did not return the ball" is none.
_ASKED = {
    "comment", "call", "calls", "question", "questions", "request", "requests", "email", "emails", "e-mail", "e-mails",
    "message", "messages", "inquiry", "inquiries", "enquiries", "letter", "letters", "phone", "telephone", "query",
    "queries", "text", "texts", "voicemail", "offer", "seeking",
}  # fmt: skip
_NEEDS_ASKING = {"respond", "reply", "return", "answer", "responded", "replied", "returned", "answered"}


def phrase_cues(parse: Parse, table: SpeechTable, quotes: list[Quotation]) -> list[Found]:
    """The statements that set phrases make."""
    made: list[Found] = []
    until = -1
    for first, after, idiom in idioms(parse, table):
        if first < until or idiom.share <= 0:
            continue
        found = _read(parse, first, after, idiom, quotes)
        if found is not None and not _is_manner(parse, first, found, table):
            made.append(found)
            until = after
    return made


def _is_manner(parse: Parse, first: int, found: Found, table: SpeechTable) -> bool:
    """Does "according to" right behind a verb only tell how: "vote according to conscience"?"""
    if parse.lower[first] != "according" or found.speaker is None or not parse.tag[first - 1].startswith("VB"):
        return False
    return parse.tag[found.speaker] in ("NN", "NNS") and parse.lower[found.speaker] not in table.nouns_of


def _read(parse: Parse, first: int, after: int, idiom: Idiom, quotes: list[Quotation]) -> Found | None:
    speaker = _speaker(parse, first, after, idiom)
    words = None if speaker is None else phrase(parse, speaker)
    if idiom.speaker not in ("none", "from") and speaker is None:
        return None
    silent = idiom.act in _SILENT
    if idiom.act == "no response" and not _was_asked(parse, first, after):
        return None
    pieces: list[Tokens] = []
    if not silent:
        pieces = _content(parse, first, after, idiom, words, quotes)
        if not pieces and idiom.content:
            return None
    return Found(
        token=_head(parse, first, after), entry=idiom.entry, act=idiom.act, uttered=idiom.uttered, cue=[(first, after)],
        frame="silence" if silent else "phrase", pieces=pieces, speaker=speaker, speaker_words=words, share=idiom.share,
    )  # fmt: skip


def _head(parse: Parse, first: int, after: int) -> int:
    """The idiom's main verb, or its first token."""
    for i in range(first, after):
        if parse.pos[i] == "VERB" and parse.dep[i] not in ("aux", "xcomp"):
            return i
    return first


def _speaker(parse: Parse, first: int, after: int, idiom: Idiom) -> int | None:
    head = _head(parse, first, after)
    if idiom.speaker == "subject":
        found = None
        for i in range(first, after):
            if parse.pos[i] in ("VERB", "AUX"):
                found = speaker_of(parse, i) or parse.child(i, "nsubjpass")
                if found is not None:
                    break
        return found
    if idiom.speaker == "object":
        last = after - 1
        inside = parse.child(last, "pobj")
        if inside is None and after < len(parse) and parse.sentence[after] == parse.sentence[last]:
            inside = after
            while parse.head[inside] > inside and parse.head[inside] - after < 12 and parse.dep[inside] in (
                "det", "amod", "compound", "poss", "nummod", "case", "advmod", "quantmod", "nmod",
            ):  # fmt: skip
                inside = parse.head[inside]
        return inside
    if idiom.speaker == "from":
        end = parse.sentences[parse.sentence[first]][1]
        for i in range(after, min(end, after + 25)):
            if parse.lower[i] in ("from", "by") and parse.pos[i] == "ADP":
                return parse.child(i, "pobj")
        return None
    if idiom.speaker == "to":
        opens = parse.sentences[parse.sentence[first]][0]
        for i in range(first - 1, opens - 1, -1):
            if parse.lower[i] == "to" and (inside := parse.child(i, "pobj")) is not None:
                return inside
    return speaker_of(parse, head) if idiom.speaker == "subject" else None


def _was_asked(parse: Parse, first: int, after: int) -> bool:
    """Is a missing answer one to a question, a call or an offer?"""
    if not any(parse.lower[i] in _NEEDS_ASKING for i in range(first, after)):
        return True
    opens, closes = parse.sentences[parse.sentence[first]]
    near = parse.lower[opens:closes]
    # "did not respond." with nothing behind is silence; "did not return to the city" is not.
    bare = after >= closes or parse.pos[after] == "PUNCT"
    replies = any(parse.lower[i] in ("respond", "reply", "responded", "replied") for i in range(first, after))
    return (bare and replies) or any(word in _ASKED for word in near)


def _content(
    parse: Parse, first: int, after: int, idiom: Idiom, speaker: Tokens | None, quotes: list[Quotation]
) -> list[Tokens]:
    opens, closes = parse.sentences[parse.sentence[first]]
    if "rest" in idiom.content:
        end = max(after, speaker[1] if speaker else after)
        pieces = _rest(parse, first, end, opens, closes, quotes)
    elif "object" in idiom.content:
        inside = parse.child(after - 1, "pobj")
        pieces = [] if inside is None else [(parse.left[inside], parse.right[inside] + 1)]
    elif "clause" in idiom.content:
        pieces = [(after, closes)]
    else:
        pieces = []
        for i in range(after, min(closes, after + 25)):
            if parse.lower[i] in idiom.content and parse.pos[i] in ("ADP", "SCONJ"):
                pieces = [(i + 1, parse.right[i] + 1)]
                break
    return [t for p in pieces if p[0] < p[1] and (t := trim(parse, p))]


def _rest(parse: Parse, first: int, end: int, opens: int, closes: int, quotes: list[Quotation]) -> list[Tokens]:
    """The sentence around a phrase and its source; a quotation that ends before the phrase comes whole."""
    pieces: list[Tokens] = []
    if first - opens > 1:
        left = opens
        for quote in touching(quotes, first - 2, first):
            if quote.after in (first, first - 1) and quote.first < opens:
                left = quote.first
        pieces.append((left, first))
    rest = end
    while rest < closes and parse.words[rest] not in (",", "—", "–", "--"):
        rest += 1
    if not pieces:
        pieces.append((rest + 1, closes) if rest < closes else (end, closes))
    elif (
        rest < closes - 3
        and parse.words[first - 1] in (",", "—", "–", "--")
        and parse.tag[rest + 1] not in ("CC", "WDT", "WP", "VBG", "IN")
    ):
        pieces.append((rest + 1, closes))
    return pieces
