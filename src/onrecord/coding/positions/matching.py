"""Where a report speaks of a contested topic: the cues of the axes, each with the nouns around it."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

import msgspec

from onrecord.coding.positions.around import around_noun, around_verb
from onrecord.coding.positions.paths import is_leading_gerund, word_of
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude, Axis, AxisCue, AxisTable
from onrecord.records.tables.event_table import CuePart

_NOUNS = ("NOUN", "PROPN")


@dataclass(slots=True)
class Match:
    """One cue of an axis at a token. `thing` is the noun the cue is about; `around` pairs a path with a noun's token."""

    cue: AxisCue
    axis: Axis
    head: int
    thing: int | None
    around: list[tuple[str, int]] = field(default_factory=list)
    verb: bool = False
    origin: "Match | None" = None
    """Of a word that points back: the topic it means."""
    contested: bool = False
    """Has somebody's stance been read from it?"""


class AxisIndex:
    """A table's cues and words, ready to be looked up."""

    def __init__(self, table: AxisTable) -> None:
        self.table = table
        self.movers = table.movers
        self.carriers = frozenset(table.carriers)
        self.holders = frozenset(table.holders)
        self.deeds = frozenset(table.deeds)
        self.abstract = frozenset(table.abstract)
        self.pointers = frozenset(table.pointers)
        self.turning = frozenset(table.turning)
        self.saying = frozenset(table.saying)
        self.befalling = frozenset(table.befalling)
        self.mandative = frozenset(table.mandative)
        self.light = frozenset(table.light)
        self.mere = frozenset(table.mere)
        self.groups = frozenset(table.groups)
        self.wished = frozenset(table.wished)
        self.felt = frozenset(table.felt)
        self.worded = frozenset([*table.nouns, *table.carriers, *table.holders])
        """Nouns that are topics or stand for what is in them, and so never want anything."""
        self._sets: dict[int, frozenset[str]] = {}

    def words(self, part: CuePart) -> frozenset[str]:
        """The choice of one part of a cue, as a set made once."""
        known = self._sets.get(id(part))
        if known is None:
            known = self._sets[id(part)] = frozenset(part.words)
        return known

    def attitude(self, kind: str, word: str, path: str) -> Attitude | None:
        """The attitude a word has to a complement it governs by this path; null where it has none."""
        for one in self.table.attitudes[kind].get(word, ()):
            if path in one.paths:
                return one
        return None


@lru_cache(maxsize=4)
def axis_index(table: AxisTable) -> AxisIndex:
    """The look-ups of a table, made once."""
    return AxisIndex(table)


def find_matches(
    parse: Parse, index: AxisIndex, first: int, after: int, told: set[str], recent: set[str]
) -> list[Match]:
    """The cues in the tokens first .. after - 1; a noun that is part of a verb's or a longer noun's cue is not told twice.

    `told` are the axes met before in the report: only they are meant by nouns that name a topic again ("the exchange");
    `recent` are those of the last sentences, whose people a pronoun may mean.
    """
    verbs, nouns = index.table.verbs, index.table.nouns
    found: list[Match] = []
    used: set[int] = set()
    later: list[int] = []
    for i in range(first, after):
        pos = parse.pos[i]
        if pos in _NOUNS:
            if parse.lemma[i] in nouns or parse.lower[i] in nouns:
                later.append(i)
        elif pos in ("VERB", "AUX", "ADJ") and parse.lemma[i] in verbs:
            match = _verb_match(parse, index, i, recent)
            if match is not None:
                match = _of_its_noun(parse, index, match, told, recent)
                found.append(match)
                if match.thing is not None:
                    used.add(match.thing)
    told = told | {m.axis.id for m in found}
    longer = [m for m in (_noun_match(parse, index, i, told, recent) for i in later if i not in used) if m is not None]
    used.update(m.thing for m in longer if m.thing is not None and m.thing != m.head)
    heads = {m.head for m in longer}
    kept = [
        m
        for m in longer
        if m.head not in used and not (parse.dep[m.head] == "compound" and parse.head[m.head] in heads)
    ]
    found = [m for m in found if not _is_told_by_object(parse, index, m, kept)]
    told_inside = [m.head for m in [*found, *kept]]
    return found + [m for m in kept if not _is_mere_carrier(parse, index, m, told_inside)]


