import re

import pytest

from onrecord.records.errors import UsageError
from onrecord.store.scope import Scope, conditions


@pytest.mark.parametrize("kind", ["events", "statements", "positions"])
def test_what_a_user_wrote_is_bound_and_never_in_the_sql(kind: str) -> None:
    wrote = "x'; DROP TABLE reports; --"
    scope = Scope(actor=wrote, partner=wrote, place=wrote, topic=wrote, since=wrote, until=wrote)
    found, values = conditions(scope, kind, "where")
    assert wrote not in " ".join(found)
    assert set(values.values()) == {wrote}
    assert set(re.findall(r"\$(\w+)", " ".join(found))) <= set(values)


def test_nothing_asked_is_true_of_every_row() -> None:
    assert conditions(Scope(), "events", "where") == (["true"], {})


def test_two_scopes_of_one_question_have_values_of_their_own() -> None:
    one, two = (
        conditions(Scope(since=day), "events", name) for name, day in (("a", "2019-01-01"), ("b", "2020-01-01"))
    )
    assert one == (["t.day >= $a_since"], {"a_since": "2019-01-01"})
    assert two == (["t.day >= $b_since"], {"b_since": "2020-01-01"})


def test_words_of_closed_lists() -> None:
    assert conditions(Scope(type="assault", status="Denied"), "events", "w")[1] == {
        "w_type": "ASSAULT",
        "w_status": "denied",
    }
    with pytest.raises(UsageError, match="--type: there is no type 'QUARREL'; use one of: AGREE"):
        conditions(Scope(type="QUARREL"), "events", "where")
    with pytest.raises(UsageError, match="--status: there is no status 'perhaps'"):
        conditions(Scope(status="perhaps"), "events", "where")
