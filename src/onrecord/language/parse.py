"""A parsed text as plain lists: what every reader of English works on."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter


@dataclass(slots=True)
class Parse:
    """Tokens, tags, dependencies and entities of one text, index by index.

    White space is no token. `start`, `end` are code points into the report's text (already mapped back from the view
    that was parsed), so that a reader never deals with two sets of offsets. `head[i] == i` at a sentence's root.
    Labels are Penn Treebank tags and ClearNLP dependencies (spaCy's English ones).
    """

    text: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    sentence: list[int]
    sentences: list[tuple[int, int]]
    """Token ranges [first, after last) of the sentences; `sentence[i]` is a token's sentence."""
    paragraph: list[int]
    """A sentence's paragraph, counted from 0: a blank line, or a new line after a full stop, begins the next."""
    entities: list[tuple[int, int, str]]
    """Token ranges with their OntoNotes label (PERSON, ORG, GPE, NORP ...), in order, none overlapping another."""
    dateline: tuple[int, int] = (0, 0)
    """Token range of the dateline ("KABUL (AP) -"), a sentence of its own; empty where there is none."""
    children: list[list[int]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    """`left[i]`, `right[i]`: the subtree of token i spans tokens left[i] .. right[i], both included."""

    def __post_init__(self) -> None:
        size = len(self.words)
        self.children = [[] for _ in range(size)]
        for i, head in enumerate(self.head):
            if head != i:
                self.children[head].append(i)
        self.left, self.right = list(range(size)), list(range(size))
        for first, after in self.sentences:
            self._spread(first, after)

    def _spread(self, first: int, after: int) -> None:
        """Subtree edges, leaves first: a token's edges reach its head once all its own children have reached it."""
        waiting = [len(self.children[i]) for i in range(first, after)]
        ready = [i for i in range(first, after) if not waiting[i - first]]
        while ready:
            i = ready.pop()
            head = self.head[i]
            if head == i:
                continue
            self.left[head] = min(self.left[head], self.left[i])
            self.right[head] = max(self.right[head], self.right[i])
            waiting[head - first] -= 1
            if not waiting[head - first]:
                ready.append(head)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Code points [start, end) of the tokens first .. after - 1."""
        return self.start[first], self.end[after - 1]

    def said(self, first: int, after: int) -> str:
        """The report's words of the tokens first .. after - 1."""
        return self.text[self.start[first] : self.end[after - 1]]

    def child(self, i: int, *labels: str) -> int | None:
        """The first child of token i under one of these dependency labels."""
        for c in self.children[i]:
            if self.dep[c] in labels:
                return c
        return None

    def all_children(self, i: int, *labels: str) -> list[int]:
        """Every child of token i under one of these dependency labels, in order."""
        return [c for c in self.children[i] if self.dep[c] in labels]

    def subtree(self, i: int) -> range:
        """The tokens between a subtree's edges, its own and (rarely, in crossing parses) others'."""
        return range(self.left[i], self.right[i] + 1)

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads of token i, nearest first, up to its sentence's root."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def entity_at(self, i: int) -> tuple[int, int, str] | None:
        """The entity that token i is in, or null."""
        at = bisect_right(self.entities, i, key=itemgetter(0))
        return self.entities[at - 1] if at and i < self.entities[at - 1][1] else None

    def token_at(self, offset: int) -> int | None:
        """The token that covers a code point of the report's text, or null in white space."""
        low, high = 0, len(self.start) - 1
        while low <= high:
            middle = (low + high) // 2
            if self.end[middle] <= offset:
                low = middle + 1
            elif self.start[middle] > offset:
                high = middle - 1
            else:
                return middle
        return None
