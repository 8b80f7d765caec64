"""What a cue of an outcome is told of: a word given, a demand, a plan, or a deed of no entry that was to be."""

from onrecord.coding.cue_finding import Found
from onrecord.coding.draft import DeedDraft, EventDraft
from onrecord.coding.links.ends import End, Ends
from onrecord.coding.links.targets import answered
from onrecord.coding.outcomes.nouns import nouns_told_of
from onrecord.coding.outcomes.telling import is_of_some
from onrecord.coding.outcomes.words_given import WordsGiven
from onrecord.coding.referents import POINTING, Row
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import Referent

_DOERS = frozenset({"NOUN", "PROPN", "PRON"})
_PEOPLE = frozenset({"he", "she", "they", "we"})
_BEING = frozenset({"be", "remain", "stay", "become"})
_PARTS = frozenset({"side", "end", "part", "half", "rest", "most", "all", "none"})
SPOKEN_OF = frozenset(
    {"promise", "pledge", "announce", "agree", "plan", "propose", "demand", "order", "vow", "offer", "schedule", "threaten",
     "swear", "foresee", "envisage", "commission", "draft", "due"}
)  # fmt: skip
"""Participles that say of a thing that it is to be: "an inquiry promised in May"."""
_SETTLED = frozenset({"set", "fix", "agree", "impose", "sign", "issue", "give", "make", "broker", "reach", "strike"})
_DAYS = frozenset({"deadline", "date", "ultimatum"})
_PAPERS = frozenset({"bill", "motion", "amendment", "resolution", "budget"})
_HARDLY = frozenset({"word", "order", "call", "measure", "part", "date", "law"})
_FRAMES = frozenset(
    {"agreement", "deal", "accord", "treaty", "pact", "plan", "scheme", "programme", "program", "mechanism", "truce",
     "arrangement", "timetable", "schedule", "roadmap", "memorandum", "settlement", "contract"}
)  # fmt: skip
"""What lays down that things are to be done: "the release of prisoners under the deal"."""
_EVERYTHING = frozenset({"all", "everything", "most", "much"})
_GIVEN = frozenset({"promise", "demand", "plan", "threaten"})
_THE = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})


