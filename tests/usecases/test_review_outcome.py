"""What became of help is added months after a review was finalised, and nothing else is opened."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from record_books import NAMES, member_id, open_books
from review_year import filled_in

from branchdesk.desktop.pages.review.draft import to_draft, to_review
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.review_outcome import REASON
from branchdesk.domain.review_procedure import help_ends
from branchdesk.usecases.reviews import (
    add_outcome,
    finalise_review,
    keep_review,
    open_review,
    reopen_review,
)

CLOSED_ON, MONTHS_LATER = date(2026, 10, 20), date(2027, 4, 20)
AT = datetime(2027, 4, 20, 2, tzinfo=UTC)
HELPED = 4
"""Row of the one who is helped"""
MEMBER_AT_EASE = member_id(NAMES[0])


@pytest.fixture
def desk(tmp_path):
    books = open_books(tmp_path / "workspace")
    yield books.desk
    books.desk.workspace.close()


@pytest.fixture
def closed(desk):
    """Return a closed review of 2026 in which one member is helped until April."""
    blank = open_review(2026, today=CLOSED_ON, work=desk.work())
    draft = filled_in(to_draft(blank))
    line = replace(
        draft.lines[HELPED],
        grade="基本合格",
        reason="缺席多",
        help_plan="每月谈心一次",
        help_until="2027-04-15",
    )
    review = to_review(draft.with_line(HELPED, line), today=CLOSED_ON)
    keep_review(review, work=desk.work())
    return finalise_review(
        review,
        today=CLOSED_ON,
        now=datetime(2026, 10, 20, 8, tzinfo=UTC),
        profile=desk.profile,
        work=desk.work(),
    )


def add(desk, closed, **changes):
    asked = {"outcome": "按期补学，予以结束", "on": date(2027, 4, 18)} | changes
    member = asked.pop("member", closed.members[HELPED].member)
    return add_outcome(2026, member, today=MONTHS_LATER, now=AT, work=desk.work(), **asked)


def stored(desk):
    with desk.work() as work:
        return work.reviews.get(2026)


def rules_of(refusal):
    return {(problem.field, problem.rule) for problem in refusal.value.problems}


def test_the_review_stays_finalised_and_has_one_version_more_with_its_reason(desk, closed):
    added = add(desk, closed)

    assert added == stored(desk)
    assert (closed.version, added.version) == (1, 2)
    [addition] = added.additions
    assert (addition.reason, addition.at, addition.on) == (REASON, AT, date(2027, 4, 18))
    assert added.finalised_at == closed.finalised_at
    assert list(help_ends(closed))
    assert not list(help_ends(added))


def test_nothing_else_of_what_was_finalised_is_touched(desk, closed):
    added = add(desk, closed)

    line = replace(added.members[HELPED], outcome="", outcome_on=None)
    as_before = (*added.members[:HELPED], line, *added.members[HELPED + 1 :])
    assert replace(added, members=as_before, additions=()) == closed


def test_a_second_word_is_another_version_and_the_first_one_stays_to_be_read(desk, closed):
    add(desk, closed)
    again = add(desk, closed, outcome="延长至六月", on=date(2027, 4, 20))

    assert again.version == 3
    assert [one.outcome for one in again.additions] == ["按期补学，予以结束", "延长至六月"]
    assert again.members[HELPED].outcome == "延长至六月"


def test_the_same_said_twice_is_one_version(desk, closed):
    add(desk, closed)

    assert add(desk, closed, outcome="  按期补学，予以结束 ").version == 2


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"outcome": "  "}, ("outcome", Rule.REQUIRED)),
        ({"on": None}, ("outcome_on", Rule.REQUIRED)),
        ({"on": date(2027, 4, 21)}, ("outcome_on", Rule.IN_THE_FUTURE)),
        ({"on": date(2026, 10, 14)}, ("outcome_on", Rule.BEFORE_EARLIER_STEP)),
        ({"member": MEMBER_AT_EASE}, ("member", Rule.NOT_FOUND)),
        ({"member": "nobody"}, ("member", Rule.NOT_FOUND)),
    ],
)
def test_what_cannot_be_is_refused_and_the_books_stay(desk, closed, changes, problem):
    with pytest.raises(Rejected) as refusal:
        add(desk, closed, **changes)

    assert problem in rules_of(refusal)
    assert stored(desk) == closed


def test_while_a_review_is_open_its_table_is_the_place(desk, closed):
    reopen_review(closed, work=desk.work())

    with pytest.raises(Rejected):
        add(desk, closed)


def test_opening_and_closing_again_forgets_no_addition(desk, closed):
    opened = reopen_review(add(desk, closed), work=desk.work())

    again = to_review(to_draft(opened), today=MONTHS_LATER)

    assert opened.version == 2
    assert again.members[HELPED].outcome_on == date(2027, 4, 18)
    assert again.members[HELPED].grade is ReviewGrade.BASICALLY_QUALIFIED


def test_an_addition_is_taken_back_as_one(desk, closed):
    add(desk, closed)
    with desk.work() as work:
        work.journal.undo()
        work.commit()

    assert stored(desk) == closed
