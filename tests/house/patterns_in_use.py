"""Prints every regular expression that the package compiles, as JSON: those of its modules as they are imported, those
it builds from the codebook's tables, and those written into a call. Run on its own, before anything else compiles some."""

import ast
import importlib
import json
import os
import pkgutil
import re
import sys
from pathlib import Path

FOUND: dict[tuple[str, int, bool], str] = {}
compile_pattern = re._compile  # type: ignore[attr-defined]


def noted(pattern, flags):  # type: ignore[no-untyped-def]
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename == re.__file__:
        frame = frame.f_back
    if frame and f"{os.sep}onrecord{os.sep}" in frame.f_code.co_filename:
        source = pattern.pattern if isinstance(pattern, re.Pattern) else pattern
        kept = pattern.flags if isinstance(pattern, re.Pattern) else int(flags)
        text = source.decode("latin-1") if isinstance(source, bytes) else source
        where = frame.f_code.co_filename.rpartition(f"{os.sep}onrecord{os.sep}")[2]
        FOUND.setdefault((text, kept & ~re.UNICODE, isinstance(source, bytes)), f"{where}:{frame.f_lineno}")
    return compile_pattern(pattern, flags)


def written_in_calls(home: Path) -> None:
    """Patterns that are only compiled when their line is reached."""
    for file in sorted(home.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                module, first = node.func.value, node.args[0]
                known = isinstance(module, ast.Name) and module.id == "re" and isinstance(first, ast.Constant)
                if known and isinstance(first.value, str):
                    FOUND.setdefault((first.value, 0, False), f"{file.relative_to(home)}:{node.lineno}")


def main() -> None:
    re._compile = noted  # type: ignore[attr-defined]
    import onrecord

    for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        try:
            importlib.import_module(module.name)
        except ImportError as error:
            print(f"{module.name}: {error}", file=sys.stderr)  # an extra that is not installed
    from onrecord.codebook.compiling import compile_tables

    compile_tables()
    re._compile = compile_pattern  # type: ignore[attr-defined]
    written_in_calls(Path(onrecord.__file__).parent)
    print(json.dumps([[*key, where] for key, where in FOUND.items()]))


if __name__ == "__main__":
    main()
