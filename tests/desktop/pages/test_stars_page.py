from decimal import Decimal

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from typing_hands import Hands

from branchdesk.desktop.models.stars_items import Column, StarItemsModel
from branchdesk.desktop.pages.stars.page import StarsPage
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.usecases import ledgers
from branchdesk.wording.points import cut, cut_total, lacking


@pytest.fixture
def page(desk, shell, show):
    return show(StarsPage(desk, shell))


@pytest.fixture
def panel(page):
    return page.ui.panel.ui


def choose(page, code):
    page.open_place(Place(PageKey.STARS, item=code))


def sheet_of(desk):
    with desk.work() as work:
        return work.sheets.get(2026)


def write(field, text):
    """Put in text as an input method does."""
    field.setFocus()
    Hands(None).say(text)


def enter_score(page, qtbot, *, points, note):
    panel = page.ui.panel.ui
    panel.points.clear()
    qtbot.keyClicks(panel.points, points)
    write(panel.note, note)


def test_points_are_cut_and_what_is_lacking_is_rounded_up():
    assert cut_total(Decimal("89.9999")) == "89.99"
    assert cut(Decimal("4.50")) == "4.5"
    assert cut(Decimal("10")) == "10"
    assert lacking(Decimal("0.0001")) == "0.01"


def test_the_model_keeps_qts_contract_and_names_what_is_missing(qtmodeltester, desk):
    model = StarItemsModel()
    model.show(desk.year_view(2026).stars.items)

    qtmodeltester.check(model)

    row = model.row_of("C3")
    assert "第二小组8月" in model.index(row, Column.MISSING).data()
    assert model.index(row, Column.EVIDENCE).data() == "17 records"


def test_all_items_are_listed_and_a_category_can_be_seen_alone(page, qtbot):
    assert page.ui.items.model().rowCount() == 33

    [card] = [card for card in page.ui.categories.cards if card.code == "C"]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Space)

    model = page.ui.items.model()
    assert model.index(0, Column.CODE).data() == "C1"
    assert model.rowCount() == 8
    assert page.escape()
    assert model.rowCount() == 33


def test_the_arrows_show_each_item_beside_the_table(page, panel, qtbot):
    page.ui.items.setFocus()

    qtbot.keyClick(page.ui.items, Qt.Key.Key_Down)

    assert panel.heading.text().startswith("A2")


def test_a_missing_meeting_leads_to_a_new_record_of_that_month(page, panel, qtbot, gone_to):
    choose(page, "C3")

    panel.missing.setFocus()
    panel.missing.stand_on(0)
    qtbot.keyClick(panel.missing, Qt.Key.Key_Return)

    assert gone_to[0].action is Action.NEW
    assert gone_to[0].value("first") == "2026-08-01"


def test_what_is_still_open_says_until_when(page, panel):
    choose(page, "C3")

    passed, still_open = panel.missing.lines.lines
    assert "has passed" in passed.second
    assert "possible until 31/12" in still_open.second


def test_a_record_that_proves_an_item_opens(page, panel, qtbot, gone_to):
    choose(page, "C1")

    panel.evidence.setFocus()
    panel.evidence.stand_on(0)
    qtbot.keyClick(panel.evidence, Qt.Key.Key_Return)

    assert gone_to[0].item == "general_meeting-0120-"


def test_an_item_that_is_only_computed_takes_no_score(page, panel):
    choose(page, "C1")
    assert not panel.editor.isVisible()

    choose(page, "B5")
    assert panel.editor.isVisible()
    assert panel.points.hasFocus()


def test_a_score_by_hand_is_kept_and_counted(desk, page, panel, qtbot):
    before = desk.year_view(2026).stars.categories[1].score
    choose(page, "B5")
    enter_score(page, qtbot, points="0.7", note="述职评议较好")

    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)

    score = sheet_of(desk).score("B5")
    assert (score.points, score.note) == (Decimal("0.7"), "述职评议较好")
    assert desk.year_view(2026).stars.categories[1].score == before + Decimal("0.7")


