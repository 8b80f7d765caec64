"""Build hook: compiles the codebook into tables, so that the installed package reads no YAML at start-up."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TablesHook(BuildHookInterface):
    """Runs before a wheel (editable too) is made. Needs the build requirements of pyproject.toml and no network."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, str(Path(self.root) / "src"))
        from onrecord.codebook.compiling import write_compiled

        write_compiled()
