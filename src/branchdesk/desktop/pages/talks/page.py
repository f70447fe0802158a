"""谈心谈话: the coverage of the year, and the one form of a talk."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.pages.talks.presenter import TalkLine, TalksPresenter
from branchdesk.desktop.pages.talks.view import TalksView
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.problems import Problem
from branchdesk.domain.talks import PARTNER, TALKER, TalkCell
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

if TYPE_CHECKING:
    from branchdesk.domain.talk_triggers import TalkWanted

_CHECK_AFTER_MS = 400


class TalksPage(Page):
    """Shows who talked with whom; hands the form back; keeps what was said off the screen."""

    key = PageKey.TALKS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = TalksPresenter(desk)
        self._read_only = desk.workspace.read_only
        self._wanted: tuple[TalkWanted, ...] = ()
        self._lines: tuple[TalkLine, ...] = ()
        self._view: TalksView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if self._presenter.kind is None:
            column.addWidget(
                EmptyState(
                    "talks",
                    self.tr("No ledger of talks"),
                    self.tr("The workspace's own ledgers.toml declares no ledger heart_talk."),
                )
            )
            return
        self._view = TalksView(self._presenter.kind)
        column.addWidget(self._view)
        if self._read_only:
            self._view.form.set_read_only()
        self._enter = EnterMovesOn(self._view.form)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_AFTER_MS)
        self._make_actions()
        self._connect(self._view)

    @property
    def view(self) -> TalksView:
        """The parts of the page, where the ledger of talks is declared."""
        assert self._view is not None  # noqa: S101 - asked only where it is
        return self._view

    # What the window asks

    def title(self) -> str:
        return self.tr("Heart-to-heart talks")

    def subtitle(self) -> str:
        return self.tr("What was said stays on this computer")

    def primary_action(self) -> QAction | None:
        return None if self._read_only or self._view is None else self._save

    def secondary_actions(self) -> Sequence[QAction]:
        return () if self._read_only or self._view is None else (self._remove, self._new)

    def refresh(self, year: int) -> None:
        """Read the talks anew; the open form stays if it has something unsaved."""
        if self._view is None:
            return
        self._presenter.year = year
        with self._desk.work() as work:
            pinyin = work.people.pinyin()
        people = people_to_pick(self._presenter.roll, pinyin, day=self._presenter.today)
        self._view.form.set_people(people)
        if not self.has_unsaved_changes:
            opened = self._presenter.entry
            again = opened is not None and self._presenter.open(opened.id)
            if not again:
                self._presenter.begin()
            self._show_form(contents=not again)
        self._show_year()

    @property
    def has_unsaved_changes(self) -> bool:
        if self._read_only or self._view is None:
            return False
        return self._view.form.draft() != self._presenter.clean

    def commit(self) -> bool:
        """Save the form; on refusal mark the fields and keep every keystroke."""
        commit_pending_input()
        return not self.has_unsaved_changes or self._keep()

    def begin_new(self) -> None:
        """Begin a new talk."""
        self._begin_blank()

    def undo(self) -> None:
        if self._read_only or self._view is None:
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self.shell.notices.changed.emit()
        self.refresh(self._presenter.year)

    def escape(self) -> bool:
        """Hide what was said."""
        if self._view is not None and self._presenter.entry and self._view.form.shows_contents:
            self._view.form.conceal()
            return True
        return False

    def open_place(self, place: Place) -> None:
        """Open a talk, or begin one with somebody."""
        if self._view is None:
            return
        if place.action is Action.NEW:
            if not self._read_only and self.commit():
                if partner := place.value("partner"):
                    self._presenter.begin_wanted(MemberId(partner))
                else:
                    self._presenter.begin()
                self._show_begun()
        elif place.item:
            if self.commit():
                self._open(EntryId(place.item))
        else:
            self._view.tabs.setCurrentIndex(0)
            self._view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page leaves nothing on the screen for the next one."""
        if self._view is not None and self._presenter.entry is not None:
            self._view.form.conceal()
        super().hideEvent(event)

    # Setting up

    def _make_actions(self) -> None:
        self._save = QAction(self.tr("Save"), self)
        self._save.triggered.connect(self._save_now)
        self._new = QAction(self.tr("New talk"), self)
        self._new.triggered.connect(self._begin_blank)
        self._remove = QAction(self.tr("Remove"), self)
        self._remove.triggered.connect(self._remove_now)

    def _connect(self, view: TalksView) -> None:
        view.grid.opened.connect(self._open_cell)
        view.list.opened.connect(self._open_line)
        view.wanted.opened.connect(self._open_wanted)
        view.shown.currentIndexChanged.connect(self._choose_list)
        view.problems.wanted.connect(self._lead)
        view.form.edited.connect(self._check_soon.start)
        view.form.edited.connect(self._show_relation)
        self._check_soon.timeout.connect(self._check)

    # The year

    def _show_year(self) -> None:
        view = self.view
        view.show_grid(self._presenter.grid(), self._presenter.obligation)
        self._wanted = tuple(self._presenter.wanted())
        view.show_wanted(self._wanted)
        self._show_list()

    def _show_list(self) -> None:
        self._lines = tuple(self._presenter.lines())
        self.view.show_talks(self._lines)

    @Slot(int)
    def _choose_list(self) -> None:
        self._presenter.removed = bool(self.view.shown.currentData())
        self._show_list()

    @Slot(object)
    def _open_cell(self, cell: TalkCell) -> None:
        if not self.commit():
            return
        if cell.talks:
            self._open(cell.talks[-1].entry)
        elif not self._read_only:
            self._presenter.begin_at(cell)
            self._show_begun()

    @Slot(int)
    def _open_line(self, row: int) -> None:
        if not 0 <= row < len(self._lines) or not self.commit():
            return
        entry = self._lines[row].id
        if not self._presenter.removed:
            self._open(entry)
            return
        question = self.tr("Take this talk out of the recycle bin?")
        if not self._read_only and self.shell.prompts.confirm(question, yes=self.tr("Take out")):
            self._restore(entry)

    @Slot(int)
    def _open_wanted(self, row: int) -> None:
        if 0 <= row < len(self._wanted) and not self._read_only and self.commit():
            self._presenter.begin_wanted(self._wanted[row].member)
            self._show_begun()

    # The form

    @Slot()
    def _begin_blank(self) -> None:
        if not self._read_only and self._view is not None and self.commit():
            self._presenter.begin()
            self._show_begun()

    def _show_begun(self) -> None:
        """Show a new form, the cursor in the first person that is not known yet."""
        self._show_form(contents=True)
        clean, path = self._presenter.clean, "on"
        for key in (TALKER, PARTNER):
            if clean is not None and not clean.values.get(key):
                path = f"values.{key}"
                break
        self._lead(path)

    def _open(self, entry: EntryId) -> None:
        if self._presenter.open(entry):
            self._show_form(contents=False)
            self._lead("on")
        else:
            self.shell.notices.say(self.tr("This talk is no longer there."))

    def _show_form(self, *, contents: bool) -> None:
        clean, entry = self._presenter.clean, self._presenter.entry
        if clean is None:
            return
        self._check_soon.stop()
        self.view.form.show_draft(clean, contents=contents)
        heading = self.tr("New talk")
        if entry is not None:
            heading = filled(self.tr("Talk of {0}"), (entry.on.isoformat(),))
        self.view.card.set_heading(heading)
        self._show_relation()
        self._mark(())
        self._remove.setEnabled(entry is not None)
        self.header_changed.emit()

    @Slot()
    def _show_relation(self) -> None:
        draft = self.view.form.draft()
        self.view.form.show_relation(self._presenter.relation(draft) if draft else "")

    def _keep(self) -> bool:
        form = self.view.form
        draft, shown = form.draft(), form.shows_contents
        if draft is None:
            return True
        problems = self._presenter.save(draft)
        if problems:
            self._mark(problems, lead=True)
            return False
        self.shell.notices.changed.emit()
        self._show_form(contents=shown)
        self._show_year()
        return True

    @Slot()
    def _save_now(self) -> None:
        commit_pending_input()
        # A new talk is kept on demand even where nothing was typed after it was begun.
        new = self._presenter.entry is None
        if not (self._keep() if new else self.commit()):
            return
        entry, said = self._presenter.entry, self.tr("Saved.")
        if entry is not None and entry.belongs_year != self._presenter.year:
            said = self.tr("Saved. The entry stands in the year {0}.")
            said = filled(said, (str(entry.belongs_year),))
        self.shell.notices.say(said)

    @Slot()
    def _check(self) -> None:
        if (draft := self.view.form.draft()) is not None:
            self._mark(self._presenter.check(draft))

    def _mark(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        view = self.view
        view.problems.show_problems(problems, names=view.form.names)
        view.problems.setVisible(bool(problems))
        first = mark_problems(view.form.fields, problems)
        if lead and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _lead(self, field: str) -> None:
        self.view.lead_to_form()
        if (found := field_for(self.view.form.fields, field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    # The recycle bin

    @Slot()
    def _remove_now(self) -> None:
        gone = self._presenter.remove()
        if gone is not None:
            self._show_form(contents=True)
            self._show_year()
            self.shell.notices.changed.emit()
            said = self.tr("The talk is in the recycle bin.")
            self.shell.notices.say(said, undo=partial(self._restore, gone))

    def _restore(self, entry: EntryId) -> None:
        self._presenter.restore(entry)
        self.view.shown.setCurrentIndex(0)
        if self.commit() and self._presenter.open(entry):
            self._show_form(contents=False)
        self._show_year()
        self.shell.notices.changed.emit()
