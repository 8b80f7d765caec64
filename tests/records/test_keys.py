from handmade import made_record

from onrecord.records.keys import report_key, row_keys


def test_a_key_outlives_ids_and_coder() -> None:
    old, new = made_record(), made_record(name="another-id")
    new.events.reverse()
    new.events[0].id, new.events[1].id = "e1", "e2"
    assert sorted(row_keys(old).values()) == sorted(row_keys(new).values())
    assert row_keys(old)["e1"] == row_keys(new)["e2"]


def test_another_text_has_other_keys() -> None:
    assert not set(row_keys(made_record()).values()) & set(
        row_keys(made_record(text=made_record().report.text + "!")).values()
    )


def test_every_row_has_a_key_of_its_own() -> None:
    record = made_record()
    record.events[1].trigger, record.events[1].entry = record.events[0].trigger, record.events[0].entry
    keys = row_keys(record)
    assert len(set(keys.values())) == len(keys)
    assert keys["e2"] == keys["e1"] + ":2"


def test_lone_surrogates_have_a_key() -> None:
    assert len(report_key("\ud800")) == 16