class Matters:
    """Finds in one report what its outcomes are told of."""

    def __init__(self, ends: Ends) -> None:
        self._ends = ends
        self._draft = ends.draft
        self._parse = ends.parse
        self._referents = ends.referents
        self._words = WordsGiven(ends)

    @property
    def kept(self) -> frozenset[str]:
        """The entries of what can be kept or broken once it is done: a treaty that was signed."""
        return self._words.kept

    def of(self, found: Found) -> End | None:
        """What the outcome is told of: by the cue's own nouns, else by the subject, else by what the subject promised."""
        last = found.after - 1
        if found.cue.kind == "phrase" and self._parse.lemma[last] in SPOKEN_OF and self._parse.pos[last] == "VERB":
            # "as the opposition had demanded": the word itself.
            return self._referents.at(last) or self._ends.deeds.at(last)
        if found.cue.bare and not found.cue.to_types:
            return self._words.left_open(found.first, None)
        if found.cue.bare:
            by = self._referents.at(found.head)
            return answered(self._ends, found.first, found.cue, by or self._referents.holding(found.head))
        by_when = self._due(found)
        if by_when is not None:
            return by_when
        for token in nouns_told_of(self._ends, found):
            row = self._named(token, found) or (self._uncoded(token, found) if found.cue.uncoded else None)
            if row is not None:
                return row
        if found.cue.kind == "phrase" and self._parse.lower[found.after - 1] == "so" and is_of_some(self._parse, found):
            # "were to go home by 2004; some 30,000 have done so"
            return self._words.left_open(found.first, None)
        return None

    def _due(self, found: Found) -> End | None:
        """What a day was set for: "missed a deadline to hand in their arms", "the deadline for a vote passed"."""
        parse = self._parse
        days = [
            n for n in (*found.objects, *found.subjects) if parse.lemma[n] in _DAYS and self._referents.at(n) is None
        ]
        for verb in [c for n in days for c in (*parse.children[n], *parse.children[found.head]) if c > n]:
            infinitive = any(parse.tag[c] == "TO" for c in parse.children[verb]) and parse.dep[verb] in (
                "acl",
                "xcomp",
                "advcl",
            )
            if infinitive and parse.pos[verb] == "VERB":
                return self._referents.event_at(verb) or self._ends.deeds.at(verb)
        return None

    def is_asked(self, row: Row) -> bool:
        """Is it asked of others, who alone can grant it?"""
        return self._words.is_asked(row)

    def _named(self, token: int, found: Found) -> End | None:
        """What a noun of the cue means: a word given, a demand or a plan; or what an actor has left open."""
        parse = self._parse
        if parse.pos[token] not in _DOERS:
            return None
        actor = self._draft.actor_at(token)
        passive = parse.lower[token] == "it" and parse.dep[token] == "nsubjpass"
        if actor is not None and not (passive and self._stood_for(token) is not None):
            # Whoever breaks or keeps a word gave it; whoever turns down a demand did not make it.
            if found.cue.to_types or found.cue.to_acts:
                return None
            given = self._words.left_open(found.first, actor)
            if (
                given is None
                and found.cue.what == "unfulfilled"
                and any(parse.lower[i] == "so" for i in range(found.first, found.after))
            ):
                # "ordered the state to pay. It has not done so": whoever was asked.
                given = self._words.left_open(found.first, None)
            thing = parse.dep[token] == "nsubjpass" or (
                parse.lower[token] in POINTING and parse.lemma[parse.head[token]] in _BEING
            )
            return given or (self._words.left_open(found.first, None) if thing else None)
        if parse.pos[token] == "PRON":
            noun = self._stood_for(token) if parse.lower[token] in ("it", "they") else None
            stood = self._named(noun, found) if noun is not None else None
            if stood is None and noun is not None and found.cue.uncoded:
                stood = self._uncoded(noun, found)
            if stood is not None:
                return stood
            free = parse.lower[token] in POINTING or (parse.lower[token] in _PEOPLE and not found.cue.to_types)
            return self._words.left_open(found.first, None) if free else None
        here = self._referents.at(found.head)
        row: Row | None = self._words.given_with(token)
        if row is None and self._referents.referent_of(token) is not None:
            row = self._ends.meant(token, here)
        row = row or self._referents.at(token)
        if row is not None and parse.lemma[token] in _PAPERS and not self._tells_of(row, token):
            row = None
        if row is None and parse.lemma[token] in _PARTS:
            inner = [n for c in parse.children[token] if parse.dep[c] == "prep" for n in parse.children[c]]
            return next((r for n in inner if (r := self._named(n, found)) is not None), None)
        if row is None or row is here:
            return self._words.content_of(token)
        return row if self._words.is_open(row) or self._words.names(token, row) else self._words.content_of(token)

    def _tells_of(self, row: Row, noun: int) -> bool:
        """Is a paper that may be passed told of by its own name: "proposed a bill ... the bill"?"""
        parse = self._parse
        at = row.head if isinstance(row, EventDraft) else row.cue[0][0] if row.cue else noun
        return any(parse.lemma[i] == parse.lemma[noun] for i in range(*parse.sentences[parse.sentence[at]]))

    def _stood_for(self, pronoun: int) -> int | None:
        """The first noun before a pronoun in its sentence that names what can be kept or met: "under a truce ... it was broken"."""
        parse = self._parse
        first = parse.sentences[parse.sentence[pronoun]][0]
        return next(
            (i for i in range(first, pronoun) if parse.pos[i] == "NOUN" and given_kind(self._referents.referent_of(i))
             and self._draft.actor_at(i) is None and parse.lemma[i] not in _HARDLY), None
        )  # fmt: skip

    def _uncoded(self, noun: int, found: Found) -> DeedDraft | None:
        """What was promised, planned or asked for by a noun alone: "the offer", "a channel announced in January"."""
        parse = self._parse
        if parse.lower[noun] in _EVERYTHING and _is_said_to_be(parse, noun, found.first):
            # "cancelled all that had been agreed": the agreeing.
            return next((self._ends.deeds.at(c) for c in parse.children[noun] if parse.dep[c] == "relcl"), None)
        if parse.pos[noun] != "NOUN":
            return None
        if _is_said_to_be(parse, noun, found.first):
            return self._ends.deeds.named(noun)
        if self._draft.actor_at(noun) is not None or _is_any(parse, noun):
            return None
        kind = self._referents.referent_of(noun)
        known = any(parse.dep[c] in ("poss", "relcl", "acl") or parse.lower[c] in _THE for c in parse.children[noun])
        named_so = any(parse.dep[c] == "det" and parse.lower[c] in ("a", "an") for c in parse.children[noun])
        if not known and (
            found.cue.what == "fulfilled"
            or (found.cue.what == "reversed" and named_so and not _is_settled(parse, noun))
        ):
            # "A truce came into force", "lifted a ban": news of it, not what came of one told before.
            return None
        if given_kind(kind) and _is_settled(parse, noun):
            return self._ends.deeds.named(noun)
        named = (noun in found.objects and bool(found.cue.parts)) or (found.cue.what == "nominal" and kind is not None)
        given = given_kind(kind)
        if named or given:
            return self._ends.deeds.at(noun) or (
                self._ends.deeds.named(noun) if named and kind is None and found.cue.what == "fulfilled" else None
            )
        return None


