"""Stances told by an auxiliary alone, that take up the one told before: "the army does not", "so does the union"."""

from onrecord.language.parse import Parse

_AUXILIARIES = frozenset({"do", "be", "will", "would", "can", "could"})
_SAME = frozenset({"so", "too", "also", "likewise"})
_COMPLEMENTS = frozenset(
    {"acomp", "attr", "xcomp", "ccomp", "dobj", "prep", "advcl", "oprd", "agent", "aux", "expl", "pcomp"}
)
_TELLING = frozenset({"according", "to", "in", "for"})


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
