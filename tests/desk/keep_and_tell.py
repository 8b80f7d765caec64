"""Keeps handmade records a few at a time and prints each batch once it is stored: what tests/desk/test_killed.py kills."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from handmade import TEXT, made_evidence, made_record

from onrecord.coding.coder import Coded
from onrecord.desk.keep_events import merge_kept
from onrecord.store.keeping import keep_records
from onrecord.store.opening import writing

BATCH = 4


def main() -> None:
    db, many = Path(sys.argv[1]), int(sys.argv[2])
    print("begun", flush=True)
    for first in range(0, many, BATCH):
        names = [f"wire-{n:03}" for n in range(first, min(first + BATCH, many))]
        batch = [Coded(made_record(name, text=f"{TEXT} No. {name}."), made_evidence()) for name in names]
        with writing(db) as connection:
            keep_records(connection, batch, at="2020-01-03T00:00:00+00:00")
        print(*names, flush=True)
    merge_kept(db, now=lambda: "2020-01-03T00:00:00+00:00")
    print("merged", flush=True)


if __name__ == "__main__":
    main()
