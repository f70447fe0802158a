"""The one door to the database; it opens the same way every time.

One connection for the whole workspace: a rollback journal (TRUNCATE, synchronous FULL) that is
flushed before a save is called a save, explicit transactions that cover schema changes as well as
data, and a file that is never created by merely opening it.  Never WAL: with it a save into a
deleted file "succeeds", and a copied file has no tables.
"""

import sqlite3
from pathlib import Path
from types import ModuleType
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from branchdesk.storage import changes
from branchdesk.storage.faults import failed_from
from branchdesk.usecases.errors import Failed, Trouble

BUSY_SECONDS = 2.0
"""How long a lock held by another program is waited for before it is reported."""


def database_uri(path: Path, *, read_only: bool = False) -> str:
    """Return the URI that opens an existing file, never creating one, whatever its name holds."""
    plain = quote(path.absolute().as_posix())
    return f"file:{'' if plain.startswith('/') else '/'}{plain}?mode={'ro' if read_only else 'rw'}"


def open_engine(
    path: Path,
    *,
    read_only: bool = False,
    enforce_references: bool = True,
    module: ModuleType = sqlite3,
) -> Engine:
    """Return an engine on an existing database file, with a single connection.

    Transactions begin with ``BEGIN IMMEDIATE`` (so that a lock is refused at once, not half-way),
    or with plain ``BEGIN`` where only reading is possible.  Trouble of the disk or the file is
    raised as `branchdesk.usecases.errors.Failed` from whatever statement meets it.

    Args:
        path: The database file.
        read_only: For media that cannot be written; nothing at all is written then.
        enforce_references: False only for migrations: rebuilding a table drops it, and with
            references enforced that would delete its children.
        module: The driver; another one with the same interface may encrypt the file.
    """
    uri = database_uri(path, read_only=read_only)

    def connect() -> sqlite3.Connection:
        connection: sqlite3.Connection = module.connect(
            uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False
        )
        return connection

    engine = create_engine(
        "sqlite://",
        module=module,
        creator=connect,
        poolclass=StaticPool,
        execution_options={"begin": "BEGIN" if read_only else "BEGIN IMMEDIATE"},
    )

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: object) -> None:
        # The driver would otherwise start transactions late and leave schema changes outside.
        connection.isolation_level = None
        for pragma in (
            f"foreign_keys = {int(enforce_references)}",
            "trusted_schema = off",
            "cell_size_check = on",
            "temp_store = memory",
            # Without it REPLACE would delete rows behind the back of the append-only triggers.
            "recursive_triggers = on",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if not read_only:
            [mode] = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
            if mode != "truncate":
                raise Failed(Trouble.BUSY, str(path), detail=f"journal mode {mode}")
            connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options()["begin"])

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        failure = failed_from(context.original_exception, str(path))
        if failure is not None:
            raise failure from context.original_exception

    return engine


def sessions(engine: Engine) -> sessionmaker[Session]:
    """Return a maker of sessions; they are bound to the engine, never to a connection.

    A session bound to a connection that has already begun would report a commit that never
    reached the file.
    """
    made = sessionmaker(engine, expire_on_commit=False)
    changes.watch(made)
    return made
