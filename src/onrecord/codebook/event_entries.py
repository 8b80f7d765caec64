"""Event entries: YAML files that say what to look for, compiled into the table the event reader looks cues up in.

entries/event/*.yaml are the entries, entries/event_frame/*.yaml the role frames they name, entries/event_words/*.yaml
the word lists their cues and conditions name with @, entries/event_context/*.yaml the words that put any event in a
PLOVER context. A cue is a short phrase of lemmas:

    verbs:  bomb | carry out ~raid | put @troops on ~alert | find guilty
    nouns:  airstrike | air raid | exchange of ~fire | @military operation
    weak:   like nouns, but only where a role is filled or a verbal event speaks of it
    modals: will not

A plain word after the head is a particle or preposition, ~word its (or the preposition's) object, @list any word of
a list.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.codebook.ontology import load_ladders, load_ontology
from onrecord.codebook.yaml_files import read_yaml
from onrecord.records.errors import CodebookError
from onrecord.records.tables.event_table import (
    ContentRule,
    CuePart,
    EventCase,
    EventCodes,
    EventCue,
    EventEntry,
    EventTable,
    RoleRule,
)
from onrecord.records.vocabulary import EventStatus, words_of

_FIELDS = {
    "means", "frame", "codes", "cues", "actor", "recipient", "mutual", "needs", "plain", "usual", "content", "cases",
    "unless", "examples", "near", "todo",
}  # fmt: skip
_FRAME_FIELDS = {"means", "actor", "recipient", "mutual", "needs", "plain", "content"}
_NEEDS = ("actor", "recipient", "both", "either", "none")
# Places a condition may ask about, beside any preposition.
_CONDITIONS = {
    "place",
    "object",
    "subject",
    "actor",
    "recipient",
    "before",
    "words",
    "content",
    "tool",
    "sides",
    "clause",
}
_PREPOSITIONS = frozenset([
    "of", "on", "against", "by", "to", "for", "with", "between", "in", "into", "over", "from", "among", "at",
    "under", "upon", "after", "toward", "towards", "about", "through",
])  # fmt: skip


class EventExample(NamedTuple):
    """One example of an entry: a sentence and what must be read from it. A near miss names the entry it belongs to."""

    entry: str
    text: str
    near: bool
    want: dict[str, Any]
    todo: bool


def compile_events(homes: tuple[Path, ...]) -> EventTable:
    """The table of all event entries under these homes; a later home's entry replaces an earlier one of the same name.

    Raises CodebookError naming file and field where an entry does not hold to the format.
    """
    words = {name: _words(value, where) for name, (value, where) in _read(homes, "event_words").items()}
    frames = {name: _frame(value, where) for name, (value, where) in _read(homes, "event_frame").items()}
    table = EventTable(words=words, contexts=_contexts(homes), ladders=load_ladders(), weights=_weights(homes))
    for name, (value, where) in sorted(_read(homes, "event").items()):
        entry = _entry(name, value, frames, where)
        _check_lists(entry, words, where)
        number = len(table.entries)
        table.entries.append(entry)
        for key, cue in _cues(number, value.get("cues"), words, where):
            if cue.kind == "modal":
                table.modals.append(cue)
            else:
                (table.verbs if cue.kind == "verb" else table.nouns).setdefault(key, []).append(cue)
    for cues in (*table.verbs.values(), *table.nouns.values()):
        # Of cues that ask for as much, those whose entry asks for a political actor or recipient come first.
        cues.sort(key=lambda cue: (-_weight(cue), table.entries[cue.entry].needs == "none"))
    return table


def event_examples(homes: tuple[Path, ...]) -> list[EventExample]:
    """Every example and near miss of the entries under these homes, in the order of the entries' names."""
    found = []
    for name, (value, where) in sorted(_read(homes, "event").items()):
        if len(value.get("examples") or []) < 2 or not value.get("near"):
            raise CodebookError(
                "has fewer than two examples or no near miss", where=where, remedy="add sentences of your own"
            )
        for near, key in ((False, "examples"), (True, "near")):
            found += [EventExample(name, want["text"], near, want, bool(want.get("todo"))) for want in value[key]]
    return found


@cache
def _loaded(path: Path, stamp: int) -> Any:
    """A YAML file's value; `stamp` is its time of change, so that an edited file is read again."""
    return read_yaml(path)


def _read(homes: Iterable[Path], kind: str) -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    for home in homes:
        for path in sorted((home / "entries" / kind).glob("*.yaml")):
            value = _loaded(path, path.stat().st_mtime_ns)
            if not isinstance(value, dict):
                raise CodebookError("holds no fields", where=f"{kind}/{path.name}", remedy="see any other entry")
            found[path.stem] = (value, f"{kind}/{path.name}")
    return found


