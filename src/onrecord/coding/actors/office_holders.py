"""Offices told before a name: "Director of the Water Agency Pablo Quiroga", "Chief of Staff Birgit Solheim".

The title, "of" or "for" and a body stand before the name without a comma, so that the language model takes the body's
name and the person's for one, and the parser hangs the person under the preposition.
"""

from dataclasses import dataclass

from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.name import Name
from onrecord.coding.actors.nominals import nouns_at
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable, RoleNoun

_LONGEST = 14
_OF = frozenset({"of", "for"})
_INSIDE = frozenset({"of", "for", "the", "and", "on", "to", "(", ")", "-lrb-", "-rrb-", "&", "-", "'s", "’s"})
"""What stands inside the name of a body, beside its capitalised words."""
_SAINTS = frozenset({"st", "san", "santa", "sao", "saint", "sant"})
_ENDS = frozenset({
    "administration", "board", "brigade", "centre", "center", "chamber", "corps", "directorate", "division", "forces",
    "guard", "guards", "headquarters", "hospital", "institute", "office", "police", "radio", "secretariat", "service",
    "services", "station", "television", "tribunal", "tv", "unit", "zone",
})  # fmt: skip
"""Last words of bodies that by themselves may be anything."""
_FEWEST, _MOST = 2, 4
"""Words of a person's full name."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title before a name: the token of its noun, the noun, the first token of its phrase, the tokens of its body."""

    at: int
    noun: RoleNoun
    first: int
    body: tuple[int, int]


def office_before(parse: Parse, table: NameTable, geography: Geography, name: Name) -> Office | None:
    """The office "TITLE of BODY" right before a person's name of at least two words; null where there is none."""
    if name.after - name.first < _FEWEST or not parse.words[name.first][0].isupper():
        return None
    begin = parse.sentences[parse.sentence[name.first]][0]
    for at in range(name.first - 1, max(begin, name.first - _LONGEST) - 1, -1):
        if parse.lower[at] in _OF and at > begin:
            found = _title_at(parse, table, at - 1)
            if found is not None and at + 1 < name.first and _is_body(parse, table, at + 1, name.first):
                return _office(parse, geography, at - 1, found, name)
        if not _may_be_inside(parse, at):
            return None
    return None


def _title_at(parse: Parse, table: NameTable, at: int) -> RoleNoun | None:
    """The noun for one person with an office at a token."""
    nouns = nouns_at(parse, table, at)
    if not nouns or not nouns[0].person or nouns[0].kin or parse.tag[at] in ("NNS", "NNPS"):
        return None
    return nouns[0] if nouns[0].kind != "population" and parse.tag[at].startswith("NN") else None


def _may_be_inside(parse: Parse, at: int) -> bool:
    return parse.words[at][0].isupper() or parse.lower[at] in _INSIDE


def _is_body(parse: Parse, table: NameTable, first: int, after: int) -> bool:
    """Are these tokens a body's or a field's words, and no other person's: not "aide to President | Ana Lund"?"""
    last = after - 1 if parse.words[after - 1] not in (")", "-RRB-") else after - 2
    if parse.tag[last] == "POS" or not parse.words[last][0].isupper():
        return False
    capitals = [t for t in range(first, after) if parse.words[t][0].isupper()]
    words = [fold_word(parse.words[t]) for t in capitals]
    if words[-1] in table.titles or (words[0] in table.genders and len(words) <= _FEWEST):
        return False
    ends, leads = nouns_at(parse, table, last), nouns_at(parse, table, capitals[0])
    return not (ends and ends[0].person) and not (leads and leads[0].person and leads[0].office)


def _office(parse: Parse, geography: Geography, at: int, noun: RoleNoun, name: Name) -> Office:
    """The office with what stands before its noun: "NYPD" and "Deputy" of "NYPD Deputy Chief of Patrol Ana Ruiz"."""
    first = at - len(noun.before)
    begin = parse.sentences[parse.sentence[at]][0]
    while first > begin and (
        first - 1 in geography.spans
        or (
            parse.tag[first - 1] in ("NNP", "JJ", "NN")
            and parse.dep[first - 1] in ("compound", "amod", "nmod")
            and parse.head[first - 1] >= at
        )
    ):
        first -= 1
    if first > begin and parse.lower[first - 1] in ("the", "a", "an"):
        first -= 1
    begin = at + 2 + (parse.lower[at + 2] == "the")
    after = next((t for t in range(begin, name.first) if parse.words[t] in ("(", "-LRB-")), name.first)
    return Office(at, noun, first, (begin, after))


