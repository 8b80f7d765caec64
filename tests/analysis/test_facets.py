"""Facets of the hand-made record: each count is held against the rows themselves."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.analysis.facets import (
    FACETS,
    Choice,
    Chosen,
    count_places,
    count_ties,
    pick_page,
    sentences_of,
)
from onrecord.analysis.told import COLUMNS, read_told
from onrecord.store.fact_columns import NO_DAY, OWN_VOICE, FactColumns, load_fact_columns
from onrecord.store.querying import query


@pytest.fixture(scope="module")
def columns(db: Path) -> FactColumns:
    return load_fact_columns(db)


def counted(columns: FactColumns, facet: str, **choice: object) -> dict[str, int]:
    words, _ = Chosen(columns, Choice(**choice)).count_words(facet, 99)  # type: ignore[arg-type]
    return {word.key: word.count for word in words}


def told(db: Path, sql: str) -> dict[str, int]:
    return dict(query(db, sql)[1])


@pytest.mark.parametrize(
    ("facet", "sql"),
    [
        ("type", "SELECT type, count(*) FROM events GROUP BY 1"),
        ("status", "SELECT status, count(*) FROM events GROUP BY 1"),
        ("publisher", "SELECT publisher, count(*) FROM events GROUP BY 1"),
        (
            "country",
            "SELECT c, count(*) FROM (SELECT unnest(list_distinct(actor_countries || recipient_countries ||"
            " place_countries)) AS c FROM events) GROUP BY 1",
        ),
    ],
)
def test_counts_are_those_of_the_rows(db: Path, columns: FactColumns, facet: str, sql: str) -> None:
    assert counted(columns, facet) == told(db, sql)


def test_an_actor_is_one_under_all_its_names(columns: FactColumns) -> None:
    assert counted(columns, "actor")["k1"] == 1  # the threat, by whom known_as knows; the others by their names
    words, _ = Chosen(columns, Choice(actor=("al-shabaab",))).count_words("actor", 99)
    assert (words[0].key, words[0].chosen, words[0].count) == ("al-shabaab", True, 5)


def test_footing_is_that_of_each_statement_that_tells_it_or_the_reports_own(columns: FactColumns) -> None:
    assert counted(columns, "footing") == {"unnamed": 2, "institution": 1, "named": 1, OWN_VOICE: 2}


def test_words_of_one_facet_are_either_or_and_facets_together(columns: FactColumns) -> None:
    both = Chosen(columns, Choice(type=("ASSAULT", "CONSULT")))
    assert both.facts.sum() == 6
    assert Chosen(columns, Choice(type=("ASSAULT", "CONSULT"), publisher=("The Star",))).facts.sum() == 1
    assert Chosen(columns, Choice(type=("NONE SUCH",))).facts.sum() == 0


def test_a_facet_counts_what_could_be_chosen_beside_what_is(columns: FactColumns) -> None:
    found = counted(columns, "type", type=("ASSAULT",), publisher=("The Herald",))
    assert found == {"ASSAULT": 4, "CONSULT": 1}


def test_chosen_words_come_first_and_are_never_cut_off(columns: FactColumns) -> None:
    words, in_all = Chosen(columns, Choice(publisher=("The Star",))).count_words("publisher", 1)
    assert [(word.key, word.chosen) for word in words] == [("The Star", True)]
    assert in_all == 2


def test_days_are_chosen_with_both_ends(columns: FactColumns) -> None:
    assert Chosen(columns, Choice(since="2020-01-10", until="2020-01-10")).facts.sum() == 2
    assert Chosen(columns, Choice(until="2012-05-01")).facts.sum() == 1
    assert list(columns.day) == sorted(columns.day)
    assert NO_DAY not in columns.day


def test_an_event_that_two_papers_tell_is_one_row(db: Path, columns: FactColumns) -> None:
    page = pick_page(Chosen(columns, Choice(since="2020-01-10", until="2020-01-10")), first=0, many=9)
    assert (page.events, page.accounts, page.reports) == (1, 2, 2)
    (row,) = read_told(db, columns, page.facts) or []
    assert (row["row"], row["accounts"], row["origins"], row["conflicts"]) == ("one#e1", 2, 2, 1)
    assert list(row) == [column.name for column in COLUMNS]


def test_pages_follow_each_other_and_turn_round(columns: FactColumns) -> None:
    chosen = Chosen(columns, Choice())
    pages = [pick_page(chosen, first=first, many=2).facts for first in (0, 2, 4)]
    newest = [fact for page in pages for fact in page]
    assert newest == sorted(newest, reverse=True)
    assert pick_page(chosen, first=0, many=99, oldest=True).facts == newest[::-1]
    assert pick_page(chosen, first=99, many=2).facts == []


def test_rows_of_another_database_are_noticed(db: Path, columns: FactColumns) -> None:
    wrong = columns._replace(row=columns.row + 1)
    assert read_told(db, wrong, list(range(len(columns.day)))) is None


def test_places_are_counted_where_they_are(columns: FactColumns) -> None:
    (place,) = count_places(Chosen(columns, Choice()), 9)
    assert (place["name"], place["country"], place["precision"], place["count"], place["lat"]) == (
        "Kobol", "SOM", "city", 3, None,
    )  # fmt: skip
    assert count_places(Chosen(columns, Choice(type=("CONSULT",))), 9) == []


def test_ties_have_a_direction_and_what_of_them_is_conflict(columns: FactColumns) -> None:
    ties = {
        (t["source"], t["target"]): (t["count"], t["conflict"])
        for t in count_ties(Chosen(columns, Choice()), {"ASSAULT"}, 9)
    }
    assert ties[("Al-Shabaab", "the Kenyan army")] == (1, 1)
    assert sum(count for count, _ in ties.values()) == 5
    quiet = count_ties(Chosen(columns, Choice()), set(), 9)
    assert not any(tie["conflict"] for tie in quiet)


def test_sentences_choose_the_facts_told_in_them(columns: FactColumns) -> None:
    found = sentences_of(columns, {"old": [1], "not there": [0]})
    chosen = Chosen(columns, Choice(), found)
    assert [(columns.reports[columns.report[f]], int(columns.number[f])) for f in np.flatnonzero(chosen.facts)] == [
        ("old", 2)
    ]
    assert Chosen(columns, Choice(), sentences_of(columns, {})).facts.sum() == 0


CHOICES = st.fixed_dictionaries(
    {
        "type": st.sets(st.sampled_from(["ASSAULT", "CONSULT", "AID"])).map(tuple),
        "publisher": st.sets(st.sampled_from(["The Herald", "The Star"])).map(tuple),
        "actor": st.sets(st.sampled_from(["al-shabaab", "k1"])).map(tuple),
        "since": st.sampled_from([None, "2012-05-02", "2020-01-10"]),
    }
)


@settings(max_examples=60, deadline=None)
@given(CHOICES, st.sampled_from(FACETS))
def test_choosing_a_word_gives_as_many_facts_as_it_promised(columns: FactColumns, choice: dict, facet: str) -> None:
    for word in Chosen(columns, Choice(**choice)).count_words(facet, 99)[0]:
        alone = Chosen(columns, Choice(**{**choice, facet: (word.key,)}))
        assert alone.facts.sum() == word.count