def _weights(homes: tuple[Path, ...]) -> dict[str, float]:
    """The weights of the rows' confidence: entries/event_chance/*.yaml, written by tools/train_events.py."""
    found: dict[str, float] = {}
    for value, where in _read(homes, "event_chance").values():
        weights = value.get("weights")
        if not isinstance(weights, dict) or not all(isinstance(w, int | float) for w in weights.values()):
            raise CodebookError("`weights` must map names to numbers", where=where, remedy="run make train")
        found.update({str(name): float(weight) for name, weight in weights.items()})
    return found


def _words(value: dict[str, Any], where: str) -> list[str]:
    words = value.get("words")
    if not isinstance(words, list) or not all(isinstance(w, str) for w in words):
        raise CodebookError("`words` must be a list of words", where=where, remedy="quote words such as no and on")
    return sorted(set(words))


def _contexts(homes: tuple[Path, ...]) -> dict[str, list[str]]:
    """Which contexts a word stands for: entries/event_context/NAME.yaml lists the words of the PLOVER context NAME."""
    found: dict[str, list[str]] = {}
    for name, (value, where) in sorted(_read(homes, "event_context").items()):
        if name not in load_ontology().contexts:
            raise CodebookError(f"no PLOVER context is called {name!r}", where=where)
        for word in _words(value, where):
            found.setdefault(word, []).append(name)
    return found


def _frame(value: dict[str, Any], where: str) -> dict[str, Any]:
    unknown = set(value) - _FRAME_FIELDS
    if unknown:
        raise CodebookError(f"unknown fields {sorted(unknown)}", where=where)
    return value


def _entry(name: str, value: dict[str, Any], frames: dict[str, dict[str, Any]], where: str) -> EventEntry:
    unknown = set(value) - _FIELDS
    if unknown:
        raise CodebookError(f"unknown fields {sorted(unknown)}", where=where, remedy=f"use {sorted(_FIELDS)}")
    frame = value.get("frame")
    if frame is not None and frame not in frames:
        raise CodebookError(f"no frame is called {frame!r}", where=where, remedy=f"use one of {sorted(frames)}")
    merged: dict[str, Any] = {**(frames[frame] if frame else {}), **value}
    for role in ("actor", "recipient"):
        merged[role] = {**(frames[frame].get(role, {}) if frame else {}), **value.get(role, {})}
    needs = merged.get("needs", "either")
    if needs not in _NEEDS:
        raise CodebookError(f"`needs` is {needs!r}", where=where, remedy=f"use one of {list(_NEEDS)}")
    codes = _codes(value.get("codes") or {}, where)
    return EventEntry(
        id=name, codes=codes, actor=_role(merged["actor"], where), recipient=_role(merged["recipient"], where),
        mutual=bool(merged.get("mutual")), needs=needs, plain=bool(merged.get("plain")),
        content=_content(merged.get("content"), where),
        usual=list(value.get("usual", [])), unless=_conditions(value.get("unless") or {}, where),
        cases=[_case(case, codes, where) for case in value.get("cases") or []],
    )  # fmt: skip


def _codes(value: dict[str, Any], where: str, base: EventCodes | None = None) -> EventCodes:
    known = load_ontology()
    kind = value.get("type", base.type if base else None)
    mode = value.get("mode", base.mode if base and "type" not in value else None)
    cameo = value.get("cameo", base.cameo if base else None)
    contexts = value.get("contexts", list(base.contexts) if base else [])
    if kind not in known.types:
        raise CodebookError(f"no PLOVER type is called {kind!r}", where=where)
    if mode is not None and mode not in known.modes[kind]:
        raise CodebookError(f"{kind} has no mode {mode!r}", where=where, remedy=f"use {sorted(known.modes[kind])}")
    if cameo is not None and cameo not in known.cameo:
        raise CodebookError(f"no CAMEO code {cameo!r}", where=where, remedy="write it as text, in quotes")
    if set(contexts) - known.contexts:
        raise CodebookError(f"unknown contexts {sorted(set(contexts) - known.contexts)}", where=where)
    return EventCodes(type=kind, mode=mode, cameo=cameo, contexts=contexts)


def _role(value: dict[str, Any], where: str) -> RoleRule:
    unknown = set(value) - {"from", "only", "not", "needed"}
    if unknown:
        raise CodebookError(f"unknown fields {sorted(unknown)} of a role", where=where)
    return RoleRule(
        places=list(value.get("from", [])), only=list(value.get("only", [])), bars=list(value.get("not", [])),
        needed=bool(value.get("needed")),
    )  # fmt: skip


def _content(value: dict[str, Any] | None, where: str) -> ContentRule | None:
    if not value:
        return None
    status = value.get("status")
    if status is not None and status not in words_of(EventStatus):
        raise CodebookError(f"no status is called {status!r}", where=where)
    ladder = value.get("ladder")
    if ladder is not None and ladder not in load_ladders():
        raise CodebookError(f"no ladder is called {ladder!r}", where=where)
    return ContentRule(status=status, actor=value.get("actor"), ladder=ladder, needed=bool(value.get("needed")),
                       types=list(value.get("types", [])))  # fmt: skip


