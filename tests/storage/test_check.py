"""Examining a workspace."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from storage.pictures import PDF
from storage.samples import NOW, do, draft, finalise, keep, member, record

from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.storage.check import check
from branchdesk.storage.workspace import DATABASE, SqlWorkspace
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.upkeep import FindingKind


@pytest.fixture
def folder_with_everything(workspace: SqlWorkspace) -> Path:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    with workspace.work() as work:
        stored = work.evidence.add_bytes(PDF, name="样例.pdf", now=NOW)
        work.commit()
    finalise(workspace.work(), record("r1", attachments=(stored.attachment,)))
    finalise(workspace.work(), record("r2"))
    finalise(workspace.work(), record("r1", attachments=(stored.attachment,), place="别处"), 2)
    keep(workspace.work(), draft("r3"))
    workspace.close()
    return workspace.folder


def tamper(folder: Path, statement: str) -> None:
    """Do what only somebody with a database tool can."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()


def kinds(folder: Path) -> list[FindingKind]:
    return [finding.kind for finding in check(folder).findings]


def test_a_sound_workspace_has_no_findings(folder_with_everything: Path) -> None:
    examined = check(folder_with_everything)

    assert examined.sound
    assert (examined.records, examined.files, examined.findings) == (3, 1, ())


def test_examining_changes_nothing(folder_with_everything: Path) -> None:
    def state() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in folder_with_everything.rglob("*")}

    before = state()

    check(folder_with_everything)

    assert state() == before


def test_an_open_workspace_can_be_examined(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), record())

    assert check(workspace.folder).sound
    finalise(workspace.work(), record("r2"))


def test_a_word_changed_in_a_finalised_version_shows(folder_with_everything: Path) -> None:
    tamper(
        folder_with_everything,
        "UPDATE record_version SET content = CAST(replace(CAST(content AS TEXT), '三楼', '四楼')"
        " AS BLOB) WHERE seq = 2",
    )

    [finding] = check(folder_with_everything).findings

    assert finding.kind is FindingKind.RECORD_CHANGED
    assert record().title in finding.subject


def test_a_version_taken_out_shows(folder_with_everything: Path) -> None:
    tamper(folder_with_everything, "DELETE FROM record_version WHERE seq = 2")

    assert set(kinds(folder_with_everything)) == {FindingKind.CHAIN_BROKEN}


def test_the_last_version_taken_out_shows(folder_with_everything: Path) -> None:
    tamper(folder_with_everything, "DELETE FROM record_version WHERE seq = 3")

    assert kinds(folder_with_everything) == [FindingKind.CHAIN_BROKEN]


def test_a_document_that_cannot_be_read_shows(folder_with_everything: Path) -> None:
    tamper(folder_with_everything, "UPDATE member SET content = '{}'")
    tamper(folder_with_everything, "UPDATE draft SET content = 'x'")

    examined = check(folder_with_everything)

    assert [finding.kind for finding in examined.findings] == [FindingKind.DATABASE_DAMAGED] * 2
    assert "Member m1" in examined.findings[0].subject


def test_a_row_without_its_parent_shows(folder_with_everything: Path) -> None:
    tamper(folder_with_everything, "DELETE FROM record WHERE id = 'r3'")

    assert set(kinds(folder_with_everything)) == {FindingKind.DANGLING_REFERENCE}


def test_evidence_that_is_gone_changed_or_unknown_shows(folder_with_everything: Path) -> None:
    [path] = (folder_with_everything / "evidence").rglob("??/*")
    path.write_bytes(PDF + b"!")
    assert kinds(folder_with_everything) == [FindingKind.EVIDENCE_CHANGED]

    path.unlink()
    assert kinds(folder_with_everything) == [FindingKind.EVIDENCE_MISSING]

    path.write_bytes(PDF)
    path.with_name("stranger").write_bytes(b"x")
    assert kinds(folder_with_everything) == [FindingKind.EVIDENCE_UNKNOWN]


def test_evidence_that_a_version_names_and_nobody_kept_shows(workspace: SqlWorkspace) -> None:
    lost = Attachment(EvidenceHash("0" * 64), "丢失.jpg", "image/jpeg", 5)
    finalise(workspace.work(), record(attachments=(lost,)))

    [finding] = check(workspace.folder).findings

    assert (finding.kind, finding.subject) == (FindingKind.EVIDENCE_MISSING, "丢失.jpg")


@pytest.mark.parametrize("keep_bytes", [0, 60, 9000])
def test_a_truncated_database_is_a_finding_not_a_crash(
    folder_with_everything: Path, keep_bytes: int
) -> None:
    path = folder_with_everything / DATABASE
    path.write_bytes(path.read_bytes()[:keep_bytes])

    examined = check(folder_with_everything)

    assert {finding.kind for finding in examined.findings} == {FindingKind.DATABASE_DAMAGED}


def test_a_damaged_index_is_a_finding(folder_with_everything: Path) -> None:
    path = folder_with_everything / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_record_sitting'"
        ).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\0" * size)

    assert FindingKind.DATABASE_DAMAGED in kinds(folder_with_everything)


def test_rows_that_a_broken_page_turned_to_nothing_are_a_finding_not_a_crash(
    folder_with_everything: Path,
) -> None:
    path = folder_with_everything / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'record_version'"
        ).fetchone()
        [size] = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        # A leaf with one row of no columns at all.
        file.seek((root - 1) * size)
        file.write(b"\x0d\0\0\0\1\x0f\xf0\0\x0f\xf0" + b"\0" * (size - 10))
        file.seek((root - 1) * size + 0xFF0)
        file.write(b"\x01\x00\x01")

    assert FindingKind.DATABASE_DAMAGED in kinds(folder_with_everything)


def test_books_of_the_first_release_are_examined_as_they_are(tmp_path: Path) -> None:
    golden = Path(__file__).parent.parent / "files" / "workspace-schema-1.db"
    shutil.copyfile(golden, tmp_path / DATABASE)

    examined = check(tmp_path)

    # Its evidence file was not kept with it.
    assert [finding.kind for finding in examined.findings] == [FindingKind.EVIDENCE_MISSING]
    assert examined.records == 2


def test_a_folder_without_books_cannot_be_examined(tmp_path: Path) -> None:
    with pytest.raises(Failed) as caught:
        check(tmp_path)

    assert caught.value.trouble is Trouble.NOT_A_WORKSPACE


def test_progress_counts_files_and_can_stop(folder_with_everything: Path) -> None:
    seen: list[tuple[int, int]] = []

    check(folder_with_everything, progress=lambda done, total: seen.append((done, total)))

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    assert seen == [(0, 1), (1, 1)]
    with pytest.raises(Cancelled):
        check(folder_with_everything, progress=stop)
