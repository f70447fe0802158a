import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typing_hands import Hands

from branchdesk.desktop.pages.settings_page import SettingsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.preferences import Language
from branchdesk.desktop.tokens import LetterSize
from branchdesk.usecases.errors import Failed, Trouble

PARTS = ("branch", "rules", "looks", "backups", "history", "diagnostics")


@pytest.fixture
def page(desk, shell, show):
    return show(SettingsPage(desk, shell))


@pytest.fixture
def form(page):
    return page.ui.branch.ui


def choose(page, part):
    page.ui.parts.stand_on(PARTS.index(part))


def write(field, text):
    field.setFocus()
    field.clear()
    Hands(None).say(text)


def branch_of(desk):
    with desk.work() as work:
        return work.branch.get()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_branch_is_shown_changed_and_saved(desk, page, form, qtbot):
    write(form.short_name, "机关一支部")
    write(form.elected_on, "2025.5.20")
    assert page.has_unsaved_changes

    press(qtbot, form.save)

    assert branch_of(desk).short_name == "机关一支部"
    assert branch_of(desk).term.elected_on.isoformat() == "2025-05-20"
    assert not page.has_unsaved_changes


def test_what_cannot_be_read_is_marked_and_nothing_is_saved(desk, page, form, qtbot):
    write(form.name, "")
    write(form.term_years, "many")

    press(qtbot, form.save)

    assert "must be filled in" in form.problem.text()
    assert "“many” is not a number" in form.problem.text()
    assert form.name.property("problem") == "hard"
    assert branch_of(desk).term.years == 3
    assert not page.commit()


def test_looking_at_something_else_keeps_what_is_typed(page, form):
    write(form.unit, "人大常委会机关")

    choose(page, "history")
    page.refresh(2026)
    choose(page, "branch")

    assert form.unit.text() == "人大常委会机关"


def test_a_place_leads_to_the_field(page, form):
    choose(page, "history")

    page.open_place(Place(PageKey.SETTINGS, field="elected_on"))

    assert page.ui.views.currentWidget() is page.ui.branch
    assert form.elected_on.hasFocus()


def test_groups_are_added_renamed_and_closed_with_a_way_back(desk, page, form, qtbot, shell):
    said = []
    shell.notices.said.connect(lambda sentence, undo: said.append(undo))

    def names():
        with desk.work() as work:
            return [g.name for g in work.people.roll().groups if g.until is None]

    write(form.group, "第三小组")
    press(qtbot, form.add_group)
    assert names() == ["第一小组", "第二小组", "第三小组"]

    form.groups.stand_on(2)
    write(form.group, "离退休小组")
    press(qtbot, form.rename_group)
    assert names() == ["第一小组", "第二小组", "离退休小组"]

    form.groups.stand_on(2)
    press(qtbot, form.close_group)
    assert names() == ["第一小组", "第二小组"]

    said[-1]()
    assert names() == ["第一小组", "第二小组", "离退休小组"]


def test_a_group_with_a_name_that_is_taken_is_refused(desk, page, form, qtbot):
    write(form.group, "第一小组")

    press(qtbot, form.add_group)

    assert "already in use" in form.problem.text()


def test_every_rule_shows_where_it_comes_from(page):
    choose(page, "rules")

    lines = {line.title: line for line in page.ui.rules.ui.rules.lines.lines}
    assert "第十一条" in lines["支部党员大会"].second
    assert "[to be checked]" in lines["党课"].second
    assert lines["支部党员大会"].end == "Every quarter: at least 1"
    assert all(line.second for line in lines.values())


def test_looks_take_effect_at_once_and_are_kept(page, shell, qtbot):
    changed = []
    shell.notices.preferences_changed.connect(lambda: changed.append(True))
    choose(page, "looks")
    looks = page.ui.looks.ui

    press(qtbot, looks.largest)
    press(qtbot, looks.dark)
    press(qtbot, looks.english)

    kept = shell.preferences.current
    assert (kept.letters, kept.dark, kept.language) == (
        LetterSize.LARGEST,
        True,
        Language.ENGLISH,
    )
    assert len(changed) == 3
    assert "started again" in looks.language_note.text()


