"""The bundled sample: short reports about real events of the last ten years, in our own words."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import as_file, files

from onrecord.coding.coder import Coded
from onrecord.desk.coding import Tell, code_paths, count_reports
from onrecord.desk.keeping import Advance, keep
from onrecord.records.settings import Settings

_SAMPLE = files("onrecord.desk").joinpath("sample", "reports.jsonl")


def count_sample() -> int | None:
    """How many reports are bundled."""
    with as_file(_SAMPLE) as path:
        return count_reports([str(path)])


def code_sample(settings: Settings, *, tell: Tell) -> Iterator[Coded]:
    """The record of each bundled report, in their order."""
    with as_file(_SAMPLE) as path:
        yield from code_paths([str(path)], settings, tell=tell)


def keep_sample(settings: Settings, *, tell: Tell, advance: Advance = lambda: None) -> Counter[str]:
    """Keep the bundled reports in `settings.db`, as `desk.keeping.keep` keeps any; raises as it does."""
    with as_file(_SAMPLE) as path:
        return keep([str(path)], settings, tell=tell, advance=advance)
