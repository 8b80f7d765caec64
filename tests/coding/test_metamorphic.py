"""What must not matter does not, and what must matter does: workers, batches, order, negation, a paragraph more."""

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.coding.engine import code_reports
from onrecord.intake.arrival import Arrival
from onrecord.records.encoding import to_json
from onrecord.records.report import Report
from onrecord.records.settings import DEFAULT_MODEL

TEXTS = [
    "The army shelled the port of Kobol on Monday, killing 12 people, a doctor said. The army denied it.",
    "KABUL, May 3 (AP) -- “We will not leave,” President John Smith told reporters.\n\nRebels threatened to attack.",
    "Kenya and Uganda signed a peace deal. At least 40 villagers fled to the town of Goma.",
    "The minister said that talks would resume next week if the rebels laid down their arms.",
    "",
    "Police arrested three men. They were released on Tuesday.",
]
ARRIVALS = [Arrival(Report(id=f"r{n}", text=text, published="2019-05-15")) for n, text in enumerate(TEXTS)]


@pytest.fixture(scope="module")
def coder(pipeline) -> ReportCoder:
    return ReportCoder()


@pytest.fixture(scope="module")
def alone(coder: ReportCoder) -> dict[str, bytes]:
    """Each record, coded by itself."""
    return {one.report.id: to_json(coder.code(one.report).record) for one in ARRIVALS}


def test_order_does_not_matter(coder: ReportCoder, alone: dict[str, bytes]) -> None:
    for order in (ARRIVALS, ARRIVALS[::-1], ARRIVALS[3:] + ARRIVALS[:3]):
        assert {one.record.report.id: to_json(one.record) for one in coder.code_all(order)} == alone


@pytest.mark.parametrize("size", [1, 500, 1_000_000])
def test_the_size_of_a_batch_does_not_matter(
    coder: ReportCoder, alone: dict[str, bytes], size: int, monkeypatch
) -> None:
    parse_all = coder.pipeline.parse_all
    monkeypatch.setattr(coder.pipeline, "parse_all", lambda texts: parse_all(texts, batch=size))
    assert {one.record.report.id: to_json(one.record) for one in coder.code_all(ARRIVALS)} == alone


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_number_of_workers_does_not_matter(alone: dict[str, bytes], workers: int) -> None:
    many = [Arrival(one.report) for one in ARRIVALS * 15]  # more than one worker takes at a time
    coded = [to_json(one.record) for one in code_reports(many, model=DEFAULT_MODEL, workers=workers)]
    assert coded == [alone[one.report.id] for one in many]


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Rebels attacked the convoy on Monday.", "Rebels did not attack the convoy on Monday."),
        ("Police arrested three men in Nairobi.", "Police did not arrest three men in Nairobi."),
        ("The army shelled the port.", "The army never shelled the port."),
        ("Kenya and Uganda signed a peace deal.", "Kenya and Uganda have not signed a peace deal."),
    ],
)
def test_a_negation_turns_the_status(coder: ReportCoder, told: str, denied: str) -> None:
    first, second = (coder.code(Report(id="x", text=text)).record.events for text in (told, denied))
    assert [event.status for event in first] == ["happened"] * len(first)
    assert first
    assert {event.type for event in second} == {event.type for event in first}
    assert {event.status for event in second} <= {"did not happen", "denied"}


@pytest.mark.parametrize("text", [text for text in TEXTS if text], ids=range(5))
def test_an_unrelated_paragraph_leaves_the_rows_before_it(coder: ReportCoder, text: str) -> None:
    more = text + "\n\nThe weather was mild, and the cafes by the lake were full of music."
    first = coder.code(Report(id="x", text=text, published="2019-05-15")).record
    second = coder.code(Report(id="x", text=more, published="2019-05-15")).record
    for kind in ("dates", "figures", "statements", "positions"):
        before = getattr(second, kind)[: len(getattr(first, kind))]
        assert before == getattr(first, kind), kind
    told = [(e.type, e.status, e.trigger, e.actors, e.recipients, e.date) for e in second.events]
    assert told[: len(first.events)] == [
        (e.type, e.status, e.trigger, e.actors, e.recipients, e.date) for e in first.events
    ]
