"""No text of the measuring sets enters the project: they are licensed for measuring only."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
RUN = 12
"""Words in a row that two texts share by copying, not by chance."""
WORD = re.compile(r"[a-z0-9]+")
TEXT_FILES = {".py", ".yaml", ".yml", ".md", ".json", ".jsonl", ".toml", ".txt", ".csv", ".html", ".cff"}


def runs(text: str) -> set[int]:
    words = WORD.findall(text.lower())
    return {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    return [ROOT / name for name in listed.stdout.splitlines() if Path(name).suffix in TEXT_FILES]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the measuring sets are not beside this checkout")
def test_no_gold_text_in_the_project() -> None:
    gold: set[int] = set()
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            gold |= runs(json.loads(line).get("text") or "") if line else set()
    assert gold
    copied = []
    for path in tracked():
        if not path.is_file():
            continue
        words = WORD.findall(path.read_text(encoding="utf-8", errors="replace").lower())
        for i in range(len(words) - RUN + 1):
            if hash(tuple(words[i : i + RUN])) in gold:
                copied.append(f"{path.relative_to(ROOT)}: {' '.join(words[i : i + RUN])}")
                break
    assert not copied, "\n".join(copied)
