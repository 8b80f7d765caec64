"""Nothing in the repository that only one machine knows."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Written in pieces so that this file does not name what it forbids.
PARTS = (r"/wo" r"rk/", r"/ho" r"me/\w+/", r"/ro" r"ot/", r"file://" r"/opt", r"https?://[^ ]*py" r"pi\.[a-z]+/simple")
FORBIDDEN = re.compile("|".join(PARTS))


def test_no_machine_paths_or_registry_hosts() -> None:
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True).stdout
    found = []
    for name in names.splitlines():
        path = ROOT / name
        if not path.is_file() or path.suffix in {".png", ".msgpack", ".bin", ".gz"}:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if FORBIDDEN.search(line):
                found.append(f"{name}:{number}")
    assert not found, found
