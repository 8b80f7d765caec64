"""Names in a report: the registry's and the language model's, one typed span each."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.phrases import SAYING, is_loose_dash
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable

_NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_BODY_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_SMALL = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "du",
        "ould",
        "ag",
        "of",
        "the",
    }
)
_EDGE_TAGS = frozenset(
    {"DT", "``", "''", ",", ".", ":", "POS", "HYPH", "-LRB-", "-RRB-", "CC", "IN", "PRP$", "CD", "TO"}
)


@dataclass(slots=True)
class Name:
    """One name: tokens, folded words, label of the language model, registry ids, and its suffix's kind."""

    first: int
    after: int
    label: str | None
    ids: list[str] = field(default_factory=list)
    shared: bool = False
    words: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Does the registry hold it?"""
        return bool(self.ids)


def find_names(parse: Parse, table: NameTable, geography: Geography) -> list[Name]:
    """Names in order, none overlapping another.

    A registry name wins over what the language model took a part of it for, and loses to a longer unknown name around
    it ("Bank of China"), unless that is only titles and demonyms.
    """
    known = _registry_names(parse, table)
    modelled = _model_names(parse, table)
    names: list[Name] = []
    for m in modelled:
        inside = [n for n in known if n.first < m.after and m.first < n.after]
        if not inside:
            names.append(m)
            continue
        if any(n.first <= m.first and m.after <= n.after for n in inside):
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
    _agree(kept, table, geography)
    return sorted([*kept, *_missed(parse, table, geography, kept)], key=lambda n: n.first)


def _agree(names: list[Name], table: NameTable, geography: Geography) -> None:
    """One name, one type: what bears a given name is a person, and so is what is one word of a person's name."""
    parts: set[str] = set()
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
    for n in names:
        if not n.ids and n.label != "PERSON" and len(n.words) == 1 and n.words[0] in parts:
            n.label = "PERSON"


def _missed(parse: Parse, table: NameTable, geography: Geography, names: list[Name]) -> list[Name]:
    """Names that the language model missed: capitalised runs with a given name or that act, and short forms."""
    taken = {t for n in names for t in range(n.first, n.after)}
    parts: dict[str, str | None] = {}
    runs: list[Name] = []
    i, size = 0, len(parse)
    while i < size:
        if i in taken or i in geography.spans or parse.tag[i] not in ("NNP", "NNPS") or not parse.words[i][0].isupper():
            i += 1
            continue
        after = i
        while after < size and after not in taken and after not in geography.spans:
            small = parse.lower[after] in _SMALL and after + 1 < size and parse.tag[after + 1] == "NNP"
            if not small and not (parse.tag[after] in ("NNP", "NNPS") and parse.words[after][0].isupper()):
                break
            after += 1
        while i < after - 1 and (fold_word(parse.words[i]) in table.titles or fold_word(parse.words[i]) in table.nouns):
            i += 1
        words = tuple(w for w in (fold_word(x) for x in parse.words[i:after]) if w)
        if words and not (len(words) == 1 and words[0].endswith("s") and words[0][:-1] in table.nouns):
            runs.append(Name(i, after, None, words=words))
        i = max(after, i + 1)
    for name in names:
        if not name.ids or name.label == "PERSON":
            for word in (name.words[0], name.words[-1]):
                parts.setdefault(word, name.label)
    found: list[Name] = []
    often: Counter[tuple[str, ...]] = Counter(run.words for run in runs if len(run.words) == 1)
    alone = {run.words[0] for run in runs if len(run.words) == 1}
    for run in runs:
        if len(run.words) > 1 and (_may_be_person(parse, table, run)):
            run.label = "PERSON"
            parts.setdefault(run.words[-1], "PERSON")
            parts.setdefault(run.words[0], "PERSON")
            found.append(run)
    for run in found:
        parts.setdefault(run.words[-1], run.label)
    for run in runs:
        if len(run.words) > 1 and run.words[-1] in alone and run not in found:
            parts.setdefault(run.words[-1], None)
    for run in runs:
        if run not in found and len(run.words) == 1 and run.words[0] in parts and run.words[0] not in table.nouns:
            run.label = parts[run.words[0]]
            found.append(run)
        elif (
            run not in found
            and len(run.words) == 1
            and run.words[0] in table.surnames
            and run.words[0] not in table.nouns
        ):
            run.label = "PERSON"
            found.append(run)
        elif run not in found and len(run.words) > 1 and (
            parse.dep[run.after - 1] in ("nsubj", "nsubjpass", "appos")
            or (run.words[-1] in alone and run.words[-1] not in table.nouns)
        ):  # fmt: skip
            run.label = "ORG" if run.words[-1] in table.suffixes else None
            found.append(run)
        elif (
            run not in found
            and run.label is None
            and run.words[0] not in table.nouns
            and (_speaks(parse, run) or (often[run.words] > 1 and parse.dep[run.after - 1] == "nsubj"))
        ):
            run.label = "ORG" if len(run.words) > 1 and run.words[-1] in table.suffixes else None
            found.append(run)
    return found


