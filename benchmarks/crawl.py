"""What a crawl costs: CPU of reading, coding and writing its pages here, and the arithmetic for a day of the news.

python benchmarks/crawl.py [--copies 12]

The sample's reports are dressed as news pages (a menu, related links, scripts, a footer around the article), packed as a
WARC with as many pages that are no article or not English, and read back. One core, one BLAS thread. The last table
scales the figures to days of news of several sizes; put your own prices in.
"""

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from sets import ROOT

SAMPLE = ROOT / "src" / "onrecord" / "desk" / "sample" / "reports.jsonl"
PRICE = 0.04
"""US dollars for an hour of one core, a common price of spot machines in 2026; yours may differ."""
DAYS = (("one busy wire", 5_000), ("a national press", 50_000), ("the world's English news", 400_000))
"""Articles a day: orders of magnitude to scale by, not counts of ours."""
WORDS = 450
"""Words of an article as the world's press writes them."""
_MENU = "".join(f'<li><a href="/section/{n}" class="nav-item">Section number {n}</a></li>' for n in range(120))
_RELATED = "".join(f'<a class="card" href="/story/{n}"><h4>Another story, number {n}</h4></a>' for n in range(60))
_SCRIPT = "<script>" + "var tracking = {id: 1, name: 'x'};" * 400 + "</script>"


def page(title: str, paragraphs: list[str]) -> str:
    """An article with what stands around it on a news page, some 40 kB."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{_SCRIPT}</head><body><nav><ul>{_MENU}</ul></nav>"
        f"<main><article><h1>{title}</h1>{body}</article></main><aside>{_RELATED}</aside><footer>{_MENU}</footer></body></html>"
    )


def record(address: str, body: str) -> bytes:
    """A WARC response of one page."""
    payload = body.encode()
    http = (
        f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(payload)}\r\n\r\n".encode()
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Length: {len(http) + len(payload)}\r\n\r\n"
    )
    return head.encode() + http + payload + b"\r\n\r\n"


def write_crawl(path: Path, copies: int) -> None:
    """The sample as pages, `copies` times with another address and another first sentence, and as many useless pages."""
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    with path.open("wb") as out:
        for copy in range(copies):
            for n, row in enumerate(rows):
                text = [f"This is edition {copy} of the paper.", *row["text"].split("\n")]
                out.write(record(f"https://news.example/{copy}/{n}", page(row.get("title") or "News", text)))
                out.write(
                    record(
                        f"https://zeitung.example/{copy}/{n}",
                        page("Rat", ["Der Rat hat am Dienstag beschlossen, den Hafen zu schließen."] * 12),
                    )
                )


def main() -> None:
    """Measure, and print two tables."""
    from threadpoolctl import threadpool_limits

    from onrecord.coding.coder import ReportCoder
    from onrecord.coding.parts import code_part, cut_parts
    from onrecord.intake.reading import read_reports

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=12)
    copies = parser.parse_args().copies
    coder = ReportCoder()
    threadpool_limits(1)
    with tempfile.TemporaryDirectory() as folder:
        crawl = Path(folder) / "crawl.warc"
        write_crawl(crawl, copies)
        list(read_reports([str(crawl)], tell=print))[:1]  # what is loaded once is not measured
        begun = time.process_time()
        arrivals = list(read_reports([str(crawl)], tell=print))
        reading = time.process_time() - begun
        words = sum(len(a.report.text.split()) for a in arrivals)
        list(coder.code_all(arrivals[:8]))
        begun = time.process_time()
        for part in cut_parts(arrivals, coder.note):
            code_part(part, coder, f"{folder}/out")
        coding = time.process_time() - begun
        size = sum(file.stat().st_size for file in Path(folder, "out").rglob("*.parquet"))
    pages = 2 * len(arrivals)
    print(
        f"{pages:,} pages, {len(arrivals):,} of them English articles of {words / len(arrivals):.0f} words, one core:\n"
    )
    print("| step | CPU |\n|---|---|")
    print(f"| unpack, extract, judge the language | {1000 * reading / pages:.1f} ms a page |")
    print(f"| code and write Parquet | {words / coding:,.0f} words a second |")
    print(f"| Parquet | {size / len(arrivals) / 1000:.1f} kB an article |\n")
    print(f"| a day of | articles | core-hours | at ${PRICE} an hour | Parquet |\n|---|---|---|---|---|")
    for name, articles in DAYS:
        hours = articles * (2 * reading / pages + WORDS / (words / coding)) / 3600
        print(
            f"| {name} | {articles:,} | {hours:.2f} | ${hours * PRICE:.2f} | {articles * size / len(arrivals) / 1e9:.2f} GB |"
        )


if __name__ == "__main__":
    main()
