"""Dossiers: kept, found, taken back."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from typing import ClassVar

import pytest
from storage.samples import NOW, do

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.storage.check import check
from branchdesk.storage.workspace import DATABASE, SqlWorkspace
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.upkeep import FindingKind

D1 = DossierId("d1")


@dataclass(frozen=True, slots=True)
class Notes:
    """A dossier as small as one can be."""

    KIND: ClassVar[str] = "test_notes"

    id: DossierId
    belongs_year: int | None
    title: str
    lines: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()


NOTES = Notes(D1, 2026, "换届筹备", ("拟定选举办法", "报机关党委"))


def kept(workspace: SqlWorkspace, *dossiers: Notes) -> None:
    for dossier in dossiers:
        do(workspace.work(), lambda work, d=dossier: work.dossiers.save(d))


def test_a_dossier_comes_back_as_it_was_saved(workspace: SqlWorkspace) -> None:
    kept(workspace, NOTES, replace(NOTES, id=DossierId("d2"), belongs_year=None))

    with workspace.work() as work:
        assert work.dossiers.get(Notes, D1) == NOTES
        assert work.dossiers.all(Notes, year=2026) == [NOTES]
        assert len(work.dossiers.all(Notes)) == 2
        assert work.dossiers.get(Notes, DossierId("nobody")) is None


def test_lines_are_found_by_what_the_dossier_says(workspace: SqlWorkspace) -> None:
    kept(workspace, NOTES, replace(NOTES, id=DossierId("d2"), lines=("另一件",)))

    with workspace.work() as work:
        assert [line.id for line in work.dossiers.lines(containing="选举")] == ["d1"]
        assert {line.id for line in work.dossiers.lines(kind="test_notes")} == {"d1", "d2"}
        assert work.dossiers.lines(kind="other") == []


def test_every_change_of_a_dossier_can_be_undone_back_to_nothing(workspace: SqlWorkspace) -> None:
    changed = replace(NOTES, title="换届", lines=("改过",))
    kept(workspace, NOTES, NOTES, changed)
    do(workspace.work(), lambda work: work.dossiers.remove(D1, now=NOW))
    with workspace.work() as work:
        assert work.dossiers.all(Notes) == []
        [gone] = work.dossiers.lines(removed=True)
        assert gone.removed_at == NOW

    seen = []
    for _ in range(3):
        do(workspace.work(), lambda work: work.journal.undo())
        with workspace.work() as work:
            seen.append(list(work.dossiers.all(Notes)))

    assert seen == [[changed], [NOTES], []]


def test_a_dossier_that_a_newer_program_wrote_is_refused(workspace: SqlWorkspace) -> None:
    kept(workspace, NOTES)
    path = workspace.folder / DATABASE
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        [(content,)] = connection.execute("SELECT content FROM dossier")
        changed = json.dumps({**json.loads(content), "mood": "good"})
        connection.execute("UPDATE dossier SET content = ?", (changed,))
        connection.commit()

    from branchdesk.storage.workspace import open_workspace

    with (
        open_workspace(path.parent) as again,
        again.work() as work,
        pytest.raises(Failed) as caught,
    ):
        work.dossiers.get(Notes, D1)

    assert caught.value.trouble is Trouble.NEWER_THAN_PROGRAM


def test_a_file_that_a_dossier_names_and_that_is_gone_is_found(workspace: SqlWorkspace) -> None:
    lost = Attachment(EvidenceHash("f" * 64), "批复.pdf", "application/pdf", 9)
    kept(workspace, replace(NOTES, attachments=(lost,)))

    findings = check(workspace.folder).findings

    assert [(f.kind, f.subject) for f in findings] == [(FindingKind.EVIDENCE_MISSING, "批复.pdf")]
