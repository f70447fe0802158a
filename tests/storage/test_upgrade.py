"""From an older file to this program's schema: all of it, or nothing."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from textwrap import dedent, indent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from storage.samples import (
    BRANCH,
    NOW,
    SteppingClock,
    do,
    draft,
    finalise,
    keep,
    ledger_entry,
    member,
    record,
)

from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.storage import upgrade
from branchdesk.storage.engine import open_engine
from branchdesk.storage.restoring import restore
from branchdesk.storage.tables import TRIGGERS, Table
from branchdesk.storage.upgrade import MIGRATIONS, Target, bring_up_to_date, migrate, read_stamps
from branchdesk.storage.workspace import DATABASE, create, open_workspace
from branchdesk.usecases.errors import Failed, Trouble

GOLDEN = Path(__file__).parent.parent / "files" / "workspace-schema-1.db"

TOMORROW = upgrade.SCHEMA + 1

ADD_COLUMN = """
with op.batch_alter_table("record", recreate="always") as table:
    table.add_column(sa.Column("colour", sa.String(), server_default="red", nullable=False))
"""

DELETE = """
op.execute("DELETE FROM {0}")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with rows in parents and children."""
    folder = tmp_path / "支部 50%"
    with create(folder, branch=BRANCH, clock=SteppingClock()) as workspace:
        do(workspace.work(), lambda work: work.people.save(member(1)))
        finalise(workspace.work(), record("r1"))
        keep(workspace.work(), draft("r2"))
    return folder / DATABASE


@pytest.fixture
def step(tmp_path: Path) -> Iterator["Step"]:
    return Step(tmp_path / "versions of 50% tomorrow")


class Step:
    """Writes the migration of a release that does not exist yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def target(self, body: str, *, header: str = "", min_app: int = 3) -> Target:
        (self.folder / f"schema_{TOMORROW:04}.py").write_text(
            dedent(f"""
            import os, signal
            import sqlalchemy as sa
            from alembic import op
            revision = "{TOMORROW:04}"
            down_revision = "{upgrade.SCHEMA:04}"
            """)
            + header
            + "\ndef upgrade():\n"
            + indent(dedent(body).strip(), "    ")
        )
        versions = (MIGRATIONS / "versions", self.folder)
        return Target(schema=TOMORROW, min_app=min_app, versions=versions)


def rows(path: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()
        return {
            name: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            for (name,) in names
        }


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def triggers(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {name for (name,) in found}


def test_the_migrations_make_exactly_the_tables_of_today(tmp_path: Path) -> None:
    path = tmp_path / "fresh.db"
    path.touch()

    migrate(path)

    engine = open_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Table.metadata) == []
    engine.dispose()
    assert triggers(path) == set(TRIGGERS)


def test_the_migrations_make_the_checks_that_the_tables_name(tmp_path: Path) -> None:
    migrated, made = tmp_path / "migrated.db", tmp_path / "made.db"
    for path in (migrated, made):
        path.touch()

    migrate(migrated)
    engine = open_engine(made)
    Table.metadata.create_all(engine)
    engine.dispose()

    def words(path: Path) -> dict[str, list[str]]:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name <> ?",
                ("alembic_version",),
            )
            return {name: sorted(sql.replace(",", " ").split()) for name, sql in found}

    assert words(migrated) == words(made)


def test_a_fresh_file_carries_its_stamps(path: Path) -> None:
    stamps = read_stamps(path)

    assert stamps == upgrade.Stamps(upgrade.APPLICATION_ID, upgrade.SCHEMA, upgrade.MIN_APP)


def test_the_newest_migration_has_the_number_of_the_schema() -> None:
    numbers = sorted(path.stem for path in (MIGRATIONS / "versions").glob("schema_*.py"))

    assert numbers[-1] == f"schema_{upgrade.SCHEMA:04}"
    assert len(numbers) == upgrade.SCHEMA


def test_no_migration_looks_at_the_tables_of_today() -> None:
    for path in (MIGRATIONS / "versions").glob("*.py"):
        assert "import branchdesk" not in path.read_text("utf-8")
        assert "from branchdesk" not in path.read_text("utf-8")


def test_an_upgrade_keeps_every_row_and_puts_a_copy_aside(path: Path, step: Step) -> None:
    before, backups = rows(path), path.parent / "backups"

    done = bring_up_to_date(path, folder=backups, now=NOW, target=step.target(ADD_COLUMN))

    after = rows(path)
    assert done
    assert [row[:-1] for row in after["record"]] == before["record"]  # type: ignore[index]
    assert after["draft"] == before["draft"] != []
    assert after["record_text"] == before["record_text"] != []
    assert after["record_version"] == before["record_version"] != []
    assert read_stamps(path).schema == TOMORROW
    [copy] = backups.glob(f"before-upgrade-{upgrade.SCHEMA}-*.db")
    assert rows(copy) == before


def test_a_file_that_is_up_to_date_is_left_alone(path: Path) -> None:
    before = digest(path)

    assert not bring_up_to_date(path, folder=path.parent / "backups", now=NOW)

    assert digest(path) == before


