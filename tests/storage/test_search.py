"""Searching over everything: never a stale hit, never a missing one, nothing confidential."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
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
    review,
)

from branchdesk.app import ledgers_of
from branchdesk.domain import dossier_kinds
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.drafts import AgendaDraft, ExceptionDraft, FollowUpDraft, PersonDraft
from branchdesk.domain.finding import Found, Hit, folded
from branchdesk.domain.ids import EvidenceHash, FollowUpId, MemberId, RecordId
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
from branchdesk.storage.search_text import text_of_draft, text_of_record
from branchdesk.storage.workspace import SqlWorkspace, create, open_workspace
from branchdesk.usecases.searching import Asked, search

TODAY = date(2026, 10, 21)
RULES = ledgers_of()
PHOTO = Attachment(EvidenceHash("a" * 64), "现场照片.jpg", "image/jpeg", 10, caption="清扫之后")


def hits(finder: SearchIndex, text: str) -> list[Hit]:
    found = search(text, finder=finder, rules=RULES, today=TODAY)
    return [hit for part in found if not isinstance(part, Asked) for hit in part.hits]


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


ALPHABET = "安全学习会议aＡ1。"
TEXTS = st.text(ALPHABET, max_size=8)
NEEDLES = st.text(ALPHABET, min_size=1, max_size=3)
PEOPLE = 3


class EverythingIsFound(RuleBasedStateMachine):
    """Whatever is done to the books, the index says what looking at every text says."""

    records = Bundle("records")

    @initialize()
    def make(self) -> None:
        self.folder = Path(self.temporary())
        self.workspace = create(self.folder / "workspace", branch=BRANCH, clock=SteppingClock())
        self.finder = self.workspace.finder(RULES)
        self.forms: dict[str, str] = {}
        self.finals: dict[str, str] = {}
        self.removed: set[str] = set()
        self.version: dict[str, int] = {}

    @staticmethod
    def temporary() -> str:
        import tempfile

        return tempfile.mkdtemp(prefix="branchdesk-search-")

    def teardown(self) -> None:
        import shutil

        if hasattr(self, "workspace"):
            self.workspace.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    @rule(target=records, name=st.sampled_from(["r1", "r2", "r3"]), title=TEXTS, said=TEXTS)
    def type_into_a_form(self, name: str, title: str, said: str) -> str:
        form = draft(
            name,
            title=title,
            chair=PersonDraft(said),
            agenda=(
                AgendaDraft(
                    AgendaKind.DISCUSSION,
                    said,
                    discussion=title,
                    decision=said,
                    follow_ups=(FollowUpDraft(FollowUpId("f"), title, PersonDraft(said)),),
                ),
            ),
        )
        keep(self.workspace.work(), form)
        self.forms[name] = text_of_draft(form)
        return name

    @rule(target=records, name=st.sampled_from(["r1", "r2", "r4"]), title=TEXTS, said=TEXTS)
    def close_a_record(self, name: str, title: str, said: str) -> str:
        number = self.version.get(name, 0) + 1
        closed = finalise(
            self.workspace.work(),
            record(
                name, title=title, agenda=(AgendaItem(AgendaKind.STUDY, said, discussion=title),)
            ),
            number,
        )
        self.version[name] = number
        self.forms.pop(name, None)
        self.finals[name] = text_of_record(closed.record)
        return name

    @rule(name=records)
    def put_into_the_bin(self, name: str) -> None:
        do(self.workspace.work(), lambda work: work.records.remove(RecordId(name), now=NOW))
        self.removed.add(name)

    @rule(name=records)
    def take_out_of_the_bin(self, name: str) -> None:
        do(self.workspace.work(), lambda work: work.records.restore(RecordId(name)))
        self.removed.discard(name)

    @rule(name=records)
    def forget_the_changes(self, name: str) -> None:
        if name in self.finals and name in self.forms and name not in self.removed:
            do(self.workspace.work(), lambda work: work.records.drop_draft(RecordId(name)))
            del self.forms[name]

    @rule(said=TEXTS)
    def save_a_ledger_line(self, said: str) -> None:
        line = ledger_entry(values={"project": said})
        do(self.workspace.work(), lambda work: work.ledgers.save(line, title=said))

    @precondition(lambda self: True)
    @rule()
    def undo(self) -> None:
        with self.workspace.work() as work:
            undone = work.journal.undo()
            work.commit()
            if undone is not None and undone.entity == "record":
                self.read_back(work)

    def read_back(self, work) -> None:
        shown = {line.id for line in work.records.lines()}
        self.removed = {name for name in (*self.forms, *self.finals) if name not in shown}
        for name in set(self.finals):
            form = work.records.draft(RecordId(name))
            if form is None:
                self.forms.pop(name, None)
            else:
                self.forms[name] = text_of_draft(form)

    @rule(needle=NEEDLES)
    def search_for_it(self, needle: str) -> None:
        texts = {**self.finals, **self.forms}
        expected = {
            name
            for name, text in texts.items()
            if name not in self.removed and folded(needle) in folded(text)
        }
        found = hits(self.finder, f"类别:会议 {needle}")
        assert {hit.entry.item for hit in found} == expected

    @invariant()
    def the_index_says_what_a_fresh_one_says(self) -> None:
        if not hasattr(self, "workspace"):
            return
        self.finder.bring_up_to_date()
        fresh = self.workspace.finder(RULES)
        fresh.bring_up_to_date()
        assert sorted(_contents(self.finder)) == sorted(_contents(fresh))
        for group in Found:
            lines = [one for block in self.finder._blocks.get(group, ()) for one in block.entries]
            again = [one for block in fresh._blocks.get(group, ()) for one in block.entries]
            assert [(o.item, o.field, o.text) for o in lines] == [
                (o.item, o.field, o.text) for o in again
            ]


def _contents(finder: SearchIndex) -> Iterator[tuple[object, ...]]:
    for entries in finder._entries.values():
        for one in entries:
            yield (one.group, one.item, one.field, one.text, one.title, one.statuses, one.people)


TestEverythingIsFound = EverythingIsFound.TestCase
TestEverythingIsFound.settings = settings(
    max_examples=15,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
