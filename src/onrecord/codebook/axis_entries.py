"""Axis entries (entries/axis/*.yaml) and attitude entries (entries/attitude/*.yaml) compiled into the table of positions."""

from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from onrecord.codebook.notation import (
    PREPOSITIONS,
    WordLists,
    read_choice,
    read_kind,
    read_noun_cue,
    read_verb_cue,
    read_word_lists,
)
from onrecord.records.errors import CodebookError
from onrecord.records.tables.axis_table import Attitude, Axis, AxisCue, AxisTable

_AXIS_FIELDS = frozenset([
    "means", "direction", "name", "words", "things", "again", "for", "against", "objects", "places", "deeds",
    "needs", "marks", "barred", "barred_by", "not_amid", "not_by", "not_told", "upon", "anyone", "sides", "generic",
    "examples", "near",
])  # fmt: skip
_LISTS = (
    "abstract",
    "pointers",
    "turning",
    "saying",
    "befalling",
    "mandative",
    "light",
    "mere",
    "groups",
    "wished",
    "felt",
)
"""Plain word lists of attitude entries; records/tables/axis_table.py says what each is."""
_ATTITUDE_FIELDS = frozenset(
    [
        "means",
        "stance",
        "negated",
        "may",
        "acting",
        "judging",
        "siding",
        "willed",
        "verbs",
        "nouns",
        "adjectives",
        "phrases",
        "prepositions",
        "movers",
        "carriers",
        "holders",
        "deeds",
        *_LISTS,
        "examples",
        "near",
    ]
)
_SIGNS = {"for": 1, "against": -1, "open": 0}
_WISHED = "wished: "
"""How a verb cue begins that counts only under a word that wants: "wished: meet ~him"."""
_NEEDS = (None, "objects", "places", "either", "named", "somebody")


class AxisExample(NamedTuple):
    """A sentence of an entry: an example says the holder, the stance and words of the topic; a near miss what it is."""

    entry: str
    text: str
    want: dict[str, Any]
    near: bool


def compile_axes(homes: tuple[Path, ...]) -> AxisTable:
    """The table of all axis and attitude entries under these homes.

    Raises CodebookError naming file and field where an entry does not hold to the format.
    """
    table = AxisTable(attitudes={kind: {} for kind in ("verb", "noun", "adjective", "preposition", "phrase")},
                      movers={"verb": {}, "noun": {}, "ergative": {}})  # fmt: skip
    shared = read_word_lists(homes)
    for name, value in read_kind(homes, "axis", _AXIS_FIELDS).items():
        _add_axis(table, name, value, shared)
    for cues in (*table.verbs.values(), *table.nouns.values()):
        cues.sort(key=lambda cue: 0.25 * table.axes[cue.axis].generic - _weight(cue))
    for name, value in read_kind(homes, "attitude", _ATTITUDE_FIELDS).items():
        _add_attitudes(table, name, value)
    for words in table.attitudes.values():
        words.update({word: _settled(found) for word, found in words.items()})
    return table


def axis_examples(homes: tuple[Path, ...]) -> list[AxisExample]:
    """Every example and near miss of the axes, in the order of their names. Raises CodebookError where some are lacking."""
    found = []
    for name, value in read_kind(homes, "axis", _AXIS_FIELDS).items():
        if len(value.get("examples") or []) < 2 or not value.get("near"):
            raise CodebookError("has fewer than two examples or no near miss", where=f"axis/{name}.yaml",
                                remedy="add sentences of your own")  # fmt: skip
        for key in ("examples", "near"):
            found += [AxisExample(name, want["text"], want, key == "near") for want in value[key]]
    return found


def attitude_examples(homes: tuple[Path, ...]) -> list[AxisExample]:
    """Every example and near miss of the attitudes, in the order of their names; a near miss must give no position at all."""
    found = []
    for name, value in read_kind(homes, "attitude", _ATTITUDE_FIELDS).items():
        for key in ("examples", "near"):
            found += [AxisExample(name, want["text"], want, key == "near") for want in value.get(key, [])]
    return found


