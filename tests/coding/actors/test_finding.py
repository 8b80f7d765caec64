"""Who is who: kinds, countries, sectors, codes and chains on sentences of our own."""

import pytest

from tests.coding.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        (
            "Peruvian soldiers guarded the bridge on Monday.",
            "Peruvian soldiers",
            ("military", "PER", ["MIL"], "PERMIL"),
        ),
        ("Ghana's parliament rejected the budget.", "parliament", ("parliament", "GHA", ["LEG"], "GHALEG")),
        ("The Kremlin denied the report.", "Kremlin", ("government", "RUS", ["GOV"], "RUSGOV")),
        ("UN peacekeepers in Mali came under fire.", "peacekeepers", ("military", None, ["MIL"], "UNOMIL")),
        ("Iran-backed militias in Iraq shelled the base.", "militias", ("armed group", "IRQ", ["PRM"], "IRQUAF")),
        ("Masked gunmen stormed the hotel.", "gunmen", ("armed group", None, ["UAF"], None)),
        ("Bolivian opposition activists marched.", "activists", ("civil society", "BOL", ["OPP"], "BOLOPP")),
        ("Italy's ruling party lost two seats.", "party", ("party", "ITA", ["GOV", "PTY"], "ITAGOV")),
        ("The Hungarian Health Ministry closed the ward.", "Ministry", ("government", "HUN", ["GOV"], "HUNGOV")),
        ("Reuters said the pipeline was shut.", "Reuters", ("media", "GBR", ["JRN"], "GBRMED")),
    ],
)
def test_kind_country_sectors_and_code(read: Read, text: str, phrase: str, wanted: tuple[object, ...]) -> None:
    actor = read(text).at(phrase)
    assert (actor.kind, actor.country, actor.sectors, actor.code) == wanted


def test_a_short_form_an_apposition_and_a_pronoun_are_one_actor(read: Read) -> None:
    told = read(
        "President Uhuru Kenyatta met miners on Friday. Kenyatta said he would visit the pit again.", "2015-06-05"
    )
    assert told.at("Kenyatta said") is told.at("Uhuru Kenyatta") is told.at("he would")
    assert told.at("Uhuru Kenyatta").known == "uhuru-kenyatta"
    first = told.at("Uhuru Kenyatta").mentions[0]
    assert told.draft.parse.said(*first.tokens) == "President Uhuru Kenyatta"


def test_a_churchman_and_his_name_set_beside_are_one_actor(read: Read) -> None:
    told = read("The Anglican archbishop, Monsignor Ivo Marsh, spoke on Sunday.")
    assert told.at("archbishop") is told.at("Ivo Marsh")


def test_some_of_a_group_are_not_the_group(read: Read) -> None:
    told = read("Four senators, two of them Republicans, said they would vote against it.")
    assert told.at("they would") is told.at("Four senators")
    assert told.at("Republicans") is not told.at("Four senators")


def test_an_acronym_in_brackets_is_the_same_body(read: Read) -> None:
    told = read("The Northern Dockers Association (NDA) called a strike. The NDA said members would stay home.")
    assert told.at("NDA said") is told.at("Northern Dockers Association")


def test_holders_are_found_by_date(read: Read) -> None:
    text = "The prime minister of Ethiopia spoke on television."
    assert read(text, "2020-11-04").at("prime minister").known == "abiy-ahmed"
    assert read(text, "2015-11-04").at("prime minister").known == "hailemariam-desalegn"
    assert read(text).at("prime minister").known is None
    assert read(text).at("prime minister").country == "ETH"


def test_a_career_decides_on_the_day(read: Read) -> None:
    text = "Jens Stoltenberg opened the meeting with a joke."
    assert read(text, "2010-05-01").at("Stoltenberg").code == "NORGOV"
    assert read(text, "2018-05-01").at("Stoltenberg").code == "IGO"


def test_two_of_one_surname_stay_two(read: Read) -> None:
    told = read("Maria Costa sued Pedro Costa on Monday. Maria Costa won the case.")
    assert told.at("Pedro Costa") is not told.at("Maria Costa")
    assert told.at("Maria Costa", 2) is told.at("Maria Costa")


def test_a_demonym_of_two_states_is_settled_by_the_report_or_left_open(read: Read) -> None:
    assert read("Dominican police arrested a fisherman.").at("police").country is None
    told = read("The Dominican Republic closed a port. Dominican police arrested a fisherman.")
    assert told.at("police").country == "DOM"


def test_the_backer_is_not_the_country_and_is_a_tie(read: Read) -> None:
    rebels = read("Turkish-backed rebels in Syria took a village.").at("rebels")
    assert rebels.country == "SYR"
    assert [(t.kind, t.to.country) for t in rebels.ties] == [("backed by", "TUR")]


def test_hedges_stay_in_the_role(read: Read) -> None:
    actor = read("The acting foreign minister, Ana Lopez, resigned.").at("Ana Lopez")
    assert actor.role is not None
    assert actor.role.startswith("acting")
    former = read("Former President Mario Ruiz of Chile was charged.").at("Mario Ruiz")
    assert former.sectors == ["ELI"]


def test_who_speaks_in_quotation_marks(read: Read) -> None:
    told = read('Lena Fischer left the court in silence. "I have nothing to add," she said.')
    assert told.at("I have") is told.at("Lena Fischer")


def test_it_without_reference_is_nobody(read: Read) -> None:
    assert read("Kenya said it was clear that rain would come.").none_at("it was")


def test_a_state_told_of_as_a_place_is_no_actor(read: Read) -> None:
    told = read("A storm sank two boats near Chile.")
    assert told.actors == []


def test_conjuncts_are_actors_of_their_own(read: Read) -> None:
    told = read("Norway and Iceland signed the treaty.")
    assert told.at("Norway").country == "NOR"
    assert told.at("Iceland").country == "ISL"


def test_two_governments_are_a_pair(read: Read) -> None:
    told = read("Peru and Chile opened talks on Monday. The two governments said they would meet again.")
    pair = told.at("two governments")
    assert pair.name == "Peru and Chile"
    assert pair is told.at("they would")
    assert pair is not told.at("Peru")


def test_a_dateline_does_not_take_the_subject(read: Read) -> None:
    told = read("GENOA, Italy (AFP) - Judge Paola Neri fined three shipping firms on Monday.")
    head = told.draft.parse.text.index("Neri")
    token = told.draft.parse.token_at(head)
    assert token is not None
    assert told.draft.parse.dep[token] == "nsubj"
    assert told.at("Paola Neri").sectors == ["JUD"]


def test_reading_twice_gives_the_same(read: Read) -> None:
    text = "Kenyan officials and French forces met in Nairobi. They said the two armies would train together."
    one, two = read(text), read(text)
    shape = [
        [(a.name, a.kind, a.country, a.sectors, a.code, [m.tokens for m in a.mentions]) for a in t.actors]
        for t in (one, two)
    ]
    assert shape[0] == shape[1]
