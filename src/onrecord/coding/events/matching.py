"""Which cues of the codebook stand in a sentence: one look-up for a token, then the further words a cue asks for."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.language.arguments import antecedent, spread
from onrecord.language.parse import Parse
from onrecord.records.tables.event_table import CuePart, EventCue, EventTable

# Nouns that only measure out the noun after "of": "a series of strikes", "a third round of talks".
_MEASURES = frozenset([
    "series", "round", "wave", "string", "spate", "number", "dozen", "dozens", "hundred", "hundreds", "thousand",
    "thousands", "set", "kind", "sort", "lot", "bit", "piece", "batch", "barrage", "campaign", "couple", "range",
    "amount", "million", "billion", "package", "host", "rest", "part", "half", "majority", "ton", "tonne", "worth",
    "kilo", "dose", "load", "truckload", "most", "some", "many", "all", "several",
])  # fmt: skip
# Verbs that give their object a name where a second noun follows it.
_NAMING = frozenset({"call", "name", "dub"})
# Where the parse calls a gerund a verb and yet gives it a noun's place.
_NOMINAL = ("pobj", "dobj", "nsubj", "nsubjpass")
# What stands so before a noun only marks it: in "hand over official maps" no official is handed over.
_INSIDE = ("amod", "compound", "nmod", "poss")
_RELATIVES = ("WDT", "WP")
_OBJECTS = ("dobj", "nsubjpass", "oprd", "attr")


class Part(NamedTuple):
    """A cue's further word, its choice as a set."""

    at: str
    words: frozenset[str]


class ReadyCue(NamedTuple):
    """A cue with its word choices as sets."""

    cue: EventCue
    parts: tuple[Part, ...]
    before: tuple[frozenset[str], ...]


class Match(NamedTuple):
    """A cue met at a head token, with all tokens it took."""

    cue: EventCue
    head: int
    tokens: list[int]


class CueIndex:
    """The table's cues, ready to be matched."""

    def __init__(self, table: EventTable) -> None:
        self.verbs = {lemma: [_ready(cue) for cue in cues] for lemma, cues in table.verbs.items()}
        self.nouns = {lemma: [_ready(cue) for cue in cues] for lemma, cues in table.nouns.items()}
        self.modals = {tuple(cue.said.split()): cue for cue in table.modals}
        self.words = {name: frozenset(words) for name, words in table.words.items()}

    def matches(self, parse: Parse, token: int) -> Iterator[Match]:
        """Every cue whose head is this token, the most demanding first."""
        pos = parse.pos[token]
        if pos == "VERB" and parse.tag[token] == "VBG" and parse.dep[token] in _NOMINAL:
            found = self.nouns.get(parse.lower[token])
        elif pos == "VERB" or (pos == "ADJ" and parse.dep[token] in ("acomp", "conj")):
            found = self.verbs.get(parse.lemma[token])
        elif pos == "NOUN":
            found = self.nouns.get(parse.lemma[token])
            if parse.tag[token] == "NNS" and parse.lower[token] in self.nouns:
                # A cue in the plural means the plural alone: "hostilities", never "hostility".
                found = [*self.nouns[parse.lower[token]], *(found or ())]
        elif pos == "PROPN":
            found = self.nouns.get(parse.lower[token])
        else:
            return
        if not found:
            return
        for ready in found:
            tokens = _match(parse, token, ready)
            if tokens is not None:
                yield Match(ready.cue, token, tokens)


@lru_cache(maxsize=4)
def cue_index(table: EventTable) -> CueIndex:
    """The index of a table, made once."""
    return CueIndex(table)


def lemma_of(parse: Parse, token: int) -> str:
    """A token's lemma in lower case; the parse leaves proper names as written."""
    return parse.lower[token] if parse.pos[token] == "PROPN" else parse.lemma[token]


