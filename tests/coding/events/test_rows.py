"""Rows: doers by office who are not told of, and places that stand for those in them."""

from collections.abc import Callable

Rows = Callable[[str], list[tuple[str, list[str], list[str]]]]


def _sides(rows: Rows, text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    return [(actors, recipients) for found, actors, recipients in rows(text) if found == kind]


def test_an_arrest_is_by_the_police_told_of_nearby(rows: Rows) -> None:
    found = _sides(rows, "Police cleared the square in Accra on Monday. Two students were arrested.", "COERCE")
    assert any("police" in actor.lower() for actors, _ in found for actor in actors)


def test_an_arrest_of_another_year_is_by_nobody_told_of(rows: Rows) -> None:
    found = _sides(rows, "Police led the nominee away on Monday. In 2012 she was arrested at the same hall.", "COERCE")
    assert not [actors for actors, recipients in found if actors and "police" in actors[0].lower() and not recipients]
    assert all(not actors for actors, recipients in found if "nominee" in " ".join(recipients))


def test_an_arrest_of_years_ago_is_by_nobody_told_of(rows: Rows) -> None:
    found = _sides(rows, "Police spoke to Ana Ruiz on Monday. Ruiz was arrested years ago.", "COERCE")
    assert all(not actors for actors, _ in found)


def test_who_shoots_himself_shoots_no_island(rows: Rows) -> None:
    found = _sides(rows, "A former officer shot himself on Long Island in Chad last month.", "ASSAULT")
    assert all(not recipients for _, recipients in found)
