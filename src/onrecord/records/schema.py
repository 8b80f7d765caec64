"""The JSON Schema of onrecord/1, made from the structs themselves so that it cannot drift from them."""

from typing import Any

import msgspec

from onrecord.records.record import FORMAT, Record


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one record. Within a major version of the format, fields are only added."""
    (schema,), definitions = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        **schema,
        "$defs": definitions,
    }