def test_a_backup_is_made_told_and_listed(page, desk, shell, qtbot):
    told = []
    shell.notices.backed_up.connect(told.append)
    choose(page, "backups")
    view = page.ui.backups.ui
    before = len(desk.upkeep.backups())

    press(qtbot, view.back_up)
    qtbot.waitUntil(lambda: not shell.jobs.busy and view.back_up.isEnabled())

    assert len(view.backups.lines.lines) == before + 1
    assert len(told) == 1
    assert "Latest backup" in view.last.text()


def test_a_backup_that_fails_is_a_sentence(page, desk, shell, prompts, qtbot, monkeypatch):
    def fail():
        raise Failed(Trouble.DISK_FULL)

    monkeypatch.setattr(desk.upkeep, "backup_now", fail)
    choose(page, "backups")

    press(qtbot, page.ui.backups.ui.back_up)
    qtbot.waitUntil(lambda: not shell.jobs.busy)

    qtbot.waitUntil(lambda: len(prompts.told) == 1)
    assert "disk is full" in prompts.told[0]
    assert page.ui.backups.ui.back_up.isEnabled()


def test_going_back_asks_once_and_asks_the_window_to_open_the_branch_again(
    page, desk, shell, prompts, qtbot, form
):
    wanted = []
    shell.notices.workspace_wanted.connect(wanted.append)
    desk.upkeep.backup_now()
    write(form.short_name, "后来的名字")
    press(qtbot, form.save)
    choose(page, "backups")
    view = page.ui.backups.ui
    view.backups.stand_on(0)
    prompts.will_answer(True)

    press(qtbot, view.restore)
    qtbot.waitUntil(lambda: len(wanted) == 1, timeout=20_000)

    assert wanted == [desk.workspace.folder]
    assert len(prompts.asked) == 1
    assert "put aside first" in prompts.asked[0]


def test_going_back_does_nothing_if_the_person_thinks_better_of_it(
    page, desk, shell, prompts, qtbot
):
    desk.upkeep.backup_now()
    choose(page, "backups")
    page.ui.backups.ui.backups.stand_on(0)
    prompts.will_answer(False)

    press(qtbot, page.ui.backups.ui.restore)

    assert not shell.jobs.busy
    assert branch_of(desk).short_name == "机关第一党支部"


def test_the_check_says_that_all_is_whole_or_names_what_is_not(page, desk, shell, qtbot, tmp_path):
    photo = tmp_path / "合影.txt"
    photo.write_text("twenty-three people", encoding="utf-8")
    with desk.work() as work:
        stored = work.evidence.add(photo, now=desk.clock.now())
        work.commit()
    choose(page, "backups")
    view = page.ui.backups.ui

    press(qtbot, view.check)
    qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: "Everything is whole" in view.verdict.text())
    assert view.check.isEnabled()

    stored.path.chmod(0o600)
    stored.path.write_text("twenty-four people", encoding="utf-8")
    press(qtbot, view.check)
    qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: view.findings.isVisible())
    assert "合影.txt" in view.findings.lines.lines[0].title


def test_the_history_shows_what_was_done_and_takes_the_last_change_back(desk, page, form, qtbot):
    write(form.short_name, "另一个名字")
    press(qtbot, form.save)
    choose(page, "history")
    history = page.ui.history.ui
    assert history.history.lines.lines[0].title.startswith("Branch")

    press(qtbot, history.undo)

    assert branch_of(desk).short_name == "机关第一党支部"


def test_what_was_saved_again_and_again_is_one_line_of_the_history(page, form, qtbot):
    choose(page, "history")
    before = len(page.ui.history.ui.history.lines.lines)
    choose(page, "branch")
    for name in ("甲支部", "乙支部", "丙支部"):
        write(form.short_name, name)
        press(qtbot, form.save)

    choose(page, "history")

    lines = page.ui.history.ui.history.lines.lines
    assert len(lines) <= before + 1
    assert lines[0].end.startswith(("3 times", "4 times"))


def test_versions_can_be_copied(page, qtbot):
    choose(page, "diagnostics")

    press(qtbot, page.ui.diagnostics.ui.copy)

    copied = QApplication.clipboard().text()
    assert "BranchDesk" in copied
    assert "SQLite" in copied


@pytest.mark.parametrize("part", PARTS)
def test_each_part_owes_nothing_to_fingers_eyes_and_ears(page, part):
    choose(page, part)

    assert everything_owed(page) == {}
