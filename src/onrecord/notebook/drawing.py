"""Pictures of a kept record: a timeline, a map, a network of actors, a topic's stances."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any

from onrecord.desk.charting import count_bars, count_dots, count_ties
from onrecord.desk.opened import Kept
from onrecord.pictures.network import network_picture
from onrecord.pictures.spec import Spec
from onrecord.pictures.theme import THEMES
from onrecord.pictures.timeline import timeline_picture
from onrecord.pictures.topic import topic_picture
from onrecord.pictures.world_map import map_picture
from onrecord.records.errors import UsageError

WIDTH = 720
"""Pixels: a notebook's outputs have no width of their own while they are drawn."""
_VEGA_LITE = ("application/vnd.vegalite.v6+json", "application/vnd.vegalite.v5+json")
"""JupyterLab draws the newest of these that it knows; nothing in a picture is newer than the older one."""


class Picture:
    """A picture that a notebook draws. `spec` is its Vega-Lite specification, for Altair's `Chart.from_dict` or a file."""

    def __init__(self, spec: Spec) -> None:
        self.spec: Spec = {**spec, "width": WIDTH, "config": THEMES["light"]}

    def __repr__(self) -> str:
        return f"<picture: {self.spec['description']}>"

    def svg(self) -> str:
        """The picture as SVG. Raises UsageError without vl-convert-python."""
        try:
            convert = import_module("vl_convert")
        except ImportError:
            raise UsageError("SVG needs vl-convert-python", remedy="pip install 'onrecord[web]'") from None
        return str(convert.vegalite_to_svg(self.spec))

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> Mapping[str, Any]:
        bundle: dict[str, Any] = {**dict.fromkeys(_VEGA_LITE, self.spec), "text/plain": repr(self)}
        with suppress(UsageError):
            # For what shows notebooks and knows no Vega: nbconvert, editors, previews.
            bundle["image/svg+xml"] = self.svg()
        return bundle


def draw_timeline(kept: Kept, *, step: str | None = None, **scope: Any) -> Picture:
    """Events by day, week, month, quarter or year (`step`; by their days if null), each happening once: cooperation above
    the line, conflict below it. `scope` as for `Kept.timeline`: actor, partner, place, topic, type, status, since, until."""
    step, bars = count_bars(kept.timeline(**scope).dicts(), step)
    return Picture(timeline_picture(bars, step=step))


def draw_map(kept: Kept, *, whole: bool = False, **scope: Any) -> Picture:
    """Where: the larger a dot, the more events; its shape says how precisely the place is known. `whole`: the world."""
    return Picture(map_picture(count_dots(kept, kept.timeline(**scope).dicts()), whole=whole))


def draw_network(kept: Kept, *, most: int = 28, **scope: Any) -> Picture:
    """Who to whom, among the `most` actors with the most events."""
    return Picture(network_picture(count_ties(kept.timeline(**scope).dicts()), most=most))


def draw_topic(kept: Kept, topic: str, *, most: int = 12, **scope: Any) -> Picture:
    """Who holds what on a topic, over time, in public and in private; shifts and divergences as rings and lines."""
    stances = kept.positions(topic=topic, **scope).dicts()
    return Picture(topic_picture(stances, topic=topic, most=most))
