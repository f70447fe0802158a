"""组织生活会: its gate, its lists, what is put right, its materials, its stars, its board row."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

import pytest
from domain_values import (
    FIRST_GROUP,
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    STANDARD,
    YEAR,
    facts,
    final,
    record,
)

from branchdesk.domain import cycle, stars
from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.basis import Severity
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.ids import EvidenceHash, FollowUpId, MemberId, RecordId
from branchdesk.domain.org_life import (
    MaterialTick,
    OrgLife,
    ProblemSource,
    Rectification,
    Stage,
    StageWork,
    apart,
    org_life_id,
    together,
)
from branchdesk.domain.org_life_materials import MaterialState, Where, checklist, forms_of
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import AgendaItem, AgendaKind, Attachment, RecordKind
from branchdesk.domain.registers import register_of
from branchdesk.domain.roll import members_on
from branchdesk.domain.standard import MissingKind

HELD, TODAY = date(YEAR, 11, 6), date(YEAR, 11, 20)
AFTER = date(YEAR + 1, 4, 1)
PAPER = Attachment(EvidenceHash("a" * 64), "清单.docx", "application/msword", 10)
CLOSED = datetime(YEAR, 11, 9, 1, tzinfo=UTC)
GENERAL, GROUP = RecordKind.GENERAL_MEETING, RecordKind.GROUP_MEETING


def meeting(name="m1", kind=GENERAL, *, day=HELD, agenda=(FIRST_TOPIC, MATTER), **changes):
    return final(record(kind, day, agenda=agenda, id=RecordId(name), **changes))


def whole(**changes):
    """A dossier in which nothing is missing."""
    blank = OrgLife(org_life_id(YEAR), YEAR)
    dossier = replace(
        blank,
        theme="严肃党内政治生活",
        work=(StageWork(Stage.STUDY, (RecordId("s1"),)),),
        talks=20,
        opinions="社区：多到现场\n代表：早点通知",
        committee_problems="1. 学习不够\n2. 谈话流于形式",
        meetings=(RecordId("m1"),),
        conclusion="支委带头改",
    )
    dossier = rules.with_everybody(dossier, roll=ROLL, day=HELD)
    parts = (
        replace(part, problems=f"{part.name}的问题", criticism="党员01：要改")
        for part in dossier.members
    )
    return replace(dossier, members=tuple(parts), **changes)


def found(dossier, *held):
    return rules.check(
        dossier, roll=ROLL, meetings=[one.record for one in held or (meeting(),)], today=TODAY
    )


def test_nothing_stands_against_a_whole_one():
    assert found(whole()) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"work": ()}, "study"),
        ({"talks": 0, "opinions": ""}, "opinions"),
        ({"opinions": ""}, "opinions"),
        ({"meetings": ()}, "meeting"),
    ],
)
def test_a_stage_without_a_record_stands_hard_against_closing(changes, field):
    hard = [p for p in found(whole(**changes)) if p.severity is Severity.HARD]

    assert [(p.field, p.rule, p.basis) for p in hard] == [
        (field, Rule.STAGE_NOT_SHOWN, rules.ORG_LIFE_BASIS)
    ]


def test_no_list_of_any_member_stands_hard_and_one_missing_list_is_only_said():
    none = replace(whole(), members=tuple(replace(p, problems="") for p in whole().members))
    first, *others = whole().members
    one = replace(whole(), members=(replace(first, problems=" \n"), *others))

    assert "problems" in [p.field for p in found(none) if p.severity is Severity.HARD]
    [problem] = found(one)
    assert (problem.rule, problem.severity, problem.values) == (
        Rule.LIST_MISSING,
        Severity.SOFT,
        (first.name,),
    )


def test_files_show_a_stage_as_well_as_a_record():
    work = (StageWork(Stage.STUDY, attachments=(PAPER,)), *whole().work[1:])
    lists = (StageWork(Stage.PROBLEMS, attachments=(PAPER,)), *whole().work)
    none = tuple(replace(p, problems="") for p in whole().members)

    assert found(whole(work=work)) == ()
    assert found(replace(whole(work=lists), members=none, committee_problems="")) == ()


def test_a_linked_record_that_is_not_finalised_is_no_record():
    assert [p.field for p in rules.check(whole(), roll=ROLL, meetings=[], today=TODAY)] == [
        "meeting"
    ]


def test_who_was_absent_hands_in_a_statement_and_is_not_criticised_to_the_face():
    held = meeting(absent=1)
    away = {line.member for line in held.record.attendance if not line.presence.counts_as_present}
    assert len(away) == 1
    parts = tuple(
        replace(part, criticism="", statement="") if part.member in away else part
        for part in whole().members
    )

    [problem] = found(replace(whole(), members=parts), held)

    assert (problem.rule, problem.severity) == (Rule.STATEMENT_MISSING, Severity.SOFT)


def test_several_members_stand_in_one_sentence_that_leads_to_the_first():
    parts = tuple(replace(part, criticism="") for part in whole().members)

    [problem] = found(replace(whole(), members=parts))

    assert problem.field == f"members.{parts[0].member}.criticism"
    assert problem.values == ("党员01、党员02、党员03、党员04等10人",)


def test_lists_lose_their_numbering_and_remarks_say_who_spoke():
    assert rules.lines_in("1. 学习不够\n\n（2）谈话少\n三、作风") == ("学习不够", "谈话少", "作风")
    assert [(r.by, r.what) for r in rules.remarks_in("郭敏：检查少\n没有署名的意见")] == [
        ("郭敏", "检查少"),
        ("", "没有署名的意见"),
    ]


def test_everybody_who_is_a_member_has_a_line_and_what_was_written_of_others_stays():
    gone = replace(whole().members[0], member=MemberId("x"), name="调出同志", problems="旧问题")
    dossier = replace(whole(), members=(gone,))

    again = rules.with_everybody(dossier, roll=ROLL, day=HELD)

    assert [part.name for part in again.members][-1] == "调出同志"
    assert len(again.members) == len(members_on(ROLL, HELD)) + 1


def test_the_lines_lie_apart_in_the_books_and_come_together_in_the_order_of_the_register():
    head, lines = apart(whole())

    assert head.members == ()
    order = [member.id for member in ROLL.members]
    assert together(head, tuple(reversed(lines)), order) == whole()


# 整改


def taken(dossier, source=ProblemSource.SELF):
    ids = count()
    lines = rules.taken_over(dossier, source, new_id=lambda: FollowUpId(f"n{next(ids)}"))
    return replace(dossier, rectifications=lines)


def test_the_lists_become_the_rectification_list_with_one_press_and_nothing_twice():
    once = taken(whole())
    edited = replace(
        once,
        rectifications=(
            replace(once.rectifications[0], problem="改了说法"),
            *once.rectifications[1:],
        ),
    )

    assert [(line.target, line.problem) for line in once.rectifications[:3]] == [
        ("支委会", "学习不够"),
        ("支委会", "谈话流于形式"),
        ("党员01", "党员01的问题"),
    ]
    assert taken(edited) == edited
    assert rules.not_taken_over(edited, ProblemSource.SELF) == 0
    assert rules.not_taken_over(whole(), ProblemSource.SELF) == 12


def test_criticism_and_opinions_are_taken_over_with_their_source():
    lines = taken(taken(whole(), ProblemSource.CRITICISM), ProblemSource.OPINION).rectifications

    assert {line.source for line in lines} == {ProblemSource.CRITICISM, ProblemSource.OPINION}
    assert [line.problem for line in lines if line.source is ProblemSource.OPINION] == [
        "多到现场",
        "早点通知",
    ]


def right(name="n", **known):
    return Rectification(FollowUpId(name), "支委会", "学习不够", **known)


def test_what_is_to_be_put_right_stands_in_the_register_and_on_the_start_page():
    late = right(due=date(YEAR, 11, 10), owner="李娜")
    done = right("d", due=date(YEAR, 11, 10), closed_on=date(YEAR, 11, 9))
    dossier = whole(rectifications=(late, done))
    year = replace(facts(meeting()), org_life=dossier, elsewhere=tuple(rules.matters_in(dossier)))

    board = cycle.board(year, PROFILE, TODAY)
    lines = [t for t in cycle.todos(board, year, PROFILE, TODAY) if t.kind == "follow_up"]

    assert [(t.item, t.days, t.record) for t in lines] == [("n", 10, None)]
    assert [m.state.value for m in register_of(year, today=TODAY).matters] == ["overdue", "closed"]


# Materials


def test_the_checklist_ticks_what_the_books_prove_and_takes_the_rest_by_hand():
    ticks = (
        MaterialTick(1, done=True, note="文件柜"),
        MaterialTick(9, not_applicable=True, note="书记新任"),
        MaterialTick(16, not_applicable=True),
    )
    dossier = whole(materials=ticks)

    lines = {m.number: m for m in checklist(dossier, facts(meeting()), [meeting().record])}

    assert len(lines) == 17
    assert {n for n, m in lines.items() if m.state is MaterialState.PROVED} == {2, 3, 4, 5, 6, 7, 8}
    assert lines[8].proof.where is Where.RECORD
    assert lines[1].state is MaterialState.BY_HAND
    assert lines[9].state is MaterialState.NOT_APPLICABLE
    assert lines[16].state is MaterialState.MISSING


def test_what_is_printed_leaves_the_members_own_lists_out():
    year = replace(facts(meeting()), org_life=whole(finalised_at=CLOSED))

    printed = forms_of(year)

    assert printed.opinions == 2
    assert "党员01的问题" not in repr(printed)
    assert printed.members[0].criticism[0].by == "党员01"
    assert forms_of(replace(year, org_life=whole())) is None


# The board and the stars


def cell(*held, dossier=None):
    year = replace(facts(*held), org_life=dossier)
    rows = cycle.board(year, PROFILE, AFTER).rows
    [row] = [row for row in rows if row.obligation.subject is Subject.ORG_LIFE_MEETING]
    return row.cells[0]


def test_a_finished_one_counts_for_the_year_whatever_kind_of_meeting_it_was():
    group = meeting("m1", GROUP, group=FIRST_GROUP)

    assert cell(group).state is CellState.OVERDUE
    assert cell(group, dossier=whole()).state is CellState.OVERDUE
    assert cell(group, dossier=whole(finalised_at=CLOSED)).state is CellState.DONE


def test_it_never_counts_twice():
    criticism = AgendaItem(AgendaKind.CRITICISM, "批评与自我批评", discussion="逐人进行")
    general = meeting("m1", agenda=(FIRST_TOPIC, criticism))
    groups = [meeting(f"g{n}", GROUP, group=FIRST_GROUP, day=date(YEAR, 11, n)) for n in (3, 4)]
    both = whole(finalised_at=CLOSED, meetings=(RecordId("g3"), RecordId("g4")))

    assert cell(general, dossier=whole(finalised_at=CLOSED)).records == ("m1",)
    assert cell(*groups, dossier=both).records == ("g4",)


def c6(dossier, *, today=TODAY):
    held = (meeting("m1", agenda=(FIRST_TOPIC, AgendaItem(AgendaKind.CRITICISM, "批评"))),)
    year = replace(facts(*held), org_life=dossier)
    result = stars.score(year, STANDARD, PROFILE, today)
    return next(line for line in result.items if line.code == "C6")


@pytest.mark.parametrize(
    ("dossier", "points"),
    [
        (None, 1),
        (whole(opinions=""), 2),
        (whole(), 3),
        (whole(rectifications=(right(closed_on=HELD), right("b"))), 3),
        (whole(rectifications=tuple(right(str(n), closed_on=HELD) for n in range(4))), 4),
        (whole(rectifications=(right(due=date(YEAR, 11, 1), closed_on=HELD),)), 3),
    ],
)
def test_the_star_item_is_computed_part_by_part(dossier, points):
    assert c6(dossier).score == Decimal(points)


@pytest.mark.parametrize(("spared", "points"), [(1, 3), (2, 2)])
def test_nine_in_ten_members_have_to_be_criticised(spared, points):
    parts = whole().members
    changed = tuple(
        replace(part, criticism="") if n < spared else part for n, part in enumerate(parts)
    )

    assert len(parts) == 10
    assert c6(replace(whole(), members=changed)).score == Decimal(points)


def test_the_star_item_says_what_is_missing():
    lines = (right(closed_on=HELD), right("b"))

    missing = {m.kind: m.values for m in c6(whole(work=(), rectifications=lines)).missing}

    assert missing[MissingKind.STEP_MISSING] == ("学习",)
    assert missing[MissingKind.RATE_BELOW] == ("按期销号1/2（50%）", "80%")
    assert MissingKind.ENTER_BY_HAND in missing
