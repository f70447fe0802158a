"""The compliance report: every rule with its result, its basis, and what was set aside and why."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from domain_values import (
    FIRST_TOPIC,
    MATTER,
    PROFILE,
    ROLL,
    YEAR,
    facts,
    final,
    item,
    member,
    record,
    reviewed,
    roll_of,
    vote,
    whole_year,
)

from branchdesk.domain.basis import Severity
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.compliance import ComplianceState, report
from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.facts import DraftFact
from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import MemberStatus, StatusChange
from branchdesk.domain.records import AgendaKind, Override, RecordKind, VoteMethod
from branchdesk.domain.review import BallotCount, ReviewGrade

AFTER = date(YEAR + 1, 4, 1)
OK, MISSING = ComplianceState.OK, ComplianceState.MISSING
LATE, OPEN = ComplianceState.LATE, ComplianceState.OPEN
NOT_APPLICABLE, OVERRIDDEN = ComplianceState.NOT_APPLICABLE, ComplianceState.OVERRIDDEN


def line(code, found, *, today=AFTER, profile=PROFILE):
    return next(x for x in report(found, profile, today) if x.code == code)


def state(code, found, **known):
    return line(code, found, **known).state


def test_a_year_in_which_everything_was_held_breaks_nothing():
    roll = roll_of(9, groups=2)
    found = facts(*whole_year(roll=roll), roll=roll, review=reviewed(roll=roll))

    wrong = [x.code for x in report(found, PROFILE, date(YEAR + 1, 3, 1)) if x.state is MISSING]

    assert wrong == []


def test_every_line_has_a_title_a_basis_and_a_severity():
    for found in report(facts(*whole_year()), PROFILE, AFTER):
        assert found.title
        assert found.basis.text
        assert found.severity in Severity


def test_obligations_come_first_one_line_per_group_then_the_checks():
    codes = [x.code for x in report(facts(), PROFILE, AFTER)]

    assert codes[:4] == ["R-MEET-01", "R-MEET-02", "R-MEET-03", "R-MEET-03"]
    assert codes[10:] == [check.code for check in PROFILE.checks]


def test_an_obligation_says_how_many_of_how_many_and_which_are_missing():
    held = facts(*(final(record(day=date(YEAR, month, 5))) for month in (2, 5, 11)))

    found = line("R-MEET-01", held)

    assert (found.state, found.expected, found.found) == (MISSING, "4", "3")
    assert found.values == ("第3季度",)
    assert len(found.records) == 3


def test_what_was_entered_late_is_said_to_be_late():
    quarters = [final(record(day=date(YEAR, m, 5)), after=60) for m in (2, 5, 8, 11)]

    assert state("R-MEET-01", facts(*quarters)) is LATE


def test_in_the_running_year_what_is_not_due_yet_is_open():
    assert state("R-LIFE-03S", facts(), today=date(YEAR, 6, 1)) is OPEN


def test_a_draft_is_no_record_once_its_period_is_over():
    begun = DraftFact(
        RecordId("d"), RecordKind.PARTY_LECTURE, date(YEAR, 12, 3), YEAR, None, "党课"
    )
    lectures = [f for f in whole_year() if f.record.kind is RecordKind.PARTY_LECTURE][:3]
    found = facts(*lectures, drafts=(begun,))

    assert state("R-LIFE-03L", found, today=date(YEAR, 12, 31)) is OPEN
    assert line("R-LIFE-03L", found, today=AFTER).values == ("第4季度",)


def test_what_does_not_apply_says_so():
    small = facts(roll=roll_of(6))

    for code in ("R-MEET-02", "R-MEET-03", "R-ORG-07"):
        assert state(code, small) is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("roll", "code", "expected"),
    [
        (roll_of(3), "R-ORG-01", OK),
        (roll_of(2, probationary=5), "R-ORG-01", MISSING),
        (roll_of(50), "R-ORG-02", OK),
        (roll_of(50, probationary=1), "R-ORG-02", MISSING),
        (roll_of(7), "R-ORG-07", OK),
        (replace(ROLL, members=ROLL.members[4:] * 2), "R-ORG-07", MISSING),
        (roll_of(6), "R-ORG-08", OK),
        (replace(roll_of(6), members=roll_of(6).members[1:]), "R-ORG-08", MISSING),
        (roll_of(9), "R-ORG-12", OK),
        (replace(ROLL, members=ROLL.members[1:]), "R-ORG-12", MISSING),
    ],
)
def test_the_set_up_is_checked_by_the_numbers_of_the_regulation(roll, code, expected):
    assert state(code, facts(roll=roll)) is expected


@pytest.mark.parametrize(
    ("branch", "expected"),
    [
        (Branch("支部", first_year=YEAR, term=CommitteeTerm(date(YEAR - 3, 12, 31))), OK),
        (Branch("支部", first_year=YEAR, term=CommitteeTerm(date(YEAR - 3, 12, 30))), MISSING),
        (Branch("支部", first_year=YEAR), OPEN),
    ],
)
def test_the_election_in_time_is_checked(branch, expected):
    assert state("R-ORG-09", facts(branch=branch)) is expected


def test_the_day_by_which_the_election_is_due_is_printed_in_words():
    assert line("R-ORG-09", facts()).expected == "2027年6月1日前"


def test_a_secretary_of_less_than_a_years_standing_is_named():
    young = replace(ROLL.members[0], full_on=FuzzyDate(YEAR, 2, 1))
    unknown = replace(ROLL.members[0], full_on=None)

    def with_secretary(person):
        return facts(roll=replace(ROLL, members=(person, *ROLL.members[1:])))

    assert line("R-ORG-14", with_secretary(young)).values == ("党员01",)
    assert state("R-ORG-14", with_secretary(unknown)) is NOT_APPLICABLE
    assert state("R-ORG-14", facts()) is OK


def test_a_failed_quorum_is_named_with_its_record():
    failed = final(record(absent=5, agenda=(FIRST_TOPIC, item(vote=vote(due=9, present=4)))))

    found = line("R-VOTE-01", facts(failed))

    assert (found.state, found.records) == (MISSING, (failed.record.id,))
    assert found.values == ("3月12日三月的会",)
    assert state("R-VOTE-01", facts(final(record()))) is NOT_APPLICABLE


def test_an_admission_by_show_of_hands_is_named():
    by_hand = item(AgendaKind.RECRUITMENT, vote=vote(method=VoteMethod.SHOW_OF_HANDS))
    ballot = item(AgendaKind.RECRUITMENT, vote=vote(method=VoteMethod.SECRET_BALLOT))

    assert state("R-VOTE-02", facts(final(record(agenda=(by_hand,))))) is MISSING
    assert state("R-VOTE-02", facts(final(record(agenda=(ballot,))))) is OK
    assert state("R-VOTE-02", facts(final(record(agenda=(item(vote=vote()),))))) is NOT_APPLICABLE


def test_meetings_have_a_theme_and_some_study():
    assert state("R-LIFE-02", facts(final(record()))) is OK
    assert state("R-LIFE-02", facts(final(record(title="")))) is MISSING
    assert state("R-LIFE-02", facts(final(record(agenda=(MATTER,))))) is MISSING
    criticism = final(record(agenda=(item(AgendaKind.CRITICISM),)))
    assert state("R-LIFE-02", facts(criticism)) is OK


def test_records_closed_after_three_working_days_are_late():
    found = line("R-LIFE-08", facts(final(record(), after=6), final(record(day=date(YEAR, 6, 2)))))

    assert (found.state, found.expected, found.found) == (LATE, "2", "1")


def test_a_complete_review_meets_every_rule_of_the_review():
    found = facts(review=reviewed())

    for code in ("01", "02", "03", "04", "05", "06", "07", "09"):
        assert state(f"R-REV-{code}", found) is OK, code


def broken_review(**changes):
    review = reviewed()
    return replace(review, members=(replace(review.members[0], **changes), *review.members[1:]))


@pytest.mark.parametrize(
    ("code", "review"),
    [
        ("R-REV-01", replace(reviewed(), steps=reviewed().steps[:3])),
        ("R-REV-02", broken_review(unqualified=5)),
        ("R-REV-03", replace(reviewed(), members=tuple(
            replace(x, rated=True) for x in reviewed().members))),
        ("R-REV-04", reviewed(excellent=4)),
        ("R-REV-05", broken_review(feedback_on=None)),
        ("R-REV-06", broken_review(excellent=1, qualified=8)),
        ("R-REV-09", broken_review(grade=ReviewGrade.UNQUALIFIED, reason="连续缺席")),
        ("R-REV-07", replace(reviewed(), members=tuple(
            replace(x, participates=n > 0) for n, x in enumerate(reviewed().members)))),
    ],
)  # fmt: skip
def test_each_rule_of_the_review_is_open_until_its_last_day_and_then_broken(code, review):
    found = facts(review=review)

    assert state(code, found, today=date(YEAR + 1, 3, 31)) is OPEN
    assert state(code, found, today=AFTER) is MISSING


def test_a_closed_review_that_breaks_a_rule_is_no_longer_open():
    closed = replace(
        broken_review(feedback_on=None), finalised_at=datetime(YEAR + 1, 3, 1, tzinfo=UTC)
    )

    assert state("R-REV-05", facts(review=closed), today=date(YEAR + 1, 3, 2)) is MISSING


def test_what_is_only_questioned_breaks_no_rule_of_the_review():
    forgotten = replace(reviewed(excellent=2), members=reviewed(excellent=2).members[:8])
    nobody_watched = replace(reviewed(), ballots=BallotCount(10, 9, 9))

    assert state("R-REV-05", facts(review=forgotten)) is OK
    assert state("R-REV-09", facts(review=nobody_watched)) is OK


def test_a_review_never_begun_is_open_then_missing_and_its_details_do_not_apply():
    assert state("R-REV-01", facts(), today=date(YEAR + 1, 3, 31)) is OPEN
    assert state("R-REV-01", facts()) is MISSING
    assert state("R-REV-05", facts()) is NOT_APPLICABLE


def test_too_many_excellent_with_a_reason_is_set_aside_with_that_reason():
    explained = replace(reviewed(excellent=4), cap_override_reason="机关党委同意")

    found = line("R-REV-04", facts(review=explained))

    assert (found.state, found.values) == (OVERRIDDEN, ("机关党委同意",))
    assert (found.expected, found.found) == ("≤3", "4")


def extended(*days, ended=None):
    changes = [StatusChange(day, MemberStatus.PROBATIONARY, "延长") for day in days]
    if ended:
        changes.append(StatusChange(ended, MemberStatus.FULL))
    person = member("预备", status=MemberStatus.PROBATIONARY, since=date(YEAR - 2, 3, 1))
    person = replace(person, statuses=(*person.statuses, *changes))
    return facts(roll=replace(ROLL, members=(*ROLL.members[:9], person)))


FIRST_END = date(YEAR - 1, 3, 1)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (extended(), NOT_APPLICABLE),
        (extended(FIRST_END), OK),
        (extended(FIRST_END, ended=date(YEAR - 1, 9, 1)), OK),
        (extended(FIRST_END, ended=date(YEAR - 1, 8, 31)), MISSING),
        (extended(FIRST_END, ended=date(YEAR, 3, 1)), OK),
        (extended(FIRST_END, ended=date(YEAR, 3, 2)), MISSING),
        (extended(FIRST_END, date(YEAR - 1, 9, 1)), MISSING),
    ],
)
def test_probation_is_extended_once_by_half_a_year_to_a_year(found, expected):
    assert state("R-PROB-02", found) is expected


def test_probation_that_ran_out_is_named():
    assert line("R-PROB-01", extended()).values == ("预备",)
    assert state("R-PROB-01", facts(roll=roll_of(9))) is NOT_APPLICABLE


def test_every_hard_rule_set_aside_is_listed_with_its_basis_and_reason():
    failed = record(absent=5, agenda=(FIRST_TOPIC, item(vote=vote(due=9, present=4))))
    aside = Override("quorum_not_met", "agenda.1.vote", "经机关党委同意后补会")

    found = report(facts(final(failed, overrides=(aside,))), PROFILE, AFTER)[-1]

    assert (found.code, found.state, found.severity) == (
        "quorum_not_met",
        OVERRIDDEN,
        Severity.HARD,
    )
    assert found.title == "3月12日 三月的会"
    assert found.values == ("经机关党委同意后补会",)
    assert "第十一条" in found.basis.text


def test_a_profile_without_a_check_leaves_its_line_out():
    fewer = replace(PROFILE, checks=PROFILE.checks[:1])

    assert [x.code for x in report(facts(), fewer, AFTER)][10:] == ["R-ORG-01"]
