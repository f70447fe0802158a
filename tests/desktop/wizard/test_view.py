"""The first run as hands and eyes meet it, up to the first page."""

from datetime import date
from pathlib import Path

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from teller_values import handed_out
from workbooks import workbook

from branchdesk import app as composition
from branchdesk.desktop.entrance import Entrance
from branchdesk.desktop.opening import Opening
from branchdesk.desktop.pages.review.teller import TellerDialog
from branchdesk.desktop.places import PageKey
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.wizard.presenter import WizardStep
from branchdesk.desktop.wizard.view import WizardView
from branchdesk.telling import FileTellers
from branchdesk.usecases.branches import BranchDraft
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.moving import Arrived
from branchdesk.usecases.upkeep import Examination


@pytest.fixture
def begin(window, store, qtbot):
    """Return what shows the wizard in a window, with nothing open."""
    made = []

    def begin(create=composition.create_workspace, receive=None, tellers=None):
        entrance = Entrance(composition.open_desk, create, None, receive, tellers)
        made.append(Opening(window, entrance, store))
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made[-1].begin()
        return window.findChild(WizardView, "wizard")

    yield begin
    window.shell.jobs.finish()
    for opening in made:
        opening.close()


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def name_it(wizard, folder):
    wizard.ui.name.setText("中共样例市机关第一支部委员会")
    wizard.ui.folder.setText(str(folder))


def skip_to_the_end(wizard):
    wizard.ui.next.click()
    for _ in range(3):
        wizard.ui.skip.click()


@pytest.mark.parametrize("step", list(WizardStep))
def test_every_step_owes_nothing_to_fingers_eyes_and_ears(begin, qtbot, step):
    wizard = begin(receive=print, tellers=FileTellers(Path()))

    wizard._presenter.step = step
    wizard._show()

    # A button takes the room of its new text with the next event.
    qtbot.waitUntil(lambda: everything_owed(wizard) == {})


def test_a_second_teller_counts_from_the_first_page_and_makes_no_workspace(
    begin, qtbot, prompts, store, tmp_path
):
    file, tellers = tmp_path / "x.bdcount", FileTellers(tmp_path / "own")
    tellers.write(file, handed_out())
    wizard = begin(tellers=tellers)
    prompts.will_answer([file])

    wizard.ui.count.click()

    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), TellerDialog))
    QApplication.activeWindow().reject()
    assert wizard.isVisible()
    assert store.current.workspace == ""


def test_where_no_tellers_files_are_known_none_is_asked_for(begin):
    assert not begin().ui.count.isVisible()


