"""Names found near capitals are those found in the whole text."""

import pytest
import spacy

from onrecord.language.naming import Naming
from onrecord.records.settings import DEFAULT_MODEL

FILLER = (
    " The people of the place had been there for many years, and none of them would say why they had ever come. " * 2
)
TEXTS = [
    "Police in Minsk arrested Maria Kolesnikova on Sunday, the Interior Ministry said." + FILLER + "Poland protested.",
    "and nothing here is written with a capital, not even the first word",
    "",
    FILLER + "In Abuja, the Economic Community of West African States met Mr. Buhari." + FILLER,
]
LEFT = {"DATE", "TIME", "CARDINAL", "ORDINAL"}


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    return spacy.load(DEFAULT_MODEL, exclude=["attribute_ruler", "lemmatizer", "senter"])


def test_the_same_names(nlp: spacy.Language) -> None:
    whole = [{(e.start, e.end, e.label_) for e in doc.ents if e.label_ not in LEFT} for doc in nlp.pipe(TEXTS)]
    with nlp.select_pipes(disable=["ner"]):
        docs = list(nlp.pipe(TEXTS))
    named = Naming(nlp.get_pipe("ner"), nlp.vocab).name(docs)
    for doc, (begun, labels), names in zip(docs, named, whole, strict=True):
        assert len(begun) == len(labels) == len(doc)
        found = []
        for i, iob in enumerate(begun):
            if iob == 3:
                found.append([i, i + 1, nlp.vocab.strings[labels[i]]])
            elif iob == 1:
                found[-1][1] = i + 1
        assert {tuple(f) for f in found if f[2] not in LEFT} == names
    assert len(whole[0]) >= 3
    assert whole[3]


def test_most_words_far_from_capitals_are_left_out(nlp: spacy.Language) -> None:
    naming = Naming(nlp.get_pipe("ner"), nlp.vocab)
    with nlp.select_pipes(disable=["ner"]):
        part, places = naming._part(nlp(TEXTS[3]))
    assert len(places) == len(part) < len(nlp(TEXTS[3])) / 2
