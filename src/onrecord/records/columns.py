"""The columns of the record as tables: one table per kind of row, shared by the database and Parquet.

A row of a table is the row of the record (`records/event.py` and its siblings) under the same names, with four columns
in front that say whose it is, and a few at the end that spare a reader a join: names for ids, and the passage's words.
"""

from typing import Literal, NamedTuple

Kind = Literal[
    "text", "integer", "number", "flag", "texts", "span", "spans", "ties", "roles", "assertions", "reasons", "sides",
    "shares",
]  # fmt: skip
"""What a column holds. `text`, `integer`, `number` and `flag` may be null, which is unknown; `span` is {start, end} in
code points of the report's text; the others are lists, of words or of the format's own objects."""


class Column(NamedTuple):
    """One column. `derived`: worked out from other columns for the reader's sake, no part of the record."""

    name: str
    kind: Kind
    what: str
    derived: bool = False


class Table(NamedTuple):
    """One table, and what one of its rows is."""

    name: str
    what: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        """The column of this name, null where there is none."""
        return next((c for c in self.columns if c.name == name), None)


_HEAD = (
    Column("report", "text", "the report's id"),
    Column("revision", "integer", "which text of the report, counted from 1"),
    Column("number", "integer", "the row's place among its kind in the record, from 1"),
    Column("key", "text", "what stays when the report is coded again: text hash, kind, span, entry"),
    Column("id", "text", "the row's id; REPORT#ID is its name everywhere"),
)
_WORDS = (
    Column("passage", "text", "the exact words in which the report tells it", derived=True),
    Column("passage_start", "integer", "where they begin in the text, in code points", derived=True),
)
_DAYS = (
    Column("earliest", "text", "the first day it can be, ISO 8601", derived=True),
    Column("latest", "text", "the last day it can be, ISO 8601", derived=True),
)

