import msgspec
from merging.told import record

from onrecord.merging.accounts import accounts_of
from onrecord.merging.deciding import blocks_of, decide, group, orphans, settle, standing


def accounts(*records):
    return [a for r in records for a in accounts_of(r)]


def same(one, two):
    (decision,) = decide(accounts(one, two)) or [None]
    return decision is not None and decision.verdict == "same event"


def test_two_accounts_meet_and_say_why():
    (decision,) = decide(accounts(record("a"), record("b", "bombarded", entry="shell")))
    assert decision.verdict == "same event"
    assert decision.features["same day"] > 0
    assert decision.features["same place"] > 0
    assert decision.score > 0


def test_a_place_within_its_country_is_no_conflict():
    assert same(record("a"), record("b", place=("Ethiopia", 9), precision="country"))


def test_conflicts_part_whatever_the_score():
    assert not same(record("a"), record("b", day="2023-05-02"))
    assert not same(record("a"), record("b", place=("Mersa", 5)))
    assert not same(record("a"), record("b", further="again in a second raid"))
    assert not same(record("a"), record("b", actor=("Eritrean army", "ERI-army", "ERI")))


def test_a_person_overrides_the_rules_and_stays_though_rules_decide_again():
    known = accounts(record("a"), record("b"), record("c", day="2023-05-09"))
    rules = decide(known)
    assert [len(g) for g in group(known, rules)] == [2, 1]
    split = settle(known[0].key, known[1].key, "other event", who="me", note=None, at=None)
    assert [len(g) for g in group(known, [*rules, split, *rules])] == [1, 1, 1]
    merge = settle(known[0].key, known[2].key, "same event", who="me", note=None, at=None)
    assert [len(g) for g in group(known, [*rules, split, *rules, merge])] == [2, 1]
    undone = settle(known[1].key, known[0].key, "same event", who="me", note="no", at=None)
    assert [len(g) for g in group(known, [*rules, split, undone])] == [2, 1]


def test_incremental_meets_only_the_fresh():
    known = accounts(record("a"), record("b"))
    fresh = accounts(record("c"))
    decisions = decide(fresh, known)
    assert len(decisions) == 2
    assert all(fresh[0].key in (d.one, d.two) for d in decisions)
    both = [*decide(known), *decisions]
    assert standing(both) == standing(decide([*known, *fresh]))
    assert len(group([*known, *fresh], both)) == 1


def test_decisions_outlive_recoding_or_are_listed():
    known = accounts(record("a"), record("b"))
    split = settle(known[0].key, known[1].key, "other event", who=None, note=None, at="2024-01-01")
    again = accounts(record("a"), record("b"))
    assert not orphans([split], [a.key for a in again])
    recoded = accounts(record("a"), record("b", entry="bomb"))
    assert orphans([split, *decide(known)], [a.key for a in recoded]) == [split]


def test_decisions_round_trip_as_json():
    (decision,) = decide(accounts(record("a"), record("b")))
    assert msgspec.json.decode(msgspec.json.encode(decision), type=type(decision)) == decision


def test_one_text_under_two_ids_is_one_event():
    known = [*accounts(record("a")), *accounts(record("a"))]
    known[1].report = "b"
    assert [len(g) for g in group(known, decide(known))] == [2]


def test_blocks_bring_together_what_shares_a_story_a_country_or_a_party():
    one, two = accounts(record("a"), record("b", "hit", place=("Mersa", 5)))
    far = accounts(record("c", "hit", day="2023-07-01", actor=("rebels", None, None)))[0]
    assert blocks_of(one) & blocks_of(two)
    assert not blocks_of(one) & blocks_of(far)
    assert blocks_of(one, "7") & blocks_of(far, "7")
