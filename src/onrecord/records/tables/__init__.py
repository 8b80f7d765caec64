"""Tables handed between rooms: what the codebook compiles and the readers look things up in."""

import msgspec

from onrecord.records.tables.axis_table import AxisTable
from onrecord.records.tables.event_table import EventTable
from onrecord.records.tables.link_table import StoryTable
from onrecord.records.tables.name_table import NameTable
from onrecord.records.tables.place_table import PlaceTable
from onrecord.records.tables.speech_table import SpeechTable


class Tables(msgspec.Struct, kw_only=True):
    """Everything a codebook knows, compiled. `version` is a hash over its sources: it goes into each record's coder."""

    version: str
    events: EventTable
    speech: SpeechTable
    names: NameTable
    places: PlaceTable
    axes: AxisTable = msgspec.field(default_factory=AxisTable)
    stories: StoryTable = msgspec.field(default_factory=StoryTable)
