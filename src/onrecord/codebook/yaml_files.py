"""One YAML file's content, read the way the codebook means it."""

import re
from pathlib import Path
from typing import Any

import yaml

from onrecord.records.errors import CodebookError

LINE = "__line__"
"""The key under which a mapping carries the line it begins on, where lines were asked for."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML with the booleans of version 1.2: "on", "off", "yes" and "no" are words (and Norway), not truth values."""


class _LineLoader(_Loader):
    """The same, whose mappings remember the line they begin on."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[str, Any]:
    values: dict[str, Any] = loader.construct_mapping(node, deep=True)
    values[LINE] = node.start_mark.line + 1
    return values


def _text(loader: Any, node: yaml.ScalarNode) -> str:
    return str(loader.construct_scalar(node))


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|false|False)$"), list("tTfF"))
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _text)
_LineLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_yaml(path: Path, *, lines: bool = False) -> Any:
    """A file's content; dates stay text. With `lines`, every mapping holds its line under LINE.

    Raises CodebookError with file and line where it is no YAML or no UTF-8.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LineLoader if lines else _Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CodebookError(f"no YAML: {error.problem}", where=f"{path}:{line}", remedy="mend it") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CodebookError(f"no YAML: {error}", where=str(path), remedy="mend it") from error
