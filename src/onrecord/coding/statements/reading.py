"""One verb read as an attribution: which construction it stands in, who speaks, and what the content is."""

from dataclasses import dataclass

from onrecord.coding.draft import Tokens
from onrecord.coding.statements.clauses import Complement, complements, is_passive, trim
from onrecord.coding.statements.cues import Found
from onrecord.coding.statements.placing import interrupted
from onrecord.coding.statements.speakers import beside, between, phrase, speaker_of
from onrecord.language.parse import Parse
from onrecord.language.quotation import Quotation
from onrecord.records.tables.speech_table import Cue

# Best evidence first: where a verb fills several frames, the first that its entry lists is read.
_RANK = {
    "clause": 0, "passive clause": 0, "wh": 1, "passive wh": 1, "object inf": 2, "inf": 3, "passive inf": 2,
    "object predicate": 3, "predicate": 3, "ing": 3, "object ing": 3,
}  # fmt: skip
_CLAUSAL = ("clause", "inf", "wh", "ing", "predicate")
_BARE = "bare"
"""The frame of a verb that says all by itself: "the minister apologised"."""
_PREMODIFIERS = {"det", "amod", "compound", "poss", "nummod", "nmod", "case", "advmod"}
_SURE = ("quote", "around")
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_RANK_OBJECT_WITH = 4
_RANK_PREPOSITION = 5
_RANK_OBJECT = 6
_RANK_PASSIVE = 7


@dataclass(slots=True)
class Option:
    """One way to read a verb: the frame it fills and the content it then has."""

    frame: str
    pieces: list[Tokens]
    direct: bool = False


def read_verb(parse: Parse, verb: int, cues: list[Cue], quotes: list[Quotation]) -> Found | None:
    """The statement a verb makes with the quotations given to it; null where no construction of its entry is met."""
    speaker = speaker_of(parse, verb)
    if speaker is None or any(q.first <= speaker < q.after for q in quotes):
        speaker = beside(parse, verb)
    if speaker is None and quotes and quotes[-1].after < verb:
        speaker = between(parse, quotes[-1].after, verb)
    words = None if speaker is None else phrase(parse, speaker, verb)
    best: tuple[float, Option, Cue] | None = None
    for option in options_of(parse, verb, words, quotes):
        cue = _listing(cues, option.frame)
        if cue is None:
            continue
        share = cue.frames[option.frame]
        if best is None or (share > best[0] and best[1].frame not in _SURE):
            best = (share, option, cue)
    if best is None:
        bare = _listing(cues, _BARE)
        if bare is None or speaker is None:
            return None
        best = bare.frames[_BARE], Option(_BARE, []), bare
    share, option, cue = best
    pieces = tidy(parse, option.pieces, verb)
    if not pieces and option.frame != _BARE:
        return None
    if not option.direct:
        pieces = [close(parse, piece, option.frame, quotes) for piece in pieces]
    return Found(
        token=verb, entry=cue.entry, act=cue.act, uttered=cue.uttered, cue=[_cue_words(parse, verb, cue)],
        frame=option.frame, pieces=pieces, speaker=speaker, speaker_words=words, share=share, direct=option.direct,
        audience=cue.audience,
    )  # fmt: skip


def options_of(parse: Parse, verb: int, speaker: Tokens | None, quotes: list[Quotation]) -> list[Option]:
    """Every construction a verb stands in, best evidence first: quotations, content around it, its complements."""
    passive = is_passive(parse, verb)
    around = interrupted(parse, verb, speaker)
    after = sorted(complements(parse, verb, passive), key=lambda c: _rank(c.frame))
    if around and any(_follows(parse, verb, c) for c in after):
        around = []
    options: list[Option] = []
    if quotes:
        pieces, direct = [q.inner for q in quotes], True
        around = [_before_teller(parse, piece, verb, quotes) for piece in around]
        for extra in (after[0].pieces if after and after[0].frame in ("clause", "passive clause") else [], around):
            if extra and _outside(extra, quotes):
                pieces, direct = pieces + extra, False
        options.append(Option("quote", pieces, direct))
    if around:
        options.append(Option("passive around" if passive else "around", around))
    options += [Option(c.frame, c.pieces) for c in after]
    return options


def _follows(parse: Parse, verb: int, c: Complement) -> bool:
    """Does a clause follow a verb with no break between: its content, whatever stands before the verb?"""
    if not c.frame.endswith(("clause", "wh")) or c.pieces[-1][0] <= verb:
        return False
    return all(parse.pos[i] != "PUNCT" for i in range(verb + 1, c.pieces[-1][0]))


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


def _before_teller(parse: Parse, piece: Tokens, verb: int, quotes: list[Quotation]) -> Tokens:
    """A piece without the teller's words behind its last quotation: '..." the guard, in tears, said'."""
    first, after = piece
    for quote in quotes:
        if first < quote.after < after <= verb and not any(parse.tag[i] in _FINITE for i in range(quote.after, after)):
            return first, quote.after
    return piece


def _cue_words(parse: Parse, verb: int, cue: Cue) -> Tokens:
    """The verb, with its particle where the lemma has one."""
    if " " in cue.lemma:
        particle = cue.lemma.split(" ", 1)[1]
        for k in (verb + 1, verb + 2):
            if k < len(parse) and parse.lower[k] == particle.split(" ")[0]:
                return verb, k + 1
    return verb, verb + 1


def close(parse: Parse, piece: Tokens, frame: str, quotes: list[Quotation]) -> Tokens:
    """A phrase without what the report adds behind a comma: who somebody is, more of what something is."""
    first, after = piece
    if frame in _SURE or frame.endswith(_CLAUSAL):
        return piece
    for i in range(first + 1, after - 1):
        if any(q.first <= i < q.after for q in quotes):
            return piece
        if parse.words[i] == "," and _is_added(parse, first, i + 1, after):
            return first, i
    return first, _phrase_end(parse, after)


def _phrase_end(parse: Parse, after: int) -> int:
    """The end of a name or compound that the parse broke in two."""
    while after < len(parse) and parse.sentence[after] == parse.sentence[after - 1]:
        if not (
            (parse.tag[after - 1] in ("NNP", "HYPH") and parse.tag[after] == "NNP")
            or parse.tag[after] == "HYPH"
            or (parse.tag[after - 1] == "HYPH" and parse.pos[after] in ("NOUN", "ADJ", "VERB", "PROPN"))
        ):
            break
        after += 1
    return after


def _is_added(parse: Parse, first: int, i: int, after: int) -> bool:
    """Does a relative clause or an appositive that tells more of the phrase begin here and run to its end?"""
    if parse.tag[i] in ("WDT", "WP", "WP$"):
        clause = next((up for up in parse.ancestors(i) if parse.dep[up] == "relcl"), None)
        return clause is None or parse.right[clause] >= after - 1
    top = i
    while parse.dep[top] in _PREMODIFIERS and parse.head[top] > top:
        top = parse.head[top]
    return parse.dep[top] == "appos" and first <= parse.head[top] < i and parse.right[top] >= after - 1


def tidy(parse: Parse, pieces: list[Tokens], verb: int) -> list[Tokens]:
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
