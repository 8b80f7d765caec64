"""Every event of today as columns of numbers in memory, for pages that count the same facts in many ways at once.

Of 100,000 reports (800,000 events) loading takes some three seconds and 90 MB; counting by one property then takes
milliseconds, where the database would take a second for a page of them.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.records.rows import Row
from onrecord.records.vocabulary import EventStatus, EventType, Footing, words_of
from onrecord.store.fetching import fetch_columns, fetch_rows
from onrecord.store.opening import reading
from onrecord.store.questioning import question_text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Ints = NDArray[np.int32]
NO_DAY = -(2**31)
"""The day of a fact that has none."""
OWN_VOICE = "own voice"
"""The footing of an event that no statement tells: the report says it itself."""
_SENTENCES = 4096
"""Sentences of a report that are told apart (`passages`)."""


class Words(NamedTuple):
    """One property of facts: fact `facts[i]` has the word `keys[codes[i]]`, which people read as `names[codes[i]]`."""

    facts: Ints
    codes: Ints
    keys: list[str]
    names: list[str]
    totals: NDArray[np.int64]
    """How many facts have each word."""
    single: bool
    """No fact has more than one of them."""


class Ties(NamedTuple):
    """Who did something to whom: fact `facts[i]` is of pair `pairs[i]`; pair p is of actors source[p], target[p]."""

    facts: Ints
    pairs: Ints
    source: Ints
    target: Ints


class FactColumns(NamedTuple):
    """Facts in order of day, report and number, those without a day first."""

    reports: list[str]
    """Ids of today's reports; `report` counts in them."""
    place_of: dict[str, int]
    """Id of a report -> its place in `reports`."""
    report: Ints
    number: Ints
    """The event's place in its report, from 1."""
    row: NDArray[np.int64]
    """Where the event stands in its table, and each of `reports` in theirs, for `told`; of this very file only."""
    report_row: NDArray[np.int64]
    day: Ints
    """Days since 1970, or `NO_DAY`."""
    sentence: NDArray[np.int64]
    """Which sentence tells it: report * 4096 + the sentence's place in it, from 0."""
    happening: Ints
    """Facts with the same number are accounts of one merged event: so many in all (`accounts`), from so many independent
    texts (`origins`), with so many `conflicts`."""
    accounts: Ints
    origins: Ints
    conflicts: Ints
    words: dict[str, Words]
    """type, status, publisher, footing, country (of a party or place), actor (or recipient), place."""
    places: list[Row]
    """name, country, lat, lon, precision of each place, in the order of words["place"].keys."""
    ties: Ties


def load_fact_columns(path: Path, state_names: Mapping[str, str] | None = None) -> FactColumns:
    """The events of today's reports. `state_names`: what a country is called, by its ISO 3166 alpha-3 code; one that is not
    there is called what the reports' places and actors of that code are. Raises DatabaseError as `reading` does."""
    with reading(path) as connection:
        connection.execute("SET search_path = 'record.current,record.main'")
        closed = {"types": list(words_of(EventType)), "statuses": list(words_of(EventStatus))}
        facts = fetch_columns(connection, question_text("facts"), closed)
        reports = fetch_rows(connection, question_text("fact_reports"))
        sentences = fetch_columns(connection, question_text("fact_sentences"))["start"]
        day = np.ma.filled(facts["day"], NO_DAY).astype(np.int32)
        order = np.argsort(day, kind="stable")
        at = _Finder(facts["report"], facts["number"], order)
        of = facts["report"][order]
        words = {name: _single(facts[name][order], list(closed[of_]))
                 for name, of_ in (("type", "types"), ("status", "statuses"))}  # fmt: skip
        words["publisher"] = _publishers(of, [row["publisher"] for row in reports])
        words["footing"] = _footings(connection, at, len(order))
        places, stand = _places(connection, at)
        parties, acts, countries = _parties(connection, at)
        words |= {"actor": _distinct(*parties), "place": stand}
        called = {row["country"]: row["name"] for row in places if row["precision"] == "country"}
        called |= dict(zip(parties.keys, parties.names, strict=True)) | dict(state_names or {})
        words["country"] = _countries(countries, places, stand, called)
        happening = np.unique(facts["happening"], return_inverse=True)[1].astype(np.int32)[order]
    counted = np.array([row["sentences"] for row in reports], dtype=np.int64)
    return FactColumns(
        reports=[row["report"] for row in reports],
        place_of={row["report"]: place for place, row in enumerate(reports)},
        report=of,
        number=facts["number"][order],
        row=facts["row"][order],
        report_row=np.array([row["row"] for row in reports], dtype=np.int64),
        day=day[order],
        sentence=_sentences(facts["report"], facts["start"], sentences, counted)[order],
        happening=happening,
        accounts=np.bincount(happening, minlength=1).astype(np.int32)[happening],
        origins=facts["origins"][order],
        conflicts=facts["conflicts"][order],
        words=words,
        places=places,
        ties=_ties(parties, acts),
    )


