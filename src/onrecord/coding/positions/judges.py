"""Who holds a stance that is told as the topic's own: what it meets with, what it is to somebody, what he believes of it."""

from collections.abc import Callable

from onrecord.coding.positions.axis_index import AxisIndex
from onrecord.coding.positions.findings import Finding
from onrecord.coding.positions.moods import has_not, is_doubtful, modal_of
from onrecord.language.arguments import arguments_of, hanging_on, is_passive, surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.axis_table import Attitude

_BELIEVING = frozenset({"think", "believe", "feel", "reckon", "convince", "persuade", "consider", "hold", "maintain",
                        "satisfy", "accept", "agree", "recognise", "recognize", "concede", "acknowledge", "suspect"})  # fmt: skip


_DRAWING = frozenset({"have", "enjoy", "win", "get", "gain", "draw", "attract", "face", "meet", "run", "find", "command",
                      "earn", "receive", "provoke", "spark", "arouse", "stir", "retain", "lose", "encounter", "secure", "trigger",
                      "prompt", "elicit", "carry", "come", "bring", "incur", "raise", "ignite", "unleash", "invite"})  # fmt: skip
"""Verbs by which a topic meets with what others think of it."""
_MEETING = frozenset({"with", "into", "under", "in", "for", "up"})


def drawn(parse: Parse, index: AxisIndex, verb: int) -> tuple[int, Attitude, list[int]] | None:
    """(noun, its attitude, whose it is) where a verb's subject meets with it: "drew criticism from", "has the support of"."""
    if parse.lemma[verb] not in _DRAWING:
        return None
    nouns = parse.all_children(verb, "dobj")
    for c in (*parse.all_children(verb, "prep"), *parse.all_children(verb, "prt")):
        if c > verb and parse.lower[c] in _MEETING:
            nouns += parse.all_children(c, "pobj")
            nouns += [n for d in parse.all_children(c, "prep") for n in parse.all_children(d, "pobj")]
    for noun in nouns:
        lemma = parse.lemma[noun]
        if noun < verb or parse.pos[noun] not in ("NOUN", "PROPN"):
            continue
        found = next(
            (one for one in index.table.attitudes["noun"].get(lemma, ()) if _FELT.intersection(one.paths)), None
        )
        if found is None or found.judging or found.siding or found.sign is None:
            continue
        by = [n for name, n in hanging_on(parse, noun) if name in ("of", "from", "among", "genitive", "by")]
        by = by or [
            n for name, n in arguments_of(parse, verb).obliques if name in ("from", "among", "with") and n > noun
        ]
        if by:
            return noun, found, by
    return None


_DESPITE = frozenset({"despite", "over", "amid", "amidst", "notwithstanding", "against"})
"""Prepositions behind which what others think of the whole clause is told: "over the objections of the unions"."""
_OWN = frozenset({"his", "her", "its", "their", "my", "our"})
_FACING = frozenset({"face", "spite", "teeth", "defiance"})
_WITH = frozenset({"with"})


def conceded(parse: Parse, index: AxisIndex, trail: list[tuple[int, int]]) -> list[Finding]:
    """What others think of a deed, told beside it: "signed the treaty despite the objections of Peru".

    `trail` are the words over a topic with its sign under each.
    """
    found: list[Finding] = []
    for verb, sign in trail:
        if parse.pos[verb] != "VERB" or is_doubtful(parse, verb):
            continue
        here = -sign if has_not(parse, verb) else sign
        for c in parse.all_children(verb, "prep"):
            for noun in _told_beside(parse, c) if c > verb or parse.lower[c] in ("despite", "amid") else ():
                said = index.table.attitudes["noun"].get(parse.lemma[noun], ())
                one = next((a for a in said if a.sign in (1, -1) and _FELT.intersection(a.paths)), None)
                about = [
                    n for name, n in hanging_on(parse, noun) if name in ("to", "over", "against", "for", "about", "on")
                ]
                if one is None or one.judging or one.siding or about:
                    continue  # "despite its opposition to the union": of something else
                by = [n for name, n in hanging_on(parse, noun) if name in ("of", "from", "among", "genitive", "by")]
                own = any(parse.lower[n] in _OWN for n in by)  # "signed it despite his own doubts"
                if by and not own:
                    found.append(Finding("attitude", noun, here * (one.sign or 0), one, [verb], by=by))
    return found


