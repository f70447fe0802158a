"""The door to the database."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.orm import Session

from branchdesk.storage.engine import open_engine, sessions
from branchdesk.storage.tables import SettingRow
from branchdesk.storage.upgrade import migrate
from branchdesk.usecases.errors import Failed, Trouble


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "q?mode=memory&x=1 %20#.db"
    made.touch()
    migrate(made)
    return made


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    opened = open_engine(path)
    yield opened
    opened.dispose()


def keys(path: Path) -> list[str]:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    found = [row[0] for row in connection.execute("SELECT key FROM setting ORDER BY key")]
    connection.close()
    return found


def setting(key: str) -> object:
    return insert(SettingRow).values(key=key, value="")


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_opening_never_creates_a_file(tmp_path: Path) -> None:
    missing = tmp_path / "gone.db"

    engine = open_engine(missing)
    with pytest.raises(Failed) as caught:
        engine.connect()

    assert caught.value.trouble is Trouble.DATABASE_MOVED
    assert list(tmp_path.iterdir()) == []


def test_a_name_full_of_signs_opens_that_very_file(engine: Engine, path: Path) -> None:
    with engine.begin() as connection:
        connection.execute(setting("here"))

    assert "here" in keys(path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("recursive_triggers", 1),
        ("busy_timeout", 2000),
    ],
)
def test_every_connection_is_set_up_the_same_way(engine: Engine, name: str, value: object) -> None:
    assert pragma(engine, name) == value


def test_references_can_be_left_unenforced_for_migrations_only(path: Path) -> None:
    engine = open_engine(path, enforce_references=False)

    assert pragma(engine, "foreign_keys") == 0

    engine.dispose()


def test_a_schema_change_that_is_not_committed_is_undone(engine: Engine) -> None:
    def change(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE setting ADD COLUMN extra TEXT")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        change(connection)

    with engine.connect() as connection:
        columns = connection.exec_driver_sql("PRAGMA table_info(setting)").all()
    assert [column[1] for column in columns] == ["key", "value"]


def test_what_a_session_commits_is_in_the_file(engine: Engine, path: Path) -> None:
    with sessions(engine)() as session:
        session.add(SettingRow(key="kept", value=""))
        session.commit()

    assert "kept" in keys(path)


def test_a_session_takes_the_write_lock_with_its_first_statement(
    engine: Engine, path: Path
) -> None:
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with sessions(engine)() as session:
        session.scalars(select(SettingRow.key)).all()

        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_lock_held_elsewhere_is_reported_as_busy(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine = open_engine(path)
    with engine.connect() as connection:
        connection.rollback()

        connection.connection.execute("PRAGMA busy_timeout = 1")  # type: ignore[attr-defined]
        with pytest.raises(Failed) as caught:
            connection.execute(text("SELECT 1"))

    assert caught.value.trouble is Trouble.BUSY
    other.close()
    engine.dispose()


def test_a_medium_for_reading_only_begins_without_a_write_lock(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine = open_engine(path, read_only=True)

    with engine.connect() as connection:
        assert connection.execute(select(SettingRow.key)).all()

    other.close()
    engine.dispose()


def test_writing_to_a_medium_for_reading_only_is_refused_in_one_word(path: Path) -> None:
    engine = open_engine(path, read_only=True)

    with Session(engine) as session, pytest.raises(Failed) as caught:
        session.execute(setting("x"))

    assert caught.value.trouble is Trouble.READ_ONLY
    engine.dispose()


def test_a_mistake_of_our_own_stays_an_exception(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(Exception, match="no such table") as caught:
        connection.exec_driver_sql("SELECT * FROM nowhere")

    assert not isinstance(caught.value, Failed)


def test_no_text_with_a_nul_enters_the_books(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(Exception, match="no_nul"):
        connection.execute(setting("a\0b"))
