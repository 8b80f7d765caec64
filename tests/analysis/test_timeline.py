from pathlib import Path

import pytest

from onrecord.analysis.timeline import timeline
from onrecord.store.scope import Scope


def told(db: Path, **scope: str) -> list[str]:
    return [row["row"] for row in timeline(db, Scope(**scope), limit=100).rows]


def test_each_happening_stands_once_with_its_reports(db: Path) -> None:
    rows = timeline(db, Scope(place="Kobol"), limit=100).rows
    assert [(r["row"], r["day"], r["reports"], r["conflicts"]) for r in rows] == [
        ("old#e1", "2012-05-01", 1, 0),
        ("one#e1", "2020-01-10", 2, 1),
    ]
    assert rows[1]["passage"] == "The army shelled Kobol."


def test_actors_by_name_country_and_as_a_pair(db: Path) -> None:
    everything = ["old#e1", "old#e2", "threat#e1", "one#e1"]
    assert told(db, actor="al shabaab") == everything
    assert told(db, actor="KEN", partner="SOM") == everything
    assert told(db, actor="KEN") == [*everything, "wish#e1"]
    assert told(db, actor="shab") == []
    # "Kenyan army" in one paper, "the Kenyan army" in the others: merging knows them for one.
    assert told(db, actor="the Kenyan army") == everything


def test_a_topic_brings_positions_and_what_was_said_with_them(db: Path) -> None:
    rows = timeline(db, Scope(topic="ceasefire"), limit=100).rows
    assert [(r["kind"], r["what"], r["actors"]) for r in rows] == [
        ("position", "against", ["Foreign Minister Amina"]),
        ("position", "for", ["Foreign Minister Amina"]),
    ]
    assert told(db, topic="ceasefire", status="happened") == []
    assert told(db, topic="shell") == ["old#e1", "threat#e1", "one#e1"]


def test_days_status_and_limit(db: Path) -> None:
    assert told(db, actor="KEN", since="2020-01-10", until="2020-01-10") == ["one#e1"]
    assert told(db, actor="KEN", status="planned") == ["threat#e1"]
    assert [r["row"] for r in timeline(db, Scope(actor="KEN"), limit=2).rows] == ["old#e1", "old#e2"]


@pytest.mark.parametrize("wanted", ["'; drop table events; --", "100%", "$topic", "{where}"])
def test_what_a_user_writes_is_never_sql(db: Path, wanted: str) -> None:
    assert told(db, actor=wanted, place=wanted, topic=wanted) == []
