"""The registry's YAML as rows that know their file and line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.codebook.yaml_files import LINE as _LINE
from onrecord.codebook.yaml_files import read_yaml
from onrecord.records.errors import CodebookError


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


def read_rows(homes: tuple[Path, ...], pattern: str) -> Iterator[Row]:
    """Every row of the registry files under `registry/` that match a glob, home by home, file by file.

    Raises CodebookError where a file is no YAML list of mappings.
    """
    for home in homes:
        for path in sorted((home / "registry").glob(pattern)):
            content = read_yaml(path, lines=True)
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
            for key, value in read_yaml(path, lines=True).items():
                if key != _LINE:
                    yield key, value, str(path)


def row_of(value: dict[str, Any], file: str) -> Row:
    """A mapping from `read_sections` as a row."""
    return _row(value, file)


def _row(value: dict[str, Any], file: str) -> Row:
    line = value.get(_LINE, 1)
    return Row({key: field for key, field in value.items() if key != _LINE}, f"{file}:{line}")