def test_looking_at_the_stamps_imports_no_migrations(path: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
            "from branchdesk.storage.workspace import open_workspace\n"
            "open_workspace(Path(sys.argv[1])).close(); print('alembic' in sys.modules)",
            str(path.parent),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert told.strip() == "False"


@pytest.mark.parametrize(
    "body",
    [
        ADD_COLUMN + '\nraise OSError("power cut")',
        ADD_COLUMN + DELETE.format("draft"),
        ADD_COLUMN + DELETE.format("member"),
        'op.execute("DROP TRIGGER record_version_is_never_deleted")',
        'with op.batch_alter_table("record_version", recreate="always") as table:\n'
        '    table.add_column(sa.Column("colour", sa.String()))',
        "op.execute(\"UPDATE draft SET record_id = 'gone'\")",
        'op.execute("SELECT * FROM nowhere")',
    ],
    ids=["dies", "child rows", "rows", "trigger", "batch loses triggers", "orphan", "mistake"],
)
def test_an_upgrade_that_goes_wrong_leaves_the_file_as_it_was(
    path: Path, step: Step, body: str
) -> None:
    before = rows(path)
    stamps = read_stamps(path)

    with pytest.raises(Failed) as caught:
        bring_up_to_date(path, folder=path.parent / "backups", now=NOW, target=step.target(body))

    assert caught.value.trouble is Trouble.UPGRADE_FAILED
    assert rows(path) == before
    assert read_stamps(path) == stamps
    assert triggers(path) == set(TRIGGERS)


def test_rows_may_change_where_a_migration_says_so(path: Path, step: Step) -> None:
    target = step.target(
        'op.execute("DELETE FROM draft")', header='CHANGES_ROWS = frozenset({"draft"})\n'
    )

    assert bring_up_to_date(path, folder=path.parent / "backups", now=NOW, target=target)


def test_an_upgrade_that_was_killed_can_be_tried_again(path: Path, step: Step) -> None:
    before = rows(path)
    target = step.target(ADD_COLUMN + "\nos.kill(os.getpid(), signal.SIGKILL)")
    died = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from branchdesk.storage.upgrade import *\n"
            f"migrate(Path(sys.argv[1]), target=Target({TOMORROW}, {TOMORROW},"
            " (MIGRATIONS / 'versions', Path(sys.argv[2]))))",
            str(path),
            str(step.folder),
        ],
        check=False,
    )
    assert died.returncode == -9

    assert read_stamps(path).schema == upgrade.SCHEMA
    assert rows(path) == before
    again = step.target(ADD_COLUMN)
    assert bring_up_to_date(path, folder=path.parent / "backups", now=NOW, target=again)
    assert target.schema == TOMORROW


def stamp(path: Path, *, schema: int, min_app: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema}")
        connection.execute("UPDATE setting SET value = ? WHERE key = 'min_app'", (str(min_app),))
        connection.commit()


def test_a_newer_file_is_refused_and_not_touched(path: Path) -> None:
    stamp(path, schema=9, min_app=8)
    before = digest(path)
    listing = sorted(path.parent.rglob("*"))

    with pytest.raises(Failed) as caught:
        open_workspace(path.parent)

    assert caught.value.trouble is Trouble.NEWER_THAN_PROGRAM
    assert caught.value.values[1:] == ("8", str(upgrade.SCHEMA))
    assert digest(path) == before
    assert sorted(path.parent.rglob("*")) == listing


def test_a_newer_file_whose_writer_allows_it_is_opened_as_it_is(path: Path) -> None:
    stamp(path, schema=9, min_app=upgrade.SCHEMA)

    with open_workspace(path.parent) as workspace, workspace.work() as work:
        assert work.branch.get() == BRANCH

    assert read_stamps(path).schema == 9


def test_a_file_of_the_first_release_opens_with_everything_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copyfile(GOLDEN, folder / DATABASE)

    with open_workspace(folder) as workspace, workspace.work() as work:
        facts = work.facts(2026)
        found = work.records.lines(containing="的_体会")

        assert facts.branch == BRANCH
        assert [each.id for each in facts.roll.members] == ["m1", "m2", "m3"]
        assert [final.record for final in facts.records] == [record("r1", place="别处")]
        assert work.records.versions(RecordId("r1"))[0].record == record("r1")
        assert work.records.draft(RecordId("r2")) == draft("r2")
        assert {line.id for line in found} == {"r1", "r2"}
        assert facts.review is not None
        assert facts.sheet is not None
        assert work.journal.lines()
        assert work.ledgers.entries(2026) == []
    [copy] = (folder / "backups").glob("before-upgrade-1-*.db")
    assert read_stamps(copy).schema == 1
    with open_workspace(folder) as workspace:
        do(workspace.work(), lambda work: work.ledgers.save(ledger_entry("e1"), title="服务"))
        with workspace.work() as work:
            assert work.ledgers.get(EntryId("e1")) == ledger_entry("e1")
    assert read_stamps(folder / DATABASE).schema == upgrade.SCHEMA


def test_a_copy_that_an_old_program_made_is_restored_and_upgraded(
    path: Path, step: Step, tmp_path: Path
) -> None:
    backups, target = path.parent / "backups", step.target(ADD_COLUMN)
    bring_up_to_date(path, folder=backups, now=NOW, target=target)
    [old] = backups.glob(f"before-upgrade-{upgrade.SCHEMA}-*.db")

    restore(path.parent, old, clock=SteppingClock())
    upgraded = bring_up_to_date(path, folder=backups, now=NOW, target=target)

    assert upgraded
    assert len(rows(path)["record"]) == 2


def test_a_file_of_another_program_is_not_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE setting (key, value)")
    before = digest(path)

    with pytest.raises(Failed) as caught:
        open_workspace(tmp_path)

    assert caught.value.trouble is Trouble.NOT_A_WORKSPACE
    assert digest(path) == before
