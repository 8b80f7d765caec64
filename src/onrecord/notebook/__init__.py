"""Notebook: records, answers and pictures show themselves in Jupyter and IPython.

from onrecord.notebook import draw_timeline
draw_timeline(onrecord.open("record.duckdb"), actor="KEN")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.notebook.drawing import Picture, draw_map, draw_network, draw_timeline, draw_topic
    from onrecord.notebook.registering import load_ipython_extension

__all__ = ["Picture", "draw_map", "draw_network", "draw_timeline", "draw_topic", "load_ipython_extension"]

# Looked up on first use: a session that draws nothing loads no pictures.
_HOMES = {
    **dict.fromkeys(__all__[:-1], "onrecord.notebook.drawing"),
    "load_ipython_extension": "onrecord.notebook.registering",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord.notebook' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
