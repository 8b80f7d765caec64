"""A record as rows of its tables, and back: nothing is lost either way."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from onrecord.records.columns import REPORTS, ROW_TABLES, TABLES
from onrecord.records.evidence import Evidence
from onrecord.records.keys import report_key, row_keys
from onrecord.records.record import Record

Row = dict[str, Any]


def rows_of(record: Record, evidence: Sequence[Evidence] = (), *, revision: int = 1) -> dict[str, list[Row]]:
    """Table name -> its rows, for every table of `records/columns.py`; a new report's revision is its current one."""
    of = {"report": record.report.id, "revision": revision}
    keys = row_keys(record)
    words = _Words(record)
    found: dict[str, list[Row]] = {REPORTS.name: [_report_row(record, revision)]}
    for table in ROW_TABLES:
        rows: list[Row] = []
        for number, item in enumerate(getattr(record, table.name), start=1):
            head = {**of, "number": number, "key": keys.get(item.id)}
            rows.append({**head, **msgspec.to_builtins(item), **words.derived(table.name, item)})
        found[table.name] = rows
    for name, items in (("problems", record.problems), ("evidence", evidence)):
        found[name] = [{**of, "number": n, **msgspec.to_builtins(item)} for n, item in enumerate(items, start=1)]
    return found


def record_of(rows: Mapping[str, Sequence[Row]]) -> tuple[Record, list[Evidence]]:
    """The record and evidence of one revision of one report. Raises LookupError where there is no report row."""
    if not rows.get(REPORTS.name):
        raise LookupError("no report")
    report = rows[REPORTS.name][0]
    built: Row = {
        "format": "onrecord/1",
        "report": {**{name: report[name] for name in _REPORT_FIELDS}, "id": report["report"]},
        "coder": {
            **{name: report[name] for name in _CODER_FIELDS},
            "settings": msgspec.json.decode(report["settings"]),
        },
        "sentences": report["sentences"],
    }
    evidence: list[Row] = []
    for table in TABLES:
        if table is REPORTS:
            continue
        own = [c.name for c in table.columns if not c.derived and c.name not in ("report", "revision", "number", "key")]
        plain = [{name: row[name] for name in own} for row in sorted(rows.get(table.name, ()), key=_number)]
        if table.name == "evidence":
            evidence = plain
        else:
            built[table.name] = plain
    return msgspec.convert(built, Record), msgspec.convert(evidence, list[Evidence])


_REPORT_FIELDS = ("title", "text", "published", "url", "publisher", "authors", "language", "source", "hash")
_CODER_FIELDS = ("onrecord", "codebook", "model")


def _number(row: Row) -> int:
    number: int = row["number"]
    return number


def _report_row(record: Record, revision: int) -> Row:
    report = record.report
    return {
        "report": report.id,
        "revision": revision,
        "current": True,
        "key": report_key(report.text),
        **{name: getattr(report, name) for name in _REPORT_FIELDS},
        **{name: getattr(record.coder, name) for name in _CODER_FIELDS},
        "settings": msgspec.json.encode(record.coder.settings, order="sorted").decode(),
        "sentences": msgspec.to_builtins(record.sentences),
    }


class _Words:
    """The derived columns of one record's rows."""

    def __init__(self, record: Record) -> None:
        self.text = record.report.text
        self.actors = {row.id: row.name for row in record.actors}
        self.places = {row.id: row.name for row in record.places}
        self.countries = {row.id: row.country for row in record.actors} | {row.id: row.country for row in record.places}
        self.codes = {row.id: row.code for row in record.actors}
        self.days = {date.id: (date.earliest, date.latest) for date in record.dates}
        self.starts = [s.start for s in record.sentences]
        self.ends = [s.end for s in record.sentences]

    def derived(self, table: str, item: Any) -> Row:
        """The derived columns of one row of this table."""
        match table:
            case "actors" | "places":
                return self._passage([(m.start, m.end) for m in item.mentions[:1]])
            case "dates":
                return self._passage([(item.start, item.end)])
            case "figures":
                earliest, latest = self.days.get(item.date, (item.since, item.until))
                return {"earliest": earliest, "latest": latest, **self._passage([(item.start, item.end)])}
            case "events":
                first = item.passages[0] if item.passages else None
                where = (first.start, first.end) if first else None
                names = {
                    "actor_names": _named(item.actors, self.actors),
                    "recipient_names": _named(item.recipients, self.actors),
                    "place_names": _named(item.places, self.places),
                    "actor_countries": _each(item.actors, self.countries),
                    "recipient_countries": _each(item.recipients, self.countries),
                    "place_countries": _each(item.places, self.countries),
                    "actor_codes": _each(item.actors, self.codes),
                    "recipient_codes": _each(item.recipients, self.codes),
                }
                return {
                    **names,
                    **self._passage([where or (item.trigger.start, item.trigger.end)], whole=where is None),
                }
            case "statements":
                earliest, latest = self.days.get(item.date, (None, None))
                spans = [(p.start, p.end) for p in (*item.speaker, *item.cue, *item.content)]
                days = {"earliest": earliest, "latest": latest}
                return {"speaker_names": _named(item.speakers, self.actors), **days, **self._passage(spans)}
            case _:
                return self._passage([(p.start, p.end) for p in item.passages[:1]], whole=False)

    def _passage(self, spans: list[tuple[int, int]], *, whole: bool = True) -> Row:
        """The words from the first to the last of these spans; `whole` widens them to whole sentences."""
        if not spans:
            return {"passage": None, "passage_start": None}
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        if whole and self.starts:
            first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
            if first >= 0:
                start = min(start, self.starts[first])
            if last >= 0:
                end = max(end, self.ends[last])
        return {"passage": self.text[start:end], "passage_start": start}


def _named(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    return [names[i] for i in ids if i in names]


def _each(ids: Iterable[str], values: Mapping[str, str | None]) -> list[str]:
    """Each known value once, sorted."""
    return sorted({value for i in ids if (value := values.get(i))})
