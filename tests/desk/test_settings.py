import os
from pathlib import Path

import pytest

from onrecord.desk.settings import read_settings
from onrecord.records.errors import SettingsError
from onrecord.records.settings import DEFAULT_MODEL, Settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults() -> None:
    assert read_settings(environ={}) == Settings()
    assert Settings().model == DEFAULT_MODEL


def test_file_under_environment_under_flags() -> None:
    Path("onrecord.toml").write_text('model = "file"\nworkers = 2\ndb = "file.duckdb"\nlog = "info"\n')
    environ = {"ONRECORD_WORKERS": "3", "ONRECORD_DB": "environment.duckdb", "HOME": "/x", "ONRECORD_MODEL": ""}
    found = read_settings(environ=environ, flags={"db": "flag.duckdb", "workers": None})
    assert found == Settings(model="file", workers=3, db="flag.duckdb", log="info")


def test_paths_in_a_file_count_from_its_folder(elsewhere: Path) -> None:
    (elsewhere / "project").mkdir()
    config = elsewhere / "project" / "my.toml"
    config.write_text('codebooks = ["book"]\ndb = "kept.duckdb"\n')
    found = read_settings(config=config, environ={})
    assert found.folders() == (elsewhere / "project" / "book",)
    assert found.db == str(elsewhere / "project" / "kept.duckdb")


def test_codebooks_of_the_environment() -> None:
    assert read_settings(environ={"ONRECORD_CODEBOOKS": os.pathsep.join(["a", "b"])}).codebooks == ("a", "b")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('databse = "x"', r"onrecord.toml: there is no setting 'databse'; the settings are model"),
        ("workers = 0", r"onrecord.toml: workers: is less than 1; give a whole number"),
        ('workers = "two"', r"onrecord.toml: workers: expected `int \| null`, got `str`; give a whole number"),
        ('log = "loud"', r"onrecord.toml: log: 'loud' is no level; use one of"),
        ("model = [", r"onrecord.toml: is no TOML"),
        ("[codebooks]", r"onrecord.toml: codebooks: expected `array`, got `object`; give a list of folders"),
    ],
)
def test_a_wrong_file_names_file_and_key(text: str, said: str) -> None:
    Path("onrecord.toml").write_text(text)
    with pytest.raises(SettingsError, match=said):
        read_settings(environ={})


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("ONRECORD_DATABASE", "x", "ONRECORD_DATABASE: there is no such setting; the settings are"),
        ("ONRECORD_WORKERS", "many", "ONRECORD_WORKERS: expected"),
        ("ONRECORD_WORKERS", "0", "ONRECORD_WORKERS: is less than 1"),
    ],
)
def test_a_wrong_variable_is_named(variable: str, value: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read_settings(environ={variable: value})


def test_a_config_that_is_not_there() -> None:
    with pytest.raises(SettingsError, match=r"no.toml: cannot be read"):
        read_settings(config=Path("no.toml"), environ={})
