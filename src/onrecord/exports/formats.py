"""Every format that leaves, in the order in which help lists them."""

from onrecord.exports.acled_like import ACLED_LIKE
from onrecord.exports.annotations import ANNOTATIONS
from onrecord.exports.arrow import ARROW, PARQUET
from onrecord.exports.claims import SCHEMA_ORG
from onrecord.exports.csv_tables import CSV
from onrecord.exports.decisions import DECISIONS
from onrecord.exports.followthemoney import FOLLOWTHEMONEY
from onrecord.exports.gdelt_events import GDELT_EVENTS
from onrecord.exports.gdelt_mentions import GDELT_MENTIONS
from onrecord.exports.geojson import GEOJSON
from onrecord.exports.gkg import GKG
from onrecord.exports.graphs import GEXF, GRAPHML
from onrecord.exports.icews import ICEWS
from onrecord.exports.layout import Document, Layout
from onrecord.exports.native import NATIVE
from onrecord.exports.plover import PLOVER
from onrecord.exports.polecat import POLECAT
from onrecord.exports.timelinejs import TIMELINEJS
from onrecord.exports.ucdp_like import UCDP_LIKE
from onrecord.exports.xlsx import XLSX
from onrecord.records.errors import UsageError

LAYOUTS: tuple[Layout, ...] = (
    GDELT_EVENTS, GDELT_MENTIONS, ICEWS, POLECAT, PLOVER, GKG, ACLED_LIKE, UCDP_LIKE, GEOJSON, TIMELINEJS, ANNOTATIONS,
    SCHEMA_ORG,
)  # fmt: skip
"""Written row by row, to a file or to standard output."""
DOCUMENTS: tuple[Document, ...] = (FOLLOWTHEMONEY, GRAPHML, GEXF, NATIVE, CSV, XLSX, PARQUET, ARROW, DECISIONS)
"""Written whole, to a file or a folder."""
FORMATS: tuple[Layout | Document, ...] = (*LAYOUTS, *DOCUMENTS)


def format_named(name: str) -> Layout | Document:
    """The format of this name; UsageError with the names there are for another."""
    for found in FORMATS:
        if found.name == name:
            return found
    raise UsageError(f"no format {name!r}", remedy=f"use one of {', '.join(found.name for found in FORMATS)}")
