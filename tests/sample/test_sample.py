"""What the sample promises is in it, and nothing in it is anybody's."""

from datetime import date

import pytest
from sample.conftest import YEAR

from branchdesk import app, paths
from branchdesk.desktop.pages.today_presenter import TodayPresenter
from branchdesk.desktop.places import PageKey
from branchdesk.domain import reviewing
from branchdesk.domain.counting import is_late, is_valid, verdict_on
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.dates import add_months
from branchdesk.domain.measures_keeping import is_timely
from branchdesk.domain.people import Category, MemberStatus, PartyPost
from branchdesk.domain.profile import TalkEvent
from branchdesk.domain.records import AgendaKind, Presence, RecordKind, VoteMethod
from branchdesk.domain.report import Mark, ReportKind
from branchdesk.domain.review import ReviewGrade, ReviewStepKind
from branchdesk.domain.review_procedure import help_ends, needs_help
from branchdesk.domain.roll import committee_on, members_on, voters_on
from branchdesk.domain.scanning import Doubt
from branchdesk.domain.talk_triggers import talks_wanted
from branchdesk.domain.talks import grid_of
from branchdesk.usecases import records as record_cases
from branchdesk.usecases.scan_tray import loose_pages
from branchdesk.usecases.yearfile import gather

TODAY = date(YEAR, 11, 20)
PRIVATE_FIELDS = ("sort", "issues", "suggestions", "follow_up")
PHOTOS = paths.seeds() / "sample" / "photos"


def cells(desk, state):
    board = desk.year_view(YEAR).board
    return [
        (row.obligation.subject, row.group_name, cell.period.last.month)
        for row in board.rows
        for cell in row.cells
        if cell.state is state
    ]


def items(facts, kind):
    return [
        (final.record, item)
        for final in facts.records
        for item in final.record.agenda
        if item.kind is kind
    ]


def test_twenty_three_members_stand_in_two_groups(facts):
    members = members_on(facts.roll, TODAY)
    sizes = [
        sum(member.group_on(TODAY) == group.id for member in members) for group in facts.roll.groups
    ]

    assert len(members) == 23
    assert sizes == [12, 11]


def test_one_is_probationary_one_is_retired_one_has_a_rare_character(facts):
    members = members_on(facts.roll, TODAY)

    assert [m.name for m in members if m.status_on(TODAY) is MemberStatus.PROBATIONARY] == [
        "罗一鸣"
    ]
    assert [m.name for m in members if m.category is Category.RETIRED] == ["王秀兰"]
    assert [m.name for m in members if "𬭎" in m.name or "䶮" in m.name] == ["贺𬭎"]
    assert len(voters_on(facts.roll, TODAY)) == 22


def test_nobody_can_be_mistaken_for_a_real_person(facts):
    assert {(member.id_number, member.phone) for member in facts.roll.members} == {("", "")}


def test_five_commissioners_hold_every_duty_since_the_election(facts):
    committee = committee_on(facts.roll, TODAY)

    assert [member.posts_on(TODAY) for member in committee] == [
        (PartyPost.SECRETARY,),
        (PartyPost.DEPUTY_SECRETARY,),
        (PartyPost.ORGANIZATION,),
        (PartyPost.PUBLICITY,),
        (PartyPost.DISCIPLINE,),
    ]
    assert {member.posts[0].since for member in committee} == {date(YEAR - 1, 3, 20)}


def test_one_meeting_is_overdue_one_is_a_draft_and_one_is_due(desk):
    assert cells(desk, CellState.OVERDUE) == [(Subject.GROUP_MEETING, "第二党小组", 8)]
    assert cells(desk, CellState.DRAFT) == [(Subject.THEME_PARTY_DAY, "", 11)]
    assert cells(desk, CellState.DUE) == [(Subject.GROUP_MEETING, "第二党小组", 11)]


