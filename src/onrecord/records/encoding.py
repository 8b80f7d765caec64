"""Records as JSON lines, and back: the same record is always the same bytes."""

import msgspec

from onrecord.records.record import Record

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """One record as one line of JSON without its line end: UTF-8, keys in the format's order."""
    return _ENCODER.encode(record)


def from_json(line: bytes | str) -> Record:
    """A record read back. Raises msgspec.ValidationError, which names the field, where the line is no onrecord/1."""
    return _DECODER.decode(line)
