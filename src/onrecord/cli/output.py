"""Where a command's result goes: standard output, or a file that appears when it is whole."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TextIO

from onrecord.records.errors import UsageError


class Output:
    """Standard output, or a file. The file is written beside its place as NAME.part and moved there at the end, so
    that an input may be its own output and a stopped run leaves what it had in the .part file."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.part = path.with_name(path.name + ".part") if path else None
        self._bytes: BinaryIO
        self.text: TextIO

    def __enter__(self) -> "Output":
        if self.part is None:
            self._bytes, self.text = sys.stdout.buffer, sys.stdout
            return self
        try:
            self._bytes = self.part.open("wb")
        except OSError as error:
            what = f"cannot be written ({error.strerror})"
            raise UsageError(what, where=str(self.path), remedy="check the folder and its rights") from error
        self.text = TextIOWrapper(self._bytes, encoding="utf-8", newline="\n", write_through=True)
        return self

    def line(self, data: bytes) -> None:
        """Write one line of bytes and its line end."""
        self._bytes.write(data + b"\n")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self.part is None or self.path is None:
            return
        self.text.close()
        if kind is None:
            os.replace(self.part, self.path)
        elif kind is KeyboardInterrupt:
            print(f"onrecord: what was coded is in {self.part}", file=sys.stderr)
        else:
            self.part.unlink(missing_ok=True)
