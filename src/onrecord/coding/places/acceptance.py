"""Which names in a text are of places: by the entity found there, the words around, and what else the report says."""

from itertools import pairwise

from onrecord.coding.places.governors import governed
from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import ADMIN1, ADMIN2, COUNTRY, REGION, Sense
from onrecord.language.parse import Parse
from onrecord.records.tables.place_table import PlaceTable

_PLACE_LABELS = ("GPE", "LOC", "FAC")
_PREPOSITIONS = {"in", "at", "near", "from", "outside", "toward", "towards", "around", "across", "throughout", "into",
                 "inside", "to", "of", "between", "through", "via", "within", "off"}  # fmt: skip
_NEARLY_SURE = {"in", "near", "outside", "throughout", "across", "around"}
_DIRECTIONS = {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeast",
               "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
               "downtown", "nearby", "rural", "mainland", "upstate", "neighboring", "neighbouring", "suburban",
               "mid", "greater"}  # fmt: skip
_POSSESSIVES = ("'s", "’s")
_LISTED = {",", "and", "or", "&", "to"}
_TITLED = {"town", "city", "county", "police", "fire", "mayor", "chief", "school", "district"}
_TITLES = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "judge", "gen.", "col.", "sgt.",
           "capt.", "lt.", "rep.", "sen.", "gov.", "prof.", "sheikh", "father", "sister", "brother"}  # fmt: skip
_PARTIES = {"r", "d", "dfl", "i", "con", "lab"}
_OWNERS = _DIRECTIONS | {"of", "in", "for", "the"}

# People a name must have to be taken for a place's where the words around say nothing (powers of ten).
_WELL_KNOWN = 5.5
_KNOWN = 5.0
_TOWN = 4.3
_VILLAGE = 2.5
_LARGE = 6.5
_FAMOUS = 6.0


def accept_names(parse: Parse, mentions: list[NameMention], table: PlaceTable) -> None:
    """Sets `grounds` on the mentions that are of places. First by themselves, then by what the first round settled."""
    surnames = _surnames(parse)
    words = set(parse.words)  # a name that the report also writes small is a word
    for mention in mentions:
        if not mention.grounds:
            mention.grounds = _own_grounds(parse, mention, table, surnames, words)
    told_of = _states_told_of(parse, mentions, table)
    for mention in mentions:
        if not mention.grounds:
            mention.grounds = _grounds_by_state(parse, mention, table, surnames, words, told_of)
    _drop_unplaced(parse, mentions)
    known = {m.key for m in mentions if m.grounds}
    _join_lists(parse, mentions, table, surnames, told_of)
    for mention in mentions:
        if not mention.grounds and _may_repeat(parse, mention, table, surnames, mention.key in known):
            mention.grounds = "named elsewhere"


def _drop_unplaced(parse: Parse, mentions: list[NameMention]) -> None:
    """Takes back small places' names that the report never treats as a place's: a person's or a product's as likely."""
    placed = {m.key for m in mentions if m.grounds and (m.fixed is not None or _stands_as_place(parse, m))}
    for m in mentions:
        if m.after - m.first > 1 or m.likeliest.prior >= _KNOWN or m.key in placed:
            continue
        if m.grounds.startswith("named as"):
            m.grounds = ""


def _join_lists(
    parse: Parse, mentions: list[NameMention], table: PlaceTable, surnames: dict[str, bool], told_of: set[str]
) -> None:
    """What stands in a list with places is one: "Harrow, Pinner and Ruislip"; both ways along the list."""
    for order in (mentions, mentions[::-1]):
        for one, other in pairwise(order):
            if not one.grounds or other.grounds or other.inside is not None or other.key in surnames or other.is_code:
                continue
            low, high = sorted((one.after, other.first)) if one.first < other.first else (other.after, one.first)
            joined = parse.lower[low:high]
            if not joined or any(word not in _LISTED for word in joined) or other.key in table.stop_keys:
                continue
            if parse.tag[other.after - 1] != "NNP" or (other.label == "ORG" and other.likeliest.prior < _KNOWN):
                continue
            there = other.likeliest.first or any(s.country in told_of for s in other.senses)
            if there and not _is_demonym(other, table) and not _is_part(parse, other, table):
                other.grounds = "in a list with places"


def _stands_as_place(parse: Parse, m: NameMention) -> bool:
    """Is it governed by a preposition of place, the owner of something, or before a common noun ("Salem police")?"""
    before = parse.lower[m.first - 1] if m.first else ""
    if before in _PREPOSITIONS or before in _DIRECTIONS:
        return True
    last = m.after - 1
    if m.after < len(parse) and parse.lower[m.after] in _POSSESSIVES:
        return True
    if parse.dep[last] == "compound" and parse.head[last] >= m.after:
        return parse.tag[parse.head[last]] in ("NN", "NNS") or parse.lower[m.after] in _TITLED
    if parse.dep[last] in ("pobj", "npadvmod", "appos", "conj"):
        return True
    return _is_dateline(parse, m)


