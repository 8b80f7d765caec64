"""The registry: no contradictions, and what the compiled table knows."""

import gc
import time
from pathlib import Path

import msgspec
import pytest

from onrecord.codebook.compiling import HOME
from onrecord.codebook.registry_checks import check_registry
from onrecord.codebook.registry_names import compile_names
from onrecord.records.tables.name_table import NameTable


@pytest.fixture(scope="module")
def table() -> NameTable:
    return compile_names((HOME,))


def ids_of(table: NameTable, *words: str) -> list[str]:
    return next((alias.ids for alias in table.aliases.get(words[0], []) if alias.rest == list(words[1:])), [])


def test_the_registry_has_no_contradictions() -> None:
    assert [str(error) for error in check_registry((HOME,))] == []


def test_aims_of_size(table: NameTable) -> None:
    kinds = [actor.kind for actor in table.actors.values()]
    assert kinds.count("state") >= 195
    assert sum(kind in ("armed group", "party", "other") for kind in kinds) >= 450
    assert len(table.holders) >= 200


def test_an_acronym_and_a_name_are_one_organ(table: NameTable) -> None:
    assert ids_of(table, "mossad") == ["isr-mossad"]
    assert ids_of(table, "cia") == ids_of(table, "central", "intelligence", "agency")


def test_a_shared_organ_keeps_all_its_states(table: NameTable) -> None:
    shared = next(alias for alias in table.aliases["national"] if alias.rest == ["assembly"])
    assert shared.shared
    assert len(shared.ids) > 20


def test_holders_stand_in_order_and_know_their_dates(table: NameTable) -> None:
    holders = table.holders["USA:head of state"]
    assert [h.since for h in holders] == sorted(h.since for h in holders)
    assert any(h.who == "barack-obama" and h.since == "2009-01-20" for h in holders)


def test_several_careers_of_one_person_are_one_actor(table: NameTable) -> None:
    stoltenberg = table.actors["jens-stoltenberg"]
    assert {career.code for career in stoltenberg.careers} >= {None, "IGO"}


def test_an_alias_in_capitals_only(table: NameTable) -> None:
    who = next(alias for alias in table.aliases["who"] if not alias.rest)
    assert who.upper


def test_organ_patterns_run_over_topics_and_spellings(table: NameTable) -> None:
    minister = {n.name: n for n in table.nouns["minister"]}
    assert minister["defense minister"].office == minister["minister of defence"].office == "defence minister"
    ministry = {n.name: n for n in table.nouns["ministry"]}
    assert ministry["health ministry"].organ == ministry["ministry of public health"].organ == "health-ministry"


def test_sector_codes_do_not_mix_the_two_meds(table: NameTable) -> None:
    assert table.cameo["JRN"] == "MED"
    assert table.cameo["MED"] == "HLH"


def test_loading_is_quick_and_lossless(table: NameTable) -> None:
    packed = msgspec.msgpack.encode(table)
    best = min(_timed(packed) for _ in range(3))
    assert msgspec.msgpack.encode(msgspec.msgpack.decode(packed, type=NameTable)) == packed
    assert best < 0.15
    assert len(packed) < 8_000_000


def _timed(packed: bytes) -> float:
    gc.disable()  # the collector walks all that other tests have loaded, not this table
    begin = time.process_time()
    msgspec.msgpack.decode(packed, type=NameTable)
    spent = time.process_time() - begin
    gc.enable()
    return spent


# --- the checks find what they are for


def home(tmp_path: Path, name: str, text: str) -> tuple[Path, ...]:
    (tmp_path / "registry" / Path(name).parent).mkdir(parents=True, exist_ok=True)
    (tmp_path / "registry" / "states.yaml").write_text("- iso3: AAA\n  name: Aland\n- iso3: BBB\n  name: Beland\n")
    (tmp_path / "registry" / name).write_text(text)
    return (tmp_path,)


GROUP = "- id: one\n  name: First Front\n  kind: armed group\n  country: AAA\n  sectors: [REB]\n"


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("groups/a.yaml", GROUP + "  colour: red\n", 1, "unknown key 'colour'"),
        ("groups/a.yaml", GROUP.replace("AAA", "QQQ"), 1, "no state has the code 'QQQ'"),
        ("groups/a.yaml", GROUP.replace("REB", "XYZ"), 1, "no PLOVER sector"),
        ("groups/a.yaml", GROUP.replace("armed group", "band"), 1, "no kind of actor"),
        ("groups/a.yaml", GROUP + "  part_of: [{who: nobody}]\n", 1, "part_of names 'nobody'"),
        ("groups/a.yaml", GROUP + "  since: 2005\n  until: 2001\n", 1, "before it begins"),
        ("groups/a.yaml", GROUP + GROUP.replace("First", "Second"), 6, "the id 'one' stands already"),
        ("groups/a.yaml", GROUP + GROUP.replace("one", "two"), 6, "the alias 'first front' is also that of one"),
        (
            "offices/a.yaml",
            "- country: AAA\n  office: head of state\n  title: President\n  role: GOV\n  holders:\n"
            "  - {name: Ann One, since: 2001-05-01, until: 2006-05-01}\n"
            "  - {name: Bob Two, since: 2005-05-01, until: null}\n",
            7,
            "holds the office while Ann One",
        ),
    ],
)
def test_a_contradiction_is_found_with_its_line(tmp_path: Path, name: str, text: str, line: int, words: str) -> None:
    errors = [str(error) for error in check_registry(home(tmp_path, name, text))]
    assert any(words in error and f"a.yaml:{line}" in error for error in errors), errors


def test_an_alias_that_hides_a_state_is_found(tmp_path: Path) -> None:
    errors = check_registry(home(tmp_path, "groups/a.yaml", GROUP + "  aliases: [A.L.A.N.D.]\n"))
    assert any("is read as the state AAA" in str(error) for error in errors)


def test_a_row_wins_over_a_states_organ_of_its_name(table: NameTable) -> None:
    aliases = {tuple(a.rest): a.ids for a in table.aliases["popular"]}
    assert aliases["mobilization", "forces"] == ["popular_mobilization_forces"]


def test_shared_aliases_and_parted_years_are_allowed(tmp_path: Path) -> None:
    second = GROUP.replace("one", "two")
    assert check_registry(home(tmp_path, "groups/a.yaml", GROUP + second + "  shared: [First Front]\n")) == []
    parted = GROUP + "  until: 2000\n" + second + "  since: 2004\n"
    assert check_registry(home(tmp_path, "groups/a.yaml", parted)) == []


def test_an_office_that_passes_on_within_a_year_does_not_overlap(tmp_path: Path) -> None:
    text = (
        "- country: AAA\n  office: head of state\n  title: King\n  role: GOV\n  holders:\n"
        "  - {name: Ann One, since: 2001, until: 2003}\n  - {name: Bob Two, since: 2003-05, until: null}\n"
    )
    assert check_registry(home(tmp_path, "offices/a.yaml", text)) == []
