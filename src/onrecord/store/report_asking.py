"""What stands around one report: its revisions, and how many others tell each of its events."""

from pathlib import Path

from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.opening import reading


def revisions_of(path: Path, report: str) -> list[Row]:
    """`revision`, `published` and `current` of each text of a report, the newest first; none where it is not kept."""
    with reading(path) as connection:
        sql = "SELECT revision, published, current FROM reports WHERE report = ? ORDER BY revision DESC"
        return fetch_rows(connection, sql, [report])


def tellings_of(path: Path, report: str) -> dict[str, Row]:
    """Event id -> how its merged event stands: `merged`, `reports`, `origins`, `conflicts`; of the current text."""
    with reading(path) as connection:
        rows = fetch_rows(
            connection,
            "SELECT a.event, a.merged, m.reports, m.origins, m.conflicts"
            " FROM accounts a JOIN merged_events m ON m.id = a.merged WHERE a.report = ? ORDER BY a.number",
            [report],
        )
    return {row["event"]: row for row in rows}
