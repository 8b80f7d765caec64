"""Where a report puts its local actors: what tells in which country the police or the villagers are."""

from collections import Counter

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.chains import Chain
from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.nominals import nouns_at
from onrecord.coding.actors.phrases import clause_verb, is_made_by
from onrecord.language.parse import Parse
from onrecord.records.tables.name_table import NameTable

_WHERE = frozenset(
    {"in", "at", "near", "across", "inside", "outside", "around", "throughout", "within", "off", "from", "of", "into",
     "through", "over", "along", "between"}
)  # fmt: skip
"""Prepositions after which a name says where."""

POSTS = frozenset({"embassy", "consulate", "mission", "airline", "airliner", "ship", "vessel", "tanker", "plane"})
"""What a state has in others' lands."""
_WITHIN = frozenset({"xcomp", "conj", "pcomp", "prep", "acomp", "advcl", "ccomp"})
"""Dependencies of verbs that tell more of the same scene."""
_HOLDING = frozenset({"arrest", "detain", "hold", "imprison", "jail", "kidnap", "trap"})
"""Verbs of keeping people where they need not be at home."""
_GROUNDS = frozenset({
    "square", "street", "road", "avenue", "park", "airport", "port", "hospital", "university", "stadium", "bridge",
    "prison", "jail", "camp", "city", "town", "village", "province", "state", "county", "district", "department",
    "region", "governorate", "territory", "valley", "river", "lake", "island", "islands", "coast", "gulf", "bay", "hill",
    "hills", "mountain", "mountains", "mosque", "church", "cathedral", "market", "crossing", "border", "capital",
})  # fmt: skip
"""Capitalised nouns that name ground when a country's word stands before them: "Athens' Constitution Square"."""
_CHAIN = 3


class Whereabouts:
    """The countries a report tells of, asked for one actor at a time."""

    def __init__(self, parse: Parse, geography: Geography, table: NameTable) -> None:
        self.parse = parse
        self.geography = geography
        self._table = table
        heads = [t for t, (_, after) in geography.spans.items() if t == after - 1]
        self.countries = Counter(c for c in map(geography.country, heads) if c)
        """Country -> how often the report tells of it, by whatever word."""

    def of(self, c: Candidate) -> str | None:
        """The one country that the words around a local actor put it in: clause, sentence, or the report's dateline.

        Only what says where counts ("in Goma", "from Kenya"); whose attack or visit it was tells of nobody's home.
        """
        parse = self.parse
        if c.possessor is not None or parse.lemma[c.head].lower() in POSTS:
            return None  # his family goes with him, an embassy is not of where it stands
        sentence = parse.sentence[c.head]
        first, after = parse.sentences[sentence]
        clause = clause_verb(parse, c.head)
        spans = [range(parse.left[clause], parse.right[clause] + 1)] if clause is not None else []
        above = {clause, *parse.ancestors(clause)} if clause is not None else None
        for tokens in (*spans, range(first, after)):
            placed = {
                country
                for t in tokens
                if (country := self.geography.country(t)) is not None
                and self._is_placed(t)
                and self._sets(t, above, c.head)
            }
            if placed:
                return placed.pop() if len(placed) == 1 else None
        return self.dateline_country() if sentence else None

    def _sets(self, t: int, above: set[int] | None, actor: int) -> bool:
        """Does a place belong to the actor's clause or to one that this hangs on, not to one aside or below?

        In "arrested the men suspected of attacks in Peru" Peru is not where the arresting is done.
        """
        if above is None:
            return True
        parse = self.parse
        verb = nearest = clause_verb(parse, t)
        for _ in range(_CHAIN):
            if verb is None or verb in above:
                return True
            if parse.dep[verb] == "acl" and verb == nearest:
                return parse.lemma[verb] not in _HOLDING and clause_verb(parse, verb) in above
            if parse.dep[verb] == "advcl" and parse.child(verb, "nsubj") is not None and parse.child(verb, "mark"):
                return False  # "as gunmen hid in Chad, the office was told that forces were near"
            if parse.dep[verb] not in _WITHIN:
                return parse.dep[verb] == "relcl" and parse.head[verb] == actor
            verb = clause_verb(parse, verb)
        return False

    def _is_placed(self, t: int) -> bool:
        """Does a country word say where something is: "in northern Kenya", "the Kenyan town of"?"""
        parse, at = self.parse, t
        if is_made_by(parse, self.geography.spans[t][1] - 1):
            return False
        for _ in range(4):
            up = parse.head[at]
            if parse.dep[at] == "pobj":
                # "the killing of two Peruvian skippers" was anywhere
                of_many = t in self.geography.demonyms and parse.lower[up] == "of" and parse.tag[at] in ("NNS", "NNPS")
                return parse.lower[up] in _WHERE and not of_many
            if parse.dep[at] not in ("compound", "amod", "nmod", "conj", "appos", "poss") or up == at:
                return False
            if parse.lemma[up].lower() in POSTS:
                return False  # an embassy of Peru's is not in Peru
            if parse.dep[at] not in ("conj", "appos") and not self._is_land(up):
                return False  # nor is a Peruvian envoy, a Lima banker
            at = up
        return False

    def _is_land(self, noun: int) -> bool:
        """Does a noun that a country's word stands before name ground, and nobody: "the Kenyan town"?"""
        if self.geography.names(noun):
            return True
        named = self.parse.tag[noun] in ("NNP", "NNPS") and self.parse.lower[noun] not in _GROUNDS
        return not named and not nouns_at(self.parse, self._table, noun)

    def dateline_country(self, *, least_others: int = 0) -> str | None:
        """The country that the report is sent from, if it tells of it half as often again as of any other.

        With `least_others` it suffices to tell of it as often as of another that it names no oftener than this.
        """
        start, end = self.parse.sentences[0]
        for t in range(start, min(end, start + 6)):
            if self.parse.pos[t] in ("VERB", "AUX") and not self.parse.words[start].isupper():
                break  # "The envoy flew to Prague" is sent from anywhere
            country = self.geography.country(t)
            if country is not None and t not in self.geography.demonyms:
                if self._acts_on_another(t, end, country):
                    return None
                others = max((n for code, n in self.countries.items() if code != country), default=0)
                own = self.countries[country]
                return country if 2 * own >= 3 * others or own >= others <= least_others else None
        return None

    def _acts_on_another(self, t: int, end: int, country: str) -> bool:
        """Does a headline begin with a state that deals with another, so that it is written anywhere: "Chad warns Mali"?"""
        verb = self.parse.head[t]
        if self.parse.dep[t] != "nsubj" or self.parse.pos[verb] != "VERB":
            return False
        return any(self.geography.country(i) not in (None, country) for i in range(verb + 1, end))

    def is_local(self, chain: Chain) -> bool:
        """Is a body a town's or province's own, and not its state's: "Hall County government", "Lagos police"?"""
        geography = self.geography
        for c in chain.candidates:
            for t in range(c.first, c.after):
                if t in geography.places and t not in geography.states and t not in geography.demonyms:
                    return True
            if c.body is not None and c.body in geography.places and c.body not in geography.states:
                return True
        return False
