"""The registry's YAML as rows that know their file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from onrecord.records.errors import CodebookError

_LINE = "__line__"


@dataclass(frozen=True, slots=True)
class Row:
    """One mapping of a registry file. `where` is FILE:LINE, for errors."""

    values: Mapping[str, Any]
    where: str

    def get(self, key: str, default: Any = None) -> Any:
        """A field, or `default` where it is absent or null."""
        found = self.values.get(key)
        return default if found is None else found

    def rows(self, key: str) -> "list[Row]":
        """A field that holds mappings, as rows."""
        return [_row(value, self.where.rpartition(":")[0]) for value in self.get(key, [])]

    def error(self, what: str, remedy: str | None = None) -> CodebookError:
        """What is wrong with this row, as an error that names its file and line."""
        return CodebookError(what, where=self.where, remedy=remedy)


class _Loader(yaml.CSafeLoader):
    """Safe YAML whose mappings remember the line they begin on."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    values = loader.construct_mapping(node, deep=True)
    values[_LINE] = node.start_mark.line + 1
    return values


def _day(loader: _Loader, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


def read_rows(homes: tuple[Path, ...], pattern: str) -> Iterator[Row]:
    """Every row of the registry files under `registry/` that match a glob, home by home, file by file.

    Raises CodebookError where a file is no YAML list of mappings.
    """
    for home in homes:
        for path in sorted((home / "registry").glob(pattern)):
            content = read_yaml(path)
            if not isinstance(content, list):
                raise CodebookError("the file must hold a list of rows", where=str(path))
            for value in content:
                if not isinstance(value, dict):
                    raise CodebookError(f"not a row: {value!r}", where=str(path))
                yield _row(value, str(path))


def read_sections(homes: tuple[Path, ...], name: str) -> Iterator[tuple[str, Any, str]]:
    """The top-level sections of a registry file that is a mapping: section, value, file."""
    for home in homes:
        path = home / "registry" / name
        if path.exists():
            for key, value in read_yaml(path).items():
                if key != _LINE:
                    yield key, value, str(path)


def read_yaml(path: Path) -> Any:
    """One YAML file's content; mappings carry their line. Raises CodebookError with file and line."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CodebookError(f"no YAML: {error.problem}", where=f"{path}:{line}") from error


def row_of(value: dict[str, Any], file: str) -> Row:
    """A mapping from `read_sections` as a row."""
    return _row(value, file)


def _row(value: dict[str, Any], file: str) -> Row:
    line = value.get(_LINE, 1)
    return Row({key: field for key, field in value.items() if key != _LINE}, f"{file}:{line}")
