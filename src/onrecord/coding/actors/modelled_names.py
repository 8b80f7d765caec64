"""The language model's names, mended: cut at titles and breaks, dates and party letters left out, nicknames taken in."""

from onrecord.coding.actors.name import SMALL, Name
from onrecord.coding.actors.nominals import nouns_at
from onrecord.coding.actors.phrases import is_loose_dash
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

_NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_EDGE_TAGS = frozenset(
    {"DT", "``", "''", ",", ".", ":", "POS", "HYPH", "-LRB-", "-RRB-", "CC", "IN", "PRP$", "CD", "TO"}
)
_BREAKS = frozenset({",", "POS", "-LRB-", "VBD", "VBZ", ":", "CC"})
"""Tags that end a person's name."""
_QUOTES = frozenset({"``", "''", '"', "“", "”", "‘", "’", "'"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset({"january", "february", "march", "july", "september", "october", "november", "december"})
"""Months that are no name of a person either, as April and June are."""
_SHORT_MONTHS = frozenset({
    "april", "may", "june", "august", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    "dec",
})  # fmt: skip
"""Months and short forms that need a number behind them."""
_PARTY_LETTERS = frozenset({"d", "r", "i", "dem", "rep"})
_MIXED_CASE = 0.7
"""Share of capitalised words from which a sentence is a headline in title case."""


def modelled_names(parse: Parse, table: NameTable) -> list[Name]:
    """The language model's names as they are written: without titles, small words and dates at their ends."""
    names: list[Name] = []
    headlines = _headlines(parse)
    for first, after, label in parse.entities:
        if label not in _NAME_LABELS:
            continue
        name = _cut(parse, table, first, after, label)
        if name is None or is_party_letter(parse, name.first) or _is_portfolio(parse, table, name):
            continue
        if is_thing(parse, name):
            continue
        if parse.sentence[name.first] in headlines and _is_headline(parse, table, name):
            continue
        if name.label == "ORG" and _bears_role(parse, table, name):
            name.label = "PERSON"
        if name.label == "PERSON":
            _take_nickname(parse, name)
        names.append(name)
    families = {parse.lower[n.after - 1] for n in names if n.label == "PERSON" and n.after - n.first > 1}
    return _whole([name for name in names if not _is_bare_title(parse, table, name, families)], parse, table)


def _bears_role(parse: Parse, table: NameTable, name: Name) -> bool:
    """Is a name in apposition to one person's role ("his spokesman, Ilir Hoxha, said"): a person, not a body?"""
    head = name.after - 1
    if name.after - name.first not in (2, 3) or parse.dep[head] != "appos" or parse.tag[parse.head[head]] != "NN":
        return False
    role = parse.head[head]
    if role + 2 != name.first or parse.words[role + 1] != ",":
        return False
    words = [fold_word(parse.words[t]) for t in range(name.first, name.after)]
    if any(w in table.suffixes or w in table.nouns for w in words) or table.aliases.get(words[0]):
        return False
    nouns = nouns_at(parse, table, role)
    return bool(nouns) and nouns[0].person


def _whole(names: list[Name], parse: Parse, table: NameTable) -> list[Name]:
    """Names with a given name and the family name right behind it as one, where the model parted them."""
    kept: list[Name] = []
    for name in names:
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.label == name.label == "PERSON"
            and last.after == name.first
            and (
                (last.after - last.first == 1 and parse.lower[last.first] in table.genders)
                or (parse.lower[name.first] in _SONS and name.after - name.first > 1)
            )
        ):
            last.after = name.after
        elif last is not None and name.first <= last.first < last.after <= name.after:
            kept[-1] = name  # a son's name that took in the given name before it
        else:
            kept.append(name)
    return kept


_SONS = frozenset({"bin", "ibn", "bint", "ould"})
"""Words before a father's name, which goes with the given name before them."""


def _is_bare_title(parse: Parse, table: NameTable, name: Name, families: set[str]) -> bool:
    """Is a person's one-word name only a title ("Councilor"), and none of the report's family names?"""
    if 1 < name.after - name.first < 4 and name.after < len(parse) and parse.words[name.after][0].isupper():
        nouns = nouns_at(parse, table, name.after - 1)  # "Crown Prince" before a name
        whole = bool(nouns) and nouns[0].person and len(nouns[0].before) == name.after - name.first - 1
        return whole and fold_word(parse.words[name.first]) not in table.genders
    if name.label != "PERSON" or name.after - name.first > 1:
        return False
    word = parse.lower[name.first]
    if word.rstrip(".") in table.titles and parse.words[name.first].endswith("."):
        return True  # "Sen."
    if word in table.genders or word in table.surnames or not any(n.person for n in table.nouns.get(word, ())):
        return False
    return word not in families


def _is_second_half(parse: Parse, start: int, token: int) -> bool:
    """Is a small word the second half of a given name with a hyphen in it: "Kim Do-yun", "Tsai Ing-wen"?"""
    return (
        token - start >= _HALVES
        and parse.words[token - 1] == "-"
        and parse.end[token - 2] == parse.start[token - 1] == parse.end[token - 1] - 1 == parse.start[token] - 1
        and parse.tag[token][:2] in ("NN", "JJ", "FW", "RB")
    )


_HALVES = 2


def _cut(parse: Parse, table: NameTable, first: int, after: int, label: str) -> Name | None:
    start, end = first, after
    for t in range(first, after):
        if is_loose_dash(parse, t):
            start = t + 1
        elif t > start and parse.sentence[t] != parse.sentence[t - 1]:
            start, end = (start, t) if t - start > end - t else (t, end)
            break
    while end > start and is_calendar(parse, end - 1):
        end -= 1
    while start < end and (
        parse.tag[start] in _EDGE_TAGS or (parse.words[start].islower() and parse.lower[start] not in SMALL)
    ):
        start += 1
    while end > start and (
        parse.tag[end - 1] in _EDGE_TAGS
        or (parse.words[end - 1].islower() and not (label == "PERSON" and _is_second_half(parse, start, end - 1)))
    ):
        end -= 1
    behind = _after_office(parse, table, start, end) if label != "PERSON" else None
    if behind is not None and not any(fold_word(parse.words[t]) in table.suffixes for t in range(behind, end)):
        return Name(behind, end, "PERSON")  # "Crown Princess Sofia Lindqvist" is no body
    if label == "PERSON":
        if parse.lower[start] in _SONS and start and not _is_title(parse, table, start - 1):
            start -= parse.tag[start - 1] == "NNP" and parse.words[start - 1][0].isupper()
        if start == first and _is_given(parse, table, first - 1, first, after):
            return Name(first - 1, end, label)
        start = _after_titles(parse, table, start, end)
        for cut in range(start + 1, end):
            if parse.tag[cut] in _BREAKS or parse.words[cut] == "\n":
                end = cut
                break
        end = _before_role(parse, table, start, end)
    if end - start == 1 and label != "PERSON":
        lower = parse.lower[start]
        if lower in table.nouns or (lower.endswith("s") and lower[:-1] in table.nouns):
            return None  # "Parliament", "Kidnappers": a role noun, whatever its capital
    if end < after and label != "PERSON" and end - start == 1 and fold_word(parse.words[start]) in ("st", "posted"):
        return None
    return Name(start, end, label) if start < end and any(c.isalpha() for c in parse.words[start]) else None


_THINGS = frozenset(
    {"accord", "act", "agreement", "amendment", "avenue", "award", "awards", "bill", "boulevard", "bridge", "building",
     "campaign", "convention", "cup", "day", "deal", "games", "highway", "initiative", "law", "pact", "plan", "prize",
     "program", "programme", "project", "protocol", "purchase", "resolution", "road", "rule", "rules", "show", "square",
     "street", "summit", "syndrome", "tower", "towers", "treaty", "war", "week"}
)  # fmt: skip
"""Last words of the names of things, roads and happenings, which act as little as they speak."""


_PAPER_THINGS = frozenset(
    {"agreement", "campaign", "debate", "debates", "grants", "initiative", "plan", "program", "programme", "project",
     "rules", "treaty"}
)  # fmt: skip
"""Those that are nobody's family name."""
_STREETS = frozenset(
    {"avenue", "ave", "blvd", "boulevard", "drive", "highway", "hwy", "parkway", "rd", "road", "st", "street"}
)
"""Last words of addresses, which the model takes for family names."""


_DEED_NAMES = frozenset({
    "attack", "attacks", "bombing", "bombings", "blast", "blasts", "explosion", "raid", "raids", "killing", "killings",
    "shooting", "murder", "murders", "clash", "clashes", "protest", "protests", "talks", "summit", "offensive", "ceasefire",
})  # fmt: skip
"""Nouns for deeds: a headline's "Condemns Dahra Attack" is nobody's name."""
_ACTS = frozenset({
    "motion", "bill", "act", "treaty", "accord", "agreement", "resolution", "budget", "amendment", "constitution", "deal",
    "pact", "charter", "convention", "protocol", "plan", "law", "budgets", "referendum",
})  # fmt: skip
"""What parliaments pass, where a report writes it with a capital: "voted against the Motion"."""


def is_thing(parse: Parse, name: Name) -> bool:
    """Is a name that of a thing: by its last word, or as a work's title between quotation marks?"""
    last = parse.lower[name.after - 1].rstrip(".")
    if name.after - name.first > 1 and (
        last in _STREETS or last in _PAPER_THINGS or last in _DEED_NAMES or (last in _THINGS and name.label != "PERSON")
    ):
        return True
    if name.after - name.first == 1 and last in _ACTS and parse.lower[max(0, name.first - 1)] in ("the", "this"):
        return True
    if name.label in ("GPE", "NORP") or name.after - name.first < 3 or name.first == 0:
        return False
    before = name.first - 1
    if parse.lower[before] == "the" and before:
        before -= 1
    after = name.after + (name.after < len(parse) and parse.words[name.after] in (",", "."))
    return parse.words[before] in _QUOTES and after < len(parse) and parse.words[after] in _QUOTES


def _is_given(parse: Parse, table: NameTable, i: int, first: int, after: int) -> bool:
    """Is token i the given name of which the model took only the family name, "Marta" before [Nowak]?"""
    if i < 0 or parse.lower[i] not in table.genders or not parse.words[i][0].isupper():
        return False
    if parse.sentence[i] != parse.sentence[first]:  # the parser may take it for a sentence of its own
        start, end = parse.sentences[parse.sentence[i]]
        return end - start == 1
    return parse.dep[i] == "compound" and first <= parse.head[i] < after


def is_calendar(parse: Parse, i: int) -> bool:
    """Is token i a weekday or a month that the model took for a part of a name?"""
    lower = parse.lower[i].rstrip(".")
    if lower in _DAYS or lower in _MONTHS:
        return True
    return lower in _SHORT_MONTHS and i + 1 < len(parse) and parse.tag[i + 1] == "CD"


def _after_titles(parse: Parse, table: NameTable, first: int, after: int) -> int:
    """The first token of a person's name proper: the model likes to take "Dr." and "President" into it."""
    while first < after - 1:
        word = fold_word(parse.words[first])
        title = word in table.titles and word not in table.genders  # "Don" is a given name too
        if title or (word in table.nouns and any(not n.before for n in table.nouns[word])):
            first += 1
        elif (behind := _after_office(parse, table, first, after)) is not None:
            first = behind
        else:
            break
    return first


def _is_title(parse: Parse, table: NameTable, t: int) -> bool:
    return fold_word(parse.words[t]) in table.titles or bool(nouns_at(parse, table, t))


def _after_office(parse: Parse, table: NameTable, first: int, after: int) -> int | None:
    """The token after a title of several words that begins here: "Crown Prince", "Deputy Foreign Minister"."""
    for t in range(min(after - 2, first + 3), first, -1):
        nouns = nouns_at(parse, table, t)
        if nouns and nouns[0].person and len(nouns[0].before) == t - first:
            return t + 1
    return None


def _before_role(parse: Parse, table: NameTable, first: int, after: int) -> int:
    """The end of a person's name that runs on into its title: "Adrian Walker Executive Director"."""
    if after - first < 2:
        return after
    nouns = nouns_at(parse, table, after - 1)
    if not nouns or not nouns[0].person or parse.lower[after - 1] in table.genders:
        return after
    at = after - 1 - len(nouns[0].before)
    if fold_word(parse.words[first]) not in table.genders:
        return first  # "State Councilor": a title without a name
    if after - first == 2:
        return after  # "Howard Dean" is no dean
    return max(min(at, first + 2), first + 1)


def is_party_letter(parse: Parse, i: int) -> bool:
    """Is token i the "D" or "R-Texas" in brackets behind a lawmaker's name?"""
    if i == 0 or parse.words[i - 1] not in ("(", "-LRB-"):
        return False
    letter, _, _ = parse.lower[i].partition("-")
    return letter.rstrip(".") in _PARTY_LETTERS


def _is_portfolio(parse: Parse, table: NameTable, name: Name) -> bool:
    """Is a name only the field of the office after it: "Trade" in "Trade Minister", "Interior Cabinet" Secretary?"""
    if name.label == "PERSON" or name.after >= len(parse) or not parse.words[name.after][0].isupper():
        return False
    nouns = nouns_at(parse, table, name.after)
    if not nouns or not nouns[0].person:
        return False
    words = [parse.lower[t] for t in range(name.first, name.after)]
    return any(
        tuple(words) == tuple(noun.before[-len(words) :]) or all(w in noun.before or w in _FIELDS for w in words)
        for noun in table.nouns.get(parse.lower[name.after], ())
    )


_FIELDS = frozenset(
    {"agriculture", "cabinet", "commerce", "communications", "culture", "defence", "defense", "economy", "education",
     "energy", "environment", "finance", "foreign", "health", "home", "housing", "industry", "information", "interior",
     "justice", "labor", "labour", "land", "lands", "mines", "oil", "petroleum", "planning", "security", "sports",
     "tourism", "trade", "transport", "treasury", "water", "works"}
)  # fmt: skip
"""Fields of cabinet offices."""


def _take_nickname(parse: Parse, name: Name) -> None:
    """Take a quoted nickname and the family name behind it into a person's name: 'Maria "Mia" Petrov'."""
    at = name.after
    if at - name.first > 1 and parse.words[at - 2] in _QUOTES:
        at -= 2  # the model's own name ends inside the quotes
    if at + 3 < len(parse) and parse.words[at] in _QUOTES and parse.words[at + 2] in _QUOTES:
        inner, family = parse.words[at + 1], parse.words[at + 3]
        if inner[0].isupper() and family[0].isupper() and parse.tag[at + 3].startswith("NN"):
            name.after = at + 4


def _headlines(parse: Parse) -> set[int]:
    """The sentences in title case, in which a capital tells nothing."""
    found = set()
    for number, (first, after) in enumerate(parse.sentences):
        words = [parse.words[t] for t in range(first, after) if parse.words[t][0].isalpha()]
        if len(words) > 3 and sum(w[0].isupper() for w in words) >= _MIXED_CASE * len(words):
            long = [w for w in words if len(w) > 3]
            if sum(w[0].isupper() for w in long) >= 0.9 * len(long):
                found.add(number)
    return found


def _is_headline(parse: Parse, table: NameTable, name: Name) -> bool:
    """Is a name in a headline most likely only its capitals: long or mixed, and no person's or body's?"""
    if name.label == "PERSON" and fold_word(parse.words[name.first]) in table.genders:
        return False
    if any(fold_word(parse.words[t]) in table.suffixes for t in range(name.first, name.after)):
        return False
    plain = [t for t in range(name.first, name.after) if parse.tag[t] not in ("NNP", "NNPS")]
    return bool(plain) or (name.after - name.first > 2 and name.label != "PERSON")
