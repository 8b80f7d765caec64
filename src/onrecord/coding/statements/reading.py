"""One verb read as an attribution: which construction it stands in, who speaks, and what the content is."""

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import complements, is_passive, trim
from onrecord.coding.statements.cues import Found
from onrecord.coding.statements.placing import interrupted
from onrecord.coding.statements.speakers import phrase, speaker_of
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation
from onrecord.records.tables.speech_table import Cue

# Best evidence first: where a verb fills several frames, the first that its entry lists is read.
_RANK = {
    "clause": 0, "passive clause": 0, "wh": 1, "passive wh": 1, "object inf": 2, "inf": 3, "passive inf": 2,
    "object predicate": 3, "predicate": 3, "ing": 3, "object ing": 3,
}  # fmt: skip
_RANK_OBJECT_WITH = 4
_RANK_PREPOSITION = 5
_RANK_OBJECT = 6
_RANK_PASSIVE = 7


def read_verb(parse: Parse, verb: int, cues: list[Cue], quotes: list[Quotation]) -> Found | None:
    """The statement a verb makes with the quotations given to it; null where no construction of its entry is met."""
    passive = is_passive(parse, verb)
    speaker = speaker_of(parse, verb)
    words = None if speaker is None else phrase(parse, speaker, verb)
    around = interrupted(parse, verb, words)
    options = sorted(
        ((_rank(c.frame), n, c) for n, c in enumerate(complements(parse, verb, 0, passive))), key=lambda o: o[:2]
    )
    frame, pieces, cue = None, [], None
    direct = False
    if quotes:
        cue = _listing(cues, "quote")
        frame = "quote"
        pieces = [q.inner for q in quotes]
        direct = True
        for _, _, option in options[:1]:
            if option.frame in ("clause", "passive clause") and _outside(option.pieces, quotes):
                pieces, direct = pieces + option.pieces, False
        if around and _outside(around, quotes):
            pieces, direct = pieces + around, False
    if cue is None and around and (cue := _listing(cues, "passive around" if passive else "around")):
        frame, pieces, direct = "passive around" if passive else "around", around, False
        if cue.entry == "thinking" and not pieces:
            cue = None
    if cue is None:
        for _, _, option in options:
            if (listed := _listing(cues, option.frame)) is not None:
                cue, frame, pieces, direct = listed, option.frame, option.pieces, False
                break
    if cue is None or frame is None:
        return None
    token_range = _cue_words(parse, verb, cue)
    pieces = _tidy(parse, pieces, verb, words)
    if not pieces:
        return None
    return Found(
        token=verb, entry=cue.entry, act=cue.act, uttered=cue.uttered, cue=[token_range], frame=frame, pieces=pieces,
        speaker=speaker, speaker_words=words, share=cue.frames[frame], direct=direct, audience=cue.audience,
    )  # fmt: skip


def _rank(frame: str) -> int:
    if frame in _RANK:
        return _RANK[frame]
    if frame == "passive":
        return _RANK_PASSIVE
    if frame == "object":
        return _RANK_OBJECT
    return _RANK_OBJECT_WITH if frame.startswith("object ") else _RANK_PREPOSITION


def _listing(cues: list[Cue], frame: str) -> Cue | None:
    """The cue that gives a frame the most; null where none lists it."""
    best = None
    for cue in cues:
        if frame in cue.frames and (best is None or cue.frames[frame] > best.frames[frame]):
            best = cue
    return best


def _outside(pieces: list[Tokens], quotes: list[Quotation]) -> bool:
    """Do pieces hold words of their own, outside the quotations?"""
    for first, after in pieces:
        for i in range(first, after):
            if not any(q.first <= i < q.after for q in quotes):
                return True
    return False


def _cue_words(parse: Parse, verb: int, cue: Cue) -> Tokens:
    """The verb, with its particle where the lemma has one."""
    if " " in cue.lemma:
        particle = cue.lemma.split(" ", 1)[1]
        for k in (verb + 1, verb + 2):
            if k < len(parse) and parse.lower[k] == particle.split(" ")[0]:
                return verb, k + 1
    return verb, verb + 1


def _tidy(parse: Parse, pieces: list[Tokens], verb: int, speaker: Tokens | None) -> list[Tokens]:
    """Pieces joined where they overlap, without the cue's own words, trimmed, in order."""
    joined: list[list[int]] = []
    for first, after in sorted(pieces):
        if joined and first <= joined[-1][1] + 1 and not (joined[-1][1] <= verb < first):
            joined[-1][1] = max(joined[-1][1], after)
        else:
            joined.append([first, after])
    tidy: list[Tokens] = []
    for first, after in joined:
        if first <= verb < after:
            cut = [(first, verb), (verb + 1, after)]
            cut = [max(cut, key=lambda p: p[1] - p[0])]
        else:
            cut = [(first, after)]
        for piece in cut:
            trimmed = trim(parse, piece)
            if trimmed is not None:
                tidy.append(trimmed)
    return tidy
