"""The columns of what is known over reports: merged events, decisions, actors, and what keeping did.

Beside the record's own tables (`records/columns.py`). Merging writes all but `kept`, `changes` and people's decisions,
and may write them again from the record and those decisions.
"""

from onrecord.records.columns import Column, Table

MERGED_EVENTS = Table(
    "merged_events",
    "one happening, told by one or more reports (onrecord-merged/1); each event of a current text is in exactly one",
    (
        Column("id", "text", "the least key of its accounts"),
        Column("entry", "text", "the codebook entry most accounts have"),
        Column("type", "text", "PLOVER type"),
        Column("cameo", "text", "the most specific CAMEO code"),
        Column("status", "text", "the state most accounts leave it in"),
        Column("earliest", "text", "the first day it can be, of the account that knows best"),
        Column("latest", "text", "the last day it can be"),
        Column("accounts", "integer", "how many accounts it has"),
        Column("reports", "integer", "how many reports tell it"),
        Column("origins", "integer", "how many distinct texts assert it: copies count once"),
        Column("sources", "integer", "on the word of how many distinct people, bodies or papers"),
        Column("named", "texts", "those sources"),
        Column("conflicts", "integer", "in how many things accounts differ"),
        Column("actor_names", "texts", "its actors, as the accounts name them"),
        Column("recipient_names", "texts", "its recipients, as the accounts name them"),
        Column("place_names", "texts", "its places, as the accounts name them"),
        Column("first_published", "text", "when it was told first"),
        Column("last_published", "text", "when it was told last"),
    ),
)
ACCOUNTS = Table(
    "accounts",
    "one report's version of a merged event; `events` has the row and its passage (report, revision, id = event)",
    (
        Column("merged", "text", "id of the merged event"),
        Column("number", "integer", "its place among the accounts, in order of publication, from 1"),
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("event", "text", "id of the event in that report"),
        Column("key", "text", "the event's key"),
        Column("origin", "text", "the report whose text its report copies, or its own"),
        Column("published", "text", "when the report was published"),
        Column("publisher", "text", "by whom"),
        Column("entry", "text", "the codebook entry that found it"),
        Column("status", "text", "the state in which the report leaves it"),
        Column("actors", "texts", "names of its actors"),
        Column("recipients", "texts", "names of its recipients"),
        Column("places", "texts", "names of its places"),
        Column("earliest", "text", "the first day it can be"),
        Column("latest", "text", "the last day it can be"),
        Column("figures", "text", "its figures, as JSON"),
        Column("sources", "texts", 'whose word stands behind it; "report" is the report\'s own'),
    ),
)
CONFLICTS = Table(
    "conflicts",
    "what the accounts of a merged event tell differently",
    (
        Column("merged", "text", "id of the merged event"),
        Column("number", "integer", "its place among the conflicts of the event, from 1"),
        Column("about", "text", "figures, actor, date, place, responsibility or status"),
        Column("kind", "text", "update, different scope or contradiction"),
        Column("measure", "text", "of figures: killed, wounded, ..."),
        Column("basis", "text", "of responsibility"),
        Column("low", "number", "of figures: the least that is told"),
        Column("high", "number", "of figures: the most that is told"),
        Column("sides", "sides", "each side: value, accounts (REPORT#ID), sources, published"),
    ),
)
ORIGINS = Table(
    "origins",
    "where a report's text comes from: copies of one text have one origin",
    (
        Column("report", "text", "the report's id"),
        Column("origin", "text", "the first published of its copies; itself where it is none"),
    ),
)
COPIES = Table(
    "copies",
    "two reports that print one text, whole or in part",
    (
        Column("since", "integer", "first day of the two weeks in which they were compared (ordinal), null undated"),
        Column("one", "text", "report id, the smaller first"),
        Column("two", "text", "report id"),
        Column("contained", "number", "share of the shorter text that stands in the longer"),
    ),
)

