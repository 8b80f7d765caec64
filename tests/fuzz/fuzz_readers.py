"""Fuzzing by coverage, apart from the test suite: `make fuzz`, or one reader by itself:

    python tests/fuzz/fuzz_readers.py READER [-max_total_time=600] [CORPUS]

READER is one of the names in READERS. Needs `pip install atheris` (Apache-2.0). It begins with the inputs of SEEDS. What
makes a reader fail is left in a file crash-...; give that file as the last argument to run it again. The options behind
the name are libFuzzer's.
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
# Words that the steps look for, and what may stand between them; `news` strings them together, one for each byte.
_PIECES = (
    "The army", "Kenya", "President John Smith", "rebels", "he", "she said", "it", "denied", "attacked", "that", "if",
    "not", "on Monday", "May 3", "31 February 2019", "in 2018", "²", "½", "1,2,3", "$5 million", "5%", "three to two",
    "hundreds of", "killed", "wounded", "demanded", "promised", "will", "the treaty", "opposes", "supports", "the ban",
    "“", "”", '"', "'", "’", "(", ")", "—", "--", "...", ".", "?", ";", ":", ",", "\n", "\n\n", "\x00", "\u202e",
    "e\u0301", "İ", "عرب", "U.S.", "KABUL (AP) --", "according to", "in retaliation for", "called for", "because",
)  # fmt: skip


def text(data: bytes) -> None:
    """Decoding; then the whole coding: dates, numbers, quotation, actors, events."""
    _code(without_lone_surrogates(decode(data, "x"))[0])


def news(data: bytes) -> None:
    """The whole coding, of scrambled news."""
    _code(" ".join(_PIECES[byte % len(_PIECES)] for byte in data[:400]))


def _code(words: str) -> None:
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
    "news": news,
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
_PAGE = b"<html lang=en><head><title>A</title></head><body><article><p>The army shelled the port of Kobol on Monday, \
killing twelve people.</p><p>A doctor said on Tuesday that many more had been wounded.</p></article></body></html>"
SEEDS = {
    "text": b"KABUL, May 3 (AP) -- \xe2\x80\x9cWe will not leave,\xe2\x80\x9d he said. Rebels killed 12 people on Monday.",
    "news": bytes(range(len(_PIECES))),
    "html": _PAGE,
    "jsonl": b'{"id": "a", "text": "The army left.", "published": "2019-05-15", "url": "https://example.org/a"}\n[]\n',
    "warc": b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2019-05-15T00:00:00Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n%s\r\n\r\n" % (len(_PAGE) + 60, _PAGE),
    "yaml": b"id: a\nverbs:\n  - attack: &x [on, {by: 1}]\n  - *x\ntext: >\n  folded\n",
    "feed": b"<?xml version='1.0'?><rss version='2.0'><channel><title>A</title><item><title>B</title><link>/b</link>"
    b"<pubDate>Wed, 15 May 2019 10:00:00 GMT</pubDate><guid>b</guid></item></channel></rss>",
    "robots": b"User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 2\nSitemap: https://example.org/s.xml\n",
    "address": b"https://user@example.org:443/a/../b?c=d#e",
    "date": b"Wed, 15 May 2019 10:00:00 +0200",
}
"""An input of each reader that it reads to the end."""


def main() -> None:
    """Fuzz the reader that the first argument names. An error that a user would be told is no fault."""
    if len(sys.argv) < 2 or sys.argv[1] not in READERS:
        sys.exit(f"give one of {', '.join(READERS)}")
    name = sys.argv.pop(1)
    read = READERS[name]

    def one(data: bytes) -> None:
        try:
            read(data)
        except OnRecordError:
            return

    with TemporaryDirectory() as folder:
        # libFuzzer writes to the first folder it is given, and only reads the others.
        (Path(folder) / "seed").write_bytes(SEEDS[name])
        again = any(Path(argument).is_file() for argument in sys.argv[1:])
        atheris.Setup(sys.argv if again else [*sys.argv, folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
