"""扫描件归档: scans handed in, what was filed where, and the tray of pages nobody knew."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from branchdesk.desktop.dropping import FILE
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.scans.presenter import (
    FileScans,
    MakePicture,
    Picture,
    ScansPresenter,
)
from branchdesk.desktop.pages.scans.view import ScansView
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.words import word_for
from branchdesk.domain.problems import Rejected
from branchdesk.domain.scanning import LoosePage
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.lines import RecordLine
from branchdesk.usecases.scans import Filed, ScanReport
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change
from branchdesk.wording.scans import sentence_for_doubt, sentence_for_report, words_for_pages

_MOST_REFUSALS = 6


class ScansPage(Page):
    """Takes scans from anywhere in the window; files by hand what did not file itself."""

    key = PageKey.SCANS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = ScansPresenter(desk, name_of=word_for)
        self._choices: tuple[RecordLine, ...] = ()
        self._waiting = 0
        """Drops that are still being looked at"""
        self.view = view = ScansView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self._files = self._action("choose_files", self.tr("Choose files…"))
        self._folder = self._action("choose_folder", self.tr("Choose a folder…"))
        self._files.triggered.connect(self._choose_files)
        self._folder.triggered.connect(self._choose_folder)
        view.empty.acted.connect(self._choose_files)
        view.empty.acted_otherwise.connect(self._choose_folder)
        view.filed.opened.connect(self._open_filed)
        view.tray.looked_at.connect(self._look_at)
        view.tray.opened.connect(self._begin_choosing)
        view.search.textChanged.connect(self._seek)
        view.records.looked_at.connect(self._allow)
        view.file_wanted.connect(self._file)
        view.put_away.clicked.connect(self._put_away)
        view.take_back.clicked.connect(self.undo)

    # What the window asks

    def title(self) -> str:
        return self.tr("Scanned papers")

    def subtitle(self) -> str:
        waiting = len(self._presenter.tray)
        if not waiting:
            return ""
        return filled(self.tr("{0} pages wait for you"), (str(waiting),))

    @property
    def shows_year(self) -> bool:
        return False

    def primary_action(self) -> QAction | None:
        return None if self._presenter.read_only else self._files

    def secondary_actions(self) -> Sequence[QAction]:
        return () if self._presenter.read_only else (self._folder,)

    def refresh(self, year: int) -> None:
        """Read the tray anew, staying at the same page."""
        del year
        page = self._page
        self._presenter.read()
        self._show(stay=page.id if page is not None else "")

    def open_place(self, place: Place) -> None:
        """File what the place names; else put the fingers where the work is."""
        paths = tuple(Path(path) for name, path in place.values if name == FILE)
        if paths:
            self.take(paths)
        elif self._presenter.tray:
            if place.item:
                self._show(stay=place.item)
            self.view.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Choose files."""
        self._choose_files()

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
        """Take back the last act: a whole drop, or what was filed by hand."""
        if self._presenter.read_only:
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self._books_changed()

    # Scans come in

    def take(self, paths: tuple[Path, ...]) -> None:
        """Look at files and folders in the background and file what is known."""
        if self._presenter.read_only:
            self.shell.notices.say(self.tr("Nothing can be filed here: it can only be read."))
            return
        job = self.shell.job(FileScans(self._desk, paths), title=self.tr("Reading scans"))
        job.succeeded.connect(self._show_report)
        job.failed.connect(self._explain)
        job.ended.connect(self._one_ended)
        self._waiting += 1
        self.shell.jobs.queue(job)
        self._show_summary()

    @Slot()
    def _choose_files(self) -> None:
        files = self.shell.prompts.choose_open_files(
            self.tr("Scans to be filed"),
            filters=self.tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)"),
        )
        if files:
            self.take(files)

    @Slot()
    def _choose_folder(self) -> None:
        folder = self.shell.prompts.choose_folder(self.tr("Folder of scans to be filed"))
        if folder is not None:
            self.take((folder,))

    @Slot(object)
    def _show_report(self, report: ScanReport) -> None:
        self._presenter.take(report)
        if not self.isVisible():
            # Somebody went on working elsewhere; who waited here reads it on the page.
            sentence = sentence_for_report(report, QCoreApplication.translate)
            self.shell.notices.say(sentence)
        self._books_changed()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if isinstance(error, Rejected):
            self.shell.prompts.tell("\n".join(map(sentence_for, error.problems)))
        elif isinstance(error, Failed):
            self.shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)
        else:
            raise error

    @Slot()
    def _one_ended(self) -> None:
        self._waiting -= 1
        self._show_summary()

    # What is shown

    @property
    def _page(self) -> LoosePage | None:
        row = self.view.tray.current_row()
        tray = self._presenter.tray
        return tray[row] if 0 <= row < len(tray) else None

    def _show(self, *, stay: str = "", row: int = 0) -> None:
        presenter, view = self._presenter, self.view
        view.filed.show_lines([self._filed_line(filed) for filed in presenter.filed()])
        pages = [self._tray_line(page) for page in presenter.tray]
        ids = [page.id for page in presenter.tray]
        current = next((at for at, one in enumerate(ids) if one == stay), min(row, len(ids) - 1))
        view.tray.show_lines(pages, current=current)
        heading = filled(self.tr("{0} pages wait: say where they belong"), (str(len(pages)),))
        view.tray_card.set_heading(heading)
        if not pages:
            self._look_at(-1)
        self._show_summary()
        self.header_changed.emit()

    def _show_summary(self) -> None:
        presenter, view, report = self._presenter, self.view, self._presenter.report
        text = sentence_for_report(report, QCoreApplication.translate) if report else ""
        if self._waiting:
            text = self.tr("Scans are being read; you can go on working.")
        view.summary.setText(text)
        view.summary.setVisible(bool(text))
        refused = "\n".join(self._refusals(report)) if report is not None else ""
        view.refused.setText(refused)
        view.refused.setVisible(bool(refused))
        view.take_back.setVisible(presenter.may_take_back)
        filed, tray = len(presenter.filed()), bool(presenter.tray)
        view.show_part(teaching=not (filed or tray or text), filed=filed, tray=tray)

    def _refusals(self, report: ScanReport) -> Sequence[str]:
        told = [sentence_for_trouble(failure) for _name, failure in report.refused]
        if len(told) > _MOST_REFUSALS:
            rest = len(told) - _MOST_REFUSALS
            more = filled(self.tr("and {0} more files that were not taken"), (str(rest),))
            told = [*told[:_MOST_REFUSALS], more]
        return told

    def _filed_line(self, filed: Filed) -> Line:
        words = words_for_pages(filed, QCoreApplication.translate)
        mark = Mark.UNKNOWN if filed.missing else Mark.DONE
        second = " · ".join(part for part in (str(filed.on or ""), words) if part)
        return Line(filed.title or self.tr("(without a title)"), second, mark, word=words)

    def _tray_line(self, page: LoosePage) -> Line:
        title = page.source
        if page.of_pages > 1:
            title = filled(self.tr("{0}, page {1}"), (page.source, str(page.page)))
        doubt = sentence_for_doubt(page.doubt, QCoreApplication.translate)
        return Line(title, doubt, Mark.WAITING, tip=f"{title}\n{doubt}")

    def _record_line(self, line: RecordLine) -> Line:
        kind = word_for(line.kind)
        parts = [str(line.held_on or ""), kind]
        if not line.version:
            parts.append(self.tr("draft"))
        likely = self._presenter.is_likely(line, self._page)
        end = self.tr("probably") if likely else ""
        second = " · ".join(part for part in parts if part)
        mark = Mark.DONE if line.version else Mark.DRAFT
        return Line(line.title or kind, second, mark, end=end)

    def _show_choices(self) -> None:
        self._choices = tuple(self._presenter.choices(self._page))
        current = 0 if self._choices else -1
        lines = [self._record_line(line) for line in self._choices]
        self.view.records.show_lines(lines, current=current)
        self._allow(current)

    @Slot(int)
    def _look_at(self, row: int) -> None:
        del row
        page = self._page
        self._show_choices()
        if page is None:
            self.view.picture.say("")
            return
        self.view.picture.say(self.tr("The page is being drawn…"))
        job = self.shell.job(MakePicture(self._desk, page))
        job.succeeded.connect(self._show_picture)
        self.shell.jobs.start(job)

    @Slot(object)
    def _show_picture(self, picture: Picture) -> None:
        page = self._page
        if page is not None and page.id == picture.page:
            self.view.picture.show_content(picture.content)

    @Slot(int)
    def _allow(self, row: int) -> None:
        ready = self._page is not None and 0 <= row < len(self._choices)
        self.view.file_here.setEnabled(ready and not self._presenter.read_only)
        self.view.put_away.setEnabled(self._page is not None and not self._presenter.read_only)

    # What the person does

    @Slot(str)
    def _seek(self, text: str) -> None:
        self._presenter.sought = text
        self._show_choices()

    @Slot(int)
    def _begin_choosing(self, row: int) -> None:
        del row
        self.view.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _open_filed(self, row: int) -> None:
        self.shell.places.go(self._presenter.place_of(self._presenter.filed()[row]))

    @Slot()
    def _file(self) -> None:
        page, at = self._page, self.view.tray.current_row()
        row = self.view.records.current_row()
        if page is None or not 0 <= row < len(self._choices) or self._presenter.read_only:
            return
        try:
            done = self._presenter.file((page.id,), self._choices[row].id)
        except (Rejected, Failed) as error:
            self._explain(error)
            return
        title = done.title or word_for(self._choices[row].kind)
        self.shell.notices.say(filled(self.tr("Filed with “{0}”."), (title,)), undo=self.undo)
        self.view.search.clear()
        self._books_changed(row=at)

    @Slot()
    def _put_away(self) -> None:
        page, at = self._page, self.view.tray.current_row()
        if page is None:
            return
        try:
            self._presenter.put_away((page.id,))
        except Failed as failure:
            self._explain(failure)
            return
        self.shell.notices.say(self.tr("The page was put into the recycle bin."), undo=self.undo)
        self._books_changed(row=at)

    def _books_changed(self, *, row: int = 0) -> None:
        self._presenter.read()
        self._show(row=row)
        if self._presenter.tray:
            self.view.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shell.notices.changed.emit()

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        return action
