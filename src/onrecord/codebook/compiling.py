"""The codebook's sources compiled into the tables that the readers look things up in."""

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from onrecord.codebook.event_entries import compile_events
from onrecord.codebook.gazetteer import compile_places
from onrecord.codebook.registry_names import compile_names
from onrecord.codebook.speech_entries import compile_speech
from onrecord.records.tables import Tables

HOME = Path(__file__).parent
COMPILED = HOME / "compiled.msgpack"
"""Written when the package is built, so that no YAML is read at start-up; made anew in memory where it is stale."""


def compile_tables(folders: tuple[Path, ...] = ()) -> Tables:
    """Compile the codebook, and the entries in further folders on top of it. Raises CodebookError with file and line."""
    homes = (HOME, *folders)
    return Tables(
        version=version_of(homes),
        events=compile_events(homes),
        speech=compile_speech(homes),
        names=compile_names(homes),
        places=compile_places(homes),
    )


@cache
def load_tables(folders: tuple[Path, ...] = ()) -> Tables:
    """The tables, from the compiled file where it is up to date with its sources."""
    if not folders and COMPILED.exists():
        tables = msgspec.msgpack.decode(COMPILED.read_bytes(), type=Tables)
        if not _sources_present() or tables.version == version_of((HOME,)):
            return tables
    return compile_tables(folders)


def write_compiled() -> Path:
    """Compile the package's own codebook into the file that is shipped in the wheel."""
    COMPILED.write_bytes(msgspec.msgpack.encode(compile_tables()))
    return COMPILED


def version_of(homes: tuple[Path, ...]) -> str:
    """A hash over the names and bytes of all sources, twelve hexadecimal digits."""
    digest = hashlib.sha256()
    for home in homes:
        for path in sorted(home.rglob("*.yaml")):
            digest.update(path.relative_to(home).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _sources_present() -> bool:
    return (HOME / "entries").is_dir()