def given_kind(kind: Referent | None) -> bool:
    """Is it a noun for what can be kept or met: a promise, a plan, a demand, a treaty?"""
    return kind is not None and "say" not in kind.acts and (kind.kept or bool(_GIVEN.intersection(kind.acts)))


def _is_settled(parse: Parse, noun: int) -> bool:
    """Do its own words say that it was fixed or made: "a deadline that both had set"?"""
    return any(parse.dep[c] in ("relcl", "acl") and parse.lemma[c] in _SETTLED for c in parse.children[noun])


def _is_by(parse: Parse, clause: int) -> bool:
    """Does the clause tell what its noun did: "the company, which promised 300 houses", not "the houses it promised"?"""
    return any(parse.dep[c] == "nsubj" and parse.tag[c] in ("WDT", "WP") for c in parse.children[clause])


def _is_said_to_be(parse: Parse, noun: int, before: int) -> bool:
    """Do its own words say that a thing is to be: "a ship promised in May"?"""
    # "a list of names that was promised": the parser hangs the clause on the last noun.
    of = [n for c in parse.children[noun] if parse.lower[c] == "of" for n in parse.children[c] if n < before]
    for c in [c for n in (noun, *of) for c in parse.children[n] if not _is_by(parse, c)]:
        # "the threatened strike": the tagger takes the participle for an adjective of its own lemma.
        words = (parse.lemma[c], parse.lower[c].removesuffix("d"), parse.lower[c].removesuffix("ed"))
        if parse.dep[c] in ("acl", "relcl", "amod") and not SPOKEN_OF.isdisjoint(words):
            return True
    if any(
        parse.lower[c] == "under" and any(parse.lemma[n] in _FRAMES for n in parse.children[c])
        for c in parse.children[noun]
    ):
        # "the first payment under the plan"
        return True
    root = next((i for i in (noun, *parse.ancestors(noun)) if parse.head[i] == i), noun)
    if root == noun and any(
        parse.lemma[i] in SPOKEN_OF and parse.dep[i] in ("acl", "relcl") for i in range(noun + 1, before)
    ):
        # A sentence that the parser reads as a noun with clauses: "A line that they announced was shelved".
        return True
    # The parser takes "An inquiry promised in May was never held" for an inquiry that promises.
    over = parse.head[noun]
    return parse.dep[noun] == "nsubj" and parse.lemma[over] in SPOKEN_OF and parse.tag[over] in ("VBN", "VBD")


def _is_any(parse: Parse, noun: int) -> bool:
    """Is it none in particular: "put off any decision"?"""
    return any(parse.lower[c] in ("any", "no") for c in parse.children[noun])
