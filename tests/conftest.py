"""Fixtures shared by all rooms: one loaded pipeline and one coder for the whole run."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from onrecord.coding.coder import ReportCoder
from onrecord.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="session")
def coder() -> ReportCoder:
    return ReportCoder()
