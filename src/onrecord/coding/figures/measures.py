"""The measure of a figure: what happened to the counted, from the predicate, state or noun that governs it."""

from onrecord.coding.figures.words import (
    CARRIERS,
    CUSTODY,
    DEATHS_BY,
    DEED_MEASURE,
    DEPARTURES,
    DOING,
    FORCE_WORDS,
    FORCES,
    HARMS,
    NOUN_MEASURE,
    PEOPLE,
    RAISING,
    REACHING,
    SHELTER,
    STATES,
    UNDERGOING,
    VOTERS,
    VOTING,
)
from onrecord.language.arguments import is_passive
from onrecord.language.parse import Parse

Found = tuple[str, int]
"""A measure, and the token that decided it."""
_PERSONS = frozenset({"killed", "wounded", "casualties", "missing", "detained", "displaced"})
_CROWDS = frozenset({"people", "person", "demonstrator", "protester", "protestor", "marcher", "supporter", "student",
                     "worker", "resident", "farmer", "woman"})  # fmt: skip
"""Who "took part" in what is held in a street."""


def measure_at(parse: Parse, head: int, noun: int | None, end: int) -> Found | None:
    """The measure of a quantity, and the token that decided it; null where nothing tells.

    `head` heads the quantity's noun phrase, `noun` is the counted noun, `end` the token after both.
    """
    state = _state_after(parse, head, end) or _own_state(parse, head, noun)
    if state:
        return state
    for told in dict.fromkeys((noun, head)):
        if told is not None:
            found = noun_measure(parse, told)
            if (
                found
                and found[0] in ("casualties", "votes", "events", "killed", "wounded")
                and parse.lemma[told] != "life"
            ):
                return found
    governed = _governed(parse, head, noun) or _in_relative(parse, head, noun)
    if governed:
        return governed
    for told in dict.fromkeys((noun, head)):
        if told is not None:
            found = noun_measure(parse, told)
            if found:
                return found
    return None


def noun_measure(parse: Parse, token: int) -> Found | None:
    """The measure that a noun names ("victims", "raids", "hostages", "death toll")."""
    lemma = parse.lemma[token].lower()
    found = NOUN_MEASURE.get(lemma)
    if lemma == "toll" or found is None:
        for c in parse.children[token]:
            if parse.dep[c] in ("compound", "amod") and parse.lower[c] in ("death", "casualty", "injury"):
                return {"death": "killed", "casualty": "casualties", "injury": "wounded"}[parse.lower[c]], token
    if lemma == "death" and parse.dep[token] == "pobj" and parse.lower[parse.head[token]] == "to":
        return None
    return (found, token) if found else None


def _state_after(parse: Parse, head: int, end: int) -> Found | None:
    """ "left 12 dead", "9 killed", "60 people held", "1,000 men killed or wounded"."""
    if end >= len(parse) or parse.sentence[end] != parse.sentence[head]:
        return None
    word = parse.lower[end]
    measure = STATES.get(word)
    if word in ("in", "against", "for") and measure is None:
        votes = word == "in" and parse.lower[end + 1 : end + 2] in (["favour"], ["favor"])
        return ("votes", end) if votes else None
    if word == "made" and parse.lower[end + 1 : end + 2] == ["homeless"]:
        return "displaced", end + 1
    if measure is None or (parse.tag[end] == "VBD" and word != "killed"):
        return None
    if word == "killed" and (parse.tag[end] == "VBD" and any(parse.dep[c] == "dobj" for c in parse.children[end])):
        return None
    if any(parse.dep[c] == "dobj" for c in parse.children[end]) or (parse.dep[end] == "ROOT" and word not in STATES):
        return None
    if parse.tag[end].startswith("NN"):
        return None
    return _or_both(parse, end, measure)


