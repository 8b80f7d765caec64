"""The codebook's sources compiled into the tables that the readers look things up in."""

import gc
import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from onrecord.codebook.axis_entries import compile_axes
from onrecord.codebook.event_entries import compile_events
from onrecord.codebook.gazetteer import compile_places, write_gazetteer
from onrecord.codebook.link_entries import compile_stories
from onrecord.codebook.registry_names import compile_names
from onrecord.codebook.speech_entries import compile_speech
from onrecord.records.tables import Tables

HOME = Path(__file__).parent
COMPILED = HOME / "compiled.msgpack"
"""Written when the package is built, so that no YAML is parsed at start-up."""
# What a person writes: entries, the registry, the ontology's tables. The files compiled from them are not among these.
_SOURCES = frozenset({".yaml", ".csv", ".tsv", ".json", ".txt"})
_CODE = frozenset({".py"})


def compile_tables(folders: tuple[Path, ...] = ()) -> Tables:
    """Compile the codebook, and entries in further folders on top of it. Raises CodebookError with file and line."""
    homes = (HOME, *folders)
    return Tables(
        version=version_of(homes),
        events=compile_events(homes),
        speech=compile_speech(homes),
        names=compile_names(homes),
        places=compile_places(homes),
        axes=compile_axes(homes),
        stories=compile_stories(homes),
    )


@cache
def load_tables(folders: tuple[Path, ...] = ()) -> Tables:
    """The tables, from the compiled file where it is up to date with its sources.

    A stale file, which only a checkout that is being worked on has, is compiled anew and replaced in one move, so that
    processes that start side by side never read half of it. Further folders are always compiled.
    """
    if folders:
        return compile_tables(folders)
    stamp = _stamp()
    with suppress(OSError, msgspec.DecodeError):
        data = COMPILED.read_bytes()
        if data.startswith(stamp):
            return _decode(memoryview(data)[len(stamp) :])
    tables = compile_tables()
    with suppress(OSError):
        _write(stamp, tables)
    return tables


def _decode(data: memoryview) -> Tables:
    """Tables out of their bytes, without the collector: it would look through each of 100,000 new objects many times."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return msgspec.msgpack.decode(data, type=Tables)
    finally:
        if collecting:
            gc.enable()


def write_compiled() -> Path:
    """Compile the package's own codebook, and the gazetteer's index beside it, into the files shipped in the wheel."""
    write_gazetteer()
    _write(_stamp(), compile_tables())
    return COMPILED


def version_of(homes: tuple[Path, ...]) -> str:
    """A hash over the names and bytes of all sources, YAML and tables alike, twelve hexadecimal digits."""
    return _digest(homes, _SOURCES)[:12]


def _stamp() -> bytes:
    """What a compiled file must begin with to be current: its sources, and the code that compiles and holds them."""
    code = (HOME, HOME.parent / "records" / "tables")
    return (_digest((HOME,), _SOURCES) + _digest(code, _CODE)).encode()


def _digest(homes: tuple[Path, ...], suffixes: frozenset[str]) -> str:
    digest = hashlib.sha256()
    for home in homes:
        for path in sorted(home.rglob("*")):
            if path.suffix in suffixes and path.is_file():
                digest.update(path.relative_to(home).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(stamp: bytes, tables: Tables) -> None:
    fresh = COMPILED.with_suffix(f".{os.getpid()}.new")
    fresh.write_bytes(stamp + msgspec.msgpack.encode(tables))
    fresh.replace(COMPILED)
