"""Searching over everything: never a stale hit, never a missing one, nothing confidential."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest
from storage.samples import (
    NOW,
    do,
    draft,
    finalise,
    keep,
    ledger_entry,
    member,
    record,
    review,
)
from storage.search_asked import RULES, TODAY, hits

from branchdesk.domain import dossier_kinds
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import ExceptionDraft
from branchdesk.domain.ids import EvidenceHash, FollowUpId, MemberId
from branchdesk.domain.ledgers import StepTaken
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    Attachment,
    FollowUp,
    Person,
    Presence,
)
from branchdesk.domain.review import MemberReview, ReviewStep, ReviewStepKind
from branchdesk.domain.standard import Adjustment, ManualScore, StarSheet
from branchdesk.storage import search_documents
from branchdesk.storage.search_index import SearchIndex
from branchdesk.storage.workspace import SqlWorkspace, open_workspace
from branchdesk.usecases.searching import Asked, search

PHOTO = Attachment(EvidenceHash("a" * 64), "现场照片.jpg", "image/jpeg", 10, caption="清扫之后")


def places(finder: SearchIndex, text: str) -> list[tuple[str, str, str]]:
    return [(hit.entry.group.value, hit.entry.item, hit.entry.field) for hit in hits(finder, text)]


@pytest.fixture
def finder(workspace: SqlWorkspace) -> SearchIndex:
    return workspace.finder(RULES)


MINUTES = record(
    agenda=(
        AgendaItem(AgendaKind.STUDY, "学习", discussion="大家谈了体会"),
        AgendaItem(
            AgendaKind.DISCUSSION,
            "研究消防",
            discussion="情况属实",
            decision="同意购置灭火器",
            follow_ups=(
                FollowUp(FollowUpId("f1"), "采购器材", Person("单样二", MemberId("m2"))),
                FollowUp(FollowUpId("f2"), "张贴标识", Person("曾样一"), done_on=date(2026, 3, 9)),
            ),
        ),
    ),
    attachments=(PHOTO,),
)


def test_minutes_decisions_follow_ups_and_files_are_found_at_their_exact_place(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(0)))
    finalise(workspace.work(), MINUTES)

    assert places(finder, "体会") == [("record", "r1", "")]
    assert places(finder, "灭火器") == [
        ("record", "r1", ""),
        ("decision", "r1", "agenda.1.decision"),
    ]
    assert places(finder, "器材") == [
        ("record", "r1", ""),
        ("follow_up", "r1", "agenda.1.follow_ups.0.what"),
    ]
    assert ("file", "r1", "attachments") in places(finder, "清扫之后")
    assert places(finder, "状态:办结") == [("follow_up", "r1", "agenda.1.follow_ups.1.what")]
    assert places(finder, "类别:党课 日期:2026-03 状态:定稿 人:czy") == []
    assert places(finder, "类别:党课 日期:2026-03 状态:定稿 人:zyy 体会") == [("record", "r1", "")]


def test_members_reviews_star_notes_and_open_ledgers_are_found(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    someone = member(1, unit_post="综合处处长", phone="13900000000")
    do(workspace.work(), lambda work: work.people.save(someone))
    rated = review(
        members=(MemberReview(MemberId("m1"), "单样二", reason="带头攻坚"),),
        steps=(ReviewStep(ReviewStepKind.SELF_REVIEW, note="按时自评"),),
    )
    do(workspace.work(), lambda work: work.reviews.save(rated))
    sheet = StarSheet(
        2026,
        scores=(ManualScore("B5", Decimal(2), "阵地规范"),),
        adjustments=(Adjustment(Decimal(1), "获市级表扬"),),
    )
    do(workspace.work(), lambda work: work.sheets.save(sheet))
    do(workspace.work(), lambda work: work.ledgers.save(ledger_entry(), title="清扫_街道"))

    assert places(finder, "综合处") == [("member", "m1", "")]
    assert places(finder, "shanyanger") == [("member", "m1", "")]
    assert places(finder, "sye") == [("member", "m1", "")]
    assert places(finder, "攻坚") == [("review", "2026", "")]
    assert places(finder, "按时自评") == [("review", "2026", "")]
    assert places(finder, "阵地") == [("star_note", "B5", "")]
    assert places(finder, "市级表扬") == [("star_note", "", "")]
    assert places(finder, "清扫_") == [("ledger", "e1", "")]
    assert places(finder, "类别:志愿服务 人:外来") == [("ledger", "e1", "")]
    assert places(finder, someone.id_number[:10]) == []
    assert places(finder, "1390000") == []


def test_of_a_confidential_entry_only_its_day_and_its_people_are_found_or_shown(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    visit = ledger_entry(
        "e2",
        kind="visit",
        values={
            "occasion": "重病探望",
            "people": (Person("曾样一", MemberId("m0")),),
            "help": "家中困难",
        },
        attachments=(PHOTO,),
        steps=(StepTaken("s", date(2026, 3, 5), "步骤里的隐情"),),
    )
    do(workspace.work(), lambda work: work.ledgers.save(visit, title="重病探望"))

    for told in ("重病", "困难", "隐情", "照片", "清扫"):
        assert hits(finder, told) == []
    [hit] = hits(finder, "人:曾样一 日期:2026-03-05")
    assert hit.entry.item == "e2"
    shown = f"{hit.entry.title}{hit.snippet.text}{hit.entry.text}{hit.entry.of}"
    assert "重病" not in shown
    assert "困难" not in shown


def test_a_field_that_is_not_open_is_not_found_in_an_open_ledger(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    wish = ledger_entry(
        "e3",
        kind="micro_wish",
        values={"content": "一张书桌", "community": "样例社区", "contact": "13911112222"},
    )
    do(workspace.work(), lambda work: work.ledgers.save(wish, title="一张书桌"))

    assert places(finder, "书桌") == [("ledger", "e3", "")]
    assert hits(finder, "1391111") == []


@dataclass(frozen=True, slots=True)
class Talk:
    """A dossier with something in it that is nobody's business."""

    KIND: ClassVar[str] = "test_talk"
    PRIVATE: ClassVar[frozenset[str]] = frozenset({"said"})

    id: DossierId
    belongs_year: int | None
    title: str
    plan: str = ""
    said: str = ""
    attachments: tuple[Attachment, ...] = ()


