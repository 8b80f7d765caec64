"""Where a report speaks of a contested topic: the cues of the axes, each with the nouns around it."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import msgspec

from onrecord.coding.positions.around import around_noun, around_verb
from onrecord.coding.positions.axis_index import AxisIndex, sentence_words
from onrecord.coding.positions.moods import is_infinitive
from onrecord.coding.positions.name_kinds import is_body, is_person, is_place, is_troops_people
from onrecord.coding.positions.other_doings import is_come_to, is_other_doing
from onrecord.coding.positions.paths import is_late_object, is_leading_gerund, object_before, word_of
from onrecord.language.arguments import arguments_of
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Axis, AxisCue
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


class _Here(NamedTuple):
    """What the cues of one sentence are looked up by.

    `words` are what it says, with the people whom its pronouns may mean; `recent` the axes of the last sentences, and
    `meant` those of them whose people a pronoun here may mean.
    """

    words: set[str]
    recent: set[str]
    meant: set[str]


def _here(parse: Parse, first: int, after: int, recent: set[str]) -> _Here:
    lower = parse.lower[first:after]
    words = sentence_words(lower, parse.lemma[first:after], parse.pos[first:after])
    if not _PEOPLE.isdisjoint(lower):
        words |= _peoples(parse, parse.sentence[first])
    named = not _PERSONS.isdisjoint(lower) or "NNPS" in parse.tag[first:after]
    return _Here(words, recent, recent if recent and named else set())


def find_matches(parse: Parse, index: AxisIndex, first: int, after: int, recent: set[str]) -> list[Match]:
    """The cues in the tokens first .. after - 1; a noun that is part of a verb's or a longer noun's cue is not told twice.

    `recent` are the axes of the last sentences: only they are meant by nouns that name a topic again ("the exchange"),
    and their people a pronoun may mean.
    """
    verbs, nouns = index.table.verbs, index.table.nouns
    here = _here(parse, first, after, recent)
    found: list[Match] = []
    used: set[int] = set()
    later: list[int] = []
    for i in range(first, after):
        pos = parse.pos[i]
        if pos in _NOUNS:
            if parse.lemma[i] in nouns or parse.lower[i] in nouns:
                later.append(i)
        elif pos in ("VERB", "AUX", "ADJ") and parse.lemma[i] in verbs:
            match = _verb_match(parse, index, i, here)
            if match is not None:
                match = _of_its_noun(parse, index, match, here)
                found.append(match)
                if match.thing is not None:
                    used.add(match.thing)
    longer = [m for m in (_noun_match(parse, index, i, here) for i in later if i not in used) if m is not None]
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


def hidden_match(parse: Parse, index: AxisIndex, match: Match, recent: set[str]) -> Match | None:
    """The other topic that the noun of a verb's cue names by itself: of "stop the pipeline", what is to be built.

    For a match from which nobody's stance could be read; null where the noun names none, or the same topic, unless the
    verb is only in a clause that hangs on the noun: "the offensive that they began was condemned by".
    """
    if not match.verb or match.thing is None:
        return None
    first, after = parse.sentences[parse.sentence[match.head]]
    noun = _noun_match(parse, index, match.thing, _here(parse, first, after, recent))
    if noun is None or (noun.axis is match.axis and parse.head[match.head] != match.thing):
        return None
    return noun


def _of_its_noun(parse: Parse, index: AxisIndex, match: Match, here: _Here) -> Match:
    """ "put its name to a truce", "tore up the amnesty law": what is done to any treaty or law is of what it is about."""
    if not match.axis.generic or match.thing is None:
        return match
    noun = _noun_match(parse, index, match.thing, here)
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
    if any(noun < h <= parse.right[noun] and _hangs_on(parse, h, noun) for h in heads):
        return True
    return any(h > noun and object_before(parse, parse.head[noun], h) == noun for h in heads)


def _hangs_on(parse: Parse, token: int, noun: int) -> bool:
    """Is a token in a noun's own complement, and not only in a relative clause to it?"""
    while token != noun:
        if parse.dep[token] == "relcl" or parse.head[token] == token:
            return False
        token = parse.head[token]
    return True


def _verb_match(parse: Parse, index: AxisIndex, verb: int, here: _Here) -> Match | None:
    if parse.dep[verb] == "compound" or (parse.dep[verb] == "amod" and not is_leading_gerund(parse, verb)):
        return None
    cues = index.verb_cues(parse.lemma[verb], here.words, here.meant)
    if not cues or (parse.pos[verb] == "ADJ" and parse.all_children(verb, "xcomp")):
        return None  # "is free to leave"
    whole = word_of(parse, verb)
    apart = " " in whole and (index.movers["verb"].get(whole, 1) < 0 or parse.lemma[verb] in _LIGHT)
    particle = whole.split()[-1] if apart else ""
    around: list[tuple[str, int]] | None = None
    for cue in cues:
        if particle and not any(particle in part.at.split() for part in cue.parts):
            continue  # "give up its weapons" gives none, "take out their families" takes none in
        if is_other_doing(parse, verb, cue):
            continue
        if around is None:
            around = around_verb(parse, verb)
        held = _held(parse, index, cue, verb, around, here)
        if held is None:
            continue
        thing = next((n for part, n in held if part.words and n is not None), None)
        own = [*around, *around_noun(parse, thing)] if thing is not None else around
        if thing is not None and _is_barred(parse, thing, index.table.axes[cue.axis].barred):
            continue
        if thing is not None and _is_barred_by(parse, thing, cue, index.table.axes[cue.axis], own):
            continue
        return Match(cue, index.table.axes[cue.axis], verb, thing, own, verb=True)
    return None


