"""GDELT 2.0 Mentions: 16 columns, tab-separated, no header. The one event format with character offsets.

Layout: the same codebook. Offsets count code points of the report's text, as the record's do; tone is not measured.
"""

from collections.abc import Iterator

from onrecord.exports.gdelt_events import date_added
from onrecord.exports.layout import Layout, Line, Value, dyad_number
from onrecord.exports.naming import sentence_of
from onrecord.exports.selection import Chosen, Dyad, dated_dyads
from onrecord.records.actor import Actor
from onrecord.records.passage import Passage
from onrecord.records.record import Record

COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier",
    "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence",
    "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
_WEB, _CITATION = 1, 2


def mention_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a mention of a dyad's event."""
    for dyad, day in dated_dyads(record, chosen):
        for mention in dyad.event.mentions or [dyad.event.trigger]:
            yield _line(record, dyad, day, mention, chosen.length)


def _line(record: Record, dyad: Dyad, day: str, mention: Passage, length: int) -> Line:
    report, sure = record.report, dyad.event.confidence
    values: tuple[Value, ...] = (
        dyad_number(record, dyad), int(day.replace("-", "") + "000000"), date_added(record, day),
        _WEB if report.url else _CITATION, report.publisher, report.url or report.id,
        sentence_of(record, mention.start), _offset(dyad.actor, mention), _offset(dyad.recipient, mention),
        mention.start, 1, None if sure is None else min(100, max(10, round(sure * 10) * 10)), length,
        None, None, None,
    )  # fmt: skip
    return Line(f"{values[0]}@{mention.start}", values, dyad.event.id, mention.start, mention.end)


def _offset(actor: Actor | None, mention: Passage) -> int:
    """Where an actor is named nearest to a mention; -1 where it is not."""
    if actor is None or not actor.mentions:
        return -1
    return min(actor.mentions, key=lambda named: (abs(named.start - mention.start), named.start)).start


GDELT_MENTIONS = Layout(
    "gdelt-mentions", "GDELT 2.0 Mentions, 16 columns", COLUMNS, mention_rows, header=False, suffix=".mentions.CSV"
)
