"""What charts show, and that the sentence beside each says the same numbers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from domain_values import ROLL, YEAR, final, record, reviewed, whole_year
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.domain.charts import (
    FEWEST,
    YEAR_AFTER,
    MonthTally,
    Pattern,
    attendance_strip,
    category_bars,
    grades_given,
    points,
    review_bars,
    tallies,
    year_bars,
)
from branchdesk.domain.records import RecordKind
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.roll import members_on
from branchdesk.domain.standard import CategoryScore, StarResult
from branchdesk.domain.terms import GRADES
from branchdesk.wording.catalogue import chinese
from branchdesk.wording.charts import (
    attendance_text,
    attended_months_text,
    categories_text,
    legend_of_years,
    month_names,
    review_text,
    years_text,
)

MONTHS = month_names(chinese)
SCORES = st.decimals(0, 40, places=4)


def result(year: int = 2026, *, total: str = "88.57", **scores: str) -> StarResult:
    given_scores = scores or {"A": "13.49", "C": "30"}
    categories = tuple(
        CategoryScore(
            code, {"A": "政治建设", "C": "组织生活"}.get(code, code), Decimal(34), Decimal(s)
        )
        for code, s in given_scores.items()
    )
    return StarResult(
        year, "s", "标准", (), categories, bonus=Decimal(0), penalty=Decimal(0),
        total=Decimal(total), stars=3,
    )  # fmt: skip


def strip_of(records, members):
    counted = tallies(records, YEAR)
    return attendance_strip(counted, members, months=MONTHS, year_after="次年", total="全年")


# Stars


def test_points_are_cut_never_rounded_up():
    assert [points(Decimal(text)) for text in ("13.49", "30", "88.99", "0", "0.04")] == [
        "13.4",
        "30",
        "88.9",
        "0",
        "0",
    ]


def test_the_year_before_stands_below_and_is_told_apart_by_its_pattern():
    bars = category_bars(result(), result(2025, A="10", C="31"), legend=("2026年", "2025年"))

    assert [row.label for row in bars.rows] == ["A 政治建设", "C 组织生活"]
    assert [[bar.pattern for bar in row.bars] for row in bars.rows] == [
        [Pattern.SOLID, Pattern.HATCHED]
    ] * 2
    assert [bar.number for bar in bars.rows[1].bars] == ["30/34", "31/34"]
    assert bars.legend == ((Pattern.SOLID, "2026年"), (Pattern.HATCHED, "2025年"))


def test_without_a_year_before_nothing_is_compared():
    bars = category_bars(result())

    assert all(len(row.bars) == 1 for row in bars.rows)
    assert bars.legend == ()


def test_a_category_that_is_new_has_nothing_below_it():
    bars = category_bars(result(), result(2025, A="10"))

    assert [len(row.bars) for row in bars.rows] == [2, 1]


@given(SCORES, st.decimals(0, 40, places=2))
def test_a_share_lies_between_nothing_and_the_whole(score, whole):
    category = CategoryScore("A", "政治建设", whole, score)

    [row] = category_bars(replace(result(), categories=(category,))).rows

    assert 0 <= row.bars[0].share <= 1


@given(st.permutations([2023, 2024, 2025, 2026]))
def test_years_stand_from_the_latest_whatever_order_they_come_in(years):
    bars = year_bars(result(year) for year in years)

    assert [row.label for row in bars.rows] == ["2026", "2025", "2024", "2023"]
    assert [row.bars[0].pattern for row in bars.rows] == [Pattern.SOLID, *[Pattern.HATCHED] * 3]


def test_the_sentence_about_categories_says_every_number_of_the_chart():
    latest, before = result(), result(2025, A="10", C="31")

    text = categories_text(latest, before, chinese)

    assert text == "A 政治建设13.4/34分（2025年10分）；C 组织生活30/34分（2025年31分）。"
    assert list(legend_of_years(latest, before, chinese)) == ["2026年", "2025年"]


@pytest.mark.parametrize(
    ("before", "said"),
    [("80.07", "比2025年多8.5分。"), ("90.07", "比2025年少1.5分。"), ("88.57", "与上一年同分。")],
)
def test_the_sentence_about_years_says_the_distance(before, said):
    text = years_text((result(2025, total=before), result()), chinese)

    assert text.startswith("2026年88.5分，三星；2025年")
    assert text.endswith(said)


def test_one_year_alone_is_not_compared():
    assert years_text((result(),), chinese) == "2026年88.5分，三星。"


# Attendance


def test_every_member_has_a_cell_for_every_month_and_the_sum():
    members = members_on(ROLL, date(YEAR, 6, 1))

    strip = strip_of(whole_year(), members)

    assert strip.columns == MONTHS
    assert [row.label for row in strip.rows] == [member.name for member in members]
    assert all(len(row.cells) == 12 for row in strip.rows)
    for row in strip.rows:
        present = sum(int(cell.number.split("/")[0]) for cell in row.cells if cell.number)
        due = sum(int(cell.number.split("/")[1]) for cell in row.cells if cell.number)
        assert row.total == f"{present}/{due}"


def test_who_was_away_has_a_lower_cell_and_a_month_without_sittings_has_none():
    away = final(record(RecordKind.GENERAL_MEETING, date(YEAR, 3, 12), absent=1))
    there = final(record(RecordKind.GENERAL_MEETING, date(YEAR, 3, 26)))
    missing = next(
        line.member for line in away.record.attendance if not line.presence.counts_as_present
    )
    [member] = [one for one in ROLL.members if one.id == missing]

    [row] = strip_of((away, there), (member,)).rows

    assert (row.cells[2].share, row.cells[2].number) == (0.5, "1/2")
    assert (row.cells[3].share, row.cells[3].number) == (None, "")


def test_what_was_held_after_the_year_has_a_column_of_its_own_only_if_there_is_something():
    late = final(record(RecordKind.GENERAL_MEETING, date(YEAR + 1, 1, 20), belongs_year=YEAR))
    members = members_on(ROLL, date(YEAR, 6, 1))

    longer = strip_of((late,), members)

    assert longer.columns == (*MONTHS, "次年")
    assert longer.rows[0].cells[12].number == "1/1"
    assert set(tallies((late,), YEAR)[members[0].id]) == {YEAR_AFTER}
    assert tallies((late,), YEAR + 1) == {}


@given(st.permutations(range(4)))
def test_the_order_of_records_never_changes_anything(order):
    made = whole_year()[:4]

    assert tallies([made[place] for place in order], YEAR) == tallies(made, YEAR)


def test_the_sentence_about_a_member_says_every_cell():
    months = {1: MonthTally(2, 2), 5: MonthTally(1, 3), YEAR_AFTER: MonthTally(0, 1)}

    assert attended_months_text(months, chinese) == (
        "1月应到2次到2次，5月应到3次到1次，次年补开的应到1次到0次。全年应到6次，实到3次。"
    )
    assert attended_months_text({}, chinese) == "本年度还没有应到的会议和活动。"


def test_the_sentence_about_everybody_says_shares_of_months_and_year():
    counted = ({1: MonthTally(1, 1), 2: MonthTally(0, 1)}, {1: MonthTally(0, 1)})

    assert attendance_text(counted, chinese) == (
        "1月到会率50%，2月到会率0%。全年应到3人次，实到1人次，到会率33%。"
    )
    assert attendance_text((), chinese) == "本年度还没有定稿的会议和活动。"


# Review


def test_grades_are_counted_and_said():
    review = reviewed(excellent=3)
    rated = sum(one.rated for one in review.members)

    bars = review_bars(review, GRADES)

    assert [(row.label, row.bars[0].number) for row in bars.rows] == [
        ("优秀", "3"),
        ("合格", str(rated - 3)),
        ("基本合格", "0"),
        ("不合格", "0"),
    ]
    assert review_text(review, chinese) == (
        f"评定{rated}人：优秀3人，合格{rated - 3}人，基本合格0人，不合格0人。"
    )


@given(st.lists(st.sampled_from(ReviewGrade), max_size=8))
def test_of_fewer_than_five_people_nothing_is_drawn_nor_told(grades):
    review = reviewed()
    line = next(one for one in review.members if one.rated)
    small = replace(review, members=tuple(replace(line, grade=grade) for grade in grades))

    drawn, told = review_bars(small, GRADES), review_text(small, chinese)

    if len(grades) < FEWEST:
        assert drawn is None
        assert grades_given(small) is None
        assert not any(word in told for word in ("优秀", "合格人", "不合格"))
    else:
        assert sum(int(row.bars[0].number) for row in drawn.rows) == len(grades)


def test_who_is_not_rated_or_does_not_take_part_is_not_counted():
    review = reviewed()
    rated = [one for one in review.members if one.rated]
    absent = replace(rated[0], participates=False)
    fewer = replace(review, members=(absent, *rated[1:]))

    assert sum(grades_given(fewer).values()) == len(rated) - 1
