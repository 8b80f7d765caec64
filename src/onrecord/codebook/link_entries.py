"""Link, outcome, asking and referent entries (entries/link, outcome, asking, referent) compiled into one table."""

from pathlib import Path
from typing import Any, NamedTuple

from onrecord.codebook.inflection import verb_forms
from onrecord.codebook.notation import WordLists, read_choice, read_kind, read_noun_cue, read_verb_cue, read_word_lists
from onrecord.records.errors import CodebookError
from onrecord.records.tables.link_table import LinkCue, LinkTable, Referent, StoryTable
from onrecord.records.vocabulary import Act, EventStatus, EventType, Footing, LinkKind, OutcomeKind, words_of

_FIELDS = frozenset([
    "means", "kind", "outcome", "negated", "types", "to_types", "to_acts", "but_not", "words", "phrases", "verbs",
    "nouns", "turned_phrases", "turned_verbs", "turned_clause_verbs", "object_verbs", "bare_verbs", "lone_verbs", "bare_phrases", "said_of", "acts",
    "marks", "uncoded", "things", "tied", "no_answer", "not_by", "of_blows", "pairs", "examples", "near",
])  # fmt: skip
_ASKING_FIELDS = frozenset(["means", "verbs"])
# How a cue of `pairs` answers what was asked.
_PAIRS = ("refusal", "acceptance", "compliance")
# The keys that hold runs of words -> how a cue of each is read.
_PHRASES: dict[str, dict[str, Any]] = {
    "phrases": {}, "turned_phrases": {"turned": True}, "bare_phrases": {"bare": True}, "said_of": {"said_of": True},
}  # fmt: skip
_REFERENT_FIELDS = frozenset(
    ["means", "nouns", "acts", "types", "statuses", "footings", "entries", "kept", "people", "unsaid", "uncoded"]
)


# How many ends of a link may be deeds that no entry codes; an outcome has one end.
_UNCODED = {"none": 0, "one": 1, "both": 2}


def compile_stories(homes: tuple[Path, ...]) -> StoryTable:
    """The table of all link, outcome and referent entries under these homes.

    Raises CodebookError naming file and field where an entry does not hold to the format.
    """
    shared = read_word_lists(homes)
    table = StoryTable()
    for name, value in read_kind(homes, "referent", _REFERENT_FIELDS).items():
        _add_referent(table, name, value)
    for name, value in read_kind(homes, "asking", _ASKING_FIELDS).items():
        _add(table.asking, name, value, "ask", shared, f"asking/{name}.yaml")
    for name, value in read_kind(homes, "link", _FIELDS).items():
        where = f"link/{name}.yaml"
        what = _what(value, "kind", LinkKind, where)
        if "pairs" in value:
            if value["pairs"] not in _PAIRS:
                raise CodebookError(f"`pairs` is {value['pairs']!r}", where=where, remedy=f"use one of {list(_PAIRS)}")
            _add(table.answers, name, value, value["pairs"], shared, where)
        else:
            _add(table.links, name, value, what, shared, where)
    for name, value in read_kind(homes, "outcome", _FIELDS).items():
        where = f"outcome/{name}.yaml"
        _add(table.outcomes, name, value, _what(value, "outcome", OutcomeKind, where), shared, where)
    for cues in [
        c
        for part in (table.links, table.outcomes, table.answers, table.asking)
        for c in (*part.phrases.values(), *part.verbs.values(), *part.nouns.values())
    ]:
        cues.sort(key=lambda cue: -(len(cue.words) + len(cue.parts)))
    return table


class LinkExample(NamedTuple):
    """A sentence or two of an entry: an example says the ends by words they lie on, a near miss where it belongs."""

    entry: str
    text: str
    want: dict[str, Any]
    near: bool


def link_examples(homes: tuple[Path, ...]) -> list[LinkExample]:
    """Every example and near miss of the link entries under these homes. Raises CodebookError where some are lacking."""
    return _examples(homes, "link")


def outcome_examples(homes: tuple[Path, ...]) -> list[LinkExample]:
    """Every example and near miss of the outcome entries under these homes. Raises CodebookError where some are lacking."""
    return _examples(homes, "outcome")


def _examples(homes: tuple[Path, ...], kind: str) -> list[LinkExample]:
    found: list[LinkExample] = []
    for name, value in read_kind(homes, kind, _FIELDS).items():
        if len(value.get("examples") or []) < 2 or not value.get("near"):
            raise CodebookError("has fewer than two examples or no near miss", where=f"{kind}/{name}.yaml",
                                remedy="add sentences of your own")  # fmt: skip
        for key in ("examples", "near"):
            found += [LinkExample(name, want["text"], want, key == "near") for want in value[key]]
    return found


def _what(value: dict[str, Any], key: str, closed: object, where: str) -> str:
    known = words_of(closed)
    if value.get(key) not in known:
        raise CodebookError(f"`{key}` is {value.get(key)!r}", where=where, remedy=f"use one of {list(known)}")
    return str(value[key])