def _add_axis(table: AxisTable, name: str, value: dict[str, Any], shared: WordLists) -> None:
    where = f"axis/{name}.yaml"
    for field in ("means", "direction", "name"):
        if not isinstance(value.get(field), str):
            raise CodebookError(f"has no {field}", where=where, remedy="say it in plain words")
    if value.get("needs") not in _NEEDS:
        raise CodebookError(f"`needs` is {value['needs']!r}", where=where, remedy=f"use one of {_NEEDS[1:]}")
    lists = {**shared, **value.get("words", {})}
    number = len(table.axes)
    table.axes.append(Axis(
        id=name, name=value["name"], objects=list(value.get("objects", [])), places=list(value.get("places", [])),
        deeds=[_sign(one, where) for one in value.get("deeds", [])], needs=value.get("needs"),
        marks=list(value.get("marks", [])), barred=list(value.get("barred", [])),
        barred_by=_barred_by(value.get("barred_by", []), where),
        anyone=bool(value.get("anyone")), sides=bool(value.get("sides")),
        generic=bool(value.get("generic")),
        not_amid=[word for said in value.get("not_amid", []) for word in read_choice(said, lists, where)],
        not_by=list(value.get("not_by", [])), not_told=list(value.get("not_told", [])), upon=list(value.get("upon", [])),
    ))  # fmt: skip
    for said in value.get("things", []):
        _add_noun(table, said, number, "thing", 1, lists, where)
    for said in value.get("again", []):
        _add_noun(table, said, number, "again", 1, lists, where)
    for side in ("for", "against"):
        for kind, cues in value.get(side, {}).items():
            for said in cues:
                if kind == "verbs":
                    _add_verb(table, said, number, _SIGNS[side], lists, where)
                elif kind in ("nouns", "things"):
                    _add_noun(table, said, number, kind[:-1], _SIGNS[side], lists, where)
                elif kind == "again":
                    _add_noun(table, said, number, "again", _SIGNS[side], lists, where)
                else:
                    raise CodebookError(f"unknown cues {kind!r}", where=where, remedy="use verbs, nouns, things, again")


def _barred_by(cues: list[str], where: str) -> dict[str, list[str]]:
    """`vote|ballot on|over` as lists of prepositions by noun. Raises CodebookError where one is no noun and preposition."""
    found: dict[str, list[str]] = {}
    for said in cues:
        if len(said.split()) != 2:
            raise CodebookError(f"`barred_by` says {said!r}", where=where, remedy="say a noun and a preposition")
        nouns, prepositions = said.split()
        for noun in read_choice(nouns, {}, where):
            found.setdefault(noun, []).extend(read_choice(prepositions, {}, where))
    return found


def _add_verb(table: AxisTable, said: str, axis: int, direction: int, lists: WordLists, where: str) -> None:
    heads, parts = read_verb_cue(said.removeprefix(_WISHED), lists, where)
    cue = AxisCue(said=said, axis=axis, kind="verb", direction=direction, parts=parts, wished=said.startswith(_WISHED))
    for lemma in heads:
        table.verbs.setdefault(lemma, []).append(cue)


def _add_noun(table: AxisTable, said: str, axis: int, kind: str, direction: int, lists: WordLists, where: str) -> None:
    for one in _with_each_preposition(said):
        _add_spelled(table, one, axis=axis, kind=kind, direction=direction, lists=lists, where=where)


def _add_spelled(
    table: AxisTable, said: str, *, axis: int, kind: str, direction: int, lists: WordLists, where: str
) -> None:
    heads, before, parts = read_noun_cue(said, lists, where)
    for modifiers in _unhyphened([[word.lower() for word in choice] for choice in before]):
        cue = AxisCue(said=said, axis=axis, kind=kind, direction=direction, parts=parts, before=modifiers)
        for lemma in heads:
            *more, head = lemma.replace("-", " ").split()
            own = cue if not more else AxisCue(said=said, axis=axis, kind=kind, direction=direction, parts=parts,
                                               before=[*modifiers, *([m] for m in more)])  # fmt: skip
            table.nouns.setdefault(head, []).append(own)


def _with_each_preposition(said: str) -> list[str]:
    """ "talk with|to" is two cues: a part of a cue has one preposition."""
    first, *words = said.split()
    ways = [first]
    for word in words:
        choices = word.split("|") if "|" in word and word.split("|")[0] in PREPOSITIONS else [word]
        ways = [f"{way} {choice}" for way in ways for choice in choices]
    return ways