def _case(value: dict[str, Any], codes: EventCodes, where: str) -> EventCase:
    when = _conditions(value.get("when") or {}, where)
    if not when:
        raise CodebookError("a case has no `when`", where=where, remedy=f"use {sorted(_CONDITIONS)}")
    return EventCase(when=when, codes=_codes(value.get("codes") or {}, where, codes))


def _conditions(value: dict[str, Any], where: str) -> dict[str, list[str]]:
    if set(value) - _CONDITIONS - _PREPOSITIONS:
        raise CodebookError(f"unknown conditions {sorted(value)}", where=where, remedy=f"use {sorted(_CONDITIONS)}")
    return {key: [found] if isinstance(found, str) else list(found) for key, found in value.items()}


def _check_lists(entry: EventEntry, words: dict[str, list[str]], where: str) -> None:
    named = [*entry.actor.only, *entry.actor.bars, *entry.recipient.only, *entry.recipient.bars]
    named += [term for terms in entry.unless.values() for term in terms]
    named += [term for case in entry.cases for terms in case.when.values() for term in terms]
    for term in named:
        if term.startswith("@") and term[1:] not in words:
            raise CodebookError(f"no word list is called {term}", where=where, remedy="see entries/event_words")


def _cues(
    number: int, value: dict[str, list[str]] | None, words: dict[str, list[str]], where: str
) -> Iterable[tuple[str, EventCue]]:
    for kind, phrases in (value or {}).items():
        for said in phrases:
            if not isinstance(said, str) or not said.split():
                raise CodebookError(f"{said!r} is no cue", where=where, remedy="quote it")
            if kind in ("verbs", "adjectives"):
                yield from _verb_cue(number, said, words, where)
            elif kind in ("nouns", "weak"):
                yield from _noun_cue(number, said, words, kind == "weak", where)
            elif kind == "modals":
                yield said, EventCue(said=said, entry=number, kind="modal")
            else:
                raise CodebookError(
                    f"unknown cues {kind!r}", where=where, remedy="use verbs, adjectives, nouns, weak, modals"
                )


def _verb_cue(number: int, said: str, words: dict[str, list[str]], where: str) -> Iterable[tuple[str, EventCue]]:
    head, *rest = said.split()
    *before, head = head.split("-")
    cue = EventCue(said=said, entry=number, kind="verb", parts=_parts(rest, words, where), before=[[w] for w in before])
    for lemma in _choice(head, words, where):
        yield lemma, cue


def _noun_cue(
    number: int, said: str, words: dict[str, list[str]], weak: bool, where: str
) -> Iterable[tuple[str, EventCue]]:
    parts = said.split()
    cut = next((i for i, word in enumerate(parts) if i and word in _PREPOSITIONS), len(parts))
    # A hyphened noun is two words to the parse, "cease" and "fire", with a hyphen between that the reader skips.
    *before, head = [word for part in parts[:cut] for word in _unhyphened(part)]
    cue = EventCue(
        said=said, entry=number, kind="noun", parts=_parts(parts[cut:], words, where), weak=weak,
        before=[_choice(word, words, where) for word in before],
    )  # fmt: skip
    for lemma in _choice(head, words, where):
        yield lemma, cue


def _unhyphened(word: str) -> list[str]:
    return word.split("-") if "@" not in word and "|" not in word else [word]


def _parts(rest: list[str], words: dict[str, list[str]], where: str) -> list[CuePart]:
    """Further words of a cue: `w` a particle, `~w` or `@list` an object, `w ~w` a preposition with its object."""
    parts: list[CuePart] = []
    at = None
    for word in rest:
        if word[0] in "~@":
            parts.append(CuePart(at=at or "object", words=_choice(word, words, where)))
            at = None
        else:
            if at:
                parts.append(CuePart(at=at))
            at = word
    if at:
        parts.append(CuePart(at=at))
    return parts


def _choice(word: str, words: dict[str, list[str]], where: str) -> list[str]:
    chosen: list[str] = []
    for one in word.split("|"):
        if one.startswith("@"):
            if one[1:] not in words:
                raise CodebookError(f"no word list is called {one}", where=where, remedy="see entries/event_words")
            chosen += words[one[1:]]
        else:
            chosen.append(one.removeprefix("~").replace("_", " "))
    return chosen


_MANY = 8


def _weight(cue: EventCue) -> float:
    """The more a cue asks for, the earlier it is tried; a named list asks for less than a word."""
    words = len(cue.said.replace("-", " ").split())
    return (
        words + sum(0.3 for part in cue.parts if part.words) - sum(0.1 for part in cue.parts if len(part.words) > _MANY)
    )
