"""Words of a report never become a part of the page."""

import json
import re

import pytest
from fastapi.testclient import TestClient
from hostile import EVIL, NAME

ADDRESSES = [
    ("/", {}),
    ("/", {"q": EVIL}),
    ("/", {"view": "map"}),
    ("/", {"view": "network"}),
    ("/report", {"id": NAME}),
    ("/report", {"id": NAME, "row": "e1"}),
    ("/report", {"id": NAME, "row": "s1"}),
    ("/report", {"id": NAME, "row": "a1"}),
    ("/report", {"id": EVIL}),
    ("/report/row", {"id": NAME, "row": "o1"}),
    ("/why", {"id": NAME, "row": "e1"}),
    ("/why", {"id": NAME, "row": "f1"}),
    ("/event", {"row": f"{NAME}#e1"}),
    ("/event", {"row": f"{EVIL}#e1"}),
    ("/actors", {}),
    ("/actors", {"q": EVIL[:200]}),
    ("/actor", {"who": EVIL}),
    ("/topics", {}),
    ("/topics", {"q": EVIL[:200]}),
    ("/topic", {"topic": EVIL}),
    ("/topic", {"axis": EVIL[:200]}),
    ("/saydo", {}),
    ("/saydo", {"actor": EVIL}),
    ("/saydo", {"topic": EVIL, "since": EVIL[:40]}),
    (f"/{EVIL}", {}),
]
"""Pages that show hostile words, or are asked for by them."""


@pytest.mark.parametrize(("path", "query"), ADDRESSES, ids=lambda x: None)
def test_hostile_words_stay_words(hostile: TestClient, path: str, query: dict[str, str]) -> None:
    answer = hostile.get(path, params=query)
    assert answer.status_code in (200, 404, 422), answer.text
    page = answer.text
    assert "<script>" not in page
    assert "<img" not in page
    assert EVIL not in page
    for tag in re.findall(r"<[a-zA-Z][^>]*>", page):
        assert not re.search(r"\son\w+\s*=", re.sub(r'"[^"]*"', '""', tag)), tag
    for script in re.findall(r"<script[^>]*>", page):
        assert 'src="/static/' in script or 'type="application/json"' in script


@pytest.mark.parametrize(("path", "query"), [(p, q) for p, q in ADDRESSES if p.count("/") == 1 and p.isascii()])
def test_hostile_words_come_through_json_whole(hostile: TestClient, path: str, query: dict[str, str]) -> None:
    answer = hostile.get(f"{'/home' if path == '/' else path}.json", params=query)
    assert answer.headers["content-type"] == "application/json"
    json.loads(answer.text)


def test_a_cell_is_no_formula() -> None:
    from onrecord.web.forms import _lines

    lines = "".join(_lines(("a", "b"), [{"a": "=HYPERLINK(1)", "b": -4}, {"a": "x", "b": ["=1"]}]))
    assert lines == 'a,b\r\n\'=HYPERLINK(1),-4\r\nx,"[""=1""]"\r\n'
