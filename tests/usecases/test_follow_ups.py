"""Agreed matters: taken up in a later sitting, or noted as done."""

from dataclasses import replace
from datetime import date

import pytest
from record_books import committee_draft, member_id, open_books

from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft, PersonDraft
from branchdesk.domain.follow_ups import MatterState
from branchdesk.domain.ids import FollowUpId
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.settling import with_settled
from branchdesk.usecases import follow_ups

A = FollowUpId("a")


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    matter = FollowUpDraft(
        A, "报机关党委", PersonDraft("赵样敏", member_id("赵样敏")), due="2026-10-20"
    )
    item = AgendaDraft(title="研究计划", decision="同意", follow_ups=(matter,))
    first = committee_draft("r1", day="2026-10-14")
    made.finalised(replace(first, agenda=(first.agenda[0], item)))
    yield made
    made.desk.workspace.close()


def matter(books):
    register = follow_ups.read_register(today=books.clock.today(), work=books.desk.work())
    return register.matter(A)


def note(books, day, result="已报"):
    return follow_ups.note_done(
        A, done_on=day, result=result, today=books.clock.today(), work=books.desk.work()
    )


def test_the_later_minutes_close_it_and_the_earlier_ones_stay_as_they_are(books):
    [line] = follow_ups.settlements_for([matter(books)])
    assert (line.what, line.owner, line.due) == ("报机关党委", "赵样敏", "2026-10-20")
    later = committee_draft("r2", day="2026-10-21")
    said = replace(line, done_on="2026-10-19", result="已受理")
    before = books.desk.workspace

    books.finalised(replace(later, agenda=with_settled(later.agenda, [said])))

    found = matter(books)
    assert (found.state, found.closed_on, found.closed_in.record) == (
        MatterState.CLOSED,
        date(2026, 10, 19),
        "r2",
    )
    with before.work() as work:
        assert [v.version.number for v in work.records.versions("r1")] == [1]


def test_minutes_that_are_not_closed_yet_close_nothing(books):
    [line] = follow_ups.settlements_for([matter(books)])
    later = committee_draft("r2", day="2026-10-21")
    with books.desk.work() as work:
        draft = replace(
            later, agenda=with_settled(later.agenda, [replace(line, done_on="2026-10-19")])
        )
        work.records.save_draft(
            draft, held_on=date(2026, 10, 21), belongs_year=2026, now=books.clock.now()
        )
        work.commit()

    assert matter(books).state is MatterState.OVERDUE


def test_a_matter_done_without_a_sitting_is_noted_and_undo_opens_it_again(books):
    note(books, date(2026, 10, 20))
    assert matter(books).state is MatterState.CLOSED

    with books.desk.work() as work:
        undone = work.journal.undo()
        work.commit()

    assert (undone.entity, undone.label) == ("dossier", "报机关党委")
    assert matter(books).state is MatterState.OVERDUE


def test_a_note_can_be_taken_back_later(books):
    made = note(books, date(2026, 10, 20))

    follow_ups.open_again(made.id, now=books.clock.now(), work=books.desk.work())

    assert matter(books).state is MatterState.OVERDUE


@pytest.mark.parametrize(
    ("day", "rule"),
    [(date(2026, 10, 22), Rule.IN_THE_FUTURE), (date(2026, 10, 13), Rule.DONE_BEFORE_AGREED)],
)
def test_a_day_that_cannot_be_is_refused_and_nothing_is_written(books, day, rule):
    with pytest.raises(Rejected) as refusal:
        note(books, day)

    assert [problem.rule for problem in refusal.value.problems] == [rule]
    assert matter(books).state is MatterState.OVERDUE


def test_what_is_closed_or_unknown_is_not_closed_again(books):
    note(books, date(2026, 10, 20))
    for matter_id, rule in ((A, Rule.NOTHING_CHANGED), (FollowUpId("x"), Rule.NOT_FOUND)):
        with pytest.raises(Rejected) as refusal:
            follow_ups.note_done(
                matter_id,
                done_on=date(2026, 10, 20),
                result="",
                today=books.clock.today(),
                work=books.desk.work(),
            )
        assert refusal.value.problems[0].rule is rule
