"""Names over reports: what is one, what is never one, and that the score explains itself."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.coding.actors.comparing import MATCH, compare_names
from onrecord.records.tables.name_table import NameTable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Abdel Fattah el-Sissi", "Abdul Fattah al-Sisi"),
        ("Yusuf Karimi", "Youssef Karimi"),
        ("Vladimir Putin", "Владимир Путин"),
        ("Hamid Karimi", "حميد كريمي"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("Karimi, Hamid", "Hamid Karimi"),
        ("Hamid R. Karimi", "Hamid Karimi"),
        ("Gen. Hamid Karimi", "Hamid Karimi"),
        ("King Hamid", "Hamid II"),
        ("Prince Hamid", "Hamid bin Karim al-Karimi"),
        ("Mohammed Hamid Karimi", "Hamid Karimi"),
        ("Free Valley Front", "FVF"),
        ("Daesh", "ISIL"),
    ],
)
def test_one(names: NameTable, one: str, other: str) -> None:
    found = compare_names(one, other, names)
    assert found.score >= MATCH, found
    assert found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hamid Karimi", "Ahmad Karimi"),
        ("Hassan Nouri", "Hussein Nouri"),
        ("Maria Costa", "Pedro Costa"),
        ("Hamid bin Karim", "Omar bin Karim"),
        ("Prince Karim", "Hamid bin Karim"),
        ("Hamid I", "Hamid II"),
        ("Omar Hamid Karimi", "Hamid Karimi"),
        ("Iraqi Ministry of Defence", "Iranian Ministry of Defence"),
        ("Ministry of Defence", "Ministry of Health"),
        ("Free Valley Front", "Free Valley Army"),
        ("Hamas", "Fatah"),
    ],
)
def test_never_one(names: NameTable, one: str, other: str) -> None:
    found = compare_names(one, other, names)
    assert found.score < MATCH, found
    assert found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northern Valley Front", "NVF"),
        ("Lashkar-e-Karim", "LeK"),
        ("Iraqi Border Guard Service", "BGS"),
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Central Bank of Peru", "Peruvian Central Bank"),
        ("Ministry of Finance", "وزارة المالية"),
        ("Hamid bin Karim", "حميد بن كريم آل سعيد"),
        ("Rached Karimi", "Rashid al-Karimi"),
        ("Sergey Vetrov", "Serhii Vetrov"),
    ],
)
def test_one_body_or_person_in_two_ways_of_writing(names: NameTable, one: str, other: str) -> None:
    found = compare_names(one, other, names)
    assert found.score >= MATCH, found


def test_the_registrys_bearer_of_an_acronym_is_no_veto(names: NameTable) -> None:
    assert compare_names("RSF", "Reporters Without Borders", names).score >= MATCH
    assert compare_names("RSF", "Rapid Support Forces", names).score >= MATCH


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_in_either_order(one: str, other: str) -> None:
    table = NameTable()
    there, back = compare_names(one, other, table), compare_names(other, one, table)
    assert 0.0 <= there.score <= 1.0
    assert there.score == pytest.approx(back.score, abs=0.02)


def test_a_pair_costs_little(names: NameTable) -> None:
    pairs = [(f"Hamid Karim{n}i", f"Hameed al-Kareem{n}i") for n in range(300)]
    compare_names("warm", "up", names)
    begin = time.process_time()
    for one, other in pairs:
        compare_names(one, other, names)
    assert (time.process_time() - begin) / len(pairs) < 0.0005
