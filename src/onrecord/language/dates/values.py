"""What each kind of time expression comes to: one reader a pattern name, a TIMEX3 value or null out."""

from collections.abc import Callable

from onrecord.language.dates.calendar_values import (
    read_day,
    read_dotted,
    read_iso,
    read_iso_week,
    read_mid,
    read_month,
    read_next_day,
    read_season,
    read_slashed,
)
from onrecord.language.dates.clock_values import (
    read_clock,
)
from onrecord.language.dates.holiday_values import (
    read_holiday,
)
from onrecord.language.dates.length_values import (
    read_length,
    read_long_length,
    read_vague_length,
)
from onrecord.language.dates.quarter_values import (
    read_half,
    read_latest_quarter,
    read_quarter,
    read_quarter_of_year,
)
from onrecord.language.dates.reference_values import (
    read_future,
    read_past,
    read_present,
    read_set,
    read_set_word,
)
from onrecord.language.dates.relative_values import (
    read_bare_unit,
    read_deictic,
    read_edge,
    read_shift,
    read_side,
    read_unit,
)
from onrecord.language.dates.sight import Sight, Value
from onrecord.language.dates.weekday_values import (
    read_week_of_day,
    read_weekday,
    read_weekday_set,
    read_weekend,
)
from onrecord.language.dates.year_values import (
    read_century,
    read_decade,
    read_edge_of_year,
    read_fiscal,
    read_second_year,
    read_spelled_year,
    read_year,
)

READERS: dict[str, Callable[[Sight], Value | None]] = {
    "iso": read_iso, "dotted": read_dotted, "slashed": read_slashed, "day": read_day,
    "month": read_month, "mid": read_mid, "year": read_year, "next day": read_next_day,
    "edge of year": read_edge_of_year,
    "second year": read_second_year, "fiscal": read_fiscal, "iso week": read_iso_week,
    "week of day": read_week_of_day, "side of unit": read_side, "long length": read_long_length,
    "spelled year": read_spelled_year, "decade": read_decade, "century": read_century, "quarter": read_quarter,
    "quarter of year": read_quarter_of_year, "latest quarter": read_latest_quarter, "half": read_half,
    "season": read_season, "holiday": read_holiday,
    "deictic": read_deictic, "weekday": read_weekday, "weekday set": read_weekday_set, "weekend": read_weekend,
    "unit": read_unit, "bare unit": read_bare_unit, "edge of unit": read_edge, "shift": read_shift,
    "length": read_length, "vague length": read_vague_length, "set": read_set, "set word": read_set_word,
    "present": read_present, "past": read_past, "future": read_future, "clock": read_clock,
}  # fmt: skip