class _Party(NamedTuple):
    """As `Words`, but with rows as they come: a fact may have a word twice."""

    facts: Ints
    codes: Ints
    keys: list[str]
    names: list[str]


class _Finder:
    """Report and place in it -> where the fact stands among the facts in order of day."""

    def __init__(self, reports: Ints, numbers: Ints, order: NDArray[np.int64]) -> None:
        self._keys = (reports.astype(np.int64) << 32) + numbers
        self._rank = np.empty(len(order), dtype=np.int32)
        self._rank[order] = np.arange(len(order), dtype=np.int32)

    def facts(self, reports: Ints, numbers: Ints) -> Ints:
        """The facts of rows that name them; every row names one that is there."""
        return self._rank[np.searchsorted(self._keys, (reports.astype(np.int64) << 32) + numbers)]


def _single(codes: NDArray[Any], names: list[str]) -> Words:
    told = np.flatnonzero(codes >= 0).astype(np.int32)
    return _words(told, codes[told].astype(np.int32), names, names, single=True)


def _publishers(of: Ints, publishers: list[str | None]) -> Words:
    names = sorted({name for name in publishers if name})
    code = {name: number for number, name in enumerate(names)}
    codes = np.array([code.get(name or "", -1) for name in publishers], dtype=np.int32)
    return _single(codes[of] if len(codes) else of, names)


def _footings(connection: "DuckDBPyConnection", at: _Finder, count: int) -> Words:
    names = [*words_of(Footing), OWN_VOICE]
    rows = fetch_columns(connection, question_text("fact_footings"), {"footings": names[:-1]})
    facts, codes = at.facts(rows["report"], rows["number"]), rows["code"]
    silent = np.ones(count, dtype=bool)
    silent[facts] = False
    own = np.flatnonzero(silent).astype(np.int32)
    voices = np.full(len(own), len(names) - 1, np.int32)
    return _distinct(np.concatenate([facts, own]), np.concatenate([codes, voices]), names, names)


def _places(connection: "DuckDBPyConnection", at: _Finder) -> tuple[list[Row], Words]:
    connection.execute(f"CREATE TEMP TABLE stands AS {question_text('fact_places')}")
    connection.execute(
        "CREATE TEMP TABLE spots AS SELECT key, min(name) AS name, min(country) AS country, any_value(lat ORDER BY lat)"
        " AS lat, any_value(lon ORDER BY lat) AS lon, min(precision) AS precision,"
        " (row_number() OVER (ORDER BY key) - 1)::INTEGER AS code FROM temp.stands GROUP BY key"
    )
    rows = fetch_columns(
        connection, "SELECT s.report, s.number, p.code FROM temp.stands s JOIN temp.spots p USING (key)"
    )
    spots = fetch_rows(connection, "SELECT * EXCLUDE (code) FROM temp.spots ORDER BY code")
    keys, names = [spot.pop("key") for spot in spots], [spot["name"] for spot in spots]
    return spots, _distinct(at.facts(rows["report"], rows["number"]), rows["code"], keys, names)


