import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.decoding import LARGEST, decode, without_lone_surrogates
from onrecord.records.errors import InputError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_utf8_comes_through_to_the_character(text: str) -> None:
    whole = "Soldiers left the town of Kobol.\r\n" * 100 + text[:50]
    assert decode(whole.encode(), "a.txt") == whole


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_byte_order_marks_are_read_and_left_out(encoding: str) -> None:
    marks = {
        "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE,
    }  # fmt: skip
    data = marks.get(encoding, b"") + "Größe\nsaid".encode(encoding)
    assert decode(data, "a.txt") == "Größe\nsaid"


def test_no_newline_is_translated_and_nul_stays() -> None:
    assert decode(b"a\r\nb\rc\x00d\n" + b"plain words " * 20, "a.txt").startswith("a\r\nb\rc\x00d\n")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.txt: the file is empty; leave it out"),
        (b" \n\t", "a.txt: the file is empty; leave it out"),
        (bytes(range(256)) * 20, "a.txt: this is a binary file; give .txt, .html or .jsonl"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "a.txt: this is a binary file"),
        (b"one\ntwo\ncaf\xe9\n", "a.txt:3: byte 0xe9 is not UTF-8; convert the file first, for example: iconv"),
        (b"x" * (50 * 2**20), "a.txt: 50 MB is over the limit of 16 MB for one report; split it"),
    ],
)
def test_what_is_no_text_says_where_and_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(said)


def test_a_lines_number_is_the_files() -> None:
    with pytest.raises(InputError) as caught:
        decode(b'{"text": "caf\xe9"}', "a.jsonl", line=12)
    assert str(caught.value).startswith("a.jsonl:12: byte 0xe9 is not UTF-8")


def test_the_limit_itself_is_read() -> None:
    assert len(decode(b"x" * LARGEST, "a.txt")) == LARGEST


def test_lone_surrogates_become_replacement_characters_one_for_one() -> None:
    assert without_lone_surrogates("a\ud800b\udfff😀") == ("a\ufffdb\ufffd😀", 2)
