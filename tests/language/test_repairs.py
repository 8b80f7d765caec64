"""Known parser errors are set right for every reader."""


def test_a_semicolon_parts_clauses(pipeline):
    parse = pipeline.parse("The army said that rebels had burned the mill; a spokesman denied it.")
    said, denied = parse.words.index("said"), parse.words.index("denied")
    assert parse.head[said] == said
    assert parse.head[denied] == denied
    assert parse.words[parse.right[said]] != "it"
