from merging.told import record

from onrecord.merging.deciding import settle
from onrecord.merging.merge import merge


def groups(merged):
    return sorted(sorted(a.report for a in e.accounts) for e in merged.events)


def test_records_become_merged_events():
    found = merge([record("a"), record("b", killed=3), record("c", day="2023-05-09")])
    assert groups(found) == [["a", "b"], ["c"]]
    assert len(found.decisions) >= 1
    assert found.origins == {"a": "a", "b": "b", "c": "c"}


def test_later_reports_join_what_was_merged_and_people_have_the_last_word():
    first = merge([record("a"), record("b")])
    second = merge([record("c")], [record("a"), record("b")], first.decisions)
    assert groups(second) == [["a", "b", "c"]]
    key = {a.report: a.key for e in second.events for a in e.accounts}
    split = settle(key["a"], key["c"], "other event", who="me", note=None, at=None)
    again = merge([record("c")], [record("a"), record("b")], [*first.decisions, *second.decisions, split])
    assert len(again.events) == 2
    assert not again.orphans
    gone = merge([record("b")], [], [split])
    assert gone.orphans == [split]


def test_the_order_of_reports_changes_nothing():
    records = [record("a", killed=2), record("b"), record("c", "bombarded"), record("d", place=("Mersa", 8))]
    assert groups(merge(records)) == groups(merge(records[::-1]))