def parted(parse: Parse, table: NameTable, geography: Geography, name: Name) -> list[Name]:
    """A name that the model or the capitals took for one, as the body and the person it holds; else the name alone.

    The person's part begins with a given name, or right after the word that ends a body's name.
    """
    if name.ids or name.after - name.first < _FEWEST:
        return [name]
    land = geography.spans.get(name.first) if name.first in geography.states and name.label == "PERSON" else None
    if land is not None and name.after - land[1] >= _FEWEST and name.first and parse.lower[name.first - 1] == "of":
        person = Name(land[1], name.after, "PERSON")  # "the Bank of Malawi Chifundo Banda"
        person.words = _words(parse, person)
        return [person]
    begin = _body_start(parse, table, name)
    if begin is None:
        return [name]
    for t in range(begin + 1, name.after - 1):
        if not _may_be_person(parse, table, t, name.after):
            continue
        given = fold_word(parse.words[t]) in table.genders and fold_word(parse.words[t - 1]) not in _SAINTS
        if given or (t - begin > 1 and not _is_placed(geography, t, name.after) and _ends_body(parse, table, t - 1)):
            person = Name(t, name.after, "PERSON")
            person.words = _words(parse, person)
            whole = _ends_body(parse, table, t - 1) and parse.lower[t - 2] not in _OF
            if not whole and not (t - begin > 1 and name.label == "ORG"):
                return [person]  # "Chief of Staff", "Minister of Transport": a field, no body
            body = Name(begin, t, "ORG")
            body.words = _words(parse, body)
            return [body, person]
    return [name]


def _body_start(parse: Parse, table: NameTable, name: Name) -> int | None:
    """The first token of the body inside a name, where a title and "of" lead into it; null where they do not."""
    of = next((t for t in range(name.first, name.after - 2) if parse.lower[t] in _OF), None)
    if of is not None and of > 0 and _title_at(parse, table, of - 1) is not None:
        first = of + 1
        return first + (parse.lower[first] == "the")
    before = name.first - 1
    while before > 0 and (
        parse.lower[before] == "the" or (parse.words[before][0].isupper() and name.first - before < 3)
    ):
        before -= 1
    if before > 0 and parse.lower[before] in _OF and _title_at(parse, table, before - 1) is not None:
        return name.first + (parse.lower[name.first] == "the")
    return None


def _may_be_person(parse: Parse, table: NameTable, first: int, after: int) -> bool:
    """Could these words be a person's full name: two to four, capitalised, none of a body, a title or an office?"""
    if not _FEWEST <= after - first <= _MOST:
        return False
    words = [fold_word(parse.words[t]) for t in range(first, after)]
    if any(w in table.suffixes or w in table.nouns or w in table.body_words or w in table.titles for w in words):
        return False
    return parse.words[first][0].isupper() and all(parse.tag[t][:3] == "NNP" for t in range(first, after))


def _is_placed(geography: Geography, first: int, after: int) -> bool:
    return any(t in geography.spans for t in range(first, after))


def _ends_body(parse: Parse, table: NameTable, t: int) -> bool:
    """Does a body's name end with this token: on a word for a body, or on the field of a ministry?"""
    word = fold_word(parse.words[t])
    if word in table.suffixes or word in table.body_words or word in _ENDS:
        return True
    lead = fold_word(parse.words[t - 2]) if t > 1 and parse.lower[t - 1] in _OF else ""
    return lead in table.suffixes or lead in table.body_words or lead in _ENDS


def _words(parse: Parse, name: Name) -> tuple[str, ...]:
    return tuple(w for w in (fold_word(x) for x in parse.words[name.first : name.after]) if w)
