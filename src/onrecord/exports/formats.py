"""Every format that leaves, in the order in which help lists them."""

from onrecord.exports.annotations import ANNOTATIONS
from onrecord.exports.gdelt_events import GDELT_EVENTS
from onrecord.exports.gdelt_mentions import GDELT_MENTIONS
from onrecord.exports.geojson import GEOJSON
from onrecord.exports.icews import ICEWS
from onrecord.exports.layout import Layout
from onrecord.exports.plover import PLOVER
from onrecord.exports.polecat import POLECAT
from onrecord.records.errors import UsageError

FORMATS: tuple[Layout, ...] = (GDELT_EVENTS, GDELT_MENTIONS, ICEWS, POLECAT, PLOVER, GEOJSON, ANNOTATIONS)


def format_named(name: str) -> Layout:
    """The layout of this name; UsageError with the names there are for another."""
    for layout in FORMATS:
        if layout.name == name:
            return layout
    raise UsageError(f"no format {name!r}", remedy=f"use one of {', '.join(layout.name for layout in FORMATS)}")
