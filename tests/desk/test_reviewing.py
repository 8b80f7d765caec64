"""What people say of single rows: kept, taken back, honoured on recoding, exchanged, and how far they agree."""

import csv
from pathlib import Path

import pytest
from handmade import TEXT, coder, made_evidence, made_record

from onrecord.analysis.agreement import agreement
from onrecord.desk.exporting import export
from onrecord.desk.importing import import_kept
from onrecord.desk.keep_decisions import list_decisions, undo
from onrecord.desk.keep_events import merge_kept
from onrecord.desk.review import reviewing
from onrecord.desk.review.agreement import compare_reviewers, reviewers
from onrecord.desk.review.card import read_card
from onrecord.desk.review.chosen import read_set
from onrecord.desk.review.fields import checked_value
from onrecord.desk.review.reviewing import ReviewBook, agreed, standing_reviews
from onrecord.records.errors import DatabaseError, InputError, UsageError
from onrecord.records.passage import Passage
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing
from onrecord.store.review_asking import key_named
from onrecord.store.scope import Scope

AT = "2020-01-03T00:00:00+00:00"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), made_evidence())], at=AT)
    merge_kept(path, now=lambda: AT)
    return path


def key(db: Path, row: str, kind: str = "event") -> str:
    found = key_named(db, kind, "wire-1", row)
    assert found
    return found


def said(db: Path, row: str = "e1", kind: str = "event") -> dict[str, tuple[str, dict[str, str]]]:
    by = standing_reviews(ReviewBook(db).made(db)).get(key(db, row, kind), {})
    return {who: (review.verdict, review.edits) for who, review in by.items()}


def test_a_later_verdict_replaces_an_earlier_one_and_edits_add_up(db: Path) -> None:
    book = ReviewBook(db)
    event = key(db, "e1")
    book.review(db, event, "reject", who="ann")
    book.review(db, event, "edit", who="ann", field="status", value="Denied")
    book.review(db, event, "edit", who="ann", field="mode", value="")
    book.review(db, event, "accept", who=" bob  b ")
    assert said(db) == {"ann": ("edit", {"status": "denied", "mode": ""}), "bob b": ("accept", {})}
    assert agreed(standing_reviews(book.made(db))[event]) is None
    book.review(db, event, "accept", who="ann")
    assert said(db)["ann"] == ("accept", {})


def test_undo_takes_ones_own_last_back(db: Path) -> None:
    book = ReviewBook(db)
    book.review(db, key(db, "e1"), "accept", who="ann")
    book.review(db, key(db, "s1", "statement"), "reject", who="ann")
    book.review(db, key(db, "e1"), "reject", who="bob")
    found = book.undo(db, who="ann")
    assert found
    assert (found.kind, found.decision.verdict) == ("statement", "reject")
    assert said(db, "s1", "statement") == {}
    assert said(db) == {"ann": ("accept", {}), "bob": ("reject", {})}
    assert book.undo(db, who="nobody") is None


def test_what_is_sent_twice_is_kept_once(db: Path) -> None:
    book = ReviewBook(db)
    first = book.review(db, key(db, "e1"), "accept", who="ann", at="2026-01-01T00:00:00.120Z")
    assert book.review(db, key(db, "e1"), "accept", who="ann", at="2026-01-01T00:00:00.120Z") == first
    assert len(list_decisions(db)) == 1


