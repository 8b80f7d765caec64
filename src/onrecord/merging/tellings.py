"""Tellings: one mention of a happening, with the words around it that show which happening it is."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.language.parse import Parse
from onrecord.merging.kinship import has_meaning

_CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM"))
_LEAD = 40
"""Tokens of a report that count as its title and lead."""
_NEAR = 4
"""Content words this many tokens before and after count as near."""
_INNER = frozenset(("compound", "amod", "nummod", "appos", "nmod", "poss"))
_SETTING = frozenset(("in", "at", "on", "near", "from", "off", "to"))


@dataclass(slots=True)
class Telling:
    """A mention in report number `report`: its head's lemma (`word`, with a particle: "gun down"), and lemmas of who
    does it, to whom, where, near it and in its sentence (`context`, counted); names, numbers and dates of the sentence;
    `inside` are the content words of the mention itself."""

    report: int
    word: str
    form: str
    is_verb: bool
    tag: str
    sentence: int
    lead: bool
    who: set[str] = field(default_factory=set)
    whom: set[str] = field(default_factory=set)
    where: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    inside: set[str] = field(default_factory=set)
    context: Counter[str] = field(default_factory=Counter)

    @property
    def involved(self) -> set[str]:
        """Words of everyone and everything the happening involves."""
        return self.who | self.whom | self.where


def telling_of(parse: Parse, start: int, end: int, report: int) -> Telling:
    """The telling whose mention is text[start:end] of the parsed report; the report goes by its number."""
    tokens = [i for i in range(len(parse)) if parse.start[i] < end and parse.end[i] > start]
    head = next((i for i in tokens if parse.head[i] not in tokens or parse.head[i] == i), tokens[-1] if tokens else 0)
    first, after = parse.sentences[parse.sentence[head]]
    content = [i for i in range(first, after) if i != head and parse.pos[i] in _CONTENT]
    who, whom, where = _involved(parse, head)
    return Telling(
        report=report,
        word=_word(parse, head),
        form=parse.text[start:end].lower(),
        is_verb=parse.pos[head] == "VERB",
        tag=parse.pos[head],
        sentence=parse.sentence[head],
        lead=head < _LEAD,
        who=who,
        whom=whom,
        where=where,
        near={_lemma(parse, i) for i in content if abs(i - head) <= _NEAR},
        names={parse.lower[i] for i in range(first, after) if parse.pos[i] == "PROPN"},
        numbers={parse.lower[i] for i in range(first, after) if parse.pos[i] == "NUM"},
        dates={
            parse.lower[i]
            for a, b, label in parse.entities
            if label in ("DATE", "TIME") and a >= first and b <= after
            for i in range(a, b)
        },
        inside={_lemma(parse, i) for i in tokens if parse.pos[i] in _CONTENT},
        context=Counter(_lemma(parse, i) for i in content if parse.lower[i].isalnum() and len(parse.lower[i]) > 1),
    )


def _lemma(parse: Parse, i: int) -> str:
    return parse.lemma[i].lower()


def _word(parse: Parse, head: int) -> str:
    word, particle = _lemma(parse, head), parse.child(head, "prt")
    if particle is not None and has_meaning(f"{word} {parse.lower[particle]}"):
        return f"{word} {parse.lower[particle]}"
    return word


def _phrase(parse: Parse, head: int) -> set[str]:
    """Content words of a phrase: its head, what stands in front of it, and what follows "of"."""
    found = {head, *parse.all_children(head, *_INNER)}
    for c in parse.all_children(head, "prep"):
        if parse.lower[c] == "of":
            found.update(parse.children[c])
    return {_lemma(parse, i) for i in found if parse.pos[i] in _CONTENT}


def _objects(parse: Parse, preposition: int) -> set[str]:
    return {word for c in parse.all_children(preposition, "pobj") for word in _phrase(parse, c)}


def _involved(parse: Parse, head: int) -> tuple[set[str], set[str], set[str]]:
    """Who, whom and where of a head: of a verb by its clause, of a noun by its phrase and its light verb's subject."""
    who: set[str] = set()
    whom: set[str] = set()
    where: set[str] = set()
    is_verb = parse.pos[head] in ("VERB", "AUX")
    if is_verb:
        subjects, passive = _subjects(parse, head)
        for c in subjects:
            who |= _phrase(parse, c)
        for c in passive:
            whom |= _phrase(parse, c)
        for c in parse.all_children(head, "dobj", "dative", "attr", "oprd"):
            whom |= _phrase(parse, c)
    else:
        for c in parse.all_children(head, "poss"):
            who |= _phrase(parse, c)
        for c in parse.all_children(head, "compound", "nmod", "amod"):
            whom |= _phrase(parse, c)
        verb = _light_verb(parse, head)
        if verb is not None:
            for c in parse.all_children(verb, "nsubj"):
                who |= _phrase(parse, c)
    for c in parse.all_children(head, "agent"):
        who |= _objects(parse, c)
    for c in parse.all_children(head, "prep"):
        said = parse.lower[c]
        found = _objects(parse, c)
        if said in _SETTING:
            where |= found
        elif said == "by":
            who |= found
        elif is_verb or said == "of":
            whom |= found
        else:
            where |= found
    return who, whom, where


def _subjects(parse: Parse, verb: int) -> tuple[list[int], list[int]]:
    """Active and passive subjects; where a verb has none of its own, those of the clause it leans on, or its noun."""
    at = verb
    for _ in range(4):
        active, passive = parse.all_children(at, "nsubj", "csubj"), parse.all_children(at, "nsubjpass")
        if active or passive:
            if parse.dep[at] == "relcl":
                noun = parse.head[at]
                active = [noun if parse.lower[c] in ("who", "which", "that") else c for c in active]
            return active, passive
        if parse.dep[at] in ("acl", "relcl"):
            noun = parse.head[at]
            return ([], [noun]) if parse.tag[verb] == "VBN" else ([noun], [])
        if parse.dep[at] not in ("conj", "xcomp", "advcl") or parse.head[at] == at:
            break
        at = parse.head[at]
    return [], []


def _light_verb(parse: Parse, noun: int) -> int | None:
    if parse.dep[noun] == "dobj":
        return parse.head[noun]
    return parse.head[parse.head[noun]] if parse.dep[noun] == "pobj" else None
