"""Who stands where around a predicate: subject, objects and obliques of a verb, and what hangs on a noun.

Read off the dependencies, with what English leaves unsaid put back: passives, relative clauses, control and raising,
reduced relatives, shared subjects of coordinated verbs. Answers are head tokens; coordination is spread by `spread`.
"""

from dataclasses import dataclass, field

from onrecord.language.parse import Parse
from onrecord.language.torn import teller_above, torn_subject
from onrecord.language.voice import is_finite, is_passive

# Verbs with an object and an infinitive whose unsaid subject is still the verb's own subject.
_SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "use", "need", "take", "have", "make"})
# Verbs that ask through a preposition.
_ASKING = {
    "call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "rely": ("on",), "count": ("on",), "wait": ("for",),
    "prevail": ("on", "upon"), "lean": ("on",),
}  # fmt: skip
_GIVING = frozenset({"give", "allow", "grant", "offer", "leave"})
# Prepositions whose gerund is the object's deed ("accused them of shelling", "barred her from leaving").
_OBJECT_GERUND = frozenset({"of", "from", "for", "into", "with", "over"})
_RELATIVES = frozenset({"WDT", "WP"})
# Verbs whose object the parse takes for the subject of the infinitive after it: "allowed all 800 workers to leave".
_LETTING = frozenset({"allow", "permit", "let", "order", "urge", "ask", "force", "enable", "tell", "instruct"})
_DEEP = 6
# What is told in saying it: "the party said nine were held, accusing the police of terror".
_TELLS = frozenset({"say", "tell", "claim", "announce", "declare", "report"})
_TELLING = frozenset(
    {
        "accuse",
        "blame",
        "condemn",
        "denounce",
        "urge",
        "demand",
        "call",
        "warn",
        "vow",
        "describe",
        "allege",
        "claim",
        "criticize",
        "criticise",
    }
)


__all__ = [
    "Arguments", "antecedent", "arguments_of", "hanging_on", "is_passive", "obliques_under", "spread", "surface_subjects",
]  # fmt: skip


@dataclass(slots=True)
class Arguments:
    """Head tokens around one predicate. `doers` act, `objects` undergo; `obliques` pair a preposition with a noun."""

    doers: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    datives: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)
    passive: bool = False


def arguments_of(parse: Parse, verb: int) -> Arguments:
    """Everything around a verb."""
    found = Arguments(passive=is_passive(parse, verb))
    dep = parse.dep
    surface = surface_subjects(parse, verb)
    if found.passive:
        found.objects = surface
    else:
        found.doers = surface
    for c in parse.children[verb]:
        label = dep[c]
        if label in ("dobj", "oprd", "attr"):
            found.objects.extend(spread(parse, antecedent(parse, c, verb)))
        elif label == "ccomp" and parse.pos[c] == "ADJ":
            # "found him guilty": the small clause's subject is what the verb is done to.
            found.objects.extend(n for s in parse.all_children(c, "nsubj") for n in spread(parse, s))
        elif label == "ccomp" and parse.lemma[verb] in _LETTING and _is_bare(parse, c):
            found.objects.extend(n for s in parse.all_children(c, "nsubj") for n in spread(parse, s))
        elif label == "agent":
            found.doers = [n for p in parse.all_children(c, "pobj") for n in spread(parse, p)]
        elif label == "dative":
            below = parse.all_children(c, "pobj")
            found.datives.extend(n for p in (below or [c]) for n in spread(parse, p))
        elif label in ("prep", "prt"):
            found.obliques.extend(obliques_under(parse, c))
    if found.passive and not found.doers:
        found.doers = _later_agent(parse, verb)
    if not found.passive and not found.objects:
        found.objects = _shared_objects(parse, verb)
    if parse.dep[verb] == "relcl" and not found.objects and not found.passive and _gapped(parse, verb):
        found.objects = [parse.head[verb]]
    return found


def _shared_objects(parse: Parse, verb: int) -> list[int]:
    """The object that two verbs joined side by side have in common: "fired on and sank a trawler", "shot and killed him"."""
    beside = [parse.head[verb]] if parse.dep[verb] == "conj" else parse.all_children(verb, "conj")
    for other in beside:
        first, second = sorted((verb, other))
        if parse.tag[other] != parse.tag[verb] or second - first > _ABREAST:
            continue
        if any(
            parse.dep[i] not in ("cc", "prt", "advmod", "prep") or parse.children[i] for i in range(first + 1, second)
        ):
            continue
        return [n for o in parse.all_children(other, "dobj") if o > second for n in spread(parse, o)]
    return []


