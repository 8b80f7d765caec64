"""What the docs show is what happens: every Python session and every command in them is run."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SAMPLE = ROOT / "src" / "onrecord" / "desk" / "sample" / "reports.jsonl"
SCRIPT = re.compile(r"^# (\w+\.py)\n(.*?)(?=^# \w+\.py\n|\Z)", re.S | re.M)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)


def blocks(page: Path, kind: str) -> str:
    return "\n".join(body for name, body in BLOCK.findall(page.read_text(encoding="utf-8")) if name == kind)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled reports, kept once: what a page's Python opens."""
    home = tmp_path_factory.mktemp("kept")
    command = [
        sys.executable,
        "-c",
        "from onrecord.cli import main; main()",
        "keep",
        str(SAMPLE),
        "--workers",
        "1",
        "-q",
    ]
    subprocess.run(command, cwd=home, check=True, capture_output=True)
    return home / "record.duckdb"


@pytest.mark.parametrize("page", [p for p in PAGES if ">>> " in blocks(p, "python")], ids=lambda p: p.name)
def test_python_sessions(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: Any) -> None:
    """Sessions run in a folder with reports.jsonl; `record.duckdb` is there where the page opens it."""
    written = blocks(page, "python")
    (tmp_path / "reports.jsonl").write_bytes(SAMPLE.read_bytes())
    if "record.duckdb" in written:
        (tmp_path / "record.duckdb").write_bytes(request.getfixturevalue("kept").read_bytes())
    monkeypatch.chdir(tmp_path)
    session = doctest.DocTestParser().get_doctest(written, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(session)
    assert runner.failures == 0
    assert runner.tries > 0


LONG = {"crawls.md", "exports.md", "from-gdelt.md", "merging.md", "questions.md", "weekly-coder.md"}
"""Pages whose commands take six seconds and more: run with the slow tests."""


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(p, id=p.name, marks=[pytest.mark.slow] if p.name in LONG else [])
        for p in PAGES
        if "$ onrecord" in blocks(p, "console")
    ],
)
def test_commands(page: Path, tmp_path: Path, request: Any) -> None:
    """Commands run in turn in one folder; the lines under a command must stand in its output, "..." stands for any.

    A block of Python that begins with `# NAME.py` lies there as that file, and the kept reports as `record.duckdb` where the
    page itself keeps nothing.
    """
    (tmp_path / "reports.jsonl").write_bytes(SAMPLE.read_bytes())
    if not re.search(r"^\$ onrecord (keep|watch|import|codebook|code) ", blocks(page, "console"), re.M):
        (tmp_path / "record.duckdb").write_bytes(request.getfixturevalue("kept").read_bytes())
    for name, body in SCRIPT.findall(blocks(page, "python")):
        (tmp_path / name).write_text(body, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for part in blocks(page, "console").split("$ ")[1:]:
        command, _, shown = part.partition("\n")
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env={**os.environ, "PATH": path, "COLUMNS": "110"},
        )
        assert done.returncode == 0, f"{shlex.quote(command)}\n{done.stderr}"
        lines = [" ".join(line.split()) for line in (done.stdout + done.stderr).splitlines()]
        for line in filter(None, (" ".join(s.split()) for s in shown.splitlines())):
            if line != "...":
                assert any(line in have for have in lines), f"{command}: {line!r} is not in\n" + "\n".join(lines)


def test_links_between_pages_hold() -> None:
    broken = []
    for page in PAGES:
        targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        broken += [f"{page.relative_to(ROOT)}: {target}" for target in targets if not (page.parent / target).exists()]
    assert not broken


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "write_docs.py"), "--check"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
