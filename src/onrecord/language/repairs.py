"""Attachments that the parser is known to get wrong, set right before any reader sees them."""

from bisect import bisect_left, bisect_right

# Verbs that take an infinitive for what is to be done, and hardly ever one of purpose.
_TAKERS = frozenset(
    {"vow", "pledge", "promise", "threaten", "swear", "undertake", "agree", "refuse", "decline", "decide", "offer",
     "resolve", "plan", "intend", "fail", "manage", "attempt", "try", "want", "hope", "hesitate", "prepare"}
)  # fmt: skip
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "nsubjpass"})


def part_at_semicolons(lower: list[str], dep: list[str], head: list[int]) -> None:
    """A clause before a semicolon is no complement of the verb after it: it stands by itself.

    "The army said rebels fled; a spokesman denied it" is parsed as if the denial had the first clause for its content.
    Changes `dep` and `head` in place; the clause's verb becomes a root of its own.
    """
    semicolons = [i for i, word in enumerate(lower) if word == ";"]
    if not semicolons:
        return
    for i, up in enumerate(head):
        if (
            dep[i] in ("ccomp", "parataxis", "advcl")
            and up > i
            and bisect_right(semicolons, i) < bisect_left(semicolons, up)
        ):
            head[i], dep[i] = i, "ROOT"


def take_infinitives(lower: list[str], lemma: list[str], dep: list[str], head: list[int]) -> None:
    """What a verb of promising or refusing takes is its complement, also behind a day or place.

    "The mayor vowed on Tuesday to close the mine" is parsed as if she had vowed in order to close it. Changes `dep` in
    place, where the verb has no other complement.
    """
    for i, up in enumerate(head):
        if dep[i] != "advcl" or up >= i - 2 or lemma[up] not in _TAKERS:
            continue
        to = next((j for j in range(i - 1, max(up, i - 4), -1) if lower[j] == "to" and head[j] == i), None)
        if to is None or lower[to - 1] in ("order", "as"):
            continue
        if not any(head[j] == up and dep[j] in _COMPLEMENTS for j in range(max(0, up - 8), i)):
            dep[i] = "xcomp"