def noun_in(parse: Parse, token: int, words: frozenset[str]) -> int | None:
    """The token at or below `token` that is one of these words.

    Itself, with its modifier ("travel ban"), or what it measures out.
    """
    lemma = lemma_of(parse, token)
    if lemma in words or parse.lower[token] in words:
        return token
    if parse.pos[token] == "PROPN" and lemma.removesuffix("s") in words:
        return token
    if token and f"{lemma_of(parse, token - 1)} {lemma}" in words:
        return token
    if token > 1 and parse.lower[token - 1] == "-" and f"{lemma_of(parse, token - 2)}-{lemma}" in words:
        return token
    if lemma in _MEASURES or parse.pos[token] in ("NUM", "SYM") or lemma in ("%", "percent"):
        for p in parse.children[token]:
            if parse.dep[p] == "prep" and parse.lower[p] == "of":
                for n in parse.children[p]:
                    if parse.dep[n] == "pobj" and lemma_of(parse, n) in words:
                        return n
    return None


def _ready(cue: EventCue) -> ReadyCue:
    parts = tuple(Part(part.at, frozenset(part.words)) for part in cue.parts)
    return ReadyCue(cue, parts, tuple(frozenset(words) for words in cue.before))


def _match(parse: Parse, head: int, ready: ReadyCue) -> list[int] | None:
    """All tokens of the cue where every further word stands, else null."""
    if parse.lemma[head] in _NAMING and _names_object(parse, head, ready):
        return None
    tokens = [head]
    if ready.before:
        before = _before(parse, head, ready.before)
        if before is None:
            return None
        tokens += before
    for part in ready.parts:
        found = _object(parse, head, part) if part.at == "object" else _linked(parse, tokens, part)
        if not found:
            return None
        tokens += found
    return sorted(set(tokens))


def _names_object(parse: Parse, verb: int, ready: ReadyCue) -> bool:
    """Does a verb of naming say what its object is: "called the senator a liar", "called the town the key to peace"?

    An object beside a cue that asks only for a preposition ("call for") is one that is named.
    """
    if any(part.at == "object" for part in ready.parts):
        return False
    named = parse.dep[verb] in ("acl", "relcl") or parse.child(verb, "dobj", "nsubjpass") is not None
    for c in parse.children[verb]:
        if named and parse.dep[c] in ("oprd", "attr"):
            return True
        if parse.dep[c] == "ccomp" and parse.pos[c] in ("NOUN", "ADJ", "PROPN"):
            return True
        if parse.dep[c] == "dobj" and ready.parts and all(p.at in ("for", "on", "upon") for p in ready.parts):
            return True
    return False


def _before(parse: Parse, head: int, choices: tuple[frozenset[str], ...]) -> list[int] | None:
    """The words right before a noun cue's head, hyphens skipped."""
    found, at = [], head - 1
    first = parse.sentences[parse.sentence[head]][0]
    for words in reversed(choices):
        while at >= first and parse.lower[at] in ("-", "–"):
            at -= 1
        if at < first or not (lemma_of(parse, at) in words or parse.lower[at] in words):
            return None
        found.append(at)
        at -= 1
    return found


def _object(parse: Parse, head: int, part: Part) -> list[int] | None:
    """The verb's object, or the noun a relative clause or a reduced one hangs on."""
    for c in parse.children[head]:
        if parse.dep[c] in _OBJECTS:
            for n in spread(parse, antecedent(parse, c, head)):
                for said in (n, *parse.all_children(n, "appos")):
                    found = noun_in(parse, said, part.words)
                    if found is not None:
                        return [found]
    if parse.dep[head] in ("acl", "relcl") and not _has_own_object(parse, head):
        found = noun_in(parse, parse.head[head], part.words)
        return None if found is None else [found]
    if parse.dep[head] == "conj" and parse.tag[head] == "VBN" and parse.pos[parse.head[head]] == "VERB":
        return _object(parse, parse.head[head], part)
    return None


def _has_own_object(parse: Parse, verb: int) -> bool:
    """Does a clause on a noun say otherwise what its verb is done to ("the force where he was joined by two others")?"""
    return any(
        parse.tag[c] == "WRB" or (parse.dep[c] in ("dobj", "nsubjpass") and parse.tag[c] not in _RELATIVES)
        for c in parse.children[verb]
    )