def _own_state(parse: Parse, head: int, noun: int | None) -> Found | None:
    """ "47 wounded", "30 dead protesters", "two missing sailors", "2,500-strong"."""
    for told in dict.fromkeys((noun, head)):
        if told is None:
            continue
        for c in parse.children[told]:
            if (
                parse.dep[c] in ("amod", "acl")
                and parse.lower[c] in STATES
                and abs(c - told) < 6
                and parse.lower[c] != "homeless"
            ):
                if parse.dep[c] == "acl" and any(parse.dep[k] == "dobj" for k in parse.children[c]):
                    continue
                return _or_both(parse, c, STATES[parse.lower[c]])
        if parse.lower[told] in STATES and told != head:
            return STATES[parse.lower[told]], told
    return None


def _governed(parse: Parse, head: int, noun: int | None) -> Found | None:
    """By the predicate over the noun phrase, through coordination and prepositions."""
    at, label = head, parse.dep[head]
    for _ in range(4):
        if (
            label == "pobj"
            and parse.lower[parse.head[at]] == "of"
            and parse.lemma[parse.head[parse.head[at]]] in CARRIERS
        ):
            if named_total(parse, parse.head[parse.head[at]]):
                break
            at = parse.head[at]
        elif label not in ("conj", "appos"):
            break
        at = parse.head[at]
        label = parse.dep[at]
    up = parse.head[at]
    if at == up:
        return None
    if parse.dep[up] in ("aux", "auxpass"):
        up = parse.head[up]
    people = _are_people(parse, noun if noun is not None else head)
    if label == "nsubj" and parse.lemma[up] == "be":
        among = [k for c in parse.children[up] if parse.lower[c] == "among" for k in parse.children[c]]
        told = [f for k in among if (f := _own_state(parse, k, k) or _dead(parse, k))]
        if told:
            return told[0]
    if label in ("dobj", "attr") and noun is None and parse.lemma[up] in REACHING | {"be"}:
        return next((f for c in parse.all_children(up, "nsubj") if (f := named_total(parse, c))), None)
    if label in ("nsubj", "nsubjpass") and (parse.lemma[up] in RAISING or parse.pos[up] == "AUX"):
        below = next((c for c in parse.children[up] if parse.dep[c] == "xcomp" and parse.pos[c] == "VERB"), None)
        if below is not None and parse.lemma[up] in RAISING:
            up, label = below, "nsubjpass" if any(parse.dep[c] == "auxpass" for c in parse.children[below]) else "nsubj"
    if label in ("nsubj", "nsubjpass", "dobj", "oprd", "attr", "ccomp", "npadvmod") and parse.pos[up] in (
        "VERB",
        "AUX",
    ):
        return predicate_measure(parse, up, label, people, noun)
    if label == "pobj":
        return _prepositional(parse, up, noun)
    return None


def _in_relative(parse: Parse, head: int, noun: int | None) -> Found | None:
    """By a relative clause of its own: "the six priests who were killed", "the 12 people the army shot dead"."""
    for told in dict.fromkeys((noun, head)):
        if told is None:
            continue
        for verb in parse.all_children(told, "relcl"):
            subjects = parse.all_children(verb, "nsubj", "nsubjpass")
            relative = [c for c in subjects if parse.tag[c] in ("WP", "WDT") or parse.lower[c] == "that"]
            label = parse.dep[relative[0]] if relative else "dobj"
            if not relative and any(parse.dep[c] == "dobj" for c in parse.children[verb]):
                continue
            found = predicate_measure(parse, verb, label, _are_people(parse, told), noun)
            if found and found[0] in _PERSONS:
                return found
    return None


