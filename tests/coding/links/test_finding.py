"""Links: both ends, their direction, whose word they are, and what makes none."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.intake.sealing import seal


def links(coder: ReportCoder, text: str) -> list[tuple[str, str, str]]:
    """(kind, first word of the answering row, first word of the answered row) of each link."""
    record = coder.code(seal("r", text, "test", published="2019-05-15")).record
    words = {told.id: told.trigger.text for told in (*record.events, *record.deeds)}
    words |= {s.id: s.cue[0].text for s in record.statements if s.cue}
    return [(link.kind, words[link.source].split()[0], words[link.target].split()[0]) for link in record.links]


def test_the_answering_row_comes_first_whichever_way_it_is_told(coder: ReportCoder) -> None:
    one = links(coder, "Poland expelled four diplomats in response to the arrest of a journalist in Belarus.")
    assert one == [("response", "expelled", "arrest")]
    other = links(coder, "The arrest of the bishop sparked protests in Managua.")
    assert other == [("response", "protests", "arrest")]


def test_what_only_came_after_answers_nothing(coder: ReportCoder) -> None:
    assert links(coder, "Ethiopia bombed the airfield after the killing of two officers.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Poland expelled four diplomats, but not in response to the arrest of a journalist.",
        "A bomb killed six soldiers in Quetta. No group claimed responsibility for the attack.",
    ],
)
def test_a_link_that_is_told_as_not_so_is_none(coder: ReportCoder, text: str) -> None:
    assert links(coder, text) == []


def test_a_noun_refers_back_over_the_sentences_border(coder: ReportCoder) -> None:
    found = links(
        coder, "Rebels killed four soldiers on Monday. The army shelled three villages in revenge for the killings."
    )
    assert ("retaliation", "shelled", "killed") in found


def test_a_new_deed_with_other_victims_is_not_the_one_before(coder: ReportCoder) -> None:
    text = "A mine killed nine farmers in Helmand. Police arrested a man in revenge for the killing of a judge."
    assert all(target != "killed" for kind, _, target in links(coder, text) if kind == "retaliation")


def test_an_answer_without_a_word_for_what_it_answers_takes_what_was_told_before(coder: ReportCoder) -> None:
    found = links(coder, "Brazil imposed sanctions on Bolivia on Monday. In response, Bolivia recalled its ambassador.")
    assert ("response", "recalled", "imposed") in found


def test_a_link_in_somebodys_words_names_the_statement(coder: ReportCoder) -> None:
    text = (
        "Gunmen attacked a police station in Kirkuk. Police said the attack was retaliation for the arrest of a cleric."
    )
    record = coder.code(seal("r", text, "test")).record
    (link,) = [one for one in record.links if one.kind == "retaliation"]
    said = next(s for s in record.statements if s.id == link.statement)
    assert said.speaker[0].text == "Police"


def test_no_link_joins_a_row_with_itself_or_runs_both_ways(coder: ReportCoder) -> None:
    text = (
        "Uganda accused Rwanda of arming the rebels. Rwanda denied the accusation and, in response, expelled two envoys. "
        "Uganda retaliated by closing the border. The rebels said they would leave if Uganda withdrew its troops."
    )
    pairs = [(link.source, link.target) for link in coder.code(seal("r", text, "test")).record.links]
    assert pairs
    assert all(a != b and (b, a) not in pairs for a, b in pairs)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Two policemen were stabbed in Djibouti. The army carried out raids on three districts in retaliation.",
            ("retaliation", "carried", "stabbed"),
        ),
        (
            "Rebels shot down a helicopter near Bor. The air force bombed two villages to avenge its crew.",
            ("retaliation", "bombed", "shot"),
        ),
        (
            "Kenya asked for a meeting of the African Union. Somalia's president declined the request.",
            ("response", "declined", "asked"),
        ),
        ("The rebels will lay down their arms on condition that the army withdraws from Goma.", ("condition", "lay", "withdraws")),
        ("Under the agreement signed in March, Chad released thirty prisoners.", ("part of", "released", "agreement")),
        ("The opposition said the vote was rigged. The commission called the charge baseless.", ("denial", "called", "said")),
    ],
)  # fmt: skip
def test_both_ends_are_found(coder: ReportCoder, text: str, link: tuple[str, str, str]) -> None:
    assert link in links(coder, text)


def test_one_answer_is_told_once_by_its_sharper_word(coder: ReportCoder) -> None:
    found = links(coder, "Egypt closed the Rafah crossing in retaliation for an attack on its soldiers.")
    assert found == [("retaliation", "closed", "attack")]
