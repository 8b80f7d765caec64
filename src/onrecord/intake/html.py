"""An HTML page to its article, by trafilatura."""

import re
from importlib.metadata import version
from typing import Any

from onrecord.intake.published import read_published
from onrecord.records.errors import InputError

# Asked for recall, the extractor gives a page's menu where there is nothing else. An article has a sentence: eight
# words or more in a line, and a full stop.
_SENTENCE = re.compile(r"(?:[^\s]+[^\S\n]+){7}[^\n]*[.!?…][\"'”’»)\]]*(?:\s|$)")


def extract(data: bytes, where: str) -> dict[str, Any]:
    """The fields of the article in a page: text, title, published, url, publisher, authors, extractor.

    favor_recall keeps lead paragraphs in "teaser" elements; the date is taken from the page's metadata only, never
    searched for in its prose. Raises InputError where the page holds no article.
    """
    import trafilatura

    document: Any
    try:
        document = trafilatura.bare_extraction(
            data,
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
    if not _SENTENCE.search(text):
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
        "extractor": f"trafilatura {version('trafilatura')}",
    }
