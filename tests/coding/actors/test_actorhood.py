"""Which names of a report are actors in the end."""

from tests.coding.actors.conftest import Read


def _names(told) -> list[str]:  # type: ignore[no-untyped-def]
    return [actor.name for actor in told.actors]


def test_a_channel_is_no_actor_and_a_company_that_acts_is(read: Read) -> None:
    assert "Twitter" not in _names(read("The minister denied it on Twitter."))
    assert "Twitter" in _names(read("Twitter removed the account of the minister."))


def test_who_signs_the_report_is_no_actor(read: Read) -> None:
    told = read("Farmers blocked the bridge in Accra. (Reporting by Nora Lindt; editing by Paul Grasse)")
    assert not {"Nora Lindt", "Paul Grasse"} & set(_names(told))


def test_an_agency_in_the_dateline_is_no_actor(read: Read) -> None:
    told = read("NAIROBI (Reuters) - Police in Kenya arrested two smugglers.")
    assert "Reuters" not in _names(told)
    assert "Reuters" in _names(read("The minister told Reuters that the talks had failed."))


def test_what_only_looks_like_an_actor_is_none(read: Read) -> None:
    told = read("A nerve agent killed two people at a birthday party.")
    assert not any("agent" in name or "party" in name for name in _names(told))
