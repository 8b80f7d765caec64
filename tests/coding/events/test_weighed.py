"""Deeds that are only weighed give no event row: opinions, ways open to somebody, polls, advice, figures of speech."""

import pytest

# The first sentence is never read as a habit: headlines tell news in the present.
_OPENING = "Kenya closed its border on Monday. "
WEIGHED = [
    ("Bombing the ports of Somalia would not be effective, a Kenyan general said.", "Bombing"),
    ("Simply accusing the government is not enough, the lawyer said.", "accusing"),
    ("The general warned of the difficulties in attacking land bases in Somalia.", "attacking"),
    ("The chamber has two ways to press its claim: by suing the ministry, or by jailing the minister.", "suing"),
    ("About four in ten voters want all migrants to be deported.", "deported"),
    ("Most voters support the prime minister of Uganda.", "support"),
    ("Don't blame the prime minister.", "blame"),
    ("If you doubt the army, the Daily Star will accuse you of treason.", "accuse"),
    ("The ministers are to blame for the riots.", "blame"),
    ("She could not see herself supporting the prime minister of Uganda.", "supporting"),
    ('His remarks were a "great assault" on parliament, the speaker said.', "assault"),
    ("A victim of communal violence needs more than words.", "violence"),
    ("The case against the prime minister is clear, the lawyers think.", "case"),
    ("The premier is well positioned to block any proposals of Uganda.", "block"),
    ("Our freedom is under attack from the Ugandan government.", "attack"),
    ("The Kenyan government lost its battle to bring the boy home.", "battle"),
    ("The troops guarding the embassy of Uganda wear blue.", "guarding"),
    ("Soon after the president left office the law was passed.", "left"),
    ("The bomb discovered in the port of Mombasa was old.", "bomb"),
    ("The mother was practically kidnapped along with the boy.", "kidnapped"),
    ("Families with children cannot be held in detention for more than a week.", "detention"),
    ("A release issued by the ministry said that the harvest was good.", "release"),
    ("The minister did not rule out a deal.", "rule"),
]
TOLD = [
    ("Bombing the port of Kismayo was a mistake, a Kenyan general said.", "Bombing"),
    ("The chamber pressed its claim by suing the ministry on Friday.", "suing"),
    ("The police deported all migrants from Uganda.", "deported"),
    ("The premier blocked proposals of Uganda.", "blocked"),
    ("The embassy was under attack from rebels.", "attack"),
    ('The army condemned the "terrorist attack" against the ministry.', "attack"),
    ("Twelve died in the battle with the rebels near Kismayo.", "battle"),
    ("A bomb exploded in the port of Mombasa.", "bomb"),
    ("The boy was kidnapped by rebels on Friday.", "kidnapped"),
    ("The ministry ruled out a deal with the rebels.", "ruled"),
]


@pytest.mark.parametrize(("text", "word"), WEIGHED)
def test_what_is_weighed_is_no_event(told, text: str, word: str) -> None:
    assert word not in told(_OPENING + text)


@pytest.mark.parametrize(("text", "word"), TOLD)
def test_what_is_told_is(told, text: str, word: str) -> None:
    assert word in told(_OPENING + text)
