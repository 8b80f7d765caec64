"""Titles before a person's name: "U.S. Secretary of State John Kerry", "rebel leader Gen. Moses Lado"."""

from onrecord.coding.actors.candidates import Candidate
from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.names import Name
from onrecord.coding.actors.nominals import describe, nouns_at
from onrecord.coding.actors.office_holders import Office, office_before
from onrecord.coding.actors.phrases import complement_of, first_of, is_loose_dash
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

_LONGEST = 10
_INSIDE = frozenset({"of", "for", "to", "and", "the", "in"})
_DRESS = frozenset({"DT", "VBG", "VBN", "JJ", "JJR", "JJS", "PRP$", "CD", "NN", "NNP", "HYPH", "PDT"})
"""Tags of what may stand before a name within its phrase."""
_LOOSE = frozenset(
    {"compound", "amod", "nmod", "poss", "det", "case", "punct", "nummod", "advmod", "npadvmod", "appos", "predet"}
)


def name_candidate(parse: Parse, table: NameTable, geography: Geography, name: Name) -> Candidate:
    """A name with the titles before it as one candidate; the head is the name's own."""
    head = head_of(parse, name.first, name.after)
    c = Candidate(name.first, name.after, head, "name", name.words, name.label, name.ids, name.shared)
    c.plural = parse.tag[head] == "NNPS" and not name.ids
    office = office_before(parse, table, geography, name) if c.label == "PERSON" else None
    if office is not None:
        _take_office(parse, table, geography, c, office)
        return c
    start = _title_start(parse, table, geography, name)
    at = name.first - 1
    while at >= start:
        short = table.titles.get(fold_word(parse.words[at]))
        if short is not None and (parse.words[at][0].isupper() or parse.words[at].endswith(".")):
            c.kind = "title"
            c.gender = c.gender or short.gender
            if short.noun and (entries := table.nouns.get(short.noun.split()[-1])):
                joined = short.noun.split()
                c.nouns += [n for n in entries if n.before == joined[:-1]][:1]
                c.nouns_at.append(at)
            if not short.noun and c.label != "ORG":
                c.label = "PERSON"
        else:
            found = [n for n in nouns_at(parse, table, at) if at + len(n.after) < name.first]
            if found and found[0].person and not (name.words[-1] in table.suffixes and name.label != "PERSON"):
                c.kind = "title"
                c.nouns.append(found[0])
                c.nouns_at.append(at)
                c.gender = c.gender or found[0].gender
        at -= 1
    if c.nouns:
        c.first = start
        c.label = "PERSON"
        describe(parse, table, geography, c, c.nouns_at[0])
        for t in range(start, min(c.nouns_at)):
            if t in geography.spans and c.country is None:
                c.country = geography.country(t)
            beside = table.lands_beside.get(parse.lower[t])
            if beside and any(word in beside for n in c.nouns for word in n.name.split()):
                c.country = beside[0]
        whole = complement_of(parse, head, ("of",))
        if whole is not None and c.country is None:
            c.country = geography.country(whole)
    elif c.kind == "title":
        c.first = start
    if not c.nouns:
        _own_words(parse, table, geography, c, head)
    return c


def _take_office(parse: Parse, table: NameTable, geography: Geography, c: Candidate, office: Office) -> None:
    """Make a name that of who holds an office told before it: "Director of the Water Agency Pablo Quiroga"."""
    c.kind, c.first, c.gender = "title", office.first, office.noun.gender
    c.nouns.append(office.noun)
    c.nouns_at.append(office.at)
    head, c.head = c.head, office.at
    describe(parse, table, geography, c, office.at)
    c.head, c.determiner = head, "the"
    if c.body is None or c.body > office.at:
        c.body = _head_of_body(parse, office)
    for t in range(office.at, c.after):
        if c.country is None and t in geography.spans and not is_own_country(geography, c, t):
            c.country = geography.country(t)


def _head_of_body(parse: Parse, office: Office) -> int:
    """The head of an office's body: what its preposition governs, else that of its words before an "of"."""
    first, after = office.body
    of = next((t for t in range(office.at, first) if parse.lower[t] in ("of", "for")), office.at)
    governed = parse.child(of, "pobj")
    if governed is not None and first <= governed < after:
        return governed
    return head_of(parse, first, next((t for t in range(first + 1, after) if parse.lower[t] == "of"), after))


def head_of(parse: Parse, first: int, after: int) -> int:
    """The token of a span whose head lies outside it; the last such noun."""
    best = None
    for i in range(first, after):
        outside = not first <= parse.head[i] < after or parse.head[i] == i
        if outside and (best is None or parse.tag[i].startswith("NN") or not parse.tag[best].startswith("NN")):
            best = i
    return after - 1 if best is None else best


