"""Who is meant by "they" or "both" where two or more were named side by side: "A and B said they would sign"."""

from onrecord.coding.draft import Draft
from onrecord.language.arguments import spread

_PLURAL = frozenset({"they", "both", "their"})


def named_together(draft: Draft, pronoun: int) -> list[int]:
    """The tokens of the subjects named side by side for whom a plural pronoun stands; empty where it stands for others.

    The last subject before it, in its own sentence or the one before, must be theirs, and whoever the pronoun was taken
    for one of them.
    """
    parse = draft.parse
    if parse.lower[pronoun] not in _PLURAL or (parse.lower[pronoun] == "both" and parse.children[pronoun]):
        return []
    here, known = parse.sentence[pronoun], draft.actor_at(pronoun)
    for i in range(pronoun - 1, parse.sentences[max(0, here - 1)][0] - 1, -1):
        if parse.dep[i] not in ("nsubj", "nsubjpass") or parse.tag[i].startswith(("PRP", "W")):
            continue
        if parse.dep[parse.head[i]] in ("relcl", "acl"):
            continue  # of a clause that only tells who one of them is
        side = spread(parse, i)
        actors = [draft.actor_at(n) for n in side]
        if len(side) > 1 and all(one is not None for one in actors) and (known is None or known in actors):
            return side
        return []
    return []
