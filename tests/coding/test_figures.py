"""Figures: what a quantity measures, whose it is, its scope, and what it is a part of."""

import pytest

from onrecord.coding.draft import DateDraft, Draft, FigureDraft, PlaceDraft
from onrecord.coding.figures import find_figures
from onrecord.records.report import Report


def draft_of(pipeline, text: str) -> Draft:
    return Draft(Report(id="r", text=text), pipeline.parse(text), None, None)


def figures_of(pipeline, text: str) -> list[FigureDraft]:
    draft = draft_of(pipeline, text)
    find_figures(draft)
    return draft.figures


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("Gunmen killed 17 farmers near Bunia.", "killed", "farmers"),
        ("Seventeen farmers were killed near Bunia.", "killed", "farmers"),
        ("The shelling left 17 farmers dead.", "killed", "farmers"),
        ("Seventeen farmers lost their lives in the flood.", "killed", "farmers"),
        ("A mine exploded, killing 17 farmers.", "killed", "farmers"),
        ("The massacre of 17 farmers shocked the valley.", "killed", "farmers"),
        ("Seventeen farmers are feared dead.", "killed", "farmers"),
        ("The death toll stands at 17.", "killed", None),
        ("The blast wounded 17 farmers.", "wounded", "farmers"),
        ("Seventeen farmers suffered burns in the fire.", "wounded", "farmers"),
        ("Seventeen farmers were killed or wounded in the raid.", "casualties", "farmers"),
        ("Seventeen farmers went missing in the storm.", "missing", "farmers"),
        ("Soldiers arrested 17 farmers.", "detained", "farmers"),
        ("Seventeen farmers were taken hostage.", "detained", "farmers"),
        ("The advance displaced 17 families.", "displaced", "families"),
        ("Seventeen families fled to Chad.", "displaced", "families"),
        ("Ghana deployed 170 soldiers to the border.", "strength", "soldiers"),
        ("About 170 teachers marched in Accra.", "strength", "teachers"),
        ("The army carried out 17 raids.", "events", "raids"),
        ("Seventeen senators backed the bill.", "votes", "senators"),
        ("The port cost $17 million.", "money", "dollars"),
        ("Prices are 17 percent higher.", "percent", "percent"),
        ("The farm has 17 wells.", "other", "wells"),
    ],
)
def test_measure_and_unit(pipeline, text, measure, unit):
    figures = figures_of(pipeline, text)
    assert [(f.measure, f.unit) for f in figures] == [(measure, unit)]


def test_a_unit_left_out_is_the_one_before(pipeline):
    figures = figures_of(pipeline, "Ghana keeps 300 soldiers in Mali, along with 80 in Niger.")
    assert [(f.point, f.unit, f.subject, f.measure) for f in figures] == [
        (300, "soldiers", "Ghana", "strength"),
        (80, "soldiers", "Ghana", "strength"),
    ]


def test_a_part_knows_its_whole(pipeline):
    whole, part = figures_of(pipeline, "Eleven people were wounded, three of them seriously, in the market.")
    assert part.part_of is whole
    assert (part.point, part.measure, part.unit) == (3, "wounded", "people")
    assert whole.part_of is None


def test_conflicting_tolls_stay_apart(pipeline):
    figures = figures_of(pipeline, "The army put the dead at 12; residents spoke of more than 40.")
    assert [(f.measure, f.point, f.low) for f in figures] == [("killed", 12, None), ("killed", None, 40)]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The death toll has climbed to 90.", ["total"]),
        ("Rescuers found another 12 bodies.", ["new"]),
        ("The army sent 200 more soldiers.", ["new"]),
        ("More than 90 villagers have been killed since May.", ["total"]),
        ("Arrests fell by 12%.", ["change"]),
        ("Gunmen killed 12 villagers.", [None]),
    ],
)
def test_scope(pipeline, text, scopes):
    assert [f.scope for f in figures_of(pipeline, text)] == scopes


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kenya's 900 policemen in Haiti are tired.", "Kenya"),
        ("Chad has 900 soldiers in the north.", "Chad"),
        ("Nine hundred Chadian soldiers were wounded.", "Chadian"),
        ("The EU pledged 900 million euros.", "EU"),
        ("Police arrested 900 people.", None),
    ],
)
def test_whose_it_is(pipeline, text, subject):
    assert [f.subject for f in figures_of(pipeline, text)] == [subject]


def test_people_told_one_by_one_are_one_figure(pipeline):
    text = "A farmer, his wife and three daughters were killed when the roof fell in."
    (family,) = figures_of(pipeline, text)
    assert (family.point, family.unit, family.measure) == (5, None, "killed")


def test_two_counted_groups_stay_two_figures(pipeline):
    assert [f.point for f in figures_of(pipeline, "Twelve soldiers and four rebels were killed.")] == [12, 4]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army killed 40 rebels.", "happened"),
        ("Ghana will send 40 soldiers.", "planned"),
        ("The army denied killing 40 rebels.", "denied"),
    ],
)
def test_status_is_the_predicates(pipeline, text, status):
    assert [f.status for f in figures_of(pipeline, text)] == [status]


def test_a_score_is_a_figure_where_it_is_a_vote(pipeline):
    assert figures_of(pipeline, "The hosts won 3-1 in Accra.") == []
    votes = figures_of(pipeline, "The assembly approved the treaty 88-17 on Friday.")
    assert [(f.measure, f.point) for f in votes] == [("votes", 88), ("votes", 17)]


def test_a_several_that_measures_nothing_is_no_figure(pipeline):
    assert figures_of(pipeline, "Several ideas were discussed, and one of the oldest was dropped.") == []
    assert [f.low for f in figures_of(pipeline, "Several rebels were killed.")] == [3]


def test_a_calendar_date_is_no_figure_and_lends_its_days(pipeline):
    draft = draft_of(pipeline, "Since 3 May the militia has killed 40 herders in Jos.")
    words = draft.parse.lower
    day = DateDraft((words.index("3"), words.index("may") + 1), "2024-05-03", "date", "2024-05-03", "2024-05-03")
    jos = PlaceDraft("Jos", mentions=[(words.index("jos"), words.index("jos") + 1)])
    draft.dates, draft.places = [day], [jos]
    find_figures(draft)
    (figure,) = draft.figures
    assert (figure.point, figure.since, figure.date, figure.places) == (40, "2024-05-03", None, [jos])


def test_every_figure_says_why(pipeline):
    (figure,) = figures_of(pipeline, "Gunmen killed 17 farmers near Bunia.")
    assert {reason.field for reason in figure.why.reasons} >= {"measure", "status"}
