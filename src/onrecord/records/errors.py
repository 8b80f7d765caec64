"""The error tree. Each error says what went wrong, where, and what to do, on one line; each branch has an exit code."""


class OnRecordError(Exception):
    """`what` went wrong, `where` (a file and line, a table, a setting) and what to do about it (`remedy`)."""

    exit_code = 1

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what)

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.remedy}" if self.remedy else line


class UsageError(OnRecordError):
    """The command or call was wrong: an unknown column, a date that is none."""

    exit_code = 2


class InputError(OnRecordError):
    """An input could not be read as reports."""

    exit_code = 3


class CodebookError(OnRecordError):
    """A codebook entry or registry row is wrong."""

    exit_code = 4


class DatabaseError(OnRecordError):
    """The database is missing, locked, foreign or of another version."""

    exit_code = 5


class ModelError(OnRecordError):
    """The language model is missing or is not an English pipeline we can use."""

    exit_code = 6


class SettingsError(OnRecordError):
    """A setting in a file or the environment is unknown or has no valid value."""

    exit_code = 7
