"""Five rows judged by the keyboard, taken back, reloaded; nothing lost while another program writes."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="needs a browser: pip install playwright")

from playwright.sync_api import Page, expect

from onrecord.desk.keep_decisions import list_decisions
from onrecord.desk.review import reviewing
from onrecord.store.opening import writing

ASKED = "/review?kind=event&order=sample&size=12&who=ann"


def row(page: Page) -> str:
    return page.locator(".judged").get_attribute("data-row") or ""


def press(page: Page, key: str) -> str:
    """Press a key that leads to another row; gives the row it was pressed on."""
    before = row(page)
    page.keyboard.press(key)
    expect(page.locator(".judged")).not_to_have_attribute("data-row", before)
    return before


def kept(db: Path) -> dict[str, str]:
    return {one: logged.decision.verdict for logged, one, _ in list_decisions(db) if logged.stands}


def until_kept(page: Page, db: Path, many: int) -> dict[str, str]:
    for _ in range(100):
        if len(found := kept(db)) == many:
            return found
        page.wait_for_timeout(50)
    return kept(db)


def test_five_by_the_keyboard_undo_reload_and_deep_link(page: Page, desk: tuple[str, Path]) -> None:
    site, db = desk
    page.goto(site + ASKED)
    first = press(page, "a")
    second = press(page, "x")
    skipped = press(page, " ")
    third, fourth = press(page, "a"), press(page, "x")
    fifth = row(page)
    page.keyboard.press("e")
    page.locator(".edit select").select_option("status")
    field = page.locator(".edit input[name=value]")
    field.fill("perhaps")
    field.press("Enter")
    assert row(page) == fifth  # no such word
    field.fill("planned")
    field.press("Enter")
    expect(page.locator(".judged")).not_to_have_attribute("data-row", fifth)
    expect(page.locator("#done")).to_have_text("5")
    wanted = {first: "accept", second: "reject", third: "accept", fourth: "reject", fifth: "edit"}
    assert until_kept(page, db, 5) == wanted
    assert len({first, second, skipped, third, fourth, fifth}) == 6

    page.keyboard.press("Backspace")
    expect(page.locator(".judged")).to_have_attribute("data-row", fifth)
    expect(page.locator("#done")).to_have_text("4")
    assert until_kept(page, db, 4) == {name: said for name, said in wanted.items() if name != fifth}

    page.reload()
    assert row(page) == fifth
    expect(page.locator("#left")).to_have_text("8")
    page.keyboard.press("Backspace")  # what was decided before the reload
    expect(page.locator(".judged")).to_have_attribute("data-row", fourth)
    page.goto(f"{site}{ASKED}&row={first.replace('#', '%23')}")
    expect(page.locator(".verdict")).to_have_text("You said: right.")


def test_nothing_is_lost_while_another_program_writes(
    page: Page, desk: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reviewing, "PATIENCE", 0.05)
    site, db = desk
    page.goto(site + ASKED)
    with writing(db):
        decided = [press(page, "a"), press(page, "a")]
        expect(page.locator("#waits")).to_contain_text(re.compile("2 decisions wait to be kept.*nothing is lost"))
        page.reload()
        expect(page.locator("#waits")).to_be_visible()
    assert until_kept(page, db, 2) == dict.fromkeys(decided, "accept")
    expect(page.locator("#waits")).to_be_hidden()
    page.allowed("503")  # the console tells of each answer


def test_the_name_is_remembered_and_stands_in_the_address(page: Page, desk: tuple[str, Path]) -> None:
    site, _ = desk
    page.goto(f"{site}/review")
    page.locator("input[name=who]").fill("Ann Ó")
    page.locator(".which button").click()
    page.wait_for_url(re.compile("who=Ann"))
    assert parse_qs(urlsplit(page.url).query)["who"] == ["Ann Ó"]
    page.goto(f"{site}/review")
    assert page.locator("input[name=who]").input_value() == "Ann Ó"


def test_buttons_do_what_the_keys_do(page: Page, desk: tuple[str, Path]) -> None:
    site, db = desk
    page.goto(site + ASKED)
    first = row(page)
    page.get_by_role("button", name="accept").click()
    expect(page.locator(".judged")).not_to_have_attribute("data-row", first)
    second = row(page)
    page.get_by_role("button", name="reject").focus()
    page.keyboard.press("Space")
    expect(page.locator(".judged")).not_to_have_attribute("data-row", second)
    assert until_kept(page, db, 2) == {first: "accept", second: "reject"}
    page.get_by_role("button", name="undo").click()
    expect(page.locator(".judged")).to_have_attribute("data-row", second)
    assert until_kept(page, db, 1) == {first: "accept"}
