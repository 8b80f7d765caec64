"""A record shows itself: its text as it is, its marks, its rows."""

import re
from html import unescape

import pytest
from handmade import made_record

from onrecord.notebook import showing
from onrecord.notebook.showing import record_html, record_line

# The grounds of notebooks: JupyterLab's and VS Code's, light and dark.
GROUNDS = ("#ffffff", "#111111", "#1e1e1e")


def shown_text(page: str) -> str:
    inside = page.split('<div class="onr-text" dir="auto">')[1].split("</div>")[0]
    return unescape(re.sub(r"<[^>]*>", "", inside))


def test_the_text_is_there_to_the_character() -> None:
    record = made_record("wire-1")
    assert shown_text(record_html(record)) == record.report.text


def test_what_is_on_record_is_marked_and_listed() -> None:
    record = made_record("wire-1")
    page = record_html(record)
    event = record.events[0]
    assert f'<span class="onr-event onr-0">{event.trigger.text}</span>' in page
    assert f'title="{event.id} · {event.type}' in page
    for kind in ("events", "statements", "figures"):
        assert f"<summary>{len(getattr(record, kind))} {kind}</summary>" in page
    assert record_line(record).startswith(f"<record of wire-1: {len(record.events)} events, ")


def test_words_of_a_report_cannot_become_markup() -> None:
    record = made_record("wire-1")
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    record.report.title = evil
    record.report.publisher = evil
    record.actors[0].name = evil
    record.report.text += evil
    page = record_html(record)
    assert "<script" not in page
    assert "<img" not in page
    assert shown_text(page) == record.report.text


def test_a_very_long_text_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "_MOST", 10)
    record = made_record("wire-1")
    page = record_html(record)
    assert shown_text(page) == record.report.text[:10]
    assert f"{len(record.report.text) - 10:,} more characters" in page


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("kind", sorted(showing._LOOKS))
@pytest.mark.parametrize("ground", GROUNDS)
def test_lines_are_seen_on_light_and_dark(kind: str, ground: str) -> None:
    dark, light = sorted((luminance(showing._LOOKS[kind].split()[-1]), luminance(ground)))
    assert (light + 0.05) / (dark + 0.05) >= 3
