"""Bytes to text, without changing a character.

Policy. UTF-8; UTF-16 or UTF-32 where a byte order mark says so. A byte order mark at the start is no text and is left
out. No newline is translated. NUL stays (readers see U+FFFD in its place, one code point each, so offsets hold). A
lone surrogate, which JSON can spell but UTF-8 cannot, becomes U+FFFD and is told as a problem. Anything else is an
error that says where: a guessed encoding would put wrong words on the record.
"""

import codecs
import re

from onrecord.records.errors import InputError

LARGEST = 16 * 2**20
"""Bytes one report may have; the longest real newspaper texts have under one megabyte."""

# The longer marks first: UTF-32's little-endian one begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.02
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, where: str, *, line: int | None = None) -> str:
    """The text of a file's bytes, or of one of its lines (`line`, counted from 1).

    Raises InputError (with the line) where it is empty, binary, too large or not UTF-8.
    """
    spot = where if line is None else f"{where}:{line}"
    if not data.strip():
        raise InputError("the file is empty", where=spot, remedy="leave it out, or give it its text")
    refuse_too_large(len(data), spot)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    narrow = encoding in ("utf-8", "utf-8-sig")
    if narrow and len(_CONTROL.findall(data[:65536])) > _BINARY_SHARE * min(len(data), 65536):
        raise InputError("this is a binary file", where=spot, remedy="give .txt, .html or .jsonl")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        number = (line or 1) + data.count(b"\n", 0, error.start)
        raise InputError(
            f"byte 0x{data[error.start]:02x} is not {encoding.removesuffix('-sig').upper()}",
            where=f"{where}:{number}",
            remedy=f"convert the file first, for example: iconv -f WINDOWS-1252 -t UTF-8 {where}",
        ) from error


def refuse_too_large(size: int, where: str, largest: int = LARGEST) -> None:
    """Raises InputError where one report has more than `largest` bytes."""
    if size > largest:
        raise InputError(
            f"{size / 2**20:.0f} MB is over the limit of {largest // 2**20} MB for one report",
            where=where,
            remedy="split it into reports, or give many reports as .jsonl",
        )


def without_lone_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate as U+FFFD, and how many there were."""
    return _LONE_SURROGATE.subn("\ufffd", text)
