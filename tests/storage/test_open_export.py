"""Everything out in the open and back: nothing lost, nothing private gone out."""

import hashlib
import json
import shutil
import tempfile
import zipfile
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from ledger_values import LEDGERS
from storage import samples
from storage.open_books import (
    books,
    do_all,
    entry,
    everything,
    export,
    read_in,
    with_evidence,
)

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.facts import PacketFact
from branchdesk.domain.ledgers import Privacy, StepTaken
from branchdesk.domain.records import Attachment
from branchdesk.domain.standard import ManualScore, StarSheet
from branchdesk.storage import check, open_export, open_rows
from branchdesk.storage.workspace import SqlWorkspace, open_workspace
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import OpenChoices
from branchdesk.usecases.ports import Cancelled
from branchdesk.usecases.upkeep import FindingKind


def lines_of(file: Path, name: str) -> list[dict[str, object]]:
    with zipfile.ZipFile(file) as archive:
        return [json.loads(line) for line in archive.read(name).splitlines()]


def manifest_of(file: Path) -> dict[str, object]:
    with zipfile.ZipFile(file) as archive:
        return json.loads(archive.read("manifest.json"))


@given(acts=books())
@settings(max_examples=8, deadline=None)
def test_any_books_come_back_equal(new_workspace, acts):
    with tempfile.TemporaryDirectory() as scratch:
        there, back = Path(scratch) / "there", Path(scratch) / "back"
        shutil.copytree(new_workspace, there)
        with open_workspace(there, clock=samples.SteppingClock()) as workspace:
            do_all(workspace, acts)
            export(workspace, Path(scratch) / "all.zip")

        arrived = read_in(Path(scratch) / "all.zip", back)

        assert arrived.examination.findings == ()
        assert everything(back) == everything(there)


def filled(workspace: SqlWorkspace) -> Attachment:
    """Put one of everything into the books and return a file of theirs."""
    work = workspace.work()
    photo = with_evidence(workspace, b"a text file\n", "说明.txt")
    do_all(
        workspace,
        [
            ("member", samples.member(1)),
            ("final", (samples.record("r1", attachments=(photo,)), 1)),
            ("final", (samples.record("r1", attachments=(photo,), place="另一处"), 2)),
            ("draft", samples.draft("r2")),
            ("entry", samples.ledger_entry()),
            ("review", samples.review(2025)),
        ],
    )
    samples.do(work, lambda work: work.people.save_group(samples.FIRST_GROUP))
    sheet = StarSheet(2026, scores=(ManualScore("B5", Decimal(1), "有方案", (photo,)),))
    samples.do(work, lambda work: work.sheets.save(sheet))
    packet = PacketFact(2026, made_on=samples.NOW.date(), sha256="0" * 64)
    samples.do(work, lambda work: work.packets.add(packet, path="包.pdf", chain_head="1" * 64))
    return photo


def test_what_came_back_is_exported_byte_for_byte_the_same(workspace, tmp_path):
    filled(workspace)
    export(workspace, tmp_path / "a.zip")
    read_in(tmp_path / "a.zip", tmp_path / "back")

    with open_workspace(tmp_path / "back") as back:
        export(back, tmp_path / "b.zip")

    first, second = zipfile.ZipFile(tmp_path / "a.zip"), zipfile.ZipFile(tmp_path / "b.zip")
    with first, second:
        assert first.namelist() == second.namelist()
        assert all(first.read(name) == second.read(name) for name in first.namelist())


def test_a_folder_holds_the_same_as_an_archive_and_comes_back_too(workspace, tmp_path):
    filled(workspace)
    export(workspace, tmp_path / "a.zip")
    export(workspace, tmp_path / "all")

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
        assert all((tmp_path / "all" / name).read_bytes() == archive.read(name) for name in names)
    assert len([path for path in (tmp_path / "all").rglob("*") if path.is_file()]) == len(names)
    assert read_in(tmp_path / "all", tmp_path / "back").examination.sound


def test_a_line_of_versions_is_what_was_hashed(workspace, tmp_path):
    filled(workspace)
    export(workspace, tmp_path / "a.zip")

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        contents = archive.read("versions.jsonl").splitlines()
    with workspace.work() as work:
        hashes = [final.version.sha256 for final in work.records.versions("r1")]

    assert [hashlib.sha256(content).hexdigest() for content in contents] == hashes


def test_the_manifest_counts_everything_and_knows_every_file(workspace, tmp_path):
    filled(workspace)
    export(workspace, tmp_path / "a.zip")

    told = manifest_of(tmp_path / "a.zip")

    assert told["format"] == "branchdesk-open"
    assert told["counts"] == {
        "settings": 0,
        "members": 1,
        "groups": 1,
        "records": 2,
        "versions": 2,
        "drafts": 1,
        "reviews": 1,
        "star_sheets": 1,
        "ledger_entries": 1,
        "dossiers": 0,
        "packets": 1,
        "evidence": 1,
    }
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        for file in told["files"]:
            content = archive.read(file["path"])
            assert (hashlib.sha256(content).hexdigest(), len(content)) == (
                file["sha256"],
                file["size"],
            )