def test_everything_else_of_the_cycle_is_done_up_to_the_day(desk):
    board = desk.year_view(YEAR).board
    open_states = {CellState.OVERDUE, CellState.DRAFT, CellState.DUE, CellState.COMING}

    past = [
        cell
        for row in board.rows
        for cell in row.cells
        if cell.period.last <= TODAY and cell.state not in open_states
    ]

    assert len(board.rows) == 10
    assert {cell.state for cell in past} == {CellState.DONE, CellState.DONE_LATE}


def test_one_record_was_entered_late_with_its_reason(desk, facts):
    late = [final for final in facts.records if is_late(final)]

    assert [(final.record.kind, final.record.held_on.month) for final in late] == [
        (RecordKind.GROUP_MEETING, 4)
    ]
    assert late[0].version.late_reason
    assert cells(desk, CellState.DONE_LATE) == [(Subject.GROUP_MEETING, "第一党小组", 4)]


def test_one_meeting_failed_for_want_of_a_quorum_and_was_held_again(facts):
    failed = [final for final in facts.records if not is_valid(final.record)]

    [final] = failed
    record = final.record
    assert (record.kind, record.voters_due, record.voters_present) == (
        RecordKind.GENERAL_MEETING,
        22,
        9,
    )
    assert [override.rule for override in final.version.overrides] == ["quorum_not_met"]
    again = [r for r, item in items(facts, AgendaKind.PLAN) if "积分" in item.title]
    assert [is_valid(meeting) for meeting in again[-2:]] == [False, True]


@pytest.mark.parametrize(
    ("kind", "method"),
    [
        (AgendaKind.CONVERSION, VoteMethod.SECRET_BALLOT),
        (AgendaKind.RECRUITMENT, VoteMethod.SECRET_BALLOT),
        (AgendaKind.PLAN, VoteMethod.SHOW_OF_HANDS),
    ],
)
def test_votes_were_prepared_by_the_committee_and_passed_with_full_counts(facts, kind, method):
    voted = [(r, item) for r, item in items(facts, kind) if item.vote and is_valid(r)]
    prepared = [r for r, item in items(facts, kind) if item.for_general_meeting]

    assert voted
    assert {item.vote.method for _, item in voted} == {method}
    assert all(verdict_on(record, item).passed for record, item in voted)
    assert all(
        item.vote.in_favour + item.vote.against + item.vote.abstained == item.vote.present
        for _, item in voted
    )
    assert prepared
    assert prepared[0].held_on < voted[0][0].held_on


def test_the_probationary_member_became_a_full_one_by_that_vote(facts):
    [member] = [m for m in facts.roll.members if m.name == "顾雨桐"]

    assert member.status_on(date(YEAR, 6, 29)) is MemberStatus.PROBATIONARY
    assert member.status_on(date(YEAR, 6, 30)) is MemberStatus.FULL
    assert str(member.full_on) == f"{YEAR}-06-30"


def test_one_sitting_carried_two_duties_with_minutes_of_their_own(facts):
    by_sitting = {}
    for final in facts.records:
        by_sitting.setdefault(final.record.sitting, []).append(final.record)

    [together] = [found for found in by_sitting.values() if len(found) > 1]
    assert {record.kind for record in together} == {
        RecordKind.THEME_PARTY_DAY,
        RecordKind.PARTY_LECTURE,
    }
    assert len({record.title for record in together}) == 2


def test_corrected_records_say_why_and_keep_the_old_version(desk, facts):
    corrected = [final for final in facts.records if final.version.number > 1]

    assert len(corrected) == 2
    assert all(final.version.reason for final in corrected)
    for final in corrected:
        versions = record_cases.versions_of(final.record.id, work=desk.work())
        assert [version.version.number for version in versions] == [1, 2]
        assert versions[0].record != versions[1].record
        # Corrected weeks later, yet first closed in time.
        assert is_timely(final, desk.profile.limits)


