"""Fuzzing by coverage, apart from the test suite: `python tests/fuzz/fuzz_readers.py READER [-max_total_time=600] [CORPUS]`.

READER is one of the names in READERS. Needs `pip install atheris` (Apache-2.0). What makes a reader fail is left in a file
crash-...; give that file as the last argument to run it again. The options behind the name are libFuzzer's.
"""

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["onrecord"]):
    from onrecord.codebook.yaml_files import read_yaml
    from onrecord.coding.coder import ReportCoder
    from onrecord.intake.addresses import read_address
    from onrecord.intake.decoding import decode, without_lone_surrogates
    from onrecord.intake.feeds import read_feed
    from onrecord.intake.html import extract
    from onrecord.intake.jsonl import read_jsonl
    from onrecord.intake.published import read_published
    from onrecord.intake.robots import read_rules
    from onrecord.intake.warc import read_warc
    from onrecord.records.checking import check
    from onrecord.records.errors import OnRecordError
    from onrecord.records.report import Report

_CODER: list[ReportCoder] = []


def text(data: bytes) -> None:
    """Decoding; then the whole coding: dates, numbers, quotation, actors, events."""
    words, _ = without_lone_surrogates(decode(data, "x"))
    coder = _CODER[0] if _CODER else _CODER.append(ReportCoder()) or _CODER[0]
    record = coder.code(Report(id="x", text=words, published="2019-05-15")).record
    assert not check(record), check(record)
    assert "not-coded" not in [problem.code for problem in record.problems], record.problems


def jsonl(data: bytes) -> None:
    """Lines of JSON."""
    for arrival in read_jsonl(BytesIO(data), "x", None, lambda _: None):
        arrival.report.text.encode()


def warc(data: bytes) -> None:
    """A web archive, packed or not."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "x.warc"
        file.write_bytes(data)
        list(read_warc(file, "x", None, lambda _: None))


def yaml(data: bytes) -> None:
    """A codebook file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "x.yaml"
        file.write_bytes(data)
        read_yaml(file)


READERS = {
    "text": text,
    "html": lambda data: extract(data, "x"),
    "jsonl": jsonl,
    "warc": warc,
    "yaml": yaml,
    "feed": lambda data: read_feed(data, "https://example.org/feed"),
    "robots": lambda data: read_rules(data).allow(data.decode("utf-8", "replace")),
    "address": lambda data: read_address(data.decode("utf-8", "replace"), beside="https://example.org/a"),
}


def date(data: bytes) -> None:
    """A day of publication."""
    try:
        read_published(data.decode("utf-8", "replace"))
    except ValueError:
        return


READERS["date"] = date


def main() -> None:
    """Fuzz the reader that the first argument names. An error that a user would be told is no fault."""
    if len(sys.argv) < 2 or sys.argv[1] not in READERS:
        sys.exit(f"give one of {', '.join(READERS)}")
    read = READERS[sys.argv.pop(1)]

    def one(data: bytes) -> None:
        try:
            read(data)
        except OnRecordError:
            return

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
