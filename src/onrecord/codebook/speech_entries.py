"""Speech entries (entries/speech/*.yaml) read, checked and compiled into the table of cues.

An entry is one family of cues that mean alike: verbs, nouns, adjectives, adverbs and idioms, each with the
constructions ("frames") in which it attributes and the share of its uses in them that do. Files that begin with
`lists:` carry the words that tell footing, audience and medium.
"""

from pathlib import Path
from typing import Any

from onrecord.codebook.inflection import noun_forms, verb_forms
from onrecord.codebook.yaml_files import read_yaml
from onrecord.records.errors import CodebookError
from onrecord.records.tables.speech_table import Cue, Idiom, SpeechTable
from onrecord.records.vocabulary import Act, words_of

FOLDER = Path("entries") / "speech"
_KEYS = {
    "means", "act", "uttered", "addressee", "audience", "medium", "frames", "verbs", "nouns", "adjectives", "adverbs",
    "idioms", "examples", "near_misses", "lists", "todo",
}  # fmt: skip


def compile_speech(homes: tuple[Path, ...], learned: bool = True) -> SpeechTable:
    """The table of all homes' speech entries; a later home's file replaces an earlier one of the same name.

    A word's shares are its entry's own, else those learned (shares.yaml), else its family's; `learned` false leaves
    the learned ones out: what tools/train_speech.py begins with. Raises CodebookError where a file has an unknown key
    or act, or a share outside 0 to 100.
    """
    table = SpeechTable(
        verbs={}, nouns={}, adjectives={}, adverbs={}, idioms={}, nouns_of={}, settings={}, media={}, marks={}, acts={},
        calibration={},
    )  # fmt: skip
    entries = read_entries(homes)
    shares: dict[str, Any] = {}
    for entry in entries.values() if learned else ():
        shares.update(entry.get("lists", {}).get("shares", {}))
    for name, entry in entries.items():
        if "lists" in entry:
            _add_lists(table, entry["lists"])
        else:
            _add_cues(table, name, entry, shares.get(name, {}))
    return table


def read_entries(homes: tuple[Path, ...]) -> dict[str, dict[str, Any]]:
    """Every speech entry by its name, checked for unknown keys."""
    paths: dict[str, Path] = {}
    for home in homes:
        for path in sorted((home / FOLDER).glob("*.yaml")):
            paths[path.stem] = path
    return {name: _read(paths[name]) for name in sorted(paths)}


def _read(path: Path) -> dict[str, Any]:
    entry = read_yaml(path)
    if not isinstance(entry, dict) or (unknown := sorted(set(entry) - _KEYS)):
        raise CodebookError(f"{path}: unknown keys {unknown}", remedy=f"use {', '.join(sorted(_KEYS))}")
    if "lists" not in entry and entry.get("act") not in words_of(Act):
        raise CodebookError(f"{path}: act {entry.get('act')!r} is none", remedy=f"use {', '.join(words_of(Act))}")
    return entry


def _add_cues(table: SpeechTable, name: str, entry: dict[str, Any], learned: dict[str, Any]) -> None:
    shared = {
        "entry": name, "act": entry["act"], "uttered": entry.get("uttered", True), "audience": entry.get("audience"),
        "medium": entry.get("medium"),
    }  # fmt: skip
    family = entry.get("frames", {})
    addressee = entry.get("addressee", False)
    for lemma, frames in _weighted(entry.get("verbs", {}), family, learned.get("verbs", {})):
        cue = Cue(**shared, lemma=lemma, frames=_shares(name, lemma, frames), addressee=addressee)
        for form in verb_forms(lemma) if lemma != "*" else [lemma]:
            table.verbs.setdefault(form, []).append(cue)
    for kind, into in (("nouns", table.nouns), ("adjectives", table.adjectives), ("adverbs", table.adverbs)):
        part = entry.get(kind, {})
        for lemma, frames in _weighted(part.get("words", {}), part.get("frames", {}), learned.get(kind, {})):
            cue = Cue(**shared, lemma=lemma, frames=_shares(name, lemma, frames), addressee=addressee)
            for form in noun_forms(lemma) if kind == "nouns" else [lemma]:
                into.setdefault(form, []).append(cue)
    for idiom in entry.get("idioms", []):
        compiled = _idiom(name, entry, idiom)
        for form in compiled.words[0]:
            table.idioms.setdefault(form, []).append(compiled)


def _weighted(words: Any, family: dict[str, int], learned: dict[str, Any]) -> list[tuple[str, dict[str, int]]]:
    """Each word with its frames: its own shares over those learned over its family's; a share of 0 takes one away.

    A word with "*" has the frames that stand beside it and no others.
    """
    given: dict[str, Any] = dict.fromkeys(words) if isinstance(words, list) else words
    family = {**family, **learned.get("*", {})}
    weighted = []
    for word, own in given.items():
        shares = own or {}
        if "*" not in shares:
            shares = {**family, **learned.get(word, {}), **shares}
        weighted.append((word, {frame: share for frame, share in shares.items() if frame != "*"}))
    return weighted


def _shares(name: str, lemma: str, frames: dict[str, int]) -> dict[str, float]:
    for frame, share in frames.items():
        if not isinstance(frame, str):
            raise CodebookError(f"{name}: {lemma}: the frame {frame} is no text", remedy='quote it ("on", "as")')
        if not 0 <= share <= 100:
            raise CodebookError(f"{name}: {lemma}: {frame}: {share} is no share", remedy="use per cent, 0 to 100")
    return {frame: share / 100 for frame, share in frames.items() if share}


def _idiom(name: str, entry: dict[str, Any], given: dict[str, Any] | str) -> Idiom:
    """An idiom from its line: words by blanks, alternatives by "|", a verb before "~" in all its forms."""
    if isinstance(given, str):
        given = {"words": given}
    words: list[list[str]] = []
    for place in str(given["words"]).split():
        forms: list[str] = []
        for word in place.split("|"):
            forms.extend(verb_forms(word[:-1]) if word.endswith("~") else [word])
        words.append(forms)
    return Idiom(
        entry=name, words=words, act=given.get("act", entry["act"]), uttered=entry.get("uttered", True),
        gap=given.get("gap", 1), speaker=given.get("speaker", "subject"), content=given.get("content", []),
        share=given.get("share", 90) / 100,
    )  # fmt: skip


def _add_lists(table: SpeechTable, lists: dict[str, Any]) -> None:
    for of, words in lists.get("nouns", {}).items():
        for word in words:
            for form in noun_forms(word):
                table.nouns_of[form] = of
    for audience, phrases in lists.get("settings", {}).items():
        table.settings.update(dict.fromkeys(phrases, audience))
    for medium, phrases in lists.get("media", {}).items():
        table.media.update(dict.fromkeys(phrases, medium))
    table.marks.update(lists.get("marks", {}))
    for act, patterns in lists.get("acts", {}).items():
        table.acts[act] = [p.split() for p in patterns]
    table.calibration.update(lists.get("calibration", {}))