def private_rules(**privacies: Privacy):
    """Return the shipped ledgers, some of them of another privacy."""
    return replace(
        LEDGERS,
        kinds=tuple(
            replace(kind, privacy=privacies.get(kind.key, kind.privacy)) for kind in LEDGERS.kinds
        ),
    )


def test_private_ledgers_stay_with_their_files_and_are_counted(workspace, tmp_path):
    paper = with_evidence(workspace, b"what was said\n", "谈话.txt")
    both = with_evidence(workspace, b"shown elsewhere\n", "照片.txt")
    do_all(
        workspace,
        [
            ("entry", entry("volunteer_service", id="e1", attachments=(paper, both))),
            ("final", (samples.record("r1", attachments=(both,)), 1)),
        ],
    )
    rules = private_rules(volunteer_service=Privacy.PRIVATE)

    made = export(workspace, tmp_path / "a.zip", OpenChoices(True, True), rules=rules)

    assert (made.left_out.entries, made.left_out.files) == (1, 1)
    assert manifest_of(tmp_path / "a.zip")["left_out"]["entries"] == 1
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        raw = b"".join(map(archive.read, archive.namelist()))
    assert paper.evidence.encode() not in raw
    assert "谈话.txt".encode() not in raw
    assert both.evidence.encode() in raw
    assert read_in(tmp_path / "a.zip", tmp_path / "back").examination.sound


def test_a_file_once_named_by_a_private_line_stays_too(workspace, tmp_path):
    paper = with_evidence(workspace, b"what was said\n", "谈话.txt")
    line = entry("volunteer_service", id="e1", attachments=(paper,))
    do_all(workspace, [("entry", line), ("entry", replace(line, attachments=()))])
    rules = private_rules(volunteer_service=Privacy.PRIVATE)

    export(workspace, tmp_path / "a.zip", rules=rules)

    assert lines_of(tmp_path / "a.zip", "evidence.jsonl") == []


def test_restricted_fields_go_only_when_asked_for(workspace, tmp_path):
    wish = entry("micro_wish", values={"wisher": "某某", "contact": "13800000000"})
    kind = LEDGERS.kind("micro_wish")
    assert kind is not None
    do_all(workspace, [("entry", wish)])

    made = export(workspace, tmp_path / "a.zip", OpenChoices(journal=True))
    whole = export(workspace, tmp_path / "b.zip")

    assert made.left_out.fields >= 2
    assert whole.left_out.fields == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert not any(b"13800000000" in archive.read(name) for name in archive.namelist())
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"13800000000" in archive.read("ledgers.jsonl")
    read_in(tmp_path / "a.zip", tmp_path / "back")


def test_what_names_a_line_stays_where_its_field_does(workspace, tmp_path):
    kind = next(
        kind
        for kind in LEDGERS.kinds
        if (field := kind.field_of(kind.title_field)) and field.privacy is Privacy.RESTRICTED
    )
    line = entry(kind.key, values={kind.title_field: "某某的困难"})
    samples.do(workspace.work(), lambda work: work.ledgers.save(line, title="某某的困难"))

    export(workspace, tmp_path / "a.zip", OpenChoices(journal=True))

    [told] = lines_of(tmp_path / "a.zip", "ledgers.jsonl")
    assert told["title"] == kind.title
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert not any("某某的困难".encode() in archive.read(name) for name in archive.namelist())


def test_files_and_notes_of_a_restricted_ledger_go_only_when_asked_for(workspace, tmp_path):
    kind = next(kind for kind in LEDGERS.kinds if kind.privacy is Privacy.RESTRICTED)
    photo = with_evidence(workspace, b"at somebody's home\n", "走访.txt")
    steps = (StepTaken("any", samples.NOW.date(), "病情好转"),)
    do_all(workspace, [("entry", entry(kind.key, attachments=(photo,), steps=steps))])

    made = export(workspace, tmp_path / "a.zip", OpenChoices(journal=True))
    export(workspace, tmp_path / "b.zip")

    assert (made.left_out.fields, made.left_out.files) == (1, 1)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert f"evidence/{photo.evidence}" not in archive.namelist()
        assert not any("病情好转".encode() in archive.read(name) for name in archive.namelist())
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert f"evidence/{photo.evidence}" in archive.namelist()


@dataclass(frozen=True, slots=True)
class Talks:
    """A dossier with a part that is nobody else's business."""

    KIND: ClassVar[str] = "test_talks"
    PRIVATE_FIELDS: ClassVar[tuple[str, ...]] = ("said", "papers")

    id: DossierId
    title: str
    belongs_year: int | None = 2026
    said: str = ""
    papers: tuple[Attachment, ...] = ()

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        return self.papers


