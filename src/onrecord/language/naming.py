"""The model's names, looked for only near capital letters: English writes none without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MARGIN = 5
"""Words read on either side of a capital. The recogniser sees four to each side, so that a name is judged by the very
words it would be judged by in the whole text: of 3,453 names in the reports of make bench-speed two were lost, both
small-letter words that are no names."""
_OPENERS = frozenset([
    "CC", "CD", "DT", "EX", "IN", "JJR", "MD", "PDT", "PRP", "PRP$", "RB", "RBR", "RP", "TO", "UH", "VB", "VBD", "VBG",
    "VBN", "VBP", "VBZ", "WDT", "WP", "WRB", ".", ",", "``", "''",
])  # fmt: skip
"""Tags of a word that is capital only since it opens the sentence."""
_BEGINS, _GOES_ON = 1, 2**64 - 1
"""spaCy's SENT_START of a sentence's first word and of another, -1 as the unsigned number its arrays hold."""
_NO_NAME = 2
"""spaCy's ENT_IOB of a word outside every name."""


class Naming:
    """A pipeline's entity recogniser, run on what its names can stand in."""

    def __init__(self, recogniser: Any, vocab: Vocab) -> None:
        self._recogniser = recogniser
        self._vocab = vocab
        self._openers = {vocab.strings[tag] for tag in _OPENERS if tag in vocab.strings}
        self._capital: dict[int, bool] = {}

    def name(self, docs: list[Doc]) -> list[tuple[list[int], list[int]]]:
        """For each tagged and parsed document its entities, as spaCy's ENT_IOB and ENT_TYPE of each token."""
        from spacy.attrs import ENT_IOB, ENT_TYPE

        parts = [self._part(doc) for doc in docs]
        read = [part for part, _ in parts if part is not None]
        if read:
            self._recogniser.set_annotations(read, self._recogniser.predict(read))
        named = []
        for doc, (part, places) in zip(docs, parts, strict=True):
            begun, labels = [_NO_NAME] * len(doc), [0] * len(doc)
            if part is not None:
                for at, (iob, label) in zip(places, part.to_array([ENT_IOB, ENT_TYPE]).tolist(), strict=True):
                    begun[at], labels[at] = iob, label
            named.append((begun, labels))
        return named

    def _part(self, doc: Doc) -> tuple[Doc | None, list[int]]:
        """A document of the words near capitals, and their places; each stretch a sentence, which no name crosses."""
        import numpy
        from spacy.attrs import NORM, ORTH, SENT_START, TAG
        from spacy.tokens import Doc

        columns = doc.to_array([ORTH, TAG, SENT_START, NORM])
        near = numpy.zeros(len(doc), dtype=bool)
        words, tags, starts, _ = columns.T.tolist() if len(doc) else ([], [], [], [])
        for i, word in enumerate(words):
            if self._is_capital(word) and not (starts[i] == _BEGINS and tags[i] in self._openers):
                near[max(0, i - MARGIN) : i + MARGIN + 1] = True
        places = numpy.flatnonzero(near)
        if not len(places):
            return None, []
        part = Doc(self._vocab, words=[self._vocab.strings[words[i]] for i in places])
        told: Any = columns[places][:, 2:]
        told[1:, 0][numpy.diff(places) > 1] = _BEGINS
        told[:, 0] = numpy.where(told[:, 0] == _BEGINS, numpy.uint64(_BEGINS), numpy.uint64(_GOES_ON))
        part.from_array([SENT_START, NORM], told)
        return part, places.tolist()

    def _is_capital(self, word: int) -> bool:
        found = self._capital.get(word)
        if found is None:
            text = self._vocab.strings[word]
            found = self._capital[word] = text != text.lower()
        return found
