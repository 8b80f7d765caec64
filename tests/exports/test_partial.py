"""Partial layouts say that they are, mint ids of their own, and fill what they can."""

import csv
import io
from typing import Any

import pytest
from leaving import kept, leaving, quoting

from onrecord.exports.acled_like import ACLED_LIKE
from onrecord.exports.gkg import GKG
from onrecord.exports.layout import Layout
from onrecord.exports.selection import Wanted
from onrecord.exports.sides import toll_of
from onrecord.exports.ucdp_like import UCDP_LIKE, grid_cell
from onrecord.exports.writing import write_export
from onrecord.records.figure import Figure
from onrecord.records.record import Record


def rows(layout: Layout, record: Record) -> list[dict[str, str]]:
    out = io.StringIO()
    write_export(kept(record), layout, Wanted(), out, None)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def killed(**told: Any) -> Figure:
    return Figure(**{"id": "f1", "start": 34, "end": 45, "measure": "killed", "event": "e1", **told})


@pytest.mark.parametrize("layout", [ACLED_LIKE, UCDP_LIKE, GKG], ids=lambda layout: layout.name)
def test_they_say_that_they_are_partial(layout: Layout) -> None:
    assert layout.partial is not None
    assert "ids are OnRecord's own" in layout.partial


def test_ids_are_not_taken_for_the_originals() -> None:
    assert rows(ACLED_LIKE, leaving())[0]["event_id_cnty"].startswith("onrecord-")
    assert rows(UCDP_LIKE, leaving())[0]["relid"] == "onrecord:wire-1#e1"


@pytest.mark.parametrize(
    ("sides", "mode", "expected"),
    [
        (("military", "armed group"), "firearms", ("Battles", "Armed clash")),
        (("armed group", "population"), "firearms", ("Violence against civilians", "Attack")),
        (("military", "population"), "aerial", ("Explosions/Remote violence", "Air/drone strike")),
        (("military", None), "firearms", None),
        (("person", "military"), "firearms", None),
    ],
)
def test_types_of_acled_follow_from_the_sides(
    sides: tuple[Any, Any], mode: Any, expected: tuple[str, str] | None
) -> None:
    record = leaving()
    record.actors[0].kind, record.actors[1].kind = sides
    record.events[0].mode = mode
    told = rows(ACLED_LIKE, record)
    assert [(row["event_type"], row["sub_event_type"]) for row in told] == ([expected] if expected else [])


def test_an_unknown_toll_is_empty_and_not_zero() -> None:
    record = leaving()
    record.figures = []
    assert rows(ACLED_LIKE, record)[0]["fatalities"] == ""
    assert rows(UCDP_LIKE, record) == []


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([killed(point=12)], (12, 12, 12)),
        ([killed(low=40, low_open=False)], (40, 40, None)),
        ([killed(low=10, high=20)], (10, None, 20)),
        ([killed(point=12, statement="s1"), killed(id="f2", point=30, statement="s2")], (12, None, 30)),
        ([killed(point=12, statement="s1"), killed(id="f2", point=30)], (12, 30, 30)),
        ([killed(point=12), killed(id="f2", point=3, part_of="f1")], (12, 12, 12)),
        ([killed(point=12, status="denied")], (None, None, None)),
        ([killed(point=12, measure="wounded")], (None, None, None)),
    ],
)
def test_deaths_as_low_best_and_high(figures: list[Figure], expected: tuple[int | None, ...]) -> None:
    record = leaving()
    record.figures = figures
    record.events[0].figures = [figure.id for figure in figures]
    assert toll_of(record, record.events[0])[:3] == expected


def test_who_is_cited_is_not_who_denies() -> None:
    record = leaving()
    assert rows(UCDP_LIKE, record)[0]["source_original"] == ""
    record.figures[0].statement = "s1"
    assert rows(UCDP_LIKE, record)[0]["source_original"] == "a doctor"


def test_grid_cells_are_counted_from_the_south_west() -> None:
    assert grid_cell(-90, -180) == 1
    assert grid_cell(-90, -179.5) == 2
    assert grid_cell(-89.5, -180) == 721


def test_quotations_and_counts_of_gkg_lie_where_they_say() -> None:
    record = quoting()
    out = io.StringIO()
    write_export(kept(record), GKG, Wanted(), out, None)
    row = dict(zip(GKG.columns, out.getvalue().rstrip("\n").split("\t"), strict=True))
    start, length, verb, quote = row["Quotations"].split("|")
    assert record.report.text[int(start) : int(start) + int(length)] == quote == "We shot no one"
    assert verb == "said"
    kind, number, what, *_, offset = row["V2Counts"].rstrip(";").split("#")
    assert (kind, number, what) == ("KILL", "40", "villagers")
    assert record.report.text[int(offset) :].startswith("At least 40")
    assert row["GKGRECORDID"].startswith("20200102000000-O")


def test_a_name_cannot_break_a_block_of_gkg() -> None:
    record = quoting()
    record.actors[2].name = "a #1; doctor|of, note"
    out = io.StringIO()
    write_export(kept(record), GKG, Wanted(), out, None)
    row = dict(zip(GKG.columns, out.getvalue().rstrip("\n").split("\t"), strict=True))
    assert row["V2Persons"].split(";")[0] == "a 1 doctor of note,62"
