"""A brief: what the record tells of one question, every line with its passage and source. Written as Markdown or HTML."""

from typing import NamedTuple
from urllib.parse import quote


class Quoted(NamedTuple):
    """One passage: its exact words, the number of its source in the brief's list, and its row, REPORT#ID."""

    words: str
    source: int
    row: str


class Line(NamedTuple):
    """What the record says in its own terms, and the passages it rests on."""

    head: str
    """What a reader looks for first: a day, a speaker, a range."""
    told: str
    passages: tuple[Quoted, ...]


class Section(NamedTuple):
    """Lines of one sort. `left_out`: how many more there are."""

    title: str
    lines: tuple[Line, ...]
    left_out: int = 0


class Source(NamedTuple):
    """A report the brief quotes."""

    number: int
    report: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None


class Brief(NamedTuple):
    """The whole brief. `asked`: the question, as it was put; `made_by`: what made it."""

    asked: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    made_by: str


def more_line(section: Section) -> str:
    """What a section does not show, in words; empty where it shows all."""
    if not section.left_out:
        return ""
    return f"{section.left_out:,} more {'is' if section.left_out == 1 else 'are'} in the record."


def source_line(source: Source) -> str:
    """A source in a line: its title, who published it, when; its id where it has no title."""
    told = (source.title or source.report, source.publisher, source.published and source.published[:10])
    return ", ".join(part for part in told if part)


def link_to(source: Source, words: str) -> str | None:
    """The address of a passage in its page, by a text fragment (WICG): browsers scroll to the words and mark them.

    Null where the report has no web address.
    """
    if not source.url or not source.url.startswith(("http://", "https://")):
        return None
    said = words.split()
    ends = [said] if len(said) <= 8 else [said[:4], said[-4:]]
    # A comma, hyphen or ampersand would be syntax of the fragment.
    parts = [quote(" ".join(part), safe="").replace("-", "%2D") for part in ends]
    return f"{source.url.partition('#')[0]}#:~:text={','.join(parts)}"
