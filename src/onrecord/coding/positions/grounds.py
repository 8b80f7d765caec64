"""On what condition and for what reason a position is held, in the report's words."""

from onrecord.language.parse import Parse

_CONDITIONS = frozenset({"if", "unless", "until", "provided", "providing"})
_REASONS = frozenset({"because", "since", "as"})
_CONDITION_PHRASES = (
    "as long as", "so long as", "provided that", "on condition that", "in exchange for", "in return for", "only if",
    "only after", "in case",
)  # fmt: skip
_REASON_PHRASES = ("because of", "due to", "on account of", "on the grounds that", "in order to", "so that", "so as to")
_CLAUSES = frozenset({"advcl", "prep", "ccomp", "pcomp", "dep", "advmod"})


def read_grounds(parse: Parse, tokens: list[int]) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """(condition, reason) as token ranges [first, after) among the clauses that hang on these words; null: not told."""
    condition = reason = None
    for token in tokens:
        for c in parse.children[token]:
            if parse.dep[c] not in _CLAUSES or c in tokens:
                continue
            first, after = parse.left[c], parse.right[c] + 1
            marks = {parse.lower[m] for m in parse.children[c] if parse.dep[m] in ("mark", "advmod", "prep")}
            opening = " ".join(parse.lower[first : first + 4])
            if condition is None and (marks & _CONDITIONS or opening.startswith(_CONDITION_PHRASES)):
                condition = (first, after)
            elif reason is None and (
                opening.startswith(_REASON_PHRASES) or (parse.dep[c] == "advcl" and "because" in marks)
                or (parse.dep[c] == "advcl" and marks & _REASONS and opening.split()[0] == "since")
            ):  # fmt: skip
                reason = (first, after)
    return condition, reason
