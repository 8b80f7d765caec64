"""A pipeline's word vectors computed once a word, by spaCy's own layer, and looked up when the word comes again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.api import Model

ROWS = 32_768
"""Words kept for each model (12 MB of 96 floats): more than the distinct ones of 5,000 reports; then it begins anew."""
BLOCK = 128
"""Words computed together, always this many: a word's vector then is the same whatever words stand beside it."""
_MIX = (
    0x9E3779B97F4A7C15,
    0xC2B2AE3D27D4EB4F,
    0x165667B19E3779F9,
    0xD6E8FEB86659FD93,
    0xFF51AFD7ED558CCD,
    0xC4CEB9FE1A85EC53,
)
"""Odd 64-bit constants of splitmix64, xxHash and MurmurHash3, one a feature: the sum of a word's features (hashes
themselves), each times its own, is its key, which two words of a table share with a chance of one in 10^10."""


def keep_embeddings(model: Model[Any, Any]) -> bool:
    """Puts a memory before the embedding of one tok2vec model; False, and nothing changed, where it is built otherwise.

    spaCy's MultiHashEmbed looks at a token's own features only (norm, prefix, suffix, shape), never at its neighbours,
    so its vector is a word's, and one multiplication in three of the whole tok2vec is that of a word seen before.
    """
    for layer in model.walk():
        if _is_multi_hash(layer):
            model.replace_node(layer, _remembering(layer))
            return True
    return False


def _is_multi_hash(layer: Model[Any, Any]) -> bool:
    names = [part.name.split("(")[0] for part in layer.layers]
    return (
        names == ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]
        and "hashembed" in layer.layers[2].name
        and len(layer.layers[0].attrs["columns"]) <= len(_MIX)
    )


def _remembering(layer: Model[Any, Any]) -> Model[Any, Any]:
    from thinc.api import Model

    memory = _Memory(layer)
    remembering: Model[Any, Any] = Model("remembered_embedding", memory.forward, dims={"nO": memory.width})
    return remembering


class _Memory:
    """Vectors by word, behind one lock: a pipeline may be asked from several threads."""

    def __init__(self, layer: Model[Any, Any]) -> None:
        import numpy

        self._columns = layer.layers[0].attrs["columns"]
        self._hashed, self._mixed = layer.layers[2].layers[0], layer.layers[3].layers[0]
        self.width: int = self._mixed.layers[0].get_dim("nO")
        self._mix = numpy.array(_MIX[: len(self._columns)], dtype="uint64")
        self._rows: dict[int, int] = {}
        self._table = numpy.zeros((ROWS, self.width), dtype="float32")
        self._lock = threading.Lock()

    def forward(self, model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Any]:
        """Each document's vectors, a row a token. The second value, for training, is never asked for."""
        import numpy

        features = [doc.to_array(self._columns).reshape(len(doc), len(self._columns)) for doc in docs]
        every = numpy.concatenate(features) if features else numpy.zeros((0, len(self._columns)), dtype="uint64")
        keys = (every * self._mix).sum(axis=1, dtype="uint64")
        keys, first, where = numpy.unique(keys, return_index=True, return_inverse=True)
        with self._lock:
            vectors = self._known(keys.tolist(), first, every)
        filled = vectors[where.reshape(-1)]
        edges = numpy.cumsum([len(doc) for doc in docs])[:-1]
        return numpy.split(filled, edges) if docs else [], _no_training

    def _known(self, keys: list[int], first: Any, every: Any) -> Any:
        """A row for each key; the unknown are computed together and kept."""
        if len(keys) > ROWS:
            return self._computed(every[first])
        if len(self._rows) + len(keys) > ROWS:
            self._rows.clear()
        new = [n for n, key in enumerate(keys) if key not in self._rows]
        if new:
            at = len(self._rows)
            self._table[at : at + len(new)] = self._computed(every[first[new]])
            self._rows.update((keys[n], at + i) for i, n in enumerate(new))
        return self._table[[self._rows[key] for key in keys]]

    def _computed(self, features: Any) -> Any:
        """Vectors of rows of features, always a block at a time: a matrix product's last bits change with its size."""
        import numpy

        vectors = numpy.zeros((len(features), self.width), dtype="float32")
        block = numpy.zeros((BLOCK, features.shape[1]), dtype=features.dtype)
        for at in range(0, len(features), BLOCK):
            part = features[at : at + BLOCK]
            block[: len(part)] = part
            vectors[at : at + BLOCK] = self._mixed.predict(self._hashed.predict(block))[: len(part)]
        return vectors


def _no_training(_: Any) -> Any:
    raise NotImplementedError("a pipeline loaded by OnRecord reads and is not trained")
