"""The same input through every engine gives the same folder, whoever dies on the way."""

import importlib.util
import json
import os
import threading
import time
from pathlib import Path

import pytest
from handmade import TEXT

from onrecord.coding.cluster import Job, outcome_of, read_batch, share_rows
from onrecord.coding.here import code_here
from onrecord.coding.parts import read_parts
from onrecord.intake.sources import list_sources, share_out
from onrecord.records.errors import InputError
from onrecord.records.settings import DEFAULT_MODEL

REPORTS, PART = 48, 4


def without(package: str) -> pytest.MarkDecorator:
    """Skip where this package is not installed."""
    return pytest.mark.skipif(importlib.util.find_spec(package) is None, reason=f"{package} is not installed")


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files of reports, one small file, and one line that is broken."""
    folder = tmp_path_factory.mktemp("wire")
    lines = [
        json.dumps({"id": f"wire-{n}", "text": f"{TEXT} Item {n}.", "published": "2024-05-01"}) for n in range(REPORTS)
    ]
    (folder / "one.jsonl").write_text("\n".join([*lines[:30], "{broken"]) + "\n")
    (folder / "two.jsonl").write_text("\n".join(lines[30:-1]) + "\n")
    (folder / "last.txt").write_text(json.loads(lines[-1])["text"])
    return folder


def shares(wire: Path, told: list[InputError]) -> list[list]:  # type: ignore[type-arg]
    return list(share_out(list_sources([str(wire)], told.append), size=PART))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


@pytest.fixture(scope="module")
def alone(wire: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process of one machine writes."""
    folder = tmp_path_factory.mktemp("alone")
    told: list[InputError] = []
    done = list(code_here(shares(wire, told), Job(str(folder), DEFAULT_MODEL, part=PART), workers=1, tell=told.append))
    assert sum(one.reports for one in done) == REPORTS
    assert [error.where for error in told] == [f"{wire}/one.jsonl:31"]
    return files(folder)


def test_what_went_wrong_on_a_machine_comes_back(wire: Path) -> None:
    import pyarrow

    told: list[InputError] = []
    rows = share_rows(shares(wire, told))
    job = Job("unused", DEFAULT_MODEL, part=PART)
    tables = [table for row in rows for table in read_batch(pyarrow.Table.from_pylist([row]), job)]
    wrong = []
    for table in tables:
        (row,) = table.to_pylist()
        done = {"name": row["part"], "reports": 0, "problems": 0, "before": False, "told": row["told"]}
        wrong += outcome_of(done)[1]
    assert [error.where for error in wrong] == [f"{wire}/one.jsonl:31"]


@pytest.mark.slow
def test_two_processes(wire: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    told: list[InputError] = []
    list(code_here(shares(wire, told), Job(str(tmp_path), DEFAULT_MODEL, part=PART), workers=2, tell=told.append))
    assert files(tmp_path) == alone


@pytest.mark.slow
@without("pyspark")
def test_spark(wire: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    from onrecord.coding.spark_engine import code_on_spark

    told: list[InputError] = []
    found = list(code_on_spark(shares(wire, told), Job(str(tmp_path), DEFAULT_MODEL, part=PART), workers=2))
    assert sum(done.reports for done, _ in found if done) == REPORTS
    assert [error.where for _, some in found for error in some] == [f"{wire}/one.jsonl:31"]
    assert files(tmp_path) == alone


@pytest.mark.slow
@without("ray")
def test_a_ray_cluster_that_loses_a_machine_loses_and_doubles_nothing(
    wire: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    """Three nodes by Ray's own cluster utility; one is killed, not asked, as soon as parts are being written."""
    import ray
    from ray.cluster_utils import Cluster

    from onrecord.coding.ray_engine import code_on_ray

    os.environ["RAY_DATA_DISABLE_PROGRESS_BARS"] = "1"
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    doomed = [cluster.add_node(num_cpus=1) for _ in range(2)][-1]
    cluster.wait_for_nodes()
    killed = threading.Event()

    def kill() -> None:
        while not files(tmp_path):
            time.sleep(0.05)
        cluster.remove_node(doomed, allow_graceful=False)
        killed.set()

    try:
        ray.init(address=cluster.address, log_to_driver=False, logging_level="error")
        threading.Thread(target=kill, daemon=True).start()
        told: list[InputError] = []
        found = list(code_on_ray(shares(wire, told), Job(str(tmp_path), DEFAULT_MODEL, part=PART), workers=3))
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert killed.is_set()
    assert sum(done.reports for done, _ in found if done) == REPORTS
    assert files(tmp_path) == alone
    assert sum(len(part) for part in read_parts(str(tmp_path))) == REPORTS


@pytest.mark.slow
@without("moto")
def test_from_one_bucket_to_another(wire: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    """Addresses of an S3 server that runs here: read, written, and read back as from a folder."""
    from moto.server import ThreadedMotoServer
    from pyarrow.fs import S3FileSystem

    server = ThreadedMotoServer(port=0)
    server.start()
    host, port = server.get_host_and_port()
    os.environ |= {
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_EC2_METADATA_DISABLED": "true",
    }
    try:
        s3 = S3FileSystem(
            endpoint_override=f"{host}:{port}", scheme="http", region="us-east-1", allow_bucket_creation=True
        )
        for bucket in ("wire", "record"):
            s3.create_dir(bucket)
        for path in sorted(wire.iterdir()):
            with s3.open_output_stream(f"wire/day/{path.name}") as out:
                out.write(path.read_bytes())
        where = f"?endpoint_override={host}:{port}&scheme=http&region=us-east-1"
        told: list[InputError] = []
        listed = list(share_out(list_sources([f"s3://wire/day{where}"], told.append), size=PART))
        job = Job(f"s3://record/out{where}", DEFAULT_MODEL, part=PART)
        done = list(code_here(listed, job, workers=1, tell=told.append))
        assert sum(one.reports for one in done) == REPORTS
        assert len(told) == 1
        back = {one.record.report.id for part in read_parts(job.folder) for one in part}
        assert back == {f"wire-{n}" for n in range(REPORTS - 1)} | {"last.txt"}
        again = list(code_here(listed, job, workers=1, tell=told.append))
        assert all(one.before for one in again)
    finally:
        server.stop()
