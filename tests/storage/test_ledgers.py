"""Ledger entries: kept, found, taken back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from storage.samples import NOW, do, ledger_entry

from branchdesk.domain.ids import EvidenceHash, RecordId
from branchdesk.domain.ledgers import EntryId, StepTaken, Task
from branchdesk.domain.records import Attachment
from branchdesk.domain.tasks import tasks_in
from branchdesk.storage.check import check
from branchdesk.storage.workspace import DATABASE, SqlWorkspace
from branchdesk.usecases.upkeep import FindingKind

E1 = EntryId("e1")


def kept(workspace: SqlWorkspace, *entries) -> None:
    for entry in entries:
        do(workspace.work(), lambda work, e=entry: work.ledgers.save(e, title=f"服务 {e.id}"))


def test_an_entry_comes_back_as_it_was_saved(workspace: SqlWorkspace) -> None:
    kept(workspace, ledger_entry())

    with workspace.work() as work:
        assert work.ledgers.get(E1) == ledger_entry()
        assert work.ledgers.entries(2026) == [ledger_entry()]
        assert work.ledgers.get(EntryId("nobody")) is None


def test_lines_are_found_by_ledger_year_and_words(workspace: SqlWorkspace) -> None:
    other = ledger_entry(
        "e2",
        kind="micro_wish",
        on=date(2026, 4, 1),
        belongs_year=2025,
        values={"content": "一盏灯"},
        steps=(StepTaken("collected", date(2026, 4, 1), "社区转来"),),
    )
    kept(workspace, ledger_entry(), other)

    with workspace.work() as work:
        lines = work.ledgers.lines
        assert [line.id for line in lines()] == ["e2", "e1"]
        assert [line.status for line in lines(kind="micro_wish")] == ["collected"]
        assert [line.id for line in lines(year=2026)] == ["e1"]
        assert [line.id for line in lines(containing="扫_街")] == ["e1"]
        assert [line.id for line in lines(containing="转来")] == ["e2"]
        assert [line.id for line in lines(containing="外来")] == ["e1"]


def test_an_entry_in_the_bin_is_in_no_list_until_it_is_restored(workspace: SqlWorkspace) -> None:
    kept(workspace, ledger_entry())

    do(workspace.work(), lambda work: work.ledgers.remove(E1, now=NOW))
    with workspace.work() as work:
        assert work.ledgers.entries() == []
        assert work.ledgers.lines() == []
        [gone] = work.ledgers.lines(removed=True)
        assert gone.removed_at == NOW
    do(workspace.work(), lambda work: work.ledgers.restore(E1))

    with workspace.work() as work:
        assert work.ledgers.entries() == [ledger_entry()]


def test_every_change_can_be_undone_back_to_nothing(workspace: SqlWorkspace) -> None:
    changed = replace(ledger_entry(), on=date(2026, 3, 6))
    kept(workspace, ledger_entry(), changed)
    do(workspace.work(), lambda work: work.ledgers.remove(E1, now=NOW))

    seen = []
    for _ in range(3):
        do(workspace.work(), lambda work: work.journal.undo())
        with workspace.work() as work:
            seen.append(list(work.ledgers.entries()))

    assert seen == [[changed], [ledger_entry()], []]


def test_the_duties_of_a_sitting_are_found_by_its_record(workspace: SqlWorkspace) -> None:
    linked = ledger_entry("e2", record=RecordId("r1"))
    kept(workspace, ledger_entry(), linked, ledger_entry("e3", record=RecordId("r11")))

    with workspace.work() as work:
        assert work.ledgers.of_record(RecordId("r1")) == [linked]


def test_saving_the_same_again_is_no_change(workspace: SqlWorkspace) -> None:
    kept(workspace, ledger_entry(), ledger_entry())

    with workspace.work() as work:
        assert [line.action for line in work.journal.lines() if line.entity == "ledger"] == [
            "saved"
        ]


def test_a_broken_entry_is_found_by_the_examination(workspace: SqlWorkspace) -> None:
    kept(workspace, ledger_entry())
    with closing(sqlite3.connect(workspace.folder / DATABASE)) as connection:
        connection.execute("UPDATE ledger_entry SET content = '{}'")
        connection.commit()

    findings = check(workspace.folder).findings

    assert [finding.kind for finding in findings] == [FindingKind.DATABASE_DAMAGED]


def test_a_missing_file_of_an_entry_is_found_by_the_examination(workspace: SqlWorkspace) -> None:
    gone = Attachment(EvidenceHash("a" * 64), "合影.jpg", "image/jpeg", 10)
    kept(workspace, ledger_entry(attachments=(gone,)))

    findings = check(workspace.folder).findings

    assert [finding.kind for finding in findings] == [FindingKind.EVIDENCE_MISSING]


def test_what_is_sealed_is_found_by_no_search_also_after_undo(workspace: SqlWorkspace) -> None:
    said = {"partner": "小王", "issues": "母亲病重"}
    first = ledger_entry("e2", kind="heart_talk", values=said, sealed=("issues",))
    kept(workspace, first, replace(first, values={**said, "issues": "想调动工作"}))

    def found(words: str) -> list[str]:
        with workspace.work() as work:
            return [line.id for line in work.ledgers.lines(containing=words)]

    assert (found("调动"), found("小王")) == ([], ["e2"])
    do(workspace.work(), lambda work: work.journal.undo())
    assert (found("母亲"), found("小王")) == ([], ["e2"])
    with workspace.work() as work:
        assert work.ledgers.get(EntryId("e2")) == first
        assert not any("母亲" in line.label for line in work.journal.lines())


def test_the_year_is_read_with_its_entries_and_without_those_in_the_bin(
    workspace: SqlWorkspace,
) -> None:
    other = ledger_entry("e2", on=date(2025, 3, 5), belongs_year=2025)
    kept(workspace, ledger_entry(), other, ledger_entry("e3"))
    do(workspace.work(), lambda work: work.ledgers.remove(EntryId("e3"), now=NOW))

    with workspace.work() as work:
        assert work.facts(2026).entries == (ledger_entry(),)
        assert work.facts(2025).entries == (other,)


def test_tasks_come_back_and_are_found_by_their_words(workspace: SqlWorkspace) -> None:
    tasks = (Task("夜间巡查", "苏静", date(2026, 6, 30), date(2026, 6, 28)), Task("排班"))
    entry = ledger_entry(kind="vanguard_team", values={"name": "突击队", "tasks": tasks})

    kept(workspace, entry)

    with workspace.work() as work:
        assert work.ledgers.get(E1) == entry
        assert [line.id for line in work.ledgers.lines(containing="夜间巡查")] == ["e1"]
        assert [line.id for line in work.ledgers.lines(containing="苏静")] == ["e1"]


def test_an_entry_whose_tasks_were_a_text_is_read_as_it_was_written(
    workspace: SqlWorkspace, folder: Path
) -> None:
    kept(workspace, ledger_entry(kind="vanguard_team", values={"name": "突击队", "tasks": "x"}))
    with closing(sqlite3.connect(folder / DATABASE)) as other:
        found = other.execute("SELECT content FROM ledger_entry").fetchone()[0]
        old = found.replace('"tasks":"x"', '"tasks":"排班；田志强\\n巡查"')
        other.execute("UPDATE ledger_entry SET content = ?", (old,))
        other.commit()

    with workspace.work() as work:
        entry = work.ledgers.get(E1)

    assert entry is not None
    assert tasks_in(entry.values["tasks"]) == (Task("排班；田志强"), Task("巡查"))
