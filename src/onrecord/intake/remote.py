"""Files that lie elsewhere: listed, and copied here while they are read, by Arrow's file systems."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from onrecord.records.errors import InputError, UsageError

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem

_REMEDY = "give s3://bucket/path, gs://bucket/path, hdfs://host/path or a folder's path"


def is_remote(path: str) -> bool:
    """Is this an address (s3://...) rather than a path of this machine?"""
    return "://" in path


def open_address(address: str) -> "tuple[FileSystem, str]":
    """The file system of an address, and the path there. Raises UsageError without pyarrow, InputError where it fails."""
    try:
        from pyarrow import ArrowException
        from pyarrow.fs import FileSystem
    except ImportError:
        raise UsageError(
            "reading and writing elsewhere needs the pyarrow library", remedy='pip install "onrecord[cluster]"'
        ) from None
    try:
        files, path = FileSystem.from_uri(address)
    except (ArrowException, OSError, ValueError) as error:
        raise InputError(f"this address cannot be opened ({error})", where=address, remedy=_REMEDY) from None
    return files, path.rstrip("/")


def list_remote(address: str, tell: Callable[[InputError], None]) -> Iterator[tuple[str, str]]:
    """The files at or below an address, each as an address and its path below; what fails is handed to `tell`."""
    from pyarrow import ArrowException
    from pyarrow.fs import FileSelector, FileType

    try:
        files, root = open_address(address)
        head, _, options = address.partition("?")  # an address may carry options of its file system: ?region=...
        start = files.get_file_info(root)
        if start.type == FileType.File:
            yield address, PurePosixPath(root).name
            return
        found = files.get_file_info(FileSelector(root, recursive=True, allow_not_found=True))
    except InputError as error:
        tell(error)
        return
    except (ArrowException, OSError) as error:
        tell(InputError(f"cannot be listed ({error})", where=address, remedy="check the address and your rights"))
        return
    for file in found:
        if file.type == FileType.File:
            below = file.path.removeprefix(root).lstrip("/")
            yield f"{head.rstrip('/')}/{below}" + (f"?{options}" if options else ""), below


@contextmanager
def copied_here(address: str, name: str) -> Iterator[Path]:
    """A file of an address under its own name in a folder of this machine, gone afterwards. Raises InputError."""
    from pyarrow import ArrowException

    files, path = open_address(address)
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        copy = Path(folder) / PurePosixPath(name).name
        try:
            with files.open_input_stream(path) as source, copy.open("wb") as target:
                shutil.copyfileobj(source, target)
        except (ArrowException, OSError) as error:
            raise InputError(f"cannot be read ({error})", where=address, remedy="check it and your rights") from None
        yield copy
