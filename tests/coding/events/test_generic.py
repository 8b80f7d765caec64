"""Generic talk gives no event row; the same deeds told of a day do."""

import pytest

# The first sentence is never read as a habit: headlines tell news in the present.
_OPENING = "Kenya closed its border on Monday. "
GENERIC = [
    ("Somalia raised doubts about Kenya's willingness to hold talks with Uganda.", "talks"),
    ("The tanks improve Kenya's ability to cooperate with Uganda.", "cooperate"),
    ("The minister criticised the idea of asking Uganda to apologise.", "asking"),
    ("Kenya came out in favour of dialogue with Uganda.", "dialogue"),
    ("The rebels have a record of attacks on police stations.", "attacks"),
    ("Kenya's government is against such kind of terrorist attacks.", "attacks"),
    ("Refugees are more likely to be arrested by the police.", "arrested"),
    ("Victory depends on what weapons Kenya can provide to Uganda.", "provide"),
    ("The army will detain anyone who is caught.", "detain"),
    ("You can't blame the president for the drought.", "blame"),
    ("One cannot reach agreements with the rebels.", "agreements"),
    ("The police often arrest refugees at the border.", "arrest"),
    ("The law lets the police arrest refugees.", "arrest"),
    ("Many of the soldiers who have been wounded in Somalia need help.", "wounded"),
    ("As mass shootings have grown deadlier, the president wants new laws.", "shootings"),
    ("Soldiers would not be allowed to arrest refugees.", "arrest"),
    ("The missile can strike towns in Uganda.", "strike"),
    ("The council can delay or block roads to the border.", "block"),
    ("Those who are released must report to the police.", "released"),
    ("Uganda asked about the people who have fled to Kenya.", "fled"),
    ('As the minister spoke, the crowd chanted, "Jail him!"', "Jail"),
    ("The rebel was arrested seven times as a youth.", "arrested"),
    ("The rebel has four prior arrests.", "arrests"),
    ("The rebels who come home could face detention.", "detention"),
    ("Any attacks on the police went unnoticed.", "attacks"),
    ("The blaze spread to the barracks, but no one was injured.", "injured"),
    ("The quake shook the north of Kenya. It killed 612 people.", "killed"),
    ("The lawyers sent a letter of protest to the president.", "protest"),
    ("Prosecutors rarely pursue cases against ministers.", "pursue"),
    ("People blame the government of Uganda.", "blame"),
    ("Many people are beginning to blame the government of Uganda.", "blame"),
    ("The group was founded as a protest against the Ugandan government.", "protest"),
    ("The colonel shot and killed his father in a hunting accident in Uganda.", "shot"),
    ("Kenya relies on military aid from Uganda.", "aid"),
]
PARTICULAR = [
    ("Kenya expressed willingness to hold talks with Uganda.", "talks"),
    ("The rebels attacked two police stations on Friday.", "attacked"),
    ("The police arrested five refugees on Friday.", "arrested"),
    ("The army will detain the rebel leader on Friday.", "detain"),
    ("Kenya asked Uganda to apologise.", "asked"),
    ("The rebels opened fire on the market. Ten people were killed in the attack.", "killed"),
    ("The police arrested the rebel twice on Friday.", "arrested"),
    ("The army could not strike the rebels.", "strike"),
    ("The people who were arrested on Friday are lawyers.", "arrested"),
    ("People in Kampala blamed the government of Uganda.", "blamed"),
    ("The colonel shot and killed his rival in Uganda.", "shot"),
]


@pytest.mark.parametrize(("text", "word"), GENERIC)
def test_generic_talk_is_no_event(told, text: str, word: str) -> None:
    assert word not in told(_OPENING + text)


@pytest.mark.parametrize(("text", "word"), PARTICULAR)
def test_a_particular_deed_is(told, text: str, word: str) -> None:
    assert word in told(_OPENING + text)
