"""Link, outcome and referent entries (entries/link, entries/outcome, entries/referent) compiled into one table."""

from pathlib import Path
from typing import Any

from onrecord.codebook.inflection import verb_forms
from onrecord.codebook.notation import WordLists, read_choice, read_kind, read_noun_cue, read_verb_cue, read_word_lists
from onrecord.records.errors import CodebookError
from onrecord.records.tables.link_table import LinkCue, LinkTable, Referent, StoryTable
from onrecord.records.vocabulary import Act, EventStatus, EventType, LinkKind, OutcomeKind, words_of

_FIELDS = frozenset(
    [
        "means",
        "kind",
        "outcome",
        "negated",
        "types",
        "words",
        "phrases",
        "verbs",
        "nouns",
        "turned_phrases",
        "turned_verbs",
        "acts",
        "marks",
        "examples",
        "near",
    ]
)
_REFERENT_FIELDS = frozenset(["means", "nouns", "acts", "types", "statuses"])


def compile_stories(homes: tuple[Path, ...]) -> StoryTable:
    """The table of all link, outcome and referent entries under these homes.

    Raises CodebookError naming file and field where an entry does not hold to the format.
    """
    shared = read_word_lists(homes)
    table = StoryTable()
    for name, value in read_kind(homes, "referent", _REFERENT_FIELDS).items():
        _add_referent(table, name, value)
    for name, value in read_kind(homes, "link", _FIELDS).items():
        _add(table.links, name, value, _what(value, "kind", LinkKind, f"link/{name}.yaml"), shared, f"link/{name}.yaml")
    for name, value in read_kind(homes, "outcome", _FIELDS).items():
        where = f"outcome/{name}.yaml"
        _add(table.outcomes, name, value, _what(value, "outcome", OutcomeKind, where), shared, where)
    for cues in [
        c
        for part in (table.links, table.outcomes)
        for c in (*part.phrases.values(), *part.verbs.values(), *part.nouns.values())
    ]:
        cues.sort(key=lambda cue: -(len(cue.words) + len(cue.parts)))
    return table


def link_examples(homes: tuple[Path, ...], kind: str) -> list[tuple[str, dict[str, Any], bool]]:
    """(entry, example, is a near miss) for every example of the link or outcome entries."""
    return [
        (name, want, key == "near")
        for name, value in read_kind(homes, kind, _FIELDS).items()
        for key in ("examples", "near")
        for want in value.get(key) or []
    ]


def _what(value: dict[str, Any], key: str, closed: object, where: str) -> str:
    known = words_of(closed)
    if value.get(key) not in known:
        raise CodebookError(f"`{key}` is {value.get(key)!r}", where=where, remedy=f"use one of {list(known)}")
    return str(value[key])


def _add_referent(table: StoryTable, name: str, value: dict[str, Any]) -> None:
    for key, closed in (("acts", Act), ("types", EventType), ("statuses", EventStatus)):
        if unknown := sorted(set(value.get(key, [])) - set(words_of(closed))):
            raise CodebookError(f"unknown {key} {unknown}", where=f"referent/{name}.yaml")
    referent = Referent(entry=name, acts=list(value.get("acts", [])), types=list(value.get("types", [])),
                        statuses=list(value.get("statuses", [])))  # fmt: skip
    table.referents.update(dict.fromkeys(value["nouns"], referent))


def _add(table: LinkTable, name: str, value: dict[str, Any], what: str, shared: WordLists, where: str) -> None:
    lists = {**shared, **value.get("words", {})}
    negated = value.get("negated")
    if negated is not None and negated not in words_of(OutcomeKind):
        raise CodebookError(f"`negated` is {negated!r}", where=where)
    same: dict[str, Any] = {"entry": name, "what": what, "negated": negated, "types": list(value.get("types", []))}
    for turned in ("", "turned_"):
        for said in value.get(f"{turned}phrases", []):
            words = [_forms(word, lists, where) for word in said.split()]
            cue = LinkCue(**same, said=said, kind="phrase", words=words, turned=bool(turned))
            for form in words[0]:
                table.phrases.setdefault(form, []).append(cue)
        for said in value.get(f"{turned}verbs", []):
            heads, parts = read_verb_cue(said, lists, where)
            for lemma in heads:
                cue = LinkCue(**same, said=said, kind="verb", parts=parts, turned=bool(turned))
                table.verbs.setdefault(lemma, []).append(cue)
    for said in value.get("nouns", []):
        heads, before, parts = read_noun_cue(said, lists, where)
        for lemma in heads:
            table.nouns.setdefault(lemma, []).append(LinkCue(**same, said=said, kind="noun", words=before, parts=parts))
    table.acts.update(dict.fromkeys(value.get("acts", []), what))
    table.marks.update(dict.fromkeys(value.get("marks", []), what))


def _forms(word: str, lists: WordLists, where: str) -> list[str]:
    """The forms that may stand in one place of a phrase: alternatives by bars, `verb~` in all its forms, `@list`."""
    found: list[str] = []
    for one in word.split("|"):
        if one.endswith("~"):
            found += verb_forms(one[:-1])
        else:
            found += read_choice(one, lists, where)
    return found