STORIES = Table(
    "stories",
    "the reports of one story, in one stretch of days; a report may be in two overlapping stretches",
    (
        Column("since", "integer", "first day of the stretch (ordinal), null for reports without a day"),
        Column("days", "integer", "its length; null for reports without a day"),
        Column("story", "text", "the story's name within the stretch: its first report"),
        Column("report", "text", "the report's id"),
    ),
)
CLOSENESS = Table(
    "closeness",
    "how sure it is that two reports of one stretch of days tell one story",
    (
        Column("since", "integer", "first day of the stretch (ordinal), null for reports without a day"),
        Column("days", "integer", "its length"),
        Column("one", "text", "report id, the smaller first"),
        Column("two", "text", "report id"),
        Column("closeness", "number", "0.1 to 1, in steps of 0.1; pairs below are left out"),
    ),
)
DECISIONS = Table(
    "decisions",
    "what merging, or a person, settled about rows; appended, and undone only by a later one",
    (
        Column("number", "integer", "1, 2, 3, ... in the order they were made"),
        Column("kind", "text", "event, actor; of a review any kind of row"),
        Column("one", "text", "a row's key, the smaller first"),
        Column("two", "text", "the other row's key; of a review the same"),
        Column(
            "verdict",
            "text",
            "same event, other event, same actor, other actor; of a review accept, reject, edit; undone takes one back",
        ),
        Column("by", "text", "rules or person"),
        Column("score", "number", "by rules: the sum of the features"),
        Column("features", "shares", "by rules: what each feature adds to the score"),
        Column("conflicts", "texts", "by rules: what rules it out whatever the score"),
        Column("who", "text", "the person"),
        Column("note", "text", "why"),
        Column("at", "text", "when it was stored, ISO 8601, UTC"),
        Column("undoes", "integer", "the number of the decision this takes back"),
        Column("field", "text", "of an edit: which of the row's fields"),
        Column("value", "text", "of an edit: what it should be, as text; empty: unknown"),
    ),
)
KNOWN_ACTORS = Table(
    "known_actors",
    "one actor over reports",
    (
        Column("id", "text", "its id in the registry, else the least key of its rows"),
        Column("name", "text", "the fullest of its names"),
        Column("kind", "text", "state, government, armed group, person, ..."),
        Column("country", "text", "ISO 3166 alpha-3"),
        Column("registry", "text", "its id in the registry"),
        Column("names", "texts", "every name it has in reports"),
        Column("reports", "integer", "how many reports name it"),
    ),
)
KNOWN_AS = Table(
    "known_as",
    "which known actor an actor of a current text is; actors without a name of their own have none",
    (
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("actor", "text", "the actor's id in that report"),
        Column("key", "text", "the actor's key"),
        Column("called", "text", "its name, kind and country as one word: what names are compared by"),
        Column("known_actor", "text", "id of the known actor"),
    ),
)
ACTOR_NAMES = Table(
    "actor_names",
    "one name, with kind and country, that actors of current texts have",
    (
        Column("called", "text", "name, kind and country as one word"),
        Column("name", "text", "the name"),
        Column("kind", "text", "state, government, armed group, person, ..."),
        Column("country", "text", "ISO 3166 alpha-3"),
        Column("blocks", "texts", "how its chief words sound: names are compared where they share one"),
        Column("known_actor", "text", "id of the known actor it names"),
    ),
)
KEPT = Table(
    "kept",
    "what keeping did, in order",
    (
        Column("number", "integer", "1, 2, 3, ..."),
        Column("at", "text", "when, ISO 8601, UTC"),
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("fate", "text", "new, revised or recoded"),
    ),
)
CHANGES = Table(
    "changes",
    "rows that coding again changed; the rows of new and revised texts are told by `kept` alone",
    (
        Column("at", "text", "when, ISO 8601, UTC"),
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("table", "text", "the row's table"),
        Column("key", "text", "the row's key"),
        Column("id", "text", "the row's id in the report, after the change; before it where it was withdrawn"),
        Column("change", "text", "new, revised or withdrawn"),
    ),
)
TO_MERGE = Table(
    "to_merge",
    "reports kept or decided about, not merged yet",
    (
        Column("report", "text", "the report's id"),
        Column("day", "integer", "its day of publication (ordinal), before and after; null where unknown"),
        Column("why", "text", "report: it was kept; decision: a person decided about one of its rows"),
    ),
)
STRETCHES = Table(
    "stretches",
    "the stretches of days over which stories were told apart",
    (
        Column("since", "integer", "the first day (ordinal), null for reports without a day"),
        Column("days", "integer", "how many days"),
    ),
)

MERGED_TABLES = (
    MERGED_EVENTS, ACCOUNTS, CONFLICTS, ORIGINS, COPIES, STORIES, CLOSENESS, STRETCHES, DECISIONS, KNOWN_ACTORS,
    KNOWN_AS, ACTOR_NAMES, KEPT, CHANGES, TO_MERGE,
)  # fmt: skip
"""Every table beside the record's own."""
