"""Role nouns, titles, organ patterns and suffixes: the registry's common words as compiled rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.codebook.registry_rows import read_sections, row_of
from onrecord.records.errors import CodebookError
from onrecord.records.tables.folding import fold_words
from onrecord.records.tables.name_table import NameTable, RoleNoun, Suffix, Title

_FIELDS = {"kind", "sectors", "person", "gender", "office", "organ", "of_body", "local", "former", "weak", "kin"}
_TURNS = ("of", "for", "in", "to")
"""Words after which a phrase has its complement: the head of "ministry of health" stands before them."""


def compile_nouns(homes: tuple[Path, ...], table: NameTable) -> None:
    """Fill the table's nouns, modifiers, titles, suffixes and hedges from role_nouns.yaml and organs.yaml."""
    merged: dict[str, dict[str, Any]] = {}
    for words, fields in _rows(homes):
        gender_only = fields.pop("gender_only", False)
        for word in words:
            if gender_only:
                if word in merged:
                    merged[word]["gender"] = fields["gender"]
            else:
                merged.setdefault(word, {}).update(fields)
    for word, fields in merged.items():
        noun = _noun(word, fields)
        head = fold_words(word)[len(noun.before)]
        table.nouns.setdefault(head, []).append(noun)
    for entries in table.nouns.values():
        entries.sort(key=lambda n: (-len(n.before) - len(n.after), n.name))
    for section, value, file in (*read_sections(homes, "role_nouns.yaml"), *read_sections(homes, "organs.yaml")):
        if section == "modifiers":
            for one in value:
                row = row_of(one, file)
                for word in row.get("words", []):
                    table.modifiers[" ".join(fold_words(word))] = list(row.get("sectors", []))
        elif section == "hedges":
            table.past += _folded(value["past"])
            table.hedges += _folded(value["other"])
        elif section == "titles":
            for one in value:
                row = row_of(one, file)
                for short in row.get("short", []):
                    table.titles[" ".join(fold_words(short))] = Title(row.get("noun"), row.get("gender"))
        elif section == "suffixes":
            for one in value:
                row = row_of(one, file)
                for word in row.get("words", []):
                    table.suffixes[" ".join(fold_words(word))] = Suffix(row.get("kind"), list(row.get("sectors", [])))


def _folded(words: list[str]) -> list[str]:
    return [" ".join(fold_words(word)) for word in words]


def _rows(homes: tuple[Path, ...]) -> Iterator[tuple[list[str], dict[str, Any]]]:
    for section, value, file in read_sections(homes, "role_nouns.yaml"):
        if section == "nouns":
            for one in value:
                row = row_of(one, file)
                for key in row.values:
                    if key not in _FIELDS | {"words", "gender_only"}:
                        raise row.error(f"unknown key {key!r}")
                yield list(row.get("words", [])), {k: v for k, v in row.values.items() if k != "words"}
    organs = {section: (value, file) for section, value, file in read_sections(homes, "organs.yaml")}
    if "patterns" in organs:
        yield from _patterns(organs)


def _patterns(organs: dict[str, tuple[Any, str]]) -> Iterator[tuple[list[str], dict[str, Any]]]:
    topics, file = organs.get("topics", ([], ""))
    for one in organs["patterns"][0]:
        pattern = row_of(one, organs["patterns"][1])
        for each in topics:
            topic = row_of(each, file)
            words = [form.format(topic=word) for form in pattern.get("forms") for word in topic.get("words")]
            fields = {k: v for k, v in pattern.values.items() if k in _FIELDS}
            if pattern.get("person"):
                fields["office"] = topic.get("office")
            else:
                fields["organ"] = pattern.get("id").format(topic=topic.get("id"))
            yield words, fields


def _noun(word: str, fields: dict[str, Any]) -> RoleNoun:
    words = fold_words(word)
    if not words:
        raise CodebookError(f"a role noun of no word: {word!r}")
    turn = next((n for n, one in enumerate(words) if n and one in _TURNS), len(words))
    return RoleNoun(
        name=word.lower(), before=words[: turn - 1], after=words[turn:], kind=fields.get("kind"),
        sectors=list(fields.get("sectors") or []), person=bool(fields.get("person")), gender=fields.get("gender"),
        office=fields.get("office"), organ=fields.get("organ"), of_body=bool(fields.get("of_body")),
        local=bool(fields.get("local")), former=bool(fields.get("former")), weak=bool(fields.get("weak")),
        kin=bool(fields.get("kin")),
    )  # fmt: skip
