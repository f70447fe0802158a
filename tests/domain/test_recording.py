"""What stands in a form becomes a record, and comes back to the form unchanged."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from branchdesk.domain.drafts import (
    AgendaDraft,
    CandidateDraft,
    ExceptionDraft,
    ExclusionDraft,
    FollowUpDraft,
    PersonDraft,
    RecordDraft,
    VoteDraft,
)
from branchdesk.domain.ids import FollowUpId, GroupId, MemberId, RecordId, SittingId
from branchdesk.domain.people import (
    GroupStay,
    Member,
    MemberStatus,
    PartyGroup,
    PartyPost,
    PostTerm,
    StatusChange,
)
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.recording import guests_in, repeated_from, to_draft, to_record
from branchdesk.domain.records import AgendaKind, Presence, RecordKind, VoteKind
from branchdesk.domain.roll import Roll

TODAY = date(2026, 10, 21)
GROUP = GroupId("g1")


def member(number: int, *, status: MemberStatus = MemberStatus.FULL, post: PartyPost | None = None):
    return Member(
        MemberId(f"m{number}"),
        f"党员{number}",
        statuses=(StatusChange(date(2010, 1, 1), status),),
        groups=(GroupStay(GROUP, date(2020, 1, 1)),) if number <= 4 else (),
        posts=(PostTerm(post, date(2024, 1, 1)),) if post else (),
    )


ROLL = Roll(
    (
        member(1, post=PartyPost.SECRETARY),
        member(2, post=PartyPost.ORGANIZATION),
        member(3, post=PartyPost.PUBLICITY),
        *(member(number) for number in range(4, 9)),
        member(9, status=MemberStatus.PROBATIONARY),
    ),
    (PartyGroup(GROUP, "第一党小组", date(2020, 1, 1)),),
)


def draft(kind: RecordKind = RecordKind.GENERAL_MEETING, **changes) -> RecordDraft:
    blank = RecordDraft(
        RecordId("r1"),
        SittingId("s1"),
        kind,
        day="10.20",
        starts="1430",
        ends="下午4点10分",
        title="第四季度党员大会",
        place="机关三楼会议室",
        chair=PersonDraft("党员1", MemberId("m1")),
        recorder=PersonDraft("党员2"),
    )
    return replace(blank, **changes)


def test_day_and_times_are_read_as_typed_and_people_are_found_by_their_name():
    record = to_record(draft(), roll=ROLL, today=TODAY)

    assert record.starts_at == datetime(2026, 10, 20, 14, 30)
    assert record.minutes == 100
    assert record.belongs_year == 2026
    assert record.recorder.member == "m2"
    assert record.chair.role == PartyPost.SECRETARY


def test_everybody_due_is_present_but_for_the_exceptions():
    absent = ExceptionDraft(MemberId("m5"), Presence.LEAVE, " 公出 ")

    record = to_record(draft(exceptions=(absent,)), roll=ROLL, today=TODAY)

    assert (record.due, record.present) == (9, 8)
    assert (record.voters_due, record.voters_present) == (8, 7)
    [line] = [line for line in record.attendance if not line.presence.counts_as_present]
    assert (line.name, line.reason) == ("党员5", "公出")


@pytest.mark.parametrize(
    ("kind", "group", "due"),
    [
        (RecordKind.COMMITTEE_MEETING, None, 3),
        (RecordKind.GROUP_MEETING, GROUP, 4),
        (RecordKind.PARTY_LECTURE, None, 9),
        (RecordKind.THEME_PARTY_DAY, None, 9),
    ],
)
def test_who_is_due_follows_from_the_kind_of_sitting(kind, group, due):
    record = to_record(draft(kind, group=group), roll=ROLL, today=TODAY)

    assert record.due == due


def test_a_probationary_member_is_due_without_a_vote():
    record = to_record(draft(), roll=ROLL, today=TODAY)

    [line] = [line for line in record.attendance if line.member == "m9"]
    assert not line.votes


def test_every_unreadable_field_is_named_at_once():
    bad = draft(day="10月", starts="25:00", ends="", belongs_year="明年")

    with pytest.raises(Rejected) as refusal:
        to_record(bad, roll=ROLL, today=TODAY)

    assert {(p.field, p.rule) for p in refusal.value.problems} == {
        ("day", Rule.NOT_A_DATE),
        ("starts", Rule.NOT_A_TIME),
        ("ends", Rule.REQUIRED),
        ("belongs_year", Rule.NOT_A_NUMBER),
    }


def test_an_end_before_the_start_is_refused_and_not_guessed():
    with pytest.raises(Rejected) as refusal:
        to_record(draft(starts="16:00", ends="9:00"), roll=ROLL, today=TODAY)

    assert [p.rule for p in refusal.value.problems] == [Rule.END_BEFORE_START]


def test_a_group_meeting_needs_its_group():
    with pytest.raises(Rejected) as refusal:
        to_record(draft(RecordKind.GROUP_MEETING), roll=ROLL, today=TODAY)

    assert [p.rule for p in refusal.value.problems] == [Rule.UNKNOWN_GROUP]


def test_a_vote_takes_its_base_from_the_attendance_less_the_excluded():
    item = AgendaDraft(
        AgendaKind.CONVERSION,
        "关于党员9转正",
        vote=VoteDraft(
            VoteKind.RECRUITMENT,
            in_favour="6",
            excluded=(ExclusionDraft(MemberId("m8"), 4, "机关党委同意"),),
        ),
    )
    absent = ExceptionDraft(MemberId("m7"), Presence.LEAVE, "病假")

    record = to_record(draft(agenda=(item,), exceptions=(absent,)), roll=ROLL, today=TODAY)

    vote = record.agenda[0].vote
    assert vote is not None
    assert (vote.due, vote.present) == (7, 6)


def test_a_count_that_is_no_number_is_named_with_its_place():
    item = AgendaDraft(title="表决", vote=VoteDraft(in_favour="三", against="二十"))

    with pytest.raises(Rejected) as refusal:
        to_record(draft(agenda=(AgendaDraft(title="甲"), item)), roll=ROLL, today=TODAY)

    assert [p.field for p in refusal.value.problems] == [
        "agenda.1.vote.in_favour",
        "agenda.1.vote.against",
    ]


def test_an_agenda_item_left_blank_is_no_item():
    record = to_record(
        draft(agenda=(AgendaDraft(), AgendaDraft(title="甲"))), roll=ROLL, today=TODAY
    )

    assert [item.title for item in record.agenda] == ["甲"]


def test_a_record_comes_back_to_its_form_and_is_the_same_record_again():
    full = draft(
        guests="王某（机关党委）、李某",
        agenda=(
            AgendaDraft(
                AgendaKind.ELECTION,
                "补选委员",
                speaker=PersonDraft("党员1", MemberId("m1")),
                discussion="逐一介绍候选人。\n无不同意见。",
                decision="当选",
                vote=VoteDraft(
                    VoteKind.ELECTION, seats="1", candidates=(CandidateDraft("党员4", "7"),)
                ),
                follow_ups=(
                    FollowUpDraft(
                        FollowUpId("f1"), "报机关党委备案", PersonDraft("党员2"), due="2026-10-31"
                    ),
                ),
            ),
        ),
        exceptions=(ExceptionDraft(MemberId("m5"), Presence.LATE, "会议冲突"),),
    )
    record = to_record(full, roll=ROLL, today=TODAY)

    again = to_record(to_draft(record), roll=ROLL, today=TODAY)

    assert again == record


def test_taking_over_the_last_meeting_copies_structure_and_never_speech():
    item = AgendaDraft(AgendaKind.STUDY, "学习条例", discussion="发言", decision="决定")
    last = to_record(draft(agenda=(item,)), roll=ROLL, today=TODAY)

    new = repeated_from(last, RecordDraft(RecordId("r2"), SittingId("r2"), last.kind))

    assert new.place == last.place
    assert new.chair.name == "党员1"
    assert new.agenda == (AgendaDraft(AgendaKind.STUDY),)
    assert new.exceptions == ()


def test_guests_are_read_with_the_unit_in_either_kind_of_brackets():
    assert [(g.name, g.role) for g in guests_in("王某(机关党委)，李某（社区）; 张某")] == [
        ("王某", "机关党委"),
        ("李某", "社区"),
        ("张某", ""),
    ]
