"""What is asked of one actor over all reports: its names, ties, happenings, statements; and which actors there are."""

from collections.abc import Mapping
from pathlib import Path

from onrecord.records.rows import Row
from onrecord.store.fetching import fetch_rows
from onrecord.store.querying import locked_reading
from onrecord.store.questioning import pose

_FIND = (
    "SELECT * FROM main.known_actors WHERE id = $who OR registry = $who OR list_contains(names, $who)"
    " OR plain(name) = plain($who) OR list_has_any([plain($who)], [plain(n) FOR n IN names])"
    " ORDER BY id = $who DESC, registry = $who DESC, name = $who DESC, reports DESC, id LIMIT 1"
)
_LIST = (
    "SELECT id, name, kind, country, registry, names, reports FROM main.known_actors"
    " WHERE ($words IS NULL OR list_has_any([true], [contains(plain(n), trim(plain($words))) FOR n IN names])"
    "  OR country = upper($words)) AND ($kind IS NULL OR kind = $kind) AND ($country IS NULL OR country = upper($country))"
    " ORDER BY reports DESC, name, id LIMIT $limit"
)


def find_actor(path: Path, who: str) -> Row | None:
    """The known actor of an id, a registry's id or a name, null where there is none; of several the most told one."""
    with locked_reading(path) as connection:
        rows = fetch_rows(connection, _FIND, {"who": who})
    return rows[0] if rows else None


def list_actors(
    path: Path, *, words: str | None = None, kind: str | None = None, country: str | None = None, limit: int
) -> list[Row]:
    """Known actors, the most told first: `id`, `name`, `kind`, `country`, `registry`, `names`, `reports`."""
    with locked_reading(path) as connection:
        return fetch_rows(connection, _LIST, {"words": words, "kind": kind, "country": country, "limit": limit})


def known_in(path: Path, report: str) -> dict[str, str]:
    """Actor id -> known actor, of a report's current text; actors that no name tells from others are left out."""
    with locked_reading(path) as connection:
        rows = connection.execute(
            "SELECT actor, known_actor FROM main.known_as WHERE report = ? AND known_actor IS NOT NULL", [report]
        ).fetchall()
    return dict(rows)


def happenings_of(path: Path, actor: str, span: Mapping[str, str | None], *, limit: int) -> list[Row]:
    """What a known actor did or was done to, each happening once, the newest first. `span`: since, until, type."""
    return pose(path, "actor_events", values={"actor": actor, "limit": limit, **span})


def sayings_of(path: Path, actor: str, span: Mapping[str, str | None], *, limit: int) -> list[Row]:
    """What a known actor said, the newest first, with `whole`: how many there are. `span`: since, until, footing."""
    return pose(path, "actor_statements", values={"actor": actor, "limit": limit, **span})


def ties_of(path: Path, actor: str, *, limit: int) -> list[Row]:
    """Ties of a known actor to others and of others to it, the most told first."""
    return pose(path, "actor_ties", values={"actor": actor, "limit": limit})


def tallies_of(path: Path, actor: str) -> list[Row]:
    """Statements of a known actor counted by `footing` and `act`."""
    return pose(path, "actor_tallies", values={"actor": actor})


def types_of(path: Path, actor: str) -> list[Row]:
    """Happenings of a known actor counted by `type` and `side`, with the first and last day."""
    return pose(path, "actor_types", values={"actor": actor})


def stances_of(path: Path, actor: str, *, limit: int) -> list[Row]:
    """The newest stances of a known actor, and those of its country's others on the same topics: what flags compare."""
    return pose(path, "actor_stances", values={"actor": actor, "limit": limit})
