from datetime import date

from onrecord.coding.actors.careers import career_on, holder_on, lived_on
from onrecord.records.tables.name_table import Career, Holding, KnownActor, NameTable


def person(*years: tuple[str, str | None]) -> KnownActor:
    careers = [
        Career(f"office {n}", None, "AAA", ["GOV"], None, since, until) for n, (since, until) in enumerate(years)
    ]
    return KnownActor("p", "P", "person", "AAA", [], careers=careers)


def test_the_latest_office_that_has_begun_wins() -> None:
    career, over = career_on(person(("2000", "2010"), ("2005-06", None)), date(2008, 1, 1))
    assert career is not None
    assert (career.title, over) == ("office 1", False)


def test_before_all_offices_nothing_is_known() -> None:
    assert career_on(person(("2000", "2010")), date(1990, 1, 1)) == (None, False)
    assert career_on(person(("2000", "2010")), None) == (None, False)


def test_after_all_offices_the_last_is_over() -> None:
    career, over = career_on(person(("1990", "1995"), ("2000", "2010")), date(2012, 1, 1))
    assert career is not None
    assert (career.title, over) == ("office 1", True)


def test_a_gap_between_holders_is_null() -> None:
    table = NameTable(holders={"AAA:x": [Holding("a", "2000", "2001"), Holding("b", "2003", None)]})
    assert holder_on(table, "AAA", "x", date(2001, 5, 1)) == "a"
    assert holder_on(table, "AAA", "x", date(2002, 5, 1)) is None
    assert holder_on(table, "AAA", "x", date(2020, 5, 1)) == "b"


def test_years_compare_only_as_far_as_known() -> None:
    body = KnownActor("g", "G", "party", "AAA", [], since="2000", until="2005-06")
    assert lived_on(body, date(2000, 1, 1))
    assert lived_on(body, date(2005, 6, 30))
    assert not lived_on(body, date(2005, 7, 1))
