"""axe-core finds no serious fault on any page: in light, in dark, and on a narrow screen."""

from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="needs a browser: pip install playwright")
pytest.importorskip("axe_playwright_python", reason="needs axe-core: pip install axe-playwright-python")

from playwright.sync_api import Page

_RUN = """async (more) => (await axe.run(document, {resultTypes: ["violations"], ...more})).violations
    .filter((one) => ["serious", "critical"].includes(one.impact))
    .map((one) => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary.slice(0, 300)])"""
# In the dark only colours differ, on a narrow screen all but colours.
_LOOKS: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("light", 1280, {}),
    ("dark", 1280, {"runOnly": {"type": "rule", "values": ["color-contrast"]}}),
    ("light", 360, {"rules": {"color-contrast": {"enabled": False}}}),
)
PAGES = {
    "home": "/?limit=8",
    "home as a map": "/?view=map&limit=2",
    "home as a network": "/?view=network&limit=2",
    "home, words found": "/?q=president&view=sentences&limit=5",
    "report": "a.to-words",
    "event": "/event",
    "why": "/why",
    "actors": "/actors?limit=20",
    "actor": "/actors > tbody a[href^='/actor?']",
    "topics": "/topics?limit=20",
    "topic": "/topics > tbody a[href^='/topic?']",
    "said and done": "/saydo?limit=10",
    "review, no name": "/review",
    "review": "/review?who=ann&size=20",
    "review of statements": "/review?who=ann&kind=statement&size=20",
    "agreement": "/review/agreement",
    "none": "/nowhere",
}


@pytest.fixture(scope="module")
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def address(page: Page, site: str, told: str) -> str:
    """A page's address, or that of the first link of its kind on another page."""
    first, _, link = told.partition(" > ")
    if told in ("/why", "/event"):
        page.goto(site)
        link = page.locator("a.to-words").first.get_attribute("href") or ""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        return f"{told}?{urlencode({'row': '#'.join(asked.values())} if told == '/event' else asked)}"
    if not first.startswith("/"):
        first, link = "/", told
    if not link:
        return first
    page.goto(site + first)
    return page.locator(link).first.get_attribute("href") or ""


@pytest.mark.parametrize("name", PAGES)
def test_no_page_keeps_anybody_out(page: Page, site: str, axe: str, name: str) -> None:
    where = address(page, site, PAGES[name])
    faults: dict[str, Any] = {}
    page.goto(site + where)
    page.evaluate(axe)
    for scheme, width, which in _LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(100)
        if found := page.evaluate(_RUN, which):
            faults[f"{scheme} {width}"] = found
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{where} is wider than {width}"
    if name == "none":
        page.allowed("404")
    assert not faults, (where, faults)