def _title_start(parse: Parse, table: NameTable, geography: Geography, name: Name) -> int:
    """The first token of the titles that lead into a name; the name's own first where none do."""
    start, at = name.first, name.first - 1
    number = parse.sentence[name.first]
    begin = parse.sentences[number][0]
    if begin == name.first and number and begin - parse.sentences[number - 1][0] == 1:
        begin -= 1  # a title that the parser took for a sentence of its own
    lowest = max(begin, name.first - _LONGEST)
    pending = False
    while at >= lowest:
        if is_loose_dash(parse, at):
            break
        lower, tag = parse.lower[at], parse.tag[at]
        word = fold_word(parse.words[at])
        title = (word in table.titles and (parse.words[at][0].isupper())) or bool(nouns_at(parse, table, at))
        if (title and tag[:2] in ("NN", "JJ", "FW")) or (title and word in table.titles):
            if not _leads_on(parse, at, name):
                break
            start, pending = at, True
        elif not pending:
            break
        elif (
            at in geography.spans
            or tag in ("NNP", "NNPS", "JJ", "HYPH", "NN", "VBN")
            or lower in table.past
            or lower in table.hedges
        ):
            start = at
        elif lower in ("the", "a", "an"):
            start = at
            break
        elif lower in _INSIDE and at - 1 >= lowest and nouns_at(parse, table, at - 1):
            start = at
        else:
            break
        at -= 1
    while start < name.first and (
        parse.tag[start] in ("HYPH", "CC", "IN", "TO")
        or (
            parse.tag[start] == "VBN"
            and start + 1 < name.first
            and parse.tag[start + 1] != "HYPH"
            and parse.lower[start] not in table.past
            and parse.dep[start] != "amod"
        )
    ):
        start += 1
    return start


def _leads_on(parse: Parse, at: int, name: Name) -> bool:
    """Does a title at this token belong to the name, and not end a phrase of its own just before it?"""
    if name.first - at > 1 and parse.tag[at + 1] == ",":
        return False
    if parse.sentence[at] != parse.sentence[name.first]:
        return at + 1 == name.first
    if at + 1 == name.first and parse.dep[at] == "nsubj" and parse.head[at] == parse.head[name.after - 1]:
        return True  # "the surgeon Lin Meiyu warned": two subjects of one verb
    up = at
    for _ in range(8):
        if name.first <= up < name.after:
            return True
        if parse.dep[up] not in _LOOSE and parse.head[up] not in range(name.first, name.after):
            break
        if parse.head[up] == up:
            break
        up = parse.head[up]
    else:
        return False
    return name.first <= up < name.after or (
        parse.head[name.after - 1] == at and parse.dep[name.after - 1] in ("appos", "flat")
    )


def _own_words(parse: Parse, table: NameTable, geography: Geography, c: Candidate, head: int) -> None:
    """Country and determiner of a name without titles: "Kenya's Supreme Court", "the Philippine Senate"."""
    first = min(first_of(parse, head), c.first)
    c.determiner = "the" if parse.lower[first] in ("the", "this") else None
    for t in range(first, c.after):
        if t in geography.spans and not is_own_country(geography, c, t) and (t < c.first or c.label != "PERSON"):
            c.country = c.country or geography.country(t)
        if t < c.first and (parse.lower[t] in table.past or parse.lower[t] in table.hedges):
            c.past = c.past or parse.lower[t] in table.past
            c.hedges.append(parse.lower[t])
        if t < c.first and (key := fold_word(parse.words[t])) in table.modifiers:
            c.sectors = table.modifiers[key]
    if all(parse.tag[t] in _DRESS for t in range(first, c.first)):
        c.first = first
    if c.country is None and first and first - 1 in geography.demonyms and parse.dep[head] in ("compound", "nmod"):
        c.country = geography.country(first - 1)  # "an Iraqi Foreign Ministry official"
    for child in parse.children[head]:
        if parse.dep[child] == "poss" and child < c.first and parse.tag[child] != "PRP$":
            c.possessor = child
            c.country = c.country or geography.country(child)
        elif parse.dep[child] == "prep" and child >= c.after and parse.lower[child] in ("in", "of"):
            inner = parse.child(child, "pobj")
            if inner is not None:
                c.country = c.country or geography.country(inner)


def is_own_country(geography: Geography, c: Candidate, t: int) -> bool:
    """Is the country word at token t the whole name itself?"""
    span = geography.spans[t]
    return span[0] <= c.first and span[1] >= c.after