def test_the_whole_of_it_goes_by_enter_alone(begin, qtbot, window, tmp_path):
    wizard = begin()
    wizard.ui.folder.setText(str(tmp_path / "w"))
    at_first = QApplication.focusWidget() is wizard.ui.name
    qtbot.keyClicks(wizard.ui.name, "First branch")
    press(qtbot, *[Qt.Key.Key_Return] * 3, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    second = wizard.ui.pages.currentIndex()
    qtbot.keyClicks(QApplication.focusWidget(), "Committee")
    press(qtbot, *[Qt.Key.Key_Return] * 4)

    assert at_first
    assert second == WizardStep.SUPERIOR
    assert wizard.ui.pages.currentIndex() == WizardStep.GROUPS
    assert wizard._presenter.draft.superior == "Committee"


def shown_on(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_a_workspace_is_made_and_today_says_what_to_do_first(begin, qtbot, window, store, tmp_path):
    wizard = begin()
    name_it(wizard, tmp_path / "w")
    skip_to_the_end(wizard)
    qtbot.waitUntil(lambda: wizard.ui.later.isVisible(), timeout=20_000)
    remembered = store.current.workspace

    wizard.ui.later.click()

    assert remembered == str(tmp_path / "w")
    assert window.page.key is PageKey.TODAY
    qtbot.waitUntil(lambda: "Begin with the members" in shown_on(window.page))


def test_a_roster_is_taken_over_at_once(begin, qtbot, window, tmp_path, prompts):
    file = workbook(tmp_path / "名册.xlsx")
    wizard = begin()
    name_it(wizard, tmp_path / "w")
    skip_to_the_end(wizard)
    qtbot.waitUntil(lambda: wizard.ui.import_now.isVisible(), timeout=20_000)
    prompts.will_answer((file,))
    wizard.ui.import_now.click()
    write = wizard.findChild(QPushButton, "write")
    qtbot.waitUntil(write.isEnabled, timeout=20_000)

    write.click()

    assert window.page.key is PageKey.TODAY
    lines = window.page.findChild(LineList, "todo_list").model()
    qtbot.waitUntil(lambda: lines.rowCount() > 0)
    assert "Begin with the members" not in shown_on(window.page)


def test_leaving_the_roster_comes_back_to_the_choice(begin, qtbot, tmp_path, prompts):
    wizard = begin()
    name_it(wizard, tmp_path / "w")
    skip_to_the_end(wizard)
    qtbot.waitUntil(lambda: wizard.ui.import_now.isVisible(), timeout=20_000)
    prompts.will_answer(())
    wizard.ui.import_now.click()

    wizard.findChild(QPushButton, "cancel").click()

    assert wizard.ui.later.isVisible()


def test_what_cannot_be_read_is_marked_at_its_field(begin, tmp_path):
    wizard = begin()
    wizard.ui.next.click()
    first = wizard.ui.name.property("problem"), QApplication.focusWidget()
    name_it(wizard, tmp_path / "w")
    for _ in range(3):
        wizard.ui.next.click()
    wizard.ui.elected_on.setText("20x")

    wizard.ui.next.click()

    assert first == ("hard", wizard.ui.name)
    assert wizard.ui.pages.currentIndex() == WizardStep.TERM
    assert wizard.ui.elected_on.text() == "20x"
    assert "20x" in wizard.ui.elected_on.accessibleDescription()
    assert wizard.ui.elected_on.hasFocus()


def test_a_disk_that_refuses_is_a_sentence_and_everything_typed_stays(begin, qtbot, tmp_path):
    def full(folder, draft):
        raise Failed(Trouble.DISK_FULL, str(folder))

    wizard = begin(full)
    name_it(wizard, tmp_path / "w")
    wizard.ui.next.click()
    wizard.ui.superior.setText("机关党委")
    for _ in range(2):
        wizard.ui.next.click()

    wizard.ui.next.click()

    qtbot.waitUntil(lambda: wizard.ui.trouble.isVisible(), timeout=10_000)
    assert wizard.ui.trouble.text()
    assert wizard.ui.pages.currentIndex() == WizardStep.PLACE
    assert wizard.ui.name.text() == "中共样例市机关第一支部委员会"
    assert wizard.ui.superior.text() == "机关党委"
    assert wizard.ui.next.isEnabled()


def test_a_taken_folder_is_told_at_the_first_step(begin, tmp_path):
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "旧.txt").write_text("旧", encoding="utf-8")
    wizard = begin()
    name_it(wizard, tmp_path / "w")

    wizard.ui.next.click()

    assert wizard.ui.pages.currentIndex() == WizardStep.PLACE
    assert wizard.ui.trouble.isVisible()
    assert wizard.ui.folder.hasFocus()


def test_an_existing_workspace_can_be_opened_instead(begin, qtbot, window, prompts, tmp_path):
    composition.create_workspace(tmp_path / "old", BranchDraft(name="Old branch")).workspace.close()
    wizard = begin()
    prompts.will_answer(tmp_path / "old")

    wizard.ui.open_existing.click()

    qtbot.waitUntil(lambda: window.page is not None, timeout=20_000)
    assert "Old branch" in window.windowTitle()


def arriving(folder, *, made_by):
    """Return what stands in for receiving, and what it was asked."""
    asked = []

    def receive(source, target, *, passphrase, progress):
        asked.append((source, target, passphrase))
        made_by(target)
        return Arrived(target, "Handed branch", Examination(records=0, files=0))

    return receive, asked


def test_a_handover_file_is_received_and_its_workspace_opened(
    begin, qtbot, window, prompts, tmp_path
):
    def make(target):
        composition.create_workspace(target, BranchDraft(name="Handed branch")).workspace.close()

    receive, asked = arriving(tmp_path / "new", made_by=make)
    wizard = begin(receive=receive)
    prompts.will_answer((tmp_path / "a.bdhand",), tmp_path / "new", "the passphrase")

    wizard.ui.receive.click()

    qtbot.waitUntil(lambda: window.page is not None, timeout=20_000)
    assert asked == [(tmp_path / "a.bdhand", tmp_path / "new", "the passphrase")]
    assert "Handed branch" in window.windowTitle()


def test_a_handover_file_that_does_not_open_is_said_in_the_wizard(begin, qtbot, prompts, tmp_path):
    def refuse(_target):
        raise Failed(Trouble.HANDOVER_PASSPHRASE)

    receive, _ = arriving(tmp_path / "new", made_by=refuse)
    wizard = begin(receive=receive)
    wizard.ui.name.setText("第一支部")
    prompts.will_answer((tmp_path / "a.bdhand",), tmp_path / "new", "a wrong one")

    wizard.ui.receive.click()

    qtbot.waitUntil(lambda: not wizard.ui.trouble.isHidden(), timeout=10_000)
    assert "passphrase" in wizard.ui.trouble.text()
    assert wizard.ui.name.text() == "第一支部"
    assert wizard.ui.next.isEnabled()


@pytest.mark.parametrize("answers", [((),), (("a.bdhand",), None), (("a.bdhand",), "new", None)])
def test_changing_ones_mind_about_receiving_keeps_the_wizard(begin, prompts, tmp_path, answers):
    receive, asked = arriving(tmp_path, made_by=str)
    wizard = begin(receive=receive)
    prompts.will_answer(*(tmp_path / one if one == "new" else one for one in answers))

    wizard.ui.receive.click()

    assert asked == []
    assert wizard.isVisible()


def test_receiving_is_offered_only_where_it_can_be_done(begin):
    assert begin().ui.receive.isHidden()


def test_changing_ones_mind_about_the_folder_keeps_the_wizard(begin, prompts):
    wizard = begin()
    wizard.ui.name.setText("第一支部")
    prompts.will_answer(None, None)

    wizard.ui.open_existing.click()
    wizard.ui.choose.click()

    assert wizard.isVisible()
    assert wizard.ui.name.text() == "第一支部"


def test_a_chosen_folder_is_taken(begin, prompts, tmp_path):
    wizard = begin()
    prompts.will_answer(tmp_path / "选的")

    wizard.ui.choose.click()
    wizard.ui.name.setText("第一支部")

    assert wizard.ui.folder.text() == str(tmp_path / "选的")


def test_a_mistake_of_the_program_leaves_the_wizard_usable(begin, qtbot, tmp_path):
    def broken(folder, draft):
        raise ZeroDivisionError

    wizard = begin(broken)
    name_it(wizard, tmp_path / "w")

    with qtbot.captureExceptions() as raised:
        skip_to_the_end(wizard)
        qtbot.waitUntil(lambda: bool(raised), timeout=10_000)

    assert raised[0][0] is ZeroDivisionError
    assert wizard.ui.next.isEnabled()


def test_the_first_year_is_this_one(begin):
    wizard = begin()

    assert wizard.ui.first_year.text() == str(date.today().year)  # noqa: DTZ011 - the local day
