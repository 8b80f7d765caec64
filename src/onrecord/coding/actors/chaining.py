"""Candidates into chains, in reading order: the same name, a short form, an acronym, a role phrase, a pronoun."""

from typing import TypeVar

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain, head_word, new_chain
from onrecord.coding.actors.kinship import REMEMBERED
from onrecord.coding.actors.pronouns import Pronouns
from onrecord.coding.actors.role_phrases import RolePhrases
from onrecord.coding.actors.salience import Salience
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

K = TypeVar("K")


class Chaining:
    """The chains of one report, filled candidate by candidate."""

    def __init__(self, parse: Parse, table: NameTable, named: dict[int, Candidate]) -> None:
        self.named = named
        """The names to come, by head token."""
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
        self._by_id: dict[str, list[Chain]] = {}
        self._by_initials: dict[str, list[Chain]] = {}
        self._listed: set[tuple[str, object, int]] = set()
        """What is in these indexes already: which one, its key, the chain's identity."""
        self._begun: dict[int, int] = {}
        """How many chains there were when one began, by its identity."""
        self._pronouns = Pronouns(parse, self.salience)
        self._roles = RolePhrases(parse, table, self.chains, self.of, self.salience, self._by_word, self._by_head)

    def take(self, c: Candidate) -> Chain | None:
        """Put one candidate where it belongs: into a chain there is, or a new one."""
        parse = self.parse
        if c.words:
            chain = self._beside(c) or self._same_name(c) or self._roles.kinship.named(c)
        elif parse.tag[c.head] == "NNP" and not c.plural and (named := self._capitalised(c)) is not None:
            chain = named
        else:
            chain = self._beside(c)
            if chain is None and not self._is_named_next(c) and not self._is_named_before(c):
                chain = self._roles.resolve(c)
        if chain is None:
            if c.noun is not None and not c.words and c.noun.kind == "state":
                if c.country and c.determiner == "the" and not c.plural and self.parse.lower[c.head] == "state":
                    c.ids = [c.country]  # "the Lebanese state"
                elif not (c.plural and c.determiner != "the" and self.parse.dep[c.head] in ("nsubj", "nsubjpass")):
                    return None
            chain = new_chain(c, self.table, _said(parse, c))
            self.chains.append(chain)
            if chain.nouns and chain.nouns[0].kin:
                self._roles.kinship.chains.append(chain)
        else:
            self._gender(c)
            chain.add(c)
            if self._names_better(chain, c):
                chain.draft.name = _said(parse, c)
            if c.label == "PERSON" and chain.person is None:
                chain.person = True
        self._index(chain, c)
        self._ends[c.after] = chain
        self.of[c.head] = chain
        if c.kind != "loose":
            self.salience.see(c.head, chain)
        return chain

    def take_pronoun(self, i: int) -> Chain | None:
        """The chain that the pronoun at token i refers to; null where none can be settled."""
        chain = self._pronouns.resolve(i)
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
        self._begun.setdefault(id(chain), len(self._begun))
        if c.words:
            self._list("words", self._by_words, c.words, chain)
            for word in c.words:
                self._list("word", self._by_word, word, chain)
            for letters in _initials(c.words):
                self._list("initials", self._by_initials, letters, chain)
        for one in c.ids:
            self._list("id", self._by_id, one, chain)
        for noun in c.nouns:
            for head in (head_word(noun), noun.name):
                self._list("head", self._by_head, head, chain)

    def _list(self, index: str, chains: dict[K, list[Chain]], key: K, chain: Chain) -> None:
        entry = (index, key, id(chain))
        if entry not in self._listed:
            self._listed.add(entry)
            chains.setdefault(key, []).append(chain)

    def _known_as(self, ids: list[str]) -> list[Chain]:
        """The chains that have one of these registry ids, the one that began last first."""
        found = {id(chain): chain for one in ids for chain in self._by_id.get(one, [])[-REMEMBERED:]}
        return sorted(found.values(), key=lambda chain: self._begun[id(chain)], reverse=True)

    def _gender(self, c: Candidate) -> None:
        if c.words and c.label == "PERSON" and c.gender is None and len(c.words) > 1:
            c.gender = self.table.genders.get(c.words[0])

    # --- beside: appositions, brackets, predicates

    def _beside(self, c: Candidate) -> Chain | None:
        """The chain of the phrase that this one stands in apposition to, or is said to be."""
        parse, i = self.parse, c.head
        up = parse.head[i]
        some = "them" in parse.lower[up:i]  # "four senators, two of them Republicans": a part is not the whole
        if parse.dep[i] == "appos" and up in self.of and up < i and not some:
            other = self.of[up]
            if c.words and not c.label and len(c.words) > 1 and not c.ids and other.person and not other.names:
                c.label = "PERSON"  # "the archbishop, Anselmo Rivas,": a name beside one person's office is his
            if self._may_be_one(other, c):
                return other
            nearest = self._ends.get(c.first - 1) if c.first and parse.words[c.first - 1] == "," else None
            return nearest if nearest is not None and self._may_be_one(nearest, c) else None
        if (named := self._named_after_comma(c)) is not None:
            return named
        before = self._ends.get(c.first - 1) if c.words and c.first > 1 and parse.words[c.first - 1] == "(" else None
        if (
            before is not None
            and not before.person
            and (
                parse.words[c.after - 1].isupper() or _is_acronym(c.words, before) or _is_near_acronym(parse, c, before)
            )
        ):
            return before
        if c.kind == "title" and c.first > 1 and parse.lower[c.first - 1] == "and":
            first = self._ends.get(c.first - 1)  # "State Councilor and Foreign Minister Wang"
            if first is not None and first.person and not first.names and parse.tag[first.last] == "NNP":
                bare = first.candidates[-1].determiner is None
                if bare and parse.dep[c.head] == "conj" and parse.head[c.head] == first.last:
                    return first
        if c.noun is not None and not c.words and c.plural and c.noun.kind == "armed group" and c.body in self.of:
            band = self.of[c.body]
            if any(self.table.actors[one].kind == "armed group" for one in band.ids):
                return band  # "Boko Haram fighters" are Boko Haram
        if c.noun is not None and not c.words and not c.plural and not c.noun.person:
            beside = i - 1 - len(c.noun.before)  # "the Kataib Hezbollah militia", "the Republican party"
            body = self.of.get(beside) if parse.dep[beside] in ("compound", "amod", "nmod") else None
            if body is not None and any(self.table.actors[one].kind == c.noun.kind for one in body.ids):
                return body
        if parse.dep[i] == "attr" and not c.words and parse.lemma[up] in ("be", "become", "remain"):
            subject = parse.child(up, "nsubj")
            if subject in self.of and self.of[subject].person and c.noun and c.noun.person and not c.plural:
                return self.of[subject]
        return None

    def _named_after_comma(self, c: Candidate) -> Chain | None:
        """The person whom a phrase just before the comma tells, where the parser lost the apposition: "his lawyer, X,".

        Of two roles of one person ("her adviser and confidant, X") the first is asked.
        """
        parse, comma = self.parse, c.first - 1
        if comma < 1 or parse.words[comma] != "," or not self._is_adrift(c):
            return None
        chain = self._ends.get(comma)
        if chain is None and parse.dep[comma - 1] == "conj" and parse.lower[comma - 2] == "and":
            chain = self.of.get(parse.head[comma - 1])
        if chain is None or not chain.person or chain.names or not chain.candidates[-1].nouns:
            return None
        last = chain.candidates[-1]
        pointed = last.determiner in ("the", "poss") and not last.plural and comma - last.after <= _FULL
        return chain if pointed and self._may_be_one(chain, c) else None

    def _is_adrift(self, c: Candidate) -> bool:
        """Is a full name set off by commas without being anything in its clause?"""
        parse, after = self.parse, c.after
        if c.label != "PERSON" or c.kind != "name" or len(c.words) < _FULL or parse.dep[c.head] not in _ADRIFT:
            return False
        aged = after + 1 < len(parse) and parse.tag[after + 1] == "CD"
        return not aged and (after >= len(parse) or parse.words[after] in (",", "."))

    def _is_named_next(self, c: Candidate) -> bool:
        """Does a person's name in apposition follow, so that the phrase means nobody else: "the premier, Ana Lund"?"""
        if c.plural or c.noun is None or not c.noun.person:
            return False
        return any(
            child > c.head
            and self.parse.dep[child] == "appos"
            and child in self.named
            and self.named[child].label == "PERSON"
            for child in self.parse.children[c.head]
        ) or self._is_named_after_comma(c)

    def _is_named_after_comma(self, c: Candidate) -> bool:
        """Does a full name follow the comma behind a phrase, where the parser lost the apposition?"""
        parse, begin = self.parse, c.after + 1
        if c.determiner not in ("the", "poss") or begin >= len(parse) or parse.words[c.after] != ",":
            return False
        near = [self.named[t] for t in range(begin, min(begin + 4, len(parse))) if t in self.named]
        return bool(near) and near[0].first == begin and self._is_adrift(near[0])

    def _is_named_before(self, c: Candidate) -> bool:
        """Does a group's phrase explain a name that no chain has: "Fair Seas, the group that sued"? It is no other's."""
        parse, up = self.parse, self.parse.head[c.head]
        beside = parse.dep[c.head] == "appos" and up < c.first and parse.tag[up] in ("NNP", "NNPS")
        return beside and up not in self.of and c.noun is not None and not c.noun.person

    def _may_be_one(self, chain: Chain, c: Candidate) -> bool:
        if chain.ids and c.ids and not set(chain.ids) & set(c.ids):
            return False
        kinds = {self.table.actors[one].kind for one in c.ids}
        if kinds == {"state"} and chain.plural:
            return False  # "the nine pirates (four Kenyan)" are no state
        if self._is_state(chain) and not kinds:
            if c.words and c.label not in ("GPE", "LOC", "NORP", None):
                return False  # "Ghana, the People's Army and others"
            if c.noun is not None and not c.words and c.noun.kind in _NO_STATES:
                return False
        person = (
            (kinds == {"person"} if kinds else c.label == "PERSON")
            if c.words
            else (c.noun is not None and c.noun.person and not c.plural)
        )
        if chain.person is not None and bool(chain.person) != person:
            return False
        if not person and len(c.words) > 1 and len(chain.longest) > 1 and not set(c.words) & set(chain.longest):
            return bool(set(chain.ids) & set(c.ids))  # "by MV Lena, INS Kamorta fired": two full names are two
        if chain.plural != c.plural and not c.words:
            return False
        return not (chain.names and c.words and chain.person and not _fits(c.words, chain.longest))

    def _names_better(self, chain: Chain, c: Candidate) -> bool:
        """Is a mention's name the fullest that its chain has, and no capital's for its state?"""
        first = chain.candidates[0]
        if not c.words and not chain.names and c.plural and self._is_modifier(first):
            # "rebels" says more than the "rebel" of "rebel attack"
            said = self.parse.lower[first.head]
            bare = c.head - c.first <= 1 and self.parse.lower[c.head] == said + "s"
            return bare and chain.draft.name.lower().endswith(said)
        if not c.words or c.kind not in ("name", "title", "metonym") or len(c.words) < len(_first_name(chain, c)):
            return False
        return (c.kind != "metonym" or not self._is_state(chain)) and not _is_dressed(c, chain)

    def _is_modifier(self, c: Candidate) -> bool:
        return c.kind != "pronoun" and self.parse.dep[c.head] in ("compound", "amod", "nmod")

    def _is_state(self, chain: Chain) -> bool:
        return any(self.table.actors[one].kind == "state" for one in chain.ids)

    # --- names

    def _same_name(self, c: Candidate) -> Chain | None:
        for chain in reversed(self._by_words.get(c.words, [])[-REMEMBERED:]):
            if self._agree(chain, c):
                return chain
        if c.kind == "metonym" and c.country:
            for chain in self._known_as([c.country]):
                return chain
        for chain in self._known_as(c.ids):
            if self._agree(chain, c) and (not c.shared or c.country == chain.country):
                return chain
        found: list[Chain] = []
        for word in dict.fromkeys((c.words[-1], c.words[0])):
            for chain in self._by_word.get(word, [])[-REMEMBERED:]:
                if chain not in found and self._is_short_form(chain, c):
                    found.append(chain)
        if not found and len(c.words) == 1 and self.parse.words[c.head].isupper():
            spelt = self._by_initials.get(c.words[0], [])[-REMEMBERED:]
            found = [chain for chain in spelt if not chain.person]
        if not found:
            return None
        return max(found, key=lambda chain: chain.last)

    def _capitalised(self, c: Candidate) -> Chain | None:
        """The body that a capitalised role noun is short for: "the Front" of the Front for National Renewal."""
        word = self.parse.lower[c.head]
        near = self._by_word.get(word, [])[-REMEMBERED:]
        found = [chain for chain in near if not chain.person and len(chain.longest) > 1]
        return max(found, key=lambda chain: chain.last) if found else None

    def _agree(self, chain: Chain, c: Candidate) -> bool:
        if c.country and chain.country and c.country != chain.country and not chain.person:
            return False
        return not (c.kind == "title" and not chain.ids and chain.person is False)

    def _is_short_form(self, chain: Chain, c: Candidate) -> bool:
        if {"jr", "sr"} <= {*c.words, *(word for name in chain.names for word in name)}:
            return False
        if not any(_fits(c.words, name) for name in chain.names):
            return False
        if chain.ids and c.ids and not set(chain.ids) & set(c.ids):
            return False
        if c.gender and chain.gender and c.gender != chain.gender:
            return False
        if c.nouns and c.country and chain.country and c.country != chain.country:
            return False
        if chain.person or (c.label == "PERSON" and chain.person is None):
            if not _fits(c.words, chain.longest):
                return False  # a shared family name is not enough
            if not (c.ids and c.label != "PERSON"):
                short, full = sorted((c.words, chain.longest), key=len)
                return short[-1] == full[-1] or (len(short) == 1 and short[0] == full[0])
            return False
        if (c.label == "PERSON" and len(c.words) > 1) or (c.label in ("GPE", "NORP") and c.ids):
            return False
        if self._is_state(chain):
            return False
        return len(c.words) < len(chain.longest) and not c.ids and c.words[0] not in self.table.demonyms