def _of_its_noun(parse: Parse, index: AxisIndex, match: Match, told: set[str], recent: set[str]) -> Match:
    """ "put its name to a truce", "tore up the amnesty law": what is done to any treaty or law is of what it is about."""
    if not match.axis.generic or match.thing is None:
        return match
    noun = _noun_match(parse, index, match.thing, told, recent)
    if noun is None or noun.axis.generic or noun.cue.kind != "thing" or noun.cue.direction < 0:
        return match
    number = noun.cue.axis
    return replace(match, cue=msgspec.structs.replace(match.cue, axis=number), axis=noun.axis)


def _is_told_by_object(parse: Parse, index: AxisIndex, match: Match, nouns: list[Match]) -> bool:
    """ "repeal the tax law": a verb that only turns its object's topic is no second topic of the same axis."""
    if any(part.words for part in match.cue.parts) or word_of(parse, match.head) not in index.movers["verb"]:
        return False
    objects = arguments_of(parse, match.head).objects
    return any(m.axis is match.axis and m.head in objects for m in nouns)


def _is_mere_carrier(parse: Parse, index: AxisIndex, match: Match, heads: list[int]) -> bool:
    """Is this the plan, bill or deal of a topic told in it: "a plan to annex", "a resolution on the truce"?"""
    noun = match.head
    if match.cue.kind != "thing" or match.cue.before or match.cue.parts or parse.lemma[noun] not in index.mere:
        return False
    return any(noun < h <= parse.right[noun] and _hangs_on(parse, h, noun) for h in heads)


def _hangs_on(parse: Parse, token: int, noun: int) -> bool:
    """Is a token in a noun's own complement, and not only in a relative clause to it?"""
    while token != noun:
        if parse.dep[token] == "relcl" or parse.head[token] == token:
            return False
        token = parse.head[token]
    return True


def _verb_match(parse: Parse, index: AxisIndex, verb: int, recent: set[str]) -> Match | None:
    if parse.dep[verb] == "compound" or (parse.dep[verb] == "amod" and not is_leading_gerund(parse, verb)):
        return None
    whole = word_of(parse, verb)
    apart = " " in whole and (index.movers["verb"].get(whole, 1) < 0 or parse.lemma[verb] in _LIGHT)
    particle = whole.split()[-1] if apart else ""
    around: list[tuple[str, int]] | None = None
    for cue in index.table.verbs[parse.lemma[verb]]:
        if parse.pos[verb] == "ADJ" and parse.all_children(verb, "xcomp"):
            continue  # "is free to leave"
        if particle and not any(particle in part.at.split() for part in cue.parts):
            continue  # "give up its weapons" gives none, "take out their families" takes none in
        if (cue.said.endswith(" go") and _goes_on(parse, verb)) or (cue.said == "talk" and _talks_of(parse, verb)):
            continue
        if around is None:
            around = around_verb(parse, verb)
        held = _held(parse, index, cue, verb, around, recent)
        if held is None:
            continue
        thing = next((n for part, n in held if part.words and n is not None), None)
        own = [*around, *around_noun(parse, thing)] if thing is not None else around
        return Match(cue, index.table.axes[cue.axis], verb, thing, own, verb=True)
    return None


_LIGHT = frozenset({"take", "give", "hold", "keep", "make", "put", "get", "set", "bring", "turn", "let", "call", "carry", "go",
                    "hang", "free", "drop"})  # fmt: skip
"""Verbs that mean another thing with each particle."""
_ONWARD = frozenset({"further", "far", "ahead", "on", "along", "forward", "wrong", "wild"})


def _talks_of(parse: Parse, verb: int) -> bool:
    """ "would not talk about her plans": no talks."""
    return any(parse.lower[c] in ("about", "of", "on") for c in parse.all_children(verb, "prep"))


