"""Quotations as the reading of pronouns needs them: which tokens stand in one, and who speaks it."""

from onrecord.coding.actors.phrases import SAYING
from onrecord.language.parse import Parse

_OPEN, _CLOSE = frozenset({"“", "``"}), frozenset({"”", "''"})


def is_told_of(parse: Parse, i: int, quoted: list[int]) -> bool:
    """Does a token stand in words of somebody else within a quotation: "he did not say 'they robbed me'"?"""
    first, after = parse.sentences[parse.sentence[i]]
    opened = next((t for t in range(i - 1, first - 1, -1) if parse.words[t] in ("‘", "`", "'")), None)
    if opened is None or not quoted[opened] or parse.end[opened] != parse.start[opened + 1]:
        return False
    if parse.words[opened] == "'" and opened and parse.end[opened - 1] == parse.start[opened]:
        return False  # the apostrophe of "the rebels' camp"
    return any(parse.words[t] in ("’", "'") for t in range(i + 1, after))


def quoted_tokens(parse: Parse) -> list[int]:
    """For each token the number of the quotation it stands in, 0 outside; quotations end with their paragraph."""
    inside: list[int] = []
    number, is_open, last = 0, False, -1
    for i, word in enumerate(parse.words):
        paragraph = parse.paragraph[parse.sentence[i]]
        if paragraph != last:
            is_open, last = False, paragraph
        mark = word in _OPEN or word in _CLOSE or word == '"'
        if mark and (word in _OPEN or (word == '"' and not is_open)):
            is_open = True
            number += 1
        elif mark:
            is_open = False
        inside.append(number if is_open and not mark else 0)
    return inside


def speaker_of(parse: Parse, i: int, quoted: list[int]) -> int | None:
    """The subject of the saying verb over the quotation around token i, or in its sentence, the last or the next."""
    at = i
    for _ in range(20):
        up = parse.head[at]
        if up == at:
            break
        if not quoted[up] and parse.lemma[up] in SAYING:
            subject = parse.child(up, "nsubj", "nsubjpass")
            if subject is not None and not quoted[subject]:
                return subject
        at = up
    first, after = parse.sentences[parse.sentence[i]]
    following = parse.sentences[parse.sentence[i] + 1][1] if parse.sentence[i] + 1 < len(parse.sentences) else after
    before = parse.sentences[max(0, parse.sentence[i] - 1)][0]
    if parse.paragraph[parse.sentence[before]] != parse.paragraph[parse.sentence[i]]:
        before = first
    for t in (*range(i, after), *range(i - 1, before - 1, -1), *range(after, following)):
        if not quoted[t] and parse.lemma[t] in SAYING and parse.pos[t] == "VERB":
            subject = parse.child(t, "nsubj")
            if subject is not None and not quoted[subject]:
                return subject
    return None
