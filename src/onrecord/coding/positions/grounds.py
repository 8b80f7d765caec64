"""On what condition and for what reason a position is held, in the report's words."""

from onrecord.coding.positions.moods import WILL, WOULD, is_infinitive, modal_of
from onrecord.language.parse import Parse

_CONDITIONS = frozenset({"if", "unless", "until", "till", "provided", "providing", "once"})
_LATER = frozenset({"when", "before", "after", "without"})
"""Words that tell a condition of what is still to be done: "will leave when there are houses for them"."""
_REASONS = frozenset({"because", "since", "as"})
_ARGUING = frozenset({"argue", "cite", "fear", "complain", "contend", "claim", "blame", "plead", "worry", "invoke"})
_CONDITION_PHRASES = (
    "as long as", "so long as", "as soon as", "provided that", "on condition that", "in exchange for", "in return for",
    "only if", "only after", "only when", "only once", "not before", "not until", "in case", "even if", "on the condition",
)  # fmt: skip
_REASON_PHRASES = (
    "because of", "due to", "on account of", "on the grounds", "on grounds", "in order to", "so that", "so as to",
    "for fear", "out of fear", "lest", "in view of", "owing to", "for the sake", "in the hope", "out of concern",
)  # fmt: skip
_CLAUSES = frozenset({"advcl", "prep", "ccomp", "pcomp", "dep", "advmod"})
Range = tuple[int, int]


def read_grounds(parse: Parse, tokens: list[int]) -> tuple[Range | None, Range | None]:
    """(condition, reason) as token ranges [first, after) among the clauses that hang on these words; null: not told."""
    condition = reason = None
    for token in tokens:
        for c in parse.children[token]:
            provided = parse.dep[c] == "xcomp" and parse.lower[c] in _CONDITIONS
            if (parse.dep[c] not in _CLAUSES and not provided) or c in tokens:
                continue
            first, after = parse.left[c], parse.right[c] + 1
            opening = " ".join(parse.lower[first : first + 4])
            marks = {parse.lower[m] for m in parse.children[c] if parse.dep[m] in ("mark", "advmod", "prep")}
            marks.add(parse.lower[c])
            if condition is None and after - first > 1 and _is_condition(parse, token, c, marks, opening):
                condition = (first, after)
            elif reason is None and _is_reason(parse, c, marks, opening):
                reason = (first, after)
    return condition, reason


def _is_condition(parse: Parse, token: int, clause: int, marks: set[str], opening: str) -> bool:
    if marks & _CONDITIONS or opening.startswith(_CONDITION_PHRASES):
        return True
    coming = modal_of(parse, token) in WILL | WOULD or is_infinitive(parse, token)
    whole = parse.dep[clause] == "advcl" or opening.startswith("without ")
    return coming and whole and opening.split()[0] in _LATER and bool(marks & _LATER)


def _is_reason(parse: Parse, clause: int, marks: set[str], opening: str) -> bool:
    if opening.startswith(_REASON_PHRASES):
        return True
    if parse.dep[clause] != "advcl":
        return False
    if "because" in marks or (marks & _REASONS and opening.split()[0] == "since"):
        return True
    return parse.tag[clause] == "VBG" and parse.lemma[clause] in _ARGUING
