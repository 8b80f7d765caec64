"""Who or what stands at a token, and whether that may fill a role."""

from collections.abc import Sequence

from onrecord.coding.draft import ActorDraft, Draft, Mention, PlaceDraft
from onrecord.coding.events.candidate import Filler
from onrecord.coding.events.matching import CueIndex, noun_in
from onrecord.language.arguments import spread
from onrecord.language.parse import Parse

POLITICAL = frozenset({
    "state", "government", "officials", "parliament", "court", "military", "police", "intelligence", "armed group",
    "party", "international organisation",
})  # fmt: skip
ARMED = frozenset({"military", "police", "intelligence", "armed group"})
PEOPLE = frozenset({"person", "population", "civil society", "officials", "media", "other"})
# Kinds of those whose arrest or killing is done to them.
SUFFERING = frozenset({"person", "population", "civil society", "media", "party", "company", "other"})
# Sectors (PLOVER) that make a person a political one.
_OFFICES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "OPP", "ELI"})
# Nouns that stand for their members: "members of the junta", "a group of soldiers".
_MEMBERS = frozenset([
    "member", "group", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "score", "scores",
    "number", "crowd", "leader", "leaders", "head", "chief", "majority", "one", "two", "three", "four", "five",
    "six", "several", "some", "many", "most", "both", "all", "part", "handful", "couple", "pair", "delegation",
    "team", "batch", "group", "gang", "convoy", "crew", "clique", "cabal", "band", "bunch", "contingent", "million", "millions", "resident", "people", "unit",
])  # fmt: skip
# Of them those that may have the name of whose they are before them: "rebel units", "an army convoy".
_BODIES = frozenset({"unit", "convoy", "contingent", "team", "crew", "delegation", "batch"})
# How many sentences back a doer by office ("the police") is looked for.
_BACK = 8
# What two sides have between them.
_SHARED = frozenset({"border", "frontier", "boundary"})
_PLURAL = frozenset({"they", "them", "their", "both"})
_WORTH = frozenset({"of", "in", "worth"})
# What is done to the one after "of", whoever's choice it was: "the president's nomination of the judge".
_NAMING = frozenset({"nomination", "appointment", "selection", "promotion", "reappointment", "designation"})
_OWNING = ("poss", "amod", "compound", "nmod")