@pytest.fixture
def with_talks(monkeypatch):
    for module in (open_export, open_rows, check):
        monkeypatch.setattr(module, "DOSSIER_KINDS", (Talks,))


def test_private_parts_of_a_dossier_stay(workspace, tmp_path, with_talks):
    paper = with_evidence(workspace, b"a letter\n", "来信.txt")
    talk = Talks(DossierId("d1"), "谈心谈话", said="家中有困难", papers=(paper,))
    samples.do(workspace.work(), lambda work: work.dossiers.save(talk))

    made = export(workspace, tmp_path / "a.zip", OpenChoices(True, True))
    read_in(tmp_path / "a.zip", tmp_path / "back")

    assert (made.left_out.fields, made.left_out.files) == (2, 1)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert not any("困难".encode() in archive.read(name) for name in archive.namelist())
    with open_workspace(tmp_path / "back") as back, back.work() as work:
        assert work.dossiers.get(Talks, DossierId("d1")) == replace(talk, said="", papers=())


def test_a_dossier_of_an_unknown_kind_stays(workspace, tmp_path):
    samples.do(workspace.work(), lambda work: work.dossiers.save(Talks(DossierId("d1"), "谈")))

    assert export(workspace, tmp_path / "a.zip").left_out.dossiers == 1


def test_the_journal_goes_only_when_asked_for_and_is_not_undone_elsewhere(workspace, tmp_path):
    filled(workspace)
    export(workspace, tmp_path / "a.zip", OpenChoices(restricted=True, journal=True))
    read_in(tmp_path / "a.zip", tmp_path / "back")

    with workspace.work() as work:
        told = [(line.at, line.action, line.label) for line in work.journal.lines(limit=500)]
    with open_workspace(tmp_path / "back") as back, back.work() as work:
        again = [(line.at, line.action, line.label) for line in work.journal.lines(limit=500)]
        assert work.journal.undo() is None
    assert again == told


def test_a_file_that_is_gone_is_named_and_the_rest_goes(workspace, tmp_path):
    photo = filled(workspace)
    (workspace.folder / "evidence" / photo.evidence[:2] / photo.evidence).unlink()

    made = export(workspace, tmp_path / "a.zip")
    arrived = read_in(tmp_path / "a.zip", tmp_path / "back")

    assert made.missing == ("说明.txt",)
    assert {one.kind for one in arrived.examination.findings} == {FindingKind.EVIDENCE_MISSING}


def test_the_branchs_own_rules_go_with_it_and_its_key_does_not(workspace, tmp_path):
    (workspace.folder / "ledgers.toml").write_text("# 本支部的\n", encoding="utf-8")
    (workspace.folder / "branch.key").write_text("secret", encoding="utf-8")

    export(workspace, tmp_path / "a.zip")
    read_in(tmp_path / "a.zip", tmp_path / "back")

    assert (tmp_path / "back" / "ledgers.toml").read_text(encoding="utf-8") == "# 本支部的\n"
    assert not (tmp_path / "back" / "branch.key").exists()


@pytest.mark.parametrize("name", ["a.zip", "folder"])
def test_what_is_there_already_is_not_replaced(workspace, tmp_path, name):
    (tmp_path / name).mkdir()

    with pytest.raises(Failed) as refusal:
        export(workspace, tmp_path / name)

    assert refusal.value.trouble is Trouble.TARGET_EXISTS
    assert list((tmp_path / name).iterdir()) == []


@pytest.mark.parametrize("name", ["a.zip", "folder"])
def test_stopping_leaves_nothing(workspace, tmp_path, name):
    filled(workspace)
    before = set(tmp_path.iterdir())

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(workspace, tmp_path / name, progress=stop)

    assert set(tmp_path.iterdir()) == before


def test_a_full_disk_is_a_sentence_and_leaves_nothing(workspace, tmp_path, monkeypatch):
    filled(workspace)
    before = set(tmp_path.iterdir())
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: shutil._ntuple_diskusage(9, 9, 0))

    with pytest.raises(Failed) as refusal:
        export(workspace, tmp_path / "a.zip")

    assert refusal.value.trouble is Trouble.DISK_FULL
    assert set(tmp_path.iterdir()) == before


def test_writing_waits_for_nobody_while_files_are_packed(workspace, tmp_path):
    filled(workspace)
    saved = []

    def save_meanwhile(done: int, _total: int) -> None:
        if done and not saved:
            samples.do(workspace.work(), lambda work: work.people.save(samples.member(2)))
            saved.append(done)

    export(workspace, tmp_path / "a.zip", progress=save_meanwhile)

    assert saved
    assert len(lines_of(tmp_path / "a.zip", "members.jsonl")) == 1
