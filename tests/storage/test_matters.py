"""Agreed matters of all years, read in one go and once."""

from dataclasses import replace
from datetime import date

from storage.samples import NOW, do, finalise, record

from branchdesk.domain.follow_ups import FollowUpNote
from branchdesk.domain.ids import FollowUpId, RecordId
from branchdesk.domain.org_life import (
    MemberPart,
    OrgLife,
    OrgLifeMember,
    Rectification,
    Stage,
    StageWork,
    org_life_id,
)
from branchdesk.domain.records import AgendaItem, AgendaKind, FollowUp, Person, Settlement
from branchdesk.storage.chain import read
from branchdesk.storage.workspace import SqlWorkspace

A = FollowUpId("a")


def agreeing(name="r1", **changes):
    matter = FollowUp(A, "报备计划", Person("李娜"), date(2025, 12, 20))
    item = AgendaItem(AgendaKind.DISCUSSION, "计划", decision="同意", follow_ups=(matter,))
    return replace(record(name), agenda=(item,), **changes)


def settling(name="r2", **changes):
    line = Settlement(A, "报备计划", done_on=date(2026, 1, 8), result="已报备")
    item = AgendaItem(AgendaKind.DISCUSSION, "落实情况", settled=(line,))
    return replace(record(name), agenda=(item,), **changes)


def matters(workspace):
    with workspace.work() as work:
        return work.records.matters()


def test_what_was_agreed_and_found_is_read_whatever_its_year(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), agreeing(belongs_year=2025))
    finalise(workspace.work(), record("r3"))
    finalise(workspace.work(), settling(belongs_year=2026))

    found = matters(workspace)

    assert {one.record for one in found} == {"r1", "r2"}
    assert [agreed.id for one in found for agreed in one.agreed] == ["a"]
    assert [said.of for one in found for said in one.said] == ["a"]
    with workspace.work() as work:
        assert work.facts(2030).matters == tuple(found)


def test_only_the_latest_version_counts_and_nothing_in_the_bin(workspace: SqlWorkspace) -> None:
    finalise(workspace.work(), agreeing())
    assert len(matters(workspace)) == 1
    finalise(workspace.work(), record("r1"), number=2)
    assert not matters(workspace)

    finalise(workspace.work(), settling())
    do(workspace.work(), lambda work: work.records.remove(RecordId("r2"), now=NOW))
    assert not matters(workspace)
    do(workspace.work(), lambda work: work.records.restore(RecordId("r2")))
    assert len(matters(workspace)) == 1


def test_a_version_of_before_there_were_settlements_is_read_with_none() -> None:
    old = (
        b'{"previous":"","record":{"agenda":[{"kind":"discussion","title":"x"}],"belongs_year":2026,'
        b'"chair":{"name":"a"},"ends_at":"2026-01-01T10:00:00","id":"r","kind":"committee_meeting",'
        b'"place":"p","recorder":{"name":"b"},"sitting":"r","starts_at":"2026-01-01T09:00:00",'
        b'"title":"t"},"version":{"finalised_at":"2026-01-01T10:00:00Z","finalised_on":"2026-01-01",'
        b'"number":1}}'
    )

    assert read(old, "0" * 64).record.agenda[0].settled == ()


def test_the_facts_of_a_year_know_its_dossier_with_the_lines_of_the_members(
    workspace: SqlWorkspace,
) -> None:
    year = 2026
    line = Rectification(FollowUpId("n"), "支委会", "学习不够")
    dossier = OrgLife(
        org_life_id(year), year, work=(StageWork(Stage.STUDY, note="x"),), rectifications=(line,)
    )
    part = MemberPart("m1", "张志远", problems="一条")
    note = FollowUpNote("note-1", A, "报备计划", 2026, date(2026, 1, 8))
    mine = OrgLifeMember(f"{dossier.id}-m1", year, part)
    for one in (dossier, mine, note):
        do(workspace.work(), lambda work, d=one: work.dossiers.save(d))

    with workspace.work() as work:
        facts, other = work.facts(year), work.facts(year + 1)

    assert facts.org_life == replace(dossier, members=(part,))
    assert other.org_life is None
    assert [one.id for one in other.elsewhere] == ["n"]
    assert other.notes == (note,)
