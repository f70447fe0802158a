"""从组织生活会带入: one press fills in what is blank, touches nothing typed, and is taken back."""

from dataclasses import replace

import pytest
from form_checks import everything_owed
from record_books import general_draft
from review_year import filled_in

from branchdesk.desktop.pages.review.page import ReviewPage
from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.style import fit_layouts
from branchdesk.desktop.widgets.link_button import LinkButton
from branchdesk.domain.drafts import AgendaDraft
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.review import ReviewStepKind
from branchdesk.usecases.org_life import keep_org_life, open_org_life

SELF, PEER, BALLOT = (
    *(ReviewStepKind.SELF_REVIEW, ReviewStepKind.PEER_REVIEW),
    ReviewStepKind.BALLOT_REVIEW,
)


@pytest.fixture
def held(books):
    """Close the minutes of a 组织生活会 with a ballot, linked to the year's dossier."""
    said = {"discussion": "逐一发言。", "decision": "照此办理。"}
    agenda = (
        AgendaDraft(AgendaKind.FIRST_TOPIC, "学习重要论述", discussion="集体学习原文。"),
        AgendaDraft(AgendaKind.CRITICISM, "批评和自我批评", **said),
        AgendaDraft(AgendaKind.DISCUSSION, "民主测评", **said),
    )
    final = books.finalised(general_draft("meeting", day="2026-10-20", agenda=agenda))
    work = books.desk.work
    dossier = open_org_life(2026, today=books.clock.today(), work=work())
    keep_org_life(replace(dossier, meetings=(final.record.id,)), work=work())
    books.desk.changed()
    return final.record


@pytest.fixture
def page(qtbot, desk, shell, held):
    made = ReviewPage(desk, shell)
    qtbot.addWidget(made)
    fit_layouts(made)
    made.resize(1120, 700)
    made.refresh(2026)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def offered(page):
    """Return what the page offers besides counting for another branch."""
    names = [action.objectName() for action in page.secondary_actions()]
    return [name for name in names if name != "count_elsewhere"]


def stored(desk):
    with desk.work() as work:
        return work.reviews.get(2026)


def test_one_press_fills_days_sittings_and_everybody_who_was_there_and_keeps_them(page, desk, held):
    assert offered(page) == ["take_from_org_life"]
    assert everything_owed(page) == {}

    page.secondary_actions()[0].trigger()
    page.commit()

    kept = stored(desk)
    for kind in (SELF, PEER, BALLOT):
        assert str(kept.step(kind).held_on) == "2026-10-20"
        assert kept.step(kind).record_ids == (held.id,)
    assert {str(line.self_review_on) for line in kept.members} == {"2026-10-20"}
    assert kept.step(ReviewStepKind.ORGANIZATION_RATING).held_on is None
    assert offered(page) == []
    assert page.ui.step.ui.held_on.text() == "2026-10-20"


def test_the_sitting_is_shown_with_both_its_lines(page, qtbot):
    page.secondary_actions()[0].trigger()

    opener = page.ui.step.ui.records.findChild(LinkButton)
    qtbot.waitUntil(lambda: opener.height() >= 2 * opener.fontMetrics().height())
    assert len(opener.text().splitlines()) == 2


def test_what_is_typed_stays_half_a_day_included(desk, held):
    presenter = ReviewPresenter(desk, year=2026)
    draft = presenter.draft
    mine = replace(draft.step(SELF), held_on="10.1x", note="书面自评")
    other = replace(draft.step(PEER), held_on="2026-10-12", record_ids=("elsewhere",))
    lines = list(draft.lines)
    lines[0] = replace(lines[0], self_review_on="2026-10-02")
    lines[1] = replace(lines[1], self_review_on="明天吧")
    lines[2] = replace(lines[2], participates=False)
    presenter.typed(replace(draft.with_step(mine).with_step(other), lines=tuple(lines)))

    taken = presenter.take_over()

    assert presenter.draft.step(SELF) == mine
    assert presenter.draft.step(PEER) == other
    assert presenter.draft.step(BALLOT).held_on == "2026-10-20"
    assert [line.self_review_on for line in presenter.draft.lines[:4]] == [
        *("2026-10-02", "明天吧", "", "2026-10-20"),
    ]
    assert (taken.steps, taken.members) == (1, 9)


def test_a_day_that_is_the_sittings_gets_its_link_and_stays_as_typed(desk, held):
    presenter = ReviewPresenter(desk, year=2026)
    step = replace(presenter.draft.step(SELF), held_on="10.20")
    presenter.typed(presenter.draft.with_step(step))

    presenter.take_over()

    assert presenter.draft.step(SELF) == replace(step, record_ids=(held.id,))


def test_it_is_taken_back_until_something_else_is_typed(page, desk):
    presenter = page._presenter
    before = presenter.draft
    said = []
    page.shell.notices.said.connect(lambda sentence, undo: said.append((sentence, undo)))

    page.secondary_actions()[0].trigger()
    [(sentence, undo)] = said
    undo()
    after_undo = presenter.draft
    page.secondary_actions()[0].trigger()
    presenter.write(0, "self_review_on", "2026-10-01")
    late = presenter.put_back()

    assert "3 steps" in sentence
    assert after_undo == before
    assert not late
    assert presenter.draft.lines[0].self_review_on == "2026-10-01"


def test_a_closed_review_and_a_year_without_a_meeting_offer_nothing(desk, held):
    presenter = ReviewPresenter(desk, year=2026)
    other_year = ReviewPresenter(desk, year=2025)
    offered_first = presenter.can_take_over
    presenter.typed(filled_in(presenter.draft))
    presenter.finalise()

    assert offered_first
    assert not presenter.can_take_over
    assert not other_year.can_take_over


def test_what_was_taken_over_once_is_not_offered_again(desk, held):
    fresh = ReviewPresenter(desk, year=2026)

    assert fresh.can_take_over
    assert fresh.take_over() is not None
    assert fresh.take_over() is None
