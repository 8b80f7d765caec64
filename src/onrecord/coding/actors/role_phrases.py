"""Role phrases: which chain "the rebel group", "his sister" or "the two governments" points back to."""

from onrecord.coding.actors.anaphors import ANYONE, BY_NAME_ONLY, CULPRITS, FOR_UNKNOWN, GROUPS, SAME
from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain, head_word, lands_of, sectors_of
from onrecord.coding.actors.kinship import REMEMBERED, Kinship, owner_of_chain
from onrecord.coding.actors.pairs import STATES_OWN, Pairs, kind_of, may_be
from onrecord.coding.actors.phrases import quantities_of
from onrecord.coding.actors.salience import Salience
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable, RoleNoun

_OFFICES = frozenset({"officials", "parliament", "court"})
"""Kinds whose single members are told by their office, not by who was named last."""
_OF_EITHER_NUMBER = frozenset({"force", "forces", "military", "crew", "staff", "public", "crowd", "opposition"})
"""Nouns for a body that a report has in the singular and the plural alike."""
_FORGOTTEN = 8
"""Sentences after which "the candidate" no longer means somebody who was called only so."""
_PLAIN = frozenset({None, "population", "civil society", "media", "other"})
"""Kinds of those whom "the people" may mean again: seldom soldiers, rebels or office-holders."""
_TELLERS = frozenset({"analyst", "expert", "journalist", "observer", "reporter", "source", "witness"})
"""Nouns for those whom a report has its news from, and whom "the people" hardly means."""
_LEVELS = frozenset({
    "federal", "state", "local", "municipal", "city", "county", "district", "provincial", "regional", "national",
    "military", "civil", "criminal", "high", "supreme", "lower", "upper", "constitutional", "appeals", "appeal",
})  # fmt: skip
"""Words that tell of which rank or branch a court, a police force or a council is."""


