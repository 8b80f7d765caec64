"""The words of quantity in English: cardinals, magnitudes, vague counts and fractions, as tables."""


def word_set(text: str) -> frozenset[str]:
    """The words of a blank-separated table."""
    return frozenset(text.split())


CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "dozen": 12.0, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
# Glued to a number in figures ("2.5bn", "$13.6M"): the single letters only where no unit reads better.
GLUED_MAGNITUDES = {
    "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "k": 1e3, "tn": 1e12, "trn": 1e12, "mln": 1e6, "bln": 1e9,
}  # fmt: skip
# A vague plural says at least two of itself: that is its floor.
VAGUE = {
    "dozens": 24.0, "scores": 40.0, "tens": 20.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6,
    "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
# What stands after "tens of", "hundreds of" multiplies.
OF_VAGUE = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
FEW = {"several": 3.0, "few": 3.0}
FRACTION_NOUNS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
SINGLE_CHARACTER_FRACTIONS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}

STARTERS = frozenset((
    *CARDINALS, *VAGUE, *FEW, *FRACTION_NOUNS, "hundred", "thousand", "million", "billion", "trillion", "dozen",
))  # fmt: skip
"""Words that may open a quantity; a digit may too."""
