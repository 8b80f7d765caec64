"""Whom words are said to: "told the court", "a letter to the bank", "were warned", "asked the army to"."""

from onrecord.coding.statements.clauses import own_subject
from onrecord.coding.statements.cues import Found
from onrecord.language.parse import Parse

_LETTERS = {"letter", "letters", "appeal", "message", "email", "e-mail", "memo", "apology", "speech", "note", "address"}
_PEOPLE = ("NOUN", "PROPN", "PRON", "NUM")
_ASKS = {"from", "by"}


def hearers(parse: Parse, f: Found, takes: bool) -> list[int]:
    """Head tokens of those who hear a statement, in reading order; none where the text does not tell.

    `takes` is whether the cue's verb has its hearer as object ("told", "urged").
    """
    verb = f.token
    found: list[int] = []
    if f.frame == "silence":
        return _askers(parse, f)
    if takes and parse.pos[verb] == "VERB":
        if f.frame.startswith("passive"):
            subject = parse.child(verb, "nsubjpass", "nsubj")
            found += [subject] if subject is not None and f.act != "think" else []
        for c in parse.children[verb]:
            if parse.dep[c] in ("dobj", "dative") and parse.tag[c] != "IN" and c > verb and not _is_content(f, c):
                found.append(c)
            elif parse.dep[c] == "dative" and (inside := parse.child(c, "pobj")) is not None:
                found.append(inside)
            elif parse.dep[c] in ("ccomp", "xcomp") and f.frame == "object inf":
                subject = own_subject(parse, c)
                if subject is not None and not f.holds(subject):
                    found.append(subject)
    for c in parse.children[verb]:
        if parse.dep[c] == "prep" and parse.lower[c] in ("to", "on", "upon") and c > verb - 6:
            inside = parse.child(c, "pobj")
            called = parse.lower[c] != "to" and parse.lemma[verb] == "call"
            if inside is not None and (parse.lower[c] == "to" or called) and not f.holds(inside):
                found.append(inside)
        elif parse.dep[c] == "prep" and parse.lower[c] in ("in", "at", "with"):
            found += _letter_to(parse, parse.child(c, "pobj"), f)
    return [i for i in dict.fromkeys(sorted(found)) if parse.pos[i] in _PEOPLE and i != f.speaker]


def _letter_to(parse: Parse, noun: int | None, f: Found) -> list[int]:
    """ "in a letter to the bank", "in an interview with the daily"."""
    if noun is None or f.holds(noun):
        return []
    wanted = "with" if parse.lemma[noun] == "interview" else "to" if parse.lemma[noun] in _LETTERS else None
    for c in parse.children[noun]:
        if parse.dep[c] == "prep" and parse.lower[c] == wanted and (inside := parse.child(c, "pobj")) is not None:
            return [inside]
    return []


def _askers(parse: Parse, f: Found) -> list[int]:
    """Who asked the one that stays silent: "questions from the daily", "messages left by this newspaper"."""
    _, closes = parse.sentences[parse.sentence[f.token]]
    for i in range(f.cue[0][0], closes):
        if parse.lower[i] in _ASKS and (inside := parse.child(i, "pobj")) is not None and inside != f.speaker:
            return [inside]
        if parse.pos[i] == "CCONJ" and parse.dep[parse.head[i]] == "ROOT":
            break
    return []


def _is_content(f: Found, i: int) -> bool:
    return f.holds(i) and not f.frame.startswith("object inf")
