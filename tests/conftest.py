"""Fixtures shared by all rooms: one loaded pipeline for the whole run."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from onrecord.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()
