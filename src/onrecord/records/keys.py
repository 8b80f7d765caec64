"""Keys that outlive a new version: where a row's decision belongs when the report is coded again."""

import hashlib

from onrecord.records.record import Record


def report_key(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a report's text (UTF-8; lone surrogates kept)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def row_keys(record: Record) -> dict[str, str]:
    """Row id -> key: text hash, kind of row, span and entry.

    Ids shift when a reader finds one row more; the key does not: the same words of the same text, read by the same
    entry, keep it. Two rows that share all four are numbered in reading order.
    """
    text = report_key(record.report.text)
    keys: dict[str, str] = {}
    seen: dict[str, int] = {}

    def add(row_id: str, kind: str, start: int, end: int, entry: str = "") -> None:
        key = f"{text}:{kind}:{start}-{end}:{entry}"
        seen[key] = seen.get(key, 0) + 1
        keys[row_id] = key if seen[key] == 1 else f"{key}:{seen[key]}"

    for actor in record.actors:
        if actor.mentions:
            add(actor.id, "actor", actor.mentions[0].start, actor.mentions[0].end, actor.known or "")
    for place in record.places:
        if place.mentions:
            add(place.id, "place", place.mentions[0].start, place.mentions[0].end)
    for date in record.dates:
        add(date.id, "date", date.start, date.end)
    for figure in record.figures:
        add(figure.id, "figure", figure.start, figure.end, figure.measure)
    for event in record.events:
        add(event.id, "event", event.trigger.start, event.trigger.end, event.entry)
    for said in record.statements:
        span = [*said.cue, *said.content, *said.speaker]
        if span:
            add(said.id, "statement", span[0].start, span[0].end, said.act)
    for position in record.positions:
        if position.passages:
            add(position.id, "position", position.passages[0].start, position.passages[0].end, position.axis)
    for deed in record.deeds:
        add(deed.id, "deed", deed.trigger.start, deed.trigger.end)
    for link in record.links:
        if link.passages:
            add(link.id, "link", link.passages[0].start, link.passages[0].end, link.kind)
    for outcome in record.outcomes:
        if outcome.passages:
            add(outcome.id, "outcome", outcome.passages[0].start, outcome.passages[0].end, outcome.outcome)
    return keys
