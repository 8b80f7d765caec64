import pytest
from standin import StandIn


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    made = StandIn()
    monkeypatch.setattr("onrecord.desk.coding.code_reports", made.code_reports)
    monkeypatch.setattr("onrecord.desk.keeping.note_of", made.note_of)
    return made
