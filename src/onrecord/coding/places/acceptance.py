"""Which names in a text are of places: by the entity found there, the words around, and what else the report says."""

from onrecord.coding.places.mentions import COUNTRY_KIND, NameMention
from onrecord.coding.places.senses import ADMIN1, CITY, REGION, lies_in
from onrecord.language.parse import Parse
from onrecord.records.tables.place_table import PlaceTable

_PLACE_LABELS = ("GPE", "LOC", "FAC")
_PREPOSITIONS = {"in", "at", "near", "from", "outside", "toward", "towards", "around", "across", "throughout", "into",
                 "inside", "to", "of", "between", "through", "via", "within"}  # fmt: skip
_NEARLY_SURE = {"in", "near", "outside", "throughout", "across", "around"}
_DIRECTIONS = {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeast",
               "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
               "downtown", "nearby", "rural", "mainland", "upstate", "neighboring", "neighbouring", "suburban",
               "mid", "greater"}  # fmt: skip


def accept_names(parse: Parse, mentions: list[NameMention], table: PlaceTable) -> None:
    """Sets `grounds` on the mentions that are of places. First by themselves, then by what the first round settled."""
    surnames = _surnames(parse)
    for mention in mentions:
        _settle_containment(parse, mentions, mention)
    for mention in mentions:
        if not mention.grounds:
            mention.grounds = _own_grounds(parse, mention, table, surnames)
    known = {m.key for m in mentions if m.grounds and m.grounds != "weak"}
    for mention in mentions:
        if not mention.grounds and mention.key in known and _may_repeat(parse, mention, table, surnames):
            mention.grounds = "named elsewhere"


def _settle_containment(parse: Parse, mentions: list[NameMention], mention: NameMention) -> None:
    """ "Mopti, Mali": two names side by side of which the second holds the first settle each other."""
    i = mention.after
    if i + 1 >= len(parse):
        return
    gap = 1 if parse.words[i] in (",", "(") else 0
    if not gap:
        return
    following = _beginning_at(mentions, i + gap)
    if following is None:
        return
    best = None
    for outer in following.senses:
        for inner in mention.senses:
            if lies_in(inner, outer):
                score = inner.prior + outer.prior + (1.5 if outer.kind in (COUNTRY_KIND, ADMIN1) else 0)
                if outer.kind in (CITY, REGION):
                    score -= 3
                if best is None or score > best[0]:
                    best = (score, inner, outer)
    if best is None:
        return
    _, inner, outer = best
    if outer.kind == CITY and (mention.label == "PERSON" or following.label == "PERSON" or outer.prior < 4):
        return
    if inner.kind == COUNTRY_KIND:
        return
    mention.fixed, following.fixed = inner, following.fixed or outer
    mention.grounds, following.grounds = "beside what holds it", "beside what it holds"


def _beginning_at(mentions: list[NameMention], i: int) -> NameMention | None:
    low, high = 0, len(mentions)
    while low < high:
        middle = (low + high) // 2
        if mentions[middle].first < i:
            low = middle + 1
        else:
            high = middle
    return mentions[low] if low < len(mentions) and mentions[low].first == i else None


def _own_grounds(parse: Parse, m: NameMention, table: PlaceTable, surnames: dict[str, bool]) -> str:
    first, after = m.first, m.after
    top = m.senses[0]
    last = after - 1
    if m.key in table.demonyms and m.key not in table.countries:
        return ""
    if parse.tag[last] in ("JJ", "NNPS") and m.label == "NORP" and top.kind != COUNTRY_KIND:
        return ""
    if m.key in table.stop_keys:
        return ""
    if after - first == 1 and len(parse.words[first]) < 3 and not parse.words[first].isupper():
        return ""
    entity = m.inside
    if entity is not None:
        return _grounds_inside(parse, m, table, entity)
    before = parse.lower[first - 1] if first else ""
    if m.label in _PLACE_LABELS:
        return f"named as {m.label}" if not _is_person_part(parse, m, surnames) else ""
    if top.kind in (COUNTRY_KIND,) and m.label != "PERSON":
        return "a state's name"
    if m.label == "PERSON":
        if before in _NEARLY_SURE and m.key not in surnames:
            return "after a preposition of place"
        return ""
    if m.label in ("ORG", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"):
        if top.kind in (ADMIN1, REGION) or top.prior > 5.0 or before in _NEARLY_SURE or before in _DIRECTIONS:
            return f"known, though named as {m.label}"
        return ""
    if m.key in surnames:
        return ""
    if before in _PREPOSITIONS or before in _DIRECTIONS:
        return "after a preposition of place"
    if _is_dateline(parse, m):
        return "dateline"
    if top.prior > 5.5:
        return "well known"
    return ""


def _grounds_inside(parse: Parse, m: NameMention, table: PlaceTable, entity: tuple[int, int, str]) -> str:
    start, end, label = entity
    if label == "PERSON":
        return ""
    return f"inside {label}"


def _surnames(parse: Parse) -> dict[str, bool]:
    """Last names of the people named with two words or more, in lower case."""
    return {parse.lower[end - 1]: True for start, end, label in parse.entities if label == "PERSON" and end - start > 1}


def _is_person_part(parse: Parse, m: NameMention, surnames: dict[str, bool]) -> bool:
    return m.after - m.first == 1 and m.key in surnames and m.senses[0].prior < 6.5


def _is_dateline(parse: Parse, m: NameMention) -> bool:
    """ "BEIRUT (AP) -": in capitals at the start of a paragraph, or before a bracketed or dashed agency."""
    said = parse.said(m.first, m.after)
    start = parse.sentences[parse.sentence[m.first]][0]
    return said.isupper() and len(said) > 3 and m.first - start < 3


def _may_repeat(parse: Parse, m: NameMention, table: PlaceTable, surnames: dict[str, bool]) -> bool:
    if m.label == "PERSON" or m.inside is not None:
        return False
    return m.key not in surnames and m.key not in table.stop_keys and parse.tag[m.after - 1].startswith("NNP")
