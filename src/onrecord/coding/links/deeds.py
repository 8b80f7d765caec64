"""Deeds that no entry codes, as ends of links: a clause's verb, or a noun that the codebook lists as one of deeds."""

from bisect import bisect_left, insort
from functools import lru_cache

from onrecord.coding.draft import DeedDraft, Draft
from onrecord.language.arguments import surface_subjects
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import StoryTable

# Verbs of seeming, wishing and knowing tell nothing that is done: "if it seems too risky".
_NO_DEED = frozenset(
    {"seem", "look", "feel", "want", "wish", "like", "hope", "know", "think", "believe", "matter", "mean",
     "concern", "cost", "belong", "deserve", "suppose", "doubt"}
)  # fmt: skip
_SEEMING = frozenset({"xcomp", "ccomp", "acomp", "oprd", "attr"})
_HEADS = frozenset({"VERB", "AUX"})
_THE = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_BACK = 6
"""Sentences back in which a noun finds the word that it takes up."""
_STEM = 5
"""Letters that a noun shares with the word it takes up."""


class Deeds:
    """Drafts of uncoded deeds, one for each word that tells one."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._nouns = _nouns_of_deeds(draft.tables.stories)
        self._at: dict[int, DeedDraft] = {deed.head: deed for deed in draft.deeds}
        self._kept = {id(deed) for deed in draft.deeds}
        self._named: dict[str, list[int]] = {}
        """Where nouns tell deeds of their own, by lemma and in reading order."""
        for head in self._at:
            self._index(head)

    def at(self, token: int) -> DeedDraft | None:
        """The deed that a verb or noun tells; null where it tells none, or an actor stands there."""
        if token not in self._at and self._tells(token):
            self._at[token] = self._told_before(token) or self._draft(token)
        return self._at.get(token)

    def told_as(self, noun: int) -> DeedDraft | None:
        """The last deed before that was named by this very noun, where the noun says that it was told before."""
        parse = self.draft.parse
        if not _is_known(parse, noun):
            return None
        same = self._named.get(parse.lemma[noun], [])
        before = bisect_left(same, noun)
        return self._at[same[before - 1]] if before else None

    def named(self, noun: int) -> DeedDraft:
        """The deed of a noun that its own clause makes one: "a hotline agreed in May"."""
        if noun not in self._at:
            self._at[noun] = self._draft(noun)
        return self._at[noun]

    def keep(self, deed: DeedDraft) -> None:
        """Make a deed a row of the record, in reading order."""
        if id(deed) not in self._kept:
            self._kept.add(id(deed))
            insort(self.draft.deeds, deed, key=lambda row: row.trigger)

    def _index(self, head: int) -> None:
        parse = self.draft.parse
        if parse.pos[head] == "NOUN":
            insort(self._named.setdefault(parse.lemma[head], []), head)

    def _tells(self, token: int) -> bool:
        parse = self.draft.parse
        if parse.pos[token] in _HEADS:
            if parse.lemma[token] == "appear":
                # "if a foreign ship appears", but not "if it appears too risky"
                return not any(parse.dep[c] in _SEEMING for c in parse.children[token])
            return parse.lemma[token] not in _NO_DEED and parse.dep[token] not in ("aux", "auxpass")
        if parse.pos[token] != "NOUN" or self.draft.actor_at(token) is not None:
            return False
        return parse.lemma[token] in self._nouns or _is_gerund(parse, token)

    def _told_before(self, noun: int) -> DeedDraft | None:
        """The deed of an earlier word that this noun takes up: "a survey ... the survey", "recalled ... the recall"."""
        parse = self.draft.parse
        if not _is_known(parse, noun):
            return None
        stem = parse.lower[noun][:_STEM]
        first = parse.sentences[max(0, parse.sentence[noun] - _BACK)][0]
        for i in range(noun - 1, first - 1, -1):
            if len(stem) == _STEM and parse.lower[i].startswith(stem) and parse.pos[i] in ("NOUN", "VERB"):
                deed = self.at(i)
                if deed is not None:
                    deed.passages.append(parse.span(*_clause(parse, noun)))
                return deed
        return None

    def _draft(self, token: int) -> DeedDraft:
        parse = self.draft.parse
        first, after = _clause(parse, token)
        subjects = surface_subjects(parse, token) if parse.pos[token] in _HEADS else _owners(parse, token)
        actors = [a for n in subjects if (a := self.draft.actor_at(n)) is not None]
        deed = DeedDraft(trigger=(token, token + 1), head=token, passages=[parse.span(first, after)], actors=actors)
        self._index(token)
        deed.why.note("trigger", "named by a link or an outcome; no entry codes it", parse.span(token, token + 1))
        return deed


@lru_cache(maxsize=8)
def _nouns_of_deeds(stories: StoryTable) -> frozenset[str]:
    return frozenset(stories.uncoded).union(n for n, kind in stories.referents.items() if not kind.people)


def _is_known(parse: Parse, noun: int) -> bool:
    """Does a noun say that it was told before, and nothing more that would tell it apart?"""
    if parse.pos[noun] != "NOUN" or any(parse.dep[c] in ("relcl", "acl") for c in parse.children[noun]):
        return False
    return any(parse.lower[c] in _THE for c in parse.children[noun] if parse.dep[c] == "det")


def _is_gerund(parse: Parse, noun: int) -> bool:
    """Is it a verb made a noun: "the sacking of a shop steward", "stone-throwing"?"""
    if not parse.lower[noun].endswith("ing"):
        return False
    of = any(parse.dep[c] == "prep" and parse.lower[c] == "of" for c in parse.children[noun])
    return of or (noun > 1 and parse.lower[noun - 1] == "-")


def _clause(parse: Parse, token: int) -> tuple[int, int]:
    """The words below a token, without what opens and closes them and without what stands beside a verb's clause."""
    first, after = parse.left[token], parse.right[token] + 1
    for c in parse.children[token]:
        if parse.dep[c] == "relcl" and parse.pos[token] == "NOUN" and parse.lower[parse.left[c] - 1] != ",":
            # "a plan under which both would disarm": it says what the thing is.
            continue
        if c < token and parse.dep[c] in ("mark", "cc", "punct"):
            first = max(first, parse.right[c] + 1)
        if parse.dep[c] in ("advcl", "conj", "relcl", "parataxis", "cc", "punct"):
            if c < token:
                first = max(first, parse.right[c] + 1)
            else:
                after = min(after, parse.left[c])
    while first < token and parse.pos[first] == "PUNCT":
        first += 1
    while after - 1 > token and parse.pos[after - 1] == "PUNCT":
        after -= 1
    return first, after


def _owners(parse: Parse, noun: int) -> list[int]:
    """Whose deed a noun is: "the army's review", "the review by the army"."""
    owners = [c for c in parse.children[noun] if parse.dep[c] == "poss"]
    by = [c for c in parse.children[noun] if parse.dep[c] == "prep" and parse.lower[c] == "by"]
    return [*owners, *(n for c in by for n in parse.children[c] if parse.dep[n] == "pobj")]
