"""The stances told so far, by the token that told each."""

from onrecord.coding.draft import ActorDraft, PositionDraft
from onrecord.coding.positions.lasts import Last, Lasts


def _last(token: int, axis: str = "ceasefire") -> Last:
    position = PositionDraft(ActorDraft(name="Kenya"), axis, axis, "for", "said", passages=[])
    return Last(position, token, 1, 1)


def test_the_last_one_before_a_token_comes_first(pipeline):
    parse = pipeline.parse("Kenya wants a truce. Uganda wants talks. Chad does not.")
    lasts = Lasts(parse)
    assert not lasts
    second, first = parse.lower.index("talks"), parse.lower.index("wants")
    lasts.add(_last(second, "negotiations"))
    lasts.add(_last(first))
    end = len(parse) - 1
    assert lasts
    assert [one.token for one in lasts.before(end)] == [second, first]
    assert [one.token for one in lasts.before(end, 1)] == [second]
    assert [one.token for one in lasts.before(second)] == [first]


def test_one_word_may_tell_several_stances(pipeline):
    lasts = Lasts(pipeline.parse("Kenya wants a truce and talks."))
    lasts.add(_last(1))
    lasts.add(_last(1, "negotiations"))
    assert lasts.told_by(1)
    assert not lasts.told_by(2)
    assert len(list(lasts.before(4))) == 2
