"""A new codebook entry to fill in."""

import re
from importlib.resources import files
from pathlib import Path

from onrecord.records.errors import UsageError

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def entry_kinds() -> tuple[str, ...]:
    """The kinds of entry that can be begun."""
    found = files("onrecord.desk").joinpath("templates").iterdir()
    return tuple(sorted(file.name.removesuffix(".yaml") for file in found if file.name.endswith(".yaml")))


def begin_entry(kind: str, name: str, folder: Path) -> Path:
    """Write FOLDER/entries/KIND/NAME.yaml with two examples and a near miss to fill in; gives its path.

    Raises UsageError for an unknown kind, a name that is none, or an entry that is there already.
    """
    if kind not in entry_kinds():
        raise UsageError(f"there is no kind of entry {kind!r}", remedy=f"use one of: {', '.join(entry_kinds())}")
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name for an entry", remedy="use small letters, digits and _, such as air_raid"
        )
    path = folder / "entries" / kind / f"{name}.yaml"
    if path.exists():
        raise UsageError("is there already", where=str(path), remedy="choose another name")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files("onrecord.desk").joinpath("templates", f"{kind}.yaml").read_text("utf-8"), "utf-8")
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", where=str(path), remedy="check --dir") from error
    return path
