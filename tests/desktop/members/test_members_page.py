"""The register, a member's form and a roster, as the office uses them."""

import pytest
from branch_year import make_branch
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from branchdesk.desktop.pages.members.page import MembersPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.people import MemberStatus, PartyPost


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = MembersPage(desk, shell)
    qtbot.addWidget(made)
    made.refresh(2026)
    made.show()
    return made


def names(page):
    model = page.ui.register.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def member(desk, name):
    with desk.work() as work:
        return next(m for m in work.people.roll().members if m.name == name)


def test_the_register_finds_people_by_name_pinyin_and_initials(qtbot, page):
    qtbot.keyClicks(page.ui.search, "zzy")
    by_initials = names(page)
    page.ui.search.clear()
    qtbot.keyClicks(page.ui.search, "lina")
    by_pinyin = names(page)
    page.ui.search.setText("赵敏")

    assert by_initials[0] == "张志远"
    assert by_pinyin == ["李娜"]
    assert names(page) == ["赵敏"]


def test_what_is_typed_is_saved_and_stands_in_the_books(qtbot, page, desk):
    page.open_place(Place(PageKey.MEMBERS, item=member(desk, "李娜").id))
    page.ui.phone.clear()
    qtbot.keyClicks(page.ui.phone, "00000000001")

    assert page.has_unsaved_changes
    assert page.commit()
    assert member(desk, "李娜").phone == "00000000001"
    assert not page.has_unsaved_changes


def test_a_refused_form_keeps_every_keystroke_and_marks_the_field(qtbot, page, desk):
    page.begin_new()
    page.ui.name.setText("测试")
    qtbot.keyClicks(page.ui.id_number, "110101190001010000")

    assert not page.commit()
    assert page.ui.id_number.text() == "110101190001010000"
    assert page.ui.id_number.property("problem") == "hard"
    assert [p.field for p in page.ui.problems.problems if p.severity == "H"] == ["id_number"]
    assert "测试" not in names(page)


def test_a_new_member_appears_in_the_register_and_is_found_by_initials(qtbot, page):
    page.begin_new()
    page.ui.name.setText("欧阳一鸣")
    qtbot.keyClicks(page.ui.joined, "2012.7")
    qtbot.keyClicks(page.ui.full_on, "2013.7")

    assert page.commit()
    page.ui.search.setText("oyym")

    assert names(page) == ["欧阳一鸣"]


def test_a_change_of_status_is_dated_and_decides_who_may_vote(qtbot, page, desk):
    before = page.subtitle()
    page.open_place(Place(PageKey.MEMBERS, item=member(desk, "李娜").id))
    qtbot.keyClicks(page.ui.change_on, "2026-09-01")
    page.ui.change_status.setCurrentIndex(page.ui.change_status.findData(MemberStatus.LEFT))
    qtbot.mouseClick(page.ui.change, Qt.MouseButton.LeftButton)

    assert page.commit()

    changed = member(desk, "李娜")
    assert changed.status_on(desk.clock.today()) is MemberStatus.LEFT
    assert "李娜" not in names(page)
    assert page.subtitle() != before


def test_a_post_ticked_holds_from_today_on_and_the_past_stays(page, desk):
    chosen = member(desk, "孙丽")
    page.open_place(Place(PageKey.MEMBERS, item=chosen.id))
    page.ui.post_group_leader.setChecked(True)

    assert page.commit()

    [term] = member(desk, "孙丽").posts
    assert (term.post, term.since) == (PartyPost.GROUP_LEADER, desk.clock.today())


def test_a_removed_member_comes_back_from_the_recycle_bin(qtbot, page, desk, prompts):
    page.open_place(Place(PageKey.MEMBERS, item=member(desk, "李娜").id))
    page.secondary_actions()[0].trigger()
    gone = "李娜" not in names(page)
    page.ui.shown.setCurrentIndex(2)
    in_bin = names(page)

    prompts.will_answer(True)
    page.ui.register.selectRow(0)

    assert gone
    assert in_bin == ["李娜"]
    assert "李娜" in names(page)


def test_a_roster_is_shown_row_by_row_and_written_only_when_asked(
    qtbot, page, desk, prompts, tmp_path
):
    book = Workbook()
    sheet = book.active
    sheet.append(["党员名册"])
    sheet.append(["党员姓名", "性别", "入党时间", "转正时间", "所在党小组"])
    sheet.append(["欧阳一鸣", "男", "1999.07", "2000.07", "第一小组"])
    file = tmp_path / "名册.xlsx"
    book.save(file)
    prompts.will_answer((file,))

    page.secondary_actions()[1].trigger()
    view = page.ui.views.currentWidget()
    qtbot.waitUntil(lambda: view.ui.write.isEnabled(), timeout=20_000)
    before = "欧阳一鸣" in names(page)
    qtbot.mouseClick(view.ui.write, Qt.MouseButton.LeftButton)

    assert not before
    assert "欧阳一鸣" in names(page)
    assert page.ui.views.currentWidget() is page.ui.form_view


def test_a_workbook_that_is_none_gets_a_sentence_and_changes_nothing(
    qtbot, page, prompts, tmp_path
):
    file = tmp_path / "名册.xlsx"
    file.write_text("no workbook", encoding="utf-8")
    prompts.will_answer((file,))
    before = names(page)

    page.secondary_actions()[1].trigger()
    view = page.ui.views.currentWidget()
    qtbot.waitUntil(
        lambda: "名册.xlsx" in view.ui.summary.text() and "Nothing" in view.ui.summary.text(),
        timeout=20_000,
    )

    assert not view.ui.write.isEnabled()
    assert names(page) == before


def test_every_label_with_a_mnemonic_leads_to_another_widget(page):
    labels = [label for label in page.findChildren(QLabel) if "&" in label.text()]

    assert labels
    assert all(label.buddy() not in (None, label) for label in labels)


def test_every_mnemonic_of_the_form_is_used_once(page):
    letters = [
        text[text.index("&") + 1].lower()
        for label in page.ui.form_card.findChildren(QLabel)
        if "&" in (text := label.text())
    ]

    assert len(letters) == len(set(letters))
