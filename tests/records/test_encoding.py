import jsonschema
import msgspec
import pytest
from handmade import made_record

from onrecord.records.encoding import from_json, to_json
from onrecord.records.schema import json_schema


def test_there_and_back_is_the_same_bytes() -> None:
    line = to_json(made_record())
    assert b"\n" not in line
    assert to_json(from_json(line)) == line


def test_links_are_from_and_to_in_json() -> None:
    link = msgspec.json.decode(to_json(made_record()))["links"][0]
    assert (link["from"], link["to"]) == ("s2", "e1")


def test_closed_lists_are_closed() -> None:
    line = to_json(made_record()).replace(b'"ASSAULT"', b'"QUARREL"')
    with pytest.raises(msgspec.ValidationError, match="events"):
        from_json(line)


def test_the_schema_holds_of_a_record() -> None:
    value = msgspec.json.decode(to_json(made_record()))
    jsonschema.Draft202012Validator(json_schema()).validate(value)
    value["events"][0]["status"] = "perhaps"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json_schema()).validate(value)


def test_passages_of_a_record_know_their_words() -> None:
    read = from_json(to_json(made_record()))
    assert read.events[0].passages[0].text == "The army shelled Kobol on Monday."