@pytest.mark.parametrize(
    ("verdict", "more", "what"),
    [
        ("edit", {"field": "status", "value": "perhaps"}, "status cannot be"),
        ("edit", {"field": "colour", "value": "red"}, "no field"),
        ("edit", {}, "no field is given"),
        ("same event", {}, "no verdict"),
        ("accept", {"at": "yesterday"}, "is no time"),
        ("accept", {"who": " "}, "who decides"),
    ],
)
def test_what_cannot_be_said_is_refused(db: Path, verdict: str, more: dict[str, str], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        ReviewBook(db).review(db, key(db, "e1"), verdict, **{"who": "ann", **more})
    assert list_decisions(db) == []


def test_a_row_that_is_none_is_refused(db: Path) -> None:
    for wrong in ("", "e1", key(db, "e1").replace("event", "table"), f"{key(db, 'e1')}:7"):
        with pytest.raises(UsageError, match="no such row"):
            ReviewBook(db).review(db, wrong, "accept", who="ann")


def test_another_programs_write_is_told_and_nothing_is_half_kept(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "PATIENCE", 0.05)
    event, book = key(db, "e1"), ReviewBook(db)
    with writing(db), pytest.raises(DatabaseError, match="is locked"):
        book.review(db, event, "accept", who="ann")
    assert said(db) == {}


def test_it_holds_when_the_report_is_coded_again(db: Path) -> None:
    ReviewBook(db).review(db, key(db, "e1"), "edit", who="ann", field="type", value="coerce")
    ReviewBook(db).review(db, key(db, "e2"), "reject", who="ann")
    again = made_record(by=coder("book-2"))
    again.events[0].trigger = Passage(again.events[0].trigger.start - 2, again.events[0].trigger.end)
    again.events = again.events[:1]
    again.statements, again.figures, again.links = [], [], []
    with writing(db) as connection:
        keep_records(connection, [(again, [])], at=AT)
    merge_kept(db, now=lambda: AT)
    assert said(db) == {"ann": ("edit", {"type": "COERCE"})}
    (orphan,) = list_decisions(db, orphans=True)
    assert orphan[0].decision.verdict == "reject"


def test_reviews_merge_nothing(db: Path) -> None:
    number = ReviewBook(db).review(db, key(db, "e1"), "reject", who="ann")
    assert merge_kept(db, now=lambda: AT) == 0
    ((logged, one, two),) = list_decisions(db)
    assert (logged.decision.verdict, one, two) == ("reject", "wire-1#e1", "wire-1#e1")
    assert [found.number for found in undo(db, [number])] == [number]
    assert said(db) == {}


def test_reviews_go_from_one_database_to_another_once(db: Path, tmp_path: Path) -> None:
    book = ReviewBook(db)
    book.review(db, key(db, "e1"), "edit", who="ann", field="actors", value="the Ugandan army; =SUM(1)")
    gone = book.review(db, key(db, "s1", "statement"), "reject", who="ann")
    undo(db, [gone])
    out, copy = tmp_path / "decisions.csv", tmp_path / "copy.duckdb"
    export(db, "decisions", out)
    with out.open(newline="") as file:
        assert [row["verdict"] for row in csv.DictReader(file)] == ["edit", "reject"]
    with writing(copy) as connection:
        keep_records(connection, [(made_record(), made_evidence())], at=AT)
    assert import_kept(copy, out, tell=print) == {"new": 1, "known": 1}
    assert import_kept(copy, out, tell=print) == {"known": 2}
    assert said(copy) == {"ann": ("edit", {"actors": "the Ugandan army; =SUM(1)"})}


def test_an_edit_that_cannot_be_is_not_imported(db: Path, tmp_path: Path) -> None:
    ReviewBook(db).review(db, key(db, "e1"), "edit", who="ann", field="status", value="denied")
    out = tmp_path / "decisions.csv"
    export(db, "decisions", out)
    out.write_text(out.read_text().replace("denied", "perhaps"))
    with pytest.raises(InputError, match="is no decision"):
        import_kept(db, out, tell=print)


def test_the_set_is_chosen_and_what_is_left_comes_in_turn(db: Path) -> None:
    def chosen(**asked):
        made = standing_reviews(ReviewBook(db).made(db))
        scope = asked.pop("scope", Scope())
        return read_set(db, asked.pop("kind", "event"), scope, made, who="ann", **asked)

    assert [row["row"] for row in chosen().rows] == ["wire-1#e2", "wire-1#e1"]
    assert [row["row"] for row in chosen(words="DENIED it").rows] == ["wire-1#e2"]
    assert [row["row"] for row in chosen(type="ASSAULT").rows] == ["wire-1#e1"]
    assert chosen(scope=Scope(actor="nobody")).rows == []
    assert chosen(kind="figure", type="killed", order="unsure").rows[0]["row"] == "wire-1#f1"
    assert (len(chosen(size=1).rows), chosen(size=1).whole) == (1, 2)
    assert chosen(order="sample").rows == chosen(order="sample").rows
    ReviewBook(db).review(db, key(db, "e1"), "accept", who="ann")
    assert chosen().left == ["wire-1#e2"]
    assert chosen().after("wire-1#e2") == []


def test_a_card_has_the_rows_words_with_those_around_them(db: Path) -> None:
    card = read_card(db, "event", "wire-1#e1")
    assert card
    assert "".join(segment.text for segment in card.words) == TEXT
    assert card.cut == (False, False)
    assert card.coded["actors"] == "the Kenyan army"
    assert read_card(db, "statement", "wire-1#e1") is None
    assert read_card(db, "event", "nothing") is None


def test_agreement_by_hand() -> None:
    # 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: kappa 0.4 (the textbook's example).
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    found = agreement(pairs)
    assert (found.rows, found.same, found.share) == (50, 35, 0.7)
    assert found.kappa == pytest.approx(0.4)
    assert agreement([("y", "y")]).kappa is None
    assert agreement([]).share is None


def test_two_reviewers_are_held_against_each_other(db: Path) -> None:
    book = ReviewBook(db)
    for row, ann, bob in (("e1", "accept", "edit"), ("e2", "reject", "reject")):
        for who, verdict in (("ann", ann), ("bob", bob)):
            more = {"field": "status", "value": "possible"} if verdict == "edit" else {}
            book.review(db, key(db, row), verdict, who=who, **more)
    reviews = standing_reviews(book.made(db))
    assert reviewers(reviews) == {"ann": 2, "bob": 2}
    found = compare_reviewers(db, reviews, "ann", "bob")
    assert [(line.field, line.found.rows, line.found.same) for line in found.lines] == [(None, 2, 1), ("status", 1, 0)]
    told = [(d.row, d.field, d.one, d.two) for d in found.differences]
    assert told == [("wire-1#e1", None, "accept", "edit"), ("wire-1#e1", "status", "happened", "possible")]


def test_values_are_written_as_the_record_writes_them() -> None:
    assert checked_value("event", "type", " assault ") == "ASSAULT"
    assert checked_value("event", "earliest", "2020-01") == "2020-01"
    assert checked_value("event", "background", "YES") == "yes"
    assert checked_value("statement", "medium", " a  radio ") == "a radio"