def _linked(parse: Parse, tokens: list[int], part: Part) -> list[int] | None:
    """A particle or preposition near the cue's words so far, and its object where the cue names one."""
    for link in _links(parse, tokens, part.at):
        if not part.words:
            if part.at in _PARTICLES and _leads_on(parse, link, tokens[0]):
                continue
            return [link]
        for c in parse.children[link]:
            if parse.dep[c] in ("pobj", "pcomp", "dobj"):
                for n in spread(parse, c):
                    found = noun_in(parse, n, part.words)
                    if found is not None:
                        return [link, found]
        direct = _object(parse, tokens[0], part)
        if direct:
            return [link, *direct]
        if parse.tag[link] == "TO" and lemma_of(parse, parse.head[link]) in part.words:
            return [link, parse.head[link]]
        following = link + 1
        if (
            following < len(parse)
            and parse.head[following] != link
            and parse.dep[following] not in _INSIDE
            and lemma_of(parse, following) in part.words
        ):
            return [link, following]
    return None


def _leads_on(parse: Parse, link: int, verb: int) -> bool:
    """Is this a preposition with a noun of its own, behind the verb's object: "take heat from him over his vote"?"""
    if parse.dep[link] != "prep" or parse.child(link, "pobj") is None:
        return False
    return any(parse.dep[c] == "dobj" and verb < c < link for c in parse.children[verb])


_PARTICLES = frozenset({"over", "off", "up", "out", "down"})


def _links(parse: Parse, tokens: list[int], word: str) -> Iterator[int]:
    """Tokens of this form that hang on the cue's words so far, or stand right after one of them."""
    seen: list[int] = []
    forms = word.split("|")
    for token in tokens:
        for c in parse.children[token]:
            if (
                parse.lower[c] in forms
                and parse.dep[c] not in ("nsubj", "conj", "mark", "cc")
                and c > tokens[0]
                and not _dates(parse, c)
            ):
                seen.append(c)
                yield c
        if token + 1 < len(parse) and parse.lower[token + 1] in forms and token + 1 not in seen:
            seen.append(token + 1)
            yield token + 1
    head = tokens[0]
    for c in parse.children[head]:
        if parse.dep[c] in ("dobj", "prt", "advmod", "oprd", "ccomp", "xcomp", "prep", "acomp"):
            for d in (c, *parse.children[c]):
                own = parse.pos[c] != "VERB" or parse.tag[d] == "TO"
                if own and parse.lower[d] in forms and d not in seen and d > head and not _dates(parse, d):
                    seen.append(d)
                    yield d
    if any(parse.dep[c] == "oprd" for c in parse.children[head]):
        return  # "a group called the League of Women on Watch": a name follows, and what stands in it is the name's
    for d in range(head + 1, min(parse.right[head], head + _FAR) + 1):
        if (
            parse.lower[d] in forms
            and d not in seen
            and parse.tag[d] in ("IN", "RP")
            and parse.pos[parse.head[d]] != "VERB"
            and not _dates(parse, d)
            and not _is_elsewhere(parse, d, head)
        ):
            yield d


def _is_elsewhere(parse: Parse, preposition: int, head: int) -> bool:
    """Does a preposition stand in a finite clause with a subject of its own, below the cue's head?

    "Agree the boy should go back to Cuba" has no "agree to".
    """
    token = parse.head[preposition]
    for _ in range(_DEEP):
        if token == head or parse.head[token] == token:
            return False
        if parse.pos[token] in ("VERB", "AUX") and parse.child(token, "nsubj", "nsubjpass") is not None:
            return all(parse.lower[c] != "to" for c in parse.children[token])
        token = parse.head[token]
    return False


_DEEP = 6


def _dates(parse: Parse, preposition: int) -> bool:
    """Does this preposition lead to a day, a month or a stretch of time, never a cue's own?

    "on Friday", "for the fourth straight day"; not "for a day of mourning".
    """
    return any(
        (parse.lower[c] in _DAYS and (parse.pos[c] == "PROPN" or parse.lower[c] not in ("march", "may")))
        or (parse.lower[c] in _STRETCHES and not any(parse.lower[d] == "of" for d in parse.children[c]))
        for c in parse.children[preposition]
    )


_DAYS = frozenset([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "week", "month",
    "year", "today",
])  # fmt: skip
_STRETCHES = frozenset({
    "day", "days", "weeks", "months", "years", "hour", "hours", "minute", "minutes", "decade", "decades", "while",
})  # fmt: skip
# How far after a verb a preposition of its cue may stand when the parse hangs it on something in between.
_FAR = 9


__all__ = ["CueIndex", "CuePart", "Match", "cue_index", "lemma_of", "noun_in"]
