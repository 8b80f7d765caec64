"""What is known of reports but for their texts."""

from collections.abc import Sequence
from pathlib import Path

from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading


def report_heads(path: Path, reports: Sequence[str]) -> list[Row]:
    """Report, title, publisher, published and url of the current texts of these reports, by id. Raises DatabaseError."""
    sql = (
        "SELECT report, title, publisher, published, url FROM reports"
        " WHERE current AND report IN (SELECT unnest(?)) ORDER BY report"
    )
    with reading(path) as connection:
        return fetch_rows(connection, sql, [list(reports)])
