import pytest

import onrecord
from onrecord.records.checking import check
from onrecord.records.errors import ModelError, UsageError


def test_one_text_in_one_record_out() -> None:
    record = onrecord.code("The army shelled Kobol on Monday.", published="13 May 2019", id="a", title="T")
    assert check(record) == []
    assert (record.report.id, record.report.title, record.report.published) == ("a", "T", "2019-05-13")
    assert record.events[0].passages[0].text == "The army shelled Kobol on Monday."
    assert isinstance(record, onrecord.Record)


def test_the_same_text_gives_the_same_record() -> None:
    text = "Rebels killed 12 soldiers near Goma, a doctor said.\n\nThe army denied it."
    assert onrecord.code(text) == onrecord.code(text)


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud800", "?", "🙂" * 50, "a\n" * 500])
def test_odd_texts_give_sound_records(text: str) -> None:
    assert check(onrecord.code(text)) == []


def test_wrong_arguments() -> None:
    with pytest.raises(UsageError, match="published: 'soon' is no date"):
        onrecord.code("Words.", published="soon")
    with pytest.raises(ModelError, match="no pipeline 'no_such_model' is installed"):
        onrecord.code("Words.", model="no_such_model")
    with pytest.raises(AttributeError):
        onrecord.nothing  # noqa: B018
