"""How sure a statement is: the share of its cue's uses that attribute, moved by what stands around this one."""

import math

from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse

_ASCRIBED = {"thinking", "planning", "opining"}
_KINDS = {"noun", "adjective", "adverb", "phrase", "quote", "around", "clause", "uncued", "turn", "signed"}
_VERB_TAGS = {"VB", "VBG", "VBN", "VBD", "VBZ", "VBP"}
_HUNG = {"advcl", "relcl", "acl", "xcomp", "ccomp", "conj", "pcomp"}
_FIRST = {"i", "we", "me", "us"}
_THIRD = {"he", "she", "they", "him", "her", "them"}
_MARKS = {'"', "“", "”", "''", "``"}
_STOPS = {".", "?", "!", '"', "”", "''"}
_OPENERS = {
    "to", "the", "a", "his", "her", "their", "its", "that", "he", "she", "they", "it", "i", "we", "there",
    "whether", "if", "how", "what", "who", "why", "this", "him", "them",
}  # fmt: skip
_SOON = 12
"""Tokens of content in which a modal verb is looked for."""


def chance_of(parse: Parse, f: Found, weights: dict[str, float]) -> float:
    """The chance (0 to 1) that a candidate attributes; by a logistic model over the features below.

    `weights` are the codebook's calibration: fitted on PolNeAR's train half, see entries/speech/calibration.yaml.
    """
    share = min(max(f.share, 0.02), 0.98)
    total = weights.get("bias", 0.0) + weights.get("share", 1.0) * math.log(share / (1 - share))
    total += sum(weights.get(name, 0.0) for name in features(parse, f))
    return 1 / (1 + math.exp(-total))


def features(parse: Parse, f: Found) -> list[str]:
    """What is true of a candidate: kind of cue, verb form, clause, speaker, length of content."""
    kind = f.frame.split()[0]
    names = [f"kind:{kind if kind in _KINDS else 'other'}"]
    names += _of_verb(parse, f.token)
    names.append(_of_speaker(parse, f.speaker))
    names.append(f"frame:{f.frame}")
    names.append(f"entry:{f.entry}")
    if f.cue and f.pieces:
        names += _of_content(parse, f)
    length = sum(after - first for first, after in f.pieces)
    names.append("len1" if length <= 1 else "len2-3" if length <= 3 else "len4-7" if length <= 7 else "len8+")
    if length == 1 and parse.pos[f.pieces[0][0]] == "PRON":
        names.append("contentpron")
    if f.entry in _ASCRIBED:
        names.append("think")
    return names


def _of_content(parse: Parse, f: Found) -> list[str]:
    """How the content begins and ends, and how far it and the speaker stand from the cue."""
    first, after = f.pieces[-1]
    opener = parse.lower[first]
    names = [f"opens:{opener if opener in _OPENERS else parse.tag[first]}"]
    if any(parse.words[i] in _MARKS for a, b in f.pieces for i in range(max(a - 1, 0), min(b + 1, len(parse)))):
        names.append("content quotes")
    if first > 0 and parse.lower[first - 1] == "that":
        names.append("that")
    if "MD" in parse.tag[first : min(after, first + _SOON)]:
        names.append("content modal")
    if after < len(parse) and parse.words[after] == ",":
        names.append("ends in comma")
    gap = first - f.token
    names.append("gap<0" if gap < 0 else "gap1" if gap == 1 else "gap2-4" if gap < 5 else "gap5+")
    if parse.words[parse.sentences[parse.sentence[f.token]][1] - 1] not in _STOPS:
        names.append("no stop")
    if f.speaker is not None:
        away = abs(f.token - f.speaker)
        names.append("beside" if away <= 1 else "near" if away <= 4 else "far")
    if parse.dep[f.token] == "ROOT":
        names.append("root")
    return names


def _of_verb(parse: Parse, verb: int) -> list[str]:
    tag = parse.tag[verb]
    names = [tag if tag in _VERB_TAGS else "nonverb"]
    for c in parse.children[verb]:
        if parse.dep[c] == "neg":
            names.append("neg")
        elif parse.dep[c] == "mark":
            names.append("marked")
        elif c < verb and parse.tag[c] == "MD":
            names.append("modal")
        elif c < verb and parse.tag[c] == "TO":
            names.append("to")
    if parse.dep[verb] in _HUNG:
        names.append(f"dep:{parse.dep[verb]}")
    if parse.words[parse.sentences[parse.sentence[verb]][1] - 1] == "?":
        names.append("question")
    return names


def _of_speaker(parse: Parse, speaker: int | None) -> str:
    if speaker is None:
        return "nospeaker"
    word, tag = parse.lower[speaker], parse.tag[speaker]
    if word in _FIRST:
        return "first"
    if word == "you":
        return "second"
    if tag == "PRP":
        return "pron" if word in _THIRD else "it"
    if tag in ("WP", "WDT", "IN", "WP$"):
        return "relative"
    if tag in ("NNP", "NNPS"):
        return "proper"
    return "det" if tag in ("DT", "EX") else "noun"
