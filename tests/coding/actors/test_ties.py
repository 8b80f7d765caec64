"""Ties with their passages; two ties side by side are both kept."""

from tests.coding.actors.conftest import Read


def ties(read: Read, text: str, phrase: str) -> list[tuple[str, str]]:
    told = read(text)
    return [(tie.kind, tie.to.name) for tie in told.at(phrase).ties]


def test_leader_and_spokesperson(read: Read) -> None:
    assert ("leader of", "union") in ties(read, "Ada Brandt, the leader of the union, resigned.", "Ada Brandt")
    assert ("spokesperson for", "ministry") in ties(read, "A spokesman for the ministry resigned.", "spokesman")


def test_who_heads(read: Read) -> None:
    assert ("leader of", "union") in ties(read, "Ada Brandt, who heads the union, resigned.", "Ada Brandt")


def test_backed_and_part_of_at_once(read: Read) -> None:
    text = "The militia, a group backed by Iran that is formally part of the Iraqi army, fired a rocket."
    told = read(text)
    found = {tie.kind: tie for a in told.actors for tie in a.ties}
    assert found["backed by"].to.country == "IRN"
    assert found["part of"].title is not None
    assert "formally" in found["part of"].title
    start, end = found["part of"].passages[0]
    assert "part of" in text[start:end]


def test_whose_role_a_pronoun_tells(read: Read) -> None:
    text = "The Green Party walked out. Its leader, Ada Brandt, called the vote a farce."
    assert any(kind == "leader of" and "Green" in to for kind, to in ties(read, text, "Ada Brandt"))


def test_who_belongs_to_a_body(read: Read) -> None:
    text = "Police named him as Jan Brandt, an engineer who belonged to the union for years."
    assert ("member of", "union") in ties(read, text, "Jan Brandt")
