"""What a plan, bill or draft is about, told in its own clause, and named again by it."""

import pytest

CARRIED = [
    ("Kenya turned down a draft under which its militia would hand in its rifles.", ("Kenya", "disarmament", "against")),
    ("The senate backed a bill that would end the curfew.", ("senate", "curfew", "against")),
    ("The senate approved a resolution calling for a ceasefire.", ("senate", "ceasefire", "for")),
    ("Peru tabled a motion that urges states to abolish the death penalty.", ("Peru", "death_penalty", "against")),
    ("Oman voted for a draft resolution which would impose sanctions on Chad.", ("Oman", "sanctions", "for")),
    ("Togo's parliament passed a law on Monday that requires all foreign troops to leave.",
     ("parliament", "foreign_forces", "against")),
]  # fmt: skip
AGAIN = [
    ("Norway drew up a plan to lift the sanctions on Cuba. Poland is against the plan.", ("Poland", "sanctions", "for")),
    ("Norway drew up a plan to lift the sanctions on Cuba. The plan was backed by Oman.", ("Oman", "sanctions", "against")),
    ("Ireland tabled a resolution that sets up a commission of inquiry into the shelling. Malta backed the text.",
     ("Malta", "inquiry", "for")),
    ("The ministers discussed a treaty that would ban whaling. Chile supports the treaty.", ("Chile", "fishing", "against")),
    ("Ireland tabled a resolution that sets up a commission of inquiry into the shelling. It was read out on Monday. "
     "Nobody spoke. The hall was full. Fiji will vote against the resolution, its ambassador said.",
     ("Fiji", "inquiry", "against")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [*CARRIED, *AGAIN], ids=[text for text, _ in [*CARRIED, *AGAIN]])
def test_content_is_the_topic(stances, text, wanted):
    found = stances(text)
    assert wanted in found
    assert not {axis for _, axis, _ in found} & {"law", "treaty", "peace_deal"}


def test_what_is_only_said_of_a_bill_is_not_its_content(stances):
    assert ("Chad", "law", "for") in stances("Chad backs a bill that the unions met to discuss during the ceasefire.")


def test_a_bill_of_another_name_is_not_the_plan(stances):
    found = stances("Norway drew up a plan to lift the sanctions on Cuba. Poland opposes the language law.")
    assert ("Poland", "law", "against") in found


def test_one_clause_tells_one_stance_once(stances):
    found = stances("The premier told parliament the tribunal would be set up by the end of the year.")
    assert found == [("premier", "inquiry", "for")]
