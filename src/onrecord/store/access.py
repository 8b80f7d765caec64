"""How work of several steps opens the database: anew for each step, or once for all."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.store.opening import reading, writing

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class StepByStep:
    """Long work: the file is opened for each step, so that others get at it in between, and each step is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def reading(self) -> "AbstractContextManager[DuckDBPyConnection]":
        """A connection that only reads; raises as `opening.reading` does."""
        return reading(self._path)

    def writing(self) -> "AbstractContextManager[DuckDBPyConnection]":
        """A connection that may write, in a transaction of its own; raises as `opening.writing` does."""
        return writing(self._path)


class AtOnce(StepByStep):
    """Short work: every step in the one transaction of a connection that is open."""

    def __init__(self, connection: "DuckDBPyConnection") -> None:
        self._connection = connection

    def reading(self) -> "AbstractContextManager[DuckDBPyConnection]":
        """The connection that is open."""
        return nullcontext(self._connection)

    def writing(self) -> "AbstractContextManager[DuckDBPyConnection]":
        """The connection that is open; what is written is kept when its own transaction ends."""
        return nullcontext(self._connection)
