"""Ctrl+F from every page: typed, chosen and opened by the keyboard, closed without loss."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from record_books import committee_draft, member_id

from branchdesk.desktop import leads
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.search.panel import SearchPanel
from branchdesk.domain.records import RecordKind

SEARCH = "search_everything"


@pytest.fixture
def find(office, hands, qtbot):
    """Return a function that opens the search, types, and waits for the answer."""

    def look_for(text: str) -> SearchPanel:
        hands.press(Qt.Key.Key_F, ctrl=True)
        panel = office.findChild(SearchPanel)
        panel.line.setText(text)
        qtbot.waitUntil(lambda: not panel.busy)
        return panel

    return look_for


def titles(panel: SearchPanel) -> list[str]:
    return [row.title for row in panel.list.results.rows if not row.heading]


@pytest.mark.parametrize("key", list(PageKey))
def test_ctrl_f_searches_everything_on_every_page(office, hands, key):
    office.go(Place(key))
    if QApplication.focusWidget() is None:
        office.setFocus()
    hands.press(Qt.Key.Key_F, ctrl=True)

    assert hands.place == SEARCH

    hands.press(Qt.Key.Key_Escape)

    assert office.findChild(SearchPanel).isVisible() is False
    assert office.page.key is key


def test_what_is_found_stands_in_groups_with_the_word_marked(office, find):
    office.go(Place(PageKey.RECORDS))
    panel = find("灭火器")

    rows = panel.list.results.rows
    assert [row.title for row in rows if row.heading] == ["Minutes", "Decisions"]
    decision = rows[-1]
    assert decision.second == "购置灭火器。"
    assert decision.second_marks == ((2, 3),)


def test_arrows_choose_past_headings_and_enter_opens_the_exact_field(office, find, hands):
    office.go(Place(PageKey.RECORDS))
    panel = find("灭火器")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == 3
    assert hands.place == SEARCH

    hands.enter()

    assert panel.isVisible() is False
    assert office.page.editing.presenter.draft.id == "r1"
    assert hands.place == "decision"
    card = office.page.editing.editor.agenda.cards[1]
    assert card.isAncestorOf(QApplication.focusWidget())


def test_a_follow_up_is_opened_at_its_line(office, find, hands):
    office.go(Place(PageKey.TODAY))
    office.setFocus()
    find("类别:议定事项 联系")

    hands.enter()

    assert hands.place == "what"
    assert QApplication.focusWidget().text() == "联系厂家"


def test_a_member_is_opened_by_initials(office, find, hands):
    office.go(Place(PageKey.RECORDS))
    panel = find("ZZY")
    assert titles(panel) == ["张志远"]

    hands.enter()

    assert office.page.key is PageKey.MEMBERS
    assert leads.member(member_id("张志远")).item == member_id("张志远")
    assert office.page.ui.name.text() == "张志远"


def test_esc_gives_the_fingers_back_and_what_was_being_typed_stays(office, find, hands):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    office.page.editing.editor.go_to("title")
    hands.say("写到一半")
    find("学习")

    hands.press(Qt.Key.Key_Escape)

    assert hands.place == "title"
    assert QApplication.focusWidget().text() == "写到一半"
    assert office.page.editing.presenter.draft.title == "写到一半"


def test_leaving_for_a_result_keeps_what_was_being_typed(office, books, find, hands):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    record = office.page.editing.presenter.draft.id
    office.page.editing.editor.go_to("title")
    hands.say("写到一半")
    find("灭火器")

    hands.enter()

    assert office.page.editing.presenter.draft.id == "r1"
    assert books.kept(record).title == "写到一半"


def test_what_was_typed_a_moment_ago_is_found(office, books, find, hands, qtbot):
    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))
    office.page.editing.editor.go_to("title")
    hands.say("刚刚写的标题")
    hands.press(Qt.Key.Key_S, ctrl=True)

    assert titles(find("刚刚写")) == ["刚刚写的标题"]


def test_a_wrong_filter_is_said_gently_and_the_rest_is_found(office, find):
    office.go(Place(PageKey.RECORDS))
    panel = find("类别:火星 灭火器")

    assert "火星" in panel.hint.text()
    assert panel.hint.isVisible()
    assert "十月支委会" in titles(panel)


def test_nothing_found_is_said_and_an_empty_box_teaches(office, find):
    office.go(Place(PageKey.RECORDS))
    panel = find("没有的词")
    assert panel.note.isVisible()
    assert panel.note.text().startswith("Nothing is found")
    assert panel.list.isHidden()

    panel.line.clear()

    assert "zzy" in panel.note.text()


def test_more_of_a_group_is_asked_for_by_its_name(office, books, find, hands, qtbot):
    for number in range(8):
        books.finalised(committee_draft(f"more-{number}", title=f"例会{number}"))
    office.go(Place(PageKey.RECORDS))
    panel = find("例会")
    assert len([title for title in titles(panel) if title.startswith("例会")]) == 6
    for _ in range(6):
        hands.press(Qt.Key.Key_Down)

    hands.enter()
    qtbot.waitUntil(lambda: not panel.busy)

    assert panel.line.text() == "类别:会议 例会"
    assert len(titles(panel)) == 8


def test_the_last_thing_typed_is_answered_however_fast_it_was_typed(office, find, qtbot):
    office.go(Place(PageKey.RECORDS))
    panel = find("")
    for typed in ("灭", "灭火", "灭火器", "学", "学习重要"):
        panel.line.setText(typed)
    qtbot.waitUntil(lambda: not panel.busy)

    rows = [row for row in panel.list.results.rows if not row.heading]
    assert rows
    assert all("学习重要" in f"{row.title}{row.second}" for row in rows)


def test_enter_opens_nothing_while_words_are_being_composed(office, find, hands):
    office.go(Place(PageKey.RECORDS))
    panel = find("灭火器")
    QApplication.sendEvent(panel.line, QInputMethodEvent("mie", []))

    hands.enter()

    assert panel.isVisible()


def test_ctrl_shift_f_goes_to_the_search_box_of_the_page(office, qtbot):
    for key, name in (
        (PageKey.RECORDS, "search"),
        (PageKey.MEMBERS, "search"),
        (PageKey.STARS, SEARCH),
    ):
        office.go(Place(key))
        qtbot.keyClick(
            office,
            Qt.Key.Key_F,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        assert QApplication.focusWidget().objectName() == name


def test_f1_explains_the_search_while_it_is_open(office, find, hands):
    office.go(Place(PageKey.RECORDS))
    find("")
    hands.press(Qt.Key.Key_F1)

    assert "全部查找" in office._frame._help._text.toPlainText()


def test_the_panel_owes_nothing_to_fingers_eyes_and_ears(office, find):
    office.go(Place(PageKey.RECORDS))

    assert everything_owed(find("类别:火星 会")) == {}
    assert everything_owed(find("")) == {}


def test_no_page_takes_ctrl_f_for_itself():
    from source_tree import SOURCE

    pages = (SOURCE / "desktop" / "pages").rglob("*.py")
    assert [str(page) for page in pages if "def begin_search" in page.read_text("utf-8")] == []
