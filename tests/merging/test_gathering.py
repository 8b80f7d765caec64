import jsonschema
import msgspec
from merging.told import record

from onrecord.merging.accounts import accounts_of
from onrecord.merging.gathering import gather
from onrecord.records.merged import merged_schema


def merged(*records, origins=None):
    return gather([a for r in records for a in accounts_of(r)], origins)


def test_five_papers_that_quote_one_ministry_are_one_source():
    found = merged(*(record(name, said_by="ETH-ministry", publisher=name) for name in "abcde"))
    assert (found.corroboration.origins, found.corroboration.sources) == (5, 1)
    found = merged(*(record(name, publisher=name) for name in "abc"), origins={"a": "o", "b": "o"})
    assert (found.corroboration.origins, found.corroboration.sources) == (2, 3)
    found = merged(record("a"), record("b"), origins={"a": "o", "b": "o"})
    assert (found.corroboration.origins, found.corroboration.sources) == (1, 1)


def test_a_toll_that_rises_is_an_update_and_one_of_the_same_day_a_contradiction():
    (conflict,) = merged(record("a", killed=4), record("b", killed=6, published="2023-05-03")).conflicts
    assert (conflict.about, conflict.kind, conflict.low, conflict.high) == ("figures", "update", 4, 6)
    assert [(s.value, s.accounts, s.published) for s in conflict.sides] == [
        ("4", ["a#e1"], "2023-05-02"), ("6", ["b#e1"], "2023-05-03"),
    ]  # fmt: skip
    (conflict,) = merged(record("a", killed=4, said_by="army"), record("b", killed=9, said_by="hospital")).conflicts
    assert conflict.kind == "contradiction"
    assert [s.sources for s in conflict.sides] == [["army"], ["hospital"]]
    assert not merged(record("a", killed=4), record("b", killed=4)).conflicts


def test_claimed_by_one_and_denied_by_another():
    found = merged(record("a", basis="claimed", said_by="rebels"), record("b", basis="denied", said_by="army"))
    (conflict,) = found.conflicts
    assert conflict.about == "responsibility"
    assert {s.value for s in conflict.sides} == {"army: claimed", "army: denied"}


def test_status_date_and_place():
    found = merged(record("a"), record("b", status="denied", said_by="army", day="2023-05-03", place=("Mersa", 5)))
    assert {c.about for c in found.conflicts} == {"status", "date", "place"}
    assert found.corroboration.origins == 1


def test_merged_events_keep_their_schema_and_id():
    one, two = record("a", killed=4), record("b")
    found = merged(one, two)
    jsonschema.validate(msgspec.to_builtins(found), merged_schema())
    assert found.id == merged(two, one).id
    assert found.format == "onrecord-merged/1"
    assert [a.report for a in found.accounts] == ["a", "b"]
