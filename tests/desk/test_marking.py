import re

from handmade import TEXT, made_record

from onrecord.desk.marking import marked_text, marks_of


def test_ids_stand_behind_their_words() -> None:
    assert marked_text(made_record()).startswith(
        "The army[a1] shelled[e1] Kobol[a2 p1] on Monday[d1]. At least 40[f1] villagers died, a doctor[a3] said[s1]."
    )


def test_without_its_marks_the_text_is_as_it_was() -> None:
    assert re.sub(r"\[[a-z]\d+( [a-z]\d+)*\]", "", marked_text(made_record())) == TEXT


def test_marks_are_in_reading_order() -> None:
    starts = [mark.start for mark in marks_of(made_record())]
    assert starts == sorted(starts)