REPORTS = Table(
    "reports",
    "one text of a report; a changed text under a known id is a further revision",
    (
        Column("report", "text", "the report's id, as the input gave it"),
        Column("revision", "integer", "which text of the report, counted from 1"),
        Column("current", "flag", "is this the newest revision?"),
        Column("key", "text", "a hash of the text: what decisions hang on"),
        Column("title", "text", "the headline"),
        Column("text", "text", "the text that all offsets count in"),
        Column("published", "text", "ISO 8601 date or time of publication"),
        Column("url", "text", "where it was published"),
        Column("publisher", "text", "who published it"),
        Column("authors", "texts", "who wrote it, as given"),
        Column("language", "text", "ISO 639-1"),
        Column("source", "text", "the file and line it was read from"),
        Column("hash", "text", "SHA-256 of the input's bytes"),
        Column("onrecord", "text", "the version of OnRecord that coded it"),
        Column("codebook", "text", "the version of the codebook"),
        Column("model", "text", "the language model and its version"),
        Column("settings", "text", "the coder's settings, as JSON"),
        Column("sentences", "spans", "its sentences"),
    ),
)
ACTORS = Table(
    "actors",
    "one actor of one report, under all its names there",
    (
        *_HEAD,
        Column("name", "text", "its fullest name in the report"),
        Column("kind", "text", "state, government, armed group, person, ..."),
        Column("country", "text", "ISO 3166 alpha-3"),
        Column("sectors", "texts", "PLOVER sectors"),
        Column("code", "text", "CAMEO actor code"),
        Column("role", "text", "the title as told"),
        Column("known", "text", "its id in the registry"),
        Column("ties", "ties", "ties to other actors: kind, to, title, passages"),
        Column("mentions", "spans", "every mention"),
        *_WORDS,
    ),
)
DATES = Table(
    "dates",
    "one time expression",
    (
        *_HEAD,
        Column("start", "integer", "where it begins"),
        Column("end", "integer", "where it ends"),
        Column("timex", "text", "its TIMEX3 value"),
        Column("kind", "text", "date, time, duration or set"),
        Column("earliest", "text", "the first day it can be"),
        Column("latest", "text", "the last day it can be"),
        *_WORDS,
    ),
)
PLACES = Table(
    "places",
    "one place of one report, under all its names there",
    (
        *_HEAD,
        Column("name", "text", "its name"),
        Column("country", "text", "ISO 3166 alpha-3"),
        Column("admin1", "text", "first-order division"),
        Column("admin2", "text", "second-order division"),
        Column("geonameid", "integer", "its id in GeoNames"),
        Column("lat", "number", "degrees north, WGS 84"),
        Column("lon", "number", "degrees east, WGS 84"),
        Column("precision", "text", "what the coordinate is of: point, city, ..., country, region"),
        Column("mentions", "spans", "every mention"),
        *_WORDS,
    ),
)
FIGURES = Table(
    "figures",
    "one quantity",
    (
        *_HEAD,
        Column("start", "integer", "where it begins"),
        Column("end", "integer", "where it ends"),
        Column("measure", "text", "killed, wounded, strength, votes, money, ..."),
        Column("point", "number", "the number, where one is told"),
        Column("low", "number", "the lower bound"),
        Column("high", "number", "the upper bound"),
        Column("low_open", "flag", "is it more than `low`?"),
        Column("high_open", "flag", "is it less than `high`?"),
        Column("approximate", "flag", "is it told as rough?"),
        Column("unit", "text", "the counted thing as told"),
        Column("subject", "text", "whose, or of whom"),
        Column("places", "texts", "place ids"),
        Column("date", "text", "date id"),
        Column("since", "text", "the first day it counts from"),
        Column("until", "text", "the last day it counts to"),
        Column("scope", "text", "total, new or change"),
        Column("status", "text", "the state of what is counted"),
        Column("part_of", "text", "id of the figure it is a part of"),
        Column("event", "text", "id of the event it belongs to"),
        Column("statement", "text", "id of the statement whose word it is"),
        *_DAYS,
        *_WORDS,
    ),
)
EVENTS = Table(
    "events",
    "one happening, or plan, demand, threat or denial of one, as one report tells it",
    (
        *_HEAD,
        Column("entry", "text", "the codebook entry that found it"),
        Column("type", "text", "PLOVER type"),
        Column("mode", "text", "PLOVER mode"),
        Column("contexts", "texts", "PLOVER contexts"),
        Column("cameo", "text", "the most specific CAMEO code"),
        Column("status", "text", "the state in which the report leaves it"),
        Column("background", "flag", "is it told as history?"),
        Column("reciprocal", "flag", "is each side actor and recipient?"),
        Column("count", "text", "id of the figure that says how many"),
        Column("actors", "texts", "actor ids"),
        Column("recipients", "texts", "actor ids"),
        Column("roles", "roles", "whose word stands behind a role: actor, role, basis, statement"),
        Column("assertions", "assertions", "who puts it in which state: statement (null: the report), status"),
        Column("instruments", "texts", "what it was done with"),
        Column("date", "text", "date id"),
        Column("earliest", "text", "the first day it can be"),
        Column("latest", "text", "the last day it can be"),
        Column("places", "texts", "place ids"),
        Column("figures", "texts", "figure ids"),
        Column("performed_by", "text", "id of the statement by which a verbal event is done"),
        Column("confidence", "number", "calibrated probability that the row is right"),
        Column("trigger", "span", "the main mention's words"),
        Column("mentions", "spans", "all mentions"),
        Column("passages", "spans", "the passages that tell it"),
        Column("actor_names", "texts", "names of its actors", derived=True),
        Column("recipient_names", "texts", "names of its recipients", derived=True),
        Column("place_names", "texts", "names of its places", derived=True),
        *_WORDS,
        Column("actor_countries", "texts", "countries of its actors, sorted", derived=True),
        Column("recipient_countries", "texts", "countries of its recipients, sorted", derived=True),
        Column("place_countries", "texts", "countries of its places, sorted", derived=True),
        Column("actor_codes", "texts", "CAMEO codes of its actors, sorted", derived=True),
        Column("recipient_codes", "texts", "CAMEO codes of its recipients, sorted", derived=True),
    ),
)
STATEMENTS = Table(
    "statements",
    "one attribution: a source says, denies, demands, thinks or plans",
    (
        *_HEAD,
        Column("speakers", "texts", "actor ids"),
        Column("speaker", "spans", "the speaker's words"),
        Column("cue", "spans", "the words that make it a statement"),
        Column("content", "spans", "what is said"),
        Column("uttered", "flag", "false for belief, plan or perception told without words"),
        Column("manner", "text", "direct, indirect or mixed"),
        Column("act", "text", "say, deny, demand, promise, ..."),
        Column("footing", "text", "named, institution, unnamed, document, report, unattributed"),
        Column("audience", "text", "public, private, unknown"),
        Column("addressees", "texts", "actor ids"),
        Column("date", "text", "date id"),
        Column("medium", "text", "where it was said: interview, broadcast, ..."),
        Column("within", "text", "id of the statement in which it is told"),
        Column("events", "texts", "ids of the events it tells of"),
        Column("confidence", "number", "calibrated probability that the row is right"),
        Column("speaker_names", "texts", "names of its speakers", derived=True),
        *_DAYS,
        *_WORDS,
    ),
)
POSITIONS = Table(
    "positions",
    "one stance of a holder on a topic",
    (
        *_HEAD,
        Column("holder", "text", "actor id"),
        Column("topic", "text", "the axis's name with objects and places put in"),
        Column("axis", "text", "the codebook entry of the axis"),
        Column("objects", "texts", "actor ids"),
        Column("places", "texts", "place ids"),
        Column("stance", "text", "for, against or open"),
        Column("basis", "text", "said, implied or reported"),
        Column("audience", "text", "public, private, unknown"),
        Column("date", "text", "date id"),
        Column("condition", "text", "on what condition"),
        Column("reason", "text", "for what reason"),
        Column("statement", "text", "statement id"),
        Column("event", "text", "event id"),
        Column("passages", "spans", "the passages that tell it"),
        *_WORDS,
    ),
)
LINKS = Table(
    "links",
    "one link between two events or statements of a report",
    (
        *_HEAD,
        Column("from", "text", "id of the later or answering row"),
        Column("to", "text", "id of the row it answers"),
        Column("kind", "text", "retaliation, response, denial, ..."),
        Column("statement", "text", "id of the statement that makes the link"),
        Column("passages", "spans", "the passages that tell it"),
        *_WORDS,
    ),
)
OUTCOMES = Table(
    "outcomes",
    "what came of a promise, demand, plan, agreement or threat",
    (
        *_HEAD,
        Column("of", "text", "id of an event, statement or position"),
        Column("by", "text", "id of the event or statement that shows it"),
        Column("outcome", "text", "fulfilled, unfulfilled, reversed, ..."),
        Column("date", "text", "date id"),
        Column("statement", "text", "id of the statement whose word it is"),
        Column("passages", "spans", "the passages that tell it"),
        *_WORDS,
    ),
)
DEEDS = Table(
    "deeds",
    "one deed that a link or an outcome names and the codebook has no entry for",
    (
        *_HEAD,
        Column("trigger", "span", "the verb or noun that tells it"),
        Column("actors", "texts", "actor ids: who does it"),
        Column("passages", "spans", "the clause that tells it"),
        *_WORDS,
    ),
)
PROBLEMS = Table(
    "problems",
    "what could not be read or coded",
    (
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("number", "integer", "its place among the report's problems, from 1"),
        Column("code", "text", "a short fixed word"),
        Column("where", "text", "a place a reader can go to"),
        Column("what", "text", "one sentence"),
    ),
)
EVIDENCE = Table(
    "evidence",
    "why a row is there",
    (
        Column("report", "text", "the report's id"),
        Column("revision", "integer", "which text of the report"),
        Column("number", "integer", "its place among the report's evidence, from 1"),
        Column("row", "text", "the id of the row it speaks for"),
        Column("entry", "text", "the codebook entry that matched"),
        Column("cue", "text", "the cue of that entry"),
        Column("reasons", "reasons", "a reason for each field set: field, what, start, end"),
    ),
)

ROW_TABLES = (ACTORS, DATES, PLACES, FIGURES, EVENTS, STATEMENTS, POSITIONS, LINKS, OUTCOMES, DEEDS)
"""The tables whose name is a list of the record, in the record's order."""
TABLES = (REPORTS, *ROW_TABLES, PROBLEMS, EVIDENCE)
"""Every table of the record."""
