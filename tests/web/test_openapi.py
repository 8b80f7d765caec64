"""/openapi.json says what the room answers: whatever query it allows is answered as it says, and none ends in a fault."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings

schemathesis = pytest.importorskip("schemathesis", reason="pip install schemathesis")

from onrecord.web import guard  # noqa: E402
from onrecord.web.room import open_room  # noqa: E402

PATHS = sorted(open_room(Path("none.duckdb")).openapi()["paths"])
EXAMPLES = 6


@pytest.fixture(scope="module")
def app(kept: Path) -> Iterator[FastAPI]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard, "RATE", 1e6)
        patch.setattr(guard, "BURST", 1e6)
        made = open_room(kept)
        with TestClient(made, base_url="http://localhost"):
            yield made


@pytest.mark.parametrize("path", PATHS)
def test_it_answers_as_it_says(app: FastAPI, path: str) -> None:
    operation = schemathesis.openapi.from_dict(app.openapi())[path]["GET"]
    client = TestClient(app, base_url="http://localhost", raise_server_exceptions=False)

    @settings(
        max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy())
    def answered(case: schemathesis.Case) -> None:
        answer = client.get(path, params=case.query)
        assert answer.status_code in (200, 404, 422), (case.query, answer.text)
        wanted = "text/csv" if path.endswith(".csv") and answer.status_code == 200 else "application/json"
        assert answer.headers["content-type"].startswith(wanted)

    answered()


def test_every_page_is_described_in_both_forms() -> None:
    assert {path.removesuffix(".json") for path in PATHS if path.endswith(".json")} == {
        path.removesuffix(".csv") for path in PATHS if path.endswith(".csv")
    }
    assert {"/review.json", "/review/agreement.csv", "/home.json", "/report.json"} <= set(PATHS)
