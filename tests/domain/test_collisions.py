"""People in two places, one room twice, pictures of another day."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from domain_values import record

from branchdesk.domain.collisions import clashes, overlap, taken_on_other_days
from branchdesk.domain.ids import EvidenceHash, RecordId, SittingId
from branchdesk.domain.records import Attachment, Person, Presence, RecordKind

DAY = date(2026, 3, 4)
PICTURE = Attachment(EvidenceHash("a" * 64), "会场.jpg", "image/jpeg", 9)


def sitting(name: str, starts: str, ends: str, **changes: object):
    made = record(RecordKind.COMMITTEE_MEETING, DAY)
    times = {
        key: datetime.combine(DAY, datetime.strptime(text, "%H:%M").time())  # noqa: DTZ007
        for key, text in (("starts_at", starts), ("ends_at", ends))
    }
    return replace(made, id=RecordId(name), sitting=SittingId(name), **times, **changes)


@pytest.mark.parametrize(
    ("starts", "ends", "together"),
    [
        ("14:00", "15:00", True),
        ("14:59", "16:00", True),
        ("13:00", "14:01", True),
        ("14:10", "14:20", True),
        ("13:00", "16:00", True),
        ("15:00", "16:00", False),
        ("13:00", "14:00", False),
    ],
)
def test_one_after_the_other_is_no_clash(starts: str, ends: str, together: bool) -> None:
    one, other = sitting("a", "14:00", "15:00"), sitting("b", starts, ends)

    assert overlap(one, other) is together
    assert overlap(other, one) is together


def test_people_at_two_sittings_at_once_are_named() -> None:
    one = sitting("a", "14:00", "15:00", place="三楼会议室")
    other = sitting("b", "14:30", "15:30", place="五楼会议室")

    [clash] = clashes(one, (other,))

    assert clash.people == tuple(line.name for line in one.attendance)
    assert not clash.same_place


def test_whoever_was_away_came_late_or_left_early_may_have_been_elsewhere() -> None:
    one = sitting("a", "14:00", "15:00", place="三楼")
    first, second, third, *rest = one.attendance
    partly = replace(
        one,
        chair=Person(first.name, first.member),
        recorder=Person(rest[0].name, rest[0].member),
        attendance=(
            replace(first, presence=Presence.LEFT_EARLY),
            replace(second, presence=Presence.LATE),
            replace(third, presence=Presence.LEAVE, reason="出差"),
            *rest,
        ),
    )
    other = sitting("b", "14:30", "15:30", place="五楼")

    [clash] = clashes(partly, (other,))

    assert clash.people == tuple(line.name for line in rest)


def test_one_room_twice_shows_even_where_nobody_is_at_both() -> None:
    one = sitting("a", "14:00", "15:00", place="三楼 会议室")
    other = sitting("b", "14:30", "15:30", place="三楼会议室")
    strangers = replace(
        other,
        attendance=(),
        chair=replace(other.chair, member=None),
        recorder=replace(other.recorder, member=None),
        agenda=(),
    )

    [clash] = clashes(one, (strangers,))

    assert (clash.people, clash.same_place) == ((), True)


@pytest.mark.parametrize("place", ["", "线上", "腾讯会议"])
def test_a_place_that_holds_any_number_is_never_taken(place: str) -> None:
    one, other = sitting("a", "14:00", "15:00"), sitting("b", "14:00", "15:00")
    alone = replace(one, place=place, attendance=(), chair=replace(one.chair, member=None),
                    recorder=replace(one.recorder, member=None), agenda=())  # fmt: skip

    assert clashes(alone, (replace(other, place=place),)) == ()


def test_duties_of_one_sitting_share_everything() -> None:
    one, other = sitting("a", "14:00", "15:00"), sitting("b", "14:00", "15:00")

    assert clashes(one, (replace(other, sitting=one.sitting),)) == ()


def test_clashes_come_in_order_of_time_whatever_order_they_are_found_in() -> None:
    one = sitting("a", "14:00", "16:00")
    late, early = sitting("b", "15:00", "17:00"), sitting("c", "13:00", "15:00")

    assert [c.other.id for c in clashes(one, (late, early))] == ["c", "b"]
    assert clashes(one, (late, early)) == clashes(one, (early, late))


def test_a_picture_of_another_day_shows_and_one_that_says_nothing_does_not() -> None:
    one = sitting("a", "14:00", "15:00")

    assert taken_on_other_days(one, [(PICTURE, None), (PICTURE, DAY)]) == ()
    [other] = taken_on_other_days(one, [(PICTURE, date(2025, 3, 4))])
    assert (other.file.name, other.taken_on) == ("会场.jpg", date(2025, 3, 4))
