"""Names that the language model missed: capitalised runs with a given name or that act, and short forms."""

from collections import Counter

from onrecord.coding.actors.geography import Geography
from onrecord.coding.actors.modelled_names import is_calendar, is_party_letter, is_thing
from onrecord.coding.actors.name import SMALL, Name
from onrecord.coding.actors.office_holders import parted
from onrecord.coding.actors.phrases import SAYING
from onrecord.language.parse import Parse
from onrecord.records.tables.folding import fold_word
from onrecord.records.tables.name_table import NameTable


def missed_names(parse: Parse, table: NameTable, geography: Geography, names: list[Name]) -> list[Name]:
    """The names that none of these is: capitalised runs with a given name or that act, and short forms of these."""
    taken = {t for n in names for t in range(n.first, n.after)}
    runs = [part for run in _runs(parse, table, geography, taken) for part in parted(parse, table, geography, run)]
    parts: dict[str, str | None] = {}
    for name in names:
        if not name.ids or name.label == "PERSON":
            for word in (name.words[0], name.words[-1]):
                parts.setdefault(word, name.label)
    found: list[Name] = []
    often: Counter[tuple[str, ...]] = Counter(run.words for run in runs if len(run.words) == 1)
    alone = {run.words[0] for run in runs if len(run.words) == 1}
    for run in runs:
        if len(run.words) > 1 and _may_be_person(parse, table, run):
            run.label = "PERSON"
            parts.setdefault(run.words[-1], "PERSON")
            parts.setdefault(run.words[0], "PERSON")
            found.append(run)
    for run in runs:
        if run.label == "PERSON" and run not in found:
            found.append(run)  # who holds the office before the name
    known = {run.first for run in found}
    for run in runs:
        if len(run.words) > 1 and run.words[-1] in alone and run.first not in known:
            parts.setdefault(run.words[-1], None)
    for run in runs:
        if run.first in known:
            continue
        first, last, single = run.words[0], run.words[-1], len(run.words) == 1
        role = parse.dep[run.after - 1]
        if single and first in parts and first not in table.nouns:
            run.label = parts[first]
        elif single and first in table.surnames and first not in table.nouns:
            run.label = "PERSON"
        elif (
            not single and (role in ("nsubj", "nsubjpass", "appos") or (last in alone and last not in table.nouns))
        ) or (
            first not in table.nouns and (acts_by_saying(parse, run) or (often[run.words] > 1 and role == "nsubj"))
        ):  # fmt: skip
            run.label = "ORG" if not single and last in table.suffixes else None
        else:
            continue
        found.append(run)
    return found


def _runs(parse: Parse, table: NameTable, geography: Geography, taken: set[int]) -> list[Name]:
    """Capitalised runs outside the tokens taken and the places, without titles, days and things."""
    runs: list[Name] = []
    i, size = 0, len(parse)
    while i < size:
        if i in taken or i in geography.spans or parse.tag[i] not in ("NNP", "NNPS") or not parse.words[i][0].isupper():
            i += 1
            continue
        after = i
        while after < size and after not in taken and after not in geography.spans:
            small = parse.lower[after] in SMALL and after + 1 < size and parse.tag[after + 1] == "NNP"
            if not small and not (parse.tag[after] in ("NNP", "NNPS") and parse.words[after][0].isupper()):
                break
            after += 1
        while i < after - 1 and (fold_word(parse.words[i]) in table.titles or fold_word(parse.words[i]) in table.nouns):
            i += 1
        end = after
        while i < after and is_calendar(parse, after - 1):
            after -= 1
        if i == after:  # nothing but days and months
            i = end
            continue
        words = tuple(w for w in (fold_word(x) for x in parse.words[i:after]) if w)
        if i and parse.words[i - 1] in ("(", "-LRB-") and is_party_letter(parse, i):
            i = max(after, i + 1)
            continue
        if words and not (len(words) == 1 and words[0].endswith("s") and words[0][:-1] in table.nouns):
            run = Name(i, after, None, words=words)
            title = len(words) == 1 and words[0] in table.titles and parse.words[i].endswith(".")  # "Sen."
            if not title and not is_thing(parse, run):
                runs.append(run)
        i = max(after, i + 1)
    return runs


def _may_be_person(parse: Parse, table: NameTable, run: Name) -> bool:
    if any(w in table.suffixes for w in run.words) or len(run.words) > 4 or any(w in table.nouns for w in run.words):
        return False
    return run.words[0] in table.genders or any(
        parse.lower[t] == "who"
        or (parse.dep[t] == "appos" and parse.head[t] == run.after - 1 and bool(table.nouns.get(parse.lower[t])))
        for t in range(run.after, min(run.after + 6, len(parse)))
    )


def acts_by_saying(parse: Parse, run: Name) -> bool:
    """Does a run of capitalised words act as only actors do: is it the subject of a verb of saying?"""
    head = run.after - 1
    up = parse.head[head]
    return parse.dep[head] == "nsubj" and parse.lemma[up] in SAYING
