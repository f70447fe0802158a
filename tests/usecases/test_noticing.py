"""What the secretary is told before closing minutes, from books of several years."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from storage.pictures import photo, picture
from storage.samples import finalise, record

from branchdesk.domain.completeness import may_finalise
from branchdesk.domain.drafts import AgendaDraft
from branchdesk.domain.ids import RecordId, SittingId
from branchdesk.domain.problems import Rule
from branchdesk.domain.recording import to_draft
from branchdesk.domain.records import AgendaItem, AgendaKind, RecordKind
from branchdesk.storage.likeness_index import spoken_in_tree
from branchdesk.usecases import records
from branchdesk.usecases.noticing import notice

TODAY = date(2026, 3, 6)
NOW = datetime(2026, 3, 6, 2, 0, tzinfo=UTC)
SAID = (
    "会议逐项讨论了年度党建经费使用方案，介绍了上一年度经费结余和本年度预算安排，提出经费主要用于购买"
    "学习资料、开展主题党日活动和慰问困难党员。与会委员认为方案符合规定，同意提交党员大会审议。"
    "会议要求组织委员在三月底前把预算明细报机关党委备案，执行情况每季度在支部公开栏公布一次。"
)


def minutes(name: str, day: date, said: str = SAID, **changes: object):
    item = AgendaItem(AgendaKind.DISCUSSION, "研究年度经费使用方案", discussion=said)
    made = record(name, day=day, kind=RecordKind.COMMITTEE_MEETING, title="支委会会议")
    return replace(made, agenda=(item,), details={}, **changes)


def told(workspace, rules, made, **limits: int):
    """Return rule, place and values of everything said about a form."""
    found = notice(
        to_draft(made),
        today=TODAY,
        limits=replace(rules.profile.limits, **limits),
        likenesses=workspace.likenesses(),
        work=workspace.work(),
    )
    return [(one.rule, one.field, one.values) for one in found]


@pytest.fixture
def ten_years(workspace):
    """Close minutes of other words every year, and one that is repeated later."""
    for year in range(2016, 2026):
        words = f"会议研究了{year}年的第{year}号事项。" + "".join(
            chr(0x4E00 + (year * 131 + place * 17) % 20000) for place in range(200)
        )
        finalise(workspace.work(), minutes(f"y{year}", date(year, 3, 4), words))
    finalise(workspace.work(), minutes("copied", date(2021, 4, 8)))
    return workspace


def test_minutes_that_repeat_a_record_of_years_ago_are_told_with_their_share(ten_years, rules):
    again = minutes("new", date(2026, 3, 4), SAID.replace("三月底", "四月底"))

    [(rule, field, values)] = told(ten_years, rules, again)

    assert (rule, field) == (Rule.SAYS_THE_SAME, "record.copied")
    assert 90 <= int(values[0]) < 100
    assert values[1:] == ("支委会会议", "2021-04-08")


def test_the_limit_is_a_rule_and_0_turns_it_off(ten_years, rules):
    again = minutes("new", date(2026, 3, 4), SAID + "另外听取了工会的情况。" * 8)

    [(_, _, (percent, *_rest))] = told(ten_years, rules, again, likeness_percent=50)

    assert told(ten_years, rules, again, likeness_percent=int(percent) + 1) == []
    assert told(ten_years, rules, again, likeness_percent=0) == []
    assert told(ten_years, rules, again, likeness_least_characters=10_000) == []


def test_another_kind_the_same_sitting_and_the_record_itself_are_no_repetition(ten_years, rules):
    again = minutes("new", date(2026, 3, 4))

    assert told(ten_years, rules, replace(again, kind=RecordKind.GENERAL_MEETING)) == []
    assert told(ten_years, rules, replace(again, sitting=SittingId("copied"))) == []


def test_what_lies_in_the_bin_is_not_compared_and_what_was_closed_since_is(ten_years, rules):
    finder = ten_years.likenesses()
    again = to_draft(minutes("new", date(2026, 3, 4)))

    def look():
        found = notice(
            again, today=TODAY, limits=rules.profile.limits, likenesses=finder,
            work=ten_years.work(),
        )  # fmt: skip
        return [one.field for one in found]

    assert look() == ["record.copied"]
    with ten_years.work() as work:
        work.records.remove(RecordId("copied"), now=NOW)
        work.commit()
    assert look() == []
    finalise(ten_years.work(), minutes("later", date(2025, 5, 8)))
    assert look() == ["record.later"]


def test_people_and_room_at_another_sitting_of_the_day_are_told_with_its_time(workspace, rules):
    day = date(2026, 3, 4)
    finalise(workspace.work(), record("other", day=day, people=5))
    mine = replace(minutes("new", day, "短"), kind=RecordKind.GENERAL_MEETING)

    found = told(workspace, rules, mine)

    assert [(rule, field) for rule, field, _ in found] == [
        (Rule.MANY_ELSEWHERE, "record.other"),
        (Rule.PLACE_TAKEN, "record.other"),
    ]
    names, count, title, time = found[0][2]
    assert (names.count("、"), count, title, time) == (2, "4", "党课：学习样例", "14:30–16:00")


def test_a_form_of_the_same_hour_that_is_not_closed_yet_counts_too(workspace, rules):
    day = date(2026, 3, 4)
    other = to_draft(minutes("typed", day, "短", place="五楼会议室"))
    records.keep_draft(other, today=TODAY, now=NOW, work=workspace.work())

    found = told(workspace, rules, minutes("new", day, "短"))

    assert {field for _, field, _ in found} == {"record.typed"}


def test_one_hour_later_nothing_is_told(workspace, rules):
    day = date(2026, 3, 4)
    finalise(workspace.work(), record("other", day=day))
    later = minutes("new", day, "短")
    later = replace(later, starts_at=later.ends_at, ends_at=later.ends_at + timedelta(hours=1))

    assert told(workspace, rules, later) == []


@pytest.mark.parametrize(
    ("content", "told_of"),
    [
        (photo("2026:02:11 09:30:00"), "2026-02-11"),
        (photo("2026:03:04 23:59:59"), None),
        (photo("0000:00:00 00:00:00"), None),
        (photo("1980:01:01 00:00:00"), None),
        (photo("gestern"), None),
        (picture(), None),
        (picture("PNG"), None),
    ],
)
def test_a_photo_of_another_day_is_told(workspace, rules, content, told_of):
    with workspace.work() as work:
        file = work.evidence.add_bytes(content, name="会场.jpg", now=NOW).attachment
        work.commit()
    file = replace(file, mime="image/jpeg")

    found = told(workspace, rules, minutes("new", date(2026, 3, 4), "短", attachments=(file,)))

    values = ("会场.jpg", told_of, "2026-03-04")
    expected = [(Rule.TAKEN_ON_OTHER_DAY, "attachments", values)] if told_of else []
    assert found == expected


def test_a_photo_that_is_gone_or_broken_off_says_nothing(workspace, rules):
    with workspace.work() as work:
        kept = work.evidence.add_bytes(photo("2026:02:11 09:30:00"), name="会场.jpg", now=NOW)
        work.commit()
    made = minutes("new", date(2026, 3, 4), "短", attachments=(kept.attachment,))

    kept.path.write_bytes(kept.path.read_bytes()[:30])
    assert told(workspace, rules, made) == []
    kept.path.unlink()
    assert told(workspace, rules, made) == []


def test_a_half_typed_form_is_compared_and_nothing_else_is_said(ten_years, rules):
    half = replace(to_draft(minutes("new", date(2026, 3, 4))), starts="1x", day="")
    found = notice(
        half, today=TODAY, limits=rules.profile.limits,
        likenesses=ten_years.likenesses(), work=ten_years.work(),
    )  # fmt: skip

    assert [one.field for one in found] == ["record.copied"]


def test_nothing_told_stands_against_closing(ten_years, rules):
    found = notice(
        to_draft(minutes("new", date(2026, 3, 4))), today=TODAY, limits=rules.profile.limits,
        likenesses=ten_years.likenesses(), work=ten_years.work(),
    )  # fmt: skip

    assert found
    assert may_finalise(found, ())


def test_who_stops_waiting_gets_nothing(ten_years, rules):
    found = ten_years.likenesses().alike(
        RecordKind.COMMITTEE_MEETING, frozenset({1}), without=frozenset(),
        but=SittingId("x"), least=1, stop=lambda: True,
    )  # fmt: skip

    assert found == ()


def test_books_and_forms_are_read_alike():
    from branchdesk.domain.likeness import spoken_in
    from branchdesk.storage import codec

    for made in (minutes("a", date(2026, 3, 4)), record("b")):
        assert spoken_in_tree(codec.plain(made)) == spoken_in(to_draft(made))
    assert spoken_in(to_draft(record("b"))).said == (*(i.discussion for i in record("b").agenda),
                                                    "提纲")  # fmt: skip


def test_a_blank_form_says_nothing(workspace, rules):
    blank = records.begin_record(RecordKind.COMMITTEE_MEETING, today=TODAY, work=workspace.work())
    typed = replace(blank, agenda=(AgendaDraft(discussion=""),))

    assert notice(
        typed, today=TODAY, limits=rules.profile.limits,
        likenesses=workspace.likenesses(), work=workspace.work(),
    ) == ()  # fmt: skip
