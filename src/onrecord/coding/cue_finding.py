"""Where the cues of links and outcomes stand in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.language.arguments import arguments_of, hanging_on
from onrecord.language.parse import Parse
from onrecord.records.tables.event_table import CuePart
from onrecord.records.tables.link_table import LinkCue, LinkTable

_NONE = frozenset({"no", "none", "neither", "nobody", "nothing"})
_COMPLEMENTS = ("dobj", "xcomp", "ccomp", "acomp", "attr", "dative", "nsubjpass")
_UNDONE = frozenset({"fail", "refuse", "decline", "neglect"})
_GAP = 4
"""Words that `*` in a phrase may stand for."""


@dataclass(slots=True)
class Found:
    """A cue in the text: its tokens, its head, and the nouns before and behind it that the cue itself names."""

    cue: LinkCue
    first: int
    after: int
    head: int
    subjects: list[int]
    objects: list[int]


def find_cues(parse: Parse, table: LinkTable, first: int, after: int) -> Iterator[Found]:
    """The cues in the tokens first .. after - 1; of cues that begin at one token the one that asks for most."""
    for i in range(first, after):
        word = parse.lower[i]
        if word in table.phrases:
            found = _phrase(parse, table.phrases[word], i, after)
            if found is not None:
                yield found
        lemma = parse.lemma[i]
        if parse.pos[i] in ("VERB", "AUX") and lemma in table.verbs:
            for cue in table.verbs[lemma]:
                found = _verb(parse, cue, i)
                if found is not None:
                    yield found
                    break
        elif parse.pos[i] == "NOUN" and (lemma in table.nouns or word in table.nouns):
            for cue in table.nouns.get(lemma) or table.nouns[word]:
                found = _noun(parse, cue, i)
                if found is not None:
                    yield found
                    break


def is_negated(parse: Parse, head: int) -> bool:
    """Is a cue told as not so: under a negation, by "no group", or as what somebody failed or declined to do?"""
    for c in parse.children[head]:
        if parse.dep[c] == "neg":
            return True
        if parse.dep[c] in ("nsubj", "nsubjpass") and any(parse.lower[d] in _NONE for d in (c, *parse.children[c])):
            return True
    return parse.dep[head] == "xcomp" and parse.lemma[parse.head[head]] in _UNDONE


def _phrase(parse: Parse, cues: list[LinkCue], first: int, after: int) -> Found | None:
    for cue in cues:
        end = _run(parse, cue.words, first, after)
        if end is not None:
            head = first
            while first <= parse.head[head] < end and parse.head[head] != head:
                head = parse.head[head]
            return Found(cue, first, end, head, [], _behind(parse, first, end))
    return None


def _run(parse: Parse, words: list[list[str]], first: int, after: int) -> int | None:
    """The token after a run of words that begins at a token; null where it does not stand there."""
    at = first
    for n, choice in enumerate(words):
        if choice == ["*"]:
            rest = words[n + 1 :]
            ends = (_run(parse, rest, at + gap, after) for gap in range(_GAP + 1))
            return next((end for end in ends if end is not None), None)
        if at >= after or (parse.lower[at] not in choice and parse.lemma[at] not in choice):
            return None
        at += 1
    return at


def _behind(parse: Parse, first: int, end: int) -> list[int]:
    """The object of a phrase's last word, or the next noun or verb that hangs on the phrase."""
    last = end - 1
    found = [
        c for c in parse.children[last] if parse.dep[c] in ("pobj", "pcomp", "dobj", "ccomp", "xcomp") and c >= end
    ]
    if not found:
        found = [
            c
            for i in range(first, end)
            for c in parse.children[i]
            if c >= end and parse.dep[c] in ("pobj", "pcomp", "dobj")
        ]
    return found


def _verb(parse: Parse, cue: LinkCue, verb: int) -> Found | None:
    if cue.lone and any(parse.dep[c] in _COMPLEMENTS for c in parse.children[verb]):
        return None
    args = arguments_of(parse, verb)
    objects: list[int] = []
    for part in cue.parts:
        held = _hold(
            parse, part, verb, args.doers + (args.objects if args.passive else []), args.objects, args.obliques
        )
        if held is None:
            return None
        if part.at != "subject":
            objects += held
    named = [p for p in cue.parts if p.at != "subject"]
    if not named:
        objects = args.objects
    subjects = args.doers or (args.objects if args.passive else [])
    return Found(cue, verb, verb + 1, verb, subjects, objects or args.objects)


def _hold(
    parse: Parse, part: CuePart, verb: int, subjects: list[int], objects: list[int], obliques: list[tuple[str, int]]
) -> list[int] | None:
    if part.at == "subject":
        nouns = subjects
    elif part.at == "object":
        nouns = objects
    else:
        places = part.at.split("|")
        nouns = [n for name, n in obliques if name in places]
        if any(parse.dep[c] in ("prt", "advmod") and parse.lower[c] in places for c in parse.children[verb]):
            nouns += objects
        gerunds = [
            g
            for c in parse.children[verb]
            if parse.lower[c] in places
            for g in parse.children[c]
            if parse.dep[g] == "pcomp"
        ]
        if not part.words:
            has = any(parse.lower[c] in places for c in parse.children[verb])
            return nouns + gerunds if nouns or gerunds or has else None
    # "three days of protests", "a wave of strikes": what is counted fits as well as its measure.
    nouns = nouns + [n for m in nouns for name, n in hanging_on(parse, m) if name == "of"]
    fitting = [n for n in nouns if parse.lemma[n] in part.words or parse.lower[n] in part.words]
    return fitting or None


def _noun(parse: Parse, cue: LinkCue, noun: int) -> Found | None:
    at = noun - 1
    for choice in reversed(cue.words):
        if at < 0 or parse.lower[at] not in choice:
            return None
        at -= 1
    around = hanging_on(parse, noun)
    objects: list[int] = []
    for part in cue.parts:
        fitting = [
            n for name, n in around if name in part.at.split("|") and (not part.words or parse.lemma[n] in part.words)
        ]
        if not fitting:
            return None
        objects += fitting
    return Found(cue, at + 1, noun + 1, noun, [], objects)
