"""Every example of the codebook is a test; and the checking of examples is tested on ones that are wrong."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from handmade import made_record

from onrecord.codebook.compiling import HOME
from onrecord.coding.coder import Coded, ReportCoder
from onrecord.desk.example_kinds import KINDS
from onrecord.desk.examples import check_codebook, run_examples
from onrecord.records.errors import CodebookError
from onrecord.records.position import Position


def entries() -> list[tuple[str, str]]:
    found = [(kind, example.entry) for kind, of in KINDS.items() for example in of.examples((HOME,))]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(("kind", "entry"), entries(), ids=lambda name: name)
def test_an_entrys_examples_hold(coder: ReportCoder, kind: str, entry: str) -> None:
    examples = [(kind, example) for example in KINDS[kind].examples((HOME,)) if example.entry == entry]
    wrong = [f"“{r.example.text}” {r.wrong}" for r in run_examples(examples, coder) if r.wrong]
    assert not wrong, "\n".join(wrong)


class Made(NamedTuple):
    entry: str
    want: dict[str, Any]
    near: bool = False
    text: str = "The army shelled Kobol on Monday."


class Fixed:
    """Codes everything to the handmade record."""

    def code_all(self, arrivals: Any) -> Any:
        return [Coded(made_record(), []) for _ in arrivals]


@pytest.mark.parametrize(
    ("example", "wrong"),
    [
        (Made("shell", {}), None),
        (Made("shell", {"actor": "Kenyan army", "recipient": "kobol", "type": "ASSAULT", "status": "happened"}), None),
        (Made("shell", {"actor": "rebels"}), "actor is the Kenyan army, not rebels"),
        (Made("shell", {"actor": None}), "actor is the Kenyan army, not unknown"),
        (Made("deny", {"recipient": "rebels"}), "recipient is unknown, not rebels"),
        (Made("shell", {"cameo": "190"}), "cameo is 194, not 190"),
        (Made("bomb", {}), "must match, but does not; what matches: deny, shell"),
        (Made("shell", {}, near=True), "must not match, but does"),
        (Made("bomb", {"belongs": "shell"}, near=True), None),
        (Made("bomb", {"belongs": "none"}, near=True), None),
        (Made("bomb", {"belongs": "strike"}, near=True), "belongs to strike, which does not match it"),
        (Made("bomb", {"todo": True}), None),
        (Made("shell", {}, text="TODO: a sentence"), "is still to be written"),
        (Made("shell", {"todo": True}), "is marked todo but holds: take the mark away"),
    ],
)
def test_what_is_wrong_with_an_example(example: Made, wrong: str | None) -> None:
    (result,) = run_examples([("event", example)], Fixed())  # type: ignore[arg-type]
    assert result.wrong == wrong


@pytest.mark.parametrize(
    ("want", "wrong"),
    [
        ({"holder": "army", "stance": "against", "topic": "talks Kobol"}, None),
        ({"holder": "doctor", "stance": "for"}, "stance is against, not for; holder is the Kenyan army, not doctor"),
        ({"topic": "talks Goma"}, "topic is talks with Kobol, without Goma"),
    ],
)
def test_what_is_wrong_with_a_position(want: dict[str, Any], wrong: str | None) -> None:
    record = made_record()
    record.positions = [
        Position(id="o1", holder="a1", topic="talks with Kobol", axis="talks", stance="against", basis="said")
    ]
    assert KINDS["axis"].fails(Made("talks", want), Coded(record, [])) == wrong


def test_a_folder_without_entries(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="there is no folder entries/ in it; begin one: onrecord codebook new"):
        check_codebook(tmp_path)


def test_a_users_folder_is_checked_on_top_of_the_packages(tmp_path: Path) -> None:
    entry = tmp_path / "entries" / "event" / "tree_planting.yaml"
    entry.parent.mkdir(parents=True)
    entry.write_text(
        "means: Somebody plants trees in public.\nframe: deed\ncodes: {type: SUPPORT}\ncues: {verbs: [plant ~tree]}\n"
        "examples:\n  - {text: The president planted trees in Nairobi., actor: president}\n"
        "  - {text: Soldiers planted trees along the border., actor: generals}\n"
        "near:\n  - {text: Rebels planted mines along the border., belongs: none}\n"
    )
    results, errors = check_codebook(tmp_path)
    assert errors == []
    assert [bool(result.wrong) for result in results] == [False, True, False]
    entry.write_text("means: [\n")
    with pytest.raises(CodebookError, match=r"tree_planting.yaml"):
        check_codebook(tmp_path)
