"""Words that may name a place: runs of capitalised words the gazetteer knows, and what speaks for and against each."""

from dataclasses import dataclass, field

from onrecord.codebook.place_keys import place_key
from onrecord.coding.places.senses import COUNTRY, Sense, SenseTable
from onrecord.language.parse import Parse

_WELL_KNOWN = 5.0
_LONGEST = 6
_INSIDE = {"of", "the", "and", "de", "la", "el", "al", "du", "del", "des", "le", "-", "–", "'", "’", "&", "upon", "on",
           "in", "sur", "am", "an", "der", "e", "y", "d'", "l'", "'s", "’s", ".",
           "ez", "az", "ash", "as", "ar", "ad", "ed", "es", "bin", "ibn", "abu", "wa"}  # fmt: skip
_TOWN_BODIES = {"council", "manager", "hall", "police", "councilman", "councilwoman", "marshal", "attorney", "clerk",
                "commission", "commissioner", "commissioners", "school", "schools"}  # fmt: skip
_LEADS = {"al", "el", "as", "ash", "ar", "at", "ad", "az", "de", "la"}


@dataclass(slots=True, eq=False)
class NameMention:
    """A run of tokens whose key the tables know. `label` is the entity it is exactly, `inside` one it is a part of."""

    first: int
    after: int
    key: str
    senses: tuple[Sense, ...]
    label: str | None
    inside: tuple[int, int, str] | None
    grounds: str = ""
    """Why it is taken for a place; empty where it is not."""
    fixed: Sense | None = None
    """The sense that the words beside it settle."""
    span: tuple[int, int] = field(default=(0, 0))
    """The tokens that the row shows: with "County" or "River" where they belong to the name."""
    allowed: tuple[Sense, ...] = ()
    """The senses that a type word beside it leaves; empty where there is no such word."""
    is_code: bool = False
    """Two or three capitals that short for a division ("PA"): a place only beside a town or where named as one."""

    @property
    def likeliest(self) -> Sense:
        """The sense that is likeliest at first sight, of those that first go by the name where there are any."""
        return next((s for s in self.senses if s.first and s.prior > 3.0), self.senses[0])


def find_names(parse: Parse, senses: SenseTable) -> list[NameMention]:
    """Longest runs of name words that the tables know, left to right, no two overlapping."""
    size = len(parse)
    label_at: list[tuple[int, int, str] | None] = [None] * size
    for named in parse.entities:
        for i in range(named[0], named[1]):
            label_at[i] = named
    found = []
    i = 0
    while i < size:
        mention = _longest_name(parse, i, label_at, senses) if _may_begin(parse, i) else None
        entity = label_at[i]
        if entity is not None and entity[2] in ("GPE", "LOC") and entity[0] == i:
            mention = _uncapitalised(parse, entity, senses, mention)
        if mention is None:
            i += 1
            continue
        found.append(mention)
        i = mention.after
    return found


def _may_begin(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    if word[0].isupper():
        return parse.tag[i][0] in "NJFV-" or parse.tag[i] in ("IN", "DT", "CD", "RB", "UH", "PRP", "XX", "MD", "CC")
    return parse.lower[i] in _LEADS and i + 1 < len(parse) and parse.words[i + 1][0] in "-–"


def _longest_name(
    parse: Parse, i: int, label_at: list[tuple[int, int, str] | None], senses: SenseTable
) -> NameMention | None:
    words, size = parse.words, len(parse)
    after = i + 1
    ends = [after]
    while after < size and after - i < _LONGEST and parse.sentence[after] == parse.sentence[i]:
        word = words[after]
        saint = word in ("'s", "’s") and parse.lower[i] in ("st.", "st", "saint")
        capital = word == "," and after + 1 < size and words[after + 1] in ("D.C.", "DC", "D.C")
        if word[0].isupper() or word[0].isdigit() or saint:
            ends.append(after + 1)
        elif not capital and word.lower() not in _INSIDE:
            break
        after += 1
    for end in reversed(ends):
        said = parse.said(i, end)
        if end < size and words[end] == "." and senses.division(said + ".") is not None:
            end, said = end + 1, said + "."
        if (
            end - i > 1
            and words[end - 1] in ("City", "Town")
            and end < size
            and parse.lower[end] in _TOWN_BODIES
            and not _is_large(senses.of(place_key(said)))
        ):
            continue  # "Cork City Council" is of Cork, not of a place that calls itself Cork City
        short = senses.division(said)
        key = place_key(said)
        if short is not None:
            found: tuple[Sense, ...] = (short, *(s for s in senses.of(key) if s.kind == COUNTRY))
        elif (key in senses.table.acronyms and not said.isupper()) or (
            len(key) < 3 and key not in senses.table.countries
        ):
            continue
        else:
            found = senses.of(key)
        if found:
            entity = label_at[i]
            same = entity is not None and _same(parse, entity, i, end)
            inside = None if same else next((label_at[k] for k in range(i, end) if label_at[k]), None)
            code = short is not None and said.isupper() and "." not in said
            label = entity[2] if same and entity else None
            return NameMention(i, end, key, found, label, inside, span=(i, end), is_code=code)
    return None


def _is_large(found: tuple[Sense, ...]) -> bool:
    """A city of a million ("Mexico City"), whatever stands behind its name."""
    return bool(found) and found[0].prior > 6.0


def _uncapitalised(
    parse: Parse, entity: tuple[int, int, str], senses: SenseTable, mention: NameMention | None
) -> NameMention | None:
    """A whole entity whose capitals the text has lost ("gujarat", "the United states"), where it is well known."""
    first, after, label = entity
    if parse.lower[first] == "the":
        first += 1
    if first >= after or (mention is not None and mention.after >= after) or parse.words[after - 1][0].isupper():
        return mention
    key = place_key(parse.said(first, after))
    found = senses.of(key) if len(key) > 3 else ()
    if not found or found[0].prior < _WELL_KNOWN or not found[0].first:
        return mention
    return NameMention(first, after, key, found, label, None, span=(first, after))


def _same(parse: Parse, entity: tuple[int, int, str], first: int, after: int) -> bool:
    """Is the entity this run, but for an article or a possessive?"""
    start, end, _ = entity
    if start < first and parse.lower[start] == "the":
        start += 1
    if end > after and parse.lower[end - 1] in ("'s", "’s", "'", "’", ".", ","):
        end -= 1
    return start == first and end == after
