import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.style import Look
from branchdesk.desktop.tokens import LetterSize
from branchdesk.desktop.widgets.rail import WITHIN


def shown_title(window):
    return window.findChild(QLabel, "page_title").text()


def test_only_the_page_that_is_looked_at_is_made(open_window, stub_pages):
    assert set(stub_pages.made) == {PageKey.TODAY}

    open_window.go(Place(PageKey.STARS))

    assert set(stub_pages.made) == {PageKey.TODAY, PageKey.STARS}
    assert shown_title(open_window) == "stars"


def test_a_place_is_opened_with_everything_it_names(open_window, stub_pages):
    place = Place(PageKey.RECORDS, item="r1", field="agenda.0.decision")

    open_window.shell.places.go(place)

    assert stub_pages.made[PageKey.RECORDS].asked == [("refresh", 2026), place]


def test_a_page_is_read_anew_only_when_the_books_or_the_year_changed(
    open_window, stub_pages, qtbot
):
    today = stub_pages.made[PageKey.TODAY]
    qtbot.waitUntil(lambda: ("refresh", 2026) in today.asked)
    today.asked.clear()

    open_window.go(Place(PageKey.STARS))
    open_window.go(Place(PageKey.TODAY))

    assert ("refresh", 2026) not in today.asked
    open_window.shell.notices.changed.emit()
    qtbot.waitUntil(lambda: ("refresh", 2026) in today.asked)


def test_who_wants_something_else_at_once_does_not_wait_for_today(window, stub_pages, qtbot):
    window.show_branch("First branch", stub_pages, year=2026, years=(2026,))
    today = stub_pages.made[PageKey.TODAY]

    window.go(Place(PageKey.STARS))
    qtbot.waitUntil(lambda: not window.first_look_waits)

    assert ("refresh", 2026) not in today.asked
    window.go(Place(PageKey.TODAY))
    assert ("refresh", 2026) in today.asked


def test_the_chosen_year_is_shown_by_every_page(open_window, stub_pages):
    years = open_window.findChild(QComboBox, "year")

    years.setCurrentIndex(years.findData(2025))
    years.activated.emit(years.currentIndex())

    assert open_window.year == 2025
    assert stub_pages.made[PageKey.TODAY].asked[-1] == ("refresh", 2025)


def test_a_place_in_another_year_opens_that_year(open_window):
    open_window.go(Place(PageKey.STARS, year=2025))

    assert open_window.year == 2025
    assert open_window.findChild(QComboBox, "year").currentData() == 2025


def test_leaving_a_page_lets_it_keep_what_it_has(open_window, stub_pages):
    today = stub_pages.made[PageKey.TODAY]
    today.dirty = True

    open_window.go(Place(PageKey.STARS))

    assert "commit" in today.asked
    assert open_window.page.key is PageKey.STARS


@pytest.mark.parametrize(
    ("answer", "ends_on"), [(False, PageKey.TODAY), (True, PageKey.STARS)], ids=["stay", "leave"]
)
def test_a_page_that_cannot_keep_its_changes_is_left_only_on_purpose(
    open_window, stub_pages, prompts, answer, ends_on
):
    today = stub_pages.made[PageKey.TODAY]
    today.dirty, today.keeps = True, False
    prompts.will_answer(answer)

    open_window.findChild(QPushButton, "go_stars").click()

    assert open_window.page.key is ends_on
    assert open_window.findChild(QPushButton, f"go_{ends_on.value}").isChecked()


@pytest.mark.parametrize(
    ("dirty", "answers", "closes"),
    [(False, [], True), (True, [False], False), (True, [True], True)],
    ids=["nothing to lose", "stay", "leave"],
)
def test_closing_asks_only_when_something_would_be_lost(
    open_window, stub_pages, prompts, dirty, answers, closes
):
    today = stub_pages.made[PageKey.TODAY]
    today.dirty, today.keeps = dirty, False
    prompts.will_answer(*answers)

    assert open_window.close() is closes


def test_the_size_of_the_window_is_remembered(open_window, store):
    assert not store.current.geometry

    open_window.close()

    assert store.current.geometry


@pytest.mark.parametrize(
    ("key", "modifier", "asked"),
    [
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, "commit"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "finalise"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "new"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "search"),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "escape"),
    ],
    ids=["save", "finalise", "new", "search", "escape"],
)
@pytest.mark.parametrize("field", ["line", "box"])
def test_a_key_reaches_the_page_from_inside_a_text(
    open_window, stub_pages, qtbot, key, modifier, asked, field
):
    page = stub_pages.made[PageKey.TODAY]
    focused = getattr(page, field)
    focused.setFocus()

    qtbot.keyClick(focused, key, modifier)

    assert asked in page.asked
    assert QApplication.focusWidget() is focused


