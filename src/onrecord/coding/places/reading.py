"""The step itself: a report's parse in, its places out."""

from onrecord.codebook.gazetteer import open_gazetteer
from onrecord.codebook.place_keys import place_key
from onrecord.coding.draft import Draft, PlaceDraft
from onrecord.coding.places.acceptance import accept_names
from onrecord.coding.places.containment import settle_containment
from onrecord.coding.places.disambiguation import settle_senses
from onrecord.coding.places.governors import find_unknown
from onrecord.coding.places.home import find_home
from onrecord.coding.places.kinds import narrow_by_type_words
from onrecord.coding.places.mentions import NameMention, find_names
from onrecord.coding.places.senses import Sense, SenseTable
from onrecord.records.tables.place_table import PlaceTable


def find_places(draft: Draft) -> None:
    """Finds the places a report names and adds them, in the order of first mention, to `draft.places`."""
    senses = _sense_table(draft.tables.places)
    parse = draft.parse
    mentions = find_names(parse, senses)
    settle_containment(parse, mentions, senses)
    accept_names(parse, mentions, senses.table)
    mentions = sorted([*mentions, *find_unknown(parse, mentions)], key=lambda m: m.first)
    narrow_by_type_words(parse, mentions, senses.table)
    accepted = [m for m in mentions if m.grounds]
    settled = settle_senses(accepted, _demonyms(draft, senses.table), find_home(draft.report, senses))
    _add_rows(draft, accepted, settled, senses)


_LATEST: dict[str, tuple[PlaceTable, SenseTable]] = {}


def _sense_table(table: PlaceTable) -> SenseTable:
    """The look-up made of a table, kept from one report to the next."""
    held = _LATEST.get("table")
    if held is None or held[0] is not table:
        held = _LATEST["table"] = (table, SenseTable(table, open_gazetteer()))
    return held[1]


def _demonyms(draft: Draft, table: PlaceTable) -> dict[str, int]:
    counts: dict[str, int] = {}
    parse = draft.parse
    for start, end, label in parse.entities:
        if label == "NORP":
            code = table.demonyms.get(parse.lower[start] if end - start == 1 else place_key(parse.said(start, end)))
            if code:
                counts[code] = counts.get(code, 0) + 1
    return counts


def _add_rows(draft: Draft, accepted: list[NameMention], settled: list[Sense], senses: SenseTable) -> None:
    """One row a place, under whichever names ("U.S.", "United States")."""
    rows: dict[int | str, PlaceDraft] = {}
    for mention, sense in zip(accepted, settled, strict=True):
        key = sense.place.index if sense.place else sense.name
        row = rows.get(key)
        if row is None:
            row = rows[key] = _row(sense, senses)
            draft.places.append(row)
        row.mentions.append(mention.span)
        row.why.note("mentions", mention.grounds, draft.parse.span(*mention.span))


def _row(sense: Sense, senses: SenseTable) -> PlaceDraft:
    place, find = sense.place, senses.gazetteer.place
    admin1 = place.admin1 if place else None
    admin2 = place.admin2 if place else None
    return PlaceDraft(
        name=sense.name,
        country=sense.country,
        admin1=find(admin1).name if admin1 is not None else sense.name if sense.precision == "admin1" else None,
        admin2=find(admin2).name if admin2 is not None else sense.name if sense.precision == "admin2" else None,
        geonameid=place.geonameid if place else None,
        lat=sense.lat,
        lon=sense.lon,
        precision=sense.precision,
    )
