"""onrecord serve: the reading room at an address of this machine."""

import secrets
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter, validators

from onrecord.records.errors import OnRecordError, UsageError

PORT = 8321


def serve(
    *,
    db: Annotated[Path | None, Parameter(name="--db", help="the database file (record.duckdb)")] = None,
    port: Annotated[
        int, Parameter(help="0 for any that is free", validator=validators.Number(gte=0, lte=65535))
    ] = PORT,
    host: Annotated[
        str, Parameter(help="where to listen; other machines reach it by 0.0.0.0 and the token")
    ] = "127.0.0.1",
    config: Annotated[Path | None, Parameter(help="settings file, instead of onrecord.toml")] = None,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=(), help="only the address")] = False,
) -> int:
    """Open the reading room: web pages of the record, for a browser on this machine.

    onrecord keep works beside it. Off this machine's own loopback a token is needed, which is part of the address shown.
    """
    try:
        import uvicorn

        from onrecord.web.room import open_room
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("onrecord"):
            raise
        raise UsageError(
            f"the reading room needs {error.name}, which is not installed", remedy='pip install "onrecord[web]"'
        ) from None
    from onrecord.desk.journal import start_journal
    from onrecord.desk.settings import read_settings
    from onrecord.web.guard import LOOPBACK, Door

    settings = read_settings(config=config, flags={"db": str(db) if db else None})
    start_journal(settings.log)
    if not Path(settings.db).is_file():
        remedy = f"make it: onrecord keep PATH... --db {settings.db}"
        raise UsageError("there is no such database", where=settings.db, remedy=remedy)
    own = host in LOOPBACK
    door = Door() if own else Door(hosts=None, token=secrets.token_urlsafe(24))
    listening = _listen(host, port)
    shown = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    print(shown if own else f"{shown}?token={door.token}", flush=True)
    if not quiet:
        print(f"The record of {settings.db}; Ctrl-C closes the room.", file=sys.stderr)
    level = "debug" if settings.log == "debug" else "warning"
    room = open_room(Path(settings.db), door, warmed=True)
    told = uvicorn.Config(
        room, log_level=level, access_log=False, server_header=False, timeout_keep_alive=30, proxy_headers=False,
        h11_max_incomplete_event_size=32 * 1024, limit_concurrency=200,
    )  # fmt: skip
    # Uvicorn closes the room first and then raises the signal anew: to be stopped is how this ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with suppress(KeyboardInterrupt):
        uvicorn.Server(told).run(sockets=[listening])
    return 0


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        remedy = "give another with --port, or 0 for any that is free"
        raise OnRecordError(f"cannot listen there ({error.strerror})", where=f"{host}:{port}", remedy=remedy) from error
