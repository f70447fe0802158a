"""发展党员 from the first day to full membership: minutes begun here, results written there."""

from dataclasses import replace
from datetime import date

import pytest
from record_books import general_draft, open_books

from branchdesk.domain.dates import FuzzyDate
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.records import AgendaKind, VoteKind, VoteMethod
from branchdesk.domain.recruitment import MembershipVote, RecruitmentCase
from branchdesk.domain.recruitment_standing import Act
from branchdesk.usecases import recruitment
from branchdesk.usecases.printed import vote_summary
from branchdesk.usecases.records import open_record


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "branch")
    yield made
    made.desk.workspace.close()


def today(books):
    return books.clock.today()


def saved(books, **texts):
    """Keep a case in which everything up to the first vote is entered."""
    draft = replace(recruitment.begin_case(books.desk.profile), name="罗一鸣", **texts)
    return recruitment.save_case(
        draft, today=today(books), profile=books.desk.profile, work=books.desk.work()
    )


def case_of(books, case):
    with books.desk.work() as work:
        return work.dossiers.get(RecruitmentCase, case.id)


def standing(books, case):
    with books.desk.work() as work:
        return recruitment.standing_of(
            work.dossiers.get(RecruitmentCase, case.id),
            today=today(books),
            profile=books.desk.profile,
            work=work,
        )


def member_of(books, case):
    with books.desk.work() as work:
        return work.people.get(case_of(books, case).member)


def voted(books, case, vote, item, *, day, in_favour="", drop_others=True):
    """Begin the minutes of a vote, count it and close the minutes."""
    record = recruitment.begin_vote(
        case.id,
        vote,
        item=item,
        today=today(books),
        now=books.clock.now(),
        profile=books.desk.profile,
        work=books.desk.work(),
    )
    draft = open_record(record, work=books.desk.work())
    [about] = [one for one in draft.agenda if one.kind is item]
    with books.desk.work() as work:
        voters = len([m for m in work.people.roll().members if m.status_on(day) == "full"])
    yes = in_favour or str(voters)
    counted = replace(
        about,
        discussion="充分讨论。",
        decision="同意。",
        vote=replace(about.vote, in_favour=yes, against=str(voters - int(yes)), abstained="0"),
    )
    usual = general_draft()
    filled = replace(
        draft,
        day=day.isoformat(),
        starts=usual.starts,
        ends=usual.ends,
        place=usual.place,
        chair=usual.chair,
        recorder=usual.recorder,
        agenda=(*usual.agenda[:1], counted),
    )
    books.finalised(filled, late_reason="补记")
    return record


def admitted(books, *, day=date(2025, 10, 15)):
    case = saved(books)
    voted(books, case, MembershipVote.RECRUITMENT, AgendaKind.RECRUITMENT, day=day)
    write(books, case, Act.ADMIT)
    return case


def write(books, case, act, **more):
    recruitment.write_into_register(
        case.id,
        act,
        today=today(books),
        profile=books.desk.profile,
        work=books.desk.work(),
        **more,
    )


def test_the_minutes_of_a_vote_begin_with_the_person_and_a_secret_ballot(books):
    case = saved(books)

    record = recruitment.begin_vote(
        case.id,
        MembershipVote.RECRUITMENT,
        item=AgendaKind.RECRUITMENT,
        today=today(books),
        now=books.clock.now(),
        profile=books.desk.profile,
        work=books.desk.work(),
    )

    [about] = [one for one in books.kept(record).agenda if one.vote is not None]
    assert "罗一鸣" in about.title
    assert about.vote.kind is VoteKind.RECRUITMENT
    assert about.vote.method is VoteMethod.SECRET_BALLOT
    assert case_of(books, case).taken(15).record == record


def test_who_was_admitted_is_a_probationary_member_from_the_day_of_the_meeting(books):
    case = admitted(books)

    member = member_of(books, case)

    assert member.joined == FuzzyDate(2025, 10, 15)
    assert member.status_on(date(2025, 10, 15)) is MemberStatus.PROBATIONARY
    assert member.status_on(date(2025, 10, 14)) is None
    assert standing(books, case).act is None


def test_before_the_minutes_are_final_nobody_is_entered(books):
    case = saved(books)
    recruitment.begin_vote(
        case.id,
        MembershipVote.RECRUITMENT,
        item=AgendaKind.RECRUITMENT,
        today=today(books),
        now=books.clock.now(),
        profile=books.desk.profile,
        work=books.desk.work(),
    )

    with pytest.raises(Rejected) as refused:
        write(books, case, Act.ADMIT)

    assert refused.value.problems[0].rule is Rule.RECORD_NOT_FINAL
    assert case_of(books, case).member is None


def test_admitting_is_taken_back_as_one_act(books):
    case = admitted(books)
    member = case_of(books, case).member

    with books.desk.work() as work:
        work.journal.undo()
        work.commit()

    assert case_of(books, case).member is None
    with books.desk.work() as work:
        assert work.people.get(member) is None


