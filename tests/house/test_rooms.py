"""The house stands as docs/design says: imports point down, siblings never meet, some libraries have one home."""

import ast
from pathlib import Path

import pytest

import onrecord

HOME = Path(onrecord.__file__).parent
# Each room and the rooms its lines may import from, top to bottom.
MAY_IMPORT = {
    "cli": {"desk", "records"},
    "web": {"desk", "pictures", "records"},
    "notebook": {"desk", "pictures", "records"},
    "desk": {"exports", "analysis", "store", "coding", "merging", "intake", "language", "codebook", "records"},
    "exports": {"coding", "codebook", "records"},
    "pictures": {"codebook", "records"},
    "analysis": {"store", "records"},
    "store": {"records"},
    "coding": {"intake", "language", "codebook", "records"},
    "merging": {"language", "records"},
    "intake": {"records"},
    "language": {"records"},
    "codebook": {"records"},
    "records": set(),
}
ONLY_HOME = {
    "duckdb": "store",
    "spacy": "language",
    "thinc": "language",
    "yaml": "codebook",
    "trafilatura": "intake",
    "rensa": "merging",
    "fastwarc": "intake",
    "feedparser": "intake",
    "fastapi": "web",
    "starlette": "web",
    "jinja2": "web",
    "uvicorn": "web",
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}

FILES = sorted(HOME.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def room_of(path: Path) -> str | None:
    parts = path.relative_to(HOME).parts
    return parts[0] if len(parts) > 1 else None


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(HOME)))
def test_imports_point_down(path: Path) -> None:
    room = room_of(path)
    if room is None:
        return
    allowed = MAY_IMPORT[room] | {room}
    for name in imported(path):
        if name.startswith("onrecord."):
            assert name.split(".")[1] in allowed, f"{path.name} in {room} imports {name}"


@pytest.mark.parametrize("library", sorted(ONLY_HOME))
def test_libraries_have_one_home(library: str) -> None:
    users = {room_of(path) for path in FILES if any(n.split(".")[0] == library for n in imported(path))}
    assert users <= {ONLY_HOME[library]}


def test_every_room_is_known() -> None:
    rooms = {p.name for p in HOME.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert rooms == set(MAY_IMPORT)


def test_names_say_something() -> None:
    assert not [p for p in FILES if p.stem in FORBIDDEN_NAMES]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(HOME)))
def test_files_stay_small(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 400, f"{path} has {lines} lines: split it"
