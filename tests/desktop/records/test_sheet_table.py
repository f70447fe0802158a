"""The sign-in sheet under the fingers."""

from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLineEdit
from record_books import committee_draft, member_id

from branchdesk.desktop.models.record_sheet import Column
from branchdesk.desktop.pages.records import sheet as sheets
from branchdesk.desktop.pages.records.sheet import sheet_of
from branchdesk.desktop.pages.records.sheet_table import SheetTable
from branchdesk.domain.drafts import ExceptionDraft
from branchdesk.domain.records import Presence, RecordKind

TODAY = date(2026, 10, 21)


class Holder:
    """Does to a draft what the table reports, as the page does."""

    def __init__(self, desk, table) -> None:
        self._table = table
        with desk.work() as work:
            self._roll = work.people.roll()
            self._keys = {line.id: line.pinyin for line in work.people.lines()}
        self.draft = committee_draft(kind=RecordKind.GENERAL_MEETING)
        table.toggled.connect(self.toggle)
        table.marked.connect(self.mark)
        table.sheet.entered.connect(self.enter)
        self.show()

    def show(self) -> None:
        shown = sheet_of(self.draft, roll=self._roll, day=TODAY, today=TODAY, keys=self._keys)
        self._table.sheet.show(shown)

    def toggle(self, members) -> None:
        self.draft = sheets.toggled(self.draft, members)
        self.show()

    def mark(self, members, presence) -> None:
        self.draft = sheets.marked(self.draft, members, presence)
        self.show()

    def enter(self, line) -> None:
        self.draft = sheets.with_attendance(self.draft, line)
        self.show()


@pytest.fixture
def table(qtbot):
    made = SheetTable()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def holder(desk, table):
    made = Holder(desk, table)
    table.stand_on(0)
    return made


def name_under(table) -> str:
    return table.sheet.line(table.currentIndex().row()).name


def test_the_model_keeps_qts_contract(holder, table, qtmodeltester):
    assert isinstance(table.sheet, QAbstractItemModel)
    qtmodeltester.check(table.sheet)


@pytest.mark.parametrize(
    ("typed", "name"), [("ln", "李娜样"), ("liuyang", "刘洋例"), ("zym", "赵样敏"), ("z", "张志远")]
)
def test_letters_find_a_name_by_pinyin_or_initials(holder, table, qtbot, typed, name):
    qtbot.keyClicks(table, typed)

    assert name_under(table) == name


def test_the_same_letter_again_goes_on_to_the_next_such_name(holder, table, qtbot):
    qtbot.keyClicks(table, "zz")
    found = [name_under(table)]
    qtbot.keyClicks(table, "z")
    found.append(name_under(table))

    assert found[0] != found[1]
    assert all(name[0] in "张赵周郑" for name in found)


def test_space_marks_as_on_leave_and_a_letter_says_otherwise(holder, table, qtbot):
    qtbot.keyClicks(table, "ln")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClicks(table, "x")

    assert holder.draft.exceptions == (ExceptionDraft(member_id("李娜样"), Presence.ABSENT),)
    assert table.currentIndex().column() == Column.PRESENCE


@pytest.mark.parametrize(
    ("letter", "presence"),
    [
        ("q", Presence.LEAVE),
        ("x", Presence.ABSENT),
        ("c", Presence.LATE),
        ("z", Presence.LEFT_EARLY),
    ],
)
def test_each_letter_has_its_meaning(holder, table, qtbot, letter, presence):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClicks(table, letter)

    assert holder.draft.exceptions[0].presence is presence


def test_space_again_makes_the_member_present_and_leaves_no_trace(holder, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Space)

    assert holder.draft.exceptions == ()
    assert table.currentIndex().column() == Column.NAME


def test_several_members_are_marked_at_once(holder, table, qtbot):
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)

    assert len(holder.draft.exceptions) == 2


def test_enter_writes_the_reason_and_comes_back_to_the_names(holder, table, qtbot, qtlog):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit, "reason")
    editor.insert("出差")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: holder.draft.exceptions[0].reason == "出差")
    qtbot.waitUntil(lambda: table.currentIndex().column() == Column.NAME)
    assert not [record for record in qtlog.records if "editing failed" in record.message]


def test_a_locked_sheet_takes_no_reason(holder, table, qtbot):
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.sheet.set_locked(locked=True)

    flags = table.sheet.flags(table.sheet.index(0, Column.REASON))

    assert not flags & Qt.ItemFlag.ItemIsEditable


def test_a_member_without_a_vote_is_told_apart_in_words(holder, table):
    names = [table.sheet.index(row, Column.NAME).data() for row in range(table.sheet.rowCount())]

    assert names[-1] != "预备样"
    assert names[-1].startswith("预备样")


def test_the_same_members_keep_the_cursor(holder, table):
    table.stand_on(4)

    holder.toggle((member_id("张志远"),))

    assert table.currentIndex().row() == 4


def test_a_sheet_shares_its_room(holder, table):
    table.share(10_000)
    tall = table.height()
    table.share(10)

    assert table.height() < tall
    assert table.height() == table.height_for(5)
