"""A clause's own markers: negation, modals, tense, mood."""

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.language.status.governors import listed
from onrecord.language.status.signatures import FACT, State

_MODALS = {
    "will": "will", "wo": "will", "'ll": "will", "ll": "will", "’ll": "will", "shall": "will", "sha": "will", "would": "would",
    "may": "may", "might": "may", "could": "can", "can": "can", "ca": "can", "should": "should", "must": "should",
    "ought": "should", "'d": "would", "’d": "would",
}  # fmt: skip
_HAVE = frozenset(("have", "'ve", "’ve", "has", "had"))
# "'d" is "would" before a bare verb, else "had".
_D = frozenset(("'d", "’d"))
_DO = frozenset(("do", "does", "did"))
_NOW = frozenset(("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl", "csubjpass")
_NOBODY = frozenset(("nobody", "none", "neither", "nothing", "noone"))
_ONLY = frozenset(("only", "just", "merely", "simply", "necessarily", "least"))
_PERHAPS = listed("possibly perhaps maybe probably potentially presumably conceivably supposedly purportedly")
_ALMOST = listed("nearly almost narrowly")
_STRESS = listed("yet even ever really actually directly so")
# "Reached no deal" denies the reaching; "had no comment" is a thing had.
_DOES = listed("reach hold launch conduct stage sign mount impose achieve inflict carry deliver file win strike")
_NEVER = frozenset(("never", "neither", "nor", "nowhere"))
_TOMORROW = frozenset(("tomorrow", "soon", "shortly"))
# "Would later die" looks ahead from the past.
_LATER = frozenset(("later", "eventually", "ultimately"))
# In the present tense these go on: "the siege continues".
_LASTS = frozenset(("continue", "persist", "linger"))
_SAYS = listed("say tell shout yell scream chant cry read write add declare")
# "Could see the smoke" says that it was seen.
_SENSES = listed("see hear feel smell sense taste understand remember recall")


@dataclass(slots=True)
class _Markers:
    """A clause's marking words by their tokens (-1: none), and what its adverbs say."""

    modal: int = -1
    perfect: int = -1
    negative: int = -1
    now: int = -1
    been: int = -1
    to: int = -1
    subject: int = -1
    adverb: State = FACT


def own_state(parse: Parse, i: int, word: str) -> State:
    """What the markers of the clause headed by the verb or adjective token i say by themselves.

    `word` is its dictionary form. Mood and negation come first, then adverbs, then tense.
    """
    found = _markers_of(parse, i, word)
    state = _marked(parse, i, word, found.modal, found.perfect, found.negative)
    if state is not FACT:
        return state
    if found.adverb is not FACT:
        return found.adverb
    tag = parse.tag[i]
    if tag == "VBG":
        return _progressive(parse, i, found)
    if tag in ("VBZ", "VBP"):
        return State("ongoing", "ongoing", i, i + 1) if word in _LASTS else _coming(parse, i) or FACT
    if found.modal < 0 and found.to < 0 and (tag == "VB" or (tag == "VBN" and _bare_be(parse, i))):
        return _bare(parse, i, found.subject)
    return FACT


def _markers_of(parse: Parse, i: int, word: str) -> _Markers:
    found = _Markers()
    lower, dep = parse.lower, parse.dep
    for c in parse.children[i]:
        d, w = dep[c], lower[c]
        if d == "aux" or d == "auxpass":
            _note_auxiliary(parse, i, c, w, found)
        elif d == "neg" or (d in ("advmod", "preconj", "cc") and w in _NEVER and c < i):
            if c + 1 == len(lower) or lower[c + 1] not in _ONLY:
                found.negative = c
        elif d in _SUBJECTS:
            found.subject = c
        elif d == "advmod":
            found.adverb = _adverb(parse, c, i, found.adverb)
            if found.negative < 0 and w == "longer" and c > 0 and parse.lower[c - 1] == "no":
                found.negative = c
        elif d == "dobj" and word in _DOES and found.negative < 0:
            found.negative = _negative_quantifier(parse, c)
    if found.negative >= 0 and _only_this(parse, i):
        found.negative = -1
    if found.subject >= 0 and found.negative < 0:
        found.negative = _negative_quantifier(parse, found.subject)
    return found


def _only_this(parse: Parse, i: int) -> bool:
    """ "Is not investigated only by Chad": it is, and by others too."""
    for c in parse.children[i]:
        if c > i and parse.dep[c] in ("agent", "prep", "dobj", "advcl"):
            first = parse.left[c]
            if parse.lower[first] in _SOLELY and parse.lower[first - 1] != ",":
                return True
    return False


_SOLELY = frozenset(("only", "solely", "merely", "exclusively", "just"))


def _note_auxiliary(parse: Parse, i: int, c: int, w: str, found: _Markers) -> None:
    if parse.words[c] == "Will" and parse.tag[i] == "VBD":
        return  # a man's name
    if w in _MODALS and found.modal < 0 and (w not in _D or parse.tag[i] == "VB"):
        found.modal = c
    elif w in _HAVE or w in _D:
        found.perfect = c
    elif w in _NOW:
        found.now = c
    elif w == "been":
        found.been = c
    elif w == "to":
        found.to = c


def _progressive(parse: Parse, i: int, found: _Markers) -> State:
    """ "Are shelling", "have been shelling" go on; "were shelling", "had been shelling" are over."""
    lasting = found.been >= 0 and found.perfect >= 0 and parse.lower[found.perfect] != "had"
    if found.now < 0 and not lasting:
        return FACT
    return _coming(parse, i) or State("ongoing", "ongoing", i, i + 1)


def _bare_be(parse: Parse, i: int) -> bool:
    return any(parse.lower[c] == "be" and parse.dep[c] == "auxpass" for c in parse.children[i])


def _bare(parse: Parse, i: int, subject: int) -> State:
    """A bare verb form: the imperative ("Stop the war!"), or the subjunctive ("that the hostages be freed")."""
    if any(parse.lower[c] in _DO for c in parse.children[i]):
        return FACT
    if subject < 0:
        asked = parse.dep[i] == "ROOT" or (parse.dep[i] == "ccomp" and parse.lemma[parse.head[i]] in _SAYS)
        first = parse.left[i]
        opens = first == i or (first == i - 1 and parse.dep[first] in ("intj", "advmod", "punct"))
        return State("called for", "imperative", i, i + 1) if asked and opens else FACT
    that = any(parse.dep[c] == "mark" and parse.lower[c] == "that" for c in parse.children[i])
    if that and (parse.tag[i] == "VBN" or parse.tag[subject] in ("NN", "NNP")):
        return State("called for", "imperative", i, i + 1)
    return FACT


def _adverb(parse: Parse, c: int, i: int, known: State) -> State:
    w = parse.lower[c]
    if w in _STRESS:
        for n in parse.children[c]:
            if parse.dep[n] == "neg":
                return State("did not happen", "not", n, c + 1)
    if w in _PERHAPS or (w == "likely" and parse.tag[c] in ("RB", "JJ") and c < i):
        return known if _by_whom(parse, i) else State("possible", "perhaps", c, c + 1)
    if w in _ALMOST and parse.tag[i] in ("VBD", "VBN"):
        return State("did not happen", "almost", c, c + 1)
    if w == "longer" and c > 0 and parse.lower[c - 1] in ("no", "any"):
        return State("did not happen", "not", c - 1, c + 1)
    if w == "still" and parse.tag[i] in ("VBZ", "VBP"):
        return State("ongoing", "ongoing", c, c + 1)
    return known


def _by_whom(parse: Parse, i: int) -> bool:
    """A passive with its doer: "was presumably killed by rebels" doubts who did it, not that it was done."""
    return parse.tag[i] == "VBN" and any(parse.dep[c] == "agent" for c in parse.children[i])


def _negative_quantifier(parse: Parse, subject: int) -> int:
    """The token of "nobody", "no troops", "none of the troops", or -1."""
    if parse.lower[subject] in _NOBODY:
        return subject
    first = parse.left[subject]
    if parse.lower[first] == "not" and first < subject and parse.lower[first + 1] in ("a", "one", "single"):
        return first
    for c in parse.children[subject]:
        if parse.lower[c] in ("no", "neither") and parse.dep[c] in ("det", "neg", "preconj", "cc"):
            return c
    return -1


def _marked(parse: Parse, i: int, word: str, modal: int, perfect: int, negative: int) -> State:
    if modal < 0:
        if negative < 0 or _until(parse, i, negative):
            return FACT
        return State("did not happen", "not", negative, negative + 1)
    kind = _MODALS[parse.lower[modal]]
    first, after = min(modal, negative) if negative >= 0 else modal, max(modal, negative) + 1
    if negative >= 0:
        if kind == "may" or kind == "should":
            return State("possible", "not", first, after)
        return State("did not happen", "not", first, after)
    if perfect > modal and kind in ("can", "would", "should") and parse.lower[modal] != "can":
        return State("did not happen" if kind != "can" else "possible", "counterfactual", modal, perfect + 1)
    if kind == "will":
        return State("planned", "will", modal, modal + 1)
    if kind == "would":
        if any(parse.lower[c] in _LATER for c in parse.children[i]):
            return FACT
        coming = _backshifted(parse, i) or parse.tag[i] == "VBG"
        return State("planned" if coming else "possible", "would", modal, modal + 1)
    if kind == "can" and word in _SENSES:
        return FACT
    return State("called for" if kind == "should" else "possible", kind, modal, modal + 1)


def _until(parse: Parse, i: int, negative: int) -> bool:
    """ "Did not leave until May": they left."""
    if parse.lower[negative - 1] not in ("did", "was", "were") or parse.lower[negative] == "never":
        return False
    for c in parse.children[i]:
        if c > i and (parse.lower[c] == "until" or any(parse.lower[m] == "until" for m in parse.children[c])):
            return True
    return False


def _backshifted(parse: Parse, i: int) -> bool:
    """Is "would" the past of "will": a clause that a past verb reports, without a condition?"""
    for c in parse.children[i]:
        if parse.dep[c] == "advcl" and any(parse.lower[m] == "if" for m in parse.children[c]):
            return False
    for c in parse.children[i]:
        # "the summit, she said, would": words of saying set into the clause
        if parse.dep[c] in ("ccomp", "parataxis") and parse.tag[c] == "VBD" and parse.lemma[c] in _SAYS:
            return True
    for up in parse.ancestors(i):
        if parse.tag[up] in ("VBD", "VBN"):
            return True
    return parse.dep[i] == "relcl"


def _coming(parse: Parse, i: int) -> State | None:
    """A present tense beside a time yet to come ("tomorrow", "next week") tells the future."""
    for c in parse.children[i]:
        if parse.lower[c] in _TOMORROW:
            return State("planned", "will", c, c + 1)
        if parse.dep[c] == "npadvmod" and any(parse.lower[m] == "next" for m in parse.children[c]):
            return State("planned", "will", c, c + 1)
    return None
