"""The words of a report that were left open: promises, demands, plans and threats, and what they speak of."""

from onrecord.coding.draft import ActorDraft, EventDraft, StatementDraft
from onrecord.coding.links.ends import Ends, actors_of
from onrecord.coding.referents import Row
from onrecord.language.parse import Parse

_OPEN_ACTS = frozenset({"promise", "threaten", "demand", "plan"})
_OPEN_STATUS = frozenset({"planned", "called for", "possible"})
_OPEN_TYPES = frozenset({"AGREE", "THREATEN", "REQUEST"})
_MONEY = frozenset({"money", "sum", "aid", "fund", "cash", "payment", "amount", "fee", "contribution"})
_BACK = 3
"""Sentences back in which an actor's word is found; of nobody in particular, one."""
_STEM = 4
"""Letters that a noun of a deed shares with its verb: "close" and "closure", "withdraw" and "withdrawal"."""


class WordsGiven:
    """The rows of one report that could be kept, met or dropped."""

    def __init__(self, ends: Ends) -> None:
        self._parse = ends.parse
        self._referents = ends.referents
        self._sums = {f.tokens[0] for f in ends.draft.figures if f.measure == "money"}
        self.kept = frozenset(entry for noun in self._referents.known.values() if noun.kept for entry in noun.entries)
        """Entries of what can still be kept or broken once it is done: a treaty that was signed."""

    def is_open(self, row: Row) -> bool:
        """Was it something that could be kept, met or dropped: a word given, a demand, a threat, a plan?"""
        if isinstance(row, StatementDraft):
            return not _OPEN_ACTS.isdisjoint(self._referents.acts_of(row))
        return _is_open(row)

    def names(self, noun: int, row: Row) -> bool:
        """Is it what this noun is a name for and what can be kept, though it was done: "the treaty" that was signed?

        Or what it is a plan for, read as not done: "a resolution to expel the troops was never carried out".
        """
        kind = self._referents.referent_of(noun)
        if kind is not None and isinstance(row, EventDraft) and row.status == "did not happen" and row.head >= noun:
            return True
        return kind is not None and kind.kept and isinstance(row, EventDraft) and row.type in kind.types

    def content_of(self, noun: int) -> Row | None:
        """The word that speaks of this very thing: "pledged a hospital ... the hospital"; of money, any sum."""
        parse = self._parse
        if parse.pos[noun] != "NOUN":
            return None
        sums = self._sums if parse.lemma[noun] in _MONEY else ()
        near = [
            said
            for said in self._referents.statements_near(noun, _BACK)
            if self.is_open(said) and said.cue[0][0] < noun
            and any(
                i < noun and (_is_same_word(parse, i, noun) or i in sums)
                for first, after in said.content for i in range(first, after)
            )
        ]  # fmt: skip
        return near[-1] if near else None

    def given_with(self, noun: int) -> Row | None:
        """The word by which a thing was promised or demanded: "the ship, promised in May", "a boycott they threatened"."""
        for c in self._parse.children[noun]:
            if self._parse.dep[c] in ("acl", "relcl"):
                row = self._referents.inside(c, deep=1)
                if row is not None and self.is_open(row):
                    return row
        return None

    def left_open(self, token: int, actor: ActorDraft | None) -> Row | None:
        """The last word, plan or demand before a token; of an actor, only his own."""
        parse = self._parse
        back = _BACK if actor else 1
        rows: list[tuple[int, Row]] = [(s.cue[0][0], s) for s in self._referents.statements_near(token, back)]
        rows += [(e.head, e) for e in self._referents.events_near(token, back)]
        near = [
            (at, row)
            for at, row in rows
            if at < token
            and (self.is_open(row) or (actor is None and isinstance(row, EventDraft) and row.entry in self.kept))
            and (actor is None or not self.is_asked(row))
            and (actor is None or any(a is actor for a in actors_of(row)))
        ]  # fmt: skip
        # The word itself goes before what it promises, which hangs below it.
        return max(near, key=lambda pair: (parse.sentence[pair[0]], _is_word(pair[1]), pair[0]), default=(0, None))[1]

    def is_asked(self, row: Row) -> bool:
        """Is it asked of others, who alone can grant it?"""
        if isinstance(row, StatementDraft):
            return "demand" in self._referents.acts_of(row)
        return row.type == "REQUEST" or row.status == "called for"


def _is_same_word(parse: Parse, word: int, noun: int) -> bool:
    """Is it the noun once more, or the verb that the noun is made of: "to close the mine ... the closure"?"""
    if parse.lemma[word] == parse.lemma[noun]:
        return True
    stem = parse.lemma[word][:_STEM]
    return parse.pos[word] == "VERB" and len(stem) == _STEM and parse.lemma[noun].startswith(stem)


def _is_word(row: Row) -> bool:
    return isinstance(row, StatementDraft) or row.performed_by is not None or row.type in _OPEN_TYPES


def _is_open(row: EventDraft) -> bool:
    return row.status in _OPEN_STATUS or row.type in _OPEN_TYPES
