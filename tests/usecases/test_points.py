"""党员积分 in the books: switched on by year, entered by two names, reversed, published."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from branch_year import NAMES, finalise, make_branch

from branchdesk.domain.ids import EvidenceHash, MemberId
from branchdesk.domain.points import PointsEntry
from branchdesk.domain.points_draft import (
    EntryDraft,
    ObjectionDraft,
    ReversalDraft,
    SheetDraft,
)
from branchdesk.domain.points_quarters import QuarterState, quarters
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import Attachment, RecordKind
from branchdesk.usecases import points

YEAR = 2026
SHOWS = Attachment(EvidenceHash("a" * 64), "通报.pdf", "application/pdf", 3)
GOOD = EntryDraft(
    member="m06",
    code="R05",
    on="2026-07-20",
    choice="省级",
    reason="调研报告被采用",
    proposer="李娜",
    approver="张志远",
    attachments=(SHOWS,),
)


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch", names=NAMES[:8])
    for kind, day in (
        (RecordKind.COMMITTEE_MEETING, date(2026, 7, 6)),
        (RecordKind.GENERAL_MEETING, date(2026, 4, 20)),
        (RecordKind.THEME_PARTY_DAY, date(2026, 5, 15)),
    ):
        finalise(made, kind, day)
    points.switch_points(YEAR, on=True, work=made.work())
    made.changed()
    yield made
    made.workspace.close()


def enter(desk, draft=GOOD):
    entry = points.enter_points(
        YEAR,
        draft,
        rules=desk.rules.points,
        today=desk.clock.today(),
        now=desk.clock.now(),
        work=desk.work(),
    )
    desk.changed()
    return entry


def refused(desk, draft):
    with pytest.raises(Rejected) as caught:
        enter(desk, draft)
    assert points.book_of(YEAR, work=desk.work()).entries == ()
    return {(problem.field, problem.rule) for problem in caught.value.problems}


WRONG = ReversalDraft("记错了人", "李娜", "张志远")


def take_back(desk, item, draft=WRONG):
    made = points.reverse_points(
        YEAR,
        item,
        draft,
        today=desk.clock.today(),
        now=desk.clock.now(),
        work=desk.work(),
    )
    desk.changed()
    return made


def publish(desk, quarter=2, **changes):
    minutes = "committee_meeting-0706-"
    draft = SheetDraft(quarter, "2026-07-08", "2026-07-12", "三楼公示栏", minutes)
    made = points.publish_quarter(
        replace(draft, **changes),
        facts=desk.year_view(YEAR).facts,
        rules=desk.rules.points,
        profile=desk.profile,
        today=desk.clock.today(),
        work=desk.work(),
    )
    desk.changed()
    return made


def line(desk, member="m06"):
    return desk.year_view(YEAR).points.line(member)


# The switch


def test_points_are_off_until_they_are_switched_on_and_off_again_keeps_what_was_entered(desk):
    assert not points.is_on(2025, work=desk.work())
    enter(desk)

    points.switch_points(YEAR, on=False, work=desk.work())
    desk.changed()

    assert desk.year_view(YEAR).facts.points is None
    assert len(points.book_of(YEAR, work=desk.work()).entries) == 1
    with pytest.raises(Rejected) as caught:
        enter(desk)
    assert caught.value.problems[0].rule is Rule.SWITCHED_OFF


def test_the_switch_can_be_undone(desk):
    points.switch_points(2027, on=True, work=desk.work())

    desk.undo()

    assert not points.is_on(2027, work=desk.work())


# Entries by hand


def test_an_entry_has_two_names_and_what_shows_it(desk):
    entry = enter(desk)

    assert (entry.points, entry.name) == (3, "周文博")
    assert (entry.proposer.name, entry.approver.member) == ("李娜", "m00")
    assert entry.attachments == (SHOWS,)
    assert line(desk).reward == 3


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"approver": "李娜"}, ("approver", Rule.TWO_NAMES)),
        ({"approver": "周文博"}, ("approver", Rule.TWO_NAMES)),
        ({"approver": ""}, ("approver", Rule.REQUIRED)),
        ({"reason": " "}, ("reason", Rule.REQUIRED)),
        ({"attachments": ()}, ("attachments", Rule.PROOF_MISSING)),
        ({"choice": "县级"}, ("choice", Rule.REQUIRED)),
        ({"on": "2025-12-31"}, ("on", Rule.OUT_OF_RANGE)),
        ({"on": "2026-12-01"}, ("on", Rule.IN_THE_FUTURE)),
        ({"on": "最近"}, ("on", Rule.NOT_A_DATE)),
        ({"code": "P01"}, ("code", Rule.REQUIRED)),
        ({"member": "nobody"}, ("member", Rule.REQUIRED)),
        ({"code": "R08", "points": "9"}, ("points", Rule.OUT_OF_RANGE)),
        ({"code": "R08", "points": "多"}, ("points", Rule.NOT_A_NUMBER)),
        ({"code": "R08", "points": "3"}, ("decided_in", Rule.RECORD_NOT_LINKED)),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(desk, changes, problem):
    assert problem in refused(desk, replace(GOOD, **changes))


def test_minutes_that_are_no_meeting_of_the_committee_do_not_show_a_decision(desk):
    draft = replace(GOOD, code="R08", points="3", decided_in="theme_party_day-0515-")

    assert refused(desk, draft) == {("decided_in", Rule.RECORD_NOT_FINAL)}


def test_what_is_taken_off_may_be_typed_with_or_without_its_sign(desk):
    entry = enter(desk, replace(GOOD, code="N07", choice="通报批评"))

    assert entry.points == -5
    assert line(desk).penalty == 5


def test_nobody_who_is_left_out_gets_an_entry(desk):
    points.except_member(
        YEAR, MemberId("m06"), counted=False, reason="长期在外流动", work=desk.work()
    )
    desk.changed()

    assert refused(desk, GOOD) == {("member", Rule.LEFT_OUT)}
    assert line(desk) is None
    points.except_member(YEAR, MemberId("m06"), counted=None, reason="", work=desk.work())
    desk.changed()
    assert line(desk) is not None


def test_leaving_somebody_out_needs_a_reason(desk):
    with pytest.raises(Rejected) as caught:
        points.except_member(YEAR, MemberId("m06"), counted=False, reason="", work=desk.work())

    assert caught.value.problems[0].rule is Rule.REQUIRED


# Nothing is ever deleted or changed


def test_an_entry_cannot_be_undone_changed_or_removed(desk):
    entry = enter(desk)
    desk.undo()
    desk.undo()

    assert points.book_of(YEAR, work=desk.work()).entries == (entry,)
    with desk.work() as work, pytest.raises(RuntimeError):
        work.dossiers.save(replace(entry, points=Decimal(8)))
    with desk.work() as work, pytest.raises(RuntimeError):
        work.dossiers.remove(entry.id, now=desk.clock.now())
    with desk.work() as work:
        assert work.dossiers.all(PointsEntry, year=YEAR) == [entry]


def test_a_reversal_restores_the_total_and_both_entries_stay(desk):
    before = line(desk)
    enter(desk)

    take_back(desk, line(desk).items[-1])

    after = line(desk)
    assert (after.total, after.reward) == (before.total, before.reward)
    assert len(after.items) == len(before.items) + 2


def test_what_the_records_gave_is_taken_back_by_an_entry_and_that_can_be_taken_back_too(desk):
    given = next(item for item in line(desk).items if item.code == "P04")

    take_back(desk, given)
    assert "P04" not in {one.rule.code for one in line(desk).rules}

    against = next(item for item in line(desk).items if item.reverses)
    take_back(desk, against, ReversalDraft("冲销有误", "李娜", "张志远"))
    assert "P04" in {one.rule.code for one in line(desk).rules}


def test_nothing_is_taken_back_twice(desk):
    enter(desk)
    item = line(desk).items[-1]
    take_back(desk, item)

    with pytest.raises(Rejected) as caught:
        take_back(desk, item)

    assert caught.value.problems[0].rule is Rule.NOTHING_CHANGED


# The quarters


def state(desk, quarter=2, today=None):
    book = points.book_of(YEAR, work=desk.work())
    return quarters(book, today or desk.clock.today())[quarter - 1].state


def test_a_sheet_freezes_the_totals_of_the_quarters_end(desk):
    total = line(desk).total
    sheet = publish(desk)
    enter(desk, replace(GOOD, on="2026-06-20"))

    kept = points.book_of(YEAR, work=desk.work()).sheet(2)
    assert [one.name for one in kept.lines][:2] == ["张志远", "李娜"]
    assert next(one.total for one in kept.lines if one.name == "周文博") == total
    assert kept == sheet


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"ends_on": "2026-07-11"}, ("ends_on", Rule.PUBLISHED_TOO_SHORT)),
        ({"ends_on": "2026-07-01"}, ("ends_on", Rule.END_BEFORE_START)),
        ({"starts_on": ""}, ("starts_on", Rule.REQUIRED)),
        ({"approved_in": ""}, ("approved_in", Rule.RECORD_NOT_LINKED)),
        ({"approved_in": "theme_party_day-0515-"}, ("approved_in", Rule.RECORD_NOT_FINAL)),
        ({"quarter": 4}, ("quarter", Rule.IN_THE_FUTURE)),
    ],
)
def test_a_publication_that_does_not_hold_is_refused(desk, changes, problem):
    with pytest.raises(Rejected) as caught:
        publish(desk, **changes)

    assert problem in {(one.field, one.rule) for one in caught.value.problems}
    assert points.book_of(YEAR, work=desk.work()).sheets == ()


def test_a_quarter_goes_from_hanging_to_done_once_every_objection_is_answered(desk):
    sheet = publish(desk)
    assert state(desk, today=date(2026, 7, 7)) is QuarterState.AHEAD
    assert state(desk, today=date(2026, 7, 12)) is QuarterState.HANGING
    assert state(desk) is QuarterState.DONE

    draft = ObjectionDraft("2026-07-10", "孙丽", "少计一次志愿服务")
    objected = points.object_to(sheet.id, draft, today=desk.clock.today(), work=desk.work())
    assert state(desk) is QuarterState.UNANSWERED

    [one] = objected.objections
    points.answer_objection(
        sheet.id, one.id, "已补登记", today=desk.clock.today(), work=desk.work()
    )
    assert state(desk) is QuarterState.DONE
    assert points.book_of(YEAR, work=desk.work()).sheet(2).lines == sheet.lines


def test_an_objection_before_the_sheet_hung_is_refused(desk):
    sheet = publish(desk)

    with pytest.raises(Rejected) as caught:
        points.object_to(
            sheet.id,
            ObjectionDraft("2026-07-01", "孙丽", "少计"),
            today=desk.clock.today(),
            work=desk.work(),
        )

    assert caught.value.problems[0].rule is Rule.OUT_OF_RANGE


def test_publishing_again_makes_another_issue_and_keeps_the_first(desk):
    publish(desk)
    enter(desk, replace(GOOD, on="2026-06-20"))

    again = publish(desk)

    assert again.issue == 2
    assert [one.issue for one in points.book_of(YEAR, work=desk.work()).sheets] == [1, 2]
    assert again.title == "2026年第二季度党员积分公示表（第2次）"


def test_the_star_item_follows_the_published_quarters(desk):
    def item():
        return next(one for one in desk.year_view(YEAR).stars.items if one.code == "D6")

    assert (item().score, item().by_hand, item().takes_hand) == (0, False, False)
    sheet = publish(desk)
    publish(desk, quarter=1)
    assert item().score == 1
    assert item().evidence == ("committee_meeting-0706-",)
    assert item().missing[0].values == ("第三季度", "第四季度")

    draft = ObjectionDraft("2026-07-10", "孙丽", "少计一次志愿服务")
    points.object_to(sheet.id, draft, today=desk.clock.today(), work=desk.work())
    desk.changed()
    assert item().score == Decimal("0.5")

    points.switch_points(YEAR, on=False, work=desk.work())
    desk.changed()
    assert item().takes_hand
