import pytest

from onrecord.coding.actors.codes import cameo_code
from onrecord.records.tables.name_table import NameTable


@pytest.mark.parametrize(
    ("base", "sectors", "rights", "code"),
    [
        ("KEN", ["GOV"], False, "KENGOV"),
        ("ZAF", ["PTY", "GOV"], False, "ZAFGOV"),
        ("DEU", ["PTY"], False, "DEUPTY"),
        ("TUR", ["JRN"], False, "TURMED"),
        ("VEN", ["MED"], False, "VENHLH"),
        ("NGO", ["SOC"], True, "NGOHRI"),
        ("NGO", ["SOC"], False, "NGOCVL"),
        ("IMG", ["REB"], False, "IMG"),
        ("IGO", [], False, "IGO"),
        (None, ["CVL"], False, None),
    ],
)
def test_code(names: NameTable, base: str | None, sectors: list[str], rights: bool, code: str | None) -> None:
    assert cameo_code(names, base, sectors, rights=rights) == code
