"""What a question is about, as conditions in SQL on a row t of one of the views of what holds today."""

from typing import NamedTuple

import msgspec

from onrecord.records.vocabulary import EventStatus, EventType, words_of
from onrecord.store.asking import one_of


class Scope(msgspec.Struct, kw_only=True, frozen=True):
    """What is asked about; null asks for all.

    `actor`, `partner`: a name or part of one in whole words, a registry id, or an ISO 3166 alpha-3 country; of a pair
    both must have a part in it. `place`: a place's name or country. `topic`: an axis, a context, an entry, or words
    of a topic. `since`, `until`: ISO days, both included. `rows`: only these rows, REPORT#ID.
    """

    actor: str | None = None
    partner: str | None = None
    place: str | None = None
    topic: str | None = None
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    rows: tuple[str, ...] | None = None


class _Shape(NamedTuple):
    """How the rows of one view hold what a scope asks for: columns of ids, and SQL for the rest."""

    actors: tuple[str, ...]
    places: str | None
    topic: str
    type: str | None
    status: str | None


# Each wording of a topic and each name is looked at once, for there are far fewer than rows; without a limit that is
# never reached DuckDB would look at every row first and list them then.
_TOPICS = (
    "SELECT topic FROM (SELECT DISTINCT topic, axis FROM main.positions LIMIT 1000000000)"
    " WHERE axis = replace(lower($topic), ' ', '_') OR contains(plain(topic), plain($topic))"
)
_ON_TOPIC = f"SELECT p.* FROM main.positions p WHERE p.topic IN ({_TOPICS})"
_EVENT_OF_TOPIC = (
    "(t.report, t.revision, t.id) IN ("
    "SELECT x.report, x.revision, x.id FROM main.events x"
    " WHERE x.entry = replace(lower($topic), ' ', '_') OR list_contains(x.contexts, replace(lower($topic), ' ', '_'))"
    f" UNION ALL SELECT report, revision, event FROM ({_ON_TOPIC}) WHERE event IS NOT NULL"
    f" UNION ALL SELECT s.report, s.revision, unnest(s.events) FROM main.statements s JOIN ({_ON_TOPIC}) p"
    " ON p.report = s.report AND p.revision = s.revision AND p.statement = s.id)"
)
_SHAPES = {
    "events": _Shape(("actors", "recipients"), "places", _EVENT_OF_TOPIC, "type", "status"),
    "statements": _Shape(
        ("speakers",),
        None,
        f"(t.report, t.revision, t.id) IN (SELECT report, revision, statement FROM ({_ON_TOPIC}))",
        None,
        None,
    ),
    "positions": _Shape(("holder",), "places", f"t.topic IN ({_TOPICS})", None, None),
    # Deeds have neither place nor topic: who asks for one is not asking for them.
    "deeds": _Shape(("actors",), None, "false", None, None),
}

_NAMED = (
    "SELECT a.report, a.revision, a.id FROM main.actors a WHERE a.known = ${key} OR a.country = upper(${key})"
    " UNION ALL SELECT a.report, a.revision, a.id FROM main.actors a WHERE a.name IN"
    " (SELECT name FROM (SELECT DISTINCT name FROM main.actors LIMIT 1000000000)"
    " WHERE contains(plain(name), plain(${key})))"
    # And under every other name that merging knows such an actor by.
    " UNION ALL SELECT k.report, k.revision, k.actor FROM main.known_as k WHERE k.known_actor IN (SELECT id FROM"
    " (SELECT id, unnest(names) AS name FROM main.known_actors) WHERE contains(plain(name), plain(${key})))"
)
_PLACED = (
    "SELECT a.report, a.revision, a.id FROM main.places a WHERE a.country = upper(${key})"
    " UNION ALL SELECT a.report, a.revision, a.id FROM main.places a WHERE a.name IN"
    " (SELECT name FROM (SELECT DISTINCT name FROM main.places LIMIT 1000000000)"
    " WHERE contains(plain(name), plain(${key})))"
)


def conditions(scope: Scope, kind: str, name: str) -> tuple[list[str], dict[str, object]]:
    """Conditions on a row t of view `kind` (events, statements, positions, deeds), and the values they name as $NAME_actor ...

    `name` tells scopes of one question apart. Raises UsageError for a type or status that is none.
    """
    shape = _SHAPES[kind]
    found: list[str] = []
    values: dict[str, object] = {}
    for key in ("actor", "partner"):
        if wanted := getattr(scope, key):
            found.append(_having(kind, shape.actors, _NAMED.format(key=key)))
            values[key] = wanted
    if scope.place and shape.places:
        found.append(_having(kind, (shape.places,), _PLACED.format(key="place")))
        values["place"] = scope.place
    if scope.topic:
        found.append(shape.topic)
        values["topic"] = scope.topic
    if scope.type and shape.type:
        found.append(f"t.{shape.type} = $type")
        values["type"] = one_of(scope.type, words_of(EventType), "type")
    if scope.status and shape.status:
        found.append(f"t.{shape.status} = $status")
        values["status"] = one_of(scope.status, words_of(EventStatus), "status")
    if scope.rows is not None:
        found.append("t.report || '#' || t.id IN (SELECT unnest($rows))")
        values["rows"] = list(scope.rows)
    for key, sign in (("since", ">="), ("until", "<=")):
        if day := getattr(scope, key):
            found.append(f"t.day {sign} ${key}")
            values[key] = day
    # Nothing here was written by a user, so that each $ is the sign of a value.
    own = [condition.replace("$", f"${name}_") for condition in found]
    return own or ["true"], {f"{name}_{key}": value for key, value in values.items()}


def _having(table: str, columns: tuple[str, ...], ids: str) -> str:
    """True of a row that has one of these ids in one of these columns."""
    has = [f"x.{c} = w.id" if c == "holder" else f"list_contains(x.{c}, w.id)" for c in columns]
    return (
        f"(t.report, t.revision, t.id) IN (SELECT x.report, x.revision, x.id FROM main.{table} x JOIN ({ids}) w"
        f" ON w.report = x.report AND w.revision = x.revision AND ({' OR '.join(has)}))"
    )