def _own_grounds(parse: Parse, m: NameMention, table: PlaceTable, surnames: dict[str, bool], words: set[str]) -> str:
    """Why a name by itself is a place's; empty where nothing says so."""
    first, after = m.first, m.after
    top = m.likeliest
    if m.key in table.stop_keys or _is_demonym(m, table) or _is_saint(parse, m) or _is_titled(parse, m):
        return ""
    if top.kind != COUNTRY and m.after - m.first == 1 and m.key in words and parse.words[first][0].isupper():
        return ""
    if m.after - first == 1 and len(m.key) < 5 and _is_acronym(parse, m, top):
        return ""
    if m.is_code and m.label not in _PLACE_LABELS:
        return ""
    if m.inside is not None:
        return ""
    if (said := governed(parse, m)) and top.prior > (_KNOWN if top.country in table.family_names else _VILLAGE):
        return said
    before = parse.lower[first - 1] if first else ""
    following = parse.lower[after] if after < len(parse) else ""
    if m.label in _PLACE_LABELS:
        if after - first == 1 and m.key in surnames and top.prior < _LARGE:
            return ""
        return f"named as {m.label}" if top.first or top.prior > 2.5 else ""
    if m.label == "PERSON":
        if m.key in surnames or not top.first:
            return ""
        if before in _NEARLY_SURE or following in table.local_words:
            return "after a preposition of place"
        if before in _PREPOSITIONS - {"of"} and top.prior > _TOWN and top.country not in table.family_names:
            return "after a preposition, a name that no family has"
        if top.kind == COUNTRY or top.prior > _FAMOUS or (top.kind in (ADMIN1, REGION) and after - first > 1):
            return "well known"
        return ""
    if not top.first:
        return ""
    if first > 1 and before == "-" and parse.lower[first - 2] in _PARTIES:
        return "a member's constituency"
    if top.kind == COUNTRY:
        return "a state's name"
    if m.label is not None:
        if top.kind in (ADMIN1, REGION) or top.prior > _KNOWN:
            return f"known, though named as {m.label}"
        if before in _NEARLY_SURE or before in _DIRECTIONS or following in table.local_words:
            return f"known, though named as {m.label}"
        return ""
    if m.key in surnames or _is_part(parse, m, table):
        return ""
    if before in _PREPOSITIONS or before in _DIRECTIONS:
        return "after a preposition of place"
    if following in table.local_words:
        return "before people or a body of a town"
    if _is_dateline(parse, m):
        return "dateline"
    return "well known" if top.prior > _WELL_KNOWN else ""


def _states_told_of(parse: Parse, mentions: list[NameMention], table: PlaceTable) -> set[str]:
    """States whose name, people, division or large city the report names, but for those of towns with family names."""
    codes = set()
    for m in mentions:
        top = m.likeliest
        if m.grounds and top.country and (top.kind in (COUNTRY, ADMIN1) or top.prior > _WELL_KNOWN):
            codes.add(top.country)
    for start, end, label in parse.entities:
        if label == "NORP" and end - start == 1 and parse.lower[start] in table.demonyms:
            codes.add(table.demonyms[parse.lower[start]])
    return {code for code in codes if code not in table.family_names}


def _grounds_by_state(
    parse: Parse, m: NameMention, table: PlaceTable, surnames: dict[str, bool], words: set[str], told_of: set[str]
) -> str:
    """A town of a state that the report tells of, where the entity reader saw a person or nothing ("took Goma")."""
    if m.inside is not None or m.is_code or m.key in table.stop_keys or m.key in words or m.key in surnames:
        return ""
    if _is_demonym(m, table) or _is_saint(parse, m) or _is_part(parse, m, table) or _is_titled(parse, m):
        return ""
    there = [s for s in m.senses if s.country in told_of and s.kind != COUNTRY]
    if not there:
        return ""
    before = parse.lower[m.first - 1] if m.first else ""
    if before in _PREPOSITIONS or before in _DIRECTIONS:
        return "in a state the report tells of"
    weight = max(s.prior for s in there)
    least = _VILLAGE if m.after - m.first > 1 else _TOWN if m.label else _KNOWN
    plain = parse.dep[m.after - 1] not in ("nsubj", "compound", "poss") or m.label != "PERSON"
    return "in a state the report tells of" if plain and weight > least else ""