def test_a_dossier_is_found_by_all_it_says_but_what_it_calls_private(
    workspace: SqlWorkspace, finder: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_documents, "DOSSIER_KINDS", (Talk,))
    talk = Talk(DossierId("d-hidden"), 2026, "谈心谈话", "逐一谈心", "心里话", (PHOTO,))
    do(workspace.work(), lambda work: work.dossiers.save(talk))

    assert dossier_kinds.DOSSIER_KINDS is not search_documents.DOSSIER_KINDS
    assert places(finder, "逐一谈心") == [("dossier", "d-hidden", "")]
    assert places(finder, "现场照片")[-1] == ("file", "d-hidden", "attachments")
    assert hits(finder, "心里话") == []
    assert hits(finder, "hidden") == []


def test_a_dossier_of_an_unknown_kind_is_found_by_its_title_alone(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    talk = Talk(DossierId("d1"), 2026, "谈心谈话", "逐一谈心", "心里话")
    do(workspace.work(), lambda work: work.dossiers.save(talk))

    assert places(finder, "谈心谈话") == [("dossier", "d1", "")]
    assert hits(finder, "逐一") == []


def test_a_form_is_found_as_it_is_typed_and_stands_before_what_is_older(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    finalise(workspace.work(), record("r0", title="消防"))
    keep(workspace.work(), draft(title="消防", day=""), year=None)
    assert [hit.entry.item for hit in hits(finder, "消防")] == ["r1", "r0"]

    keep(workspace.work(), draft(title="改了", day=""), year=None)

    assert [hit.entry.item for hit in hits(finder, "消防")] == ["r0"]
    assert [hit.entry.item for hit in hits(finder, "改了 状态:草稿")] == ["r1"]


def test_what_was_not_committed_is_not_found(workspace: SqlWorkspace, finder: SearchIndex) -> None:
    finder.bring_up_to_date()
    with workspace.work() as work:
        work.records.save_draft(draft(title="消防"), held_on=None, belongs_year=None, now=NOW)

    assert hits(finder, "消防") == []


def test_a_renamed_member_is_found_by_the_new_name_in_an_open_form(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    do(workspace.work(), lambda work: work.people.save(member(1)))
    form = draft(exceptions=(ExceptionDraft(MemberId("m1"), Presence.LEAVE, "公出"),))
    keep(workspace.work(), form)
    assert [hit.entry.item for hit in hits(finder, "类别:党课 人:单样二")] == ["r1"]

    do(workspace.work(), lambda work: work.people.save(member(1, name="新名字")))

    assert [hit.entry.item for hit in hits(finder, "类别:党课 人:新名字")] == ["r1"]
    assert hits(finder, "类别:党课 人:单样二") == []


def test_a_search_that_is_superseded_stops(workspace: SqlWorkspace, finder: SearchIndex) -> None:
    finalise(workspace.work(), MINUTES)

    found = search("体会", finder=finder, rules=RULES, today=TODAY, stop=lambda: True)

    assert [type(part) for part in found] == [Asked]


def test_many_minutes_are_cut_to_the_newest_and_more_is_said(
    workspace: SqlWorkspace, finder: SearchIndex
) -> None:
    for number in range(9):
        finalise(workspace.work(), record(f"r{number}", day=date(2026, 3, number + 1)))

    [group] = [
        part
        for part in search("体会", finder=finder, rules=RULES, today=TODAY)
        if not isinstance(part, Asked)
    ]

    assert [hit.entry.item for hit in group.hits] == ["r8", "r7", "r6", "r5", "r4", "r3"]
    assert group.more


def test_a_workspace_that_can_only_be_read_is_searched_as_well(
    folder: Path, workspace: SqlWorkspace
) -> None:
    finalise(workspace.work(), MINUTES)
    workspace.close()

    with open_workspace(folder, read_only=True) as opened:
        assert places(opened.finder(RULES), "体会") == [("record", "r1", "")]
