"""The described interface: every JSON and CSV answer is as /openapi.json says, for any query that can be thought up."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.web import guard
from onrecord.web.guard import Door
from onrecord.web.room import open_room

schemathesis = pytest.importorskip("schemathesis")

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from schemathesis.specs.openapi.checks import positive_data_acceptance  # noqa: E402

PATHS = (
    "home", "report", "why", "event", "actors", "actor", "topics", "topic", "saydo", "review", "review/agreement",
)  # fmt: skip
SOME = settings(
    max_examples=8,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)


@pytest.fixture(scope="module")
def schema(kept: Path, module_monkeypatch: pytest.MonkeyPatch):
    module_monkeypatch.setattr(guard, "RATE", 1e9)
    module_monkeypatch.setattr(guard, "BURST", 1e9)
    # "testserver" is the name by which the test client calls.
    with TestClient(
        open_room(kept, Door(hosts=frozenset(("testserver", "localhost")))), base_url="http://localhost"
    ) as client:
        yield schemathesis.openapi.from_asgi("/openapi.json", client.app)


@pytest.fixture(scope="module")
def module_monkeypatch():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.mark.parametrize("path", [f"/{name}.{form}" for name in PATHS for form in ("json", "csv")])
def test_answers_are_as_described(schema, path: str) -> None:
    @SOME
    @given(case=schema[path]["GET"].as_strategy())
    def ask(case) -> None:
        # Days and words are taken as people write them: what is none is told with 422, and no pattern can say which.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    ask()


def test_every_form_is_described(schema) -> None:
    described = {operation.ok().path for operation in schema.get_all_operations()}
    assert {f"/{name}.{form}" for name in PATHS for form in ("json", "csv")} <= described
    assert all(path.endswith((".json", ".csv")) or path.startswith("/review") for path in described)