def _parties(connection: "DuckDBPyConnection", at: _Finder) -> tuple[_Party, NDArray[np.bool_], _Party]:
    """Parties of facts, which of them act, and their countries."""
    connection.execute(f"CREATE TEMP TABLE parties AS {question_text('fact_parties')}")
    for table, column, name in (("whos", "key", "mode(name ORDER BY name)"), ("lands", "country", "NULL")):
        connection.execute(
            f"CREATE TEMP TABLE {table} AS SELECT {column} AS key, {name} AS name,"
            f" (row_number() OVER (ORDER BY {column}) - 1)::INTEGER AS code FROM temp.parties"
            f" WHERE {column} IS NOT NULL GROUP BY {column}"
        )
    rows = fetch_columns(
        connection,
        "SELECT p.report, p.number, p.acts, w.code AS who, coalesce(l.code, -1) AS land FROM temp.parties p"
        " JOIN temp.whos w ON w.key = p.key LEFT JOIN temp.lands l ON l.key = p.country",
    )
    names = fetch_rows(connection, "SELECT key, name FROM temp.whos ORDER BY code")
    lands = [row["key"] for row in fetch_rows(connection, "SELECT key FROM temp.lands ORDER BY code")]
    facts, known = at.facts(rows["report"], rows["number"]), rows["land"] >= 0
    parties = _Party(facts, rows["who"], [row["key"] for row in names], [row["name"] for row in names])
    return parties, rows["acts"], _Party(facts[known], rows["land"][known], lands, lands)


def _countries(of_parties: _Party, places: list[Row], stand: Words, called: dict[str, str]) -> Words:
    """The countries of parties and places together, by the names that states and countries are `called` among them."""
    names = sorted({*of_parties.keys, *(row["country"] for row in places if row["country"])})
    code = {name: number for number, name in enumerate(names)}
    of_party = np.array([code[name] for name in of_parties.keys], dtype=np.int32)
    of_place = np.array([code.get(row["country"] or "", -1) for row in places], dtype=np.int32)
    landed = of_place[stand.codes] if len(of_place) else stand.codes
    known = landed >= 0
    facts = np.concatenate([of_parties.facts, stand.facts[known]])
    codes = np.concatenate([of_party[of_parties.codes] if len(of_party) else of_parties.codes, landed[known]])
    return _distinct(facts, codes, names, [called.get(name, name) for name in names])


def _distinct(facts: Ints, codes: Ints, keys: list[str], names: list[str]) -> Words:
    """Each fact with each of its words once, in order of fact."""
    pairs = np.sort(facts.astype(np.int64) * max(len(keys), 1) + codes)
    # np.unique would hash them, which takes ten times as long.
    pairs = pairs[np.concatenate([[True], pairs[1:] != pairs[:-1]])] if len(pairs) else pairs
    once, code = np.divmod(pairs, max(len(keys), 1))
    single = not np.any(once[1:] == once[:-1])
    return _words(once.astype(np.int32), code.astype(np.int32), keys, names, single=single)


def _words(facts: Ints, codes: Ints, keys: list[str], names: list[str], *, single: bool) -> Words:
    return Words(facts, codes, keys, names, np.bincount(codes, minlength=len(keys)), single)


def _ties(parties: _Party, acts: NDArray[np.bool_]) -> Ties:
    """Each actor of a fact with each other recipient of it."""
    by, to = (
        _distinct(parties.facts[side], parties.codes[side], parties.keys, parties.names) for side in (acts, ~acts)
    )
    first, last = np.searchsorted(to.facts, by.facts, "left"), np.searchsorted(to.facts, by.facts, "right")
    times = last - first
    met = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times) + np.repeat(first, times)
    facts, source, target = np.repeat(by.facts, times), np.repeat(by.codes, times), to.codes[met]
    others = source != target
    count = max(len(parties.keys), 1)
    pairs, codes = np.unique(source[others].astype(np.int64) * count + target[others], return_inverse=True)
    return Ties(
        facts[others], codes.astype(np.int32), (pairs // count).astype(np.int32), (pairs % count).astype(np.int32)
    )


def _sentences(reports: Ints, starts: Ints, sentences: NDArray[Any], counted: NDArray[np.int64]) -> NDArray[np.int64]:
    """The sentence in which each fact's words begin, as `FactColumns.sentence` tells it."""
    first = np.cumsum(counted) - counted
    begins = np.repeat(np.arange(len(counted), dtype=np.int64), counted)
    found = np.searchsorted((begins << 32) + sentences, (reports.astype(np.int64) << 32) + starts, "right") - 1
    within = np.clip(found - first[reports] if len(first) else found, 0, _SENTENCES - 1)
    where: NDArray[np.int64] = reports.astype(np.int64) * _SENTENCES + within
    return where
