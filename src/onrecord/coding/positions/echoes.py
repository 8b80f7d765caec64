"""Stances told by an auxiliary alone, that take up the one told before: "the army does not", "so does the union"."""

from onrecord.language.parse import Parse

_AUXILIARIES = frozenset({"do", "be", "will", "would", "can", "could"})
_SAME = frozenset({"so", "too", "also", "likewise"})
_COMPLEMENTS = frozenset(
    {"acomp", "attr", "xcomp", "ccomp", "dobj", "prep", "advcl", "oprd", "agent", "aux", "expl", "pcomp"}
)
_TELLING = frozenset({"according", "to", "in", "for"})


_ANSWERS = {
    "refuse": -1, "decline": -1, "object": -1, "disagree": -1, "demur": -1, "balk": -1, "baulk": -1, "protest": -1,
    "agree": 1, "consent": 1, "comply": 1, "assent": 1, "oblige": 1, "concur": 1, "relent": 1, "acquiesce": 1, "accept": 1,
}  # fmt: skip
"""Verbs that, with nothing behind them, answer what was asked for or done just before."""
_LEANINGS = {"opposed": -1, "against": -1, "unwilling": -1, "reluctant": -1, "sceptical": -1, "skeptical": -1,
             "unconvinced": -1, "unmoved": -1, "hostile": -1, "willing": 1, "ready": 1, "agreeable": 1}  # fmt: skip


def find_answers(parse: Parse, first: int, after: int) -> list[tuple[int, int, int]]:
    """(word, its subject, sign) of each answer without a complement in first .. after - 1: "the rebels refused"."""
    found = []
    for i in range(first, after):
        if (answer := _set_answer(parse, i)) is not None:
            found.append(answer)
            continue
        verb = i if parse.pos[i] == "VERB" else parse.head[i]
        if i == verb:
            sign = _ANSWERS.get(parse.lemma[i], 0)
        else:
            sign = _LEANINGS.get(parse.lower[i], 0) if parse.lemma[verb] in ("be", "remain", "stay") else 0
        if not sign or parse.dep[verb] not in ("ROOT", "conj", "ccomp", "advcl", "parataxis"):
            continue
        behind = [*parse.children[i], *(c for c in parse.children[verb] if c != i)]
        if any(c > i and parse.dep[c] in _BEHIND for c in behind):
            continue
        if any(parse.dep[c] in ("neg", "auxpass", "mark") or parse.tag[c] == "MD" for c in parse.children[verb]):
            continue
        subject = next((c for c in parse.children[verb] if parse.dep[c] == "nsubj"), None)
        if subject is not None:
            found.append((i, subject, sign))
    return found


_NOTHING = frozenset({"no", "nothing"})
_KIND = frozenset({"such", "kind", "sort"})


def _set_answer(parse: Parse, word: int) -> tuple[int, int, int] | None:
    """ "will do no such thing", "would do nothing of the kind", "said no", "gave in": a set phrase and its sign."""
    lemma, sign = parse.lemma[word], 0
    if lemma not in ("do", "say", "answer"):
        return None
    subject = next((c for c in parse.children[word] if parse.dep[c] == "nsubj"), None)
    if subject is None:
        return None
    for c in parse.children[word]:
        own = {parse.lower[n] for n in range(parse.left[c], parse.right[c] + 1)}
        if lemma == "do" and parse.dep[c] == "dobj" and own & _NOTHING and own & _KIND:
            sign = -1
        elif lemma != "do" and parse.all_children(word, "prep", "dative"):
            continue  # "said no to the plan" is told by its own words
        elif lemma != "do" and parse.dep[c] in ("intj", "dobj", "ccomp", "advmod") and len(own) == 1:
            sign = {"no": -1, "never": -1, "yes": 1}.get(parse.lower[c], 0)
    return (word, subject, sign) if sign else None


_BEHIND = frozenset(
    {"dobj", "xcomp", "ccomp", "prep", "dative", "acomp", "agent", "pcomp", "pobj", "prt", "attr", "oprd"}
)


def find_echoes(parse: Parse, first: int, after: int) -> list[tuple[int, int, int]]:
    """(auxiliary, its subject, sign) for each in first .. after - 1: 1 where it agrees, -1 where it denies."""
    found = []
    for i in range(first, after):
        if parse.lemma[i] not in _AUXILIARIES or parse.dep[i] in ("aux", "auxpass", "amod"):
            continue
        labels = {parse.dep[c] for c in parse.children[i] if parse.lower[c] not in _TELLING}
        subject = next((c for c in parse.children[i] if parse.dep[c] in ("nsubj", "dobj", "attr")), None)
        if subject is None or (labels - {parse.dep[subject]}) & _COMPLEMENTS:
            continue
        denied = any(parse.dep[c] == "neg" for c in parse.children[i])
        agreed = any(parse.lower[c] in _SAME for c in parse.children[i])
        if denied and parse.dep[subject] == "nsubj":
            found.append((i, subject, -1))
        elif agreed and not denied:
            found.append((i, subject, 1))
    return found
