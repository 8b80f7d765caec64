"""A passage: where in a report's text something stands, and the words it says there."""

import msgspec


class Passage(msgspec.Struct, order=True, dict=True):
    """A half-open range [start, end) of Unicode code points into `report.text`.

    The format carries the offsets only, so that a report's text stands in the record once; a passage that belongs to
    a `Record` gives its exact words as `text`.
    """

    start: int
    end: int

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def of(self, text: str) -> str:
        """The words of this passage in a report's text."""
        return text[self.start : self.end]

    def bind(self, text: str) -> None:
        """Tie the passage to the text it lies in (a reference, no copy)."""
        self.__dict__["within"] = text

    @property
    def text(self) -> str:
        """The exact words; raises LookupError for a passage that belongs to no record."""
        try:
            return self.of(self.__dict__["within"])
        except KeyError:
            raise LookupError("this passage belongs to no record: use passage.of(text)") from None
