"""The examples of speech entries: sentences that are told as statements, and near misses."""

from pathlib import Path
from typing import Any, NamedTuple

from onrecord.codebook.speech_entries import read_entries
from onrecord.records.errors import CodebookError


class SpeechExample(NamedTuple):
    """A sentence of a speech entry: an example says speaker, cue, content, act ...; a near miss where it belongs.

    `entry` is the family of cues; an act that the sentence settles by its own words may belong to another.
    """

    entry: str
    text: str
    want: dict[str, Any]
    near: bool


def speech_examples(homes: tuple[Path, ...]) -> list[SpeechExample]:
    """Every example and near miss of the entries under these homes, in the order of the entries' names.

    Raises CodebookError where an entry has fewer than two examples or no near miss; files of word lists have none.
    """
    found: list[SpeechExample] = []
    for name, entry in read_entries(homes).items():
        if "lists" in entry:
            continue
        if len(entry.get("examples") or []) < 2 or not entry.get("near_misses"):
            raise CodebookError("has fewer than two examples or no near miss", where=f"speech/{name}.yaml",
                                remedy="add sentences of your own")  # fmt: skip
        found += [SpeechExample(name, one["text"], _want(one), near=False) for one in entry["examples"]]
        found += [SpeechExample(name, one["text"], one, near=True) for one in entry["near_misses"]]
    return found


def _want(example: dict[str, Any]) -> dict[str, Any]:
    """What is wanted of the row, and what is said of the example (todo, published, another entry whose cue it is)."""
    return {
        **example.get("want", {}),
        **{key: example[key] for key in ("entry", "todo", "published") if key in example},
    }
