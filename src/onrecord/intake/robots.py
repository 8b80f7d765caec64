"""robots.txt: what a site asks of those who read it by machine (RFC 9309)."""

from typing import NamedTuple
from urllib.parse import unquote

AGENT = "onrecord"
"""The name by which a robots.txt may speak to this program; case does not matter."""
LARGEST_RULES = 500 * 1024
"""Bytes of a robots.txt that are read; RFC 9309 asks for as many at least."""
_MOST = 5_000
"""Rules of one group that are read."""


class Rules(NamedTuple):
    """What one site allows: path patterns with whether they allow, and the seconds it asks for between requests."""

    paths: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, target: str) -> bool:
        """May this path and query be asked for? The longest pattern that fits says; allowing wins between equals."""
        seen = unquote(target)
        fitting = ((len(path), allows) for path, allows in self.paths if _fits(path, seen))
        return max(fitting, default=(0, True))[1]


def read_rules(body: bytes) -> Rules:
    """The rules for us in a robots.txt: our own groups', else everybody's. What is no rule is passed over."""
    paths: dict[str, list[tuple[str, bool]]] = {}
    delays: dict[str, float] = {}
    agents: list[str] = []
    naming = False
    for line in body.decode("utf-8", "replace").removeprefix("\ufeff").splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            agents = [*agents, value.lower()] if naming else [value.lower()]
            naming = True
            paths.setdefault(value.lower(), [])
            continue
        if key not in ("allow", "disallow", "crawl-delay"):
            continue
        naming = False
        for agent in agents:
            if key == "crawl-delay":
                delays[agent] = max(delays.get(agent, 0.0), _seconds(value))
            elif value and len(paths[agent]) < _MOST:
                paths[agent].append((unquote(value), key == "allow"))
    group = AGENT if AGENT in paths else "*"
    return Rules(tuple(paths.get(group, ())), delays.get(group, 0.0))


def _seconds(value: str) -> float:
    try:
        return min(max(float(value), 0.0), 86_400.0)
    except ValueError:
        return 0.0


def _fits(pattern: str, path: str) -> bool:
    """Does a path begin as the pattern says? * stands for anything, a $ at the end for the path's own end."""
    ends = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not ends or path == first
    at = len(first)
    *middle, last = rest
    for piece in middle:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if ends:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
