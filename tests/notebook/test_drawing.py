"""Pictures of a kept record, as a notebook's front end gets them."""

import json
from pathlib import Path

import pytest
from handmade import made_evidence, made_record

import onrecord
from onrecord.desk.opened import Kept
from onrecord.notebook import Picture, draw_map, draw_network, draw_timeline, draw_topic
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    path = tmp_path_factory.mktemp("drawn") / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(f"wire-{n}"), made_evidence()) for n in (1, 2)])
    return onrecord.open(path)


def pictures(kept: Kept) -> list[Picture]:
    return [draw_timeline(kept), draw_map(kept, actor="KEN"), draw_network(kept), draw_topic(kept, "ceasefire")]


def test_front_ends_get_vega_lite_and_words(kept: Kept) -> None:
    for picture in pictures(kept):
        bundle = picture._repr_mimebundle_()
        assert "text/html" not in bundle, "front ends would show it before the picture"
        assert json.loads(json.dumps(bundle["application/vnd.vegalite.v5+json"])) == picture.spec
        assert bundle["application/vnd.vegalite.v6+json"] == picture.spec
        assert bundle["text/plain"].startswith("<picture: ")
        assert picture.spec["width"] > 0


def test_who_knows_no_vega_gets_svg(kept: Kept) -> None:
    pytest.importorskip("vl_convert")
    for picture in pictures(kept):
        assert picture._repr_mimebundle_()["image/svg+xml"].startswith("<svg")


def test_what_is_asked_is_drawn(kept: Kept) -> None:
    assert '"type": "bar"' in json.dumps(draw_timeline(kept, actor="KEN").spec)
    assert "nothing to draw" in json.dumps(draw_timeline(kept, actor="Nobody of that name").spec)


def test_altair_takes_them(kept: Kept) -> None:
    altair = pytest.importorskip("altair")
    for picture in pictures(kept):
        assert altair.Chart.from_dict(picture.spec, validate=True)


def test_a_notebook_is_executed(kept: Kept, tmp_path: Path) -> None:
    nbclient, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    pytest.importorskip("ipykernel")
    cells = [
        f"import onrecord\nkept = onrecord.open({str(kept.path)!r})\nkept.record('wire-1')",
        "kept.events()",
        "from onrecord.notebook import draw_timeline\ndraw_timeline(kept)",
    ]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(
        book, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    record, events, picture = (cell["outputs"][0]["data"] for cell in book.cells)
    assert 'class="onr-text"' in record["text/html"]
    assert "<table>" in events["text/html"]
    assert "application/vnd.vegalite.v5+json" in picture
