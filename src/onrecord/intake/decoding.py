"""Bytes to text, without changing a character.

Policy. UTF-8; UTF-16 where a byte order mark says so. A byte order mark at the start is no text and is left out.
No newline is translated. NUL stays (readers see U+FFFD in its place, one code point each, so offsets hold). A lone
surrogate, which JSON can spell but UTF-8 cannot, becomes U+FFFD and is told as a problem. Anything else is an error that
says where: a guessed encoding would put wrong words on the record.
"""

import codecs
import re

from onrecord.records.errors import InputError

LARGEST = 16 * 2**20
"""Bytes one report may have; the longest real newspaper texts have under one megabyte."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.02
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, where: str) -> str:
    """The text of a file's bytes. Raises InputError (with the line) where it is empty, binary, too large or not UTF-8."""
    if not data.strip():
        raise InputError("the file is empty", where=where, remedy="leave it out, or give it its text")
    if len(data) > LARGEST:
        raise InputError(
            f"{len(data) / 2**20:.0f} MB is over the limit of {LARGEST // 2**20} MB for one report",
            where=where,
            remedy="split it into reports, or give many reports as .jsonl",
        )
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and len(_CONTROL.findall(data[:65536])) > _BINARY_SHARE * min(len(data), 65536):
        raise InputError("this is a binary file", where=where, remedy="give .txt, .html or .jsonl")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"byte 0x{data[error.start]:02x} is not {encoding.upper()}",
            where=f"{where}:{line}",
            remedy=f"convert the file first, for example: iconv -f WINDOWS-1252 -t UTF-8 {where}",
        ) from error


def without_lone_surrogates(text: str) -> tuple[str, int]:
    """The text with each lone surrogate as U+FFFD, and how many there were."""
    return _LONE_SURROGATE.subn("\ufffd", text)