def _may_repeat(parse: Parse, m: NameMention, table: PlaceTable, surnames: dict[str, bool], known: bool) -> bool:
    """A name that elsewhere is a place's, or is within a longer name that is of a body or thing of that place."""
    if m.key in table.stop_keys or m.key in surnames or m.is_code:
        return False
    if _is_demonym(m, table) or _is_saint(parse, m) or _is_titled(parse, m):
        return False
    if m.inside is not None:
        return _names_owner(parse, m, table, known)
    return known and parse.tag[m.after - 1].startswith("NNP") and not _is_part(parse, m, table)


def _names_owner(parse: Parse, m: NameMention, table: PlaceTable, known: bool) -> bool:
    """Inside a longer name: "Kumasi City Council", "Bank of Ghana", but not "Florence Nightingale"."""
    assert m.inside is not None
    start, end, label = m.inside
    top = m.likeliest
    before = parse.lower[m.first - 1] if m.first else ""
    following = parse.lower[m.after] if m.after < len(parse) else ""
    leads = m.first <= start or (m.first == start + 1 and before == "the")
    trails = m.after >= end
    if not top.first and top.kind != COUNTRY:
        return False
    big = top.kind in (COUNTRY, ADMIN1, REGION) or top.prior > _KNOWN
    if following in table.unplaced_words or (following in table.street_words and top.kind not in (COUNTRY, ADMIN1)):
        return False
    if top.kind == COUNTRY and label in _PLACE_LABELS:
        return True
    if label == "PERSON":
        return leads and known and following in table.local_words
    if trails:
        if label in ("GPE", "LOC") and before in _DIRECTIONS:
            return True
        return before in ("of", "in", "at", "for", ",") and (known or top.prior > 4.0 or top.kind == REGION)
    if following in ("&", "and", "/", "-", "–"):
        return False
    if leads and top.kind == ADMIN2 and m.after - m.first > 1:
        return True
    if leads:
        return known or big or (following in table.local_words and top.prior > 3.0)
    return before in _OWNERS and (known or big)


def _is_demonym(m: NameMention, table: PlaceTable) -> bool:
    """A word for a people, or part of one ("Sri" in "Sri Lankan"): no place."""
    if m.key in table.demonyms and m.key not in table.countries:
        return True
    if m.label == "NORP" and m.likeliest.kind != COUNTRY and m.likeliest.prior < _KNOWN:
        return True
    return m.inside is not None and m.inside[2] == "NORP"


def _is_acronym(parse: Parse, m: NameMention, top: Sense) -> bool:
    """Few capitals in a sentence that is not all capitals, of no great place ("HIV", "AMA")."""
    if not parse.words[m.first].isupper() or top.kind in (COUNTRY, ADMIN1) or top.prior > _KNOWN:
        return False
    start, end = parse.sentences[parse.sentence[m.first]]
    return m.first - start > 2 or not parse.words[min(m.after, end - 1)].isupper()


def _is_saint(parse: Parse, m: NameMention) -> bool:
    """A church, school or day: "St. Patrick's Cathedral", and "St. Patrick's" where no place was seen in it."""
    if not m.key.startswith("saint "):
        return False
    possessive = parse.lower[m.after - 1] in _POSSESSIVES
    after = m.after
    if not possessive and after < len(parse) and parse.lower[after] in _POSSESSIVES:
        possessive, after = True, after + 1
    named = after < len(parse) and parse.words[after][0].isupper() and parse.tag[after].startswith("NNP")
    return possessive and (named or m.label not in _PLACE_LABELS)


def _is_titled(parse: Parse, m: NameMention) -> bool:
    """A person by the title before the name ("Lord Cambridge")."""
    return m.first > 0 and parse.lower[m.first - 1] in _TITLES


def _is_part(parse: Parse, m: NameMention, table: PlaceTable) -> bool:
    """Is it a part of a longer name that the tagger sees ("Boston Dynamics", "East Wing")?"""
    last, after, first = m.after - 1, m.after, m.first
    if after < len(parse) and parse.dep[last] == "compound" and parse.tag[after].startswith("NNP"):
        return parse.lower[after] not in table.local_words and parse.words[after][0].isupper()
    return (
        first > 0
        and parse.tag[first - 1] == "NNP"
        and parse.dep[first - 1] == "compound"
        and (m.first <= parse.head[first - 1] < after)
    )


def _surnames(parse: Parse) -> dict[str, bool]:
    """Last names of the people named with two words or more, in lower case."""
    return {parse.lower[end - 1]: True for start, end, label in parse.entities if label == "PERSON" and end - start > 1}


def _is_dateline(parse: Parse, m: NameMention) -> bool:
    """ "BEIRUT (AP) -": in capitals at the start of a sentence."""
    said = parse.said(m.first, m.after)
    start = parse.sentences[parse.sentence[m.first]][0]
    return said.isupper() and len(said) > 3 and m.first - start < 3
