"""The review page: what it asks for, what it keeps and where it leads, without a browser."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from onrecord.desk.review import reviewing
from onrecord.store.opening import writing
from onrecord.web.room import open_room

KINDS = ("event", "statement", "position", "figure", "actor", "place", "link", "outcome")


@pytest.fixture
def db(kept: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(kept, tmp_path / "record.duckdb"))


@pytest.fixture
def desk(db: Path) -> Iterator[TestClient]:
    with TestClient(open_room(db), base_url="http://localhost") as client:
        yield client


def judged(page: str) -> dict[str, str]:
    """Name and key of the row that a page asks about."""
    found = re.search(r'data-row="([^"]+)" data-key="([^"]+)"', page)
    return {"row": found[1], "key": found[2]} if found else {}


def decide(desk: TestClient, row: str, verdict: str, who: str = "ann", **more: str) -> dict[str, object]:
    page = desk.get("/review", params={"who": who, "row": row}).text
    answer = desk.post("/review/decide.json", data={"key": judged(page)["key"], "who": who, "verdict": verdict, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_without_a_name_nothing_can_be_said(desk: TestClient) -> None:
    page = desk.get("/review").text
    assert "Give a name to begin" in page
    assert "data-row" not in page
    answer = desk.post("/review/decide.json", data={"key": "x", "who": "", "verdict": "accept"})
    assert answer.status_code == 422


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_reviewed(desk: TestClient, kind: str) -> None:
    answer = desk.get("/review", params={"who": "ann", "kind": kind, "order": "unsure"})
    assert answer.status_code == 200
    row = judged(answer.text)["row"]
    assert desk.get("/review/card", params={"kind": kind, "row": row, "who": "ann"}).status_code == 200
    document = desk.get("/review.json", params={"kind": kind}).json()
    assert row in [one["row"] for one in document["rows"]]
    assert desk.get("/review.csv", params={"kind": kind}).text.startswith("row,type,day,")


def test_without_scripts_a_form_keeps_it_and_shows_the_next(desk: TestClient) -> None:
    first = judged(desk.get("/review?who=ann&type=ASSAULT").text)
    form = {"key": first["key"], "who": "ann", "verdict": "accept", "back": "/review?who=ann&type=ASSAULT"}
    answer = desk.post("/review/decide", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?who=ann&type=ASSAULT")
    page = desk.get(answer.headers["location"]).text
    assert judged(page) != first
    assert '<b id="done">1</b>' in page
    answer = desk.post("/review/undo", data={"who": "ann"}, follow_redirects=False)
    assert parse_qs(urlsplit(answer.headers["location"]).query)["row"] == [first["row"]]
    assert '<b id="done">0</b>' in desk.get("/review?who=ann&type=ASSAULT").text


@pytest.mark.parametrize("back", ["//elsewhere.example/x?y=1", "https://elsewhere.example/", "javascript:alert(1)", ""])
def test_a_form_never_leads_elsewhere(desk: TestClient, back: str) -> None:
    answer = desk.post("/review/undo", data={"who": "ann", "back": back}, follow_redirects=False)
    assert answer.headers["location"].split("?")[0] == "/review"


def test_an_edit_is_shown_with_what_was_coded_beside(desk: TestClient) -> None:
    decide(desk, "wire-1#e1", "edit", field="status", value="POSSIBLE", note="a rumour")
    page = desk.get("/review?who=ann&row=wire-1%23e1").text
    assert '<b class="edited"><bdi>possible</bdi></b> <del><bdi>happened</bdi></del>' in page
    row = next(one for one in desk.get("/review.json").json()["rows"] if one["row"] == "wire-1#e1")
    assert (row["state"], row["edits"]) == ("edit", {"ann": {"status": "possible"}})


def test_the_reports_page_says_what_was_said(desk: TestClient) -> None:
    decide(desk, "wire-1#e1", "edit", field="status", value="possible")
    decide(desk, "wire-1#e2", "reject")
    page = desk.get("/report?id=wire-1").text
    assert "ann: right but for status: possible" in page
    assert '<span class="badge reviewed-rejected">rejected</span>' in page
    reviews = desk.get("/report.json?id=wire-1").json()["reviews"]
    assert reviews["e2"] == {"state": "rejected", "said": ["ann: wrong"]}


def test_nobody_is_swayed_by_what_another_said(desk: TestClient) -> None:
    decide(desk, "wire-1#e1", "reject", who="Zora Q.")
    assert "Zora Q." not in desk.get("/review/card?kind=event&who=bob&row=wire-1%23e1").text
    decide(desk, "wire-1#e1", "accept", who="bob")
    assert "<bdi>Zora Q.</bdi>: wrong" in desk.get("/review/card?kind=event&who=bob&row=wire-1%23e1").text


def test_agreement_page(desk: TestClient) -> None:
    assert "Two people have to review" in desk.get("/review/agreement").text
    for who, verdict in (("ann", "accept"), ("bob", "reject")):
        decide(desk, "wire-1#e1", verdict, who=who)
        decide(desk, "wire-1#e2", "accept", who=who)
    document = desk.get("/review/agreement.json").json()
    assert document["agreement"] == [{"kind": "event", "field": None, "rows": 2, "same": 1, "share": 0.5, "kappa": 0.0}]
    assert [one["row"] for one in document["differences"]] == ["wire-1#e1"]
    page = desk.get("/review/agreement?one=ann&two=bob").text
    assert "0.50" in page
    assert desk.get("/review/agreement.csv").text.splitlines()[1] == "event,wire-1#e1,,accept,reject"


def test_another_programs_write_is_answered_503(desk: TestClient, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "PATIENCE", 0.05)
    key = judged(desk.get("/review?who=ann").text)["key"]
    form = {"key": key, "who": "ann", "verdict": "accept", "at": "2026-01-01T00:00:00Z"}
    with writing(db):
        answer = desk.post("/review/decide.json", data=form)
    assert (answer.status_code, str(db) in answer.text) == (503, False)
    assert desk.post("/review/decide.json", data=form).status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/review?row=wire-9%23e1", 404),
        ("/review?row=nothing", 404),
        ("/review?kind=statement&row=wire-1%23e1", 404),
        ("/review?kind=table", 422),
        ("/review?size=0", 422),
        ("/review?since=soon", 422),
        ("/review?status=perhaps", 422),
        ("/review/card?kind=event&row=wire-1%23e99", 404),
        ("/review/agreement?one=nobody&two=noone", 200),
    ],
)
def test_what_is_not_there(desk: TestClient, address: str, status: int) -> None:
    assert desk.get(address).status_code == status


@pytest.mark.parametrize("body", [b"\xff\xfe", b"&".join([b"a=1"] * 50), b"verdict=accept"])
def test_forms_that_are_none(desk: TestClient, body: bytes) -> None:
    assert desk.post("/review/decide.json", content=body).status_code == 422


def test_another_site_cannot_decide(desk: TestClient) -> None:
    answer = desk.post("/review/undo.json", data={"who": "ann"}, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403


def test_hostile_words_stay_words(hostile: TestClient) -> None:
    for kind in KINDS:
        page = hostile.get("/review", params={"who": "<script>alert(1)</script>", "kind": kind}).text
        assert "<script>alert" not in page
        assert "<img" not in page
        queue = re.search(r'<script type="application/json" id="queue">(.*?)</script>', page, re.S)
        assert queue is None or isinstance(json.loads(queue[1]), list)
