"""Role nouns in a report: which of them name actors, and what the words beside them tell."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.phrases import complement_of, first_of, is_made_by, owner_of
from onrecord.coding.actors.places import names_a_deed
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable, RoleNoun

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "many", "any", "no", "each", "every"})
_OTHERS = frozenset({"foreign", "other", "rival", "opposing", "neighbouring", "neighboring", "international"})
"""Adjectives that set a phrase apart from who was told of."""
_BODY_PREPOSITIONS = ("of", "for", "from", "in", "at", "with")
_AWAY, _AGAINST = ("in", "at", "with"), ("of", "with")
_ELSEWHERE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("ambassador", "delegate", "delegation", "diplomat", "envoy", "inspector", "mediator", "monitor", "negotiator",
         "observer", "peacekeeper", "tourist", "visitor"), _AWAY),
    **dict.fromkeys(("critic", "enemy", "foe", "opponent", "rival", "ally", "backer", "friend", "supporter"), _AGAINST),
}  # fmt: skip
"""Nouns for those who are of another country than these prepositions name: "diplomats in Paris", "critics of Chad"."""
_PLURAL = frozenset({"police", "people", "clergy", "public", "troops"})
_ACTING = frozenset(
    {"nsubj", "nsubjpass", "agent", "poss", "dobj", "pobj", "conj", "appos", "ROOT", "attr", "dative", "npadvmod"}
)


def nouns_at(parse: Parse, table: NameTable, i: int) -> list[RoleNoun]:
    """The role nouns that token i heads, the one with the most words first."""
    nouns, lower = table.nouns, parse.lower[i]
    for form in (lower, parse.lemma[i].lower(), lower[:-1] if lower.endswith("s") else lower):
        entries = nouns.get(form) or (nouns.get(fold_word(form)) if not form.isalnum() else None)
        if entries and (found := [n for n in entries if _stands(parse, i, n)]):
            if found[0].kind == "thing":
                return []
            longest = len(found[0].before) + len(found[0].after)  # a secretary general is no general
            return [n for n in found if len(n.before) + len(n.after) == longest]
    return []


def _stands(parse: Parse, i: int, noun: RoleNoun) -> bool:
    if not noun.before and not noun.after:
        return True
    at = i - 1
    for wanted in reversed(noun.before):
        while at >= 0 and not fold_word(parse.words[at]):
            if parse.tag[at] not in ("HYPH", "``", "''") and parse.words[at] != "-":
                return False
            at -= 1
        if at < 0 or not _is_word(parse, at, wanted):
            return False
        at -= 1
    at = i + 1
    for wanted in noun.after:
        if wanted == "the" or (at < len(parse) and parse.lower[at] == "the"):
            at += parse.lower[at] == "the" if at < len(parse) else 0
        if at >= len(parse) or not _is_word(parse, at, wanted):
            return False
        at += 1
    return True


def _is_word(parse: Parse, i: int, wanted: str) -> bool:
    return fold_word(parse.words[i]) == wanted or fold_word(parse.lemma[i]) == wanted


def read_nominal(
    parse: Parse, table: NameTable, geography: Geography, i: int, nouns: list[RoleNoun]
) -> Candidate | None:
    """The candidate that a role noun at token i heads; null where the noun names no actor here."""
    noun = nouns[0]
    of_deed = is_band_of_deed(parse, table, noun, i)
    if not of_deed and (parse.tag[i] not in _NOUN_TAGS or parse.dep[i] not in _ACTING | {"compound", "dep"}):
        return None
    if (
        not of_deed
        and parse.dep[i] == "compound"
        and not (_modifies_deed(parse, table, i) or _is_named_organ(parse, noun, i))
    ):
        return None
    first = first_of(parse, i)
    plural = is_plural(parse, table, i)
    c = Candidate(first, i + 1, i, "nominal", nouns=nouns, nouns_at=[i], plural=plural, gender=noun.gender)
    describe(parse, table, geography, c, i)
    if i and c.gender is None and (title := table.titles.get(fold_word(parse.words[i - 1]))) is not None:
        c.gender = title.gender  # "Mr. President"
    if c.gender is None and parse.lemma[i].lower().endswith("woman"):
        c.gender = "f"
    if of_deed and not plural:
        c.plural = True  # "a rebel attack" is rebels'
        if i and i - 1 in geography.demonyms and parse.head[i - 1] == parse.head[i] and c.country is None:
            c.first, c.country, c.marked = geography.spans[i - 1][0], geography.country(i - 1), True
    elif _is_too_weak(parse, c, noun, i):
        return None
    if c.country and any(t in geography.demonyms for t in range(first, i)):
        c.kind = "demonym"
    return c


def is_plural(parse: Parse, table: NameTable, i: int) -> bool:
    """Does a role noun mean several? The tagger takes a capitalised plural at a sentence's start for one name."""
    lower = parse.lower[i]
    if parse.tag[i] in ("NNS", "NNPS") or lower in _PLURAL:
        return True
    return (
        parse.tag[i] == "NNP"
        and lower.endswith("s")
        and lower not in table.nouns
        and (lower[:-1] in table.nouns or parse.lemma[i].lower() in table.nouns)
    )


