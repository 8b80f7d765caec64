from pathlib import Path

from onrecord.analysis.positions import positions
from onrecord.store.scope import Scope


def test_private_words_against_public_ones_with_both_passages(db: Path) -> None:
    rows = positions(db, Scope(actor="Amina"), limit=10).rows
    assert [(r["stance"], r["audience"], r["flag"]) for r in rows] == [
        ("against", "public", None),
        ("for", "private", "public against private"),
    ]
    assert (rows[1]["against_row"], rows[1]["against_passage"]) == ("wish#t1", "She is against a truce.")
    assert rows[1]["against"] == "against Foreign Minister Amina (said, public)"


def test_topic_holder_and_days(db: Path) -> None:
    for scope in (Scope(topic="ceasefire"), Scope(topic="kobol"), Scope(actor="KEN"), Scope(since="2020-01-20")):
        assert len(positions(db, scope, limit=10).rows) == 2
    for scope in (Scope(topic="fire"), Scope(actor="SOM"), Scope(until="2020-01-19")):
        assert positions(db, scope, limit=10).rows == []
    assert len(positions(db, Scope(), flagged=True, limit=10).rows) == 1