def predicate_measure(parse: Parse, verb: int, label: str, people: bool, noun: int | None) -> Found | None:
    """What a verb says of its subject or object."""
    lemma, passive = parse.lemma[verb], is_passive(parse, verb)
    undergoes = label in ("dobj", "oprd") or label == "nsubjpass" or (passive and label == "nsubj")
    around = {word: c for c in parse.children[verb] for word in (parse.lemma[c], parse.lower[c])}
    below = {
        parse.lemma[k]
        for c in parse.children[verb]
        if parse.dep[c] in ("prep", "dobj", "prt", "oprd", "attr", "npadvmod", "acomp", "advmod")
        for k in (c, *parse.children[c])
    }
    if lemma in DEATHS_BY and undergoes and ("dead" in around or "death" in below or "alive" in around):
        return "killed", verb
    for child in ("dead", "missing", "homeless", "unaccounted", "wounded", "injured", "hurt", "displaced"):
        if (
            child in around
            and label in ("nsubj", "nsubjpass", "dobj")
            and parse.dep[around[child]] in ("acomp", "oprd", "xcomp", "attr", "advcl", "ccomp", "prep")
        ):
            return STATES[child], around[child]
    if label in ("nsubj", "nsubjpass") and not undergoes:
        if lemma == "lose" and "life" in below:
            return "killed", verb
        if lemma in ("lose", "suffer", "sustain", "receive") and below & HARMS:
            return "wounded", verb
        if lemma == "go" and "missing" in around:
            return "missing", verb
        if lemma == "miss" and parse.tag[verb] == "VBG":
            return "missing", verb
        if lemma == "seek" and below & SHELTER:
            return "displaced", verb
        if (lemma == "turn" and "out" in below) or (
            lemma == "take"
            and "street" in {parse.lemma[k] for c in parse.children[verb] for j in parse.children[c] for k in (j,)}
        ):
            return "strength", verb
        if lemma == "take" and "part" in below and noun is not None and parse.lemma[noun] in _CROWDS:
            return "strength", verb
        if lemma in VOTING and noun is not None and parse.lemma[noun] in VOTERS:
            return "votes", verb
        if lemma in DOING:
            return DOING[lemma], verb
        if lemma in DEPARTURES and people and not passive and _goes_somewhere(parse, verb, lemma):
            return "displaced", verb
    if undergoes:
        clauses = [c for c in parse.children[verb] if parse.dep[c] in ("xcomp", "ccomp")]
        driven = any(parse.lemma[c] in ("flee", "leave") for c in clauses)
        if lemma in ("force", "drive", "chase", "push", "compel") and people and ("home" in below or driven):
            return "displaced", verb
        if lemma in ("take", "hold", "lead", "remand") and below & CUSTODY:
            return "detained", verb
        if lemma == "hold" and passive and people:
            return "detained", verb
        if lemma == "round" and "up" in below:
            return "detained", verb
        if lemma in ("make", "render", "leave", "leave") and "homeless" in around:
            return "displaced", verb
        found = UNDERGOING.get(lemma)
        if lemma == "treat" and not passive:
            found = None
        if found == "strength" and not _is_force(parse, noun):
            found = None
        if (
            lemma
            in (
                "burn",
                "hang",
                "crush",
                "relocate",
                "capture",
                "treat",
                "eliminate",
                "neutralise",
                "neutralize",
                "liquidate",
            )
            and not people
        ):
            found = None
        if found:
            return _or_both(parse, verb, found)
        if label == "dobj" and lemma == "lose" and _is_force(parse, noun):
            return "casualties", verb
        if (
            label == "dobj"
            and lemma in ("have", "command", "boast", "lead", "withdraw", "pull", "train", "bring")
            and _is_force(parse, noun)
        ):
            return "strength", verb
        if lemma in ("claim", "cost", "take") and noun is not None and parse.lemma[noun] == "life":
            return "killed", noun
    if label in ("nsubj", "nsubjpass") and parse.lemma[verb] in UNDERGOING and parse.tag[verb] == "VBN":
        # a passive whose auxiliary was left out or shared: "one killed and another wounded"
        return _or_both(parse, verb, UNDERGOING[lemma])
    return None


def _goes_somewhere(parse: Parse, verb: int, lemma: str) -> bool:
    """Leaving a place, crossing into one: with an object or a preposition of way."""
    ways = {parse.lower[c] for c in parse.children[verb] if parse.dep[c] in ("prep", "advmod", "prt")}
    if lemma == "leave":
        return any(parse.dep[c] == "dobj" for c in parse.children[verb])
    return bool(ways & {"into", "over", "across", "in", "from", "out", "south", "north", "east", "west", "to"})