def test_conversion_counts_from_the_day_probation_ended_whatever_day_the_meeting_was(books):
    case = admitted(books)
    voted(books, case, MembershipVote.CONVERSION, AgendaKind.CONVERSION, day=date(2026, 10, 19))

    write(books, case, Act.CONVERT)

    member = member_of(books, case)
    assert member.full_on == FuzzyDate(2026, 10, 15)
    assert member.status_on(date(2026, 10, 14)) is MemberStatus.PROBATIONARY
    assert member.status_on(date(2026, 10, 15)) is MemberStatus.FULL
    assert standing(books, case).act is None


def test_an_extension_lets_probation_go_on_and_the_vote_is_due_again(books):
    case = admitted(books)
    voted(books, case, MembershipVote.CONVERSION, AgendaKind.EXTENSION, day=date(2026, 10, 19))

    write(books, case, Act.EXTEND, extended_months=6)

    member, kept = member_of(books, case), case_of(books, case)
    assert [change.status for change in member.statuses] == [MemberStatus.PROBATIONARY] * 2
    assert kept.extensions[0].until == date(2027, 4, 15)
    assert kept.taken(23).record is None
    assert standing(books, case).of(23).due_on == date(2027, 4, 15)


@pytest.mark.parametrize("months", [0, 5, 13])
def test_an_extension_takes_half_a_year_to_a_year(books, months):
    case = admitted(books)
    voted(books, case, MembershipVote.CONVERSION, AgendaKind.EXTENSION, day=date(2026, 10, 19))

    with pytest.raises(Rejected) as refused:
        write(books, case, Act.EXTEND, extended_months=months)

    assert refused.value.problems[0].rule is Rule.EXTENSION_LENGTH
    assert case_of(books, case).extensions == ()


def test_whose_admission_was_cancelled_is_no_member_from_the_meeting_on(books):
    case = admitted(books)
    voted(books, case, MembershipVote.CONVERSION, AgendaKind.CANCELLATION, day=date(2026, 10, 19))

    write(books, case, Act.CANCEL)

    assert member_of(books, case).status_on(date(2026, 10, 19)) is MemberStatus.LEFT
    assert case_of(books, case).end.on == date(2026, 10, 19)


def test_a_person_entered_by_hand_meanwhile_is_not_entered_twice(books):
    case = admitted(books)
    with books.desk.work() as work:
        before = len(work.people.roll().members)
        kept = work.dossiers.get(RecruitmentCase, case.id)
        work.dossiers.save(replace(kept, member=None))
        work.commit()

    write(books, case, Act.ADMIT)

    with books.desk.work() as work:
        assert len(work.people.roll().members) == before
    assert case_of(books, case).member is not None


def test_a_draft_that_has_another_person_on_its_agenda_takes_this_one_too(books):
    first, second = saved(books), saved(books)
    record = recruitment.begin_vote(
        first.id,
        MembershipVote.RECRUITMENT,
        item=AgendaKind.RECRUITMENT,
        today=today(books),
        now=books.clock.now(),
        profile=books.desk.profile,
        work=books.desk.work(),
    )
    other = replace(case_of(books, second), name="叶知秋")
    with books.desk.work() as work:
        work.dossiers.save(other)
        work.commit()

    for _ in range(2):
        recruitment.put_on_agenda(
            second.id,
            record,
            AgendaKind.RECRUITMENT,
            today=today(books),
            now=books.clock.now(),
            work=books.desk.work(),
        )

    titles = [one.title for one in books.kept(record).agenda if one.vote is not None]
    assert [("罗一鸣" in title, "叶知秋" in title) for title in titles] == [
        (True, False),
        (False, True),
    ]


def test_what_cannot_be_read_is_refused_with_every_field(books):
    draft = replace(recruitment.begin_case(books.desk.profile), name=" ", born="昨日黄花")
    draft = draft.with_step(replace(draft.step(1), on="32.13"))
    draft = draft.with_step(replace(draft.step(2), on="2030-01-01"))
    draft = draft.with_step(replace(draft.step(15), ballots=("8", "9", "9")))

    with pytest.raises(Rejected) as refused:
        recruitment.save_case(
            draft, today=today(books), profile=books.desk.profile, work=books.desk.work()
        )

    assert {(problem.field, problem.rule) for problem in refused.value.problems} == {
        ("name", Rule.REQUIRED),
        ("born", Rule.NOT_A_DATE),
        ("steps.1", Rule.NOT_A_DATE),
        ("steps.2", Rule.IN_THE_FUTURE),
        ("steps.15", Rule.BALLOTS_DO_NOT_ADD_UP),
    }


def test_the_summary_sheet_says_what_the_minutes_say(books):
    case = saved(books)
    voted(
        books,
        case,
        MembershipVote.RECRUITMENT,
        AgendaKind.RECRUITMENT,
        day=date(2025, 10, 15),
        in_favour="9",
    )

    form = vote_summary(
        case_of(books, case),
        MembershipVote.RECRUITMENT,
        rules=books.desk.profile.recruitment,
        work=books.desk.work(),
    )

    assert (form.name, form.in_favour, form.written) == ("罗一鸣", 9, 0)
    assert form.due == form.present == form.in_favour + form.against
    assert form.passed
    assert form.ballots is None


def test_before_the_vote_there_is_no_summary_sheet(books):
    with pytest.raises(Rejected):
        vote_summary(
            saved(books),
            MembershipVote.RECRUITMENT,
            rules=books.desk.profile.recruitment,
            work=books.desk.work(),
        )
