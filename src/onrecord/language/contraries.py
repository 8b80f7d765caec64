"""Verbs that undo one another, and verbs that say the same of one thing: "leave" and "resign", "leave" and "stay"."""

_PAIRS: tuple[tuple[str, str], ...] = (
    ("leave resign quit depart go withdraw retire step_down stand_down stand_aside step_aside bow_out", "stay remain cling serve_out see_out"),
    ("withdraw pull pull_out pull_back leave", "stay remain"),
    ("raise increase double triple hike lift", "cut lower reduce halve abolish slash scrap freeze"),
    ("open reopen unseal", "close shut seal shutter"),
    ("lift end ease scrap drop remove", "impose reimpose extend tighten prolong maintain renew"),
    ("free release pardon", "jail hold detain execute hang sentence"),
    ("cede sell hand_over surrender give_up privatise privatize", "keep retain"),
    ("abolish scrap repeal revoke rescind annul abandon", "keep retain restore reinstate introduce reintroduce"),
    ("cancel abandon scrap halt stop suspend end freeze shelve drop call_off",
     "continue resume proceed go_ahead press_on carry_on restart relaunch"),
    ("allow permit let admit", "ban bar block forbid refuse turn_away turn_back expel deport"),
    ("spare", "burn destroy storm attack shell bomb kill execute raze"),
    ("sign approve pass adopt ratify endorse", "veto reject block"),
    ("hire reinstate", "sack dismiss fire"),
    ("attend join", "boycott skip"),
    ("ban outlaw", "legalise legalize unban"),
    ("build construct erect put_up", "demolish raze tear_down"),
    ("publish release disclose", "withhold suppress"),
    ("nationalise nationalize seize", "privatise privatize"),
    ("deliver hand_over supply send ship", "withhold"),
    ("restore reinstate", "abolish scrap"),
)  # fmt: skip
"""Pairs of groups: the verbs of one group do much the same to one thing, those of the other group undo it."""


def _spread() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    like: dict[str, set[str]] = {}
    against: dict[str, set[str]] = {}
    for pair in _PAIRS:
        one, other = (frozenset(side.split()) for side in pair)
        for own, contrary in ((one, other), (other, one)):
            for verb in own:
                like.setdefault(verb, set()).update(own)
                against.setdefault(verb, set()).update(contrary)
    return {v: frozenset(s) for v, s in like.items()}, {v: frozenset(s) for v, s in against.items()}


_LIKE, _AGAINST = _spread()


def says_the_same(one: str, other: str) -> bool:
    """Do two verbs, by lemma ("step_down" with its particle), tell one deed of one thing?"""
    return one == other or other in _LIKE.get(one, frozenset())


def undoes(one: str, other: str) -> bool:
    """Does doing the one mean that the other is not done or is undone? False where a verb is on both sides."""
    return other in _AGAINST.get(one, frozenset()) and not says_the_same(one, other)


def alike(verb: str) -> frozenset[str]:
    """The verbs that may tell the same deed as this one, itself among them."""
    return _LIKE.get(verb, frozenset({verb}))
