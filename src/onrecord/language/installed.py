"""Which version of a pipeline is installed, without loading it."""

from importlib.util import find_spec
from pathlib import Path

import msgspec

from onrecord.records.errors import ModelError
from onrecord.records.settings import DEFAULT_MODEL


def installed_version(model: str) -> str:
    """What a `Pipeline` of this name calls its version: language, name and number, out of the package's meta.json.

    Raises ModelError where no pipeline of this name is installed.
    """
    meta = msgspec.json.decode(_meta(model).read_bytes())
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _meta(model: str) -> Path:
    folder = Path(model)
    if not folder.is_dir():
        try:
            spec = find_spec(model)
        except (ImportError, ValueError):
            spec = None
        if spec is None or spec.origin is None:
            raise ModelError(f"no pipeline {model!r} is installed", remedy=f"pip install it, or use {DEFAULT_MODEL}")
        folder = Path(spec.origin).parent
    found = next(iter([*folder.glob("meta.json"), *sorted(folder.glob("*/meta.json"))]), None)
    if found is None:
        raise ModelError(f"{model!r} is no spaCy pipeline", remedy=f"use {DEFAULT_MODEL}")
    return found
