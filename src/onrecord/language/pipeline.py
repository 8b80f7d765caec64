"""The English pipeline: texts in, parses out. The only file that runs spaCy."""

from __future__ import annotations

import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from onrecord.language.dateline import dateline
from onrecord.language.embedding import keep_embeddings
from onrecord.language.lemmas import Lemmas
from onrecord.language.naming import Naming
from onrecord.language.parse import Parse
from onrecord.language.repairs import part_at_semicolons, take_infinitives
from onrecord.language.tags import word_class
from onrecord.language.view import View, view
from onrecord.records.errors import ModelError
from onrecord.records.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST = 1_000_000
"""Code points one parse may have: spaCy's parser and NER need about 1 GB for each 100,000 words."""
BATCH = 150_000
"""Code points read together: a batch of 64 usual reports takes a tenth less time than two of 32, one twice as large no less
again, and memory grows with it."""
_MOST = 256
"""Texts in a batch, however short: who reads from a pipe is not kept waiting for more."""
LONGEST_SENTENCE = 250
"""Words one sentence may have; a longer one (a table, a list without stops) is read in pieces of so many, so that no
reader's work grows with the square of a text. The longest of 107,000 sentences of news measured has 222."""
LONGEST_STRETCH = 256
"""Code points without a blank that are read as one; a longer stretch (an address, an encoded file) is cut."""
_OVERLONG = re.compile(rf"\S{{{LONGEST_STRETCH + 1},}}")
_NEEDED = ("tagger", "parser", "ner", "lemmatizer")
_ops_set = threading.local()


class Pipeline:
    """One loaded English pipeline. `parse_all` is safe to call from any thread of the process that loaded it."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        use_openblas()
        self.model = model
        self._spacy, self._naming = _load(model)
        meta = self._spacy.meta
        self.version = f"{meta['lang']}_{meta['name']} {meta['version']}"
        self._lemmas = Lemmas(self._spacy)

    def parse(self, text: str) -> Parse:
        """One text's parse; a text over LONGEST code points is the caller's to cut."""
        return next(self.parse_all([text]))

    def parse_all(self, texts: Iterable[str], batch: int = BATCH) -> Iterator[Parse]:
        """The parses of many texts, in their order; `batch` is how many code points are read together."""
        use_openblas()
        idle = ["lemmatizer", "ner"] if self._naming else ["lemmatizer"]
        for together in _batches(texts, batch):
            seen = [view(text) for text in together]
            with self._spacy.select_pipes(disable=idle):
                docs = list(self._spacy.pipe([self._prepared(one) for one in seen], batch_size=len(seen)))
            named = self._naming.name(docs) if self._naming else [None] * len(docs)
            for text, one, doc, names in zip(together, seen, docs, named, strict=True):
                yield parse_of(doc, text, one, self._lemmas, names)

    def _tokens(self, text: str) -> Doc:
        """A text's tokens. The tokenizer's work grows with the square of a stretch without blanks, of quotation marks
        for one, so an overlong stretch is read in pieces."""
        from spacy.tokens import Doc

        edges = [at for found in _OVERLONG.finditer(text) for at in range(found.start(), found.end(), LONGEST_STRETCH)]
        if not edges:
            return self._spacy.make_doc(text)
        pieces = [text[first:after] for first, after in pairwise((0, *edges, len(text))) if first < after]
        joined = Doc.from_docs([self._spacy.make_doc(piece) for piece in pieces], ensure_whitespace=False)
        assert joined is not None
        return joined

    def _prepared(self, seen: View) -> Doc:
        """Tokens with sentence starts forced after blank lines, a dateline and LONGEST_SENTENCE words without a stop,
        so that no sentence runs over them."""
        import numpy
        from spacy.attrs import IDX, IS_SPACE, SENT_START

        doc = self._tokens(seen.text)
        columns: Any = doc.to_array([IS_SPACE, IDX]).reshape(len(doc), 2)
        blank, idx = columns.T.tolist()
        begin, end = dateline(seen.text) or (-1, -1)
        fresh, before, since = True, True, 0
        firsts: list[int] = []
        for i, at in enumerate(idx):
            if blank[i]:
                fresh = fresh or doc[i].text.count("\n") > 1
                continue
            since += 1
            if fresh or at == begin or (before and at >= end > 0) or since > LONGEST_SENTENCE:
                firsts.append(i)
                fresh, since = False, 1
            elif seen.text[at] in ".!?":
                since = 0
            before = at < end
        # At once: setting them one by one looks through the whole document each time.
        begins: Any = numpy.zeros((len(doc), 1), dtype="uint64")
        begins[firsts] = 1
        return doc.from_array([SENT_START], begins)


def _batches(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    """Texts in their order, in lists of up to `size` code points; a longer text is alone."""
    batch: list[str] = []
    held = 0
    for text in texts:
        if batch and (held + len(text) > size or len(batch) == _MOST):
            yield batch
            batch, held = [], 0
        batch.append(text)
        held += len(text)
    if batch:
        yield batch


def use_openblas() -> None:
    """Multiply with numpy's OpenBLAS in this thread: the same numbers as BLIS, 1.3 to 1.45 times as fast."""
    if not getattr(_ops_set, "done", False):
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))
        _ops_set.done = True


