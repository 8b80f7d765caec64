"""A reader's way through the room, in headless Chromium: search, facet, brush, report, words, print."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="needs a browser: pip install playwright")

from playwright.sync_api import Page, expect


def drawn(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(".chart.timeline svg")


def counted(page: Page) -> int:
    expect(page.locator("#home[aria-busy]")).to_have_count(0)
    return int(page.locator("#counted b").inner_text().replace(",", ""))


def test_search_then_a_facet_then_the_timeline_narrow_it_and_a_reload_keeps_it(page: Page, site: str) -> None:
    drawn(page, site)
    everything = counted(page)
    page.keyboard.press("/")
    page.keyboard.type("president")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=president")
    page.wait_for_selector(".chart.timeline svg")
    searched = counted(page)
    assert 0 < searched < everything
    facet = page.locator("[id^='word-type-']").first
    facet.click()
    page.wait_for_url(re.compile("type="))
    narrowed = counted(page)
    assert 0 < narrowed < searched
    box = page.locator(".chart.timeline svg").bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.55, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.8, middle, steps=5)
    page.mouse.move(box["x"] + box["width"] - 6, middle, steps=5)
    page.mouse.up()
    page.wait_for_url(re.compile("since="))
    brushed = counted(page)
    assert brushed <= narrowed
    assert parse_qs(urlsplit(page.url).query).keys() >= {"q", "type", "since", "until"}
    page.reload()
    page.wait_for_selector(".chart.timeline svg")
    assert counted(page) == brushed
    page.go_back()
    expect(page.locator("#counted b")).to_have_text(str(narrowed))


def test_a_report_is_opened_and_words_and_rows_light_each_other_up(page: Page, site: str) -> None:
    drawn(page, site)
    page.locator(".told .to-words").first.click()
    page.wait_for_url(re.compile(r"/report\?id=.*row="))
    assert page.locator(".text .lit").count() > 0
    assert page.locator(".side .chosen").count() == 1
    item = page.locator(".side a.item[data-row^='s']").first
    row = item.get_attribute("data-row")
    item.click()
    expect(page.locator(f"[data-item='{row}'] .why")).to_be_visible()
    assert f"row={row}" in page.url
    lit = page.locator(".text .lit-cue").first
    assert f"{row}:cue" in (lit.get_attribute("data-r") or "")
    words = page.locator(".text .s[data-r^='e']").first
    chosen = (words.get_attribute("data-r") or "").split(":")[0]
    words.click()
    expect(page.locator(f"[data-item='{chosen}']")).to_have_class(re.compile("chosen"))
    page.keyboard.press("Escape")
    expect(page.locator(".text .lit")).to_have_count(0)
    page.keyboard.press("j")
    expect(page.locator(".side .chosen")).to_have_count(1)


def test_the_marked_text_is_the_published_text(page: Page, site: str) -> None:
    """Nothing that draws marks may add a character, or lose one."""
    page.goto(f"{site}/?view=list")
    page.locator(".told .to-words").first.click()
    page.wait_for_selector("article.report")
    name = parse_qs(urlsplit(page.url).query)["id"][0]
    told = page.evaluate("(id) => fetch('/report.json?' + new URLSearchParams({id})).then((a) => a.json())", name)
    assert page.locator(".text").evaluate("(text) => text.textContent") == told["record"]["report"]["text"]


def test_a_deep_link_shows_the_row_at_once(page: Page, site: str) -> None:
    page.goto(f"{site}/saydo")
    link = page.locator(".ledger a.words").first.get_attribute("href")
    page.goto(f"{site}{link}")
    row = parse_qs(urlsplit(page.url).query)["row"][0]
    expect(page.locator(f"[data-item='{row}']")).to_have_class(re.compile("chosen"))
    expect(page.locator(".text .lit").first).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/", "/report", "/review?who=ann"])
def test_paper_has_the_words_and_no_controls(page: Page, site: str, path: str) -> None:
    page.goto(f"{site}/")
    link = page.locator(".told .to-words").first.get_attribute("href")
    page.goto(f"{site}{link if path == '/report' else path}")
    page.emulate_media(media="print")
    words = {"/": ".told blockquote", "/report": ".text", "/review?who=ann": ".judged .text"}[path]
    expect(page.locator(words).first).to_be_visible()
    for control in (".top", ".facets", ".verdicts", ".legend input", ".bottom .keys"):
        for found in page.locator(control).all():
            assert not found.is_visible(), control
    assert page.pdf()[:5] == b"%PDF-"
