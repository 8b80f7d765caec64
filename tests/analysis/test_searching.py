import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.analysis.searching import expression_of, search
from onrecord.records.errors import UsageError


def test_sentences_with_the_rows_they_tell(db: Path) -> None:
    rows = search(db, "villagers", limit=10).rows
    assert {(r["report"], tuple(r["rows"]), r["passage"]) for r in rows if "died" in r["passage"]} == {
        ("one", ("s1",), "3 villagers died, a doctor said."),
        ("two", ("s1",), "7 villagers died, a doctor said."),
    }
    assert [r["report"] for r in search(db, "market NOT revenge", since="2020", limit=9).rows] == ["two"]
    assert search(db, "shell*", limit=1).rows[0]["published"]
    assert search(db, "nowhere", limit=9).rows == []


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("two words", '"two" AND "words"'),
        ('"a phrase" word', '"a phrase" AND "word"'),
        ("al-Shabaab o'clock", '"al-Shabaab" AND "o\'clock"'),
        ("(truce OR cease*) NOT talks", '( "truce" OR "cease"* ) NOT "talks"'),
        ("town (raid)", '"town" AND ( "raid" )'),
        ("col:on - ^x", '"col:on" AND "^x"'),
    ],
)
def test_words_become_an_expression(words: str, expression: str) -> None:
    assert expression_of(words) == expression


@pytest.mark.parametrize("words", ["", "AND", "a OR", "NOT a", "(a", "a)", "()", '"a', "-", "a AND OR b"])
def test_what_is_no_question(words: str) -> None:
    with pytest.raises(UsageError, match="is no question for words; write words"):
        expression_of(words)


@given(st.text(alphabet="ab \"()*-:^+{}.,ANDORT'", max_size=20))
def test_whatever_is_written_fts5_understands_it_or_it_is_told(words: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    try:
        expression = expression_of(words)
    except UsageError:
        return
    index.execute("SELECT * FROM words WHERE words MATCH ?", [expression]).fetchall()
