"""`nlp.add_pipe("onrecord")`: the record of each doc, on `doc._.record`. Found by spaCy through the package's entry point.

The doc's own parse is not used: the record is coded with the model of its settings, so that it is the same record
whatever pipeline it is added to.
"""

from onrecord.desk.python import code
from onrecord.language.component import make_component
from onrecord.records.record import Record
from onrecord.records.settings import DEFAULT_MODEL


def _coded(text: str, published: str | None, model: str) -> Record:
    return code(text, published=published, model=model)


onrecord = make_component("onrecord", "record", _coded, model=DEFAULT_MODEL)
