"""The proper names of what is to be built, standing alone."""


def test_a_name_alone_is_the_thing_told_before(stances):
    text = "The union wants the Keswick dam built. The mayor opposes Keswick."
    assert ("mayor", "public_works", "against") in stances(text)