@cache
def _load(model: str) -> tuple[Language, Naming | None]:
    """A pipeline, and its names' reader where that can be run apart from it."""
    import spacy

    try:
        loaded = spacy.load(model, exclude=["attribute_ruler", "senter"])
    except OSError as error:
        raise ModelError(
            f"no pipeline {model!r} is installed", remedy=f"pip install it, or use {DEFAULT_MODEL}"
        ) from error
    missing = [name for name in _NEEDED if name not in loaded.pipe_names]
    if loaded.lang != "en" or missing:
        raise ModelError(f"{model!r} is no English pipeline with {', '.join(_NEEDED)}", remedy=f"use {DEFAULT_MODEL}")
    if loaded.has_pipe("tok2vec"):
        keep_embeddings(loaded.get_pipe("tok2vec").model)  # type: ignore[attr-defined]
    loaded.max_length = LONGEST + 1
    recogniser: Any = loaded.get_pipe("ner")
    # A recogniser that listens to a shared layer needs that layer's whole document.
    own = keep_embeddings(recogniser.model)
    return loaded, Naming(recogniser, loaded.vocab) if own else None


def parse_of(
    doc: Doc, text: str, seen: View, lemmas: Lemmas, names: tuple[list[int], list[int]] | None = None
) -> Parse:
    """A spaCy document as a Parse: white space left out, offsets mapped back to the published text.

    `names` are its tokens' ENT_IOB and ENT_TYPE where they were found apart from the document.
    """
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, IS_SPACE, LENGTH, SENT_START, TAG

    strings = doc.vocab.strings
    columns = (
        doc.to_array([IDX, LENGTH, TAG, DEP, HEAD, SENT_START, ENT_IOB, ENT_TYPE, IS_SPACE]).astype("int64").T.tolist()
    )
    idx, length, tags, deps, heads, starts, iobs, labels, blank = columns
    iobs, labels = names or (iobs, labels)
    known: dict[int, str] = {}

    def name(key: int) -> str:
        found = known.get(key)
        if found is None:
            found = known[key] = strings[key % 2**64] if key else ""
        return found

    kept = [i for i, space in enumerate(blank) if not space]
    new = {old: i for i, old in enumerate(kept)}
    tag = [name(tags[i]) for i in kept]
    dep = [name(deps[i]) for i in kept]
    words = [seen.text[idx[i] : idx[i] + length[i]] for i in kept]
    lower = [w.lower() for w in words]
    pos = [word_class(t, d, w) for t, d, w in zip(tag, dep, lower, strict=True)]
    lemma = [lemmas.lemma(w, lo, p, t) for w, lo, p, t in zip(words, lower, pos, tag, strict=True)]
    back = (lambda offset: offset) if not seen.cuts else seen.back
    begin = [back(idx[i]) for i in kept]
    end = [back(idx[i] + length[i] - 1) + 1 for i in kept]

    def head_of(old: int) -> int:
        up = old + heads[old]
        while up not in new:  # a blank is a head in broken text only
            above = up + heads[up]
            if above == up:
                return new[old]
            up = above
        return new[up]

    head = [head_of(i) for i in kept]
    part_at_semicolons(lower, dep, head)
    take_infinitives(lower, lemma, dep, head)
    sentences, paragraph = _sentences(text, seen, kept, starts, begin, end)
    sentence = [0] * len(kept)
    for number, (first, after) in enumerate(sentences):
        for i in range(first, after):
            sentence[i] = number
            if not first <= head[i] < after:
                head[i] = i
    entities = _entities(kept, iobs, labels, name)
    return Parse(
        text, words, lower, lemma, tag, pos, dep, head, begin, end, sentence, sentences, paragraph, entities,
        dateline=_dateline_tokens(seen, back, begin),
    )  # fmt: skip


def _dateline_tokens(seen: View, back: Callable[[int], int], begin: list[int]) -> tuple[int, int]:
    found = dateline(seen.text)
    if found is None:
        return 0, 0
    return bisect_left(begin, back(found[0])), bisect_left(begin, back(found[1]))


def _sentences(
    text: str, seen: View, kept: list[int], starts: list[int], begin: list[int], end: list[int]
) -> tuple[list[tuple[int, int]], list[int]]:
    firsts = [n for n, old in enumerate(kept) if n == 0 or any(starts[k] == 1 for k in range(kept[n - 1] + 1, old + 1))]
    ends = [*firsts[1:], len(kept)]
    sentences = [
        (at, min(at + LONGEST_SENTENCE, after))
        for first, after in zip(firsts, ends if kept else [], strict=True)
        for at in range(first, after, LONGEST_SENTENCE)
    ]
    paragraph, current = [], 0
    for first, _ in sentences:
        if first:
            gap = text[end[first - 1] : begin[first]]
            current += gap.count("\n") > 1 or ("\n" in gap and text[end[first - 1] - 1] in ".!?\"'”’)")
        paragraph.append(current)
    return sentences, paragraph


def _entities(kept: list[int], iobs: list[int], labels: list[int], name) -> list[tuple[int, int, str]]:  # type: ignore[no-untyped-def]
    entities: list[tuple[int, int, str]] = []
    for n, old in enumerate(kept):
        if iobs[old] == 3:
            entities.append((n, n + 1, name(labels[old])))
        elif iobs[old] == 1 and entities and entities[-1][1] == n:
            entities[-1] = (entities[-1][0], n + 1, entities[-1][2])
    return entities
