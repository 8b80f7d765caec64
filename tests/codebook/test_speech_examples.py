"""The examples of speech entries."""

from pathlib import Path

import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.speech_examples import speech_examples
from onrecord.records.errors import CodebookError

ENTRY = """means: Somebody hums.
act: say
verbs: {hum: {quote: 90}}
examples:
  - {text: "“La,” she hummed.", want: {speaker: she}}
  - {text: "“La,” I hummed.", entry: saying, todo: true}
near_misses:
  - {text: "The engine hummed.", belongs: none}
"""


def write(tmp_path: Path, text: str) -> tuple[Path, ...]:
    path = tmp_path / "entries" / "speech" / "humming.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return (tmp_path,)


def test_what_is_wanted_comes_with_the_marks_of_its_example(tmp_path: Path) -> None:
    one, other, near = speech_examples(write(tmp_path, ENTRY))
    assert (one.entry, one.want, one.near) == ("humming", {"speaker": "she"}, False)
    assert other.want == {"entry": "saying", "todo": True}
    assert (near.near, near.want["belongs"]) == (True, "none")


def test_an_entry_without_a_near_miss_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no near miss"):
        speech_examples(write(tmp_path, ENTRY[: ENTRY.index("near_misses")]))


def test_every_family_of_the_package_has_examples_and_lists_have_none() -> None:
    entries = {one.entry for one in speech_examples((HOME,))}
    assert "denying" in entries
    assert "words_for_acts" not in entries
