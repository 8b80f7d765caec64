"""The reading room: every page put together behind its door."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware import Middleware

from onrecord.desk.sheets.viewing import Snapshot
from onrecord.web import actors, assets, events, home, reports, review, review_agreement, saydo, topics
from onrecord.web.guard import Door, Guard
from onrecord.web.problems import add_problems
from onrecord.web.warming import warm

PAGES = (home, reports, events, actors, topics, saydo, review, review_agreement)
"""Modules of pages: each has a `router`."""


def open_room(db: Path, door: Door | None = None, *, warmed: bool = False) -> FastAPI:
    """The room as an ASGI application. While it runs it holds a copy of the database `db` (`store/snapshot.py`).

    `app.state.snapshot` is that; `app.state.db` the database itself, for what is written. With `warmed` it reads at once
    what the first page needs. Raises DatabaseError when it starts, as Snapshot does.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with Snapshot(db) as snapshot:
            app.state.snapshot = snapshot
            if warmed:
                warm(snapshot)
            yield

    app = FastAPI(
        title="OnRecord reading room",
        description="The pages of the reading room as JSON and CSV.",
        version=version("onrecord"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        middleware=[Middleware(Guard, door=door or Door())],
    )
    app.state.db = db
    for module in PAGES:
        app.include_router(module.router)
    app.include_router(assets.router)
    add_problems(app)
    return app
