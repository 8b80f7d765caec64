"""What a page showed last, kept for who comes back to it: a copy of the record never changes, so neither does its answer."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from onrecord.desk.sheets.viewing import View
from onrecord.web.page import Asked, Shown

_MOST = 32


class Remembered:
    """A page's `find` whose last answers are kept, the newest `most` of them, each for one copy of the record."""

    def __init__(self, find: Callable[[View, Any], Shown], most: int = _MOST) -> None:
        self._find, self._most = find, most
        self._kept: OrderedDict[tuple[object, ...], Shown] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, view: View, asked: Asked) -> Shown:
        """What the page shows; raises as its `find` does, and keeps no error."""
        key = (view.path, view.written, asked.model_dump_json())
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        shown = self._find(view, asked)
        with self._lock:
            self._kept[key] = shown
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return shown
