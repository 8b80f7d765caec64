"""Datelines: "NAPLES, Italy (Reuters) - The judge ..." and the harm they do to the parse of the first sentence."""

from onrecord.language.parse import Parse

_LONGEST = 18
_DASHES = frozenset({"-", "–", "—", "--", "―"})
_INSIDE = frozenset({"NNP", "NNPS", "CD", ",", "-LRB-", "-RRB-", ".", ":", "HYPH", "IN", "SYM"})


def dateline_end(parse: Parse) -> int | None:
    """The token after a report's dateline: capitals, names, dates and brackets up to a dash between blanks. Null without one."""
    if not parse.sentences:
        return None
    first, after = parse.sentences[0]
    if not parse.words[first][0].isupper():
        return None
    for t in range(first + 1, min(after - 1, first + _LONGEST)):
        if parse.words[t] in _DASHES and parse.end[t - 1] < parse.start[t] and parse.end[t] < parse.start[t + 1]:
            told = range(first, t)
            capitals = parse.words[first].isupper() or all(parse.tag[i] in _INSIDE for i in told)
            return t + 1 if capitals and not any(parse.tag[i].startswith("VB") for i in told) else None
    return None


def repair_dateline(parse: Parse) -> None:
    """Take the dateline out of the first sentence's clause, in place.

    The parser makes the town the subject and the true subject its apposition. The dateline's tokens are hung from one
    another under the root as "dep"; the highest noun between them and the root becomes its subject where it has none.
    """
    start = dateline_end(parse)
    if start is None:
        return
    first, after = parse.sentences[0]
    if start >= after:
        return
    root = next((i for i in range(first, after) if parse.head[i] == i), first)
    tops = [i for i in range(start, after) if parse.head[i] < start]
    if root < start:
        verbs = [i for i in tops if parse.pos[i] in ("VERB", "AUX")]
        if not tops:
            return
        root = verbs[0] if verbs else tops[0]
        parse.head[root], parse.dep[root] = root, "ROOT"
    has_subject = any(
        parse.head[i] == root and parse.dep[i] in ("nsubj", "nsubjpass", "csubj") for i in range(start, after)
    )
    for i in tops:
        if i == root:
            continue
        parse.head[i] = root
        if i < root and not has_subject and parse.pos[i] in ("NOUN", "PROPN", "PRON", "NUM"):
            passive = any(parse.head[c] == root and parse.dep[c] == "auxpass" for c in range(start, after))
            parse.dep[i] = "nsubjpass" if passive else "nsubj"
            has_subject = True
        elif parse.dep[i] not in ("punct", "cc"):
            parse.dep[i] = "dep"
    for i in range(first, start):
        parse.head[i] = first if i > first else root
        parse.dep[i] = "dep" if parse.dep[i] != "punct" else "punct"
    parse.__post_init__()