def _goes_on(parse: Parse, verb: int) -> bool:
    """ "is going to give it priority", "should go further": this going leaves no office and no country."""
    return any(
        parse.dep[c] in ("xcomp", "dobj", "acomp", "attr") or parse.lower[c] in _ONWARD for c in parse.children[verb]
    )


def _noun_match(parse: Parse, index: AxisIndex, noun: int, told: set[str], recent: set[str]) -> Match | None:
    if parse.dep[noun] == "npadvmod" or _is_conceded(parse, noun) or _is_in_name(parse, noun):
        return None
    table = index.table
    cues = table.nouns.get(parse.lower[noun]) or table.nouns.get(parse.lemma[noun]) or []
    if parse.lower[noun] != parse.lemma[noun] and parse.lower[noun] in table.nouns:
        cues = [*cues, *table.nouns.get(parse.lemma[noun], [])]
    if recent and any(cue.kind == "again" and table.axes[cue.axis].id in recent for cue in cues):
        # "the ban" right after an embargo is the embargo, before it is any law
        cues = sorted(cues, key=lambda cue: (not cue.before and not cue.parts, cue.kind != "again"))
    around: list[tuple[str, int]] | None = None
    for cue in cues:
        if not _has_before(parse, noun, cue.before) or (cue.kind == "again" and table.axes[cue.axis].id not in recent):
            continue
        if _is_barred(parse, noun, table.axes[cue.axis].barred) or (cue.kind == "again" and not _is_again(parse, noun)):
            continue
        if around is None:
            around = around_noun(parse, noun)
        held = _held(parse, index, cue, noun, around, recent)
        if held is None:
            continue
        thing = (
            noun
            if cue.kind in ("thing", "again")
            else next((n for part, n in held if part.words and n is not None), noun)
        )
        own = around if thing == noun else [*around, *around_noun(parse, thing)]
        return Match(cue, table.axes[cue.axis], noun, thing, own)
    return None


def _is_in_name(parse: Parse, noun: int) -> bool:
    """The Ban of Ban Tha: a word of a longer name of a place or person."""
    entity = parse.entity_at(noun) if parse.pos[noun] == "PROPN" else None
    return entity is not None and entity[2] in ("GPE", "PERSON", "LOC") and entity[1] - entity[0] > 1


def _is_conceded(parse: Parse, noun: int) -> bool:
    """ "for all the talk of a rift": what is set aside, and what it is about, is nobody's topic."""
    at = noun
    for _ in range(3):
        if parse.lower[max(0, parse.left[at] - 1) : parse.left[at] + 1][-2:] == ["for", "all"]:
            return parse.lower[parse.head[at]] == "for" and parse.dep[parse.head[at]] == "prep"
        of = parse.head[at]
        if parse.dep[at] != "pobj" or parse.lower[of] != "of":
            return False
        at = parse.head[of]
    return False


def _is_barred(parse: Parse, noun: int, barred: list[str]) -> bool:
    if not barred or noun == 0:
        return False
    before = noun - 2 if parse.lower[noun - 1] == "-" and noun > 1 else noun - 1
    return parse.lower[before] in barred


def _is_again(parse: Parse, noun: int) -> bool:
    """A word that names a topic again has an article or an owner, and is not counted."""
    labels = {parse.dep[c] for c in parse.children[noun]}
    return (parse.tag[noun] == "NN" or bool(labels & {"det", "poss", "neg"})) and "nummod" not in labels


def _held(
    parse: Parse, index: AxisIndex, cue: AxisCue, head: int, around: list[tuple[str, int]], recent: set[str]
) -> list[tuple[CuePart, int | None]] | None:
    """The noun that holds each part of a cue; null where one is not there."""
    held: list[tuple[CuePart, int | None]] = []
    for part in cue.parts:
        if not part.words:
            if not _has_particle(parse, head, part.at, around) and not (
                cue.kind != "verb" and part.at == "of" and any(p == "genitive" for p, _ in around)
            ):
                return None
            held.append((part, None))
            continue
        words = index.words(part)
        if index.table.axes[cue.axis].id in recent:
            words = words | (_PERSONS if words & _OFFICES else _PEOPLE)
        elif any(parse.lower[n] in _PEOPLE for _, n in around) and words & _peoples(parse, parse.sentence[head]):
            words = words | _PEOPLE
        noun = next((n for path, n in around if _fits(path, part.at, cue.kind) and _is_one(parse, n, words)), None)
        if noun is None and cue.kind == "verb" and _is_particle(parse, head, part.at):
            noun = next((n for path, n in around if path == "object" and _is_one(parse, n, words)), None)
        if noun is None:
            return None
        held.append((part, noun))
    return held