class Casting:
    """Who stands where in one report. Made once a report: looks actors and places up by token."""

    def __init__(self, draft: Draft, index: CueIndex) -> None:
        self.draft = draft
        self.index = index
        self._mention_at: dict[int, Mention] = {}
        for head, mention in draft.mention_of.items():
            if mention.kind in ("name", "title"):
                # "Republic" heads "the Democratic Republic of Congo" in the parse, "Congo" in the mention.
                top = head
                while mention.tokens[0] <= draft.parse.head[top] < mention.tokens[1] and draft.parse.head[top] != top:
                    top = draft.parse.head[top]
                self._mention_at[top] = mention
        self._people = index.words["organs"] | index.words["people_nouns"]
        self._struck = index.words["buildings"] | index.words["envoys"]
        self._deeds = index.words["attacks_on"]
        self._harms = index.words["done_to"]
        self._heading = _heading_of(draft.parse)
        self._place_at: dict[int, PlaceDraft] = {}
        for place in draft.places:
            for first, after in place.mentions:
                for token in range(first, after):
                    self._place_at[token] = place

    def filler(self, token: int, path: str) -> Filler:
        """What stands at this token."""
        parse = self.draft.parse
        actor = self._actor(token)
        place = self._place_at.get(token)
        if place is not None and actor is not None and actor.kind in ("person", None) and actor.country is None:
            actor = None  # a town that was taken for a name of somebody
        if actor is None and place is None:
            if parse.pos[token] in ("PRON", "PROPN") or parse.tag[token] in ("PRP", "WP", "WDT"):
                return Filler(token, path, open=True)
            if parse.pos[token] == "NUM":
                if any(parse.tag[c] == "$" for c in parse.children[token]):
                    # money is nobody, but "$50 billion of imports from China" are China's
                    goods = [n for c in parse.children[token] if parse.lower[c] in _WORTH for n in parse.children[c]]
                    return next((f for n in goods if (f := self.owner(n, path)) is not None), Filler(token, path))
                return Filler(token, path, open=True, vague=True)
            if parse.words[token].isupper() and len(parse.words[token]) > 1:
                return Filler(token, path, open=True)
            for c in parse.children[token]:
                if parse.dep[c] == "appos" and self._actor(c) is not None:
                    return Filler(c, path, self._actor(c))
            if parse.lemma[token] in _MEMBERS:
                for p in parse.children[token]:
                    if parse.lower[p] == "of":
                        for n in parse.children[p]:
                            inner = self._actor(n)
                            if inner is not None:
                                return Filler(n, path, inner)
                            owner = self.owner(n, path)
                            if owner is not None:
                                return owner
                            if parse.pos[n] == "NOUN" and parse.lemma[n] not in self._people:
                                return Filler(n, path, None, self._place_at.get(n))
                whose = self.owner(token, path) if parse.lemma[token] in _BODIES else None
                return whose or Filler(token, path, open=True, vague=True)
            if parse.dep[token] == "appos" and self._actor(parse.head[token]) is not None:
                return Filler(
                    parse.head[token], path, self._actor(parse.head[token])
                )  # "X, a millionaire who is accused"
            if parse.lemma[token] in self._people:
                return self.owner(token, path) or Filler(token, path, open=True, vague=True)
        return Filler(token, path, actor, place)

    def owner(self, token: int, path: str, *, genitive: bool = False) -> Filler | None:
        """Whose thing the noun at this token is: a genitive, a demonym, or the actor it comes from.

        Or a genitive alone.
        """
        parse = self.draft.parse
        if parse.lemma[token] in _SHARED and not genitive:
            # "its border with Ukraine" is spoken of for Ukraine's sake
            for c in parse.children[token]:
                if parse.lower[c] == "with":
                    for n in parse.children[c]:
                        actor = self._actor(n)
                        if actor is not None:
                            return Filler(n, path, actor)
        if self.is_naming(token) and not genitive:
            named = [n for c in parse.children[token] if parse.lower[c] == "of" for n in parse.children[c]]
            if (actor := next((a for n in named if (a := self._actor(n)) is not None), None)) is not None:
                return Filler(next(n for n in named if self._actor(n) is actor), path, actor)
        # "his Chinese counterpart" is China's: a demonym tells more than the genitive.
        for c in sorted(parse.children[token], key=lambda c: parse.dep[c] == "poss"):
            if parse.dep[c] == "compound" and self.is_built(c):
                continue  # "the embassy bombing" is nobody's at the embassy
            if parse.dep[c] == "compound" and self.is_deed(token) and c in self._place_at:
                continue  # "the Iraq invasion" is a deed done there
            if parse.dep[c] == "poss" and self._suffers(token):
                continue  # whose murder or arrest it is
            if parse.dep[c] == "poss" if genitive else parse.dep[c] in _OWNING:
                actor = self._actor(c)
                if actor is not None:
                    return Filler(c, path, actor)
        if genitive:
            return None
        for c in parse.children[token]:
            if parse.dep[c] in ("prep", "agent") and parse.lower[c] in ("of", "by", "from", "between"):
                if parse.lower[c] == "of" and (self.is_deed(token) or parse.lemma[token] in self._harms):
                    continue  # whose invasion it is stands before it
                for n in parse.children[c]:
                    actor = self._actor(n)
                    if actor is not None:
                        return Filler(n, path, actor)
                    if n in self._place_at and parse.lower[c] == "of":
                        return Filler(n, path, None, self._place_at[n])
        return None

    def is_deed(self, token: int) -> bool:
        """Does the noun at this token name an attack that is done to somebody?"""
        return self.draft.parse.lemma[token] in self._deeds

    def is_naming(self, token: int) -> bool:
        """Does the noun at this token name the choice of somebody for a post: a nomination?"""
        return self.draft.parse.lemma[token] in _NAMING

    def _suffers(self, token: int) -> bool:
        """Does a genitive before the noun at this token name who suffered it: "the judge's murder"?"""
        parse = self.draft.parse
        return parse.lemma[token] in self._harms and not any(parse.lower[c] == "of" for c in parse.children[token])

    def speaking(self, doers: list[int]) -> list[int]:
        """Doers without the towns and names of a dateline or byline, which the parse takes for subjects.

        Where it takes nothing else for one, the first that is named behind the dash.
        """
        if not self._heading or not any(n in self._heading for n in doers):
            return doers
        kept = [n for n in doers if n not in self._heading]
        if kept:
            return kept
        parse, last = self.draft.parse, max(n for n in doers if n in self._heading)
        while last in self._heading:
            last += 1
        verb = next((i for i in range(last, len(parse)) if parse.pos[i] == "VERB"), last)
        return [n for n in range(last, verb) if n in self.draft.mention_of][:1]

    def is_place(self, token: int) -> bool:
        """Does a place's name stand at this token?"""
        return token in self._place_at

    def is_state(self, token: int) -> bool:
        """Does a state stand at this token?"""
        actor = self._actor(token)
        return actor is not None and actor.kind == "state"

    def is_built(self, token: int) -> bool:
        """Does the noun at this token name a building or a post: a mosque, an embassy?"""
        return self.draft.parse.lemma[token].lower() in self._struck

    def group_of(self, token: int) -> list[int]:
        """The tokens of those whom a plural pronoun stands for, where they were named together: "A and B said they".

        Only where the one whom the pronoun was taken for is among them; else nobody beside that one.
        """
        parse = self.draft.parse
        if parse.lower[token] not in _PLURAL:
            return []
        here = parse.sentence[token]
        known = self._actor(token)
        first = parse.sentences[max(0, here - 1)][0]
        for i in range(token - 1, first - 1, -1):
            if parse.dep[i] not in ("nsubj", "nsubjpass") or parse.tag[i].startswith(("PRP", "W")):
                continue
            side = spread(parse, i)
            if len(side) > 1 and all(self._actor(n) is not None for n in side):
                told = i > parse.sentences[here][0] and parse.dep[parse.head[token]] == "ccomp"
                if known is not None and (told or any(self._actor(n) is known for n in side)):
                    return side
            return []
        return []

    def nearby(self, kinds: Sequence[str], token: int) -> ActorDraft | None:
        """An actor of one of these kinds: of the same sentence, else the last one named in the few sentences before."""
        parse = self.draft.parse
        here = parse.sentence[token]
        for number in range(here, max(-1, here - _BACK - 1), -1):
            first, after = parse.sentences[number]
            for i in range(after - 1, first - 1, -1):
                actor = self._actor(i)
                if actor is not None and actor.kind in kinds:
                    return actor
        return None

    def fits(self, filler: Filler, terms: Sequence[str]) -> bool:
        """Is one of these terms (kinds, groups, lemmas, @lists) true of what stands there?"""
        return any(self._is(filler, term) for term in terms)

    def _actor(self, token: int) -> ActorDraft | None:
        mention = self.draft.mention_of.get(token) or self._mention_at.get(token)
        return mention.actor if mention else None

    def _is(self, filler: Filler, term: str) -> bool:
        if term in ("anyone", "people") and filler.actor is None:
            return filler.open
        if term == "anyone":
            return filler.actor is not None or filler.open
        if term == "unknown":
            return filler.open
        if term == "place":
            return filler.place is not None
        if term[0] == "@":
            return noun_in(self.draft.parse, filler.token, self.index.words[term[1:]]) is not None
        actor = filler.actor
        if actor is not None:
            if term == "political":
                return is_political(actor)
            if term == "armed":
                return actor.kind in ARMED
            if term == "people":
                return actor.kind in PEOPLE or (actor.kind is None and actor.country is not None)
            if actor.kind == term or (term == "population" and actor.kind is None and actor.country is not None):
                return True
        return noun_in(self.draft.parse, filler.token, frozenset((term,))) is not None


