"""Holidays: those on fixed days, those set by weekdays, by Easter, by the moon."""

import calendar
from datetime import date, timedelta

# Fixed days, and days set by weekday: (month, weekday 1-7, which one; -1 is the last).
FIXED = {
    "new year 's day": (1, 1), "new year 's eve": (12, 31), "new year 's": (1, 1), "valentine 's day": (2, 14),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "halloween": (10, 31), "may day": (5, 1), "armistice day": (11, 11),
    "veterans day": (11, 11), "bastille day": (7, 14), "fourth of july": (7, 4), "9/11": (9, 11),
    "remembrance day": (11, 11), "st. patrick 's day": (3, 17), "all saints ' day": (11, 1), "juneteenth": (6, 19),
    "international women 's day": (3, 8), "orthodox christmas": (1, 7), "anzac day": (4, 25), "canada day": (7, 1),
}  # fmt: skip
BY_WEEKDAY = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "memorial day": (5, 1, -1), "labor day": (9, 1, 1),
    "presidents ' day": (2, 1, 3), "martin luther king day": (1, 1, 3), "columbus day": (10, 1, 2),
    "mother 's day": (5, 7, 2), "father 's day": (6, 7, 3),
}  # fmt: skip
BY_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "good friday": -2,
    "palm sunday": -7,
    "easter monday": 1,
    "ash wednesday": -46,
    "maundy thursday": -3,
    "holy saturday": -1,
    "ascension day": 39,
    "pentecost": 49,
}
# Islamic month and day; the tabular calendar may be a day off what is sighted.
ISLAMIC = {
    "eid al fitr": (10, 1), "eid al adha": (12, 10), "eid ul fitr": (10, 1), "eid ul adha": (12, 10),
    "eid al azha": (12, 10), "ashura": (1, 10), "ashoura": (1, 10), "ramadan": (9, 1),
}  # fmt: skip
BY_ORTHODOX_EASTER = {"orthodox easter": 0, "orthodox good friday": -2}
# Lunar New Year (the second new moon after the winter solstice, China's time), month and day from 1990 on.
LUNAR_NEW_YEAR = (
    (1, 27), (2, 15), (2, 4), (1, 23), (2, 10), (1, 31), (2, 19), (2, 7), (1, 28), (2, 16),
    (2, 5), (1, 24), (2, 12), (2, 1), (1, 22), (2, 9), (1, 29), (2, 18), (2, 7), (1, 26),
    (2, 14), (2, 3), (1, 23), (2, 10), (1, 31), (2, 19), (2, 8), (1, 28), (2, 16), (2, 5),
    (1, 25), (2, 12), (2, 1), (1, 22), (2, 10), (1, 29), (2, 17), (2, 6), (1, 26), (2, 13), (2, 3),
)  # fmt: skip
LUNAR = ("lunar new year", "chinese new year")
PERSIAN = ("nowruz", "persian new year")
"""The March equinox: 20 or 21 March, in years to come and gone within a day."""
BLACK_FRIDAY = ("black friday",)
EIDS = ("eid al fitr", "eid al adha")
"""Which of the two a bare "Eid" is, the report's day tells: the nearer."""
HOLIDAYS = (
    "eid", *FIXED, *BY_WEEKDAY, *BY_EASTER, *BY_ORTHODOX_EASTER, *ISLAMIC, *LUNAR, *PERSIAN, *BLACK_FRIDAY,
)  # fmt: skip


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year: Western Easter by the computus, Islamic days by the tabular calendar."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in BY_WEEKDAY:
        month, weekday, which = BY_WEEKDAY[name]
        days = [
            d for d in range(1, calendar.monthrange(year, month)[1] + 1) if date(year, month, d).isoweekday() == weekday
        ]
        return date(year, month, days[which if which < 0 else which - 1])
    if name in BY_EASTER:
        return _easter(year) + timedelta(BY_EASTER[name])
    if name in BY_ORTHODOX_EASTER:
        return _orthodox_easter(year) + timedelta(BY_ORTHODOX_EASTER[name])
    if name in ISLAMIC:
        return _islamic(year, *ISLAMIC[name])
    if name in LUNAR:
        return date(year, *LUNAR_NEW_YEAR[year - 1990]) if 0 <= year - 1990 < len(LUNAR_NEW_YEAR) else None
    if name in PERSIAN:
        return date(year, 3, 20)
    if name in BLACK_FRIDAY:
        thanksgiving = holiday("thanksgiving", year)
        return thanksgiving + timedelta(1) if thanksgiving else None
    return None


def _easter(year: int) -> date:
    """Meeus/Jones/Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _orthodox_easter(year: int) -> date:
    """Meeus's Julian computus, thirteen days on (right from 1900 to 2099)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(13)


def _islamic(year: int, month: int, day: int) -> date | None:
    """The first such day in a Gregorian year, by the tabular Islamic calendar (epoch 16 July 622, Julian)."""
    guess = int((year - 622) * 33 / 32)
    for lunar in range(guess - 1, guess + 3):
        count = day + (59 * (month - 1) + 1) // 2 + (lunar - 1) * 354 + (3 + 11 * lunar) // 30
        found = date.fromordinal(count + 227014)
        if found.year == year:
            return found
    return None