_LIGHT = frozenset({"take", "give", "hold", "keep", "make", "put", "get", "set", "bring", "turn", "let", "call", "carry", "go",
                    "hang", "free", "drop", "stay"})  # fmt: skip
"""Verbs that mean another thing with each particle."""


def _noun_match(parse: Parse, index: AxisIndex, noun: int, here: _Here) -> Match | None:
    table, recent = index.table, here.recent
    cues = index.noun_cues(parse.lower[noun], here.words, here.meant)
    if parse.lower[noun] != parse.lemma[noun]:
        cues += index.noun_cues(parse.lemma[noun], here.words, here.meant)
    if (
        not cues
        or (parse.dep[noun] == "npadvmod" and not is_late_object(parse, noun))
        or is_come_to(parse, noun)
        or _is_conceded(parse, noun)
        or _is_in_name(parse, noun)
    ):
        return None
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
        held = _held(parse, index, cue, noun, around, here)
        if held is None:
            continue
        thing = (
            noun
            if cue.kind in ("thing", "again")
            else next((n for part, n in held if part.words and n is not None), noun)
        )
        own = around if thing == noun else [*around, *around_noun(parse, thing)]
        if _is_barred_by(parse, thing, cue, table.axes[cue.axis], own):
            continue
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


def _is_barred_by(parse: Parse, noun: int, cue: AxisCue, axis: Axis, around: list[tuple[str, int]]) -> bool:
    """Does what stands behind a topic's noun make it another thing, and the cue not ask for just that?"""
    prepositions = axis.barred_by.get(parse.lemma[noun])
    if prepositions is None:
        return False
    if parse.lemma[noun] in ("vote", "ballot") and any(
        is_infinitive(parse, c) for c in parse.all_children(noun, "acl") if not cue.parts
    ):
        return True  # "a vote to impeach her"
    return any(path in prepositions for path, n in around if n > noun) and not any(
        part.at in prepositions for part in cue.parts
    )


def _is_again(parse: Parse, noun: int) -> bool:
    """A word that names a topic again has an article or an owner, and is not counted."""
    labels = {parse.dep[c] for c in parse.children[noun]}
    return (parse.tag[noun] == "NN" or bool(labels & {"det", "poss", "neg"})) and "nummod" not in labels


def _held(
    parse: Parse, index: AxisIndex, cue: AxisCue, head: int, around: list[tuple[str, int]], here: _Here
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
        if index.table.axes[cue.axis].id in here.recent:
            words = words | (_PERSONS if words & _OFFICES else _PEOPLE)
        elif any(parse.lower[n] in _PEOPLE for _, n in around) and words & _peoples(parse, parse.sentence[head]):
            words = words | _PEOPLE
        noun = next((n for path, n in around if _fits(path, part.at, cue.kind) and _is_one(parse, n, words)), None)
        if noun is None and cue.kind == "verb" and index.table.axes[cue.axis].id in here.recent:
            noun = next((n for path, n in around if path == part.at and is_troops_people(parse, n, words)), None)
        if noun is None and cue.kind == "verb" and _is_particle(parse, head, part.at):
            noun = next((n for path, n in around if path == "object" and _is_one(parse, n, words)), None)
        if noun is None:
            noun = _under_last(parse, held, part.at, words)
        if noun is None:
            return None
        held.append((part, noun))
    return held


def _under_last(parse: Parse, held: list[tuple[CuePart, int | None]], at: str, words: frozenset[str]) -> int | None:
    """ "a ban on flights over Bosnia": the noun of a part that hangs on the noun of the part before it."""
    last = next((n for _, n in reversed(held) if n is not None), None)
    if last is None or at in ("object", "subject"):
        return None
    hanging = around_noun(parse, last)
    return next((n for path, n in hanging if path == at and _is_one(parse, n, words)), None)


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
    if parse.pos[noun] == "PROPN" and ("him" in words or "he" in words) and is_person(parse, noun):
        return True
    if "PLACE" in words and is_place(parse, noun):
        return True
    if "PARTY" in words and is_body(parse, noun):
        return True
    if any(parse.pos[c] == "PROPN" and parse.lower[c] in words for c in parse.all_children(noun, "compound")):
        return True  # "President Adeyemi"
    beside = (c for c in parse.all_children(noun, "appos") if parse.pos[c] == "PROPN")
    if any(parse.lower[t] in words for c in beside for t in parse.all_children(c, "compound")):
        return True  # "his brother, President Adeyemi"
    if lemma in words or parse.lower[noun] in words:
        return True
    return noun > 0 and f"{parse.lower[noun - 1]} {lemma}" in words


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


def _is_date(parse: Parse, noun: int) -> bool:
    entity = parse.entity_at(noun)
    return entity is not None and entity[2] in ("DATE", "TIME")


def _has_particle(parse: Parse, head: int, word: str, around: list[tuple[str, int]]) -> bool:
    for c in parse.children[head]:
        if parse.dep[c] == "prep" and any(_is_date(parse, n) for n in parse.all_children(c, "pobj")):
            continue  # "go in May" is no "go in"
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
    return any(path == word and not _is_date(parse, n) for path, n in around)


def _is_particle(parse: Parse, verb: int, word: str) -> bool:
    """ "pull the troops out", "take back the refugees": has the verb this word as a particle?"""
    return any(parse.lower[c] == word and parse.dep[c] in ("prt", "advmod", "prep") for c in parse.children[verb])
