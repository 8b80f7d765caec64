"""Both sides of what takes two: meetings, fights, support that is had."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("After a long meeting with the Chadian president, the envoy said that talks would go on.", "CONSULT",
         {"envoy", "Chadian president"}, {"envoy", "Chadian president"}),
        ("The prime minister, in a phone call with the Swedish leader, asked for help.", "CONSULT",
         {"prime minister", "Swedish leader"}, {"prime minister", "Swedish leader"}),
        ("Heavy fighting between rebels and soldiers broke out near Goma on Monday.", "ASSAULT",
         {"rebels", "soldiers"}, {"rebels", "soldiers"}),
        ("The premier has the backing of the army.", "SUPPORT", {"army"}, {"premier"}),
        ("The general won the support of the opposition.", "SUPPORT", {"opposition"}, {"general"}),
        ("The minister enjoys the backing of France.", "SUPPORT", {"France"}, {"minister"}),
    ],
)  # fmt: skip
def test_each_side_stands_where_it_belongs(rows, text: str, kind: str, actors: set, recipients: set) -> None:
    found = [(set(a), set(r)) for t, a, r in rows(text) if t == kind]
    assert (actors, recipients) in found


def test_those_whom_somebody_unknown_met_did_not_meet_each_other(rows) -> None:
    found = [row for row in rows("Later he met union leaders and senators.") if row[0] == "CONSULT"]
    assert found[0][1] == []
    assert set(found[0][2]) == {"union leaders", "senators"}


def test_another_name_of_the_doer_is_not_the_one_it_is_done_to(rows) -> None:
    for _, actors, recipients in rows("A Kenyan warship, KNS Jasiri, attacked two boats of smugglers."):
        assert "Kenyan warship" in actors
        assert "KNS Jasiri" not in recipients
