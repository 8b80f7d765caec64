"""Candidates into chains, in reading order: the same name, a short form, an acronym, a role phrase, a pronoun."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain, head_word, new_chain
from onrecord.coding.actors.pronouns import Pronouns, is_pronoun
from onrecord.coding.actors.salience import Salience
from onrecord.coding.draft import Mention
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable

_GROUPS = {
    "group": ("armed group", "civil society", "party", "other"), "organization": ("armed group", "civil society", "party", "other", "international organisation"),
    "organisation": ("armed group", "civil society", "party", "other", "international organisation"),
    "movement": ("armed group", "party", "other", "civil society"), "party": ("party", "other"), "bloc": ("international organisation", "party"), "body": ("international organisation", "other", "civil society"),
    "lender": ("international organisation", "company"), "paper": ("media",), "magazine": ("media",), "club": ("civil society",), "company": ("company",), "firm": ("company",), "bank": ("company",), "airline": ("company",),
    "ministry": ("government",), "agency": ("intelligence", "international organisation", "government", "media"),
    "court": ("court",), "tribunal": ("court",), "army": ("military",), "military": ("military",), "force": ("military",), "forces": ("military",),
    "militia": ("armed group",), "rebel": ("armed group",), "militant": ("armed group",), "fighter": ("armed group",), "insurgent": ("armed group",), "guerrilla": ("armed group",), "captor": ("armed group",), "attacker": ("armed group",), "gunman": ("armed group",),
    "officer": ("police", "military"), "policeman": ("police",), "police": ("police",), "soldier": ("military",), "troop": ("military",),
    "union": ("civil society", "international organisation"), "front": ("armed group", "party", "other"), "alliance": ("international organisation", "party", "armed group", "other"),
    "association": ("civil society",), "charity": ("civil society",), "watchdog": ("civil society", "international organisation"),
    "newspaper": ("media",), "daily": ("media",), "broadcaster": ("media",), "channel": ("media",),
    "parliament": ("parliament",), "legislature": ("parliament",), "assembly": ("parliament",), "chamber": ("parliament",),
    "country": ("state",), "nation": ("state",), "state": ("state",), "republic": ("state",), "kingdom": ("state",),
    "commission": ("government", "international organisation", "other"), "mission": ("international organisation", "military", "officials", "other"),
    "government": ("government",), "cartel": ("armed group",), "gang": ("armed group",),
}  # fmt: skip
"""What a group noun with "the" may point back to: kinds of actor."""

_FOR_UNKNOWN = frozenset(
    {
        "company",
        "firm",
        "bank",
        "group",
        "party",
        "newspaper",
        "paper",
        "charity",
        "airline",
        "movement",
        "organisation",
        "organization",
    }
)
"""Group nouns that may point back to a name of which nothing tells what it is."""
_ANYONE = frozenset({"man", "woman", "people", "person", "youth"})
"""Nouns that fit every human being."""

_SAME = (
    {"army", "military", "soldier", "troop", "force", "forces", "armed forces"}, {"police", "officer", "policeman", "police officer"},
    {"militia", "fighter", "militiaman"}, {"rebel", "fighter", "insurgent", "guerrilla", "militant", "separatist", "captor", "combatant", "jihadist", "gunman", "attacker"},
    {"protester", "demonstrator", "marcher", "crowd"}, {"resident", "villager", "local", "neighbour", "neighbor", "inhabitant"},
    {"company", "firm"}, {"lawmaker", "legislator", "parliamentarian", "deputy"}, {"migrant", "refugee"},
    {"spokesman", "spokesperson"}, {"spokeswoman", "spokesperson"}, {"judge", "justice"}, {"lawyer", "attorney"},
    {"government", "authorities", "administration"}, {"president", "leader"}, {"premier", "leader", "minister"},
    {"farmer", "peasant"}, {"group", "organization", "organisation"}, {"journalist", "reporter"}, {"doctor", "surgeon", "medic", "physician"},
)  # fmt: skip
"""Nouns that a report uses for one actor in turn."""


class Chaining:
    """The chains of one report, filled candidate by candidate."""

    def __init__(self, parse: Parse, table: NameTable) -> None:
        self.parse = parse
        self.table = table
        self.chains: list[Chain] = []
        self.of: dict[int, Chain] = {}
        """Head token -> its chain."""
        self.salience = Salience(parse, self.of)
        self._ends: dict[int, Chain] = {}
        self._by_words: dict[tuple[str, ...], list[Chain]] = {}
        self._by_word: dict[str, list[Chain]] = {}
        self._by_head: dict[str, list[Chain]] = {}
        self._pronouns = Pronouns(parse, self.salience)

    def take(self, c: Candidate) -> Chain | None:
        """Put one candidate where it belongs: into a chain there is, or a new one."""
        parse = self.parse
        if c.words:
            chain = self._beside(c) or self._same_name(c) or self._named_kin(c)
        elif parse.tag[c.head] == "NNP" and not c.plural and (named := self._capitalised(c)) is not None:
            chain = named
        else:
            chain = self._beside(c) or self._same_role(c)
        if chain is None:
            if c.noun is not None and not c.words and c.noun.kind == "state":
                return None
            chain = new_chain(c, self.table, _said(parse, c))
            self.chains.append(chain)
        else:
            self._gender(c)
            chain.add(c)
            if c.words and len(c.words) >= len(chain.longest):
                chain.draft.name = _said(parse, c)
            if c.label == "PERSON" and chain.person is None:
                chain.person = True
        self._index(chain, c)
        self._ends[c.after] = chain
        self.of[c.head] = chain
        self.salience.see(c.head, chain)
        return chain

    def take_pronoun(self, i: int) -> Chain | None:
        """The chain that the pronoun at token i refers to; null where none can be settled."""
        chain = self._pronouns.resolve(i, self.chains)
        if chain is None:
            return None
        c = Candidate(i, i + 1, i, "pronoun")
        if (
            chain.person
            and chain.gender is None
            and self.parse.lower[i] in ("he", "him", "his", "himself", "she", "her", "herself")
        ):
            chain.gender = "f" if self.parse.lower[i].startswith(("she", "her")) else "m"
        chain.add(c)
        self.of[i] = chain
        self.salience.see(i, chain)
        return chain

    def _index(self, chain: Chain, c: Candidate) -> None:
        if c.words:
            for key, value in ((c.words, self._by_words),):
                if chain not in value.setdefault(key, []):
                    value[key].append(chain)
            for word in c.words:
                if chain not in self._by_word.setdefault(word, []):
                    self._by_word[word].append(chain)
        for noun in c.nouns:
            for head in (head_word(noun), noun.name):
                if chain not in self._by_head.setdefault(head, []):
                    self._by_head[head].append(chain)

    def _gender(self, c: Candidate) -> None:
        if c.words and c.label == "PERSON" and c.gender is None and len(c.words) > 1:
            c.gender = self.table.genders.get(c.words[0])

    # --- beside: appositions, brackets, predicates

    def _beside(self, c: Candidate) -> Chain | None:
        """The chain of the phrase that this one stands in apposition to, or is said to be."""
        parse, i = self.parse, c.head
        up = parse.head[i]
        if parse.dep[i] == "appos" and up in self.of and up < i:
            other = self.of[up]
            return other if self._may_be_one(other, c) else None
        if (
            c.words
            and c.first > 1
            and parse.words[c.first - 1] == "("
            and (before := self._ends.get(c.first - 1)) is not None
        ):
            if not before.person and (parse.words[c.after - 1].isupper() or _is_acronym(c.words, before)):
                return before
        if parse.dep[i] == "attr" and not c.words and parse.lemma[up] in ("be", "become", "remain"):
            subject = parse.child(up, "nsubj")
            if subject in self.of and self.of[subject].person and c.noun and c.noun.person and not c.plural:
                return self.of[subject]
        return None

    def _may_be_one(self, chain: Chain, c: Candidate) -> bool:
        if chain.ids and c.ids and not set(chain.ids) & set(c.ids):
            return False
        person = c.label == "PERSON" if c.words else (c.noun is not None and c.noun.person and not c.plural)
        if chain.person is not None and bool(chain.person) != person:
            return False
        if chain.plural != c.plural and not c.words:
            return False
        return not (chain.names and c.words and chain.person and not _fits(c.words, chain.longest))

    # --- names

    def _same_name(self, c: Candidate) -> Chain | None:
        for chain in reversed(self._by_words.get(c.words, [])):
            if self._agree(chain, c):
                return chain
        if c.kind == "metonym" and c.country:
            for chain in reversed(self.chains):
                if c.country in chain.ids:
                    return chain
        if c.ids:
            for chain in reversed(self.chains):
                if (
                    chain.ids
                    and set(chain.ids) & set(c.ids)
                    and self._agree(chain, c)
                    and (not c.shared or c.country == chain.country)
                ):
                    return chain
        found: list[Chain] = []
        for word in dict.fromkeys((c.words[-1], c.words[0])):
            for chain in self._by_word.get(word, []):
                if chain not in found and self._is_short_form(chain, c):
                    found.append(chain)
        if not found and len(c.words) == 1 and self.parse.words[c.head].isupper():
            found = [chain for chain in self.chains if not chain.person and _is_acronym(c.words, chain)]
        if not found:
            return None
        return max(found, key=lambda chain: chain.last)

    def _capitalised(self, c: Candidate) -> Chain | None:
        """The body that a capitalised role noun is short for: "the Front" of the Front for National Renewal."""
        word = self.parse.lower[c.head]
        found = [chain for chain in self._by_word.get(word, []) if not chain.person and len(chain.longest) > 1]
        return max(found, key=lambda chain: chain.last) if found else None

    def _agree(self, chain: Chain, c: Candidate) -> bool:
        if c.country and chain.country and c.country != chain.country and not chain.person:
            return False
        return not (c.kind == "title" and chain.person is False and not chain.ids)

    def _is_short_form(self, chain: Chain, c: Candidate) -> bool:
        if not any(_fits(c.words, name) for name in chain.names):
            return False
        if chain.ids and c.ids and not set(chain.ids) & set(c.ids):
            return False
        if c.gender and chain.gender and c.gender != chain.gender:
            return False
        if chain.person or (c.label == "PERSON" and chain.person is None):
            if not (c.ids and c.label != "PERSON"):
                short, full = sorted((c.words, chain.longest), key=len)
                return short[-1] == full[-1] or (len(short) == 1 and short[0] == full[0] and chain.person is True)
            return False
        if (c.label == "PERSON" and len(c.words) > 1) or (c.label in ("GPE", "NORP") and c.ids):
            return False
        if any(self.table.actors[one].kind == "state" for one in chain.ids):
            return False
        return len(c.words) < len(chain.longest) and not c.ids and c.words[0] not in self.table.demonyms

    # --- role phrases

    def _same_role(self, c: Candidate) -> Chain | None:
        noun = c.noun
        if noun is None or (c.determiner == "a" and not c.number):
            return None
        if noun.kin and c.possessor is not None and not c.plural and (kin := self._kin(c)) is not None:
            return kin
        parse = self.parse
        definite = c.determiner in ("the", "poss")
        wanted = head_word(noun)
        found: list[Chain] = []
        for name in (noun.name, wanted):
            for chain in self._by_head.get(name, []):
                if chain not in found and self._is_role(chain, c, definite, wanted):
                    found.append(chain)
        if c.number == 2:
            both = [chain for chain in found if chain.plural]
            return both[-1] if both else self._pair(c)
        if found:
            return max(found, key=lambda chain: (self._closeness(chain, c), chain.last))
        if not definite or (c.determiner == "poss" and noun.kin):
            return None
        near = self._alike(c, wanted)
        if near is not None:
            return near
        if wanted in _ANYONE and c.determiner == "the":
            for chain in self.salience.latest(c.head, 16):
                human = (
                    chain.plural and any(n.person for n in chain.nouns)
                    if c.plural
                    else chain.person and chain.gender in (None, noun.gender)
                )
                if (
                    human
                    and self.parse.sentence[c.head] - self.parse.sentence[chain.last] <= 2
                    and self.parse.head[chain.last] != self.parse.head[c.head]
                ):
                    return chain
        if noun.person and not c.plural and c.body is None and c.country is None:
            return self.salience.person_before(
                c.head, noun.gender, noun.office is None and noun.kind not in ("officials", "parliament", "court")
            )
        del parse
        return None

    def _closeness(self, chain: Chain, c: Candidate) -> int:
        return 2 * (c.country is not None and chain.country == c.country) + any(
            n.name == c.noun.name for n in chain.nouns if c.noun
        )

    def _is_role(self, chain: Chain, c: Candidate, definite: bool, wanted: str) -> bool:
        if chain.plural != c.plural and chain.person is not False:
            return False
        if chain.person and c.plural:
            return False
        if c.country and chain.country and c.country != chain.country:
            return False
        if c.country and not chain.country and not definite:
            return False
        if c.determiner == "poss" and c.country is None and chain.candidates[0].possessor != c.possessor:
            return (
                c.possessor is not None
                and self.of.get(c.possessor) is self._owner(chain)
                and self._owner(chain) is not None
            )
        noun = c.noun
        assert noun is not None
        first = chain.candidates[0]
        if not definite and not c.plural and not noun.organ:
            return False
        if not definite and first.country != c.country and c.country is not None:
            return False
        if noun.before and not any(n.name == noun.name for n in chain.nouns):
            return not any(head_word(n) == wanted and n.before and n.name != noun.name for n in chain.nouns)
        mine, theirs = self._body(c), self._body(first)
        return not (mine is not None and theirs is not None and mine is not theirs)

    def _owner(self, chain: Chain) -> Chain | None:
        at = chain.candidates[0].possessor
        return self.of.get(at) if at is not None else None

    def _body(self, c: Candidate) -> Chain | str | None:
        if c.body is None:
            return None
        return self.of.get(c.body) or self.parse.lemma[c.body].lower()

    def _alike(self, c: Candidate, wanted: str) -> Chain | None:
        """The latest chain that a definite group noun may point back to by its kind."""
        kinds = _GROUPS.get(wanted, ())
        same: set[str] = set().union(*(s for s in _SAME if wanted in s))
        assert c.noun is not None
        best = unsure = None
        for chain in self.salience.latest(c.head, 40):
            if chain.person or (c.country and chain.country and c.country != chain.country):
                if not (chain.person and c.noun.person and not c.plural and chain.heads & same):
                    continue
            if chain.heads & same and (chain.plural == c.plural or not chain.person):
                return chain
            if chain.person or chain.plural or not chain.names:
                continue
            if wanted in chain.longest and not (c.nouns[0].before and c.nouns[0].before[-1] not in chain.longest):
                return chain
            kind = self._kind(chain)
            if best is None and kind in kinds:
                if wanted in ("ministry", "army", "commission") and wanted not in " ".join(chain.longest):
                    continue
                best = chain
            elif unsure is None and kind in (None, "other") and wanted in _FOR_UNKNOWN:
                unsure = chain
        return best or unsure

    def _kind(self, chain: Chain) -> str | None:
        for one in chain.ids:
            return self.table.actors[one].kind
        for word in (chain.longest[-1], chain.longest[0]):
            if (suffix := self.table.suffixes.get(word)) is not None:
                return suffix.kind or "other"
        return "other" if "ORG" in chain.labels else None

    def _pair(self, c: Candidate) -> Chain | None:
        """The two latest actors that "the two governments" or "both men" may mean, as an actor of its own."""
        assert c.noun is not None
        person = c.noun.person
        for chain in reversed(self.chains):
            if chain.pair is not None and bool(chain.pair[0].person) == person:
                return chain
        wanted = ("state",) if c.noun.kind in ("government", "state") else ()
        found: list[Chain] = []
        for chain in self.salience.latest(c.head, 60):
            fits = bool(chain.person) if person else (self._kind(chain) in wanted if wanted and chain.names else False)
            if fits and chain not in found:
                found.append(chain)
            if len(found) == 2:
                break
        if len(found) < 2:
            return None
        first, second = sorted(found, key=lambda chain: chain.candidates[0].head)
        chain = new_chain(c, self.table, f"{first.draft.name} and {second.draft.name}")
        chain.candidates.clear()
        chain.draft.mentions.clear()
        chain.pair, chain.plural, chain.person = (first, second), True, False
        self.chains.append(chain)
        self._coordinated(chain, first, second)
        return chain

    def _coordinated(self, chain: Chain, first: Chain, second: Chain) -> None:
        """Where the report names the two together, "Ecuador and Paraguay", the pair is mentioned too."""
        for c in second.candidates:
            up = self.parse.head[c.head]
            if self.parse.dep[c.head] == "conj" and self.of.get(up) is first:
                start = next((d.first for d in first.candidates if d.head == up), up)
                chain.draft.mentions.append(Mention((start, c.after), up, "name", chain.draft))
                return

    def _kin(self, c: Candidate) -> Chain | None:
        """Whom a kinship phrase means: the other person of the possessor's family name, "his sister" beside Luis and Sofia Marin."""
        assert c.possessor is not None
        assert c.noun is not None
        owner = self.of.get(c.possessor)
        if owner is None or not owner.person or not owner.longest:
            return None
        kin = [
            chain for chain in self._by_word.get(owner.longest[-1], [])
            if chain is not owner and chain.person and len(chain.longest) > 1 and chain.gender in (None, c.noun.gender)
        ]  # fmt: skip
        return kin[0] if len(kin) == 1 else None

    def _named_kin(self, c: Candidate) -> Chain | None:
        """The kinship phrase that a full name now gives a name to: "her daughter", then "Anna Nowak"."""
        if len(c.words) < 2 or c.label != "PERSON":
            return None
        found = [
            chain for chain in self.chains
            if not chain.names and chain.person and chain.nouns and chain.nouns[0].kin and chain.gender in (None, c.gender or chain.gender)
            and (owner := self._owner(chain)) is not None and owner.longest and owner.longest[-1] == c.words[-1] and owner.longest != c.words
        ]  # fmt: skip
        return found[-1] if len(found) == 1 else None


def _said(parse: Parse, c: Candidate) -> str:
    first = c.first
    if c.words:
        while first < c.after and (parse.lower[first] in ("the", "a", "an")):
            first += 1
        first = max(
            first, min((t for t in range(c.first, c.after) if not c.nouns or t > max(c.nouns_at)), default=first)
        )
    elif c.determiner in ("the", "a") and parse.tag[first] == "DT":
        first += 1
    return parse.said(min(first, c.after - 1), c.after)


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Are the words of the shorter name all in the longer, in their order?"""
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    rest = iter(full)
    return all(word in rest for word in short)


_MINOR = frozenset({"of", "the", "and", "for", "in", "al", "de", "to"})


def _is_acronym(words: tuple[str, ...], chain: Chain) -> bool:
    letters = "".join(words)
    for name in chain.names:
        if len(name) < 2 or len(letters) < 2:
            continue
        if letters in ("".join(w[0] for w in name), "".join(w[0] for w in name if w not in _MINOR)):
            return True
    return False


__all__ = ["Chaining", "is_pronoun"]
