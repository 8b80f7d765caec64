"""Stances told by an auxiliary alone."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels want elections; the army does not.", ("army", "elections", "against")),
        ("The bishops oppose the reform. So does the union.", ("union", "law", "against")),
        ("Norway called for sanctions against Belarus. So did Latvia.", ("Latvia", "sanctions", "for")),
        (
            "Norway called for sanctions against Belarus. So did Latvia. Hungary did not.",
            ("Hungary", "sanctions", "against"),
        ),
        ("Italy will not support the sanctions on Chad; nor will Cyprus.", ("Cyprus", "sanctions", "against")),
        ("Malta opposed the blockade of Gaza, as did Ireland.", ("Ireland", "blockade", "against")),
        ("Peru wants the tariffs lifted. So, to general surprise, does Chile.", ("Chile", "tariffs", "against")),
        ("Denmark is in favour of sanctions on Burma. Norway is too.", ("Norway", "sanctions", "for")),
        ("The army wants the curfew kept. Shopkeepers do not.", ("Shopkeepers", "curfew", "against")),
        ("Kenya does not want a truce. Uganda does.", ("Uganda", "ceasefire", "for")),
    ],
)
def test_an_auxiliary_takes_up_the_stance_before(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels want elections. The army did not march.",
        "The rebels want elections. The army is in the north.",
        "The rebels want elections. The army does not - and will not - obey.",
        "The rebels want elections. The army was not in danger.",
        "The rebels want elections. The army is, however, weak.",
        "The rebels want elections. It rained. The town had bread. The army does not.",
    ],
)
def test_a_mere_auxiliary_of_a_fact_is_none(stances, text):
    assert [name for name, _, _ in stances(text)] == ["rebels"]