_ABREAST = 4


def _is_bare(parse: Parse, verb: int) -> bool:
    """Is this an infinitive with or without "to", no clause of its own?"""
    marked = any(
        parse.dep[c] == "mark" or (parse.dep[c] == "aux" and parse.tag[c] != "TO") for c in parse.children[verb]
    )
    return parse.tag[verb] == "VB" and not marked


def _later_agent(parse: Parse, verb: int) -> list[int]:
    """The by-phrase that a passive shares with one joined to it: "kidnapped and presumed killed by rebels".

    Only where nothing else stands behind the first.
    """
    joined = [c for c in parse.children[verb] if c > verb]
    if any(parse.dep[c] not in ("cc", "conj", "punct", "advmod") for c in joined):
        return []
    for c in joined:
        if (
            parse.dep[c] != "conj"
            or parse.tag[c] != "VBN"
            or any(parse.dep[d] == "nsubjpass" for d in parse.children[c])
        ):
            continue
        for one in (c, *parse.all_children(c, "xcomp")):
            agents = [p for a in parse.all_children(one, "agent") for p in parse.all_children(a, "pobj")]
            if agents:
                return [n for p in agents for n in spread(parse, p)]
    return []


def obliques_under(parse: Parse, preposition: int) -> list[tuple[str, int]]:
    """(preposition, noun) for each object below a preposition.

    Of a chain ("out of", "from inside") the last word counts too.
    """
    name = parse.lower[preposition]
    if name in _ASIDES:
        return []
    found: list[tuple[str, int]] = []
    for c in parse.children[preposition]:
        if parse.dep[c] in ("pobj", "pcomp"):
            found.extend((name, n) for n in spread(parse, c))
        elif parse.dep[c] == "prep" or (parse.dep[c] == "conj" and parse.tag[c] in ("IN", "TO")):
            found.extend(obliques_under(parse, c))
    return found


# "According to the union" leads to nobody who is acted on.
_ASIDES = frozenset({"according", "thanks", "owing", "due", "prior", "contrary", "regardless"})


def hanging_on(parse: Parse, noun: int) -> list[tuple[str, int]]:
    """What hangs on a noun: ("genitive", n), ("modifier", n), or (preposition, n)."""
    found: list[tuple[str, int]] = []
    for c in parse.children[noun]:
        label = parse.dep[c]
        if label == "poss":
            found.extend(("genitive", n) for n in spread(parse, c))
        elif label in ("amod", "compound", "nmod"):
            found.extend(("modifier", n) for n in spread(parse, c))
            if c > 1 and parse.words[c - 1] in _HYPHENS and parse.head[c - 2] == c and _both_named(parse, c):
                found.append(("modifier", c - 2))  # "the Chad-Niger talks"
        elif label in ("prep", "agent"):
            found.extend(obliques_under(parse, c) or _shared_object(parse, noun, c))
    return found


_HYPHENS = frozenset({"-", "–"})


def _both_named(parse: Parse, c: int) -> bool:
    """Are the two words around the hyphen before token c names: "Chad-Nigerian talks", not "a Russian-backed raid"?"""
    return parse.words[c][0].isupper() and parse.words[c - 2][0].isupper()


def _shared_object(parse: Parse, noun: int, preposition: int) -> list[tuple[str, int]]:
    """The object that a preposition shares with one behind it: "arrests of and threats against reporters"."""
    behind = [link for c in parse.all_children(noun, "conj") for link in parse.all_children(c, "prep")]
    return [(parse.lower[preposition], n) for link in behind for _, n in obliques_under(parse, link)]


def spread(parse: Parse, token: int) -> list[int]:
    """A token and all coordinated with it."""
    found = [token]
    for i in found:
        found.extend(c for c in parse.children[i] if parse.dep[c] == "conj")
    return found


def antecedent(parse: Parse, token: int, verb: int) -> int:
    """The noun a relative pronoun stands for; any other token itself."""
    if parse.tag[token] in _RELATIVES or parse.lower[token] == "that":
        clause = verb
        while parse.dep[clause] in ("conj", "xcomp") and parse.head[clause] != clause:
            clause = parse.head[clause]
        if parse.dep[clause] == "relcl":
            return parse.head[clause]
    return token