def _modifies_deed(parse: Parse, table: NameTable, i: int) -> bool:
    """Is a role noun before another an actor of its own: "police raid", "rebel attack", but not "police officer"?"""
    head = parse.head[i]
    if any(parse.tag[t] in ("VBD", "VBN") for t in range(i + 1, head)):
        return True  # a verb that the parser took for an adjective
    if i + 1 != head or parse.tag[i] not in ("NN", "NNS"):
        return False
    noun = parse.tag[head] in ("NN", "NNS") or (parse.tag[head] == "VBG" and parse.dep[head] == "pobj")
    return noun and not nouns_at(parse, table, head)  # "in police firing": a noun that the parser took for a verb


def is_band_of_deed(parse: Parse, table: NameTable, noun: RoleNoun, i: int) -> bool:
    """Does a bare noun for a fighter tell whose deed it is: "rebel offensive", "guerrilla ambush"?"""
    before = parse.dep[i] in ("compound", "amod", "nmod") and parse.head[i] == i + 1
    if not before or noun.kind != "armed group" or not noun.person or noun.name in _ADJECTIVES:
        return False
    deed = parse.lemma[i + 1].lower()
    return deed in _BANDS_DEEDS or names_a_deed(parse, table, i + 1)


_ADJECTIVES = frozenset({"terrorist", "extremist", "criminal", "bomber", "islamist"})
"""Nouns that before a deed tell of what sort it is, and not whose."""
_BANDS_DEEDS = frozenset({
    "ambush", "onslaught", "rampage", "gunfire", "mortar", "rocket", "blast", "massacre", "uprising", "rebellion",
    "takeover", "push", "grenade", "bomb",
})  # fmt: skip


def _is_named_organ(parse: Parse, noun: RoleNoun, i: int) -> bool:
    """Is a capitalised organ before a role noun named as a body of its own: "Kenyan Embassy" in "Kenyan Embassy guard"?"""
    if noun.person or parse.tag[i] != "NNP":
        return False
    entity = parse.entity_at(i)
    return entity is not None and entity[0] < i == entity[1] - 1 and entity[2] == "ORG"


def describe(parse: Parse, table: NameTable, geography: Geography, c: Candidate, head: int) -> None:
    """Fill in what the words before and after a head tell: determiner, country, body, sectors, hedges, number."""
    noun_first = head - len(c.nouns[0].before) if c.nouns else head
    for t in range(c.first, head):
        lower = parse.lower[t]
        if parse.dep[t] in ("det", "predet") and parse.head[t] in (head, c.head):
            c.determiner = "the" if lower in _DEFINITE else "a" if lower in _INDEFINITE else c.determiner
            if lower == "both":
                c.number = 2
        elif parse.dep[t] == "nummod" or parse.tag[t] == "CD":
            if lower in ("two", "2") and c.determiner == "the":
                c.number = 2
            elif c.determiner is None and t < noun_first:
                c.determiner = "a"
        elif parse.tag[t] == "PRP$" and parse.head[t] == head:
            c.determiner, c.possessor = "poss", t
        if lower in table.past or (lower == "ex" and parse.tag[t + 1] == "HYPH"):
            c.past = True
            c.hedges.append(lower)
        elif lower in table.hedges:
            c.hedges.append(lower)
        c.marked = c.marked or t in geography.spans or (lower in _OTHERS and parse.dep[t] == "amod")
        if t in geography.spans and not is_made_by(parse, geography.spans[t][1] - 1):
            country = geography.country(t)
            if parse.lemma[head].lower() in _KEPT and t not in geography.demonyms and t not in geography.peoples:
                country = None  # "Guantanamo detainees" are kept there
            if country and c.country is None:
                c.country = country
            c.partial = c.partial or t in geography.partial
        key = fold_word(parse.words[t])
        if (
            parse.words[t][0].isupper()
            and t not in geography.spans
            and lower not in table.nouns
            and not _begins(parse, t)
        ):
            c.caps = (*c.caps, _cap(table, key))
        elif parse.dep[t] == "compound" and t < noun_first and t not in geography.spans and lower not in table.nouns:
            c.compounds = (*c.compounds, key)
        if key in table.modifiers and (t < noun_first or (c.nouns and not c.nouns[0].sectors)):
            c.sectors = table.modifiers[key]
        elif t + 2 < head and parse.tag[t + 1] == "HYPH":
            joined = f"{key} {fold_word(parse.words[t + 2])}"
            if joined in table.modifiers:
                c.sectors = table.modifiers[joined]
        if parse.dep[t] in ("compound", "nmod", "amod") and t < noun_first and not c.words:
            if (key in table.nouns and t not in geography.spans) or (
                parse.tag[t] in ("NNP", "NNPS") and not is_made_by(parse, t)
            ):
                c.body = t
        elif c.words and t < noun_first and parse.tag[t] in ("NNP", "NNPS") and t not in geography.spans:
            c.body = t
    owner = owner_of(parse, head)
    if owner is not None and owner < head and parse.tag[owner] != "PRP$":
        c.determiner = "poss"
        c.possessor = owner
        c.country = c.country or geography.country(owner)
        c.partial = c.partial or owner in geography.partial
        c.body = owner if c.body is None else c.body
    if c.body is None or c.country is None:
        whole = complement_of(parse, head, _BODY_PREPOSITIONS)
        if whole is not None:
            c.body = whole if c.body is None else c.body
            if c.country is None:
                c.country = _complement_country(parse, geography, head)