def _told_beside(parse: Parse, preposition: int) -> list[int]:
    """The nouns of opinion behind a preposition: despite protests, in the face of opposition, with the support."""
    lower = parse.lower[preposition]
    nouns = parse.all_children(preposition, "pobj")
    if lower == "in" and nouns and parse.lemma[nouns[0]] in _FACING:
        return [n for c in parse.all_children(nouns[0], "prep") for n in parse.all_children(c, "pobj")]
    return nouns if lower in _DESPITE or lower in _WITH else []


_FELT = frozenset({"to", "for", "of", "at", "over", "against", "with", "about", "in"})


def judges(parse: Parse, index: AxisIndex, word: int) -> list[int]:
    """Who finds it so, where that is told beside a judgement: "is unacceptable to the unions", "For Kenya, it is vital"."""
    if parse.lemma[word] in index.wished:
        owners = [n for name, n in hanging_on(parse, word) if name in ("genitive", "of")]
        if owners:
            return owners  # "a truce is Kenya's first demand"
    if parse.lemma[word] in index.felt:
        for c in parse.all_children(word, "prep"):
            if c > word and parse.lower[c] in ("to", "for", "with"):
                return parse.all_children(c, "pobj")
    named = (
        parse.head[parse.head[word]]
        if parse.dep[word] == "pobj" and parse.lower[parse.head[word]] in ("of", "to")
        else word
    )
    over = parse.head[named]
    if parse.pos[over] == "VERB" and (
        (named != word and parse.dep[named] in ("dobj", "oprd"))
        or (parse.dep[word] == "prep" and parse.all_children(over, "dobj"))
    ):
        return surface_subjects(parse, over)  # "called it an act of piracy"
    if named != word and parse.lemma[named] in ("liken", "compare"):
        return surface_subjects(parse, named)
    verb = parse.head[word] if parse.pos[word] not in ("VERB", "AUX") else word
    for c in parse.all_children(verb, "prep"):
        opens = parse.lower[c] == "for" and c == parse.sentences[parse.sentence[c]][0]
        if opens and parse.lower[parse.right[c] + 1 : parse.right[c] + 2] == [","]:
            return parse.all_children(c, "pobj")
    return []


def is_anyones(parse: Parse, verb: int, told: Callable[[int], bool]) -> bool:
    """Is it whoever speaks who thinks so: "the city needs a truce, she said", "a truce cannot be excluded, he said"?"""
    needed = parse.lemma[verb] in ("need", "require", "warrant") and is_passive(parse, verb)
    if needed and not parse.all_children(verb, "agent"):
        return True
    if parse.pos[verb] != "VERB" or not told(verb):
        return False
    if parse.lemma[verb] in ("need", "require", "want") and any(
        parse.lower[c] in ("nobody", "everybody", "everyone")
        or (parse.pos[c] == "NOUN" and parse.lemma[verb] == "need")
        for c in parse.all_children(verb, "nsubj")
    ):
        return True
    able = modal_of(parse, verb) in ("can", "ca", "could", "must", "should") and is_passive(parse, verb)
    return able and not parse.all_children(verb, "agent")


def believe(parse: Parse, found: Finding, told: Callable[[int], bool]) -> None:
    """Give a judgement that nobody utters to whoever thinks so: "believes that a truce must come first"."""
    at = found.token
    if told(at):
        return
    while parse.dep[at] in ("acomp", "attr", "pobj", "prep") and parse.head[at] != at:
        at = parse.head[at]
    over = parse.head[at]
    if parse.dep[at] == "ccomp" and parse.lemma[over] in _BELIEVING and not is_doubtful(parse, over):
        found.by = surface_subjects(parse, over)
        if has_not(parse, over):
            found.sign = -found.sign
