"""Type words beside a name: "Idlib province" is the province, "Washington state" the state, "Arrow River" no town."""

from onrecord.coding.places.mentions import NameMention
from onrecord.coding.places.senses import ADMIN1, ADMIN2, CITY, COUNTRY, REGION, Sense
from onrecord.language.parse import Parse
from onrecord.records.tables.place_table import PlaceTable

_LEVEL_KINDS = {"admin1": (ADMIN1, ADMIN2), "admin2": (ADMIN2,), "city": (CITY,)}
# Words that stand before the name of a thing in the landscape ("Lake Placid", "River Dee").
_LEADING = {"lake", "river", "mount", "mt.", "cape", "loch", "lough"}


def narrow_by_type_words(parse: Parse, mentions: list[NameMention], table: PlaceTable) -> None:
    """Leaves each accepted name the senses that its type word allows, and shows the word with it where it is a part.

    A river, lake or hill that the tables do not know keeps its name and no coordinates: those of the town that it
    shares a name with would be somewhere else.
    """
    for m in mentions:
        if not m.grounds or m.fixed is not None:
            continue
        following = parse.lower[m.after] if m.after < len(parse) else ""
        part = m.after < len(parse) and parse.words[m.after][0].isupper()
        before = parse.lower[m.first - 1] if m.first else ""
        if m.likeliest.kind in (COUNTRY, REGION):
            continue
        if part and following in table.nature_words:
            _make_feature(parse, m, (m.first, m.after + 1))
        elif before in _LEADING and parse.words[m.first - 1][0].isupper():
            _make_feature(parse, m, (m.first - 1, m.after))
        else:
            level = table.division_words.get(following)
            if level is None and before == "of" and m.first > 1:
                level = table.division_words.get(parse.lower[m.first - 2])
            if level is not None:
                _narrow(m, _LEVEL_KINDS[level])
                if part and level != "city" and following in table.division_words:
                    m.span = (m.first, m.after + 1)


def _make_feature(parse: Parse, m: NameMention, span: tuple[int, int]) -> None:
    name = parse.said(*span)
    m.span, m.key = span, name.lower()
    m.senses = (Sense(name, REGION, (), None, None, 0.0, precision=None),)


def _narrow(m: NameMention, kinds: tuple[int, ...]) -> None:
    for kind in kinds:
        m.allowed = tuple(s for s in m.senses if s.kind == kind)
        if m.allowed:
            return
