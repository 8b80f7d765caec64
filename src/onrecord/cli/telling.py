"""What went wrong, as lines on standard error."""

import sys

from onrecord.records.errors import OnRecordError


class Teller:
    """Prints each error on a line as it comes and remembers the exit code for the end."""

    def __init__(self) -> None:
        self.exit_code = 0
        """0 while nothing went wrong; then the code of the first error."""

    def tell(self, error: OnRecordError) -> None:
        """Print one error: `onrecord: WHERE: WHAT; REMEDY`."""
        line = " ".join(str(error).split())
        print(f"onrecord: {line}", file=sys.stderr)
        self.exit_code = self.exit_code or error.exit_code
