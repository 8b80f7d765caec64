"""The topic of a position: an axis's name with the actors and places put in."""

import re
from dataclasses import dataclass, field

from onrecord.coding.draft import ActorDraft, Draft, PlaceDraft
from onrecord.coding.positions.matching import Match
from onrecord.language.arguments import arguments_of, hanging_on
from onrecord.language.parse import Parse

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)(?:\|((?:[^{}]|\{[^{}]*\})*))?\}")
_TWICE = re.compile(r"\b(\w+) \1\b")
_LONGEST = 9
# Nouns that stand for a place which the report names elsewhere, or not at all.
_LANDS = frozenset([
    "city", "town", "village", "country", "region", "area", "capital", "camp", "enclave", "province", "territory",
    "island", "north", "south", "east", "west", "state", "homeland", "zone", "district", "valley", "peninsula",
    "strip", "suburb", "neighbourhood", "neighborhood", "home", "soil",
])  # fmt: skip
_SOMEBODY = frozenset({"those", "them", "him", "her", "all", "everyone", "everybody", "us", "me", "others"})
_LOOSE = frozenset({"det", "poss", "relcl", "acl", "appos", "punct", "advcl", "cc", "predet", "prep"})
_KEPT_PREPOSITIONS = frozenset({"of", "on", "for", "against", "to", "into", "between"})


@dataclass(slots=True)
class Topic:
    """What a position is about: its wording, and the actors and places in it."""

    words: str
    objects: list[ActorDraft] = field(default_factory=list)
    places: list[PlaceDraft] = field(default_factory=list)


