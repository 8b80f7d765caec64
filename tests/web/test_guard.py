"""The door: names, origins, the token, sizes and rates, and the headers of every answer."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.web import guard
from onrecord.web.guard import BURST, LONGEST_ADDRESS, LONGEST_BODY, Door
from onrecord.web.room import open_room

SITE = "http://localhost"


@pytest.fixture
def fresh(kept: Path):
    with TestClient(open_room(kept), base_url=SITE) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/nowhere", "/saydo.json", "/saydo.csv", "/openapi.json"])
def test_every_answer_tells_browsers_what_not_to_do(room: TestClient, path: str) -> None:
    headers = room.get(path).headers
    policy = headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io", "[::1", "a" * 300])
def test_another_name_is_refused(fresh: TestClient, host: str) -> None:
    assert fresh.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8321", "127.0.0.1:8321", "[::1]:8321"])
def test_own_names_are_let_in(fresh: TestClient, host: str) -> None:
    assert fresh.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_may_not_write(fresh: TestClient, headers: dict[str, str]) -> None:
    assert fresh.post("/", headers=headers).status_code == 403


def test_our_own_page_may_write_where_anything_is(fresh: TestClient) -> None:
    assert fresh.post("/", headers={"origin": SITE}).status_code == 405


def test_another_site_may_lead_here_and_not_embed(fresh: TestClient) -> None:
    there = {"sec-fetch-site": "cross-site"}
    assert fresh.get("/", headers={**there, "sec-fetch-mode": "navigate"}).status_code == 200
    assert fresh.get("/saydo.json", headers={**there, "sec-fetch-mode": "cors"}).status_code == 403


def test_long_bodies_and_addresses_are_refused(fresh: TestClient) -> None:
    assert fresh.post("/", content=b"x" * (LONGEST_BODY + 1)).status_code == 413
    assert fresh.post("/", headers={"content-length": "many"}).status_code == 413
    assert fresh.get("/", params={"q": "x" * LONGEST_ADDRESS}).status_code == 414


def test_a_client_in_a_hurry_has_to_wait(fresh: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "RATE", 0.01)
    answers = [fresh.get("/static/x/icon.svg") for _ in range(int(BURST) + 5)]
    assert answers[0].status_code == 200
    refused = [one for one in answers if one.status_code == 429]
    assert refused
    assert refused[0].headers["retry-after"] == "1"


@pytest.fixture
def locked(kept: Path):
    with TestClient(open_room(kept, Door(hosts=None, token="hush")), base_url="http://other.example") as client:
        yield client


def test_without_the_token_nobody_is_let_in(locked: TestClient) -> None:
    for path in ("/", "/saydo.json", "/static/x/style.css", "/openapi.json", "/?token=wrong", "/?token="):
        answer = locked.get(path)
        assert answer.status_code == 401, path
        assert "OnRecord" not in answer.text


def test_the_token_is_shown_once_and_leaves_the_address(locked: TestClient) -> None:
    answer = locked.get("/saydo?limit=5&token=hush", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/saydo?limit=5"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert locked.get("/saydo?limit=5").status_code == 200


def test_the_token_leads_to_no_other_site(locked: TestClient) -> None:
    answer = locked.get("http://other.example//evil.example/?token=hush", follow_redirects=False)
    assert answer.headers["location"] == "/evil.example/"


def test_a_program_shows_the_token_in_a_header(locked: TestClient) -> None:
    assert locked.get("/saydo.json", headers={"authorization": "Bearer hush"}).status_code == 200
    assert locked.get("/saydo.json", headers={"authorization": "Bearer hus"}).status_code == 401