def _begins(parse: Parse, t: int) -> bool:
    return parse.sentences[parse.sentence[t]][0] == t


_KEPT = frozenset({"captive", "detainee", "hostage", "inmate", "internee", "prisoner", "visitor", "tourist", "migrant"})
"""Nouns for those who need not be of the place that they are called after."""


def _cap(table: NameTable, word: str) -> str:
    """What a capitalised word before a noun stands for: the one body the registry has under it, else itself."""
    for alias in table.aliases.get(word, ()):
        if not alias.rest and len(alias.ids) == 1:
            return alias.ids[0]
    return word


_POSTS = frozenset({"embassy", "consulate"})


def _complement_country(parse: Parse, geography: Geography, head: int) -> str | None:
    """The country that the complements of a noun tell, states before towns: "families from Palma in Mozambique"."""
    town = None
    foreign = _ELSEWHERE.get(parse.lemma[head].lower(), ())
    for c in parse.children[head]:
        if c < head or parse.dep[c] != "prep" or parse.lower[c] not in _BODY_PREPOSITIONS or parse.lower[c] in foreign:
            continue
        whole = parse.child(c, "pobj")
        if whole is None:
            continue
        if parse.lower[c] in ("at", "in") and parse.lemma[whole].lower() in _POSTS and parse.tag[head] == "NNS":
            continue  # "the people at the Chadian embassy" are anyone
        inner = _inner_country(parse, geography, whole)
        if whole in geography.places:
            town = town or inner or geography.places[whole]
        elif found := geography.country(whole) or inner:
            return found
    return town


def is_apart(parse: Parse, head: int, body: int | None) -> bool:
    """Are those a noun names against the one after its "of": "critics of Chad", "enemies of the king"?"""
    away = _ELSEWHERE.get(parse.lemma[head].lower(), ())
    return (
        body is not None
        and body > head
        and any(
            parse.lower[c] in away and parse.dep[c] == "prep" and parse.left[c] <= body <= parse.right[c]
            for c in parse.children[head]
        )
    )


def _inner_country(parse: Parse, geography: Geography, whole: int) -> str | None:
    """The country inside a complement: "the Iraqi prime minister", "Ghana's parliament", "eastern Ukraine"."""
    for t in range(parse.left[whole], whole):
        if t in geography.spans and not is_made_by(parse, geography.spans[t][1] - 1):
            country = geography.country(t)
            if country:
                return country
    further = complement_of(parse, whole, ("of", "in"))
    return geography.country(further) if further is not None else None


