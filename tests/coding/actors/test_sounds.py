from hypothesis import given
from hypothesis import strategies as st

from onrecord.coding.actors.sounds import key_of, likeness, script_of, skeleton


def test_transliterations_come_close() -> None:
    assert likeness(key_of("Qaddafi"), key_of("Gadhafi")) > 0.8
    assert likeness(key_of("Suleimani"), key_of("Soleymani")) > 0.8
    assert likeness(key_of("Karimi"), key_of("Rashidi")) < 0.6


def test_scripts_share_consonants() -> None:
    assert skeleton("محمد") == skeleton("Mohammed")
    assert script_of("كريم") == "arabic"
    assert script_of("Путин") == "cyrillic"


@given(st.text(alphabet="abdefghiklmnrstuvyz", max_size=12), st.text(alphabet="abdefghiklmnrstuvyz", max_size=12))
def test_likeness_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = key_of(one), key_of(other)
    assert 0.0 <= likeness(a, b) <= 1.0
    assert abs(likeness(a, b) - likeness(b, a)) < 1e-9
    assert a != b or not a or likeness(a, b) == 1.0
