"""Which tokens of a report name a country, a people or a place in one: what tells whose an actor is."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.coding.draft import Draft
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

_LONGEST = 4
_DIRECTIONS = frozenset({
    "central", "east", "eastern", "middle", "north", "northern", "south", "southern", "union", "upper", "west",
    "western",
})  # fmt: skip
"""Words that many provinces are called by, and that tell nothing by themselves."""
_LOCATIVE = frozenset({"in", "at", "near", "across", "inside", "outside", "around", "throughout", "within", "off"})


@dataclass(slots=True)
class Geography:
    """Token -> country, by what kind of word says so."""

    states: dict[int, str] = field(default_factory=dict)
    """Tokens of state names."""
    demonyms: dict[int, list[str]] = field(default_factory=dict)
    """Tokens of demonyms, with every state they may mean."""
    peoples: dict[int, str | None] = field(default_factory=dict)
    """Tokens of peoples and lands within or across states."""
    places: dict[int, str] = field(default_factory=dict)
    """Tokens of other places whose country is known, capitals among them."""
    named: set[tuple[int, int]] = field(default_factory=set)
    """Token ranges that the places step took for places: no person stands there, whatever the entity reader saw."""
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Token -> the token range of the name it belongs to."""

    partial: set[int] = field(default_factory=set)
    """Tokens of lands that few states recognise."""

    def country(self, i: int) -> str | None:
        """The one country that token i tells of, by whatever kind of word."""
        if i in self.states:
            return self.states[i]
        if i in self.demonyms:
            codes = self.demonyms[i]
            return codes[0] if codes else None
        if i in self.peoples:
            return self.peoples[i]
        return self.places.get(i)

    def names(self, i: int) -> bool:
        """Does token i belong to the name of a country, a people or a place?"""
        return i in self.spans


def read_geography(draft: Draft) -> Geography:
    """Countries, demonyms, peoples, capitals and coded places of a report, token by token."""
    table, parse, found = draft.tables.names, draft.parse, Geography()
    i, size = 0, len(parse)
    while i < size:
        if parse.words[i][0].isupper():
            length = _match(table, parse, i, found)
            if length:
                i += length
                continue
        i += 1
    for place in draft.places:
        found.named.update(place.mentions)
        if place.country:
            for first, after in place.mentions:
                if after == first + 1 and parse.lower[first] in _DIRECTIONS:
                    continue  # "Northern" of a body's name is no province
                for token in range(first, after):
                    if token not in found.spans:
                        found.places[token] = place.country
                        found.spans[token] = (first, after)
    _settle_shared(found)
    return found


def _settle_shared(found: Geography) -> None:
    """A demonym of several states is that of the one which the report names or has a place in; unsettled, of none."""
    shared = {token: codes for token, codes in found.demonyms.items() if len(codes) > 1}
    if not shared:
        return
    told = Counter([*found.states.values(), *found.places.values()])
    for token, codes in shared.items():
        ranked = sorted(((told[code], code) for code in codes), reverse=True)
        found.demonyms[token] = [ranked[0][1]] if ranked[0][0] > ranked[1][0] else []


def _match(table: NameTable, parse: Parse, i: int, found: Geography) -> int:
    words: list[str] = []
    ends: list[int] = []
    at = i
    while at < len(parse) and len(words) < _LONGEST:
        word = fold_word(parse.words[at])
        if word:
            words.append(word)
            ends.append(at + 1)
        elif parse.words[at] != "-":
            break
        at += 1
    for n in range(len(words), 0, -1):
        key, after = " ".join(words[:n]), ends[n - 1]
        if n == 1 and words[0] == "us" and not parse.words[i].isupper():
            continue
        state = _state(table, words[:n])
        if state is not None:
            adjective = key in table.demonyms and parse.dep[after - 1] in ("amod", "compound", "nmod")
            for token in range(i, after):
                found.spans[token] = (i, after)
                found.states[token] = state
                if adjective:
                    found.demonyms[token] = [state]
            return after - i
        if key in table.demonyms:
            for token in range(i, after):
                found.spans[token] = (i, after)
                found.demonyms[token] = table.demonyms[key]
            return after - i
        if key in table.peoples:
            for token in range(i, after):
                found.spans[token] = (i, after)
                found.peoples[token] = table.peoples[key]
                if key in table.partial:
                    found.partial.add(token)
            return after - i
        if key in table.metonyms:
            country = table.actors[table.metonyms[key]].country
            for token in range(i, after):
                found.spans[token] = (i, after)
                if country:
                    found.places[token] = country
            return after - i
    return 0


def _state(table: NameTable, words: list[str]) -> str | None:
    for alias in table.aliases.get(words[0], ()):
        if len(alias.rest) == len(words) - 1 and alias.rest == words[1:]:
            for one in alias.ids:
                if table.actors[one].kind == "state":
                    return one
    return None


def is_locative(parse: Parse, head: int) -> bool:
    """Does a name only tell where something is: "in Kenya", "near Goma"?"""
    at = head
    while parse.dep[at] in ("conj", "appos") and parse.head[at] != at:
        at = parse.head[at]
    up = parse.head[at]
    return parse.dep[at] == "pobj" and parse.lower[up] in _LOCATIVE
