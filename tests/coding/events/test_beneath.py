"""Sides that stand deeper than the cue's own phrases, and phrases beside a cue that hold none."""

import pytest

DEEPER = [
    ("Norway has contributed 3 million dollars in assistance to Kenya.", ("AID", ["Norway"], ["Kenya"])),
    ("The prime minister has requested $50 million in emergency funding from Congress.",
     ("REQUEST", ["prime minister"], ["Congress"])),
    ("The police chief requested the cooperation of the citizens.", ("REQUEST", ["police chief"], ["citizens"])),
    ("A bomb exploded outside the Peruvian embassy in Rome.", ("ASSAULT", [], ["Peruvian embassy"])),
    ("Two bomb attacks in front of the French embassy killed three.", ("ASSAULT", [], ["French embassy"])),
    ("Basque rebels claimed responsibility for the attack, in which five French soldiers were killed.",
     ("ASSAULT", ["Basque rebels"], ["five French soldiers"])),
    ("The government condemned the murder of Ana Porras, carried out this morning by rebel gunmen.",
     ("ACCUSE", ["government"], ["rebel gunmen"])),
    ("The president condemned the killing of the judge carried out by Islamic State.",
     ("ASSAULT", ["Islamic State"], ["judge"])),
    ("Chad and Niger conferred on putting an anti-Mali naval blockade in place.", ("COERCE", ["Chad", "Niger"], ["Mali"])),
    ("Congress slapped tariffs on $50 billion in Chinese imports.", ("COERCE", ["Congress"], ["Chinese"])),
    ("Senators endorsed President Joe Biden's nomination of Ann Lee to the high court.",
     ("SUPPORT", ["Senators"], ["Ann Lee"])),
    ("The rebel offensive killed ten soldiers.", ("ASSAULT", ["rebel"], ["ten soldiers"])),
    ("Rebels said they would fight. A rebel attack killed two soldiers.", ("ASSAULT", ["Rebels"], ["two soldiers"])),
    ("Beijing announced plans in answer to a Brazilian move last week to impose tariffs on Chinese imports.",
     ("COERCE", ["Brazilian"], ["Chinese"])),
    ("The Chad-South Sudan summit began.", ("CONSULT", ["South Sudan", "Chad"], ["South Sudan", "Chad"])),
    ("Somali rebels said five soldiers were killed in the attack.", ("ASSAULT", [], ["five soldiers"])),
    ("The army lost ten men in the attack at the market in which five soldiers were killed.",
     ("ASSAULT", [], ["five soldiers"])),
]  # fmt: skip
ASIDE = [
    ("On Capitol Hill, Republican senators decried the plan.", ("ACCUSE", ["Republican senators"], [])),
    ("The reporters, who filed complaints to the ethics committee, left.", ("ACCUSE", ["reporters"], [])),
    ("The troops opened fire to end the heavy bombardment of the town.", ("ASSAULT", [], [])),
    ("Lawmakers urged the government to block President Vladimir Putin's visit to Serbia.",
     ("CONSULT", ["Vladimir Putin"], ["Serbia"])),
    ("Lawmakers urged the government to block Ann Lee's visit to Serbia.", ("CONSULT", [], ["Serbia"])),
    ("The force of the explosion injured many soldiers.", ("ASSAULT", [], ["many soldiers"])),
    ("Ambassador Ann Lee requested 13 soldiers for the embassy.", ("REQUEST", ["Ann Lee"], [])),
    ("The Socialist Party voted against the Motion on Tuesday.", ("REJECT", ["Socialist Party"], [])),
    ("Police came. Karim Aziz survived detention and torture in Syria's jails.", ("COERCE", [], [])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row"), DEEPER)
def test_a_side_told_within_another_phrase(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(("text", "row"), ASIDE)
def test_no_side_of_the_deed(rows, text: str, row: tuple[str, list[str], list[str]]) -> None:
    assert row in rows(text)


def test_who_says_so_is_not_the_one_killed(rows) -> None:
    found = rows(
        "The army said so. General Ian Roe added that a miner named Ana Lund, presumably a Dane, was killed by rebels."
    )
    assert not any("Ian Roe" in recipients for _, _, recipients in found)


def test_the_president_who_called_it_so_did_not_levy_it(rows) -> None:
    found = rows("The Peruvian president called the embargo that Spain levied on Peruvian fruit a serious measure.")
    assert not any(kind == "COERCE" and "Peruvian president" in actors for kind, actors, _ in found)


def test_a_dateline_behind_a_photographers_name_does_nothing(rows) -> None:
    found = rows("Photo by Ana Lund/Norddag. MANILA, Philippines - President Ian Roe urged the rebels to surrender.")
    assert [actors for kind, actors, _ in found if kind == "REQUEST"] == [["Ian Roe"]]
