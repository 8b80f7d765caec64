"""What `import onrecord` gives: one text in, one record out."""

from functools import cache

from onrecord.coding.coder import ReportCoder
from onrecord.intake.decoding import without_lone_surrogates
from onrecord.intake.published import read_published
from onrecord.intake.sealing import seal
from onrecord.records.errors import UsageError
from onrecord.records.record import Record
from onrecord.records.settings import DEFAULT_MODEL


def code(
    text: str,
    *,
    id: str = "report",
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    model: str = DEFAULT_MODEL,
) -> Record:
    """The record of one text.

    `published` anchors relative dates ("2019-05-13"; other written forms as in docs/guides). The pipeline is loaded
    on the first call and kept. Raises UsageError for a date that is none, ModelError where `model` is not installed.
    """
    try:
        day = read_published(published) if published else None
    except ValueError as error:
        raise UsageError(str(error), where="published") from None
    clean, _ = without_lone_surrogates(text)
    report = seal(id, clean, "python", title=title, published=day, url=url, publisher=publisher)
    return _coder(model).code(report).record


@cache
def _coder(model: str) -> ReportCoder:
    return ReportCoder(model=model)
