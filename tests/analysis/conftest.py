"""A small record told by hand: three papers, two states, one raid that each tells otherwise, and talk before and after."""

from pathlib import Path
from typing import Any

import pytest
from handmade import coder

from onrecord.records.actor import Actor
from onrecord.records.event import Event
from onrecord.records.figure import Figure
from onrecord.records.link import Link
from onrecord.records.outcome import Outcome
from onrecord.records.passage import Passage
from onrecord.records.place import Place
from onrecord.records.position import Position
from onrecord.records.record import Record
from onrecord.records.report import Report
from onrecord.records.statement import Statement
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


class Told:
    """A report under way: each sentence that is added carries one row."""

    def __init__(self, name: str, published: str | None, publisher: str | None = None, **facts: Any) -> None:
        self.facts = {"id": name, "published": published, "publisher": publisher, **facts}
        self.text = ""
        self.spans: list[Passage] = []
        self.rows: dict[str, list[Any]] = {
            kind: []
            for kind in ("actors", "places", "figures", "events", "statements", "positions", "links", "outcomes")
        }

    def sentence(self, words: str) -> Passage:
        start = len(self.text) + bool(self.text)
        self.text = f"{self.text} {words}".strip()
        self.spans.append(Passage(start, start + len(words)))
        return self.spans[-1]

    def actor(self, name: str, **facts: Any) -> str:
        known = next((a.id for a in self.rows["actors"] if a.name == name), None)
        if known:
            return known
        start = max(self.text.rfind(name), 0)
        one = Actor(id=f"a{len(self.rows['actors']) + 1}", name=name, mentions=[Passage(start, start + 3)], **facts)
        self.rows["actors"].append(one)
        return one.id

    def place(self, name: str, country: str) -> str:
        one = Place(
            id=f"p{len(self.rows['places']) + 1}",
            name=name,
            country=country,
            precision="city",
            mentions=[Passage(0, 3)],
        )
        self.rows["places"].append(one)
        return one.id

    def event(self, words: str, entry: str, type: str, status: str = "happened", day: str | None = None, **facts: Any):
        where = self.sentence(words)
        trigger = Passage(where.start, where.start + 3)
        made = Event(
            id=f"e{len(self.rows['events']) + 1}", entry=entry, type=type, status=status, earliest=day, latest=day,
            trigger=trigger, mentions=[trigger], passages=[where], **facts,
        )  # fmt: skip
        self.rows["events"].append(made)
        return made.id

    def add(self, kind: str, row: Any, words: str, prefix: str, /, **facts: Any) -> str:
        where = self.sentence(words)
        if row is Statement:
            facts = {"manner": "indirect", "cue": [where], "content": [where], **facts}
        elif row is Figure:
            facts = {"start": where.start, "end": where.start + 2, **facts}
        else:
            facts = {"passages": [where], **facts}
        made = row(id=f"{prefix}{len(self.rows[kind]) + 1}", **facts)
        self.rows[kind].append(made)
        return made.id

    def statement(self, words: str, **facts: Any) -> str:
        return self.add("statements", Statement, words, "s", **facts)

    def position(self, words: str, **facts: Any) -> str:
        return self.add("positions", Position, words, "t", **facts)

    def figure(self, words: str, **facts: Any) -> str:
        return self.add("figures", Figure, words, "f", **facts)

    def link(self, words: str, **facts: Any) -> str:
        return self.add("links", Link, words, "l", **facts)

    def outcome(self, words: str, **facts: Any) -> str:
        return self.add("outcomes", Outcome, words, "o", **facts)

    def record(self) -> Record:
        return Record(report=Report(text=self.text, **self.facts), coder=coder(), sentences=self.spans, **self.rows)


ARMY = {"kind": "military", "country": "KEN", "code": "KENMIL"}
REBELS = {"kind": "armed group", "country": "SOM", "code": "SOMREB"}