def surface_subjects(parse: Parse, verb: int, deep: int = 0) -> list[int]:
    """The grammatical subject of a verb, its own or the one English leaves unsaid."""
    own = [c for c in parse.children[verb] if parse.dep[c] in ("nsubj", "nsubjpass", "csubj")]
    if len(own) == 1 and parse.lower[own[0]] in _OBJECT_FORMS and (over := _over_relative(parse, verb)) is not None:
        return spread(parse, over)
    if own:
        return [n for c in own for n in spread(parse, antecedent(parse, c, verb))]
    head, label = parse.head[verb], parse.dep[verb]
    if head == verb or deep > _DEEP:
        return []
    if label in ("conj", "ccomp", "advcl") and (torn := torn_subject(parse, verb)) is not None:
        return [torn]
    if label == "acl" and parse.tag[verb] in ("VBG", "VBN"):
        sender = _sender(parse, verb) if parse.tag[verb] == "VBG" else None
        return spread(parse, head) if sender is None else surface_subjects(parse, sender, deep + 1)
    if label == "acl" or (label == "relcl" and any(parse.tag[c] == "TO" for c in parse.children[verb])):
        return _owners(parse, head, deep)
    if label == "relcl":
        return spread(parse, head)
    if label == "pcomp" or (label == "pobj" and parse.tag[verb] == "VBG"):
        return _of_gerund(parse, head, deep)
    asked = _asked_of(parse, verb, head)
    if asked:
        return asked
    if label == "advcl" and parse.lemma[head] in _GIVING and any(parse.tag[c] == "TO" for c in parse.children[verb]):
        given = parse.all_children(head, "dative")
        if given:
            return [n for c in given for n in spread(parse, c)]  # "gave the rebels a week to leave"
    if label == "advcl" and parse.tag[verb] == "VBG" and parse.lemma[verb] in _TELLING:
        teller = teller_above(parse, head)
        if teller is not None:
            return surface_subjects(
                parse, teller, deep + 1
            )  # "demanded a probe into a raid in which two died, alleging"
    above = parse.head[head]
    if (
        label == "advcl"
        and parse.tag[verb] == "VBG"
        and parse.lemma[verb] in _TELLING
        and parse.dep[head] == "ccomp"
        and parse.lemma[above] in _TELLS
        and is_passive(parse, head)
    ):
        return surface_subjects(parse, above, deep + 1)
    if label in ("conj", "advcl") and _is_verb(parse, head):
        return surface_subjects(parse, _joined_to(parse, verb, head), deep + 1)
    if label in ("acomp", "attr") and _is_verb(parse, head):
        return surface_subjects(parse, head, deep + 1)
    if label in ("xcomp", "ccomp", "prep") and _is_verb(parse, head):
        objects = parse.all_children(head, "dobj", "dative")
        if objects and parse.lemma[head] not in _SUBJECT_CONTROL:
            return [n for o in objects for n in spread(parse, antecedent(parse, o, head))]
        return surface_subjects(parse, head, deep + 1)
    if label == "xcomp":
        return surface_subjects(parse, head, deep + 1)
    return []


_OBJECT_FORMS = frozenset({"them", "him", "us", "me"})


def _over_relative(parse: Parse, verb: int) -> int | None:
    """ "the firm that employs them ruled it out", parsed as if they had: an object form is no finite verb's subject."""
    clause = parse.head[verb]
    inside = parse.dep[verb] == "ccomp" and parse.dep[clause] == "relcl"
    return parse.head[clause] if inside and is_finite(parse, verb) else None


def _asked_of(parse: Parse, verb: int, head: int) -> list[int]:
    """Who is asked in "called on Israel to stop", "appealed to donors to give": the unsaid subject of the infinitive."""
    links = _ASKING.get(parse.lemma[head], ())
    if not links or parse.dep[verb] not in ("xcomp", "advcl", "ccomp"):
        return []
    if not any(parse.tag[c] == "TO" for c in parse.children[verb]):
        return []
    near = [c for c in parse.children[head] if head < c < verb and parse.dep[c] == "prep" and parse.lower[c] in links]
    return [n for c in near for p in parse.all_children(c, "pobj") for n in spread(parse, p)]


