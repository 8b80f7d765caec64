"""The home page: facets, days, words, views and pages, each in the address and in all three forms."""

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient


class Page(HTMLParser):
    """Links, and the content of elements with an id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: dict[str, str] = {}
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.scripts: dict[str, str] = {}
        self._within: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.tags.add(tag)
        self.attributes |= found.keys()
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a" and found.get("id"):
            self.links[found["id"] or ""] = found.get("href") or ""
        self._within = found.get("id") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._within:
            self.scripts[self._within] = data

    def handle_endtag(self, tag: str) -> None:
        self._within = None


def opened(room: TestClient, address: str) -> Page:
    answer = room.get(address)
    assert answer.status_code == 200, answer.text
    return Page(answer.text)


def document(room: TestClient, query: str = "") -> dict:
    return room.get(f"/home.json{query}").json()


def test_the_home_page_counts_what_is_there(room: TestClient) -> None:
    found = document(room)
    assert (found["events"], found["accounts"], found["reports"]) == (2, 4, 2)
    types = {word["key"]: word["count"] for word in found["facets"]["type"]["words"]}
    assert types == {"ASSAULT": 2, "REJECT": 2}
    assert set(found["facets"]) == {"type", "actor", "country", "place", "status", "footing", "publisher"}


def test_a_word_of_a_facet_leads_to_what_it_promises_and_back(room: TestClient) -> None:
    page = opened(room, "/")
    chosen = page.links["word-type-ASSAULT"]
    assert chosen == "/?type=ASSAULT"
    assert document(room, chosen[1:])["accounts"] == 2
    assert opened(room, chosen).links["word-type-ASSAULT"] == "/"


def test_every_state_is_in_the_address(room: TestClient) -> None:
    page = opened(room, "/?type=ASSAULT&view=map&since=2019&limit=5")
    assert page.links["view-list"] == "/?type=ASSAULT&since=2019&limit=5"
    assert page.links["order"] == "/?type=ASSAULT&since=2019&view=map&oldest=1&limit=5"


@pytest.mark.parametrize(
    ("query", "accounts"),
    [
        ("?q=shelled", 2), ("?q=nowhere", 0), ("?q=denied+it", 2), ("?since=2020", 2), ("?until=2019-12", 2),
        ("?since=2019-12-30&until=2019-12-30", 2), ("?country=KEN", 4), ("?publisher=Gazette&type=REJECT", 2),
        ("?footing=unnamed", 0), ("?status=denied", 0), ("?type=", 0),
    ],
)  # fmt: skip
def test_facts_are_chosen_by_words_days_and_facets(room: TestClient, query: str, accounts: int) -> None:
    assert document(room, query)["accounts"] == accounts


@pytest.mark.parametrize(
    "query", ["?since=yesterday", "?q=%22open", "?view=globe", "?page=0", "?limit=1001", "?more=x"]
)
def test_what_is_no_question_is_told_so(room: TestClient, query: str) -> None:
    assert room.get(f"/{query}").status_code == 422
    assert room.get(f"/home.json{query}").json()["what"]


def test_words_that_tell_no_event_are_found_as_sentences(room: TestClient) -> None:
    found = document(room, "?q=villagers&view=sentences")
    assert found["accounts"] == 0
    assert {row["report"] for row in found["sentences"]} == {"wire-1", "wire-2"}
    assert all("villagers" in row["passage"] for row in found["sentences"])
    assert "2 sentences have the words" in room.get("/?q=villagers").text
    assert "At least 40 villagers died" in room.get("/?q=villagers&view=sentences").text
    assert document(room, "?view=sentences")["sentences"] is None


def test_a_name_is_found_among_many(room: TestClient) -> None:
    def words(query: str) -> list[str]:
        return [word["name"] for word in document(room, query)["facets"]["actor"]["words"]]

    assert len(words("")) == 2
    assert words("?more=actor&like=KENYAN") == ["the Kenyan army"]
    assert words("?like=KENYAN") == words("")
    assert words("?more=actor&like=none+such") == []
    assert room.get("/?more=actor&like=none+such").status_code == 200


def test_pages_follow_each_other(room: TestClient) -> None:
    first = opened(room, "/?limit=1")
    assert "before" not in first.links
    second = opened(room, first.links["after"])
    assert second.links["before"] == "/?limit=1"
    rows = [document(room, f"?limit=1&page={number}")["rows"][0]["row"] for number in (1, 2)]
    assert len(set(rows)) == 2
    assert document(room, "?limit=1&page=3")["rows"] == []


def test_rows_are_the_same_in_json_and_csv(room: TestClient) -> None:
    answer = room.get("/home.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(answer.text)))
    rows = document(room)["rows"]
    assert [line["row"] for line in lines] == [row["row"] for row in rows]
    assert json.loads(lines[0]["actors"]) == rows[0]["actors"]


def test_a_row_marks_its_own_words_and_leads_to_them(room: TestClient) -> None:
    text = room.get("/?type=ASSAULT").text
    assert "The army <mark>shelled</mark> Kobol on Monday." in text
    assert 'href="/report?id=wire-1&amp;row=e1"' in text
    assert "2 accounts" in text


@pytest.mark.parametrize(("view", "pictures"), [("list", 1), ("map", 2), ("network", 2)])
def test_each_view_has_its_pictures_and_their_numbers(room: TestClient, view: str, pictures: int) -> None:
    page = opened(room, f"/?view={view}")
    specs = {name: json.loads(text) for name, text in page.scripts.items() if name.startswith("spec-")}
    assert len(specs) == pictures
    assert all(spec["description"] and spec["$schema"] for spec in specs.values())
    assert room.get(f"/?view={view}").text.count("<table>") == pictures
    assert len(page.ids) == len(set(page.ids))


def test_the_brush_is_drawn_where_the_days_are(room: TestClient) -> None:
    spec = json.loads(opened(room, "/?since=2019-12-30").scripts["spec-timeline"])
    assert spec["layer"][0]["params"][0]["value"]["x"][0] == 1_577_664_000_000


def test_a_dot_and_a_node_lead_to_their_own(room: TestClient) -> None:
    dots = json.loads(opened(room, "/?view=map&type=ASSAULT").scripts["spec-map"])["layer"][1]["data"]["values"]
    (dot,) = dots
    assert document(room, dot["href"][1:])["facets"]["place"]["words"][0]["chosen"]
    nodes = json.loads(opened(room, "/?view=network").scripts["spec-network"])["layer"][1]["data"]["values"]
    assert {document(room, node["href"][1:])["accounts"] for node in nodes} <= {2, 4}


def test_the_world_is_served_from_here(room: TestClient) -> None:
    address = json.loads(opened(room, "/?view=map").scripts["spec-map"])["layer"][0]["data"]["url"]
    assert room.get(address).json()["type"] == "Topology"


@pytest.mark.parametrize("view", ["list", "map", "network"])
def test_hostile_words_stay_words(hostile: TestClient, view: str) -> None:
    text = hostile.get(f"/?view={view}&more=actor").text
    page = Page(text)
    assert not page.tags & {"img", "iframe", "object", "embed", "base", "math", "style"}
    assert not [name for name in page.attributes if name.startswith("on") or name == "style"]
    scripts = re.findall(r"<script[^>]*>", text)
    assert all("src=" in tag or 'type="application/json"' in tag for tag in scripts)
    assert len(scripts) == text.count("</script>")
    for spec in page.scripts.values():
        json.loads(spec)


def test_hostile_words_choose_facts_like_any_other(hostile: TestClient) -> None:
    for facet, found in document(hostile)["facets"].items():
        for word in found["words"]:
            assert hostile.get("/home.json", params={facet: word["key"]}).json()["accounts"] == word["count"]
