"""统计台账: a ledger's list and its form in one tab, the figures of the year in the other."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.ledgers.entry_view import EntryView
from branchdesk.desktop.pages.ledgers.figures_view import FiguresView
from branchdesk.desktop.pages.ledgers.form import LedgerForm
from branchdesk.desktop.pages.ledgers.form_card import FormCard
from branchdesk.desktop.pages.ledgers.lines import Behind
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.pages.ledgers.progress_acts import ProgressActs
from branchdesk.desktop.pages.ledgers.sitting_duties import SittingDuties
from branchdesk.desktop.pages.ledgers.tables import LedgerTables, may_export
from branchdesk.desktop.pages.ledgers.ways_out import WaysOut
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.domain.ids import RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.roll import Roll
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

FIGURES = "figures"
"""`Place.field` that means the tab of the figures."""


class LedgersPage(Page):
    """Shows the ledgers, hands a form back, and marks what is wrong with it."""

    key = PageKey.LEDGERS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = LedgersPresenter(desk)
        self._read_only = desk.workspace.read_only
        self._people = people_to_pick(Roll(), {}, day=self._presenter.today)
        self.view = EntryView()
        self.figures = FiguresView(self._presenter)
        self.card = FormCard(self._presenter, self.view, desk, shell)
        self._duties = SittingDuties(self._presenter, self.view, shell, page=self)
        self._tables = LedgerTables(self._presenter, self.view, desk, shell, page=self)
        self._progress = ProgressActs(self._presenter, self.view, shell, page=self)
        self._progress.open_wanted.connect(self._open)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.tabBar().setAccessibleName(self.tr("Ledgers and figures"))
        self.tabs.addTab(self.view, self.tr("Ledgers"))
        self.tabs.addTab(self.figures, self.tr("Figures"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._out = WaysOut(self, desk, self._presenter)
        self._make_actions()
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Ledgers and figures")

    def subtitle(self) -> str:
        kind = self._presenter.kind
        title = kind.title if kind is not None else self.tr("No ledger is declared.")
        return "" if self.tabs.currentWidget() is self.figures else title

    def primary_action(self) -> QAction | None:
        return None if self._read_only else self._save

    def secondary_actions(self) -> Sequence[QAction]:
        if self.tabs.currentWidget() is self.figures:
            return ()
        out = self._out.actions
        return out if self._read_only else (self._remove, self._new, *out)

    def refresh(self, year: int) -> None:
        """Read the ledgers anew; the open form stays if it has something unsaved."""
        self._presenter.year = year
        with self._desk.work() as work:
            roll = work.people.roll()
            pinyin = work.people.pinyin()
        self._people = people_to_pick(roll, pinyin, day=self._presenter.today)
        if not self.has_unsaved_changes:
            opened = self._presenter.entry
            if opened is None or not self._presenter.open(opened.id):
                self._presenter.begin()
            self._show_form()
        self._show_lists()

    @property
    def has_unsaved_changes(self) -> bool:
        if self._read_only or self.form is None:
            return False
        return self.form.draft() != self._presenter.clean

    def commit(self) -> bool:
        """Save the form; on refusal mark the fields and keep every keystroke."""
        commit_pending_input()
        if not self.has_unsaved_changes:
            return True
        return self._keep()

    def begin_new(self) -> None:
        """Begin a new entry of the chosen ledger."""
        self._begin()

    def begin_filter(self) -> None:
        """Put the fingers on the search box."""
        self.tabs.setCurrentWidget(self.view)
        self.view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.search.selectAll()

    def undo(self) -> None:
        if self._read_only:
            return
        if (undone := self._presenter.undo()) is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self.shell.notices.changed.emit()
        self.refresh(self._presenter.year)

    def escape(self) -> bool:
        """Leave the table that is looked at, or empty the search box."""
        if self.view.importing.isVisible():
            self._tables.close()
            return True
        if self.view.search.text():
            self.view.search.clear()
            return True
        return False

    def open_place(self, place: Place) -> None:
        """Open an entry at a field, a ledger, the figures, or begin a new entry."""
        if place.field == FIGURES:
            self.tabs.setCurrentWidget(self.figures)
            return
        if place.item and self._presenter.is_private(EntryId(place.item)):
            self.shell.places.go(leads.talk(EntryId(place.item)))
            return
        self.tabs.setCurrentWidget(self.view)
        if place.value("kind") and self.commit():
            self._choose_kind(place.value("kind"))
        if place.action is Action.NEW and place.value("record"):
            self._duties.begin(RecordId(place.value("record")))
        elif place.action is Action.NEW:
            self._begin(place.filled_in())
        elif place.action is Action.FIND:
            self.begin_filter()
        elif place.item and self.commit():
            self._open(EntryId(place.item))
            self.lead(place.field or "on")
        else:
            self.view.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    # Setting up

    def _make_actions(self) -> None:
        self._save = QAction(self.tr("Save"), self)
        self._save.triggered.connect(self._save_now)
        self._new = QAction(self.tr("New entry"), self)
        self._new.triggered.connect(self._begin)
        self._remove = QAction(self.tr("Remove"), self)
        self._remove.triggered.connect(self._remove_now)

    def _connect(self) -> None:
        view = self.view
        view.kinds.chosen.connect(self._leave_for)
        view.search.textChanged.connect(self._search)
        view.shown.currentIndexChanged.connect(self._choose_view)
        view.table.selectionModel().currentRowChanged.connect(self._open_row)
        view.steps.wanted.connect(self._take_step)
        view.steps.back_wanted.connect(self._take_step_back)
        self.figures.wanted.connect(self._open_behind)
        self.tabs.currentChanged.connect(self._change_tab)

    # The lists

    def _show_lists(self) -> None:
        kind = self._presenter.kind
        self.view.kinds.show_kinds(self._presenter.kinds(), current=kind.key if kind else "")
        self._show_rows()
        if self.tabs.currentWidget() is self.figures:
            self.figures.refresh()

    def _show_rows(self) -> None:
        kind, entry = self._presenter.kind, self._presenter.entry
        if kind is not None:
            rows = self._presenter.rows()
            self.view.show_rows(kind, rows, current=entry.id if entry else None)
            self._progress.show()
            self.header_changed.emit()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._presenter.sought = text
        self._show_rows()

    @Slot(int)
    def _choose_view(self, index: int) -> None:
        self._presenter.removed = bool(self.view.shown.itemData(index))
        self._show_rows()

    @Slot(str)
    def _leave_for(self, key: str) -> None:
        if self.commit():
            self._choose_kind(key)
        else:
            self._show_lists()

    def _choose_kind(self, key: str) -> None:
        self._tables.close()
        self._presenter.choose(key)
        self._show_form()
        self._show_lists()

    @Slot(QModelIndex, QModelIndex)
    def _open_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        entry, opened = self.view.model.id_at(current.row()), self._presenter.entry
        if entry is None or (opened is not None and opened.id == entry):
            return
        if self._presenter.removed:
            self._offer_restoring(entry)
        elif self.commit():
            self._open(entry)

    def _offer_restoring(self, entry: EntryId) -> None:
        question = self.tr("Take this entry out of the recycle bin?")
        if not self._read_only and self.shell.prompts.confirm(question, yes=self.tr("Take out")):
            self._restore(entry)

    @Slot(str)
    def _open(self, entry: EntryId) -> None:
        self._tables.close()
        if self._presenter.open(entry):
            self._show_form()
            self._show_lists()
        else:
            self.shell.notices.say(self.tr("This entry is no longer there."))

    @Slot(object)
    def _open_behind(self, behind: Behind) -> None:
        if behind.record is not None:
            self.shell.places.go(leads.record(behind.record))
        elif behind.plan is not None:
            self.shell.places.go(Place(PageKey.PLAN, year=behind.plan))
        elif behind.entry is not None:
            self.open_place(leads.ledger_entry(behind.entry))

    @Slot(int)
    def _change_tab(self) -> None:
        if self.tabs.currentWidget() is self.figures:
            self.figures.refresh()
        self.header_changed.emit()

    # The form

    @Slot()
    def _begin(self, values: Mapping[str, str] | None = None) -> None:
        if self._read_only or not self.commit():
            return
        self._tables.close()
        self.tabs.setCurrentWidget(self.view)
        self._presenter.begin(values)
        self._show_form()
        self._show_rows()
        self.lead("on")

    @property
    def form(self) -> LedgerForm | None:
        """The form that is shown."""
        return self.card.form

    def _show_form(self) -> None:
        kind = self._presenter.kind
        self.view.import_button.setVisible(not self._read_only)
        self.view.export_button.setEnabled(kind is not None and may_export(kind))
        self.card.show_form(self._people)
        self._progress.show_linked()
        self._remove.setEnabled(self._presenter.entry is not None)
        self._out.show_entry(there=self._presenter.entry is not None)
        self.header_changed.emit()

    def _keep(self) -> bool:
        draft = self.form.draft() if self.form is not None else None
        if draft is None:
            return True
        problems = self._presenter.save(draft)
        if problems:
            self.card.mark(problems, lead=True)
            return False
        self.show_books()
        return True

    def show_books(self) -> None:
        """Show what the books say now."""
        self.shell.notices.changed.emit()
        self._show_form()
        self._show_lists()

    @Slot()
    def _save_now(self) -> None:
        # A new entry is kept on demand even where nothing but its day is typed.
        commit_pending_input()
        new = self._presenter.entry is None and not self._read_only
        if not (self._keep() if new else self.commit()):
            return
        entry, said = self._presenter.entry, self.tr("Saved.")
        if entry is not None and entry.belongs_year != self._presenter.year:
            said = self.tr("Saved. The entry stands in the year {0}.")
            said = filled(said, (str(entry.belongs_year),))
        self.shell.notices.say(said)

    @Slot(str)
    def lead(self, field: str) -> None:
        """Put the fingers on a field of the form."""
        self.card.lead(field)

    # Steps and the recycle bin

    @Slot(str)
    def _take_step(self, step: str) -> None:
        on = self.view.steps.on.text()
        if not self.commit():
            return
        problems = self._presenter.take_step(step, on)
        if problems:
            self.view.steps.on.setText(on)
            self.card.mark(problems, lead=True)
        else:
            self.show_books()

    @Slot()
    def _take_step_back(self) -> None:
        if self.commit():
            self._presenter.take_step_back()
            self.show_books()

    @Slot()
    def _remove_now(self) -> None:
        gone = self._presenter.remove()
        if gone is not None:
            self.show_books()
            said = self.tr("The entry is in the recycle bin.")
            self.shell.notices.say(said, undo=partial(self._restore, gone))

    def _restore(self, entry: EntryId) -> None:
        self._presenter.restore(entry)
        self.view.shown.setCurrentIndex(0)
        if self.commit():
            self._presenter.open(entry)
        self.show_books()
