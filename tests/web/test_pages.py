"""The pages of events, actors, topics and of what was said and done: what they show, in all three forms."""

import csv
import io

import pytest
from fastapi.testclient import TestClient


def rows_of(room: TestClient, address: str) -> list[dict[str, str]]:
    answer = room.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_an_event_has_its_accounts_side_by_side(room: TestClient) -> None:
    page = room.get("/event", params={"row": "wire-1#e1"}).text
    assert page == room.get("/event", params={"row": "wire-2#e1"}).text.replace("wire-2%23e1", "wire-1%23e1", 2)
    document = room.get("/event.json", params={"row": "wire-1#e1"}).json()
    assert [account["row"] for account in document["accounts"]] == ["wire-1#e1", "wire-2#e1"]
    assert page.count(">shelled</b>") == 2
    assert "Told differently" in page
    assert "denied" in page
    assert "answered by" in page
    assert {"Kobol"} == {place["name"] for place in document["places"]}
    assert '"lat": 1.5' in page.replace('"lat":1.5', '"lat": 1.5')
    assert [row["row"] for row in rows_of(room, "/event.csv?row=wire-1%23e1")] == ["wire-1#e1", "wire-2#e1"]


def test_an_actor_is_found_by_any_name_of_it(room: TestClient) -> None:
    one = room.get("/actor", params={"who": "kenya_army"})
    assert one.status_code == 200
    for who in ("the Kenyan army", "THE KENYAN ARMY"):
        assert room.get("/actor.json", params={"who": who}).json()["actor"]["registry"] == "kenya_army"
    document = room.get("/actor.json", params={"who": "kenya_army"}).json()
    first = document["happenings"][0]
    assert (first["type"], first["side"]) == ("REJECT", "actor")
    assert {"footing": "institution", "act": "deny", "statements": 2} in document["tallies"]
    assert {row["topic"] for row in document["stances"]} == {"role in the shelling"}
    assert [tie["kind"] for tie in document["ties"]] == ["part of"]
    parts = {row["part"] for row in rows_of(room, "/actor.csv?who=kenya_army")}
    assert parts == {"tie", "event", "statement", "position"}


def test_an_actors_lists_are_narrowed(room: TestClient) -> None:
    def of(**asked: str) -> dict[str, list[dict[str, str]]]:
        return room.get("/actor.json", params={"who": "kenya_army", **asked}).json()

    assert {row["type"] for row in of(type="ASSAULT")["happenings"]} == {"ASSAULT"}
    assert of(until="2018")["happenings"] == []
    assert of(footing="named")["sayings"] == []
    assert room.get("/actor?who=kenya_army&type=WAR").status_code == 422
    assert room.get("/actor?who=kenya_army&since=soon").status_code == 422


def test_actors_and_topics_are_listed(room: TestClient) -> None:
    assert "kenya_army" in {row["registry"] for row in room.get("/actors.json?q=kenyan+army").json()["rows"]}
    assert room.get("/actors.json?q=nobody").json()["rows"] == []
    assert room.get("/actors.json?country=KEN&kind=military").json()["rows"][0]["name"] == "the Kenyan army"
    (topic,) = room.get("/topics.json").json()["rows"]
    assert (topic["topic"], topic["stances"], topic["private"]) == ("role in the shelling", 4, 2)
    assert rows_of(room, "/topics.csv?q=shelling")[0]["axis"] == "role"
    for path in ("/actors", "/topics", "/topics?axis=role", "/topics?q=none"):
        assert room.get(path).status_code == 200


def test_a_topic_has_its_holders_and_what_does_not_agree(room: TestClient) -> None:
    page = room.get("/topic", params={"topic": "role in the shelling"}).text
    assert "public against private" in page
    assert "in private" in page
    # Every dot of the picture leads to its words.
    assert page.count("/report?id=wire-1\\u0026row=o1") >= 1
    document = room.get("/topic.json", params={"axis": "role"}).json()
    (holder,) = document["holders"]
    assert holder["name"] == "the Kenyan army"
    assert len(holder["stances"]) == document["whole"] == 4
    assert {row["flag"] for row in rows_of(room, "/topic.csv?axis=role")} >= {"public against private"}


def test_what_was_said_and_done(room: TestClient, hostile: TestClient) -> None:
    assert room.get("/saydo").status_code == 200
    (row,) = hostile.get("/saydo.json").json()["rows"]
    assert (row["said"], row["outcome"]) == ("threat", "pending")
    assert hostile.get("/saydo.json?said=promise").json()["rows"] == []
    assert len(hostile.get("/saydo.json?outcome=pending").json()["rows"]) == 1
    assert rows_of(hostile, "/saydo.csv")[0]["said"] == "threat"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/event?row=wire-1%23e99", 404),
        ("/event?row=wire-1", 404),
        ("/event?row=%23e1", 404),
        ("/event", 422),
        ("/actor?who=nobody+at+all", 404),
        ("/topic?topic=nothing", 404),
        ("/topic", 422),
        ("/saydo?since=soon", 422),
        ("/saydo?limit=0", 422),
        ("/saydo?limit=many", 422),
        ("/nowhere", 404),
        ("/static/x/../room.py", 404),
        ("/static/x/..%2Froom.py", 404),
        ("/static/x/%2e%2e%2froom.py", 404),
        ("/static/x/none.css", 404),
        ("/docs", 404),
    ],
)
def test_what_is_not_there_is_told_in_the_form_that_was_asked_for(room: TestClient, address: str, status: int) -> None:
    page = room.get(address)
    assert page.status_code == status
    assert "<h1>" in page.text
    path, _, query = address.partition("?")
    if not path.startswith(("/static", "/docs", "/nowhere")):
        told = room.get(f"{path}.json?{query}")
        assert told.status_code == status
        assert set(told.json()) == {"what", "where", "remedy"}


def test_assets_are_kept_for_ever_under_todays_address(room: TestClient) -> None:
    page = room.get("/saydo").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    style = room.get(address)
    assert style.headers["content-type"] == "text/css; charset=utf-8"
    assert "immutable" in style.headers["cache-control"]
    assert "immutable" not in room.get("/static/older/style.css").headers["cache-control"]


def test_pages_name_no_other_site_and_have_no_inline_script(room: TestClient) -> None:
    for address in ("/", "/report?id=wire-1", "/event?row=wire-1%23e1", "/actor?who=kenya_army", "/topic?axis=role"):
        page = room.get(address).text
        assert "<script>" not in page
        assert " style=" not in page
        for piece in page.split('src="')[1:] + page.split('<link rel="stylesheet" href="')[1:]:
            assert piece.startswith("/static/")
