"""年度计划: plan beside actual, the three lists of the plan, and the committee's themes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.plan.against_view import AgainstView
from branchdesk.desktop.pages.plan.parts import PlanParts
from branchdesk.desktop.pages.plan.presenter import Part, PlanPresenter
from branchdesk.desktop.pages.plan.saving import PlanSaving, ReadTheme
from branchdesk.desktop.pages.plan.themes_view import ThemesView, said_of
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.domain.plan_against import Match
from branchdesk.domain.problems import Rejected
from branchdesk.domain.themes import Theme
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.themes import PlannedImport
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

THEMES = "themes"
"""`Place.field` that means the tab of the themes."""


class PlanPage(Page):
    """Shows the plan, hands what is typed back, and takes themes from files."""

    key = PageKey.PLAN

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = PlanPresenter(desk, QCoreApplication.translate)
        self._reading = ""
        self._saving = PlanSaving(desk.plan_files, shell, self)
        self.against = AgainstView(self._presenter)
        self.begin = EmptyState(
            "plan",
            self.tr("Make the plan of the year"),
            self.tr(
                "The plan proposes what the branch owes month by month; themes, days and people "
                "are yours to fill in. It counts for the star rating, and each month shows what "
                "was planned and what was held."
            ),
            action=self.tr("Begin the plan"),
            other_action=self.tr("As last year"),
        )
        self.first = QStackedWidget()
        self.first.addWidget(self.against)
        self.first.addWidget(self.begin)
        self.first.setContentsMargins(0, current_look().length(Space.S), 0, 0)
        self.parts = PlanParts(self._presenter, desk, shell)
        self.themes = ThemesView(self._presenter)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("plan_tabs")
        self.tabs.tabBar().setAccessibleName(self.tr("Year plan"))
        self.tabs.addTab(self.first, self.tr("Plan and actual"))
        for part, name in (
            (Part.LINES, self.tr("Meetings planned")),
            (Part.MEASURES, self.tr("Work of the year")),
            (Part.DUTIES, self.tr("Responsibility list")),
        ):
            self.tabs.addTab(self.parts.of(part), name)
        self.tabs.addTab(self.themes, self.tr("Monthly themes"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.setAcceptDrops(not self._presenter.read_only)
        self._make_actions()
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Year plan")

    def subtitle(self) -> str:
        plan = self._presenter.plan
        if plan is None:
            return self.tr("Not begun yet")
        late = self._presenter.open_lines(self._presenter.against())
        parts = [filled(self.tr("{0} planned"), (str(len(plan.lines)),))]
        if late:
            parts.append(filled(self.tr("{0} not held yet"), (str(late),)))
        return " · ".join(parts)

    def primary_action(self) -> QAction | None:
        if self._presenter.read_only:
            return None
        if self.tabs.currentWidget() is self.themes:
            return self._import
        return self._new if self._part is not None else None

    def secondary_actions(self) -> Sequence[QAction]:
        return (self._report,) if self._presenter.report() is not None else ()

    def refresh(self, year: int) -> None:
        """Show the plan of a year; what is typed and not kept stays."""
        changed = year != self._presenter.year
        self._presenter.show(year)
        self._show(anew=changed)

    @property
    def has_unsaved_changes(self) -> bool:
        return self.parts.has_unsaved_changes or self.themes.has_unsaved_changes

    def commit(self) -> bool:
        """Keep everything typed; on refusal show where."""
        commit_pending_input()
        for part in Part:
            if not self.parts.commit(part):
                self.tabs.setCurrentWidget(self.parts.of(part))
                return False
        if not self.themes.commit():
            self.tabs.setCurrentWidget(self.themes)
            return False
        return True

    def begin_new(self) -> None:
        """Begin a row of the list that is shown, a theme, or the plan."""
        if self._presenter.read_only:
            return
        if self.tabs.currentWidget() is self.themes:
            self.themes.begin()
        elif self._part is not None:
            self.parts.of(self._part).begin()
        elif self._presenter.plan is None:
            self._begin()

    def undo(self) -> None:
        if self._presenter.read_only:
            return
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self._show(anew=True)
        self.shell.notices.changed.emit()

    def open_place(self, place: Place) -> None:
        """Show a row, the themes, or the comparison."""
        part = self._presenter.part_of(place.item) if place.item else None
        if part is not None:
            self.tabs.setCurrentWidget(self.parts.of(part))
            self.parts.of(part).open(place.item)
            self.parts.of(part).lead("")
        elif place.field == THEMES:
            self.tabs.setCurrentWidget(self.themes)
            if place.action is Action.NEW:
                self.themes.begin()
        elif place.field in tuple(Part) and self._presenter.plan is not None:
            self.tabs.setCurrentWidget(self.parts.of(Part(place.field)))
        else:
            self.tabs.setCurrentWidget(self.first)
            (self.against.grid if self._presenter.plan else self.begin.button).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept the file of a theme."""
        if _theme_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the theme that was dropped."""
        if (path := _theme_in(event)) is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Read the file of a theme and show it; nothing is taken over before the person says so."""
        self.tabs.setCurrentWidget(self.themes)
        self._reading = path.name
        job = self.shell.job(ReadTheme(self._desk.plan_files, path))
        job.succeeded.connect(self._show_theme)
        job.failed.connect(self._refuse_theme)
        self.shell.jobs.start(job)

    # Setting up

    def _make_actions(self) -> None:
        self._new = QAction(self.tr("Add"), self)
        self._new.setObjectName("plan_new")
        self._new.setShortcut(QKeySequence("Ctrl+N"))
        self._new.triggered.connect(self._begin_new)
        self._import = QAction(self.tr("Import a theme…"), self)
        self._import.setObjectName("plan_import")
        self._import.triggered.connect(self._choose)
        self._report = QAction(self.tr("Save the form to report…"), self)
        self._report.setObjectName("plan_report")
        self._report.setToolTip(self.tr("三会一课计划报备表 as an Excel workbook, ready to print"))
        self._report.triggered.connect(self._save_report)

    def _connect(self) -> None:
        self.begin.acted.connect(self._begin)
        self.begin.acted_otherwise.connect(self._begin_like_last)
        self.against.match_opened.connect(self._open_match)
        self.against.duty_opened.connect(self._open_duty)
        self.parts.kept.connect(self._books_changed)
        self.parts.removed.connect(self._say_removed)
        self.themes.export_wanted.connect(self._save_theme)
        self.themes.remove_wanted.connect(self._remove_theme)
        self.themes.taken_over.connect(self._say_taken_over)
        self.tabs.currentChanged.connect(self._change_tab)

    @property
    def _part(self) -> Part | None:
        shown = self.tabs.currentWidget()
        return next((part for part in Part if self.parts.of(part) is shown), None)

    # Showing

    def _show(self, *, anew: bool = False) -> None:
        there = self._presenter.plan is not None
        self.first.setCurrentWidget(self.against if there else self.begin)
        self.begin.button.setVisible(not self._presenter.read_only)
        self.begin.other_button.setVisible(
            self._presenter.has_last and not self._presenter.read_only
        )
        if not there and self._part is not None:
            self.tabs.setCurrentWidget(self.first)
        for part in Part:
            self.tabs.setTabEnabled(self.tabs.indexOf(self.parts.of(part)), there)
        if there:
            if self.tabs.currentWidget() is self.first:
                self.against.refresh()
            self.parts.refresh(anew=anew)
        self.themes.refresh()
        self.header_changed.emit()

    @Slot(int)
    def _change_tab(self) -> None:
        if self._presenter.plan is not None and self.tabs.currentWidget() is self.first:
            self.against.refresh()
        self.header_changed.emit()

    @Slot()
    def _books_changed(self) -> None:
        self._show()
        self.shell.notices.tell_kept(self._desk.clock.now().astimezone())
        self.shell.notices.changed.emit()

    @Slot()
    def _say_removed(self) -> None:
        self._books_changed()
        self.shell.notices.say(self.tr("Taken out of the plan."), undo=self.undo)

    # The plan

    @Slot()
    def _begin(self) -> None:
        self._presenter.begin()
        self._show(anew=True)
        self.shell.notices.changed.emit()
        self.shell.notices.say(
            self.tr("Proposed is what the branch owes; themes and people are empty."),
            undo=self.undo,
        )

    @Slot()
    def _begin_like_last(self) -> None:
        self._presenter.begin(like_last=True)
        self._show(anew=True)
        self.shell.notices.changed.emit()
        self.shell.notices.say(
            self.tr("Structure as last year; measures and themes are empty."), undo=self.undo
        )

    @Slot()
    def _begin_new(self) -> None:
        self.begin_new()

    @Slot(object)
    def _open_match(self, match: Match) -> None:
        if (place := self._presenter.place(match)) is not None:
            self.shell.places.go(place)

    @Slot(str)
    def _open_duty(self, key: str) -> None:
        self.open_place(Place(PageKey.PLAN, item=key))

    @Slot()
    def _save_report(self) -> None:
        if not self.commit():
            return
        if (report := self._presenter.report()) is not None:
            self._saving.report(report, self._presenter.report_name())

    # Themes

    @Slot()
    def _choose(self) -> None:
        chosen = self.shell.prompts.choose_open_files(
            self.tr("Monthly theme"), filters=self.tr("Monthly theme (*.bdtheme);;All files (*)")
        )
        for path in chosen[:1]:
            self.look_at(path)

    @Slot(object)
    def _show_theme(self, theme: Theme) -> None:
        self.themes.preview(theme)

    @Slot(object)
    def _refuse_theme(self, error: Exception) -> None:
        if isinstance(error, Failed):
            self.themes.refuse(self._reading, [sentence_for_trouble(error)])
        elif isinstance(error, Rejected):
            sentences = [f"{fault.field}: {sentence_for(fault)}" for fault in error.problems]
            self.themes.refuse(self._reading, sentences)
        else:
            raise error

    @Slot(object)
    def _say_taken_over(self, planned: PlannedImport) -> None:
        self._books_changed()
        said = said_of(planned)
        if planned.theme.year != self._presenter.year:
            pattern = self.tr("{0} It stands in the year {1}.")
            said = filled(pattern, (said, str(planned.theme.year)))
        self.shell.notices.say(said, undo=self.undo)

    @Slot(object)
    def _save_theme(self, theme: Theme) -> None:
        self._saving.theme(theme)

    @Slot(object)
    def _remove_theme(self, theme: Theme) -> None:
        self._presenter.remove_theme(theme)
        self.themes.give_up()
        self._books_changed()
        self.shell.notices.say(self.tr("The theme is in the recycle bin."), undo=self.undo)


def _theme_in(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """Return the file that is dragged, if it is one; its ending is judged on reading."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