def _is_too_weak(parse: Parse, c: Candidate, noun: RoleNoun, i: int) -> bool:
    if noun.name == "head" and c.body is None and c.country is None:
        return True  # a part of the body
    whole = complement_of(parse, i, ("of",))
    if noun.name == "source" and whole is not None:
        return True  # "a source of income"
    if noun.kind == "military" and whole is not None and parse.lemma[whole].lower() in _BLOWS:
        return True  # "the force of the blast"
    if noun.name in ("couple", "pair") and (complement_of(parse, i, ("of",)) is not None or _is_span_of_time(parse, i)):
        return True
    acts = parse.dep[i] in ("nsubj", "nsubjpass") or (parse.dep[i] == "pobj" and parse.dep[parse.head[i]] == "agent")
    if noun.kin and c.possessor is None and not c.plural and complement_of(parse, i, ("of",)) is None:
        return True
    if noun.weak:
        pointed = c.determiner == "the" and noun.kind != "military"
        told = c.country or c.sectors or pointed or parse.dep[i] == "appos"
        if not told and not (acts and (c.plural or c.determiner in ("the", "poss"))):
            return True
    if noun.person and not c.plural and c.first == i and parse.tag[i] == "NN" and not acts and parse.dep[i] != "appos":
        verb = parse.head[i]
        held = parse.dep[i] == "attr" and parse.lemma[verb] in ("be", "become", "remain")
        held = held and parse.child(verb, "neg") is None and parse.child(verb, "nsubj") is not None
        owned = c.possessor is not None and c.possessor < i and not (noun.kin and parse.child(i, "appos") is None)
        return not (held and whole is not None) and not owned  # "she is director of the station", "Chad's leader"
    if noun.kind == "state":
        return not (acts and c.plural) and (c.determiner not in ("the", "poss") or (c.plural and c.number != 2))
    mass = c.determiner is None and c.possessor is None and c.body is None and parse.tag[i] == "NN"
    if mass and not (noun.person or noun.organ or noun.before or c.plural or c.country or acts):
        return parse.dep[i] not in ("appos", "conj")  # "serious business", "bold leadership"
    bare = c.first == i and parse.tag[i] in ("NN", "NNP") and not noun.organ
    return bare and not noun.person and not c.plural and not c.country and not acts and not noun.before


_BLOWS = frozenset({
    "blast", "explosion", "bomb", "impact", "collision", "crash", "blow", "storm", "wind", "hurricane", "quake",
    "earthquake", "tremor", "wave", "argument", "law", "habit", "nature", "gravity", "personality", "attack", "shock",
})  # fmt: skip
"""What has a force that is no army."""


def _is_span_of_time(parse: Parse, i: int) -> bool:
    """ "the next couple", "the past few": a number of days, whatever noun."""
    return any(parse.lower[c] in ("next", "last", "past", "first", "just", "only") for c in parse.children[i])


_SPEECH = frozenset(
    {"say", "tell", "add", "ask", "announce", "insist", "reply", "declare", "vow", "deny", "shout", "recall"}
)
PAPERS = frozenset({
    "percent", "cent", "news", "theory", "rate", "ad", "advert", "brief", "chart", "clip", "complaint", "filing",
    "lawsuit", "motion", "petition", "proverb", "quote", "slogan", "song", "suit", "editorial", "headline",
    "caption", "post", "tweet", "statement", "report", "letter", "document", "text", "law", "article", "study",
    "survey", "poll", "note", "sign", "bill", "rule", "resolution", "indictment", "account", "email", "message",
    "website", "constitution", "treaty", "agreement", "data", "figure", "evidence", "order", "decree", "memo",
    "book", "film", "video", "tape", "transcript", "ruling", "verdict", "reason", "list", "notice",
})  # fmt: skip
"""What is said to say without being an actor."""
_ABSTRACT_ENDINGS = ("ment", "tion", "sion", "ness", "ity", "ism", "ance", "ence", "ure", "ing", "age", "ship", "que")
_HUMAN_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "eer")


def speaking_nouns(parse: Parse, table: NameTable) -> dict[str, list[RoleNoun]]:
    """Lemma -> role noun for nouns outside the codebook that speak in this report: "the coroner said".

    Whoever speaks is an actor; the kind stays null.
    """
    found: dict[str, list[RoleNoun]] = {}
    for i, tag in enumerate(parse.tag):
        if tag not in ("NN", "NNS") or parse.dep[i] != "nsubj":
            continue
        lemma = parse.lemma[i]
        if (
            parse.lemma[parse.head[i]] in _SPEECH
            and lemma not in table.nouns
            and lemma not in PAPERS
            and lemma.isalpha()
            and lemma not in found
            and (lemma.endswith(_HUMAN_ENDINGS) or not lemma.endswith(_ABSTRACT_ENDINGS))
            and not nouns_at(parse, table, i)
        ):
            found[lemma] = [RoleNoun(lemma, [], [], None, [], person=lemma.endswith(_HUMAN_ENDINGS))]
    return found