class RolePhrases:
    """Resolves the role phrases of one report over the chains that `Chaining` keeps."""

    def __init__(
        self,
        parse: Parse,
        table: NameTable,
        chains: list[Chain],
        of: dict[int, Chain],
        salience: Salience,
        by_word: dict[str, list[Chain]],
        by_head: dict[str, list[Chain]],
    ) -> None:
        self.parse = parse
        self.table = table
        self.chains = chains
        self.of = of
        self.salience = salience
        self._by_word = by_word
        self._by_head = by_head
        self.kinship = Kinship(of, by_word)
        self._pairs = Pairs(parse, table, chains, of, salience)

    def resolve(self, c: Candidate) -> Chain | None:
        """The chain that a phrase headed by a role noun points back to; null where it brings in somebody new."""
        chain = self._pointed(c)
        return None if chain is not None and self._meets(chain, c) else chain

    def _pointed(self, c: Candidate) -> Chain | None:
        noun = c.noun
        if noun is None or (c.determiner == "a" and not c.number):
            return None
        if (head_word(noun) in ANYONE and self._is_told_apart(c)) or self._is_brought_in(c):
            return None
        if noun.kin and c.possessor is not None and not c.plural and (kin := self.kinship.meant(c)) is not None:
            return kin
        definite = c.determiner in ("the", "poss")
        wanted = head_word(noun)
        owner = self.of.get(c.possessor) if c.possessor is not None and c.country is None else None
        if owner is not None and noun.kind in STATES_OWN and (noun.organ or not owner.person):
            lands = lands_of(owner, self.table)  # "its government" is that of whom "its" means
            c.country = next(iter(lands)) if len(lands) == 1 else None
        found: list[Chain] = []
        for name in (noun.name, wanted):
            for chain in self._by_head.get(name, [])[-REMEMBERED:]:
                if chain not in found and self._is_role(chain, c, definite, wanted) and not self._meets(chain, c):
                    found.append(chain)
        found = [chain for chain in found if not self._is_far(chain, c)]
        if c.number == 2:
            both = [chain for chain in found if chain.plural]
            return both[-1] if both else self._pairs.meant(c)
        if found:
            return max(found, key=lambda chain: (self._closeness(chain, c), chain.last))
        if not definite or (c.determiner == "poss" and noun.kin):
            return None
        near = self._alike(c, wanted)
        if near is not None:
            return near
        if wanted in ANYONE and c.determiner == "the" and (anyone := self._anyone(c, noun)) is not None:
            return anyone
        if wanted in CULPRITS and not c.plural:
            return self._unnamed(c)
        alone = noun.person and not c.plural and c.body is None and c.country is None and not c.marked
        if alone and noun.office is None and (noun.kind not in _OFFICES or wanted == "officer"):
            return self.salience.person_before(c.head, noun.gender, lambda one: self._fits(one, c, noun))
        return None

    def _is_far(self, chain: Chain, c: Candidate) -> bool:
        """Are those whom a report called by no name, or a bare noun before another, too far back to be meant again?"""
        parse, noun = self.parse, c.noun
        assert noun is not None
        gap = parse.sentence[c.head] - parse.sentence[chain.last]
        if noun.person and not noun.organ and not chain.names and not c.country:
            return gap > _FORGOTTEN
        modifies = parse.dep[c.head] == "compound" and c.determiner is None and not c.country
        return modifies and noun.kind in STATES_OWN and noun.kind != "police" and gap > _FORGOTTEN // 2

    def _meets(self, chain: Chain, c: Candidate) -> bool:
        """Is a person's chain the subject of the very verb that this phrase is an object of: "he met the president"?"""
        if not chain.person or not chain.candidates:
            return False
        parse, last = self.parse, chain.last
        if parse.sentence[last] != parse.sentence[c.head]:
            return False
        at = c.head
        while parse.dep[at] in ("conj", "pobj", "prep", "dative") and parse.pos[parse.head[at]] != "VERB":
            at = parse.head[at]
        verb = parse.head[at]
        return parse.dep[at] in ("dobj", "prep", "dative") and last in surface_subjects(parse, verb)

    def _is_told_apart(self, c: Candidate) -> bool:
        """Does a clause say which people are meant: "two of the people who took part in the coup"?"""
        parse = self.parse
        return (bool(quantities_of(parse, c.head)) or (c.plural and c.determiner == "the")) and any(
            parse.dep[d] == "relcl" and parse.words[parse.left[d] - 1] != "," for d in parse.children[c.head]
        )

    def _is_brought_in(self, c: Candidate) -> bool:
        """Does a phrase tell of others than before: "the largest group", "groups representing nomads", "people who fled"?

        A superlative picks one out by itself; a bare plural with a clause of its own tells who is meant.
        """
        if not c.plural and any(self.parse.tag[t] == "JJS" for t in range(c.first, c.head)):
            return True
        if not c.plural or c.determiner is not None or c.country is not None or c.number:
            return False
        parse = self.parse
        return any(
            parse.dep[d] in ("relcl", "acl") and d > c.head and parse.words[parse.left[d] - 1] != ","
            for d in parse.children[c.head]
        )

    def _unnamed(self, c: Candidate) -> Chain | None:
        """The latest man, woman or person that the report brought in without a name, not too far back."""
        for chain in self.salience.latest(c.head, 30):
            if chain.person and not chain.names and chain.heads & {"individual", "man", "person", "teenager", "woman"}:
                return chain if self.parse.sentence[c.head] - self.parse.sentence[chain.last] <= 4 else None
        return None

    def _anyone(self, c: Candidate, noun: RoleNoun) -> Chain | None:
        """The latest person, or persons, that "the man" or "the women" may mean: not one of its own clause."""
        parse = self.parse
        for chain in self.salience.latest(c.head, 16):
            if c.plural:
                human = chain.plural and any(n.person and n.kind in _PLAIN for n in chain.nouns)
                human = human and not chain.heads & _TELLERS
            else:
                human = bool(chain.person) and chain.gender in (None, noun.gender)
            near = parse.sentence[c.head] - parse.sentence[chain.last] <= 2
            if human and near and parse.head[chain.last] != parse.head[c.head]:
                return chain
        return None

    def _closeness(self, chain: Chain, c: Candidate) -> int:
        return 2 * (c.country is not None and chain.country == c.country) + any(
            n.name == c.noun.name for n in chain.nouns if c.noun
        )

    def _fits(self, chain: Chain, c: Candidate, noun: RoleNoun) -> bool:
        """May a person be "the surgeon", "the Labour candidate", by office, field and the names beside his own roles?"""
        caps = {w for one in chain.candidates for w in one.caps}
        if c.caps and caps and not caps & set(c.caps):
            return False
        return may_be(chain, noun, self.table) and (c.past or self._same_field(chain, noun))

    def _same_field(self, chain: Chain, noun: RoleNoun) -> bool:
        """May a person have this role, by what else it is called and known to have been: no general is a farmer?"""
        if not noun.sectors or noun.of_body or any(head_word(n) == head_word(noun) for n in chain.nouns):
            return True
        known = sectors_of(chain, self.table) - {"ELI"}
        return not known or bool(known & set(noun.sectors))

    def _is_role(self, chain: Chain, c: Candidate, definite: bool, wanted: str) -> bool:
        noun = c.noun
        assert noun is not None
        if chain.plural != c.plural and chain.person is not False:
            return False
        if chain.person and c.plural:
            return False
        if chain.plural != c.plural and not chain.names and wanted not in _OF_EITHER_NUMBER:
            return False  # "the largest group" is none of "such groups", nor "their governments" the government
        if noun.office and chain.plural and not c.plural and not chain.names:
            return False  # "the president" is none of "the presidents"
        if wanted in ANYONE and c.country and not lands_of(chain, self.table):
            return False  # "the Chadian people" are not some ten people
        if (
            (level := self._level(c))
            and (others := {x for d in chain.candidates if (x := self._level(d))})
            and level not in others
        ):
            return False  # no state court is the federal court
        if c.plural and not chain.plural and chain.names and c.noun is not None and not c.noun.person:
            return False
        if wanted == "government" and self._is_anyones(chain):
            return False
        lands = self._lands(chain)
        if c.country and lands and c.country not in lands:
            return False
        if c.caps and (caps := {w for one in chain.candidates for w in one.caps}) and not caps & set(c.caps):
            return False
        if (
            c.compounds
            and (others := {w for d in chain.candidates for w in d.compounds})
            and not others & {*c.compounds}
        ):
            return False
        if c.marked and not c.country and chain.names:
            return False
        if self._is_narrower(chain, c):
            return False
        first_marked = chain.candidates[0].marked
        if c.plural and c.determiner is None and not c.marked and first_marked and not lands and not chain.names:
            return False  # troops are not the African troops
        if chain.person and not c.past and not self._same_field(chain, noun):
            return False
        if c.country and not chain.country and not definite:
            return False
        if c.determiner == "poss" and c.country is None and chain.candidates[0].possessor != c.possessor:
            return (
                c.possessor is not None
                and self.of.get(c.possessor) is owner_of_chain(self.of, chain)
                and owner_of_chain(self.of, chain) is not None
            )
        first = chain.candidates[0]
        if c.plural and c.determiner is None and c.country is None and first.determiner == "a" and not chain.names:
            return False  # journalists are not the three journalists of before
        if not definite and not c.plural and not noun.organ:
            return False
        if not definite and first.country != c.country and c.country is not None:
            return False
        if noun.before and not any(n.name == noun.name for n in chain.nouns):
            return not any(head_word(n) == wanted and n.before and n.name != noun.name for n in chain.nouns)
        mine, theirs = self._body(c), self._body(first)
        if theirs is None and mine is not None and c.body is not None and c.body > c.head and first.compounds:
            return False  # "the members of the patrols" are not the union members
        return not (mine is not None and theirs is not None and mine is not theirs)

    def _level(self, c: Candidate) -> str | None:
        """The rank or branch that a word before a body's noun tells: "federal" of "a federal court"."""
        if c.noun is None or c.noun.kind not in STATES_OWN or c.words:
            return None
        return next((w for t in range(c.first, c.head) if (w := self.parse.lower[t]) in _LEVELS), None)

    def _lands(self, chain: Chain) -> set[str]:
        """The countries of a chain, or of the body it is named after: "the Bush administration"."""
        lands = lands_of(chain, self.table)
        first = chain.candidates[0] if chain.candidates else None
        if not lands and first is not None and first.body is not None and (body := self.of.get(first.body)) is not None:
            return lands_of(body, self.table)
        return lands

    def _body(self, c: Candidate) -> Chain | str | None:
        if c.body is None:
            return None
        return self.of.get(c.body) or self.parse.lemma[c.body].lower()

    def _alike(self, c: Candidate, wanted: str) -> Chain | None:
        """The latest chain that a definite group noun may point back to by its kind."""
        kinds = GROUPS.get(wanted, ())
        same: set[str] = set().union(*(s for s in SAME if wanted in s))
        assert c.noun is not None
        if c.body is not None and c.country is None and c.determiner == "the":
            return None  # "the Bush administration" says itself whose it is
        best = unsure = None
        for chain in self.salience.latest(c.head, 40):
            lands = self._lands(chain)
            apart = chain.person or (c.country and lands and c.country not in lands) or (c.marked and not c.country)
            apart = apart or bool(c.caps)
            # "one of its soldiers" is none of the "two soldiers" before
            counted = chain.candidates[0].determiner == "a" or bool(quantities_of(self.parse, c.head))
            # nor is "the army" two soldiers, or "the air force" the soldiers
            apart = apart or ((c.determiner == "poss" or not c.plural) and chain.plural and counted)
            apart = apart or bool(c.noun.before and not c.plural and chain.plural)
            apart = apart or bool(c.noun.office and not c.plural and chain.plural and not chain.names)
            # nor are "its soldiers" the whole army
            apart = apart or (c.determiner == "poss" and c.plural and not chain.plural)
            # nor is the Rwandan army the "Congolese soldiers", whichever Congo's
            apart = apart or bool(c.country and not lands and chain.candidates[0].marked)
            alike = chain.person and c.noun.person and not c.plural and not c.noun.before and chain.heads & same
            if (
                (apart and not alike)
                or self._is_narrower(chain, c)
                or (wanted == "government" and self._is_anyones(chain))
            ):
                continue
            other = wanted in chain.heads and chain.plural != c.plural and not chain.names
            if chain.heads & same and (chain.plural == c.plural or not chain.person):
                if other and c.noun.kind in ("government", "court", "parliament"):
                    continue  # nor is "the government" one of "their governments"
                return chain
            if chain.person or chain.plural or not chain.names:
                continue
            if wanted in chain.longest and not (c.nouns[0].before and c.nouns[0].before[-1] not in chain.longest):
                return chain
            kind = kind_of(chain, self.table)
            if best is None and kind in kinds and (kind != "other" or self._stands_alone(chain)):
                if wanted in BY_NAME_ONLY and wanted not in " ".join(chain.longest):
                    continue
                if wanted == "government" and not any(one.endswith("-government") for one in chain.ids):
                    continue
                best = chain
            elif unsure is None and kind in (None, "other") and wanted in FOR_UNKNOWN and self._stands_alone(chain):
                unsure = chain
        return best or unsure

    def _is_narrower(self, chain: Chain, c: Candidate) -> bool:
        """Was a force told of with a word that "the police" further on lacks: "two companies of the reserve police"?"""
        if c.noun is None or c.noun.kind not in ("police", "military") or c.compounds or chain.names:
            return False
        gap = self.parse.sentence[c.head] - self.parse.sentence[chain.last]
        return gap > 1 and all(d.compounds for d in chain.candidates if d.nouns)

    def _is_anyones(self, chain: Chain) -> bool:
        """Does a chain begin with an organ that only tells what sort a thing is: "government aid" is any government's?"""
        begun = chain.candidates[0]
        bare = begun.determiner is None and self.parse.dep[begun.head] == "compound"
        return bare and not chain.country and not chain.names

    def _stands_alone(self, chain: Chain) -> bool:
        """Is a name ever more than a word before a noun, as "Drug" in "the Drug summit" is?"""
        modifying = ("compound", "amod", "nmod")
        return any(self.parse.dep[c.head] not in modifying for c in chain.candidates if c.words)
