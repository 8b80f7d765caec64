"""Known parser errors are set right for every reader."""


def test_a_semicolon_parts_clauses(pipeline):
    parse = pipeline.parse("The army said that rebels had burned the mill; a spokesman denied it.")
    said, denied = parse.words.index("said"), parse.words.index("denied")
    assert parse.head[said] == said
    assert parse.head[denied] == denied
    assert parse.words[parse.right[said]] != "it"


def test_a_promise_takes_its_infinitive_behind_a_day(pipeline):
    parse = pipeline.parse("The mayor vowed on Tuesday to close the mine.")
    assert parse.dep[parse.words.index("close")] == "xcomp"


def test_an_infinitive_of_purpose_stays_one(pipeline):
    parse = pipeline.parse("The mayor travelled on Tuesday to close the mine.")
    assert parse.dep[parse.words.index("close")] != "xcomp"
