"""议定事项: everything that was agreed, and what became of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.models.matter_rows import (
    matter_cells,
    matter_headings,
    resolution_cells,
    resolution_headings,
)
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.follow_ups.presenter import FollowUpsPresenter, Shown
from branchdesk.desktop.pages.follow_ups.view import FollowUpsView
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Job, Shell
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.follow_ups import Matter, MatterSource
from branchdesk.domain.resolutions import Resolution
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled
from branchdesk.wording.follow_ups import (
    circle_sentence,
    history_of,
    source_word,
    verdict_word,
)
from branchdesk.wording.history import sentence_for_change

_MATTER, _DECISION = 2, 3
"""The column that takes the room the others leave."""
_OF_DONE = (5, 6)
"""Columns that say nothing of what is still open."""
_WIDTHS = (10, 12, 40, 12, 24, 12, 40)


class FollowUpsPage(Page):
    """Lists what was agreed, leads to where it was written, and closes it."""

    key = PageKey.FOLLOW_UPS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = FollowUpsPresenter(desk)
        self.view = FollowUpsView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._enter = EnterMovesOn(self.view.closing)
        self._export = QAction(self.tr("Export table"), self)
        self._export.triggered.connect(self._ask_where)
        view = self.view
        view.done_on.set_today(self._presenter.today)
        for shown, word in self._kinds():
            view.shown.addItem(word, shown)
        view.shown.currentIndexChanged.connect(self._choose_shown)
        view.source.addItem(self.tr("All sources"), None)
        for source in MatterSource:
            view.source.addItem(source_word(source, QCoreApplication.translate), source)
        view.source.currentIndexChanged.connect(self._choose_source)
        view.owner.currentIndexChanged.connect(self._choose_owner)
        view.search.textChanged.connect(self._search)
        view.table.selectionModel().currentRowChanged.connect(self._look_at)
        view.entered.connect(self._open)
        view.open.clicked.connect(self._open)
        view.close_it.clicked.connect(self._close)
        view.again.clicked.connect(self._open_again)
        view.empty.acted.connect(self.begin_new)

    # What the window asks

    def title(self) -> str:
        return self.tr("Agreed matters")

    def subtitle(self) -> str:
        counts = self._presenter.counts()
        pattern = self.tr("{0} open, {1} overdue") if counts.overdue else self.tr("{0} open")
        return filled(pattern, (str(counts.open), str(counts.overdue)))

    def secondary_actions(self) -> Sequence[QAction]:
        return (self._export,) if self._desk.write_table is not None else ()

    def refresh(self, year: int) -> None:
        """Read the register anew, staying at the same line."""
        line = self._line
        if not self._presenter.read(year):
            return
        self._offer_owners()
        self._show_rows(stay=line.id if isinstance(line, Matter) else "")

    def begin_filter(self) -> None:
        """Put the fingers on the search box."""
        self.view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.search.selectAll()

    def escape(self) -> bool:
        """Empty the search box."""
        if self.view.search.text():
            self.view.search.clear()
            return True
        return False

    def undo(self) -> None:
        if self._presenter.read_only:
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self._books_changed()

    def open_place(self, place: Place) -> None:
        """Show a matter, or the list."""
        if place.action is Action.FIND:
            self.begin_filter()
            return
        if place.item and not self._presenter.find(place.item):
            self.shell.notices.say(self.tr("This is no longer there."))
        elif place.item:
            self._show_filters()
            self._show_rows(stay=place.item)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _kinds(self) -> tuple[tuple[Shown, str], ...]:
        return (
            (Shown.OPEN, self.tr("Still open")),
            (Shown.OVERDUE, self.tr("Overdue")),
            (Shown.CLOSED, self.tr("Done in this year")),
            (Shown.ALL, self.tr("All of this year")),
            (Shown.RESOLUTIONS, self.tr("Resolutions of this year")),
        )

    @property
    def _line(self) -> Matter | Resolution | None:
        return self.view.model.line_at(self.view.table.currentIndex().row())

    def _offer_owners(self) -> None:
        choice = self.view.owner
        with QSignalBlocker(choice):
            choice.clear()
            choice.addItem(self.tr("All owners"), "")
            for name in self._presenter.owners():
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(self._presenter.owner)))

    def _show_filters(self) -> None:
        view, presenter = self.view, self._presenter
        widgets = (view.shown, view.source, view.owner, view.search)
        for widget in widgets:
            widget.blockSignals(True)
        view.source.setCurrentIndex(0)
        view.shown.setCurrentIndex(view.shown.findData(presenter.shown))
        view.owner.setCurrentIndex(max(0, view.owner.findData(presenter.owner)))
        view.search.setText(presenter.sought)
        for widget in widgets:
            widget.blockSignals(False)

    def _show_rows(self, *, stay: str = "") -> None:
        presenter, view = self._presenter, self.view
        resolutions = presenter.shown is Shown.RESOLUTIONS
        if resolutions:
            other = view.model.show_resolutions(presenter.resolutions())
        else:
            other = view.model.show_matters(presenter.matters())
        view.owner.setEnabled(not resolutions)
        view.source.setEnabled(not resolutions)
        rows = view.model.rowCount()
        view.list_or_teach(rows=rows)
        if other:
            # Measuring is the dearest part of showing: what stands as it stood is not measured.
            still_open = presenter.shown in (Shown.OPEN, Shown.OVERDUE)
            view.fit_columns(
                longest=_DECISION if resolutions else _MATTER,
                hidden=_OF_DONE if still_open else (),
            )
        if rows:
            view.table.selectRow(max(view.model.row_of(stay), 0))
        circles = (
            circle_sentence(circle, presenter.register, QCoreApplication.translate)
            for circle in presenter.register.circles
        )
        view.warning.setText("\n".join(circles))
        view.warning.setVisible(bool(presenter.register.circles))
        self._show_line()
        self.header_changed.emit()

    def _show_line(self) -> None:
        view, line = self.view, self._line
        translate = QCoreApplication.translate
        view.problem.hide()
        matter = line if isinstance(line, Matter) else None
        if matter is not None:
            view.card.set_heading(matter.agreed.what)
            story = history_of(matter, self._presenter.register, translate)
            view.history.setText("\n".join(story))
        elif isinstance(line, Resolution):
            view.card.set_heading(line.subject)
            view.history.setText(
                "\n".join(part for part in (line.text, verdict_word(line, translate)) if part)
            )
        may_close = matter is not None and self._presenter.may_close(matter)
        noted = matter is not None and matter.note is not None and not self._presenter.read_only
        view.closing.setVisible(may_close)
        view.again.setVisible(noted)
        if may_close:
            view.done_on.clear()
            view.result.clear()

    # What the person does

    @Slot(int)
    def _choose_shown(self, index: int) -> None:
        self._presenter.shown = Shown(self.view.shown.itemData(index))
        self._show_rows()

    @Slot(int)
    def _choose_source(self, index: int) -> None:
        chosen = self.view.source.itemData(index)
        self._presenter.source = MatterSource(chosen) if chosen else None
        self._show_rows()

    @Slot(int)
    def _choose_owner(self, index: int) -> None:
        self._presenter.owner = str(self.view.owner.itemData(index) or "")
        self._show_rows()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._presenter.sought = text
        self._show_rows()

    @Slot(QModelIndex, QModelIndex)
    def _look_at(self, current: QModelIndex, previous: QModelIndex) -> None:
        del current, previous
        self._show_line()

    @Slot()
    def _open(self) -> None:
        if (line := self._line) is not None:
            self.shell.places.go(self._presenter.place_of(line))

    @Slot()
    def _close(self) -> None:
        commit_pending_input()
        line, view = self._line, self.view
        if not isinstance(line, Matter):
            return
        try:
            problems = self._presenter.close(
                line, done_on=view.done_on.text(), result=view.result.text()
            )
        except Failed as failure:
            self.shell.prompts.tell(sentence_for_trouble(failure), detail=failure.detail)
            return
        if problems:
            view.problem.setText("\n".join(sentence_for(problem) for problem in problems))
            view.problem.show()
            view.done_on.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._books_changed()
        self.shell.notices.say(self.tr("Noted as done."), undo=self.undo)

    @Slot()
    def _open_again(self) -> None:
        line = self._line
        if isinstance(line, Matter) and line.note is not None:
            self._take_note_back(line.note)

    def _take_note_back(self, note: DossierId) -> None:
        self._presenter.open_again(note)
        self._books_changed()
        self.shell.notices.say(self.tr("The matter is open again."), undo=self.undo)

    def _books_changed(self) -> None:
        self.shell.notices.changed.emit()
        self.refresh(self._presenter.year)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The table as a file

    @Slot()
    def _ask_where(self) -> None:
        presenter = self._presenter
        title = self.view.shown.currentText()
        name = filled(self.tr("Agreed matters {0}"), (str(presenter.year),))
        target = self.shell.prompts.choose_save_file(
            self.tr("Export table"),
            suggested=Path.home() / f"{name}.xlsx",
            filters=self.tr("Excel workbook (*.xlsx)"),
        )
        if target is None or self._desk.write_table is None:
            return
        if presenter.shown is Shown.RESOLUTIONS:
            headings: Sequence[str] = resolution_headings()
            rows = [resolution_cells(one) for one in presenter.resolutions()]
        else:
            headings = matter_headings()
            rows = [matter_cells(one) for one in presenter.matters()]
        write = partial(
            self._desk.write_table, target, f"{name} {title}", headings, rows, widths=_WIDTHS
        )
        job = self.shell.job(partial(_written, write), title=self.tr("Export table"))
        job.succeeded.connect(self._exported)
        job.failed.connect(self._not_exported)
        self.shell.jobs.queue(job)

    @Slot(object)
    def _exported(self) -> None:
        self.shell.notices.say(self.tr("The table is written."))

    @Slot(object)
    def _not_exported(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self.shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


def _written(write: "partial[None]", job: Job) -> None:
    job.step(0, 1)
    write()
