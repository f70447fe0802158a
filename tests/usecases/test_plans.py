"""The plan and the committee's themes in a real book."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from branchdesk.domain.plan_drafts import DutyDraft, HeadDraft, LineDraft, MeasureDraft
from branchdesk.domain.plans import Plan, plan_id
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import Attachment, RecordKind
from branchdesk.domain.themes import StudyItem, Theme, theme_id
from branchdesk.storage.check import check
from branchdesk.usecases import plans, themes
from branchdesk.usecases.themes import Import

TODAY = date(2026, 3, 5)
NOW = datetime(2026, 3, 5, 2, 0, tzinfo=UTC)


@pytest.fixture
def begin(workspace, rules):
    profile = rules.profile

    def begun(year=2026, *, like_last=False):
        return plans.begin_plan(
            year, profile=profile, today=TODAY, work=workspace.work(), like_last=like_last
        )

    return begun


def save(workspace, draft, year=2026):
    return plans.save_row(year, draft, today=TODAY, work=workspace.work())


def facts(workspace, year=2026):
    with workspace.work() as work:
        return work.facts(year)


def undo(workspace):
    with workspace.work() as work:
        work.journal.undo()
        work.commit()


def test_a_plan_is_begun_once(workspace, begin):
    first = begin()
    save(workspace, DutyDraft("a", "微心愿"))

    again = begin()

    assert len(again.duties) == 1
    assert again.lines == first.lines
    assert facts(workspace).plan == again
    assert facts(workspace, 2025).plan is None


def test_rows_are_added_changed_and_taken_out_and_undo_brings_them_back(workspace, begin):
    begin()
    save(workspace, DutyDraft("a", "微心愿"))
    save(workspace, DutyDraft("b", "学习"))
    plan = save(workspace, DutyDraft("a", "微心愿认领", owner="郭某"))
    assert [(duty.what, duty.owner) for duty in plan.duties] == [
        ("微心愿认领", "郭某"),
        ("学习", ""),
    ]

    plans.remove_row(2026, "a", work=workspace.work())
    assert [duty.id for duty in facts(workspace).plan.duties] == ["b"]

    undo(workspace)
    assert [duty.id for duty in facts(workspace).plan.duties] == ["a", "b"]


def test_planned_sittings_stand_in_order_of_time(workspace, begin):
    begin()
    plan = save(workspace, LineDraft("x", "party_lecture", "", "1", "2"))

    assert plan.lines[0].id == "x"
    assert [line.month for line in plan.lines] == sorted(line.month for line in plan.lines)


def test_a_measure_without_a_heading_belongs_under_the_one_above(workspace, begin):
    begin()
    save(workspace, MeasureDraft("a", "一、学习", "读书"))
    plan = save(workspace, MeasureDraft("b", "", "讨论"))

    assert [m.heading for m in plan.measures] == ["一、学习", "一、学习"]


def test_what_is_refused_leaves_the_plan_as_it_was(workspace, begin):
    before = begin()

    with pytest.raises(Rejected):
        save(workspace, LineDraft("x", month="13"))
    with pytest.raises(Rejected):
        plans.save_head(2026, HeadDraft("x"), today=TODAY, work=workspace.work())
    assert facts(workspace).plan == before


def test_nothing_is_written_into_a_plan_that_was_never_begun(workspace):
    with pytest.raises(Rejected) as refusal:
        save(workspace, DutyDraft("a", "微心愿"))
    assert refusal.value.problems[0].rule is Rule.NOT_FOUND


def test_the_next_year_takes_over_the_structure(workspace, begin):
    with pytest.raises(Rejected):
        begin(2026, like_last=True)
    begin()
    save(workspace, LineDraft("x", "party_lecture", "", "6", "26", "题目", "何某", "三楼"))
    save(workspace, MeasureDraft("m", "一、学习", "读书"))

    plan = begin(2027, like_last=True)

    lecture = next(line for line in plan.lines if line.day == 26)
    assert (lecture.theme, lecture.chair, lecture.place) == ("", "何某", "三楼")
    assert [(m.heading, m.text) for m in plan.measures] == [("一、学习", "")]
    assert plan.id == plan_id(2027)


def test_papers_are_kept_once_and_taken_off(workspace, begin):
    begin()
    paper = Attachment("a" * 64, "报备表.pdf", "application/pdf", 10)
    plans.attach(2026, (paper,), work=workspace.work())
    plan = plans.attach(2026, (paper,), work=workspace.work())
    assert plan.attachments == (paper,)

    assert plans.detach(2026, paper.evidence, work=workspace.work()).attachments == ()


def theme(title="学习两会精神", issued=date(2026, 2, 27), months=(3,), **changes):
    made = Theme(
        theme_id("机关党委", 2026, months),
        "机关党委",
        2026,
        months,
        title,
        issued,
        study=(StudyItem("政府工作报告"),),
    )
    return replace(made, **changes)


def take(workspace, one):
    return themes.take_over(one, work=workspace.work()).does


def known(workspace):
    return list(themes.themes_of(2026, work=workspace.work()))


def test_the_same_theme_is_taken_over_once(workspace):
    assert take(workspace, theme()) is Import.NEW
    assert take(workspace, theme()) is Import.SAME
    assert known(workspace) == [theme()]


def test_a_newer_issue_replaces_and_an_older_one_does_not(workspace):
    take(workspace, theme())
    newer = theme("学习两会精神（修订）", date(2026, 3, 2))

    assert take(workspace, newer) is Import.NEWER
    assert take(workspace, theme()) is Import.OLDER
    assert known(workspace) == [newer]

    undo(workspace)
    assert known(workspace) == [theme()]


def test_a_correction_of_the_same_day_replaces(workspace):
    take(workspace, theme())

    assert take(workspace, theme("改了题目")) is Import.NEWER
    assert [one.title for one in known(workspace)] == ["改了题目"]


def test_looking_at_a_theme_writes_nothing(workspace):
    assert themes.plan_import(theme(), work=workspace.work()).does is Import.NEW
    assert known(workspace) == []


def test_a_theme_put_away_can_be_taken_over_again(workspace):
    take(workspace, theme())
    themes.remove_theme(theme().id, now=NOW, work=workspace.work())
    assert known(workspace) == []

    assert take(workspace, theme()) is Import.NEW
    assert known(workspace) == [theme()]


def test_only_the_themes_of_the_month_are_offered(workspace):
    take(workspace, theme(months=(3,)))
    take(workspace, theme("全年的", months=tuple(range(1, 13))))
    take(workspace, theme("四月的", months=(4,)))

    found = themes.themes_for(2026, 3, work=workspace.work())
    assert {one.title for one in found} == {"学习两会精神", "全年的"}
    assert themes.themes_for(2025, 3, work=workspace.work()) == ()


def test_the_examination_of_the_books_knows_plans_and_themes(workspace, begin):
    begin()
    take(workspace, theme())

    assert check(workspace.folder).findings == ()


def test_a_plan_is_found_by_its_words(workspace, begin):
    begin()
    save(workspace, LineDraft("x", "theme_party_day", "", "3", "", "植绿护绿"))

    with workspace.work() as work:
        [line] = work.dossiers.lines(containing="植绿")
    assert (line.kind, line.title, line.belongs_year) == (Plan.KIND, "2026年度计划", 2026)


def test_the_groups_of_a_branch_are_planned_each(workspace, begin):
    kinds = [line.kind for line in begin().lines]

    assert kinds.count(RecordKind.GROUP_MEETING) == 12