def raid(name: str, published: str, publisher: str, words: str, dead: float) -> Told:
    told = Told(name, published, publisher)
    army, rebels = told.actor("the Kenyan army", **ARMY), told.actor("Al-Shabaab", **REBELS)
    told.event(
        words, "shell", "ASSAULT", day="2020-01-10", actors=[army], recipients=[rebels],
        places=[told.place("Kobol", "SOM")], mode="heavy-weapons",
    )  # fmt: skip
    doctor = told.actor("a doctor", kind="person")
    said = told.statement(
        f"{dead:.0f} villagers died, a doctor said.", speakers=[doctor], act="say", footing="unnamed", events=["e1"]
    )
    told.figure(
        f"{dead:.0f} villagers in all.", measure="killed", point=dead, unit="villagers", event="e1", statement=said
    )
    return told


def reports() -> list[Record]:
    threat = Told("threat", "2019-12-01", "The Herald")
    army, rebels = threat.actor("Kenyan army", **ARMY), threat.actor("Al-Shabaab", **REBELS)
    threat.event(
        "The army will shell Al-Shabaab.", "shell", "ASSAULT", "planned", actors=[army], recipients=[rebels],
        mode="heavy-weapons",
    )  # fmt: skip
    threat.statement(
        "It warned of that in public.", speakers=[army], act="threaten", footing="institution", events=["e1"]
    )
    old = Told("old", "2012-05-02", "The Herald")
    army, rebels = old.actor("the Kenyan army", **ARMY), old.actor("Al-Shabaab", **REBELS)
    old.event(
        "The army shelled a market in Kobol.", "shell", "ASSAULT", day="2012-05-01", actors=[army], recipients=[rebels],
        places=[old.place("Kobol", "SOM")], mode="heavy-weapons",
    )  # fmt: skip
    old.event(
        "Al-Shabaab struck back.", "bomb_attack", "ASSAULT", day="2012-05-02", actors=[rebels], recipients=[army],
        places=[],
    )  # fmt: skip
    old.link("It was revenge for the market.", source="e2", target="e1", kind="retaliation")
    wish = Told("wish", "2020-01-20", "The Herald")
    minister = wish.actor("Foreign Minister Amina", kind="person", country="KEN", sectors=["GOV"])
    wish.event("Talks must begin.", "negotiate", "CONSULT", "called for", actors=[minister])
    wish.statement("She demanded it.", speakers=[minister], act="demand", footing="named", events=["e1"])
    wish.outcome("They never began.", of="e1", outcome="unfulfilled")
    for words, stance, audience in (("She is against a truce.", "against", "public"),
                                    ("In private she is for a truce.", "for", "private")):  # fmt: skip
        wish.position(
            words, holder=minister, topic="ceasefire: Kobol", axis="ceasefire", stance=stance, basis="said",
            audience=audience,
        )  # fmt: skip
    one = raid("one", "2020-01-11", "The Herald", "The army shelled Kobol.", 3)
    two = raid("two", "2020-01-12", "The Star", "Soldiers shelled Kobol's market.", 7)
    return [told.record() for told in (threat, old, wish, one, two)]


MERGED = """
INSERT INTO accounts BY NAME SELECT 'm1' AS merged, 1 AS number, 'one' AS report, 1 AS revision, 'e1' AS event;
INSERT INTO accounts BY NAME SELECT 'm1' AS merged, 2 AS number, 'two' AS report, 1 AS revision, 'e1' AS event;
INSERT INTO merged_events BY NAME SELECT 'm1' AS id, 'ASSAULT' AS type, 2 AS accounts, 2 AS reports, 2 AS origins,
    1 AS conflicts, '2020-01-10' AS earliest, ['the Kenyan army'] AS actor_names, ['Kobol'] AS place_names;
INSERT INTO conflicts BY NAME SELECT 'm1' AS merged, 1 AS number, 'figures' AS about, 'killed' AS measure, 3 AS low,
    7 AS high, [{'value': '3', 'accounts': ['one#e1'], 'sources': ['a doctor'], 'published': '2020-01-11'},
                {'value': '7', 'accounts': ['two#e1'], 'sources': ['a doctor'], 'published': '2020-01-12'}] AS sides;
DELETE FROM known_actors; DELETE FROM known_as;
INSERT INTO known_actors BY NAME SELECT 'k1' AS id, ['the Kenyan army', 'Kenyan army'] AS names;
INSERT INTO known_as BY NAME SELECT 'threat' AS report, 1 AS revision, 'a1' AS actor, 'k1' AS known_actor;
"""


@pytest.fixture(scope="session")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(record, []) for record in reports()])
        connection.execute(MERGED)
    return path
