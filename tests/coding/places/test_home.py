"""Where a publisher is at home."""

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.gazetteer import compile_places, open_gazetteer
from onrecord.coding.places.home import find_home
from onrecord.coding.places.senses import SenseTable
from onrecord.records.report import Report

SENSES = SenseTable(compile_places((HOME,)), open_gazetteer())


@pytest.mark.parametrize(
    ("publisher", "url", "town", "state"),
    [
        ("courant.com", None, "Hartford", "USA"),
        (None, "https://www.scotsman.com/news/1", "Edinburgh", "GBR"),
        (None, "http://news.example.co.ke/x", None, "KEN"),
        ("The Daily Echo", None, None, None),
        (None, None, None, None),
    ],
)
def test_home(publisher, url, town, state):
    home = find_home(Report(id="r", publisher=publisher, url=url), SENSES)
    assert (home.town.name if home.town else None, home.state) == (town, state)


def test_every_listed_home_is_a_place_of_the_gazetteer():
    lost = []
    for domain, home in SENSES.table.homes.items():
        found = find_home(Report(id="r", publisher=domain), SENSES)
        if found.state is None or ("," in home and found.town is None):
            lost.append(domain)
    assert lost == []
