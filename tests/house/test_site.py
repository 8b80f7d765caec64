"""The docs as a site: every page has its place, links hold, nothing is fetched to build it, and English is said first."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
# Pages that somebody meets first.
ENTRANCES = (
    "index.md", "start.md", "guides/weekly-coder.md", "guides/osint-desk.md", "guides/journalist.md", "guides/from-gdelt.md",
    "guides/python.md",
)  # fmt: skip
PARTS = ("actors", "events", "statements", "positions", "figures", "dates", "links", "merging")


def pages_of(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    return [page for entry in (nav.values() if isinstance(nav, dict) else nav) for page in pages_of(entry)]


def test_every_page_has_one_place_in_the_navigation() -> None:
    nav = pages_of(tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"])
    assert sorted(nav) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


@pytest.mark.parametrize("page", ENTRANCES)
def test_english_only_is_said_first(page: str) -> None:
    assert "English" in (DOCS / page).read_text(encoding="utf-8").split("\n## ")[0]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_tells_where_it_fails_and_links_its_scores(part: str) -> None:
    words = (DOCS / "guides" / f"{part}.md").read_text(encoding="utf-8")
    assert re.search(r"^##+ .*\b(fails?|does not do|null)\b", words, re.M)
    assert "../reference/scores.md" in words


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built in a copy; whoever reaches for the network meets a closed door."""
    zensical = Path(sys.executable).parent / "zensical"
    if not zensical.exists():
        pytest.skip("zensical is not installed")
    home = tmp_path_factory.mktemp("site")
    shutil.copytree(DOCS, home / "docs")
    shutil.copy(ROOT / "zensical.toml", home)
    closed = dict.fromkeys(
        ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9"
    )
    done = subprocess.run(
        [str(zensical), "build", "--strict"], cwd=home, env={**os.environ, **closed}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "build" / "site"


def test_the_site_has_every_page(site: Path) -> None:
    for page in DOCS.rglob("*.md"):
        assert (site / page.relative_to(DOCS)).with_suffix(".html").is_file()


def test_links_of_the_site_hold(site: Path) -> None:
    broken = []
    ids: dict[Path, set[str]] = {}
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html":
            continue
        for link in re.findall(r'(?:href|src)="?([^"\s>]+)', page.read_text(encoding="utf-8")):
            target, _, anchor = unquote(link).partition("#")
            if re.match(r"[a-z]+:|//", target):
                continue
            there = (page.parent / target.split("?")[0]).resolve() if target else page
            there = there / "index.html" if there.is_dir() else there
            if not there.exists():
                broken.append(f"{page.relative_to(site)}: {link}")
            elif anchor and there.suffix == ".html":
                if there not in ids:
                    ids[there] = set(re.findall(r'id="?([^"\s>]+)', there.read_text(encoding="utf-8")))
                if anchor not in ids[there]:
                    broken.append(f"{page.relative_to(site)}: {link}")
    assert not broken


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        words = page.read_text(encoding="utf-8")
        assert not re.findall(r'<(?:script|img|iframe)[^>]*\ssrc="?(?:https?:)?//[^"\s>]+', words), page
        assert not re.findall(r'<link[^>]*rel="?stylesheet"?[^>]*href="?(?:https?:)?//[^"\s>]+', words), page