def _joined_to(parse: Parse, verb: int, head: int) -> int:
    """The verb whose subject a joined verb shares.

    "Ordered them to leave and closed the office": a past tense is joined to the finite verb, whatever the parse says.
    """
    if parse.dep[verb] != "conj" or parse.tag[verb] not in ("VBD", "VBZ"):
        return head
    for up in (head, *parse.ancestors(head)):
        if is_finite(parse, up):
            return up
        if parse.tag[up] not in ("VB", "VBG", "VBN") or parse.dep[up] not in ("xcomp", "ccomp", "advcl", "conj"):
            return head
    return head


def _of_gerund(parse: Parse, preposition: int, deep: int) -> list[int]:
    """The unsaid subject of a gerund after a preposition."""
    governor = parse.head[preposition]
    if _is_verb(parse, governor):
        if parse.lower[preposition] in _OBJECT_GERUND:
            objects = parse.all_children(governor, "dobj", "nsubjpass")
            if objects:
                return [n for o in objects for n in spread(parse, antecedent(parse, o, governor))]
        return surface_subjects(parse, governor, deep + 1)
    if parse.pos[governor] == "ADJ":
        over = parse.head[governor]  # "is responsible for killing", "a group responsible for killing"
        if parse.dep[governor] == "acomp":
            return surface_subjects(parse, over, deep + 1)
        if parse.pos[over] in ("NOUN", "PROPN"):
            verb = parse.head[over]
            return surface_subjects(parse, verb, deep + 1) if parse.dep[over] == "attr" else spread(parse, over)
    return _owners(parse, governor, deep)


def _sender(parse: Parse, verb: int) -> int | None:
    """The verb of who wrote "letters to the ministry urging it": the ministry urges nobody."""
    link = parse.head[parse.head[verb]]
    written = parse.head[link]
    told = parse.dep[parse.head[verb]] == "pobj" and parse.lower[link] == "to"
    itself = any(parse.lower[c] in _BACK_AT for c in parse.all_children(verb, "dobj"))
    if not told or not itself or parse.lemma[verb] not in _TELLING | _LETTING:
        return None
    over = parse.head[written] if parse.dep[written] in ("dobj", "nsubjpass", "conj") else written
    return over if _is_verb(parse, over) else None


_BACK_AT = frozenset({"it", "them", "him", "her"})


def _owners(parse: Parse, noun: int, deep: int) -> list[int]:
    """Whose plan, offer or decision: the genitive.

    A modifier, or the subject of the verb that has the noun as its object.
    """
    owners = [n for c in parse.all_children(noun, "poss") for n in spread(parse, c)]
    if owners:
        return owners
    by = [n for name, n in hanging_on(parse, noun) if name in ("by", "from")]
    if by:
        return by
    named = [
        c for c in parse.all_children(noun, "amod", "compound")
        if parse.words[c][0].isupper() and parse.tag[c] in ("NNP", "JJ") and parse.tag[noun] == "NN"
    ]  # fmt: skip
    if named:
        return named  # "China deplored a U.S. move to raise tariffs"
    governor = parse.head[noun]
    given = [n for c in parse.all_children(governor, "dative") for n in (parse.all_children(c, "pobj") or [c])]
    if parse.dep[noun] == "dobj" and given:
        return [n for c in given for n in spread(parse, c)]  # "gave them ten days to leave"
    if parse.dep[noun] in ("dobj", "nsubjpass") and _is_verb(parse, governor) and not is_passive(parse, governor):
        return surface_subjects(parse, governor, deep + 1)
    return parse.all_children(noun, "amod", "compound", "nmod")


def _is_verb(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("VERB", "AUX")


def _gapped(parse: Parse, verb: int) -> bool:
    """Has this relative clause a subject of its own, so that its head noun is the object ("where they fight": not)?"""
    if any(parse.tag[c] == "WRB" for c in parse.children[verb]):
        return False
    opening = parse.left[verb]
    if opening > 0 and parse.lower[opening - 1] == "," and parse.tag[opening] == "NNP":
        return False  # "a warship, the Tabar, fired": a clause without "which" stands behind no comma
    return any(parse.dep[c] == "nsubj" and parse.tag[c] not in _RELATIVES and parse.lower[c] != "that"
               for c in parse.children[verb])  # fmt: skip
