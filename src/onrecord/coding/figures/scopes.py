"""The scope of a figure: a running total, an addition, or a change."""

from onrecord.coding.draft import FigureDraft
from onrecord.coding.figures.words import ADDED, CHANGE_NOUNS, CHANGING, REACHING, TALLYING, TOTAL_CUES
from onrecord.language.numbers import Number
from onrecord.language.parse import Parse

_TOTALS = frozenset({"toll", "total", "number", "tally", "count"})
_PERIODS = frozenset({"week", "month", "year", "months", "weeks", "days", "years", "january", "quarter", "half"})


def scope_of(parse: Parse, number: Number, head: int, figure: FigureDraft) -> tuple[str | None, int | None]:
    """(scope, the token that decided it); (null, null) where the text does not say."""
    first = number.tokens[0]
    if _is_change(parse, number, head):
        return "change", parse.head[head]
    if first and parse.lower[first - 1] in ("another", "further", "additional", "extra"):
        return "new", first - 1
    after = number.core[1]
    if (
        after < len(parse)
        and parse.lower[after] in ADDED
        and figure.unit is not None
        and parse.lower[after] != "further"
    ):
        following = parse.lower[after + 1] if after + 1 < len(parse) else ""
        if following != "than":
            return "new", after
    verb = _verb_over(parse, head)
    total = _stands_for_total(parse, head, figure)
    if total is not None:
        return "total", total
    if figure.measure in ("money", "percent") and figure.measure == "percent":
        return None, None
    if verb is not None:
        perfect = any(
            parse.lower[c] in ("have", "has", "had", "'ve") for c in parse.children[verb] if parse.dep[c] == "aux"
        )
        for c in parse.children[verb]:
            if perfect and (
                parse.lower[c] == "since"
                or any(parse.lower[k] == "since" for k in parse.children[c] if parse.dep[k] in ("mark", "prep"))
            ):
                return "total", c
            if perfect and parse.lower[c] == "year" and any(parse.lower[k] == "this" for k in parse.children[c]):
                return "total", c
        if (
            figure.measure not in ("money", "percent", "strength")
            and parse.lemma[verb] in TALLYING
            and _over_a_period(parse, verb)
        ):
            return "total", verb
    if figure.measure not in ("money", "percent") and verb is not None and parse.head[head] == verb:
        for c in parse.children[verb]:
            told = " ".join(parse.lower[parse.left[c] : min(parse.right[c] + 1, parse.left[c] + 3)])
            if any(told == cue or told.startswith(f"{cue} ") for cue in TOTAL_CUES):
                return "total", c
    return None, None


def _is_change(parse: Parse, number: Number, head: int) -> bool:
    """ "rose by 12%", "fell a quarter", "up 4%", "a 5% increase"; not "rose to 67"."""
    before = parse.lower[number.tokens[0] - 1] if number.tokens[0] else ""
    if before in ("up", "down") and parse.dep[number.tokens[0] - 1] != "prt" and number.kind != "count":
        return True
    if before in ("to", "from", "at"):
        return False
    up = parse.head[head]
    if parse.dep[head] == "pobj":
        return parse.lower[up] == "by" and parse.lemma[parse.head[up]] in CHANGING - {"lose", "gain"}
    if parse.dep[head] in ("npadvmod", "dobj", "advmod") and number.kind in ("percent", "money", "count", "measure"):
        verb = parse.lemma[up]
        return verb in CHANGING and (verb not in ("gain", "lose", "grow", "advance") or number.kind == "percent")
    return parse.lemma[head] in CHANGE_NOUNS and number.kind == "percent"


def _stands_for_total(parse: Parse, head: int, figure: FigureDraft) -> int | None:
    """Is this what a toll, a total or a number comes to?"""
    up = parse.head[head]
    if parse.dep[head] == "pobj" and parse.lower[up] in ("to", "at", "from", "of", "past", "above"):
        governor = parse.head[up]
        if parse.lower[up] == "of" and parse.lemma[governor] in ("toll", "total"):
            return governor
        if parse.tag[governor].startswith("N") and parse.lower[up] in ("from", "to", "at"):
            return governor if parse.lemma[governor] in _TOTALS else None
        for c in parse.children[governor]:
            if parse.lemma[c] == "number" and parse.lemma[governor] in ("put", "place", "set"):
                continue
            named = parse.lemma[c] in _TOTALS or (
                parse.lemma[governor] in CHANGING and parse.lower[up] in ("to", "from")
            )
            if (
                named
                and parse.dep[c] in ("nsubj", "dobj", "nsubjpass")
                and parse.lower[up] != "of"
                and parse.lemma[c] in _TOTALS
            ):
                return c
            counted = figure.measure not in ("money", "percent") and parse.tag[c] == "NNS"
            if parse.dep[c] == "nsubj" and named and counted:
                return governor
        for c in parse.children[up]:
            if c != head and parse.lemma[c] in _TOTALS:
                return c
        if parse.lower[up] == "to" and parse.lemma[governor] == "bring":
            return governor
    if parse.dep[head] in ("dobj", "attr") and parse.lemma[up] in REACHING:
        return next(
            (c for c in parse.all_children(up, "nsubj") if parse.lemma[c] in _TOTALS or parse.tag[c] == "NNS"), None
        )
    if parse.dep[head] == "pobj" and parse.dep[parse.head[up]] == "acomp":
        head = parse.head[up]
        up = parse.head[head]
    if parse.dep[head] in ("attr", "acomp") and parse.pos[up] == "AUX":
        return next((c for c in parse.children[up] if parse.dep[c] == "nsubj" and parse.lemma[c] in _TOTALS), None)
    return None


def _over_a_period(parse: Parse, verb: int) -> bool:
    for c in parse.children[verb]:
        if parse.dep[c] in ("prep", "npadvmod"):
            span = range(parse.left[c], parse.right[c] + 1)
            if any(parse.lower[i] in _PERIODS for i in span):
                return True
    return False


def _verb_over(parse: Parse, token: int) -> int | None:
    return next((up for up in (token, *parse.ancestors(token)) if parse.pos[up] in ("VERB", "AUX")), None)
