"""Datelines: found where they stand, and taken out of the clause."""

import pytest

from onrecord.language.datelines import dateline_end, repair_dateline
from onrecord.language.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("GENOA, Italy (AFP) - The judge fined a firm.", "The"),
        ("LIMA, 3 May (EFE) -- Two miners drowned.", "Two"),
        ("QUITO - Farmers blocked a road.", "Farmers"),
        ("The judge - a former miner - fined a firm.", None),
        ("The miners went home.", None),
        ("A-levels begin on Monday.", None),
        ("", None),
    ],
)
def test_where_a_dateline_ends(pipeline: Pipeline, text: str, word: str | None) -> None:
    parse = pipeline.parse(text)
    end = dateline_end(parse)
    assert (None if end is None else parse.words[end]) == word


def test_the_subject_is_freed_and_the_tree_stays_a_tree(pipeline: Pipeline) -> None:
    parse = pipeline.parse("GENOA, Italy - The judge fined two shipping firms on Monday.")
    repair_dateline(parse)
    judge = parse.words.index("judge")
    assert parse.dep[judge] == "nsubj"
    assert parse.words[parse.head[judge]] == "fined"
    roots = [i for i in range(len(parse)) if parse.head[i] == i]
    assert len(roots) == len(parse.sentences)
    for i in range(len(parse)):
        assert list(parse.ancestors(i))[-1:] in ([], [roots[0]])
