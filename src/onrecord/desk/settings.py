"""Settings from their four places: defaults, a file, the environment, flags; the later one wins."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from onrecord.records.errors import SettingsError
from onrecord.records.settings import Settings

FILE = "onrecord.toml"
"""Read from the working folder when no other file is given."""
_PREFIX = "ONRECORD_"
_NAMES = tuple(field.name for field in msgspec.structs.fields(Settings))
_LEVELS = ("debug", "info", "warning", "error")


def read_settings(
    *, config: Path | None = None, flags: Mapping[str, Any] | None = None, environ: Mapping[str, str] | None = None
) -> Settings:
    """The settings of this run.

    `config` is a TOML file of their names (relative paths in it count from its folder); without one, `onrecord.toml`
    of the working folder is read where there is one. `environ` (the process's own by default) has them as
    ONRECORD_MODEL, ONRECORD_CODEBOOKS (folders between the path separators of the system), ... `flags` are what the
    user typed; null values are left out. Raises SettingsError that names the place and the key.
    """
    values: dict[str, Any] = {}
    values |= _from_file(config)
    values |= _from_environment(os.environ if environ is None else environ)
    values |= {name: value for name, value in (flags or {}).items() if value is not None}
    return Settings(**values)


def _from_file(config: Path | None) -> dict[str, Any]:
    path = config or Path(FILE)
    if config is None and not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", where=str(path), remedy="check --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"is no TOML ({error})", where=str(path), remedy="mend it, or leave it out") from error
    for name in values:
        if name not in _NAMES:
            raise _unknown(f"there is no setting {name!r}", str(path))
    checked = {name: _checked(name, value, f"{path}: {name}") for name, value in values.items()}
    folder = path.parent
    if "codebooks" in checked:
        checked["codebooks"] = tuple(str(folder / one) for one in checked["codebooks"])
    if "db" in checked:
        checked["db"] = str(folder / checked["db"])
    return checked


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for variable, text in sorted(environ.items()):
        if not variable.startswith(_PREFIX) or not text:
            continue
        name = variable.removeprefix(_PREFIX).lower()
        if name not in _NAMES:
            raise _unknown("there is no such setting", variable)
        value: Any = text
        if name == "codebooks":
            value = text.split(os.pathsep)
        elif name == "workers" and text.isdecimal():
            value = int(text)
        values[name] = _checked(name, value, variable)
    return values


def _checked(name: str, value: Any, where: str) -> Any:
    try:
        settings = msgspec.convert({name: value}, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(str(error).split(" - at")[0].lower(), where=where, remedy=_REMEDIES[name]) from error
    if name == "workers" and settings.workers is not None and settings.workers < 1:
        raise SettingsError("is less than 1", where=where, remedy=_REMEDIES[name])
    if name == "log" and settings.log not in _LEVELS:
        raise SettingsError(f"{settings.log!r} is no level", where=where, remedy=_REMEDIES[name])
    return getattr(settings, name)


_REMEDIES = {
    "model": "give the name of an installed spaCy pipeline",
    "codebooks": "give a list of folders",
    "workers": "give a whole number from 1, or leave it out for one a core",
    "db": "give the path of a database file",
    "log": f"use one of: {', '.join(_LEVELS)}",
}


def _unknown(what: str, where: str) -> SettingsError:
    return SettingsError(what, where=where, remedy=f"the settings are {', '.join(_NAMES)}")
