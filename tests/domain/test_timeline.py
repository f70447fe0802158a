"""When minutes happened, were written, closed and changed."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.records import Version
from branchdesk.domain.timeline import Step, timeline
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.timeline import timeline_in_a_line

HELD = date(2026, 3, 4)
CHINA = timezone(timedelta(hours=8))


def in_china(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def at(day: int, hour: int = 2, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def version(number: int, moment: datetime, reason: str = "") -> Version:
    on = in_china(moment)
    late = (on - HELD).days if number == 1 and (on - HELD).days > 7 else 0
    return Version(number, moment, on, late, reason if number == 1 else "", reason)


def test_all_four_stand_in_order_with_the_days_between() -> None:
    moments = timeline(
        HELD, at(5), (version(1, at(6)), version(2, at(8, month=4), "更正地点")), local_day=in_china
    )

    assert [(one.step, one.days_after) for one in moments] == [
        (Step.HELD, 0),
        (Step.WRITTEN, 1),
        (Step.FINALISED, 2),
        (Step.CHANGED, 35),
    ]
    assert moments[-1].reason == "更正地点"


def test_the_day_is_that_of_the_office() -> None:
    [_, written] = timeline(HELD, at(3, 17), local_day=in_china)

    assert (written.on, written.days_after) == (HELD, 0)


def test_minutes_written_before_the_sitting_say_so() -> None:
    moments = timeline(HELD, at(2), local_day=in_china)

    assert [(one.step, one.days_after) for one in moments] == [(Step.WRITTEN, -2), (Step.HELD, 0)]
    assert timeline_in_a_line(moments, chinese) == "动笔3月2日（会前2天） → 召开3月4日"


def test_the_line_says_day_and_distance() -> None:
    moments = timeline(HELD, at(4, 9), (version(1, at(30), "出差"),), local_day=in_china)

    told = timeline_in_a_line(moments, chinese)

    assert told == "召开3月4日 → 动笔3月4日（当天） → 定稿3月30日（会后26天）"


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), max_size=4),
)
def test_nothing_is_left_out_and_days_never_run_back(held, written, closed) -> None:
    versions = [
        version(number, moment.replace(tzinfo=UTC))
        for number, moment in enumerate(sorted(closed), start=1)
    ]

    moments = timeline(held, written and written.replace(tzinfo=UTC), versions, local_day=in_china)

    assert len(moments) == 1 + bool(written) + len(versions)
    assert [one.on for one in moments] == sorted(one.on for one in moments)
    assert all((one.on - held).days == one.days_after for one in moments)
    assert [one.version for one in moments if one.version] == [v.number for v in versions]
