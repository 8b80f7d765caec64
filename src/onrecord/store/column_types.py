"""The column kinds of the record as DuckDB types."""

from onrecord.records.columns import Kind

_SPAN = 'STRUCT("start" INTEGER, "end" INTEGER)'
DUCKDB_TYPES: dict[Kind, str] = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "flag": "BOOLEAN",
    "texts": "VARCHAR[]",
    "span": _SPAN,
    "spans": f"{_SPAN}[]",
    "ties": f'STRUCT("kind" VARCHAR, "to" VARCHAR, "title" VARCHAR, "passages" {_SPAN}[])[]',
    "roles": 'STRUCT("actor" VARCHAR, "role" VARCHAR, "basis" VARCHAR, "statement" VARCHAR)[]',
    "assertions": 'STRUCT("statement" VARCHAR, "status" VARCHAR)[]',
    "reasons": 'STRUCT("field" VARCHAR, "what" VARCHAR, "start" INTEGER, "end" INTEGER)[]',
    "sides": 'STRUCT("value" VARCHAR, "accounts" VARCHAR[], "sources" VARCHAR[], "published" VARCHAR)[]',
    "shares": "MAP(VARCHAR, DOUBLE)",
}
