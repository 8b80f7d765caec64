"""Known actors: names of current texts, and which actor each of them names."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records.merged_columns import ACTOR_NAMES, KNOWN_AS
from onrecord.store.inserting import insert_rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class ActorRow(NamedTuple):
    """One actor of one current text. `known` is its id in the registry."""

    report: str
    revision: int
    actor: str
    key: str
    name: str
    kind: str | None
    country: str | None
    known: str | None


class Name(NamedTuple):
    """One name with kind and country; `called` is all three as one word. Names are compared where `blocks` meet."""

    called: str
    name: str
    kind: str | None
    country: str | None
    blocks: list[str]


def actor_rows(connection: "DuckDBPyConnection", reports: Sequence[str]) -> list[ActorRow]:
    """The actors of these reports' current texts."""
    rows = connection.execute(
        "SELECT a.report, a.revision, a.id, a.key, a.name, a.kind, a.country, a.known FROM actors a JOIN reports r"
        " ON r.report = a.report AND r.revision = a.revision WHERE r.current AND a.key IS NOT NULL"
        " AND a.report IN (SELECT unnest(?)) ORDER BY a.report, a.number",
        [list(reports)],
    ).fetchall()
    return [ActorRow(*row) for row in rows]


def put_known_as(connection: "DuckDBPyConnection", reports: Sequence[str], named: Mapping[ActorRow, Name]) -> list[str]:
    """Store what the rows of these reports are called, instead of what was stored.

    Gives every name that came, stayed or went.
    """
    here = "report IN (SELECT unnest(?))"
    before = connection.execute(f"SELECT DISTINCT called FROM known_as WHERE {here}", [list(reports)]).fetchall()
    connection.execute(f"DELETE FROM known_as WHERE {here}", [list(reports)])
    rows = ({**row._asdict(), "called": name.called, "known_actor": None} for row, name in named.items())
    insert_rows(connection, KNOWN_AS, rows)
    touched = sorted({called for (called,) in before} | {name.called for name in named.values()})
    there = {called for (called,) in connection.execute(
        "SELECT called FROM actor_names WHERE called IN (SELECT unnest(?))", [touched]).fetchall()}  # fmt: skip
    first = {name.called: name for name in reversed(list(named.values()))}
    insert_rows(connection, ACTOR_NAMES, (first[c]._asdict() for c in sorted(first) if c not in there))
    return touched


def mates_of(connection: "DuckDBPyConnection", called: Sequence[str]) -> tuple[list[Name], list[Name]]:
    """These names, where they are still anybody's, and all that share a block with one of them."""
    columns = "n.called, n.name, n.kind, n.country, n.blocks"
    here = connection.execute(
        f"SELECT {columns} FROM actor_names n SEMI JOIN known_as k ON k.called = n.called"
        " WHERE n.called IN (SELECT unnest(?)) ORDER BY n.called",
        [list(called)],
    ).fetchall()
    names = [Name(*row) for row in here]
    blocks = sorted({block for name in names for block in name.blocks})
    mates = connection.execute(
        f"SELECT {columns} FROM actor_names n SEMI JOIN known_as k ON k.called = n.called"
        " WHERE list_has_any(n.blocks, ?::VARCHAR[]) ORDER BY n.called",
        [blocks],
    ).fetchall()
    return names, [Name(*row) for row in mates]


def same_cluster(connection: "DuckDBPyConnection", called: Sequence[str]) -> set[str]:
    """Names that name the same known actor as one of these."""
    rows = connection.execute(
        "SELECT called FROM actor_names WHERE known_actor IN (SELECT known_actor FROM actor_names"
        " WHERE called IN (SELECT unnest(?)))",
        [list(called)],
    ).fetchall()
    return {one for (one,) in rows}


def called_by(connection: "DuckDBPyConnection", keys: Sequence[str]) -> dict[str, str]:
    """Key of an actor row -> what it is called."""
    rows = connection.execute("SELECT key, called FROM known_as WHERE key IN (SELECT unnest(?))", [list(keys)])
    return dict(rows.fetchall())


def put_clusters(connection: "DuckDBPyConnection", clusters: Sequence[Sequence[str]]) -> None:
    """Store known actors, each by the names it goes by, instead of those these names had; names of nobody go.

    An actor's id is the registry's, else the least key of its rows; its name the one most rows have, then the longest.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE grouped AS SELECT unnest(?) AS called, unnest(?::INTEGER[]) AS cluster",
        [[c for some in clusters for c in some], [n for n, some in enumerate(clusters) for _ in some]],
    )
    connection.execute(
        "DELETE FROM known_actors WHERE id IN (SELECT n.known_actor FROM actor_names n WHERE n.called IN"
        " (SELECT called FROM grouped) OR n.called NOT IN (SELECT called FROM known_as))"
    )
    connection.execute("DELETE FROM actor_names WHERE called NOT IN (SELECT called FROM known_as)")
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE clustered AS SELECT g.cluster, coalesce("
        "min(substr(g.called, 2)) FILTER (g.called LIKE '=%' AND g.called NOT LIKE '%:actor:%'), min(k.key)) AS id"
        " FROM grouped g JOIN known_as k ON k.called = g.called GROUP BY 1"
    )
    for table in ("actor_names", "known_as"):
        connection.execute(
            f"UPDATE {table} SET known_actor = c.id FROM grouped g JOIN clustered c USING (cluster)"
            f" WHERE g.called = {table}.called AND {table}.known_actor IS DISTINCT FROM c.id"
        )
    connection.execute(
        "INSERT INTO known_actors WITH named AS (SELECT c.id, k.report, a.kind, a.country, a.known,"
        " trim(regexp_replace(a.name, '\\s+', ' ', 'g')) AS name FROM clustered c JOIN known_as k ON k.known_actor = c.id"
        " JOIN actors a ON a.report = k.report AND a.revision = k.revision AND a.id = k.actor),"
        " told AS (SELECT id, name, count(*) AS times FROM named GROUP BY ALL)"
        " SELECT id, (SELECT arg_max(t.name, (t.times, len(t.name), t.name)) FROM told t WHERE t.id = n.id),"
        " mode(kind ORDER BY kind), mode(country ORDER BY country), min(known), list(DISTINCT name ORDER BY name),"
        " count(DISTINCT report) FROM named n GROUP BY id ORDER BY id"
    )