def _first_name(chain: Chain, c: Candidate) -> tuple[str, ...]:
    """The fullest name a chain had before this candidate."""
    return max((name for name in chain.names if name != c.words), key=len, default=())


def _is_dressed(c: Candidate, chain: Chain) -> bool:
    """Is a name only a fuller one with a word before it, as in a nickname: "Crooked Ann Lee" for Ann Lee?"""
    known = _first_name(chain, c)
    return bool(chain.person) and len(known) > 1 and c.words[0] != known[0] and c.words[-len(known) :] == known


def _said(parse: Parse, c: Candidate) -> str:
    """A candidate's words as its actor's name: a name without its titles, a phrase without its article."""
    first = c.first
    if c.words:
        first, wanted = c.after, len(c.words)
        while wanted and first > c.first:
            first -= 1
            wanted -= bool(fold_word(parse.words[first]))
        while c.label != "PERSON" and first > c.first and parse.tag[first - 1] == "NNP":
            first -= 1
    elif c.determiner in ("the", "a") and parse.tag[first] == "DT":
        first += 1
    return parse.said(min(first, c.after - 1), c.after)


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Are the words of the shorter name all in the longer, in their order?"""
    short, full = (one, other) if len(one) <= len(other) else (other, one)
    rest = iter(full)
    return all(word in rest for word in short)


_FULL = 2
"""Words of a full name; also the words of a second role after "and"."""
_ADRIFT = frozenset({"npadvmod", "appos", "ROOT", "dep", "attr", "oprd", "intj", "nmod"})
"""Relations that the parser gives an apposition that it lost."""
_NO_STATES = frozenset({"armed group", "company", "media", "military", "party", "police"})
"""Kinds of body that no state is said to be."""
_MINOR = frozenset({"of", "the", "and", "for", "in", "al", "de", "to"})


def _is_acronym(words: tuple[str, ...], chain: Chain) -> bool:
    letters = "".join(words)
    return any(letters in _initials(name) for name in chain.names)


def _is_near_acronym(parse: Parse, c: Candidate, chain: Chain) -> bool:
    """Does a short word in brackets begin with the letters of the name before, in its own language's order: "(Psd)"?"""
    word = "".join(c.words)
    if len(c.words) != 1 or c.ids or not 2 < len(word) < 7 or parse.words[min(c.after, len(parse) - 1)] != ")":
        return False
    letters = {letter for name in chain.names if len(name) > 2 for letter in "".join(w[0] for w in name)}
    return 3 * sum(letter in letters for letter in word) >= 2 * len(word)


def _initials(name: tuple[str, ...]) -> set[str]:
    """The first letters of a name's words, all of them and without its small words; none where that is one letter."""
    if len(name) < 2:
        return set()
    every, great = "".join(w[0] for w in name), "".join(w[0] for w in name if w not in _MINOR)
    return {letters for letters in (every, great) if len(letters) > 1}
