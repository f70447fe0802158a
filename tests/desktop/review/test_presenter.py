"""The review without Qt: kept as typed, judged live, closed, opened again."""

from dataclasses import replace

import pytest
from record_books import member_id
from review_year import filled_in

from branchdesk.desktop.pages.review.presenter import ReviewPresenter, StepState, step_of
from branchdesk.desktop.pages.review.taking import with_day_for_all
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.review import ReviewGrade, ReviewStepKind
from branchdesk.usecases.errors import Failed, Trouble


def stored(desk, year=2026):
    with desk.work() as work:
        return work.reviews.get(year)


def typed(presenter, **changes):
    return presenter.typed(replace(presenter.draft, **changes))


def rules(presenter):
    return {problem.rule for problem in presenter.problems()}


def test_the_table_begins_with_everybody_and_the_probationary_are_not_graded(presenter):
    lines = presenter.draft.lines

    assert len(lines) == 12
    assert [line.name for line in lines if not line.takes_grade] == ["预备样"]


def test_looking_at_a_review_writes_nothing(presenter, desk):
    presenter.keep()

    assert stored(desk) is None


def test_what_is_typed_is_kept_within_two_seconds(presenter, desk, books):
    typed(presenter, issued="11")
    at_once = presenter.seconds_to_keep()
    books.clock.seconds += 1.9
    typed(presenter, issued="112")

    assert at_once == pytest.approx(0.8)
    assert presenter.seconds_to_keep() == pytest.approx(0.1)
    assert presenter.keep()
    assert stored(desk).ballots.issued == 112


def test_half_typed_text_outlives_the_program(presenter, desk):
    typed(presenter, valid="1x")
    presenter.write(0, "feedback_on", "12.3x")
    presenter.write(0, "grade", "良好")
    presenter.keep()

    again = ReviewPresenter(desk, year=2026)

    assert again.draft.valid == "1x"
    assert again.draft.lines[0].feedback_on == "12.3x"
    assert again.draft.lines[0].grade == "良好"
    assert {Rule.NOT_A_DATE, Rule.NOT_A_NUMBER, Rule.NOT_A_CHOICE} <= rules(again)


def test_a_field_that_cannot_be_read_has_one_problem_not_two(presenter):
    first = presenter.draft.step(ReviewStepKind.SELF_REVIEW)
    step = replace(first, held_on="10.4x", note="自评")
    presenter.typed(presenter.draft.with_step(step))

    found = [p.rule for p in presenter.problems() if p.field == "steps.self_review.held_on"]

    assert found == [Rule.NOT_A_DATE]


def test_half_typed_text_cannot_be_closed(presenter, desk):
    presenter.typed(replace(filled_in(presenter.draft), valid="11x"))

    with pytest.raises(Rejected):
        presenter.finalise()

    assert stored(desk).finalised_at is None
    assert presenter.draft.valid == "11x"


