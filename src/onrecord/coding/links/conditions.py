"""Conditions: "if ...", "until ...", "unless ...": what the clause tells is what the other hangs on."""

from collections.abc import Iterator

from onrecord.coding.draft import EventDraft, Tokens
from onrecord.coding.links.ends import Ends
from onrecord.coding.referents import Row
from onrecord.language.parse import Parse
from onrecord.records.tables.link_table import LinkTable

ReadLink = tuple[Row, Row, str, str, str, Tokens]
"""Both ends, the link's kind, the entry, the cue's words and tokens."""
_CLAUSES = frozenset({"advcl", "pcomp", "prep", "acl", "ccomp"})
_OPEN = frozenset({"planned", "called for", "possible", "denied", "did not happen", "ongoing"})
_BINDING = frozenset({"promise", "threaten", "demand", "plan", "say", "confirm", "deny"})
_WORDS_GIVEN = frozenset({"AGREE", "THREATEN", "REQUEST"})
_DONE_BY_WORDS = frozenset({"promise", "threaten", "demand", "apologise", "accuse", "claim responsibility"})
# Opened like conditions, but none: "as if", "even if", "if not", "if any".
_NO_CONDITION = frozenset({"as", "even", "what", "if", "ever"})
_WORDS = 4


def read_conditions(ends: Ends, table: LinkTable, first: int, after: int) -> Iterator[ReadLink]:
    """The conditions told in one sentence by an opened clause; neither end may be told as done already."""
    parse = ends.parse
    for clause in range(first, after):
        if parse.dep[clause] not in _CLAUSES or parse.pos[clause] not in ("VERB", "AUX", "NOUN", "ADJ"):
            continue
        opened = _opener(parse, table, clause)
        if opened is None:
            continue
        kind, mark, at = opened
        outer = _main(ends, clause)
        inner = ends.referents.inside(clause, not_this=outer)
        if inner is None or outer is None or not _is_told(inner) or not _is_open(outer):
            continue
        yield outer, inner, kind, "condition", mark, (at, at + len(mark.split()))


def _opener(parse: Parse, table: LinkTable, clause: int) -> tuple[str, str, int] | None:
    """(kind, mark, its first token) of the words that open a clause."""
    first = parse.left[clause]
    if parse.dep[clause] == "pcomp":
        first = parse.head[clause]
    elif _is_of_noun(parse, clause):
        first = parse.left[parse.head[parse.head[clause]]]
    elif parse.dep[clause] in ("acl", "ccomp"):
        return None
    elif _is_as_soon_as(parse, clause):
        first = parse.left[parse.head[clause]]
    while first < clause and parse.pos[first] in ("PUNCT", "CCONJ"):
        first += 1
    if parse.lower[first] in ("only", "not", "at", "least") and first + 1 < clause:
        first += 1
    for size in range(_WORDS, 0, -1):
        said = " ".join(parse.lower[first : first + size])
        if said in table.marks:
            before = parse.lower[first - 1] if first else ""
            return None if before in _NO_CONDITION else (table.marks[said], said, first)
    return None


def _is_as_soon_as(parse: Parse, clause: int) -> bool:
    """Does the clause hang on an adverb: "as soon as ...", "as long as ..."?"""
    return parse.pos[parse.head[clause]] == "ADV" and parse.dep[parse.head[clause]] == "advmod"


def _is_of_noun(parse: Parse, clause: int) -> bool:
    """Does the clause hang on the noun of a mark: "on condition that ..."?"""
    return parse.dep[clause] in ("acl", "ccomp") and parse.dep[parse.head[clause]] == "pobj"


def _main(ends: Ends, clause: int) -> Row | None:
    """The row of the clause that a condition hangs on: at its verb, in what the verb does, or the statement it stands in."""
    parse = ends.parse
    governor = parse.head[clause]
    if parse.dep[clause] == "pcomp" or _is_as_soon_as(parse, clause):
        governor = parse.head[governor]
    elif _is_of_noun(parse, clause):
        governor = parse.head[parse.head[governor]]
    row: Row | None = ends.referents.event_at(governor)
    if row is not None:
        return row
    for c in parse.children[governor]:
        if c != clause and parse.dep[c] in ("dobj", "xcomp", "ccomp", "attr", "acomp", "nsubjpass"):
            row = ends.referents.inside(c, deep=2)
            if row is not None:
                return row
    holding = ends.referents.holding(governor)
    return ends.referents.cue_at(governor) or (holding if holding is not None and holding.uttered else None)


def _is_open(row: Row) -> bool:
    """Only what has not come about yet hangs on a condition."""
    if isinstance(row, EventDraft):
        return row.status in _OPEN or row.performed_by is not None or row.type in _WORDS_GIVEN
    return row.act in _BINDING


def _is_told(row: Row) -> bool:
    """A clause tells a deed, or a word that binds; "if it seems too risky" tells neither."""
    return isinstance(row, EventDraft) or row.act in _DONE_BY_WORDS