def _prepositional(parse: Parse, preposition: int, noun: int | None) -> Found | None:
    """ "a garrison of 200", "put the dead at 14", "the toll rose to 67", "raise its army to 250,000"."""
    governor = parse.head[preposition]
    word = parse.lower[preposition]
    if parse.pos[governor] in ("ADV", "ADP"):
        governor = parse.head[governor]  # "revised down to 112"
    if word in ("including", "among") and noun is not None:
        return None
    if word == "of" and parse.lower[governor] == "whereabouts":
        return "missing", governor
    if parse.tag[governor].startswith("N") or parse.tag[governor] == "CD":
        deed = DEED_MEASURE.get(parse.lemma[governor]) if word in ("of", "to") and noun is not None else None
        if deed:
            return (deed, governor) if deed != "strength" or _is_force(parse, noun) else None
        found = named_total(parse, governor) if word in ("of", "at", "to", "from") else None
        return found if found and found[0] != "events" else None
    if noun is not None and not _are_people(parse, noun):
        return None
    if parse.pos[governor] in ("VERB", "AUX") and word in ("at", "to", "from", "by", "past", "above", "below", "near"):
        for label in ("dobj", "nsubjpass", "nsubj"):
            for c in parse.all_children(governor, label):
                found = named_total(parse, c)
                if found:
                    return found
        for c in parse.children[preposition]:
            for k in parse.children[c]:
                found = named_total(parse, k) if parse.tag[k].startswith("N") else None
                if found:
                    return found
    return None


def named_total(parse: Parse, noun: int) -> Found | None:
    """The measure of a noun that stands for a number: "toll", "the number of dead", "losses", "its army"."""
    lemma = parse.lemma[noun].lower()
    if lemma == "loss" and parse.tag[noun] == "NNS":
        return "casualties", noun
    if lemma in ("number", "figure", "total", "count", "tally", "estimate"):
        for c in parse.children[noun]:
            if parse.dep[c] in ("acl", "amod") and parse.lower[c] in STATES:
                return STATES[parse.lower[c]], c
            if parse.lower[c] == "of":
                for k in parse.children[c]:
                    found = _own_state(parse, k, k) or noun_measure(parse, k) or _dead(parse, k)
                    if found:
                        return found
        return None
    if lemma in FORCE_WORDS:
        return "strength", noun
    return noun_measure(parse, noun) or _dead(parse, noun)


def _dead(parse: Parse, token: int) -> Found | None:
    return (
        (STATES[parse.lower[token]], token)
        if parse.lower[token] in ("dead", "wounded", "injured", "missing", "displaced")
        else None
    )


def _or_both(parse: Parse, token: int, measure: str) -> Found:
    """ "killed or wounded", "dead and injured": casualties."""
    if measure in ("killed", "wounded"):
        for c in parse.children[token]:
            other = STATES.get(parse.lower[c])
            if parse.dep[c] != "conj" or other not in ("killed", "wounded") or other == measure or c > token + 3:
                continue
            if not any(parse.dep[k] in ("dobj", "nsubj", "nsubjpass") for k in parse.children[c]):
                return "casualties", token
        if parse.lower[token + 1 : token + 2] in (["or"], ["and"]) and token + 2 < len(parse):
            other = STATES.get(parse.lower[token + 2])
            clean = not any(parse.dep[k] in ("dobj", "nsubj", "nsubjpass") for k in parse.children[token + 2])
            if other in ("killed", "wounded") and other != measure and clean:
                return "casualties", token
    return measure, token


def _is_force(parse: Parse, noun: int | None) -> bool:
    return noun is not None and parse.lemma[noun].lower() in FORCES


def _are_people(parse: Parse, token: int) -> bool:
    lemma = parse.lemma[token].lower()
    return lemma in PEOPLE or lemma in FORCES or parse.tag[token] in ("NNPS", "CD", "JJ") or (
        parse.tag[token] == "NNP" and parse.dep[token] in ("nsubj", "nsubjpass"))  # fmt: skip
