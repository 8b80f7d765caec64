"""Words that point back to a topic told before."""

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A truce began on Friday. Qatar urged both sides to extend it.", ("Qatar", "ceasefire", "for")),
        ("Sanctions on Mali were imposed in May. Togo wants them lifted.", ("Togo", "sanctions", "against")),
        ("An inquiry was asked for. The government said it would not allow one.", ("government", "inquiry", "against")),
        ("Elections are due in May. The minister defended the delay.", ("minister", "elections", "against")),
        ("Gabon signed a climate treaty. The union called the move a mistake.", ("union", "treaty", "against")),
        ("Recognition of Kosovo is near. France thinks it premature.", ("France", "recognition", "against")),
    ],
)
def test_topic_is_found_again(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "A truce began on Friday. The mayor called his rival a liar. This is dangerous, said his wife.",
        "Sanctions on Mali were imposed in May. Prices rose. Sugar is dear. Bread is dear. Togo wants them.",
        "A truce began. The clerk disputes the idea that the earth is flat.",
    ],
)
def test_what_points_elsewhere_gives_none(stances, text):
    assert stances(text) == []


def test_topic_keeps_its_words(read):
    (one,) = read("Sanctions on Mali were imposed in May. Togo wants them lifted.")
    assert one.topic == "sanctions on Mali"


def test_a_topic_s_own_noun_means_it_again(stances):
    found = stances("France offered to set up a safe zone in Chad. The rebels said they would fight any such zone.")
    assert ("rebels", "no_fly_zone", "against") in found


def test_an_owned_noun_of_doing_means_the_last_topic(stances):
    found = stances("The emergency law still holds in Chad. The bishops pleaded for its repeal.")
    assert ("bishops", "curfew", "against") in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Rebels demanded that the truce with the army be extended. Ankara turned down the call.",
            ("Ankara", "ceasefire", "against"),
        ),
        (
            "The senator urged the government to abandon its talks with Chad. They would continue, the minister said.",
            ("minister", "negotiations", "for"),
        ),
        ("The Czech senate approved the sale of tanks to Kyiv. Oslo blocked it.", ("Oslo", "arms_supply", "against")),
    ],
)
def test_answer_takes_the_side_of_what_it_means(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Parliament passed an amnesty for soldiers. The minister, Jorge Salas, had long called for such a law.",
         ("Jorge Salas", "amnesty", "for")),
        ("The unions demanded an inquiry into the shooting. There will be none, said the minister, Paul Roy.",
         ("Paul Roy", "inquiry", "against")),
        ("Moscow wants the missile shield scrapped. Warsaw would not hear of it.", ("Warsaw", "missile_shield", "for")),
        ("Poland wants sanctions on Chad. Italy would not hear of it.", ("Italy", "sanctions", "against")),
        ("The generals want the state of emergency extended. Lawyers in Dakar would have it lifted at once.",
         ("Lawyers", "curfew", "against")),
        ("Italy rejected the sanctions on Moscow. Nor would Greece support them.", ("Greece", "sanctions", "against")),
        ("The union wants the curfew lifted. Rain fell. The mayor opposes the whole idea.",
         ("mayor", "curfew", "for")),
    ],
)  # fmt: skip
def test_a_general_noun_or_pronoun_is_the_live_topic(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The mayor wants the Keswick dam built. Farmers downstream oppose Keswick.",
            ("Farmers", "public_works", "against"),
        ),
        (
            "Work began on Tamu, a dam on the Hork River. Fishermen are against Tamu.",
            ("Fishermen", "public_works", "against"),
        ),
    ],
)
def test_a_built_thing_goes_by_its_name(stances, text, wanted):
    assert wanted in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya wants sanctions on Chad. The police said that he had broken the law.",
        "The ministry, for all the talk of a truce, is calm.",
        "Fishermen in Ban Tha oppose the weather.",
        "Kenya wants sanctions on Chad. The mayor praised a law that requires helmets.",
    ],
)
def test_what_names_no_topic_points_to_none(stances, text):
    assert not [one for one in stances(text) if one[0] not in ("Kenya", "mayor")]
    assert ("mayor", "sanctions", "for") not in stances(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a plan that tells its topic by a pronoun is of that topic, and is meant by its name later on
        (
            "A truce in Chad ran out on Monday when the Liberian rebels turned down a Kenyan proposal to extend it. "
            "The government of Chad accepted the proposal.",
            ("government", "ceasefire", "for"),
        ),
        # what is set beside a topic does not hide it
        (
            "The senate approved spending cuts and a pension reform. The Liberals voted against the measures.",
            ("Liberals", "budget_cuts", "against"),
        ),
        # a noun that belongs to one contest names that one, whatever was told last
        (
            "The two sides agreed on a truce of six weeks and left the talks. The general said he favoured an extension.",
            ("general", "ceasefire", "for"),
        ),
        # a stance on "it" is on what another stance was just told on
        (
            "Britain opposes a treaty with Libya, a diplomat said after a briefing on the curfew. "
            "The premier of Spain is against the idea, too.",
            ("premier", "treaty", "against"),
        ),
    ],
)
def test_the_topic_meant_of_several(stances, text, wanted):
    assert wanted in stances(text)


def test_what_a_topic_is_done_for_is_another_thing(stances):
    found = stances("The court ruled on Monday. The union called a strike on Friday to protest against it.")
    assert found == [("union", "strike", "for")]


def test_to_repeal_it_is_no_repeal_of_the_repeal(stances):
    assert stances("The envoy condemned the law and urged the king to repeal it.") == [("envoy", "law", "against")]