def test_a_refused_score_keeps_every_keystroke_and_says_why(desk, page, panel, qtbot):
    choose(page, "B5")
    enter_score(page, qtbot, points="3", note="")

    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)

    assert panel.points.text() == "3"
    assert "needs a note" in panel.problem.text()
    assert sheet_of(desk) is None


def test_what_does_not_apply_needs_a_reason_and_gives_its_points_away(desk, page, panel, qtbot):
    before = {item.code: item.available for item in desk.year_view(2026).stars.items}
    choose(page, "E5")
    panel.not_applicable.setChecked(True)
    write(panel.note, "本年没有立项")

    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)

    after = {item.code: item.available for item in desk.year_view(2026).stars.items}
    assert after["E5"] == 0
    assert after["E1"] > before["E1"]


def test_a_score_taken_back_is_gone(desk, page, panel, qtbot):
    choose(page, "B5")
    enter_score(page, qtbot, points="1", note="好")
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    page.refresh(2026)

    qtbot.mouseClick(panel.drop, Qt.MouseButton.LeftButton)

    assert sheet_of(desk).score("B5") is None


def test_ctrl_z_takes_back_a_score_but_nothing_of_another_page(desk, page, panel, qtbot):
    choose(page, "B5")
    enter_score(page, qtbot, points="1", note="好")
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)

    page.undo()
    assert sheet_of(desk) is None or sheet_of(desk).score("B5") is None

    members = len(desk.year_view(2026).facts.roll.members)
    page.undo()
    assert len(desk.year_view(2026).facts.roll.members) == members


def test_what_is_typed_survives_a_look_at_another_item(desk, page, panel, qtbot):
    choose(page, "B5")
    enter_score(page, qtbot, points="1", note="好")

    choose(page, "G3")
    choose(page, "B5")

    assert (panel.points.text(), panel.note.toPlainText()) == ("1", "好")
    assert page.has_unsaved_changes
    assert page.commit()
    assert sheet_of(desk).score("B5").points == 1
    assert not page.has_unsaved_changes


def test_evidence_that_is_dropped_is_kept_with_the_score(desk, page, panel, qtbot, tmp_path, shell):
    file = tmp_path / "测评表.txt"
    file.write_text("好 20 票", encoding="utf-8")
    choose(page, "B5")

    panel.files.files_offered.emit((file,))
    qtbot.waitUntil(lambda: not shell.jobs.busy)
    enter_score(page, qtbot, points="1", note="好")
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)

    [kept] = sheet_of(desk).score("B5").attachments
    assert kept.name == "测评表.txt"


def test_evidence_goes_to_the_item_it_was_dropped_on(page, qtbot, tmp_path, shell):
    file = tmp_path / "测评表.txt"
    file.write_text("好 20 票", encoding="utf-8")
    choose(page, "B5")

    page.ui.panel.files.files_offered.emit((file,))
    choose(page, "G3")
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    assert page.ui.panel.draft().attachments == ()
    choose(page, "B5")
    assert [kept.name for kept in page.ui.panel.draft().attachments] == ["测评表.txt"]


def test_evidence_that_cannot_be_kept_is_told_and_loses_nothing(
    page, panel, qtbot, tmp_path, shell, prompts
):
    empty = tmp_path / "空.txt"
    empty.touch()
    choose(page, "B5")
    write(panel.note, "好")

    panel.files.files_offered.emit((empty,))
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    qtbot.waitUntil(lambda: len(prompts.told) == 1)
    assert "空.txt" in prompts.told[0]
    assert panel.note.toPlainText() == "好"


def test_a_bonus_is_offered_from_the_list_added_and_can_be_put_back(desk, page, qtbot, shell):
    said = []
    shell.notices.said.connect(lambda sentence, undo: said.append(undo))
    page.ui.tabs.setCurrentIndex(1)
    tab = page.ui.adjustments_tab.ui
    tab.choice.setCurrentIndex(1)

    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)
    assert [entry.points for entry in sheet_of(desk).adjustments] == [2]

    page.refresh(2026)
    tab.adjustments.stand_on(0)
    qtbot.mouseClick(tab.remove, Qt.MouseButton.LeftButton)
    assert sheet_of(desk).adjustments == ()

    said[-1]()
    assert [entry.points for entry in sheet_of(desk).adjustments] == [2]