def test_a_disk_that_refuses_loses_nothing_and_is_asked_again_later(presenter, desk, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise Failed(Trouble.DISK_FULL)

    typed(presenter, issued="11")
    monkeypatch.setattr("branchdesk.usecases.reviews.keep_review", refuse)

    assert not presenter.keep()
    assert presenter.trouble.trouble is Trouble.DISK_FULL
    assert presenter.has_unkept
    assert presenter.seconds_to_keep() > 2
    monkeypatch.undo()
    assert presenter.keep()
    assert stored(desk).ballots.issued == 11


def test_the_limit_on_excellent_is_live(presenter):
    presenter.typed(filled_in(presenter.draft, excellent=3))
    before = presenter.cap()
    presenter.write(3, "grade", "1")

    assert (before.excellent, before.most, before.exceeded) == (3, 3, False)
    assert presenter.cap().exceeded
    assert Rule.TOO_MANY_EXCELLENT in rules(presenter)
    assert "三分之一" in presenter.cap().basis.text


def test_too_many_excellent_can_be_closed_with_a_written_reason(presenter):
    presenter.typed(filled_in(presenter.draft, excellent=4))
    with pytest.raises(Rejected):
        presenter.finalise()
    typed(presenter, cap_override_reason="机关党委批复同意。")

    presenter.finalise()

    assert presenter.closed


def test_a_grade_against_the_ballots_asks_for_a_reason_in_place(presenter):
    presenter.typed(filled_in(presenter.draft))
    presenter.write(0, "grade", "合格")
    asked = [p.field for p in presenter.problems() if p.rule is Rule.GRADE_WITHOUT_REASON]

    presenter.write(0, "reason", "因受处分。")

    assert asked == [f"members.{member_id('张志远')}.reason"]
    assert presenter.favoured()[0] is ReviewGrade.EXCELLENT
    assert Rule.GRADE_WITHOUT_REASON not in rules(presenter)


def test_what_nobody_has_begun_is_only_named_when_closing(presenter):
    calm = presenter.problems_of(ReviewStepKind.ORGANIZATION_RATING, presenter.problems())
    with pytest.raises(Rejected):
        presenter.finalise()

    urgent = presenter.problems_of(ReviewStepKind.ORGANIZATION_RATING, presenter.problems())

    assert not calm
    assert len(urgent) > 10


def test_steps_say_how_far_they_are(presenter):
    kind = ReviewStepKind.SELF_REVIEW
    states = [presenter.state(kind, presenter.problems())]
    step = replace(presenter.draft.step(kind), held_on="10.8")
    for changed in (step, replace(step, note="逐人自评。")):
        presenter.typed(presenter.draft.with_step(changed))
        states.append(presenter.state(kind, presenter.problems()))
    presenter.typed(with_day_for_all(presenter.draft, kind, today=presenter.today))
    states.append(presenter.state(kind, presenter.problems()))

    # Not complete before everybody has a day: the page says who has none.
    assert states == [StepState.OPEN, StepState.BEGUN, StepState.BEGUN, StepState.DONE]


def test_a_closed_review_takes_no_key_until_it_is_opened_again(presenter, desk):
    presenter.typed(filled_in(presenter.draft))
    presenter.finalise()
    refused = typed(presenter, issued="99")
    presenter.reopen()

    assert not refused
    assert typed(presenter, issued="12")
    assert stored(desk).finalised_at is None


def test_undo_takes_back_a_change_of_the_table_and_leaves_the_steps(presenter):
    presenter.write(0, "excellent", "8")
    typed(presenter, issued="11")
    presenter.paste("9\t2", row=0, fields=("excellent", "qualified"))

    presenter.undo()
    after_one = presenter.draft.lines[0].excellent
    presenter.undo()

    assert after_one == "8"
    assert presenter.draft.lines[0].excellent == ""
    assert presenter.draft.issued == "11"
    assert not presenter.undo()


def test_who_does_not_take_part_lowers_the_rate_and_keeps_what_was_entered(presenter):
    presenter.typed(filled_in(presenter.draft))
    presenter.toggle_participation(5)
    rate = presenter.participation()
    presenter.toggle_participation(5)

    assert (rate.taking_part, rate.due) == (11, 12)
    assert presenter.draft.lines[5].excellent == "1"


def test_a_member_who_came_later_is_offered_and_taken_in(presenter, desk, books):
    typed(presenter, issued="11")
    presenter.keep()
    with desk.work() as work:
        newcomer = replace(work.people.get(member_id("张志远")), id="m99", name="新来样", posts=())
        work.people.save(newcomer)
        work.commit()
    presenter.refresh()

    named = [name for _, name in presenter.unlisted()]
    presenter.take_in_missing()

    assert named == ["新来样"]
    assert presenter.draft.lines[-1].name == "新来样"
    assert not presenter.unlisted()


def test_only_finalised_records_until_next_march_can_be_linked(presenter, books):
    from record_books import committee_draft, general_draft

    books.finalised(committee_draft("r1"))
    with books.desk.work() as work:
        work.records.save_draft(
            general_draft("r9"), held_on=None, belongs_year=2026, now=books.clock.now()
        )
        work.commit()

    assert [line.id for line in presenter.candidates()] == ["r1"]
    assert not ReviewPresenter(books.desk, year=2024).candidates()
    assert [line.id for line in ReviewPresenter(books.desk, year=2026).candidates()] == ["r1"]


@pytest.mark.parametrize(
    ("field", "step"),
    [
        ("steps.peer_review.note", ReviewStepKind.PEER_REVIEW),
        ("ballots.valid", ReviewStepKind.BALLOT_REVIEW),
        ("members.m1.votes", ReviewStepKind.BALLOT_REVIEW),
        ("members.m1.qualified", ReviewStepKind.BALLOT_REVIEW),
        ("members.m1.self_review_on", ReviewStepKind.SELF_REVIEW),
        ("members.m1.feedback_on", ReviewStepKind.FEEDBACK),
        ("members.m1.peer_review_on", ReviewStepKind.PEER_REVIEW),
        ("members.m1.correction_months", ReviewStepKind.HELP),
        ("duty.held_on", ReviewStepKind.BALLOT_REVIEW),
        ("cap_override_reason", ReviewStepKind.ORGANIZATION_RATING),
    ],
)
def test_every_field_stands_in_one_step(field, step):
    assert step_of(field) is step