def test_ctrl_z_takes_back_typing_first_and_then_the_last_act(open_window, stub_pages, qtbot):
    page = stub_pages.made[PageKey.TODAY]
    page.line.setFocus()
    qtbot.keyClicks(page.line, "abc")

    qtbot.keyClick(page.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    emptied = page.line.text()
    open_window.setFocus()
    qtbot.keyClick(open_window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert emptied == ""
    assert "undo" in page.asked


def test_alt_and_a_number_lead_to_the_page(open_window, qtbot):
    qtbot.keyClick(open_window, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)

    assert open_window.page.key is PageKey.STARS


def test_alt_and_zero_lead_to_the_tenth_page(open_window, qtbot):
    qtbot.keyClick(open_window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)

    assert open_window.page.key is PageKey.SETTINGS


def test_f1_shows_help_beside_the_page_and_esc_puts_it_away(open_window, stub_pages, qtbot):
    qtbot.keyClick(open_window, Qt.Key.Key_F1)
    panel = open_window.findChild(QWidget, "help_panel")
    was_open = panel.isVisible()
    qtbot.keyClick(open_window, Qt.Key.Key_Escape)

    assert was_open
    assert not panel.isVisible()
    assert "escape" not in stub_pages.made[PageKey.TODAY].asked


def test_the_red_button_does_what_the_page_says(open_window, stub_pages, qtbot):
    page = stub_pages.made[PageKey.TODAY]
    button = open_window.findChild(QPushButton, "do_it")

    with qtbot.waitSignal(page.action.triggered):
        button.click()
    page.action.setEnabled(False)

    assert not button.isEnabled()


def test_a_title_that_changes_is_shown(open_window, stub_pages):
    page = stub_pages.made[PageKey.TODAY]
    page.heading = "Committee meeting"

    page.header_changed.emit()

    assert shown_title(open_window) == "Committee meeting"


def test_a_workspace_that_can_only_be_read_says_so(window, stub_pages):
    window.show_branch("B", stub_pages, year=2026, years=(2026,), read_only=True)

    assert not window.findChild(QWidget, "read_only_banner").isHidden()


def test_without_a_workspace_no_page_can_be_chosen(window):
    window.go(Place(PageKey.STARS, action=Action.NEW))

    assert window.page is None
    assert not window.findChild(QPushButton, "go_stars").isEnabled()


def test_another_workspace_brings_its_own_pages(open_window, stub_pages):
    first = stub_pages.made[PageKey.TODAY]

    open_window.show_branch("Second branch", stub_pages, year=2026, years=(2026,))

    assert stub_pages.made[PageKey.TODAY] is not first
    assert open_window.page is stub_pages.made[PageKey.TODAY]
    assert "Second branch" in open_window.windowTitle()


def test_every_button_of_the_rail_has_a_name_and_an_icon(open_window):
    pages = [page for page in PageKey if page not in WITHIN]
    buttons = [open_window.findChild(QPushButton, f"go_{page.value}") for page in pages]

    assert all(button.accessibleName() and not button.icon().isNull() for button in buttons)


def test_larger_letters_take_effect_at_once(open_window, stub_pages, store, qapp):
    first = stub_pages.made[PageKey.TODAY]
    before = qapp.font().pointSizeF()

    store.change(letters=LetterSize.LARGEST)
    open_window.shell.notices.preferences_changed.emit()

    assert qapp.font().pointSizeF() == 1.5 * before
    assert stub_pages.made[PageKey.TODAY] is not first
    assert open_window.page is stub_pages.made[PageKey.TODAY]


@pytest.mark.parametrize("letters", LetterSize)
def test_the_window_fits_on_its_screen_with_any_letters(qtbot, store, letters):
    window = MainWindow(store, Look(letters=letters))
    qtbot.addWidget(window)

    room = window.screen().availableSize()

    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_large_letters_fit_an_office_screen_with_its_task_bar(open_window, store):
    store.change(letters=LetterSize.LARGEST)
    open_window.shell.notices.preferences_changed.emit()

    least = open_window.minimumSizeHint()

    assert least.width() <= 1366
    assert least.height() <= 768 - 40
