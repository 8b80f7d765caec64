"""What pages load beside their HTML: the style sheet, modules and pictures of static/, and Vega, all from memory.

Their addresses hold a hash of them all, so that a browser may keep them for ever and never mixes two versions; modules
import each other by relative paths.
"""

import hashlib
from functools import cache
from importlib.resources import files

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

router = APIRouter(include_in_schema=False)
_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
}
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
VEGA = "vega.js"
"""The module with Vega, Vega-Lite and vega-embed; it is made when it is first asked for."""


@cache
def _static() -> dict[str, bytes]:
    """Name -> content of every file in static/, whose names are the only ones served."""
    there = files("onrecord.web").joinpath("static").iterdir()
    return {file.name: file.read_bytes() for file in there if file.name.rpartition(".")[2] in _TYPES}


@cache
def _version() -> str:
    found = hashlib.sha256()
    for name, content in sorted(_static().items()):
        found.update(name.encode() + b"\0" + content)
    return found.hexdigest()[:12]


@cache
def _vega() -> bytes:
    import vl_convert

    return str(vl_convert.javascript_bundle()).encode()  # type: ignore[call-arg]


def asset(name: str) -> str:
    """The address of a file of static/, or of `VEGA`. Raises KeyError where there is none."""
    if name != VEGA and name not in _static():
        raise KeyError(name)
    return f"/static/{_version()}/{name}"


@router.get("/static/{version}/{name}")
def static(version: str, name: str) -> Response:
    """One file, by its plain name. A version that is not today's is of a page that was open when the room was updated."""
    content = _vega() if name == VEGA else _static().get(name)
    if content is None:
        raise HTTPException(404)
    headers = _FOR_EVER if version == _version() else {"Cache-Control": "no-cache"}
    return Response(content, media_type=_TYPES[name.rpartition(".")[2]], headers=headers)
