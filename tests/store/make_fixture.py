"""Writes fixtures/NNNN.duckdb.gz for the newest migration. Run it once, when a migration is added."""

import gzip
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from handmade import made_evidence, made_record

from onrecord.store.keeping import keep_records
from onrecord.store.migrating import NEWEST
from onrecord.store.opening import writing

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "record.duckdb"
    with writing(path) as connection:
        keep_records(connection, [(made_record(), made_evidence())])
    target = Path(__file__).parent / "fixtures" / f"{NEWEST:04}.duckdb.gz"
    target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    print(target, target.stat().st_size)
