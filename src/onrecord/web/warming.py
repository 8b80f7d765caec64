"""What takes seconds the first time, done beside the work when the room opens, so that nobody waits for it."""

import threading
from contextlib import suppress

from onrecord.desk.browsing import Choice, Look, browse
from onrecord.desk.sheets.viewing import Snapshot
from onrecord.records.errors import OnRecordError
from onrecord.web.assets import VEGA, static


def warm(snapshot: Snapshot) -> None:
    """In a thread of its own read the facts of the record into memory, make the module that draws pictures, and bring the
    index of words up to date."""

    def run() -> None:
        # What is wrong with the record is told to who asks for it.
        with suppress(OnRecordError), snapshot.view() as view:
            browse(view.path, Choice(), Look(many=1))
            static("", VEGA)
            browse(view.path, Choice(), Look(many=1), words="the")

    threading.Thread(target=run, name="warming", daemon=True).start()
