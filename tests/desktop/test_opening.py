"""From the painted window to the first page, or to a sentence and a way on."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from teller_values import handed_out

from branchdesk import app as composition
from branchdesk.desktop.entrance import Entrance
from branchdesk.desktop.opening import Opening
from branchdesk.desktop.places import PageKey
from branchdesk.desktop.wizard.view import WizardView
from branchdesk.telling import FileTellers
from branchdesk.usecases.branches import BranchDraft
from branchdesk.usecases.errors import Failed, Trouble


@pytest.fixture
def folder(tmp_path):
    """Return a workspace that lies there, closed."""
    path = tmp_path / "workspace"
    desk = composition.create_workspace(path, BranchDraft(name="First branch", first_year="2024"))
    desk.workspace.close()
    return path


@pytest.fixture
def opening_with(window, store):
    """Return the maker of openings; what they opened is closed in the end."""
    made = []

    def make(workspace=None, open_=composition.open_desk):
        entrance = Entrance(open_, composition.create_workspace, workspace)
        made.append(Opening(window, entrance, store))
        return made[-1]

    yield make
    window.shell.jobs.finish()
    for opening in made:
        opening.close()


def text_of(window):
    return " ".join(
        label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)
    )


def test_the_workspace_asked_for_is_opened_behind_the_outline_of_a_page(
    opening_with, window, qtbot, folder, store
):
    opening_with(folder).begin()
    waiting = window.findChild(QWidget, "skeleton") is not None

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)

    assert waiting
    assert window.page.key is PageKey.TODAY
    assert "First branch" in window.windowTitle()
    assert store.current.workspace == str(folder)


def test_a_second_tellers_file_is_opened_without_anybodys_workspace(
    window, qtbot, folder, store, tmp_path
):
    store.change(workspace=str(folder))
    file, tellers = tmp_path / "第一党支部.bdcount", FileTellers(tmp_path / "own")
    tellers.write(file, handed_out())
    entrance = Entrance(composition.open_desk, composition.create_workspace, file, tellers=tellers)
    opening = Opening(window, entrance, store)

    opening.begin()
    qtbot.waitUntil(lambda: opening.telling.dialog is not None)

    assert "第一党支部" in opening.telling.dialog.windowTitle()
    assert window.page is None
    assert store.current.workspace == str(folder)
    opening.telling.dialog.reject()
    window.findChild(QPushButton, "first_action").click()
    qtbot.waitUntil(lambda: opening.telling.dialog is not None)
    opening.telling.dialog.reject()
    opening.close()


def test_a_file_that_is_no_tellers_file_is_told_and_leads_on(
    window, qtbot, store, prompts, tmp_path
):
    file = tmp_path / "x.bdcount"
    file.write_text("{}")
    entrance = Entrance(
        composition.open_desk,
        composition.create_workspace,
        file,
        tellers=FileTellers(tmp_path / "own"),
    )
    opening = Opening(window, entrance, store)

    opening.begin()
    qtbot.waitUntil(lambda: bool(prompts.told))

    assert "no teller’s file" in prompts.told[0]
    assert window.findChild(QPushButton, "other_action").isVisibleTo(window)


def test_the_last_workspace_is_opened_again(opening_with, window, qtbot, folder, store):
    store.change(workspace=str(folder))

    opening_with().begin()

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)


def test_where_nothing_was_open_the_first_run_begins(opening_with, window, store, tmp_path):
    store.change(workspace=str(tmp_path / "gone"))

    opening_with().begin()

    assert window.page is None
    assert window.findChild(WizardView, "wizard") is not None


def test_expected_trouble_is_a_sentence_with_a_way_on(opening_with, window, qtbot, folder, prompts):
    holder = composition.open_desk(folder)
    opening_with(folder).begin()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "first_action") is not None)
    told = text_of(window)
    holder.workspace.close()

    window.findChild(QPushButton, "first_action").click()

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert "This workspace is not open" in told


def test_another_workspace_can_be_chosen_after_trouble(
    opening_with, window, qtbot, folder, prompts, tmp_path
):
    prompts.will_answer(folder)
    opening_with(tmp_path).begin()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "other_action") is not None)

    window.findChild(QPushButton, "other_action").click()

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)


def test_a_mistake_of_the_program_is_not_dressed_up_as_trouble(opening_with, window, qtbot, folder):
    def broken(_folder):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        opening_with(folder, broken).begin()
        qtbot.waitUntil(lambda: bool(raised))

    assert raised[0][0] is ZeroDivisionError
    assert window.findChild(QPushButton, "first_action") is not None


def test_a_workspace_is_made_and_opened(opening_with, window, qtbot, tmp_path):
    opening_with().create(tmp_path / "new", BranchDraft(name="Second branch"))

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)

    assert "Second branch" in window.windowTitle()


def test_the_workspace_that_is_open_can_be_opened_again(opening_with, window, qtbot, folder):
    opening_with(folder).begin()
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)

    window.shell.notices.workspace_wanted.emit(folder)
    closed = window.page is None

    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert closed


def test_a_branch_without_a_name_is_refused_in_words(opening_with, window, qtbot, tmp_path):
    opening_with().create(tmp_path / "new", BranchDraft())

    qtbot.waitUntil(lambda: "must be filled in" in text_of(window), timeout=10_000)

    assert window.page is None


def test_a_folder_that_is_no_workspace_is_left_as_it_is(opening_with, window, qtbot, tmp_path):
    def refuse(folder):
        raise Failed(Trouble.NOT_A_WORKSPACE, str(folder))

    opening_with(tmp_path, refuse).begin()

    qtbot.waitUntil(lambda: window.findChild(QPushButton, "first_action") is not None)
    assert list(tmp_path.glob("*.db")) == []