def test_every_absence_has_its_reason_and_most_people_come(facts):
    lines = [line for final in facts.records for line in final.record.attendance]
    away = [line for line in lines if line.presence is Presence.LEAVE]

    assert away
    assert all(line.reason for line in away)
    assert len(away) < 0.15 * len(lines)


def test_agreed_matters_have_owners_in_the_branch_and_some_are_still_open(desk, facts):
    agreed = [
        matter
        for final in facts.records
        for item in final.record.agenda
        for matter in item.follow_ups
    ]
    todos = [todo for todo in desk.year_view(YEAR).todos if todo.kind == "follow_up"]

    assert all(matter.owner.member and matter.due for matter in agreed)
    assert any(matter.done_on for matter in agreed)
    assert [todo.days > 0 for todo in todos] == [True, False, False]


def test_the_themes_of_the_year_are_all_there(facts):
    assert len(items(facts, AgendaKind.FIRST_TOPIC)) == 17
    assert len({r.held_on.month > 6 for r, _ in items(facts, AgendaKind.IDEOLOGY)}) == 2
    assert len(items(facts, AgendaKind.WARNING_EDUCATION)) >= 4
    assert {r.details.get("integration_kind") for r, _ in items(facts, AgendaKind.STUDY)} >= {
        "legislative_research",
        "law_enforcement_inspection",
        "deputy_inspection",
    }


def test_minutes_read_like_minutes(facts):
    for final in facts.records:
        record = final.record
        assert record.title
        assert record.place
        assert record.written_at
        text = "".join(item.discussion for item in record.agenda) + record.details.get(
            "outline", ""
        )
        assert len(text) >= 50, record.title
        assert "{" not in text


def test_the_review_is_closed_with_ballots_that_add_up(desk, facts):
    review = facts.review
    rated = reviewing.rated(review)

    assert review.finalised_at is not None
    assert len(rated) == 22
    assert {sum(line.votes) for line in rated} == {review.ballots.valid}
    assert reviewing.excellent_count(review) == 7
    cap = reviewing.excellent_cap(review, roll=facts.roll, limits=desk.profile.limits, day=TODAY)
    assert cap == 7
    differing = [line for line in rated if line.grade is not reviewing.plurality(line)]
    assert [(line.name, bool(line.reason)) for line in differing] == [("白晓梅", True)]
    assert all(line.grade in ReviewGrade and line.feedback_on for line in rated)


def test_the_star_table_is_filled_by_records_and_by_hand_with_evidence(desk, facts):
    result = desk.year_view(YEAR).stars

    assert result.stars == 4
    assert len(facts.sheet.scores) == 12
    assert all(score.note for score in facts.sheet.scores)
    assert sum(bool(score.attachments) for score in facts.sheet.scores) == 3
    assert all(item.score <= item.available for item in result.items)


def test_talks_lack_a_few_pairs_and_one_is_called_for_by_what_happened(desk, facts):
    grid = grid_of(facts, TODAY)
    wanted = talks_wanted(facts, desk.profile, TODAY)

    assert (grid.pairs.done, grid.pairs.wanted) == (9, 10)
    assert (grid.with_committee.done, grid.with_committee.wanted) == (17, 18)
    assert (grid.among_members.done, grid.among_members.wanted) == (20, 23)
    assert [(one.name, one.trigger.event) for one in wanted] == [
        ("罗一鸣", TalkEvent.ADMITTED),
        ("刘子昂", TalkEvent.GRADED_LOW),
    ]
    [item] = [one for one in desk.year_view(YEAR).stars.items if one.code == "C8"]
    assert not item.by_hand
    assert item.score > 1.5


def test_what_is_said_in_the_samples_talks_is_sealed(facts):
    talks = [entry for entry in facts.entries if entry.kind == "heart_talk"]
    said = [key for entry in talks for key in entry.values if key in ("issues", "suggestions")]

    assert len(talks) >= 35
    assert said
    assert all(
        key in entry.sealed for entry in talks for key in entry.values if key in PRIVATE_FIELDS
    )