def _may_be_person(parse: Parse, table: NameTable, run: Name) -> bool:
    if any(w in table.suffixes for w in run.words) or len(run.words) > 4 or any(w in table.nouns for w in run.words):
        return False
    return run.words[0] in table.genders or any(
        parse.lower[t] == "who"
        or (parse.dep[t] == "appos" and parse.head[t] == run.after - 1 and bool(table.nouns.get(parse.lower[t])))
        for t in range(run.after, min(run.after + 6, len(parse)))
    )


def _speaks(parse: Parse, run: Name) -> bool:
    """Does a run of capitalised words act as only actors do: is it the subject of a verb of saying?"""
    head = run.after - 1
    up = parse.head[head]
    return parse.dep[head] == "nsubj" and parse.lemma[up] in SAYING


def _of_kind(table: NameTable, name: Name) -> str | None:
    return table.actors[name.ids[0]].kind if name.ids else None


def _is_frame(parse: Parse, table: NameTable, geography: Geography, i: int, inside: list[Name]) -> bool:
    """Is token i of a longer name only dress around a registry name: a title, a demonym, a role noun, a small word?"""
    if any(n.first <= i < n.after for n in inside):
        return True
    word = fold_word(parse.words[i])
    return (
        not word or parse.lower[i] in _SMALL or parse.words[i].islower() or word in table.titles or word in table.nouns
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
        return parse.words[first].isupper() or parse.sentences[parse.sentence[first]][0] != first  # "Nato", "Farc"
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
            and any(first <= i < after for first, after, _ in parse.entities)
        )
    kind = table.actors[ids[0]].kind
    if kind != "person" and i + 1 < len(parse) and parse.dep[i] == "compound" and parse.head[i] > i:
        return not any(
            first <= i < after and label == "PERSON" and after - first > 1 for first, after, label in parse.entities
        )
    return True


def _label_over(parse: Parse, first: int, after: int) -> str | None:
    for start, end, label in parse.entities:
        if start < after and first < end:
            return label
    return None


def _model_names(parse: Parse, table: NameTable) -> list[Name]:
    names = []
    for first, after, label in parse.entities:
        if label not in _NAME_LABELS:
            continue
        start, end = first, after
        for t in range(first, after):
            if is_loose_dash(parse, t):
                start = t + 1
        while start < end and (
            parse.tag[start] in _EDGE_TAGS or (parse.words[start].islower() and parse.lower[start] not in _SMALL)
        ):
            start += 1
        while end > start and (parse.tag[end - 1] in _EDGE_TAGS or parse.words[end - 1].islower()):
            end -= 1
        if label == "PERSON":
            start = _after_titles(parse, table, start, end)
            for cut in range(start + 1, end):
                if parse.tag[cut] in (",", "POS", "-LRB-", "VBD", "VBZ", ":", "CC") or parse.words[cut] == "\n":
                    end = cut
                    break
        if end - start == 1 and parse.lower[start] in table.nouns and label != "PERSON":
            continue  # "Parliament", "Congress": a role noun, whatever its capital
        if start < end and any(c.isalpha() for c in parse.words[start]):
            names.append(Name(start, end, label))
    return names


def _after_titles(parse: Parse, table: NameTable, first: int, after: int) -> int:
    """The first token of a person's name proper: the model likes to take "Dr." and "President" into it."""
    while first < after - 1:
        word = fold_word(parse.words[first])
        if word in table.titles or (
            word in table.nouns and any(not n.before for n in table.nouns[word]) and first + 1 < after
        ):
            first += 1
        else:
            break
    return first
