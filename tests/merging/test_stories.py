from onrecord.merging.stories import find_stories
from onrecord.merging.wording import wording_of

FIRE = [
    "Warehouse fire in Tarfaya\nA fire destroyed a warehouse in Tarfaya on Monday. Laayoune firefighters fought it"
    " all night, mayor Karim Benali said. Fishing nets worth 40,000 dirhams burned in the harbour of Tarfaya.",
    "Tarfaya blaze put out\nFirefighters from Laayoune put out the fire at a warehouse in Tarfaya on Tuesday. Mayor"
    " Karim Benali put the loss at 40,000 dirhams, most of it fishing nets.",
]
OTHER_FIRE = [
    "Cotton store burns in Durban\nFire broke out in a Durban warehouse on Friday and burned bales of cotton. Thandi"
    " Mbeki of the Pinetown brigade said nobody was hurt. Police in Durban suspect arson.",
    "Arson suspected in Durban fire\nPolice arrested a watchman over a fire in a Durban warehouse that burned cotton on"
    " Friday. Thandi Mbeki of the Pinetown brigade had found petrol cans.",
]
TALKS = [
    "Ministers discuss river dam\nWater ministers of Egypt and Ethiopia met in Addis Ababa and discussed the dam.",
    "Dam talks go on\nEthiopia and Egypt went on with talks about the dam, their water ministers said in Addis Ababa.",
]


def test_like_reports_about_two_places_are_two_stories():
    stories = find_stories([wording_of(t) for t in (*FIRE, *OTHER_FIRE, *TALKS)])
    assert stories.story[0] == stories.story[1]
    assert stories.story[2] == stories.story[3]
    assert stories.story[0] != stories.story[2]
    assert stories.story[4] not in stories.story[:4]


def test_reports_far_apart_in_time_never_meet():
    same = [wording_of(FIRE[0]), wording_of(FIRE[0] + " It was Monday.")]
    assert len(set(find_stories([*same, wording_of(TALKS[0])], days=[700_000, 700_001, 700_001]).story[:2])) == 1
    assert len(set(find_stories([*same, wording_of(TALKS[0])], days=[700_000, 700_400, 700_001]).story[:2])) == 2


def test_a_report_is_close_to_itself_and_no_other_block():
    stories = find_stories([wording_of(t) for t in (FIRE[0], TALKS[0])])
    assert stories.close(0, 0) == 1.0
    assert stories.close(0, 1) < 0.5
    assert find_stories([]).story == []


def test_names_are_told_from_sentence_openings():
    wording = wording_of("Rain fell. Rain is rare in Tarfaya, said Karim Benali of Tarfaya in 2021.")
    assert {"tarfaya", "karim", "benali", "2021"} == set(wording.names)
    assert wording.all["karim benali"] > 0
