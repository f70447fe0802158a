"""What is typed into a review: read as far as it can be, kept in any case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from branchdesk.desktop.pages.review.draft import (
    LineDraft,
    ReviewDraft,
    StepDraft,
    read_count,
    read_grade,
    settled,
    to_draft,
    to_review,
)
from branchdesk.domain.ids import MemberId
from branchdesk.domain.review import ReviewGrade, ReviewStepKind

TODAY = date(2026, 10, 21)
_BLANK = tuple(StepDraft(kind) for kind in ReviewStepKind)
_TYPED = st.text(st.sampled_from("0123456789 .年月日票优秀合格基本不x１２-"), max_size=6)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(("", 0), ("12", 12), (" 12票 ", 12), ("１２", 12), ("0", 0)),
        *(("1x", None), ("-3", None), ("十", None), ("123456", None), ("票", None)),
        ("9" * 5000, None),
    ],
)
def test_a_count_is_read_as_offices_write_it(typed, read):
    assert read_count(typed) == read


@pytest.mark.parametrize("typed", ["优秀", "优", "1", "１", "y", "excellent", " 优 秀 "])
def test_a_grade_is_read_by_name_letter_or_place(typed):
    assert read_grade(typed) is ReviewGrade.EXCELLENT


@pytest.mark.parametrize("typed", ["", "良好", "5", "格"])
def test_what_is_no_grade_is_none(typed):
    assert read_grade(typed) is None


def test_a_readable_cell_is_written_out_and_another_is_left_as_typed():
    assert settled("feedback_on", "10.15", today=TODAY) == "2026-10-15"
    assert settled("feedback_on", "10.1x", today=TODAY) == "10.1x"
    assert settled("grade", "3", today=TODAY) == "基本合格"
    assert settled("excellent", "０7票", today=TODAY) == "7"


@given(day=_TYPED, count=_TYPED, grade=_TYPED, issued=_TYPED)
def test_no_keystroke_is_lost_between_form_and_books(day, count, grade, issued):
    line = LineDraft(MemberId("m1"), "张样", excellent=count, grade=grade, feedback_on=day)
    draft = ReviewDraft(2026, steps=_BLANK, lines=(line,), issued=issued)

    again = to_draft(to_review(draft, today=TODAY))

    for field in ("excellent", "grade", "feedback_on"):
        typed, shown = line.text(field), again.lines[0].text(field)
        read_the_same = settled(field, typed, today=TODAY) == settled(field, shown, today=TODAY)
        nothing = not typed.strip() or read_count(typed) == 0
        assert shown == typed or read_the_same or (nothing and shown in ("", "0"))
    assert again.issued == issued or read_count(again.issued) == read_count(issued)
