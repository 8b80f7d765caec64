"""The words of a counted thing: the unit as told, and whose it is."""

import re

from onrecord.coding.figures.words import CHANGING, PEOPLE, REACHING, SIDES, STATES
from onrecord.language.numbers import Number
from onrecord.language.numbers.words import VAGUE, word_set
from onrecord.language.parse import Parse

# Demonyms that the tagger took for names ("a Ugandan contingent").
_DEMONYM = re.compile(r"[A-Z]\w{2,}(?:an|ese|ish)")
_PASSED_OVER = word_set("more other additional further extra of the its their his her our these those such my your -")
_DETERMINED = frozenset({"det", "poss", "nummod", "predet"})


def np_head(parse: Parse, number: Number) -> int:
    """The head of the noun phrase that the number belongs to: the counted noun, or the number itself."""
    first, after = number.core
    top = next((i for i in range(first, after) if not first <= parse.head[i] < after), after - 1)
    while parse.dep[top] in ("nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "predet", "dep"):
        head = parse.head[top]
        if head <= top or head > top + 8 or not parse.tag[head].startswith(("N", "CD", "J", "$")):
            break
        top = head
    if number.noun is not None and number.noun > top and parse.head[top] == number.noun:
        return number.noun
    return top


def unit_words(parse: Parse, number: Number) -> tuple[str | None, str | None]:
    """(unit, subject) of a counted noun phrase: nationality and side are whose they are, the rest is what they are."""
    noun = number.noun
    if noun is None:
        return None, None
    j = number.unit_after + (2 if number.hyphenated else 0)
    owners = [k for k in range(j, noun) if parse.tag[k] == "POS"]
    j = owners[-1] + 1 if owners else j
    while j < noun and (parse.lower[j] in _PASSED_OVER or (parse.tag[j] == "CD" and j > number.unit_after)):
        j += 1
    subject = None
    people = parse.lemma[noun].lower() in PEOPLE or parse.lemma[noun].lower() in ("casualty", "troop")
    if j < noun and people and _is_side(parse, j):
        start = j
        while j < noun and _is_side(parse, j):
            j += 1
        subject = parse.said(start, j)
    elif number.hyphenated:
        subject = next((parse.words[k] for k in range(j, noun) if _is_side(parse, k)), None)
    elif j < noun and _is_side(parse, j) and parse.tag[j] == "JJ" and parse.tag[noun] in ("NNP", "NNPS"):
        subject, j = parse.said(j, j + 1), j + 1
    if parse.lower[noun] in STATES and parse.tag[noun].startswith("N"):
        return None, subject
    return parse.said(j, _joined_end(parse, noun) + 1), subject


def _is_side(parse: Parse, i: int) -> bool:
    if parse.lower[i] in SIDES:
        return True
    if parse.tag[i] in ("JJ", "NNP") and parse.words[i][0].isupper():
        if parse.tag[i] == "JJ" or _DEMONYM.fullmatch(parse.words[i]):
            return True
        entity = parse.entity_at(i)
        return entity is not None and entity[2] in ("NORP", "GPE")
    return False


def _joined_end(parse: Parse, noun: int) -> int:
    """The end of "passengers and crew", "drones and missiles": nouns joined without a determiner of their own."""
    for c in parse.children[noun]:
        if (
            parse.dep[c] != "conj"
            or not parse.tag[c].startswith("NN")
            or c > noun + 3
            or parse.tag[c] in ("NNP", "NNPS")
            or parse.lower[c] in VAGUE
        ):
            continue
        own = any(parse.dep[k] in _DETERMINED for k in parse.children[c])
        joined = parse.lower[noun + 1] in ("and", "or")
        verbal = parse.dep[noun] in ("dobj", "nsubj", "nsubjpass") and parse.right[c] > c
        if joined and not own and not verbal:
            return c
    return noun


def level_of(parse: Parse, head: int) -> int | None:
    """The noun whose number comes to this bare amount: "deaths rose to 67", "put the number of claims at 30"."""
    up = parse.head[head]
    if parse.dep[head] in ("dobj", "attr") and parse.lemma[up] in REACHING:
        subject = next(iter(parse.all_children(up, "nsubj")), None)
        return subject if subject is not None and parse.tag[subject] == "NNS" else None
    if (
        parse.dep[head] != "pobj"
        or parse.lower[up] not in ("to", "at", "from")
        or parse.pos[parse.head[up]] not in ("VERB", "AUX")
    ):
        return None
    for c in parse.children[parse.head[up]]:
        if parse.dep[c] in ("dobj", "nsubjpass", "nsubj"):
            if parse.lemma[c] == "number":
                below = [k for p in parse.children[c] if parse.lower[p] == "of" for k in parse.children[p]]
                return next((k for k in below if parse.tag[k] in ("NNS", "NNPS")), None)
            if parse.dep[c] != "dobj" and parse.tag[c] == "NNS" and parse.lemma[parse.head[up]] in CHANGING:
                return c
    return None


def unit_at(parse: Parse, noun: int) -> str:
    """A counted noun with the nouns before it, without states ("dead") and nationalities."""
    first = noun
    while (
        first
        and parse.head[first - 1] == noun
        and parse.dep[first - 1] in ("compound", "amod")
        and parse.lower[first - 1] not in (*STATES, "such", "other")
    ):
        if _is_side(parse, first - 1):
            break
        first -= 1
    return parse.said(first, noun + 1)


def phrase_of(parse: Parse, head: int) -> str:
    """A noun phrase's name without its article: modifiers before the head, and the head."""
    first = min(
        [head, *(c for c in parse.children[head] if c < head and parse.dep[c] in ("compound", "amod", "nmod", "poss"))]
    )
    if parse.dep[first] == "poss":
        first = parse.left[first] if parse.tag[first] != "PRP$" else first + 1
    while first < head and parse.tag[first] in ("DT", "PRP$", "CD", ",", "``"):
        first += 1
    return parse.said(first, head + 1)
