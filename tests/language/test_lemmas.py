"""Lemmas: the pipeline's rules, spelt right."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("They hoped for rain.", "hoped", "hope"),
        ("They hopped away.", "hopped", "hop"),
        ("They must proceed.", "proceed", "proceed"),
        ("Their motives were clear.", "motives", "motive"),
        ("The wolves fled.", "wolves", "wolf"),
        ("The troops fled.", "fled", "flee"),
        ("The troops were shelled.", "shelled", "shell"),
        ("He didn't go.", "n't", "not"),
        ("It was agreed in Paris.", "Paris", "Paris"),
    ],
)
def test_lemma(pipeline, text, word, lemma):
    parse = pipeline.parse(text)
    assert parse.lemma[parse.words.index(word)] == lemma
