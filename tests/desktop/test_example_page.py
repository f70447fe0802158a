"""A page as small as a page can be, and the tests that every page has: begin here."""

from dataclasses import dataclass

import pytest
from form_checks import everything_owed
from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout

from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.desktop.widgets.text_boxes import AutoGrowTextEdit
from branchdesk.domain.problems import Problem, Rejected, Rule


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """Exactly what stands in the form."""

    text: str = ""


def keep_note(draft):
    """Stand in for a use case."""
    if not draft.text.strip():
        raise Rejected(Problem("text", Rule.REQUIRED))


class NotePresenter:
    """Decides what the page shows, without Qt."""

    def __init__(self, view, keep):
        self._view, self._keep = view, keep
        self._clean = NoteDraft()

    @property
    def has_unsaved_changes(self):
        return self._view.draft() != self._clean

    def submit(self):
        draft = self._view.draft()
        try:
            self._keep(draft)
        except Rejected as refusal:
            self._view.mark(refusal.problems)
            return False
        self._clean = draft
        self._view.mark(())
        return True


class NotePage(Page):
    """Shows a draft, hands it back, and marks what is wrong with it."""

    key = PageKey.SETTINGS

    def __init__(self, shell, keep=keep_note):
        super().__init__(shell)
        card = Card(self.tr("Note"))
        self.text = AutoGrowTextEdit()
        self.text.setObjectName("text")
        label = QLabel(self.tr("&Text"))
        label.setBuddy(self.text)
        self.problems = ProblemList()
        self.problems.wanted.connect(self.lead_to)
        for widget in (label, self.text, self.problems):
            card.column.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch()
        self.fields = {"text": self.text}
        self.keep_action = QAction(self.tr("Keep"), self)
        self.keep_action.triggered.connect(self.commit)
        self.presenter = NotePresenter(self, keep)
        EnterMovesOn(self)

    def title(self):
        return self.tr("Note")

    def primary_action(self):
        return self.keep_action

    @property
    def has_unsaved_changes(self):
        return self.presenter.has_unsaved_changes

    @Slot()
    def commit(self):
        commit_pending_input()
        return self.presenter.submit()

    def open_place(self, place):
        if place.field:
            self.lead_to(place.field)

    def draft(self):
        return NoteDraft(self.text.toPlainText())

    def mark(self, problems):
        self.problems.show_problems(problems)
        first = mark_problems(self.fields, problems)
        if first is not None:
            first.setFocus()

    @Slot(str)
    def lead_to(self, path):
        field = field_for(self.fields, path)
        if field is not None:
            field.setFocus()


@pytest.fixture
def page(shell, qtbot):
    made = NotePage(shell)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_refused_draft_keeps_every_keystroke_and_marks_the_field(page, qtbot):
    qtbot.keyClicks(page.text, "   ")

    kept = page.commit()

    assert not kept
    assert page.text.toPlainText() == "   "
    assert page.text.accessibleDescription()
    assert page.problems.problems


def test_what_is_kept_is_no_longer_unsaved(page, qtbot):
    qtbot.keyClicks(page.text, "words")
    before = page.has_unsaved_changes

    page.keep_action.trigger()

    assert before
    assert not page.has_unsaved_changes


def test_a_place_puts_the_cursor_into_its_field(page, qtbot):
    page.open_place(Place(PageKey.SETTINGS, field="text"))

    assert page.text.hasFocus()


def test_the_form_is_for_fingers_eyes_and_ears(page):
    assert everything_owed(page) == {}
