"""组织生活会: opened, kept member by member, closed with a reason where a stage has no record."""

from dataclasses import replace
from datetime import date

import pytest
from record_books import NAMES, general_draft, open_books

from branchdesk.domain import cycle
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.drafts import AgendaDraft
from branchdesk.domain.ids import RecordId
from branchdesk.domain.org_life import OrgLife, OrgLifeMember, ProblemSource
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind, Override, RecordKind
from branchdesk.usecases import org_life

YEAR = 2026


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    yield made
    made.desk.workspace.close()


def opened(books, year=YEAR):
    return org_life.open_org_life(year, today=books.clock.today(), work=books.desk.work())


def keep(books, dossier, before=None):
    org_life.keep_org_life(dossier, work=books.desk.work(), before=before)


def with_problem(dossier, row, text):
    parts = list(dossier.members)
    parts[row] = replace(parts[row], problems=text)
    return replace(dossier, members=tuple(parts))


def close(books, dossier, *overrides):
    return org_life.finalise_org_life(
        dossier,
        overrides=overrides,
        today=books.clock.today(),
        now=books.clock.now(),
        work=books.desk.work(),
    )


def test_a_year_opens_with_a_line_for_everybody_and_nothing_is_written(books):
    assert [part.name for part in opened(books).members] == list(NAMES)
    with books.desk.work() as work:
        assert work.dossiers.all(OrgLife) == []


def test_writing_about_one_member_writes_that_line_and_no_other(books):
    blank = opened(books)
    first = with_problem(blank, 0, "学习不够")
    keep(books, first, blank)

    keep(books, with_problem(first, 1, "作风不实"), first)

    with books.desk.work() as work:
        lines = work.journal.lines(limit=2)
        stored = work.dossiers.all(OrgLifeMember, year=YEAR)
    assert [one.label for one in lines] == [
        f"{YEAR}年度组织生活会 李娜样",
        f"{YEAR}年度组织生活会 张志远",
    ]
    assert [one.part.problems for one in stored] == ["学习不够", "作风不实"]
    assert [part.problems for part in opened(books).members[:3]] == ["学习不够", "作风不实", ""]


def test_it_is_not_closed_while_a_stage_has_no_record_and_nothing_is_written(books):
    with pytest.raises(Rejected) as refusal:
        close(books, opened(books))

    hard = [p.field for p in refusal.value.problems if p.rule is Rule.STAGE_NOT_SHOWN]
    assert hard == ["study", "opinions", "problems", "meeting"]
    with books.desk.work() as work:
        assert work.dossiers.all(OrgLife) == []


def test_a_written_reason_sets_the_gate_aside_and_is_kept(books):
    fields = ("study", "opinions", "problems", "meeting")
    why = "防汛值守，材料在纸质卷"
    reasons = [Override(Rule.STAGE_NOT_SHOWN.value, field, why) for field in fields]

    close(books, opened(books), *reasons, Override("required", "nowhere", "多余"))

    kept = opened(books)
    assert kept.finalised_at is not None
    assert [(line.field, line.reason) for line in kept.overrides] == [
        (field, why) for field in fields
    ]
    assert len(kept.members) == len(NAMES)
    assert org_life.reopen_org_life(kept, work=books.desk.work()).overrides == ()


def test_a_new_record_of_the_sitting_begins_with_title_year_and_agenda(books):
    draft = org_life.begin_meeting(
        opened(books, YEAR - 1),
        RecordKind.GENERAL_MEETING,
        today=date(YEAR, 2, 3),
        work=books.desk.work(),
    )

    assert (draft.title, draft.belongs_year) == (f"{YEAR - 1}年度组织生活会", str(YEAR - 1))
    kinds = [item.kind for item in draft.agenda]
    assert kinds[0] is AgendaKind.FIRST_TOPIC
    assert AgendaKind.CRITICISM in kinds


def test_a_closed_one_makes_the_board_say_done(books):
    item = AgendaDraft(AgendaKind.DISCUSSION, "组织生活会", discussion="逐人发言")
    first = general_draft("m1")
    books.finalised(replace(first, agenda=(first.agenda[0], item)))
    dossier = replace(opened(books), meetings=(RecordId("m1"),))
    fields = ("study", "opinions", "problems")
    reasons = [Override(Rule.STAGE_NOT_SHOWN.value, field, "另有纸质材料") for field in fields]

    close(books, dossier, *reasons)

    with books.desk.work() as work:
        facts = work.facts(YEAR)
    rows = cycle.board(facts, books.desk.profile, books.clock.today()).rows
    [row] = [row for row in rows if row.obligation.subject is Subject.ORG_LIFE_MEETING]
    assert row.cells[0].state is CellState.DONE
    assert row.cells[0].records == ("m1",)


def test_the_lists_are_taken_over_with_ids_of_their_own(books):
    dossier = with_problem(opened(books), 0, "学习不够\n调研不深")

    lines = org_life.with_problems_taken_over(dossier, ProblemSource.SELF).rectifications

    assert [(line.target, line.problem, line.owner) for line in lines] == [
        ("张志远", "学习不够", "张志远"),
        ("张志远", "调研不深", "张志远"),
    ]
    assert len({line.id for line in lines}) == 2
