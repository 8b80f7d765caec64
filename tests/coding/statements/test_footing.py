"""On what terms a statement is given."""

import pytest


@pytest.mark.parametrize(
    ("text", "footing"),
    [
        ("Marta Lind said the road was open.", "named"),
        ("The ministry said the road was open.", "institution"),
        ("A ministry spokeswoman said the road was open.", "institution"),
        ("A diplomat who asked not to be named said the road was open.", "unnamed"),
        ("Residents said the road was open.", "unnamed"),
        ("A memo seen by the paper said the road was open.", "document"),
        ("According to the audit, the road was open.", "document"),
        ("Local media said the road was open.", "report"),
        ("The road is said to be open.", "unattributed"),
        ("Many drivers believe that the road is open.", None),
    ],
)
def test_footing(tell, text, footing):
    assert tell(text)[0].row.footing == footing


def test_a_role_whose_holder_the_text_names_is_named(tell):
    (told,) = tell("Karel Novy flew to the base on Sunday. The minister said the runway was safe.")
    assert told.row.footing == "named"


def test_each_footing_says_why(tell):
    (told,) = tell("The ministry said the road was open.")
    assert [r.what for r in told.row.why.reasons if r.field == "footing"] == ["ministry is a body"]


def test_a_daily_told_by_its_appositive_is_a_report(tell):
    (told,) = tell("Havneblad, a Danish daily, said the frigate had been sold.")
    assert told.row.footing == "report"


def test_a_refusal_is_given_on_the_footing_of_its_telling(tell):
    told = tell("A palace spokesman told the paper he would not comment on the king's health.")
    assert {t.row.act: t.row.footing for t in told}["decline comment"] == "institution"
