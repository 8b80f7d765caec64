"""GDELT's Global Knowledge Graph 2.1: 27 columns, one row a report; quotations, counts, amounts and names are filled.

Layout: the GKG codebook V2.1 (2015-02-19). A count is one number there: bounds, "about" and on whose word are lost.
"""

from collections.abc import Iterable, Iterator

from onrecord.exports.gdelt_events import date_added, geo_of
from onrecord.exports.layout import Layout, Line, Value, number
from onrecord.exports.selection import Chosen, published_day
from onrecord.records.figure import Figure
from onrecord.records.passage import Passage
from onrecord.records.record import Record

COLUMNS = (
    "GKGRECORDID", "DATE", "SourceCollectionIdentifier", "SourceCommonName", "DocumentIdentifier", "Counts", "V2Counts",
    "Themes", "V2Themes", "Locations", "V2Locations", "Persons", "V2Persons", "Organizations", "V2Organizations",
    "V2Tone", "Dates", "GCAM", "SharingImage", "RelatedImages", "SocialImageEmbeds", "SocialVideoEmbeds", "Quotations",
    "AllNames", "Amounts", "TranslationInfo", "Extras",
)  # fmt: skip
_WEB, _CITATION = 1, 2
_COUNTS = {"killed": "KILL", "wounded": "WOUND", "detained": "ARREST", "displaced": "DISPLACED"}
"""Measures -> GDELT's count types that mean the same."""
_NO_PARTY = ("person", "state", "population", None)


def gkg_rows(record: Record, chosen: Chosen) -> Iterator[Line]:
    """One row a report with a day of publication that has anything to fill it with."""
    day = published_day(record)
    quotes = [said for said in chosen.statements if said.manner == "direct" and said.content]
    counts = [figure for figure in chosen.figures if figure.measure in _COUNTS and _told(figure) is not None]
    amounts = [figure for figure in chosen.figures if figure.measure != "percent" and figure.point is not None]
    held = {("statements", said.id): None for said in quotes} | {
        ("figures", figure.id): None for figure in (*counts, *amounts)
    }
    if day is None or not held:
        return
    report, when = record.report, date_added(record, day)
    one = f"{when}-O{number(report.hash or report.id)}"
    people = [a for a in record.actors if a.kind == "person"]
    organs = [a for a in record.actors if a.kind not in _NO_PARTY]
    values: tuple[Value, ...] = (
        one, when, _WEB if report.url else _CITATION, report.publisher, report.url or report.id,
        "".join(f"{_count(record, figure)};" for figure in counts) or None,
        "".join(f"{_count(record, figure)}#{figure.start};" for figure in counts) or None,
        None, None, None, None,
        ";".join(dict.fromkeys(_bare(a.name).lower() for a in people)) or None,
        ";".join(f"{_commaless(a.name)},{m.start}" for a in people for m in a.mentions) or None,
        ";".join(dict.fromkeys(_bare(a.name).lower() for a in organs)) or None,
        ";".join(f"{_commaless(a.name)},{m.start}" for a in organs for m in a.mentions) or None,
        None, None, None, None, None, None, None,
        "#".join(
            f"{part.start}|{part.end - part.start}|{_words(record, said.cue)}|{_bare(part.of(report.text))}"
            for said in quotes for part in said.content
        ) or None,
        None,
        "".join(f"{_amount(f.point)},{_commaless(f.unit or '')},{f.start};" for f in amounts) or None,
        None, None,
    )  # fmt: skip
    yield Line(one, values, "", 0, chosen.length, "reports", tuple(held))


def _count(record: Record, figure: Figure) -> str:
    place = next((p for p in record.places if p.id in figure.places), None)
    kind, name, country, division, _, lat, lon, feature = geo_of(place)
    where = (kind, name, country, division, lat, lon, feature)
    told = (_COUNTS[figure.measure], _amount(_told(figure)), figure.unit, *(where if place else (0, *[None] * 6)))
    return "#".join(_bare(str(part)) if part is not None else "" for part in told)


def _told(figure: Figure) -> float | None:
    return next((v for v in (figure.point, figure.low, figure.high) if v is not None), None)


def _amount(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}" if value == int(value) else repr(value)


def _words(record: Record, cue: Iterable[Passage]) -> str:
    return " ".join(_bare(part.of(record.report.text)) for part in cue)


def _bare(text: str) -> str:
    """Text without the signs that part blocks and fields."""
    return " ".join(text.translate(_PARTING).split())


def _commaless(text: str) -> str:
    """The same for fields that commas part."""
    return _bare(text.replace(",", " "))


_PARTING = str.maketrans(dict.fromkeys("#|;", " "))

GKG = Layout(
    "gkg", "GDELT GKG 2.1, 27 columns: quotations, counts, amounts, persons, organizations", COLUMNS, gkg_rows,
    header=False, suffix=".gkg.csv", coded=False, kinds=("statements", "figures"),
    passed="no column for it: no direct quote, no count or amount of GKG's kinds, or its report has no day",
    partial="ids are OnRecord's own; themes, locations, tone, GCAM, images and dates stay empty; a count's bounds and"
            " source are lost",
)  # fmt: skip