def _heading_of(parse: Parse) -> frozenset[int]:
    """The tokens of a dateline or byline before the first words of a report: "By ANA RUIZ LIMA, Peru (AP) -"."""
    found: list[int] = []
    for first, after in parse.sentences[:_OPENING]:
        dash = next((i for i in range(first, min(after, first + _LONGEST)) if _is_dash(parse, i)), None)
        stops = [i + 1 for i in range(first, dash or first) if parse.words[i] in (".", "/", "|", ")")]
        start = stops[-1] if stops and (dash or 0) - stops[-1] > 0 and parse.words[stops[-1]].isupper() else first
        before = range(start, dash) if dash is not None else ()
        if any(
            parse.words[i].isupper() and parse.words[i].isalpha() and len(parse.words[i]) > 2 for i in before
        ) and all(
            not parse.words[i][0].isalpha() or parse.words[i][0].isupper() or parse.lower[i] in ("and", "by")
            for i in before
        ):
            found += before
    return frozenset(found)


def _is_dash(parse: Parse, i: int) -> bool:
    """Does a dash stand here as a mark of its own, spaces around it?"""
    alone = i + 1 < len(parse) and parse.start[i + 1] > parse.end[i]
    return parse.words[i] in _DASHES and alone


_DASHES = frozenset({"-", "–", "—", "--", "_", "�"})
# Sentences at a report's head in which a dateline may stand, and the most tokens before its dash.
_OPENING = 4
_LONGEST = 24


def is_political(actor: ActorDraft) -> bool:
    """A state, organ, armed group, party or international organisation.

    Or a person who holds or held such an office.
    """
    if actor.kind in POLITICAL or _OFFICES.intersection(actor.sectors):
        return True
    return actor.kind is None and actor.country is not None and "BUS" not in actor.sectors
