"""The home page as a reader uses it: pictures, facets, brush, keys, widths, back and forward, and no scripts at all."""

import re

import pytest
from playwright.sync_api import Page, expect


def drawn(page: Page, address: str, picture: str = "timeline") -> None:
    page.goto(address)
    page.wait_for_selector(f".chart.{picture} svg")


def settled(page: Page) -> None:
    expect(page.locator("#home[aria-busy]")).to_have_count(0)
    page.wait_for_selector(".chart.timeline svg")


def accounts(page: Page) -> int:
    """How many accounts the page says are chosen."""
    words = page.locator("#counted span").inner_text()
    return int(re.findall(r"in ([\d,]+) account", words)[0].replace(",", ""))


def promised(page: Page, word: str) -> int:
    return int(page.locator(f"#{word} .count").inner_text().replace(",", ""))


@pytest.mark.parametrize(("picture", "marks"), [("map", 150), ("network", 20)])
def test_pictures_are_drawn_under_the_pages_own_policy(page: Page, site: str, picture: str, marks: int) -> None:
    drawn(page, f"{site}/?view={picture}", picture)
    assert page.locator(f".chart.{picture} svg path").count() > marks


def test_a_facet_gives_what_it_promises_without_a_reload_and_is_taken_back(page: Page, site: str) -> None:
    drawn(page, site)
    page.evaluate("window.same = true")
    whole, count = accounts(page), promised(page, "word-type-ASSAULT")
    assert 0 < count < whole
    page.click("#word-type-ASSAULT")
    page.wait_for_url("**/?type=ASSAULT")
    settled(page)
    assert accounts(page) == count
    assert page.evaluate("window.same && document.activeElement.id") == "word-type-ASSAULT"
    assert f"{count} accounts" in page.locator("#announced").inner_text()
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    settled(page)
    assert accounts(page) == whole
    page.go_forward()
    expect(page.locator(".chip")).to_have_count(1)
    page.reload()
    settled(page)
    assert accounts(page) == count


def test_the_timeline_is_brushed_in_whole_steps_and_let_go(page: Page, site: str) -> None:
    drawn(page, f"{site}/?view=map")
    whole = accounts(page)
    box = page.locator(".chart.timeline svg").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, y, steps=4)
    page.mouse.move(box["x"] + box["width"] * 0.7, y, steps=4)
    page.mouse.up()
    page.wait_for_url("**since=*")
    settled(page)
    since, until = re.findall(r"(?:since|until)=([\d-]+)", page.url)
    assert since.endswith("-01")
    assert since < until
    assert 0 < accounts(page) < whole
    days = page.locator(".told time:first-child").evaluate_all("times => times.map(time => time.dateTime)")
    assert days
    assert all(since <= day <= until for day in days)
    page.locator(".chip .drop").click()
    expect(page.locator(".chip")).to_have_count(0)
    settled(page)
    assert accounts(page) == whole


def test_keys_search_go_through_rows_and_open_one(page: Page, site: str) -> None:
    drawn(page, site)
    page.keyboard.press("/")
    page.keyboard.type("j ?")
    assert page.locator("#find").input_value() == "j ?"
    page.locator("#find").fill("president")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=president")
    settled(page)
    rows = page.locator(".told .to-words").evaluate_all("rows => rows.map(row => row.getAttribute('href'))")
    for key, row in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.getAttribute('href')") == rows[row]
    page.keyboard.press("m")
    page.wait_for_url("**view=map")
    settled(page)
    page.keyboard.press("?")
    assert page.locator("dialog.keylist").is_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.keylist")).to_be_hidden()
    page.wait_for_timeout(100)  # then the focus is given back
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{rows[0]}")


def test_a_name_is_found_among_many_and_chosen(page: Page, site: str) -> None:
    drawn(page, f"{site}/?more=actor")
    page.locator("#like").fill("nations")
    page.keyboard.press("Enter")
    page.wait_for_url("**like=nations")
    settled(page)
    assert page.evaluate("document.activeElement.id") == "like"
    names = page.locator("#facet-actor .word").all_inner_texts()
    assert names
    assert all("nations" in name.lower() for name in names)


@pytest.mark.parametrize("width", [360, 768, 1920])
@pytest.mark.parametrize("view", ["map", "network"])
def test_no_page_is_wider_than_its_window(page: Page, site: str, width: int, view: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    drawn(page, f"{site}/?view={view}&type=ASSAULT", view)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_pictures_follow_light_and_dark(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="light")
    drawn(page, site)
    words = page.locator(".chart.timeline .role-axis-label text").first
    light = words.get_attribute("fill")
    page.emulate_media(color_scheme="dark")
    expect(words).not_to_have_attribute("fill", light or "")


def test_without_scripts_the_page_still_works(browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(site)
    count = promised(opened, "word-type-ASSAULT")
    opened.click("#word-type-ASSAULT")
    assert accounts(opened) == count
    opened.click("summary")
    opened.locator(".numbers tbody a").first.click()
    assert 0 < accounts(opened) <= count
    context.close()
