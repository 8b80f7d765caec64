"""Names in a report: the registry's and the language model's, one typed span each."""

from bisect import bisect_left, bisect_right

from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.missed_names import acts_by_saying, missed_names
from onrecord.coding.actors.modelled_names import modelled_names
from onrecord.coding.actors.name import SMALL, Name
from onrecord.coding.actors.office_holders import parted
from onrecord.coding.actors.plain_words import without_plain_words
from onrecord.coding.actors.ships import with_ships
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable


def find_names(parse: Parse, table: NameTable, geography: Geography) -> list[Name]:
    """Names in order, none overlapping another.

    A registry name wins over what the language model took a part of it for, and loses to a longer unknown name around
    it ("Bank of China"), unless that is only titles and demonyms.
    """
    known = [n for n in _registry_names(parse, table) if not _is_part_of_land(n, table, geography)]
    modelled = [part for m in modelled_names(parse, table) for part in parted(parse, table, geography, m)]
    names: list[Name] = []
    for m in modelled:
        begin = bisect_right(known, m.first, key=lambda n: n.after)
        inside = known[begin : bisect_left(known, m.after, key=lambda n: n.first)]
        if not inside:
            names.append(m)
            continue
        if any(n.first <= m.first and m.after <= n.after for n in inside):
            continue
        if (
            m.label == "PERSON"
            and len(inside) == 1
            and inside[0].first < m.first
            and _of_kind(table, inside[0]) == "person"
        ):
            known.remove(inside[0])  # "Crown Prince Talal" of "Crown Prince Talal bin Nasser"
            m.ids = inside[0].ids
            names.append(m)
            continue
        strict = [n for n in inside if m.first <= n.first and n.after <= m.after]
        if not strict or len(strict) != len(inside):
            continue
        if all(_is_frame(parse, table, geography, i, strict) for i in range(m.first, m.after)):
            continue
        if len(strict) > 1 and all(n.after - n.first > 1 or _of_kind(table, n) == "person" for n in strict):
            continue
        for n in strict:
            known.remove(n)
            if m.label == "PERSON" and _of_kind(table, n) == "person":
                m.ids = n.ids
        names.append(m)
    names += known
    names.sort(key=lambda n: n.first)
    kept: list[Name] = []
    for n in names:
        if kept and n.first < kept[-1].after:
            continue
        kept.append(n)
    for n in kept:
        n.words = tuple(w for w in (fold_word(x) for x in parse.words[n.first : n.after]) if w)
    kept = [n for n in kept if n.words]
    _agree(parse, kept, table, geography)
    every = sorted([*kept, *missed_names(parse, table, geography, kept)], key=lambda n: n.first)
    return with_ships(parse, without_plain_words(parse, table, every))


def _is_part_of_land(n: Name, table: NameTable, geography: Geography) -> bool:
    """Is a state's name part of another land's: "Ireland" of "Northern Ireland", "Mexico" of "the Gulf of Mexico"?"""
    first, after = geography.spans.get(n.first, (n.first, n.after))
    return (first < n.first or n.after < after) and n.first in geography.peoples and _of_kind(table, n) == "state"


def _agree(parse: Parse, names: list[Name], table: NameTable, geography: Geography) -> None:
    """One name, one type: what bears a given name is a person, and so is what ends as a person's name does."""
    for n in names:
        if n.label == "PERSON" and not n.ids and len(n.words) == 1 and n.words[0] in table.peoples:
            n.label = "NORP"
        elif n.label == "PERSON" and not n.ids and _ends_as_body(n, table):
            n.label = "ORG"  # "Dish Network"
    parts: set[str] = set()
    ends: set[tuple[str, ...]] = set()
    for n in names:
        if n.ids or (n.first in geography.spans and geography.spans[n.first][1] > n.first + 1):
            continue
        if (
            n.label != "PERSON"
            and 2 <= len(n.words) <= 4
            and n.words[0] in table.genders
            and n.words[-1] not in table.suffixes
        ):
            n.label = "PERSON"
        if n.label == "PERSON" and len(n.words) > 1:
            parts.update((n.words[0], n.words[-1]))
            ends.update(n.words[at:] for at in range(1, len(n.words) - 1))
    for n in names:
        if n.ids or n.label == "PERSON" or n.first in geography.spans:
            continue
        if len(n.words) == 1:
            word = n.words[0]
            family = word in table.surnames and len(word) > 3 and word not in table.nouns and n.label != "NORP"
            if word in parts or family or _has_age(parse, n):
                n.label = "PERSON"
        elif n.words in ends or (parse.lower[n.first] in _PARTICLES and acts_by_saying(parse, n)):
            n.label = "PERSON"
    said = {n.words for n in names if n.label == "PERSON" and not n.ids}
    for n in names:
        if not n.ids and n.label != "PERSON" and n.words in said and n.first not in geography.spans:
            n.label = "PERSON"


def _ends_as_body(n: Name, table: NameTable) -> bool:
    """Does a name of several words, none of them a given name in front, end on a word for a body?"""
    last = n.words[-1]
    return (
        len(n.words) > 1 and n.words[0] not in table.genders and last in table.suffixes and last not in table.surnames
    )


_PARTICLES = frozenset({"de", "di", "da", "del", "della", "van", "von", "dos", "al", "el", "bin", "ibn"})
"""Small words that begin a family name."""