def _peoples(parse: Parse, sentence: int) -> frozenset[str]:
    """The plural nouns of a sentence and the one before it, which "them" may mean."""
    first, after = parse.sentences[max(0, sentence - 1)][0], parse.sentences[sentence][1]
    return frozenset(parse.lemma[i] for i in range(first, after) if parse.tag[i] in ("NNS", "NNPS")) - _ANYBODY


_ANYBODY = frozenset({"people", "man", "woman", "child", "person", "member", "leader", "official", "worker", "party"})
_PEOPLE = frozenset({"they", "them"})
"""Pronouns that may stand for the people of a topic told just before: "wants them to leave"."""
_PERSONS = _PEOPLE | {"he", "she", "him", "her"}
_OFFICES = frozenset({"president", "minister", "prisoner"})
"""Words of a cue that is about single persons."""


def _fits(path: str, at: str, kind: str) -> bool:
    """A noun's "of" may also be told as a genitive or a modifier: "troop withdrawal"."""
    return path == at or (kind != "verb" and at in ("of", "for", "to") and path in ("modifier", "genitive"))


def _is_one(parse: Parse, noun: int, words: frozenset[str]) -> bool:
    lemma = parse.lower[noun] if parse.pos[noun] == "PRON" else parse.lemma[noun]
    if parse.pos[noun] == "PROPN" and ("him" in words or "he" in words) and _is_person(parse, noun):
        return True
    if "PLACE" in words and _is_place(parse, noun):
        return True
    if any(parse.pos[c] == "PROPN" and parse.lower[c] in words for c in parse.all_children(noun, "compound")):
        return True  # "President Adeyemi"
    if lemma in words or parse.lower[noun] in words:
        return True
    return noun > 0 and f"{parse.lower[noun - 1]} {lemma}" in words


_PLACED = frozenset({"GPE", "LOC", "NORP", "ORG", "FAC", "DATE", "TIME", "LAW", "LANGUAGE"})


def _is_place(parse: Parse, noun: int) -> bool:
    """Is this a place's own name, as a cue's `~PLACE` asks: "cede Gibraltar"?"""
    entity = parse.entity_at(noun) if parse.pos[noun] == "PROPN" else None
    return entity is not None and entity[2] in ("GPE", "LOC")


def _is_person(parse: Parse, noun: int) -> bool:
    """Is this name no place's, body's or day's?"""
    entity = parse.entity_at(noun)
    return entity is None or entity[2] not in _PLACED


def _has_before(parse: Parse, noun: int, before: list[list[str]]) -> bool:
    """Do the words that a noun's cue asks for stand right before it?"""
    at = noun - 1
    for choice in reversed(before):
        if at >= 0 and parse.lower[at] == "-":
            at -= 1
        if at < 0 or (parse.lemma[at] not in choice and parse.lower[at] not in choice):
            return False
        at -= 1
    return True


def _has_particle(parse: Parse, head: int, word: str, around: list[tuple[str, int]]) -> bool:
    for c in parse.children[head]:
        if parse.lower[c] == word and parse.dep[c] in (
            "prt",
            "prep",
            "advmod",
            "xcomp",
            "acomp",
            "oprd",
            "dobj",
            "ccomp",
            "advcl",
        ):
            return True
    return any(path == word for path, _ in around)


def _is_particle(parse: Parse, verb: int, word: str) -> bool:
    """ "pull the troops out", "take back the refugees": has the verb this word as a particle?"""
    return any(parse.lower[c] == word and parse.dep[c] in ("prt", "advmod", "prep") for c in parse.children[verb])
