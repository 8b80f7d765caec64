"""An HTML page to its article, by trafilatura."""

import re
from importlib.metadata import version
from typing import Any

from onrecord.intake.decoding import refuse_too_large
from onrecord.intake.published import read_published
from onrecord.records.errors import InputError

LARGEST_PAGE = 4 * 2**20
"""Bytes one page may have; a crawler's usual limit is one to five megabytes."""
DEEPEST = 255
"""Elements within one another that libxml2 reads; it stops at the first that lies deeper."""
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)")
_WORDS = 7
"""Words before the full stop of what counts as a sentence."""


def extract(data: bytes, where: str) -> dict[str, Any]:
    """The fields of the article in a page: text, title, published, url, publisher, authors, extractor.

    favor_recall keeps lead paragraphs in "teaser" elements; the date is taken from the page's metadata only, never
    searched for in its prose. `extractor` also says where a page's nesting kept a part of it from being read. Raises
    InputError where the page holds no article or is too large.
    """
    import trafilatura
    from trafilatura.utils import load_html

    refuse_too_large(len(data), where, LARGEST_PAGE)

    document: Any
    try:
        tree = load_html(data)
        cut = tree is not None and _is_cut(tree)
        document = trafilatura.bare_extraction(
            tree,
            favor_recall=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # broken markup fails in many ways, each in another library
        what = f"the page cannot be read ({type(error).__name__})"
        raise InputError(what, where=where, remedy="give the article's text as .txt") from error
    text = (document.text or "").strip() if document is not None else ""
    if not any(_is_sentence(line) for line in text.split("\n")):
        raise InputError("no article was found in the page", where=where, remedy="give the article's text as .txt")
    try:
        published = read_published(document.date) if document.date else None
    except ValueError:
        published = None
    return {
        "text": text.replace("\n", "\n\n"),
        "title": document.title,
        "published": published,
        "url": document.url,
        "publisher": document.sitename,
        "authors": [document.author] if document.author else [],
        "extractor": f"trafilatura {version('trafilatura')}"
        + (f" (nothing after what is more than {DEEPEST} elements deep)" if cut else ""),
    }


def _is_sentence(line: str) -> bool:
    """Is there a full stop after seven words and more? Asked for recall, the extractor gives a page's menu where there
    is nothing else."""
    stops = [found.start() for found in _STOP.finditer(line)]
    return bool(stops) and len(line[: stops[-1] + 1].split()) > _WORDS


def _is_cut(tree: Any) -> bool:
    """Did the parser stop at an element too deep? The deepest it keeps lies at its limit."""
    depth = 0
    for element in tree.iter():
        if len(element) == 0:
            depth = max(depth, sum(1 for _ in element.iterancestors()))
            if depth >= DEEPEST:
                return True
    return False
