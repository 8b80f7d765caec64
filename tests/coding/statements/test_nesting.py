"""What is told inside what."""


def test_each_statement_lies_within_the_one_it_is_told_in(tell):
    outer, middle, inner = tell("Reuters reported that officials said the rebels had threatened to shell the port.")
    assert (outer.row.within, middle.row.within, inner.row.within) == (None, outer.row, middle.row)


def test_statements_beside_each_other_are_not_nested(tell):
    assert [t.row.within for t in tell("The army said the town was quiet. Residents said shells fell all night.")] == [
        None,
        None,
    ]