def test_the_workspace_is_sound(desk):
    examination = app.examine(desk.workspace.folder)

    assert examination.sound
    assert examination.records == len([0 for _ in desk.year_view(YEAR).facts.records]) + 2


def test_every_photograph_is_used_and_its_licence_is_named(facts):
    files = {path.name for path in PHOTOS.glob("*.jpg")}
    licences = (PHOTOS / "LICENCES.md").read_text(encoding="utf-8")
    used = {file.name for final in facts.records for file in final.record.attachments}
    used |= {file.name for score in facts.sheet.scores for file in score.attachments}

    # One belongs to the draft.
    assert files - used == {"grassland.jpg"}
    assert all(f"| {name} |" in licences for name in files)
    assert 8 <= len(files) <= 12
    assert sum(path.stat().st_size for path in PHOTOS.glob("*.jpg")) < 3_000_000


def test_the_summary_has_own_words_gaps_and_one_number_unlike_the_records(desk):
    paper = app.report_of(desk, YEAR, ReportKind.SUMMARY)

    assert paper.marked(Mark.DIFFERS) == ("theme_party_day.count",)
    assert paper.marked(Mark.MISSING)
    assert [section.key for section in paper.sections if section.words] == [
        "political",
        "gaps",
        "plan",
    ]


def test_where_points_are_enough_but_five_stars_are_not_given_the_start_page_says_so(desk):
    news = TodayPresenter(desk).star_news()

    assert (news.stars, news.to_next) == (4, None)
    assert news.kept_back


def test_a_score_by_hand_wins_and_its_note_agrees_with_the_ledger(desk, facts):
    wishes = [entry for entry in facts.entries if entry.kind == "micro_wish"]
    claimed = [one for one in wishes if any(taken.step == "claimed" for taken in one.steps)]
    done = [one for one in claimed if any(taken.step == "done" for taken in one.steps)]
    score = facts.sheet.score("E3")

    assert f"认领{len(claimed)}件、办结{len(done)}件" in score.note
    [item] = [one for one in desk.year_view(YEAR).stars.items if one.code == "E3"]
    assert item.score == score.points


def test_one_member_is_helped_for_the_months_that_were_decided_and_nothing_came_of_it_yet(facts):
    [line] = needs_help(facts.review)

    assert line.grade is ReviewGrade.BASICALLY_QUALIFIED
    assert line.reason
    assert line.help_plan
    assert (line.helper, line.outcome) == ("郭敏", "")
    assert line.help_until == add_months(line.feedback_on, 6)
    # 限期改正 is for 不合格; nobody here is.
    assert line.correction_from is None
    assert [day for _line, day in help_ends(facts.review)] == [line.help_until]
    assert facts.review.step(ReviewStepKind.HELP).held_on


def test_a_letter_without_a_code_waits_in_the_tray_and_the_start_page_says_so(desk):
    [page] = loose_pages(work=desk.work())
    [entry] = [one for one in TodayPresenter(desk).entries() if one.todo.kind == "scans"]

    assert page.doubt is Doubt.NO_CODE
    assert page.file.is_picture
    assert entry.todo.values == ("1",)
    assert entry.place.page is PageKey.SCANS


def test_the_year_before_stands_beside_this_one_as_it_was_rated(desk):
    year_file = gather(
        YEAR,
        today=TODAY,
        now=desk.clock.now(),
        profile=desk.profile,
        standard=desk.standard,
        ledgers=desk.ledgers,
        work=desk.work(),
    )

    [before] = year_file.stars_before
    assert (before.year, before.stars) == (YEAR - 1, 4)
    assert [one.code for one in before.categories] == [
        one.code for one in year_file.stars.categories
    ]
    assert all(one.title for one in before.categories)