def _add_referent(table: StoryTable, name: str, value: dict[str, Any]) -> None:
    for key, closed in (("acts", Act), ("types", EventType), ("statuses", EventStatus), ("footings", Footing)):
        if unknown := sorted(set(value.get(key, [])) - set(words_of(closed))):
            raise CodebookError(f"unknown {key} {unknown}", where=f"referent/{name}.yaml")
    referent = Referent(entry=name, acts=list(value.get("acts", [])), types=list(value.get("types", [])),
                        statuses=list(value.get("statuses", [])),
                        footings=list(value.get("footings", [])), entries=list(value.get("entries", [])),
                        kept=bool(value.get("kept")), people=bool(value.get("people")))  # fmt: skip
    if value.get("uncoded"):
        table.uncoded += value["nouns"]
    elif value.get("unsaid"):
        table.parts += value["nouns"]
    else:
        for noun in value["nouns"]:
            table.referents[noun] = _both(table.referents.get(noun), referent)


def _both(one: Referent | None, other: Referent) -> Referent:
    """What a noun of two kinds may point to: a "report" to a paper and to what somebody said."""
    if one is None:
        return other
    lists = {key: list(dict.fromkeys(getattr(one, key) + getattr(other, key)))
             for key in ("acts", "types", "statuses", "footings", "entries")}  # fmt: skip
    return Referent(entry=one.entry, kept=one.kept or other.kept, people=one.people, **lists)


def _add(table: LinkTable, name: str, value: dict[str, Any], what: str, shared: WordLists, where: str) -> None:
    lists = {**shared, **value.get("words", {})}
    negated = value.get("negated")
    if negated is not None and negated not in words_of(OutcomeKind):
        raise CodebookError(f"`negated` is {negated!r}", where=where)
    same: dict[str, Any] = {
        "entry": name,
        "what": what,
        "negated": negated,
        "uncoded": _uncoded(value, where),
        "things": bool(value.get("things")),
        "tied": bool(value.get("tied")),
        "no_answer": list(value.get("no_answer", [])),
        "not_by": list(value.get("not_by", [])),
        "of_blows": _what(value, "of_blows", LinkKind, where) if "of_blows" in value else None,
    }
    for key, closed in (("types", EventType), ("to_types", EventType), ("to_acts", Act)):
        same[key] = list(value.get(key, []))
        if unknown := sorted(set(same[key]) - set(words_of(closed))):
            raise CodebookError(f"unknown {key} {unknown}", where=where)
    for key, more in _PHRASES.items():
        for said in value.get(key, []):
            words = [_forms(word, lists, where) for word in said.split()]
            cue = LinkCue(**same, **more, said=said, kind="phrase", words=words)
            for form in words[0]:
                table.phrases.setdefault(form, []).append(cue)
    for turned in ("", "turned_"):
        for said in value.get(f"{turned}verbs", []):
            heads, parts = read_verb_cue(said, lists, where)
            for lemma in heads:
                cue = LinkCue(**same, said=said, kind="verb", parts=parts, turned=bool(turned))
                table.verbs.setdefault(lemma, []).append(cue)
    for said in value.get("object_verbs", []):
        heads, parts = read_verb_cue(said, lists, where)
        for lemma in heads:
            cue = LinkCue(**same, said=said, kind="verb", parts=parts, of_object=True)
            table.verbs.setdefault(lemma, []).append(cue)
    for said in value.get("turned_clause_verbs", []):
        table.verbs.setdefault(said, []).append(LinkCue(**same, said=said, kind="verb", turned=True, clausal=True))
    for lone in (False, True):
        for said in value.get("lone_verbs" if lone else "bare_verbs", []):
            heads, parts = read_verb_cue(said, lists, where)
            for lemma in heads:
                cue = LinkCue(**same, said=said, kind="verb", parts=parts, bare=True, lone=lone)
                table.verbs.setdefault(lemma, []).append(cue)
    for said in value.get("nouns", []):
        heads, before, parts = read_noun_cue(said, lists, where)
        for lemma in heads:
            table.nouns.setdefault(lemma, []).append(LinkCue(**same, said=said, kind="noun", words=before, parts=parts))
    for act in value.get("acts", []):
        table.acts[act] = LinkCue(**same, said=act, kind="act", but_not=list(value.get("but_not", [])))
    table.marks.update(dict.fromkeys(value.get("marks", []), what))


def _uncoded(value: dict[str, Any], where: str) -> int:
    told = value.get("uncoded", "none")
    if told not in _UNCODED:
        raise CodebookError(f"`uncoded` is {told!r}", where=where, remedy=f"use one of {list(_UNCODED)}")
    return _UNCODED[told]


def _forms(word: str, lists: WordLists, where: str) -> list[str]:
    """The forms that may stand in one place of a phrase: alternatives by bars, `verb~` in all its forms, `@list`."""
    found: list[str] = []
    for one in word.split("|"):
        if one.endswith("~"):
            found += verb_forms(one[:-1])
        else:
            found += read_choice(one, lists, where)
    return found