def _unhyphened(before: list[list[str]]) -> list[list[list[str]]]:
    """The words before a noun as tokens: a hyphened word is as many as it has parts, and so needs a cue of its own."""
    ways: list[list[list[str]]] = [[]]
    for choice in before:
        whole = [[[word for word in choice if "-" not in word]]] if any("-" not in word for word in choice) else []
        split = [[[part] for part in word.split("-")] for word in choice if "-" in word]
        ways = [[*way, *more] for way in ways for more in [*whole, *split]]
    return ways


def _weight(cue: AxisCue) -> float:
    """The more a cue asks for, the earlier it is tried; a noun's bare preposition ("aid to") is less than "military aid"."""
    return (
        sum(2 if p.words or cue.kind == "verb" else 1.5 for p in cue.parts)
        + sum(0.5 for p in cue.parts if p.words)
        + sum(0.5 for p in cue.parts if p.words and p.at not in ("object", "subject"))
        + sum(0.25 for p in cue.parts if p.words and all(" " in word for word in p.words))
        + 2 * len(cue.before)
        + (cue.kind not in ("thing", "again"))
        - 3 * (cue.kind == "again")
    )


def _add_attitudes(table: AxisTable, name: str, value: dict[str, Any]) -> None:
    where = f"attitude/{name}.yaml"
    table.carriers += value.get("carriers", [])
    table.holders += value.get("holders", [])
    table.deeds += value.get("deeds", [])
    for key in _LISTS:
        getattr(table, key).extend(value.get(key, []))
    for kind, moving in value.get("movers", {}).items():
        for side, words in moving.items():
            table.movers[kind].update(dict.fromkeys([w.replace("_", " ") for w in words], _sign(side, where)))
    kinds = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "prepositions": "preposition",
             "phrases": "phrase"}  # fmt: skip
    for key, kind in kinds.items():
        for said in value.get(key, []):
            word, paths = (said.replace(" ", "_"), ["subject"]) if kind == "phrase" else _governing(said, kind)
            attitude = Attitude(
                entry=name, word=said, sign=_maybe_sign(value["stance"], where), paths=paths,
                negated=_maybe_sign(value.get("negated"), where), may=_maybe_sign(value.get("may", "open"), where),
                acting=bool(value.get("acting")), judging=bool(value.get("judging")),
                siding=bool(value.get("siding")), willed=bool(value.get("willed")),
            )  # fmt: skip
            for one in read_choice(word, {}, where):
                table.attitudes[kind].setdefault(one, []).append(attitude)


def _settled(found: list[Attitude]) -> list[Attitude]:
    """A word's attitudes, each left with the complements for which it counts.

    Of several entries that tell of one word and complement without contradicting each other, the one that says most
    counts (a wish, and not only that no wish is a refusal); of those that do contradict each other, or say as much, the
    first.
    """
    counts: dict[str, Attitude] = {}
    for one in found:
        for path in one.paths:
            before = counts.get(path)
            if before is None or (_agrees(one, before) and _told(one) > _told(before)):
                counts[path] = one
    left = [(one, [path for path in one.paths if counts[path] is one]) for one in found]
    return [one if paths == one.paths else msgspec.structs.replace(one, paths=paths) for one, paths in left if paths]


def _agrees(one: Attitude, other: Attitude) -> bool:
    def kind(attitude: Attitude) -> tuple[bool, ...]:
        return attitude.acting, attitude.judging, attitude.siding, attitude.willed

    pairs = ((one.sign, other.sign), (one.negated, other.negated))
    return kind(one) == kind(other) and all(a is None or b is None or a == b for a, b in pairs)


def _told(attitude: Attitude) -> int:
    """How much an attitude says: of the word itself, of its denial, of may and might."""
    return sum(sign is not None for sign in (attitude.sign, attitude.negated, attitude.may))


def _governing(said: str, kind: str) -> tuple[str, list[str]]:
    """`call for` governs what stands after "for"; `demand` its object or clause; a preposition its object."""
    word, *paths = said.split()
    if paths:
        return word, paths
    return word, ["clause"] if kind in ("noun", "adjective") else ["object", "clause"]


def _sign(said: Any, where: str) -> int:
    if said not in _SIGNS:
        raise CodebookError(f"{said!r} is no stance", where=where, remedy=f"use one of {list(_SIGNS)}")
    return _SIGNS[said]


def _maybe_sign(said: Any, where: str) -> int | None:
    return None if said in (None, "none") else _sign(said, where)
