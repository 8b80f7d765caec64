"""A remembered embedding is the same whatever was read before, and spaCy's own but for the last bits."""

import numpy
import pytest
import spacy

from onrecord.language import embedding
from onrecord.language.embedding import keep_embeddings
from onrecord.language.pipeline import use_openblas
from onrecord.records.settings import DEFAULT_MODEL

TEXTS = [
    "Police arrested 40 protesters in Minsk on Sunday, the ministry said.",
    "",
    "The ministry said on Monday that police had let most of the protesters go.\n\nIt gave no reason.",
    "Protesters, police and the ministry met; 40 were heard.",
]


@pytest.fixture(scope="module")
def plain() -> spacy.Language:
    return spacy.load(DEFAULT_MODEL, enable=["tok2vec", "ner"])


@pytest.fixture
def remembering() -> spacy.Language:
    return spacy.load(DEFAULT_MODEL, enable=["tok2vec", "ner"])


def vectors(nlp: spacy.Language, batch: int) -> list[numpy.ndarray]:
    use_openblas()
    return [doc.tensor for doc in nlp.pipe(TEXTS, batch_size=batch)]


def test_near_spacys_own(plain: spacy.Language, remembering: spacy.Language) -> None:
    assert all(keep_embeddings(remembering.get_pipe(name).model) for name in ("tok2vec", "ner"))
    for ours, theirs in zip(vectors(remembering, 4), vectors(plain, 4), strict=True):
        assert numpy.allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize("rows", [32_768, 24, 3])
def test_a_words_vector_does_not_depend_on_what_was_read(
    remembering: spacy.Language, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """24 rows overflow between texts, 3 hold not even one text."""
    layer = next(part for part in remembering.get_pipe("tok2vec").model.walk() if embedding._is_multi_hash(part))
    docs = [remembering.make_doc(text) for text in TEXTS]
    fresh = [embedding._remembering(layer).predict([doc])[0] for doc in docs]
    monkeypatch.setattr(embedding, "ROWS", rows)
    used = embedding._remembering(layer)
    for batch in (docs, docs[2:], docs[:1], docs):
        for ours, doc in zip(used.predict(batch), batch, strict=True):
            assert numpy.array_equal(ours, fresh[docs.index(doc)])


def test_names_stay_the_same(plain: spacy.Language, remembering: spacy.Language) -> None:
    keep_embeddings(remembering.get_pipe("ner").model)
    for ours, theirs in zip(remembering.pipe(TEXTS), plain.pipe(TEXTS), strict=True):
        assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in theirs.ents]


def test_a_model_without_one_is_left_alone(plain: spacy.Language) -> None:
    assert not keep_embeddings(plain.get_pipe("tok2vec").model.layers[1])
