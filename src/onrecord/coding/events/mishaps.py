"""Deaths and wounds that nobody dealt: by a fire, a quake, a crash, not by force."""

from onrecord.coding.events.candidate import Candidate
from onrecord.coding.events.matching import CueIndex, lemma_of
from onrecord.language.parse import Parse

_HARMS = frozenset({"kill", "injure", "wound", "leave ~dead", "claim ~life"})
# What stands for an accident told before: "it killed ninety".
_STANDING = frozenset({"it", "which", "that"})
# Words that name an accident only with an article: "the fire killed two", never "opened fire".
_ONLY_KNOWN = frozenset({"fire", "cold", "heart", "heat"})
_MARKED = frozenset({"suspicious", "accidental"})


def is_mishap(parse: Parse, index: CueIndex, one: Candidate) -> bool:
    """Killed or hurt by an accident, and by nobody: "no one was hurt in the blaze", "it killed ninety".

    The sentence names an accident (the list `accidents`), or the one before where "it" did it, and no violence (the
    lists `weapons` and `violence`).
    """
    verb = one.predicate
    if one.codes.type == "ASSAULT" and _is_in_accident(parse, verb):
        return True
    if (
        one.codes.type != "ASSAULT"
        or one.codes.mode is not None
        or one.cue.kind != "verb"
        or one.cue.said not in _HARMS
    ):
        return False
    subject = next((c for c in parse.children[verb] if parse.dep[c] == "nsubj"), -1)
    if subject >= 0 and parse.lower[subject] not in _STANDING:
        return False
    if subject < 0 and any(f.actor is not None for f in one.actors):
        return False
    number = parse.sentence[verb]
    first, after = parse.sentences[number]
    violent = index.words["weapons"] | index.words["violence"]
    if any(lemma_of(parse, i) in violent for i in range(first, after)):
        return False
    if subject >= 0 and number and parse.lower[subject] == "it":
        first = parse.sentences[number - 1][0]
    return any(_is_accident(parse, index, i) for i in range(first, after))


def _is_in_accident(parse: Parse, verb: int) -> bool:
    """Told as one: "shot his brother in a hunting accident"."""
    for v in (verb, *parse.all_children(verb, "conj")):
        for c in parse.all_children(v, "prep"):
            if parse.lower[c] == "in" and any(parse.lemma[n] == "accident" for n in parse.all_children(c, "pobj")):
                return True
    return False


def _is_accident(parse: Parse, index: CueIndex, token: int) -> bool:
    if parse.pos[token] != "NOUN" or lemma_of(parse, token) not in index.words["accidents"]:
        return False
    if parse.lower[token] not in _ONLY_KNOWN:
        return True
    known = any(parse.dep[c] == "det" or parse.lower[c] in _MARKED for c in parse.children[token])
    return known and parse.dep[token] in ("nsubj", "nsubjpass", "pobj")
