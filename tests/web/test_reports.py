"""The page of a report: its text unchanged, its marks, what is chosen, why, and its other forms."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient
from handmade import TEXT
from hostile import EVIL, NAME


class Text(HTMLParser):
    """What stands in the element of class `text`, and the rows of its pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.words, self.rows = 0, "", list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if self.depth or "text" in (found.get("class") or "").split():
            self.depth += 1
            self.rows += [found["data-r"] or ""] if "data-r" in found else []

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        self.words += data if self.depth else ""


def text_of(page: str) -> Text:
    found = Text()
    found.feed(page)
    return found


def test_the_text_is_the_report_to_the_character(room: TestClient, hostile: TestClient) -> None:
    assert text_of(room.get("/report", params={"id": "wire-1"}).text).words == TEXT
    there = hostile.get("/report.json", params={"id": NAME}).json()["record"]["report"]["text"]
    assert EVIL in there
    assert text_of(hostile.get("/report", params={"id": NAME}).text).words == there


def test_every_kind_is_listed(room: TestClient) -> None:
    page = room.get("/report", params={"id": "wire-1"}).text
    for title in ("Events", "Statements", "Positions", "Figures", "Links", "Outcomes", "Actors", "Places"):
        assert title in page
    assert {"e1:words e1:passage"} <= set(text_of(page).rows)
    assert 'href="/report?id=wire-1&amp;row=e1"' in page


def test_a_chosen_row_is_lit_and_told_why_without_a_script(room: TestClient) -> None:
    plain = room.get("/report", params={"id": "wire-1"}).text
    page = room.get("/report", params={"id": "wire-1", "row": "e1"}).text
    assert "lit" not in re.findall(r'class="s[^"]*"', plain)[0]
    assert '<span class="s lit lit-words lit lit-passage" data-r="e1:words e1:passage">' in page
    assert "subject of the verb" in page
    assert 'href="/event?row=wire-1%23e1"' in page


def test_a_row_that_is_not_there_chooses_nothing(room: TestClient) -> None:
    page = room.get("/report", params={"id": "wire-1", "row": "e99"})
    assert page.status_code == 200
    assert "lit-" not in page.text


def test_kinds_can_lose_their_lines(room: TestClient) -> None:
    page = room.get("/report?id=wire-1&show=none&show=event").text
    assert 'class="text no-statement no-figure no-actor no-place no-date"' in page
    assert room.get("/report?id=wire-1&show=colour").status_code == 422


def test_one_row_and_why(room: TestClient) -> None:
    answer = room.get("/why.json", params={"id": "wire-1", "row": "e1"}).json()
    assert answer["row"] == "wire-1#e1"
    assert {"about": "actors", "reason": "subject of the verb: “The army”"} in answer["why"]
    piece = room.get("/report/row", params={"id": "wire-1", "row": "e1"}).text
    assert "subject of the verb" in piece
    assert "<html" not in piece
    assert room.get("/why", params={"id": "wire-1", "row": "x1"}).status_code == 404


def test_csv_has_a_line_for_each_row(room: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(room.get("/report.csv", params={"id": "wire-1"}).text)))
    assert {"event", "statement", "position", "figure", "link", "outcome", "actor", "place"} == {
        r["kind"] for r in rows
    }
    assert [r["head"] for r in rows if r["row"] == "e1"] == ["ASSAULT heavy-weapons"]


def test_revisions(room: TestClient) -> None:
    assert room.get("/report.json", params={"id": "wire-1", "revision": 1}).status_code == 200
    assert room.get("/report", params={"id": "wire-1", "revision": 2}).status_code == 404
    assert room.get("/report", params={"id": "wire-1", "revision": 10**12}).status_code == 422


@pytest.mark.parametrize(
    "name", ["no", "../../etc/passwd", "wire-1%00", "", "é\U0001f4a3", "wire-1'; DROP TABLE reports; --"]
)
def test_a_report_that_is_not_there(room: TestClient, name: str) -> None:
    for suffix in ("", ".json", ".csv"):
        assert room.get(f"/report{suffix}", params={"id": name}).status_code == (404 if name else 422)


def test_only_addresses_of_the_web_lead_out(room: TestClient, hostile: TestClient) -> None:
    assert 'href="https://example.org/wire-1"' in room.get("/report?id=wire-1").text
    assert "javascript:" not in hostile.get("/report", params={"id": NAME}).text
