"""The tabs of the star page: gaps, what if, the procedure, the standard."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from branch_year import NAMES
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from typing_hands import Hands

from branchdesk.desktop.pages.stars.gap_view import GapView
from branchdesk.desktop.pages.stars.page import StarsPage
from branchdesk.desktop.pages.stars.procedure_view import ProcedureView
from branchdesk.desktop.pages.stars.standard_view import StandardView
from branchdesk.desktop.pages.stars.what_if_view import WhatIfView
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain import star_procedure
from branchdesk.domain.star_rating import StarRating, StarStage, star_rating_id
from branchdesk.usecases import standards, star_rating

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk, shell, show):
    return show(StarsPage(desk, shell))


def look_at(page, field, kind, *, year=None):
    page.open_place(Place(PageKey.STARS, field=field, year=year))
    [view] = page.findChildren(kind)
    return view


def journal_length(desk):
    with desk.work() as work:
        return len(work.journal.lines())


# The gap map


def test_the_gap_map_shows_a_bar_for_each_category_and_the_best_worth_first(page):
    view = look_at(page, "gaps", GapView)

    ends = [line.end for line in view.open_list.lines.lines]
    assert ends
    assert all(end.startswith("+") for end in ends)
    assert "can still be won" in view.summary.text()
    assert "2 hours" in " ".join(line.second for line in view.open_list.lines.lines)


def test_a_gap_leads_to_where_it_is_made_good(page, gone_to):
    view = look_at(page, "gaps", GapView)
    lines = [line.title for line in view.open_list.lines.lines]
    row = next(n for n, title in enumerate(lines) if title.startswith("C5"))

    view.open_list.opened.emit(row)

    assert gone_to[0].value("kind") == "theme_party_day"


# What if


def test_ticking_a_duty_shows_more_points_and_stores_nothing(desk, page, shell, qtbot):
    before, total = journal_length(desk), desk.year_view(2026).stars.total
    view = look_at(page, "what_if", WhatIfView)
    assert "(+0)" in view.verdict.text()

    box = next(b for b in view.findChildren(QCheckBox) if "theme" in b.text().lower())
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "(+0)" not in view.verdict.text())

    assert any(line.title.startswith("C5") for line in view.changes.lines.lines)
    assert journal_length(desk) == before
    assert desk.year_view(2026).stars.total == total


def test_unticking_everything_is_the_year_as_it_is(page, qtbot):
    view = look_at(page, "what_if", WhatIfView)
    qtbot.mouseClick(view.every, LEFT)
    qtbot.waitUntil(lambda: "(+0)" not in view.verdict.text())

    qtbot.mouseClick(view.clear, LEFT)

    assert "(+0)" in view.verdict.text()
    assert not view.ticked


# The procedure


def rating_of(desk, year=2026):
    return star_rating.open_rating(year, work=desk.work())


def test_the_self_rating_says_what_it_lacks_and_leads_there(page, qtbot):
    view = look_at(page, "procedure", ProcedureView)

    qtbot.mouseClick(view.go_on, LEFT)

    assert "meeting" in [problem.field for problem in view.problems.problems]
    assert view.meeting.list.hasFocus()


def test_what_is_not_typed_yet_is_no_mistake_before_somebody_wants_to_go_on(page, qtbot):
    view = look_at(page, "procedure", ProcedureView)
    before = view.problems.isVisible()

    qtbot.mouseClick(view.go_on, LEFT)

    assert not before
    assert view.problems.isVisible()
    # Beside the button: a form may be longer than the page.
    assert view.problems.visibleRegion().boundingRect().height() == view.problems.height()


def test_the_self_rating_is_closed_with_its_meeting_and_keeps_the_points_of_the_day(
    desk, page, qtbot
):
    view = look_at(page, "procedure", ProcedureView)
    assert view.fields()["signed_by"].text() == NAMES[0]
    view.meeting.list.opened.emit(0)

    qtbot.mouseClick(view.go_on, LEFT)

    rating = rating_of(desk)
    assert rating.stage is StarStage.SELF_RATED
    assert rating.total == desk.year_view(2026).stars.total
    assert len(rating.items) == 33
    assert view.fields()["signed_by"].isReadOnly()


def test_what_cannot_be_read_stays_as_typed_and_is_marked(desk, page, qtbot):
    view = look_at(page, "procedure", ProcedureView)
    view.fields()["rated_on"].setText("neulich")

    assert not page.commit()

    assert view.fields()["rated_on"].text() == "neulich"
    assert "not a day" in view.fields()["rated_on"].toolTip()
    assert page.has_unsaved_changes
    assert rating_of(desk).rated_on is None


def test_nothing_is_written_by_only_looking(desk, page):
    before = journal_length(desk)
    look_at(page, "procedure", ProcedureView)

    assert not page.has_unsaved_changes
    assert page.commit()
    assert journal_length(desk) == before


def begun(desk, stage, **changes):
    """Keep a rating of this year at a stage."""
    view = desk.year_view(2026)
    rating = star_procedure.with_scores(rating_of(desk), view.stars, desk.standard)
    rating = replace(rating, stage=stage, target=rating.stars, **changes)
    star_rating.keep_rating(rating, work=desk.work())
    desk.changed()
    return rating


def test_the_committees_points_stand_beside_the_branchs_with_the_reason(desk, page, qtbot):
    begun(desk, StarStage.DECLARED)
    view = look_at(page, "procedure", ProcedureView)
    field = view.check.stand_on("C1")
    field.clear()
    qtbot.keyClicks(field, "0.5")
    view.check.reason.setFocus()
    Hands(None).say("两次会议到会不足半数")

    qtbot.mouseClick(view.check.same, LEFT)
    qtbot.mouseClick(view.keep, LEFT)

    rating = rating_of(desk)
    assert (rating.item("C1").checked, rating.item("C1").reason) == (
        Decimal("0.5"),
        "两次会议到会不足半数",
    )
    assert rating.item("A1").checked == rating.item("A1").score


def test_going_on_can_be_taken_back(desk, page, qtbot):
    begun(desk, StarStage.SELF_RATED)
    view = look_at(page, "procedure", ProcedureView)

    qtbot.mouseClick(view.back, LEFT)

    assert rating_of(desk).stage is StarStage.DRAFT
    assert view.forms[StarStage.SELF_RATED].isVisibleTo(page)


def test_the_stars_of_the_year_before_are_there_and_what_became_of_them(desk, page):
    star_rating.keep_rating(
        StarRating(star_rating_id(2025), 2025, stage=StarStage.NAMED, previous=4, awarded=3),
        work=desk.work(),
    )
    desk.changed()

    page.refresh(2025)
    view = look_at(page, "procedure", ProcedureView)

    assert view.about[StarStage.NAMED].text() == "three stars (demoted)"
    page.refresh(2026)
    assert view.fields()["previous"].currentData() == "3"


def test_a_decided_year_stands_as_it_was_decided_with_what_the_records_say_beside_it(desk, page):
    before = page.ui.total.text()
    rating = begun(desk, StarStage.CHECKED)
    checked = tuple(
        replace(item, checked=item.points if item.applicable else None) for item in rating.items
    )
    decided = replace(rating, items=checked, stage=StarStage.DECIDED, awarded=5)
    star_rating.keep_rating(decided, work=desk.work())
    desk.changed()

    page.refresh(2026)

    assert Decimal(before) < 100
    assert page.ui.total.text() == "100.00"
    assert (
        page.ui.distance.text() == f"five stars, as decided · by the records here {before} points"
    )
    assert not page.ui.obstacle.isVisible()
    assert "decided: five stars" in page.subtitle()


def test_the_stars_are_taken_away_only_with_day_document_and_reason(desk, page, prompts, qtbot):
    star_rating.keep_rating(
        StarRating(
            star_rating_id(2025),
            2025,
            stage=StarStage.NAMED,
            awarded=3,
            decided_on=date(2026, 2, 11),
        ),
        work=desk.work(),
    )
    desk.changed()
    page.refresh(2025)
    view = look_at(page, "procedure", ProcedureView)
    prompts.will_answer(True, True)

    qtbot.mouseClick(view.revoke, LEFT)
    assert rating_of(desk, 2025).final_stars == 3

    for key, text in (
        ("revoked_on", "2026-06-01"),
        ("revoked_by", "云机党〔2026〕9号"),
        ("revoked_why", "发生一票否决情形"),
    ):
        view.fields()[key].setText(text)
    qtbot.mouseClick(view.revoke, LEFT)

    assert rating_of(desk, 2025).final_stars == 0


def test_f16_is_printed_with_the_check_beside_the_self_rating(
    desk, page, prompts, shell, qtbot, tmp_path, monkeypatch
):
    opened = []
    monkeypatch.setattr("branchdesk.desktop.printing.open_outside", opened.append)
    begun(desk, StarStage.DECLARED)
    view = look_at(page, "procedure", ProcedureView)
    target = tmp_path / "f16.pdf"
    prompts.will_answer(target)

    qtbot.mouseClick(view.paper, LEFT)
    qtbot.waitUntil(lambda: opened == [target], timeout=20_000)

    assert target.read_bytes().startswith(b"%PDF")


# The standard


def test_points_that_do_not_add_up_are_said_and_the_rules_in_force_stay(desk, page, qtbot):
    view = look_at(page, "standard", StandardView)
    points = view.item_form.fields["points"]
    points.clear()
    qtbot.keyClicks(points, "3")

    qtbot.mouseClick(view.keep, LEFT)

    assert "do not add up" in " ".join(
        problem.rule.value.replace("_", " ") for problem in view.problems.problems
    )
    assert "✗ A 13/14" in view.sums.text()
    assert desk.standard.item("A1").points == 4
    assert points.text() == "3"


def test_an_edited_standard_is_in_force_at_once_and_undo_takes_it_back(desk, page, qtbot):
    view = look_at(page, "standard", StandardView)
    view.whole_form.fields["title"].setText("云岭市机关党支部星级标准")

    qtbot.mouseClick(view.keep, LEFT)

    assert page.subtitle() == "云岭市机关党支部星级标准"
    assert desk.standard.version == 2
    assert "version 2" in view.intro.text()

    page.undo()
    assert desk.standard.version == 1


def test_what_only_the_reader_refuses_is_said_with_its_key(desk, page, qtbot):
    view = look_at(page, "standard", StandardView)
    view.whole_form.fields["bands"].setPlainText("5 | 60\n4 | 80")

    qtbot.mouseClick(view.keep, LEFT)

    assert "thresholds" in view.trouble.text()
    assert "rules in force are as they were" in view.trouble.text()
    assert desk.standard.version == 1


def test_a_standard_goes_out_signed_and_comes_back_with_the_signers_fingerprint(
    desk, page, prompts, qtbot, tmp_path
):
    view = look_at(page, "standard", StandardView)
    target = tmp_path / "标准.bdstandard"
    prompts.will_answer(target, "correct horse battery")
    qtbot.mouseClick(view.hand_out, LEFT)
    qtbot.waitUntil(lambda: bool(prompts.told), timeout=20_000)
    fingerprint = desk.packets.read_standard(target).fingerprint
    assert fingerprint[:4] in prompts.told[0]

    desk.packets.distrust(fingerprint)
    prompts.will_answer((target,), True, False)
    qtbot.mouseClick(view.take, LEFT)

    question = next(asked for asked in prompts.asked if "not known here yet" in asked)
    assert fingerprint[:4] in question
    assert standards.book_in_force(desk.work()).fingerprint == fingerprint
    assert "taken over from" in view.intro.text()


def test_a_changed_file_is_refused_with_its_sentence(desk, page, prompts, qtbot, tmp_path):
    target = tmp_path / "标准.bdstandard"
    standards.hand_out(
        desk.standard,
        target=target,
        passphrase="correct horse battery",
        branch="某党委",
        room=desk.packets,
        now=desk.clock.now(),
    )
    document = json.loads(target.read_text(encoding="utf-8"))
    document["standard"] = document["standard"].replace('points = "90"', 'points = "60"')
    target.write_text(json.dumps(document), encoding="utf-8")
    view = look_at(page, "standard", StandardView)
    prompts.will_answer((target,))

    qtbot.mouseClick(view.take, LEFT)

    assert "signature" in prompts.told[0]
    assert "rules in force are as they were" in prompts.told[0]
    assert standards.book_in_force(desk.work()) is None


@pytest.mark.parametrize(
    ("key", "field"), [(Qt.Key.Key_R, "procedure_steps"), (Qt.Key.Key_G, "gap_open")]
)
def test_a_tab_chosen_by_its_letter_has_the_fingers_in_its_first_field(page, qtbot, key, field):
    page.activateWindow()
    page.ui.items.setFocus()

    qtbot.keyClick(page.ui.items, key, Qt.KeyboardModifier.AltModifier)

    focused = page.focusWidget()
    assert page.ui.tabs.currentWidget().isAncestorOf(focused)
    assert focused.objectName() == field
