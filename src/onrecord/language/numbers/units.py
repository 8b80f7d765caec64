"""Units of measure and money: which words after (or before) a number are its unit, and what a sign is called.

The names come from the SI brochure's and ISO 4217's lists as news uses them. A unit is kept as told, for the counted
thing is kept as told; a sign ("$", "%") gets its name.
"""

from onrecord.language.numbers.words import word_set

CURRENCY_SIGNS = {
    "$": "dollars", "us$": "dollars", "usd": "dollars", "us": "dollars", "u.s.": "dollars", "€": "euros",
    "eur": "euros",
    "£": "pounds", "gbp": "pounds", "¥": "yen", "jpy": "yen", "cny": "Chinese yuan", "rmb": "Chinese yuan",
    "₹": "rupees",
    "rs": "rupees", "rs.": "rupees", "inr": "Indian rupees", "a$": "Australian dollars", "au$": "Australian dollars",
    "aud": "Australian dollars", "a": "Australian dollars", "c$": "Canadian dollars", "ca$": "Canadian dollars",
    "cad": "Canadian dollars", "c": "Canadian dollars", "hk$": "Hong Kong dollars", "hkd": "Hong Kong dollars",
    "hk": "Hong Kong dollars", "nz$": "New Zealand dollars", "nzd": "New Zealand dollars", "s$": "Singapore dollars",
    "sgd": "Singapore dollars", "chf": "Swiss francs", "sfr": "Swiss francs", "rm": "Malaysian ringgit", "₽": "roubles",
    "rub": "roubles", "₴": "hryvnias", "uah": "hryvnias", "₩": "won", "krw": "won", "₺": "lira", "try": "lira",
    "₪": "shekels", "nis": "shekels", "ils": "shekels", "₦": "naira", "ngn": "naira", "r$": "reais", "brl": "reais",
    "zar": "rand", "₱": "pesos", "sek": "Swedish kronor", "nok": "Norwegian kroner", "dkk": "Danish kroner",
    "kes": "Kenyan shillings", "ksh": "Kenyan shillings", "egp": "Egyptian pounds", "pkr": "Pakistani rupees",
    "mxn": "Mexican pesos", "sar": "Saudi riyals", "aed": "dirhams",
    # what folding to ASCII makes of the signs of pound and yen in much syndicated text
    "ps": "pounds", "y=": "yen",
    "r": "rand", "n": "naira", "sh": "shillings", "shs": "shillings", "ksh.": "Kenyan shillings",
}  # fmt: skip
# Codes and letters that are a currency only with a dollar sign beside them ("$US4.5 billion", "US $58", "HK $3").
WITH_DOLLAR = frozenset({"us", "u.s.", "a", "c", "hk"})
# Letters that are a currency only before a number with a magnitude or a thousands comma ("R2bn", "N5,000").
WITH_MAGNITUDE = frozenset({"r", "n", "sh", "shs"})
CURRENCY_WORDS = word_set(
    """
dollar dollars euro euros pound pounds cent cents penny pence yen yuan renminbi rouble roubles ruble rubles
hryvnia hryvnias rupee rupees shekel shekels lira liras naira peso pesos real reais rand franc francs krone
kroner krona kronor crown crowns zloty zlotys forint forints dinar dinars dirham dirhams riyal riyals rial rials
ringgit baht won rupiah taka shilling shillings birr cedi cedis kwacha afghani afghanis sen usd eur gbp jpy
"""
)
PERCENT = {
    "%": "percent", "percent": "percent", "per cent": "percent", "pct": "percent", "pc": "percent",
    "percentage point": "percentage points", "percentage points": "percentage points",
}  # fmt: skip
TIME_UNITS = word_set(
    """
second seconds minute minutes hour hours day days week weeks fortnight fortnights month months year years decade
decades century centuries quarter quarters night nights weekend weekends sec secs min mins hr hrs
"""
)
MEASURES = word_set(
    """
metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter
centimeters millimetre millimetres millimeter millimeters micrometre micrometer nanometer nanometers nanometre
nanometres mile miles yard yards foot feet inch inches acre acres hectare hectares gram grams gramme grammes
kilogram kilograms kilogramme kilogrammes milligram milligrams tonne tonnes ton tons ounce ounces stone litre
litres liter liters millilitre millilitres milliliter milliliters gallon gallons quart quarts pint pints barrel
barrels bushel bushels degree degrees fahrenheit celsius watt watts kilowatt kilowatts megawatt megawatts
gigawatt gigawatts terawatt volt volts amp amps ampere amperes hertz megahertz gigahertz kilohertz joule joules
calorie calories horsepower decibel decibels pascal pascals gigapascal gigapascals kiloton kilotons knot knots
byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes bit bits lumen lumens km
kms kmh kph mph cm mm nm m kg kgs g mg lb lbs oz ft sq mi ml l ha kw kwh mw mwh gw gwh w wh hz khz mhz ghz hp
bhp ps nm mpg rpm mb gb tb kb db mah v ppm ppb psi sqm sqft bbl bpd mm2 cm2 m2 m3 km2 °c °f ° ″ ′ μm c f p
"""
)
# Beside a glued number only ("45g", "10W"): as words of their own these are letters, initials, grades.
GLUED_ONLY = frozenset({"m", "g", "l", "w", "v", "c", "f", "p", "b"})
TWO_WORDS = frozenset({
    ("basis", "point"), ("basis", "points"), ("degree", "celsius"), ("degrees", "celsius"), ("degrees", "fahrenheit"),
    ("degree", "fahrenheit"), ("square", "foot"), ("square", "feet"), ("square", "mile"), ("square", "miles"),
    ("square", "metre"), ("square", "metres"), ("square", "meter"), ("square", "meters"), ("square", "kilometre"),
    ("square", "kilometres"), ("square", "kilometer"), ("square", "kilometers"), ("square", "yards"), ("cubic", "foot"),
    ("cubic", "feet"), ("cubic", "metre"), ("cubic", "metres"), ("cubic", "meter"), ("cubic", "meters"),
    ("nautical", "mile"), ("nautical", "miles"), ("metric", "ton"), ("metric", "tons"), ("metric", "tonnes"),
    ("sq", "m"), ("sq", "ft"), ("sq", "km"), ("sq", "miles"), ("kilowatt", "hours"), ("megawatt", "hours"),
    ("gigawatt", "hours"), ("light", "years"), ("percentage", "point"), ("percentage", "points"), ("per", "cent"),
    ("degrees", "c"), ("degrees", "f"),
})  # fmt: skip
# What a rate is told by: a share, an ounce, a barrel, a gram, a day ...
RATE_WORDS = (
    TIME_UNITS
    | MEASURES
    | frozenset({"share", "head", "person", "capita", "unit", "night", "ounce", "mmbtu", "household"})
)