def _has_age(parse: Parse, name: Name) -> bool:
    """Does an age stand beside the name: "8-year-old Ana", "Ana, 8,"?"""
    before = [parse.lower[t] for t in range(max(0, name.first - 3), name.first)]
    if "old" in before and any("year" in w or "month" in w for w in (*before, parse.lower[max(0, name.first - 4)])):
        return True
    at = name.after
    return (
        at + 2 < len(parse)
        and parse.words[at] == ","
        and parse.tag[at + 1] == "CD"
        and parse.words[at + 1].isdigit()
        and 1 <= int(parse.words[at + 1]) <= 110
        and parse.words[at + 2] in (",", ".")
    )


def _of_kind(table: NameTable, name: Name) -> str | None:
    return table.actors[name.ids[0]].kind if name.ids else None


def _is_frame(parse: Parse, table: NameTable, geography: Geography, i: int, inside: list[Name]) -> bool:
    """Is token i of a longer name only dress around a registry name: a title, a demonym, a role noun, a small word?"""
    if any(n.first <= i < n.after for n in inside):
        return True
    word = fold_word(parse.words[i])
    return (
        not word or parse.lower[i] in SMALL or parse.words[i].islower() or word in table.titles or word in table.nouns
        or i in geography.spans or parse.lemma[i].lower() in table.nouns or parse.tag[i] == "POS"
    )  # fmt: skip


def _registry_names(parse: Parse, table: NameTable) -> list[Name]:
    names: list[Name] = []
    words, aliases = parse.words, table.aliases
    i, size = 0, len(parse)
    while i < size:
        word = words[i]
        if word[0].isupper() or word[0].isdigit() or word in ("al", "el") or not word.isascii():
            folded = fold_word(word)
            found = _longest(parse, table, i, aliases.get(folded, ()))
            if found is None and parse.dep[i] in ("compound", "amod", "nmod") and folded + "s" in aliases:
                plural = [a for a in aliases[folded + "s"] if not a.rest and not a.upper]  # "Houthi rebels"
                found = _longest(parse, table, i, plural)
            if found is not None:
                names.append(found)
                i = found.after
                continue
        i += 1
    return names


def _longest(parse: Parse, table: NameTable, i: int, aliases) -> Name | None:  # type: ignore[no-untyped-def]
    for alias in aliases:
        after = _follow(parse, i, alias.rest)
        if after is None or not _is_written_so(parse, i, after, alias.upper):
            continue
        if after == i + 1 and not _may_stand_alone(parse, table, i, alias.ids):
            continue
        return Name(i, after, _label_over(parse, i, after), list(alias.ids), alias.shared)
    return None


def _follow(parse: Parse, i: int, rest: list[str]) -> int | None:
    """The token after the words of an alias that begins at token i; hyphens and quotes between them do not count."""
    at = i + 1
    for wanted in rest:
        while at < len(parse) and parse.words[at] in ("-", "'", "‘", "’", '"') and not fold_word(parse.words[at]):
            at += 1
        if at >= len(parse) or fold_word(parse.words[at]) != wanted:
            return None
        at += 1
    return at


def _is_written_so(parse: Parse, first: int, after: int, upper: bool) -> bool:
    if upper and after - first == 1 and len(parse.words[first]) > 3 and parse.tag[first] == "NNP":
        if parse.words[first].isupper():
            return True
        entity = parse.entity_at(first)  # "Nato", "Farc"
        return (
            entity is not None and entity[:2] == (first, after) and parse.sentences[parse.sentence[first]][0] != first
        )
    if upper:
        return all(w.replace(".", "").isupper() or not w[0].isalpha() for w in parse.words[first:after])
    if after - first == 1:
        return True
    return (
        any(w[0].isupper() for w in parse.words[first + 1 : after])
        or not parse.words[after - 1].isascii()
        or any(w[0].isdigit() for w in parse.words[first:after])
    )


def _may_stand_alone(parse: Parse, table: NameTable, i: int, ids: list[str]) -> bool:
    """May one word be this registry name here? Not a common word at a sentence's start, nor part of a person's name."""
    if (
        parse.tag[i] not in ("NNP", "NNPS")
        and parse.sentences[parse.sentence[i]][0] == i
        and not parse.words[i].isupper()
    ):
        return (
            parse.tag[i] in ("NN", "NNS", "JJ", "FW")
            and parse.lower[i] not in table.nouns
            and parse.entity_at(i) is not None
        )
    kind = table.actors[ids[0]].kind
    if kind in ("party", "armed group", "civil society") and i + 1 < len(parse) and _leads_body(parse, table, i):
        return False  # "the Republican Guard" is no party
    if kind != "person" and i + 1 < len(parse) and parse.dep[i] == "compound" and parse.head[i] > i:
        entity = parse.entity_at(i)
        return entity is None or entity[2] != "PERSON" or entity[1] - entity[0] == 1
    return True


def _leads_body(parse: Parse, table: NameTable, i: int) -> bool:
    """Does token i only begin the name of a body, with a capitalised noun of one right behind it?"""
    word = fold_word(parse.words[i + 1])
    return parse.words[i + 1][0].isupper() and parse.head[i] > i and (
        word in table.suffixes or any(not n.person for n in table.nouns.get(word, ()))
    ) and word not in ("party", "group", "movement", "leadership")  # fmt: skip


def _label_over(parse: Parse, first: int, after: int) -> str | None:
    return next((entity[2] for i in range(first, after) if (entity := parse.entity_at(i)) is not None), None)


__all__ = ["Name", "find_names"]
