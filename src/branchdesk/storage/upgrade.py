"""From the schema a file has to the one this program has: copy, check, one transaction, or nothing.

A file carries three stamps: SQLite's application id (is it ours?), its user version (the number of
its schema) and the setting ``min_app`` (the lowest schema a program must know to write to it).
Reading them takes the standard library and a millisecond; Alembic is imported only when there is
something to do.
"""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from branchdesk.storage import backups, engine, faults
from branchdesk.storage.tables import TRIGGERS
from branchdesk.usecases.errors import Failed, Trouble

APPLICATION_ID = 0x42444B31
"""“BDK1”"""
SCHEMA = 3
"""Number of the newest migration."""
MIN_APP = 3
"""Lowest schema a program must know to write to a file that this program wrote."""

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSIONS = MIGRATIONS / "versions"
_HEADER = 100
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """What a database file says about itself."""

    application_id: int
    schema: int
    min_app: int


@dataclass(frozen=True, slots=True)
class Target:
    """What to upgrade to; another one than the program's own only in tests."""

    schema: int = SCHEMA
    min_app: int = MIN_APP
    versions: Sequence[Path] = (_VERSIONS,)


def read_stamps(path: Path, *, read_only: bool = False) -> Stamps:
    """Return the stamps of a file.

    Raises:
        Failed: ``DATABASE_DAMAGED`` if it is no database or cut off, ``NOT_A_WORKSPACE`` if it is a
            database of another program, ``READ_ONLY`` if a crash left work to do that a medium
            that cannot be written does not allow.
    """
    # Only asked about, never opened by another route than SQLite's: closing such a file would drop
    # every lock this process holds on it.
    if not os.access(path, os.R_OK):
        raise Failed(Trouble.FILE_UNREADABLE, str(path))
    # SQLite takes a file shorter than its header for a new, empty database.
    if (size := path.stat().st_size) < _HEADER:
        raise Failed(Trouble.DATABASE_DAMAGED, str(path), detail=f"{size} bytes")
    uri = engine.database_uri(path, read_only=read_only)
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=engine.BUSY_SECONDS)) as connection:
            [application_id] = connection.execute("PRAGMA application_id").fetchone()
            [schema] = connection.execute("PRAGMA user_version").fetchone()
            if application_id != APPLICATION_ID:
                raise Failed(Trouble.NOT_A_WORKSPACE, str(path))
            row = connection.execute("SELECT value FROM setting WHERE key = 'min_app'").fetchone()
    except sqlite3.Error as error:
        failure = faults.failed_from(error, str(path))
        raise failure or Failed(Trouble.DATABASE_DAMAGED, str(path), detail=str(error)) from error
    return Stamps(application_id, schema, int(row[0]) if row else schema)


def bring_up_to_date(
    path: Path, *, folder: Path, now: datetime, target: Target | None = None
) -> bool:
    """Upgrade a file that an older program wrote; return whether there was anything to do.

    A copy is put into ``folder`` first. Everything then happens in one transaction, which is
    committed only after the result was checked.

    Raises:
        Failed: ``NEWER_THAN_PROGRAM`` (the file is untouched), ``UPGRADE_FAILED`` (the file is as
            it was, the copy stays).
    """
    target = target or Target()
    stamps = read_stamps(path)
    refuse_newer(path, stamps, target=target)
    if stamps.schema >= target.schema:
        return False
    backups.snapshot_before_upgrade(path, folder=folder, schema=stamps.schema, now=now)
    migrate(path, target=target)
    return True


def refuse_newer(path: Path, stamps: Stamps, *, target: Target | None = None) -> None:
    """Refuse a file whose writer says that this program would do it harm.

    Raises:
        Failed: ``NEWER_THAN_PROGRAM``, with the schema needed and the schema known.
    """
    known = (target or Target()).schema
    if stamps.schema > known and stamps.min_app > known:
        raise Failed(Trouble.NEWER_THAN_PROGRAM, str(path), str(stamps.min_app), str(known))


def migrate(path: Path, *, target: Target | None = None) -> None:
    """Run the migrations that a file, possibly still empty, lacks; all of them or none."""
    target = target or Target()
    # Its own engine: the pragma is ignored inside a transaction, and rebuilding a table with
    # references enforced deletes every child row.
    door = engine.open_engine(path, enforce_references=False)
    try:
        with door.begin() as connection:
            before = _row_counts(connection)
            changes_rows = _run_alembic(connection, target)
            _check(connection, before, changes_rows)
            _stamp(connection, target)
    except Failed as failure:
        if failure.trouble is Trouble.UPGRADE_FAILED:
            raise
        raise Failed(Trouble.UPGRADE_FAILED, str(path), detail=failure.detail) from failure
    except Exception as error:
        # Whatever a migration stumbled over, the person hears the same sentence: nothing changed.
        raise Failed(Trouble.UPGRADE_FAILED, str(path), detail=repr(error)) from error
    finally:
        door.dispose()


def _run_alembic(connection: Connection, target: Target) -> frozenset[str]:
    """Upgrade to the target; return the tables whose number of rows is meant to change."""
    # Only here: a file that is up to date needs none of it, and it takes a fifth of a second.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    # A percent sign in a path would otherwise be read as a reference to another setting.
    config.set_main_option("script_location", _literal(MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option(
        "version_locations", "\n".join(_literal(folder) for folder in target.versions)
    )
    config.attributes["connection"] = connection
    command.upgrade(config, f"{target.schema:04}")
    scripts = ScriptDirectory.from_config(config)
    return frozenset(
        table
        for script in scripts.walk_revisions()
        for table in getattr(script.module, "CHANGES_ROWS", ())
    )


def _literal(folder: Path) -> str:
    return str(folder).replace("%", "%%")


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%'"
        " ESCAPE '~'"
    ).scalars()
    return {
        name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()  # noqa: S608 - names from the schema itself
        for name in list(names)
    }


def _check(connection: Connection, before: Mapping[str, int], changes_rows: frozenset[str]) -> None:
    """Compare the result with what was there; integrity checks alone miss vanished rows."""
    if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise _refused(f"{len(orphans)} rows refer to rows that are gone")
    verdict = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if verdict != ["ok"]:
        raise _refused(f"integrity check: {verdict[:3]}")
    after = _row_counts(connection)
    for table, rows in before.items():
        if table in changes_rows or table == "alembic_version":
            continue
        if table in after and after[table] != rows:
            raise _refused(f"{table} had {rows} rows and now has {after[table]}")
    triggers = set(
        connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        .scalars()
        .all()
    )
    if missing := set(TRIGGERS) - triggers:
        raise _refused(f"triggers are gone: {', '.join(sorted(missing))}")


def _refused(detail: str) -> Failed:
    return Failed(Trouble.UPGRADE_FAILED, detail=detail)


def _stamp(connection: Connection, target: Target) -> None:
    connection.exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES ('min_app', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (str(target.min_app),),
    )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {target.schema}")