def test_a_penalty_is_typed_without_a_sign_and_taken_off(desk, page, qtbot):
    page.ui.tabs.setCurrentIndex(1)
    tab = page.ui.adjustments_tab.ui
    before = desk.year_view(2026).stars.total
    tab.choice.setCurrentIndex(tab.choice.count() - 1)
    qtbot.keyClicks(tab.points, "2")
    write(tab.note, "通报批评")

    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)

    assert desk.year_view(2026).stars.total == before - 2


def test_a_line_without_a_note_is_refused_with_a_sentence(desk, page, qtbot):
    page.ui.tabs.setCurrentIndex(1)
    tab = page.ui.adjustments_tab.ui
    tab.choice.setCurrentIndex(tab.choice.count() - 2)
    tab.note.clear()
    qtbot.keyClicks(tab.points, "1")

    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)

    assert "needs a note" in tab.problem.text()
    assert sheet_of(desk) is None


def test_a_veto_counts_only_once_its_note_is_written(desk, page, qtbot):
    page.ui.tabs.setCurrentIndex(1)
    row = page.ui.adjustments_tab.findChild(type(page), "") or page.ui.adjustments_tab
    box = row.findChild(object, "veto_V7")
    note = row.findChild(object, "veto_note_V7")

    box.click()
    assert sheet_of(desk) is None

    write(note, "审计发现")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert sheet_of(desk).vetoes == (("V7", "审计发现"),)
    page.refresh(2026)
    assert "V7" in page.ui.obstacle.text()

    box.click()
    assert sheet_of(desk).vetoes == ()


def test_the_total_and_the_distance_make_the_next_star(page, desk):
    result = desk.year_view(2026).stars

    assert page.ui.total.text() == cut_total(result.total)
    assert "two stars" in page.ui.distance.text()
    shown = Decimal(page.ui.total.text()) + Decimal(lacking(result.next_threshold - result.total))
    assert shown == result.next_threshold


def test_both_tabs_owe_nothing_to_fingers_eyes_and_ears(page):
    choose(page, "B5")
    assert everything_owed(page) == {}

    page.ui.tabs.setCurrentIndex(1)
    assert everything_owed(page) == {}


def claimed_wish(desk):
    of = desk.ledgers.kind("micro_wish")
    today, now = desk.clock.today(), desk.clock.now()
    draft = ledgers.begin_entry(of, today=today)
    draft.values.update(content="一盏台灯", community="东街社区")
    made = ledgers.save_entry(draft, kind=of, today=today, now=now, work=desk.work())
    moved = ledgers.take_step(
        made.id, step="claimed", on=today, kind=of, today=today, work=desk.work()
    )
    desk.changed()
    return moved


def test_entries_of_a_ledger_prove_an_item_and_open_from_it(desk, page, panel, shell):
    wish = claimed_wish(desk)
    went = []
    shell.places.wanted.connect(went.append)
    page.refresh(2026)
    choose(page, "E3")

    panel.evidence.opened.emit(0)
    panel.missing.opened.emit(0)

    item = page._presenter.item("E3")
    assert (item.score, item.entries) == (1, (wish.id,))
    assert [(place.page, place.item) for place in went] == [(PageKey.LEDGERS, wish.id)] * 2
    assert panel.editor.isVisible()


def test_an_item_that_no_entry_proves_leads_to_a_new_one(desk, page, panel, shell):
    went = []
    shell.places.wanted.connect(went.append)
    choose(page, "E3")

    panel.missing.opened.emit(0)

    [place] = went
    assert (place.page, place.action) == (PageKey.LEDGERS, Action.NEW)
    assert place.value("kind") == "micro_wish"
