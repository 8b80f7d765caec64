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
    length = sum(after - first for first, after in f.pieces)
    names.append("len1" if length <= 1 else "len2-3" if length <= 3 else "len4-7" if length <= 7 else "len8+")
    if length == 1 and parse.pos[f.pieces[0][0]] == "PRON":
        names.append("contentpron")
    if f.entry in _ASCRIBED:
        names += ["think", *(f"think {n}" for n in names)]
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