class TopicReader:
    """Reads the slots of topics in one report."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._place_at = {
            i: place for place in draft.places for first, after in place.mentions for i in range(first, after)
        }

        self._dated = {i for one in draft.dates for i in range(*one.tokens)}

    def read(self, match: Match, passed: list[int], holders: list[ActorDraft]) -> Topic | None:
        """The topic of a match; `passed` are the words on the way up, whose own complements may hold objects.

        Null where the axis needs an object or place and none is there.
        """
        around = [*match.around, *self._beside(match, passed)]
        places, place_words = self._places(match, self._deeper(around))
        objects, words = self._objects(match, around, holders)
        if not places and not place_words:
            places = self._object_places(match, around) if "{places|" in match.axis.name or not words else []
        needs = None if self._is_marked(match) else match.axis.needs
        own = any(part.words for part in match.cue.parts)
        if needs == "named" and not own and not places and all(o.kind == "person" for o in objects):
            return None
        if needs == "named" and not own and match.verb and not self._is_named(match):
            return None
        if needs == "somebody" and not own and not objects and match.cue.kind in ("verb", "noun"):
            held = (self.draft.parse.lower[n] for path, n in match.around if path in ("object", "of"))
            if not any(word in _SOMEBODY for word in held):
                return None
        if (needs == "objects" and not words) or (needs == "places" and not places):
            return None
        if needs == "either" and not words and not places and not place_words:
            return None
        slots = {
            "objects": " and ".join(words[:2]), "places": " and ".join([p.name for p in places] or place_words),
            "words": self._phrase(match.thing if match.thing is not None else match.head),
        }  # fmt: skip
        return Topic(_filled(match.axis.name, slots), objects, places)

    def _is_named(self, match: Match) -> bool:
        """Is what a verb is done to an actor or a place: "recognise Kosovo", and not "recognise the folly in it"?"""
        done_to = [n for path, n in match.around if path == "object"]
        return any(n in self._place_at or self.draft.actor_at(n) is not None for n in done_to)

    def _is_marked(self, match: Match) -> bool:
        """Does a word before the topic's noun say what the axis needs?"""
        parse, noun = self.draft.parse, match.thing if match.thing is not None else match.head
        marks = match.axis.marks
        if not marks:
            return False
        return parse.lemma[noun] in marks or any(
            parse.dep[c] in ("amod", "compound", "nmod") and (parse.lower[c] in marks or parse.words[c][:1].isupper())
            for c in parse.children[noun]
        )

    def _deeper(self, around: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """What is around, and what hangs on those nouns: "access for aid workers to Tigray"."""
        parse = self.draft.parse
        found = list(around)
        for path, n in around:
            if path != "subject":
                found += [(p, m) for p, m in hanging_on(parse, n) if p not in ("genitive", "modifier")]
        return found

    def _beside(self, match: Match, passed: list[int]) -> list[tuple[str, int]]:
        parse = self.draft.parse
        found: list[tuple[str, int]] = []
        for token in passed[1:4]:
            if parse.pos[token] == "VERB":
                found += arguments_of(parse, token).obliques
            elif parse.pos[token] == "NOUN":
                found += [
                    (path, n) for path, n in hanging_on(parse, token) if path not in ("genitive", "modifier", "by")
                ]
        own = {n for _, n in match.around} | {match.head, match.thing}
        return [(path, n) for path, n in found if n not in own and not own & set(parse.subtree(n))]

    def _objects(
        self, match: Match, around: list[tuple[str, int]], holders: list[ActorDraft]
    ) -> tuple[list[ActorDraft], list[str]]:
        asked: tuple[list[ActorDraft], list[str]] = ([], [])
        for path in match.axis.objects:
            tokens = [n for p, n in around if p == path]
            if (
                path in ("thing", "thing-actor")
                and match.thing is not None
                and match.cue.kind not in ("thing", "again")
            ):
                tokens = [match.thing]
            actors: list[ActorDraft] = []
            words: list[str] = []
            for token in dict.fromkeys(tokens):
                actor = self.draft.actor_at(token)
                if token in self._dated or (actor is None and _is_in_cue(self.draft.parse, match, token)):
                    continue
                if (
                    actor is not None
                    and path == "modifier"
                    and actor in holders
                    and len(tokens) == 1
                    and not match.verb
                ):
                    continue
                if actor is not None:
                    actors.append(actor)
                    if path != "thing-actor":
                        words.append(actor.name)
                elif (
                    path not in ("modifier", "subject", "genitive", "thing", "thing-actor")
                    and token not in self._place_at
                ):
                    phrase = self._phrase(token)
                    if phrase:
                        words.append(phrase)
                elif path == "thing" and match.cue.kind not in ("thing", "again"):
                    words.append(self._phrase(token))
            if (words or actors) and not actors and path == "object" and _is_asked(self.draft.parse, match, tokens):
                # "severed ties with Taiwan": the ties are the cue's own word, and Taiwan says more.
                asked = actors, words
            elif words or actors:
                return actors, words
        return asked

    def _places(self, match: Match, around: list[tuple[str, int]]) -> tuple[list[PlaceDraft], list[str]]:
        found: list[PlaceDraft] = []
        for path in match.axis.places:
            wanted = "modifier" if path == "modifier-place" else path
            for p, n in around:
                place = self._place_at.get(n)
                if p == wanted and place is not None and place not in found and n != match.thing:
                    found.append(place)
            if found:
                return found, []
        for path in match.axis.places:
            for p, n in around:
                if p == path and self.draft.parse.lemma[n] in _LANDS:
                    return [], ["the " + self._phrase(n)]
        return [], []

    def _object_places(self, match: Match, around: list[tuple[str, int]]) -> list[PlaceDraft]:
        for path in match.axis.objects:
            for p, n in around:
                place = self._place_at.get(n)
                if p == path and place is not None:
                    return [place]
        return []

    def _phrase(self, noun: int) -> str:
        """A noun with what belongs to its name, without articles, owners and clauses: "pension reform"."""
        parse = self.draft.parse
        if parse.pos[noun] == "PRON":
            return ""
        loose = [c for c in parse.children[noun] if _is_loose(parse, c, noun)]
        dropped = {i for c in loose for i in parse.subtree(c)}
        tokens = [i for i in parse.subtree(noun) if i not in dropped]
        at = tokens.index(noun) if noun in tokens else 0
        tokens = tokens[max(0, at - 5) : at + _LONGEST]
        text = " ".join(parse.words[i] for i in tokens if parse.pos[i] not in ("PUNCT", "SPACE", "SYM"))
        return text.replace(" 's", "'s").replace(" ’s", "’s")


def _is_in_cue(parse: Parse, match: Match, token: int) -> bool:
    """Is this noun a word that the cue itself asks for: the force of "use of force"?"""
    if match.verb or token in (match.head, match.thing):
        return False
    return any(part.words and parse.lemma[token] in part.words and part.at == "of" for part in match.cue.parts)


def _is_asked(parse: Parse, match: Match, tokens: list[int]) -> bool:
    """Are these objects words that the verb's cue itself asks for?"""
    choices = [part.words for part in match.cue.parts if part.at == "object"]
    return match.verb and all(any(parse.lemma[t] in words for words in choices) for t in tokens)


def _is_loose(parse: Parse, child: int, noun: int) -> bool:
    if parse.dep[child] == "prep":
        return parse.lower[child] not in _KEPT_PREPOSITIONS or child < noun
    if parse.dep[child] == "conj":
        return True
    return parse.dep[child] in _LOOSE


def _filled(name: str, slots: dict[str, str]) -> str:
    """A topic's name with its slots filled: `{a|b}` falls back on b, `[...]` goes where its slot is empty."""
    name = _OPTIONAL.sub(lambda part: part[1] if all(slots.get(m[1]) for m in _SLOT.finditer(part[1])) else "", name)
    for _ in range(3):
        name = _SLOT.sub(lambda part: slots.get(part[1]) or part[2] or "", name)
    return _TWICE.sub(r"\1", " ".join(name.split()))
