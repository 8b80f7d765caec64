"""A fetched page to a report: its article, if it holds one and is English."""

import re

from onrecord.intake.arrival import Arrival
from onrecord.intake.decoding import without_lone_surrogates
from onrecord.intake.html import extract
from onrecord.intake.sealing import seal
from onrecord.records.errors import InputError
from onrecord.records.problem import Problem

_JUDGED = 2_000
"""Code points by which a text's language is judged: more changes no verdict and costs time."""
_ENOUGH = 400
"""Code points of paragraphs by which a page may be passed over before its article is sought, which takes ten times as
long as all else here; a page with fewer is judged by its article."""
_PARAGRAPH = re.compile(rb"<p[ >]([^<]{40,4000})")


def read_page(
    body: bytes, address: str, *, where: str | None = None, title: str | None = None, published: str | None = None
) -> Arrival | None:
    """The report of a page; null where its article is not English. The page's address is the report's id.

    `where` is the place to look it up again, the address if not given; `title` and `published` stand in where the page
    does not say its own. Raises InputError where it holds no article. Needs `pip install onrecord[crawl]`.
    """
    if is_foreign(body):
        return None
    where = where or address
    fields = extract(body, where)
    text, _ = without_lone_surrogates(fields.pop("text"))
    if not is_english(text):
        return None
    extractor = fields.pop("extractor")
    fields["published"] = fields["published"] or published
    fields["title"] = fields["title"] or title
    fields["url"] = address
    note = Problem(code="extracted", where=where, what=f"the text is what {extractor} took from the page")
    return Arrival(seal(address, text, where, raw=body, **fields), (note,))


def is_foreign(body: bytes) -> bool:
    """Are a page's paragraphs, as they stand in its bytes, plainly not English? False where there is too little of them."""
    said = 0
    words: list[str] = []
    for found in _PARAGRAPH.finditer(body):
        words.append(found[1].rpartition(b">")[2].decode("utf-8", "ignore"))
        said += len(words[-1])
        if said >= _JUDGED:
            break
    return said >= _ENOUGH and not is_english(" ".join(words))


def is_english(text: str) -> bool:
    """Is a text English, by py3langid (Lui and Baldwin 2012) on its first 2,000 code points?"""
    try:
        import py3langid
    except ImportError as error:
        raise InputError(
            "telling languages needs py3langid", where="-", remedy="pip install 'onrecord[crawl]'"
        ) from error
    language: str = py3langid.classify(text[:_JUDGED])[0]
    return language == "en"
