"""What is known about one published text, and about what coded it."""

import msgspec


class Report(msgspec.Struct, kw_only=True):
    """One published text. `text` is the input's own, unchanged to the character; of HTML it is the extraction.

    `published` is an ISO 8601 date or time as given; `hash` is the SHA-256 of the input's bytes (the text's UTF-8 when
    the input was text), so that a revision under a known id is seen. `source` says where it was read from.
    """

    id: str
    title: str | None = None
    text: str = ""
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: list[str] = msgspec.field(default_factory=list)
    language: str | None = None
    source: str | None = None
    hash: str | None = None


class Coder(msgspec.Struct, kw_only=True):
    """Which versions and settings made a record: the same four and the same report give the same bytes."""

    onrecord: str
    codebook: str
    model: str
    settings: dict[str, str | int | float | bool | None] = msgspec.field(default_factory=dict)
