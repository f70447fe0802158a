"""The strip: one key copies the next field, and nothing of ours is left behind."""

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from record_books import committee_draft, member_id, open_books

from branchdesk.app import fill_profiles_of
from branchdesk.desktop import leads
from branchdesk.desktop.fill.presenter import FillPresenter
from branchdesk.desktop.fill.strip import FillStrip
from branchdesk.desktop.pages.making import PageMaking
from branchdesk.domain.filling import FillField, FillProfile, FillSource

FIELDS = (
    FillField("名称", "{title}", longest=4),
    FillField("地点", "{place}"),
    FillField("主持人", "{chair}"),
)
ONE = FillProfile("平台甲", FillSource.RECORD, FIELDS, note="本程序默认")
OTHER = FillProfile("平台乙", FillSource.RECORD, FIELDS[::-1])
VALUES = {"title": "十月支委会", "place": "", "chair": "张志远"}


def clipboard():
    return QApplication.clipboard().text()


@pytest.fixture
def strip(qtbot):
    QApplication.clipboard().setText("别的内容")
    made = FillStrip(FillPresenter((ONE, OTHER), VALUES), title="十月支委会", parent=None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(qtbot, strip, key, *, shift=False):
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or strip, key, modifier)


def test_it_stays_above_every_other_window(strip):
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_nothing_is_copied_before_a_key_is_pressed(strip):
    assert clipboard() == "别的内容"
    assert "名称" in strip.coming.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_one_key_copies_one_field_after_the_other_and_shift_goes_back(strip, qtbot, key):
    press(qtbot, strip, key)
    assert clipboard() == "十月支委会"
    assert "名称" in strip.copied.text()
    assert "地点" in strip.coming.text()

    press(qtbot, strip, key)
    press(qtbot, strip, key)
    assert clipboard() == "张志远"
    assert strip.coming.text() == "Everything is copied."

    press(qtbot, strip, key, shift=True)
    press(qtbot, strip, key, shift=True)
    assert clipboard() == "十月支委会"


def test_an_empty_field_leaves_nothing_old_to_be_pasted(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)
    press(qtbot, strip, Qt.Key.Key_Return)

    assert clipboard() == ""
    assert "empty" in strip.copied.text()


def test_what_is_too_long_for_the_form_is_said_and_copied_whole(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)

    assert strip.warning.isVisible()
    assert "5" in strip.warning.text()
    assert "4" in strip.warning.text()
    assert clipboard() == "十月支委会"

    press(qtbot, strip, Qt.Key.Key_Return)
    assert not strip.warning.isVisible()


def test_a_field_is_jumped_to_in_the_list(strip, qtbot):
    strip.list.setFocus()
    press(qtbot, strip, Qt.Key.Key_Down)
    press(qtbot, strip, Qt.Key.Key_Down)
    press(qtbot, strip, Qt.Key.Key_Return)

    assert clipboard() == "张志远"


def test_another_form_begins_anew_in_its_own_order(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)
    strip.profile.setCurrentIndex(1)
    strip.profile.activated.emit(1)
    strip.copy_next()

    assert clipboard() == "张志远"


def test_the_button_does_what_the_keys_do(strip, qtbot):
    qtbot.mouseClick(strip.next, Qt.MouseButton.LeftButton)

    assert clipboard() == "十月支委会"


def test_closing_empties_the_clipboard_of_what_is_ours(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)

    press(qtbot, strip, Qt.Key.Key_Escape)

    assert not strip.isVisible()
    assert clipboard() == ""


def test_closing_leaves_what_somebody_else_copied_meanwhile(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)
    QApplication.clipboard().setText("别人复制的")

    strip.close()

    assert clipboard() == "别人复制的"


def test_it_owes_nothing_to_fingers_eyes_and_ears(strip, qtbot):
    press(qtbot, strip, Qt.Key.Key_Return)

    assert everything_owed(strip) == {}


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    folder = made.desk.workspace.folder
    made.desk.read_fill_profiles = lambda: fill_profiles_of(folder, made.desk.ledgers)
    made.finalised(committee_draft())
    yield made
    made.desk.workspace.close()


@pytest.fixture
def office(window, books, qtbot):
    window.resize(1366, 768)
    window.show_branch("First branch", PageMaking(books.desk), year=2026, years=(2026,))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def opened(office):
    return [one for one in office.findChildren(FillStrip) if one.isVisible()]


def action(office):
    return next(one for one in office.page.secondary_actions() if one.objectName() == "fill")


def test_a_finalised_record_is_copied_from_its_page(office):
    office.go(leads.record("r1"))
    action(office).trigger()

    [strip] = opened(office)
    strip.copy_next()
    assert clipboard() == "支委会"
    strip.copy_next()
    assert clipboard() == "十月支委会"


def test_a_draft_is_not_copied(office):
    from branchdesk.domain.records import RecordKind

    office.go(leads.new_record(RecordKind.COMMITTEE_MEETING))

    assert "fill" not in [one.objectName() for one in office.page.secondary_actions()]


def test_a_member_is_copied_from_the_register_and_the_strip_before_makes_way(office):
    office.go(leads.member(member_id("张志远")))
    action(office).trigger()
    action(office).trigger()

    [strip] = opened(office)
    strip.copy_next()
    assert clipboard() == "张志远"


def test_where_no_profile_fits_its_place_is_told(office, books):
    books.desk.read_fill_profiles = lambda: fill_profiles_of(None, books.desk.ledgers).__class__()
    said = []
    office.shell.notices.said.connect(lambda sentence, _undo: said.append(sentence))
    office.go(leads.record("r1"))

    action(office).trigger()

    assert opened(office) == []
    assert "fill" in said[0]


def test_a_bad_profile_is_told_with_its_line_and_the_others_still_serve(office, books):
    own = books.desk.workspace.folder / "fill"
    own.mkdir()
    (own / "bad.toml").write_text('name = "x"\nsource = "nothing"\n', encoding="utf-8")
    said = []
    office.shell.notices.said.connect(lambda sentence, _undo: said.append(sentence))
    office.go(leads.record("r1"))

    action(office).trigger()

    assert "bad.toml: line 2: source" in said[0]
    assert len(opened(office)) == 1
