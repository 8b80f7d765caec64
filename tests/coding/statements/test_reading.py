"""What a verb's content is: where it begins and ends."""

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        # What a clause behind a comma adds of somebody is the report's, unless the content goes on behind it.
        ("The bishop praised the mayor, who had opened the halls to refugees.", "praised", ["the mayor"]),
        ("The governor accused the firm, which owns three mines, of poisoning the river.", "accused",
         ["the firm, which owns three mines, of poisoning the river"]),
        ("The premier called for the banks to open their books.", "called for", ["the banks to open their books"]),
        ("The senator defended calls to ban the trawlers.", "defended", ["calls to ban the trawlers"]),
        ("The ferry line said in a statement that no crew would be dismissed.", "said",
         ["no crew would be dismissed"]),
        ("The minister ordered the guards to leave and said the gate would stay shut.", "ordered",
         ["the guards to leave"]),
        ("The southern gate seems to have been left open.", "seems", ["The southern gate", "to have been left open"]),
        ("The keeper apologised to the miners' widows.", "apologised", []),
    ],
)  # fmt: skip
def test_the_content_of_a_verb(tell, text, cue, content):
    (told,) = [t for t in tell(text) if t.cue and t.cue.startswith(cue.split()[0])]
    found = [piece.removeprefix("for ") for piece in told.content]
    assert found == content


def test_a_clause_is_told_once(tell):
    assert [t.cue for t in tell("The ferry line said in a statement that no crew would be dismissed.")] == ["said"]


def test_no_word_is_told_by_a_greeting(tell):
    assert tell("The clerk said goodbye to the jury.") == []


def test_a_title_introduces_nothing(tell):
    told = tell("The actor talked about “Salt,” promising to write another play.")
    assert [t.content for t in told if t.cue == "promising"] == [["to write another play"]]
