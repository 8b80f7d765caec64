"""What one says that another will do is a forecast, unless he speaks for him."""

import pytest

FORETOLD = [
    "The senator said Maria Lopez would repeal the land law.",
    "The minister said rebels could resign.",
    "A source said he had heard the minister was going to resign.",
    "The union leader said he would have had to resign.",
    "The premier said relief teams have yet to leave the island.",
    '"Before we tax cattle, we would have to tax beans," the premier said.',
]
HIS_OWN = [
    ("Maria Lopez said she would resign.", ("Maria Lopez", "resignation", "for")),
    ("Her lawyer said Maria Lopez would resign.", ("Maria Lopez", "resignation", "for")),
]


@pytest.mark.parametrize("text", FORETOLD)
def test_forecast_is_no_stance(stances, text):
    assert stances(text) == []


@pytest.mark.parametrize(("text", "wanted"), HIS_OWN)
def test_own_word_is_a_stance(stances, text, wanted):
    assert wanted in stances(text)
