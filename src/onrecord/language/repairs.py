"""Attachments that the parser is known to get wrong, set right before any reader sees them."""


def part_at_semicolons(lower: list[str], dep: list[str], head: list[int]) -> None:
    """A clause before a semicolon is no complement of the verb after it: it stands by itself.

    "The army said rebels fled; a spokesman denied it" is parsed as if the denial had the first clause for its content.
    Changes `dep` and `head` in place; the clause's verb becomes a root of its own.
    """
    semicolons = [i for i, word in enumerate(lower) if word == ";"]
    if not semicolons:
        return
    for i, up in enumerate(head):
        if dep[i] in ("ccomp", "parataxis", "advcl") and up > i and any(i < s < up for s in semicolons):
            head[i], dep[i] = i, "ROOT"
