"""The dateline of a wire item: "KABUL, Afghanistan (AP) -", before the first sentence begins."""

import re

_WITHIN = 600
"""Code points in which a report's dateline begins: under its title, at most a few lines down."""

_CAPITALS = r"[A-Z][A-Z.'’\- ]{2,30}"
_NAME = r"[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,3}"
_DAY = r"(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{2,4})?"
_AGENCY = r"\([A-Za-z][^()\n]{1,40}\)"
_DASH = r"(?:--|[-–—_])"
_DATELINE = re.compile(
    rf"^[ \t]*(?:{_CAPITALS}(?:, ?{_NAME}){{0,2}}(?:, ?{_DAY})? ?(?:{_AGENCY})? ?{_DASH}"
    rf"|{_NAME}(?:, ?{_NAME}){{0,2}}(?:, ?{_DAY})? ?{_AGENCY} ?{_DASH}"
    rf"|{_NAME}(?:, ?{_NAME})?, ?{_DAY} ?(?:{_AGENCY})? ?--"
    rf"|{_AGENCY} ?{_DASH})\s*",
    re.M,
)


def dateline(text: str) -> tuple[int, int] | None:
    """Code points [start, end) of a text's dateline with its dash, or null where it has none."""
    found = _DATELINE.search(text, 0, _WITHIN)
    if found is None:
        return None
    return found.start(), found.start() + len(found.group().rstrip())
