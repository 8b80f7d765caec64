"""Brings the shapes of the world into the package: Natural Earth 1:110m as TopoJSON, from npm's world-atlas.

python tools/fetch_world.py          (needs npm; the result is kept in the repository, so that nobody else does)
"""

import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "world-atlas@2.0.2"
FILE = "countries-110m.json"
SHA256 = "2516c915867c7baf18ddec727aec46c315541a07cfb3d79a6559b05d5e94eee8"
TARGET = Path(__file__).parents[1] / "src" / "onrecord" / "pictures" / "world" / FILE


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            member = packed.extractfile(f"package/{FILE}")
            shapes = member.read() if member else b""
    if (found := hashlib.sha256(shapes).hexdigest()) != SHA256:
        raise SystemExit(f"{FILE} of {PACKAGE} is not the one that was checked: {found}")
    TARGET.write_bytes(shapes)
    print(f"{TARGET.name}: {len(shapes):,} bytes")


if __name__ == "__main__":
    main()
