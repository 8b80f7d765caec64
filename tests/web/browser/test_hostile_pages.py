"""A record whose every word tries to break out stays inert in a browser: no dialog, no request, no error."""

from urllib.parse import urlencode

import pytest

pytest.importorskip("playwright.sync_api", reason="needs a browser: pip install playwright")

from hostile import EVIL, NAME
from playwright.sync_api import Page

PAGES = [
    ("/", {"q": EVIL}),
    ("/", {"view": "map"}),
    ("/", {"view": "network"}),
    ("/report", {"id": NAME, "row": "e1"}),
    ("/why", {"id": NAME, "row": "s1"}),
    ("/event", {"row": f"{NAME}#e1"}),
    ("/actors", {}),
    ("/actor", {"who": EVIL}),
    ("/topics", {}),
    ("/topic", {"axis": EVIL}),
    ("/saydo", {"actor": EVIL}),
    ("/review", {"who": EVIL[:60]}),
    ("/review", {"who": "ann", "kind": "position"}),
]


@pytest.mark.parametrize(("path", "query"), PAGES, ids=lambda x: x if isinstance(x, str) else "")
def test_it_stays_inert(page: Page, hostile_site: str, path: str, query: dict[str, str]) -> None:
    answer = page.goto(f"{hostile_site}{path}?{urlencode(query)}", wait_until="networkidle")
    if answer and answer.status >= 400:
        page.allowed(str(answer.status))
    assert (
        page.evaluate("document.querySelectorAll('main script:not([type=\"application/json\"]), main img').length") == 0
    )
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].some((e) => [...e.attributes].some((a) => /^on/.test(a.name)))"
        )
        is False
    )


def test_choosing_rows_of_it_is_inert_too(page: Page, hostile_site: str) -> None:
    page.goto(f"{hostile_site}/report?{urlencode({'id': NAME})}")
    for _ in range(4):
        page.keyboard.press("j")
        page.wait_for_timeout(100)
    assert page.locator(".side .chosen").count() == 1
    page.keyboard.press("?")
    assert page.locator("dialog.keylist").is_visible()


def test_what_is_in_the_text_is_what_was_published(page: Page, hostile_site: str) -> None:
    from hostile import hostile_record

    page.goto(f"{hostile_site}/report?{urlencode({'id': NAME})}")
    assert page.locator(".text").evaluate("(text) => text.textContent") == hostile_record().report.text
