"""A topic's words that mean something else: another field, somebody who takes no side, a word that settles nothing."""

import pytest

NOTHING = [
    # another field
    "The troopers may close the highway if the wildfire spreads, Captain Ana Ruiz said.",
    "The utility wants a rate increase for its electricity.",
    "The borrowers do not have to pay back the loan on their mortgage, the agent said.",
    "The coach rejected the deal before the tournament.",
    "The council vowed to wage war on graffiti.",
    "The senate approved an increase of ten cents on a pack of cigarettes.",
    "The board accepted the resignation of the softball coach.",
    "The council approved a resolution on the lowest bid from the contractor.",
    "The airline rejected a proposal to combine the two fleets.",
    "The senator rejected a proposal for one last debate.",
    "The mayor advocated the removal of exemptions from the tax.",
    "The envoy began a hunger strike in Geneva.",
    # those who take no side
    "The police tried to intervene between the youths.",
    "The judges approved settlements in two suits.",
    # words that settle nothing of what is contested
    "The singer called the election a disgrace.",
    "The analyst said elections are a choice.",
    "The bishops appealed for peace in the town.",
    # thin threads
    "Chile resigned from the board in May. The coach said it was a hat-trick.",
    "No state shall return a refugee, the convention says.",
    "The state is generally required to maintain its funding for schools, the clerk said.",
    "If the flood came closer, the road would be closed, Ruiz said.",
    "The government could not stop the violence, Ruiz said.",
    # plain people, asked or barred
    "People who support the amendment will vote.",
    "The men are forbidden from contributing to the invasion.",
    "The parties neither accepted nor rejected the land law.",
    "The chambers will either accept or reject the land law.",
    "Legislators rejected the divorce bill in 1777.",
    "It was the first time that a governor was dismissed, the analyst said.",
    "The cities backed away from larger annexations.",
]
HELD = [
    ("The farmers vowed to close the highway.", ("farmers", "blockade", "for")),
    ("The parties vowed to wage war on Eritrea.", ("parties", "military_action", "for")),
    ("The senator rejected the proposal.", ("senator", "law", "against")),
    ("The bishops want elections by March.", ("bishops", "elections", "for")),
    ("The unions demanded the removal of the governor.", ("unions", "resignation", "for")),
    ("Kenya wants peace with Ethiopia.", ("Kenya", "peace_deal", "for")),
    ("The workers began a strike in Geneva.", ("workers", "strike", "for")),
    ("Kenya rejected the land law in 2019.", ("Kenya", "law", "against")),
    ("The mayor accepted the land law.", ("mayor", "law", "for")),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_contested(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(("text", "wanted"), HELD)
def test_it_is_meant(stances, text, wanted):
    assert wanted in stances(text)


def test_who_is_blamed_for_a_call_made_it(stances):
    found = stances("Premier Ana Ruiz criticised Governor Jan Kos over his call for a ban on headscarves.")
    assert [holder for holder, _, _ in found] == ["Jan Kos"]


def test_people_told_by_what_was_done_to_them_are_freed_all_the_same(stances):
    found = stances("The premier also ordered all activists arrested over the past week to be freed.")
    assert {stance for _, axis, stance in found if axis == "release"} <= {"for"}


def test_own_doubts_do_not_turn_what_somebody_does(stances):
    found = stances("The senator will support the land law despite his own doubts.")
    assert found == [("senator", "law", "for")]


def test_a_movement_and_not_whom_it_presses_wants_the_withdrawal(stances):
    found = stances(
        "The government has been faced with a growing movement calling for a withdrawal of its troops from Lebanon."
    )
    assert "government" not in {holder for holder, _, _ in found}
