"""党员: the register on the left, one member's form on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from branchdesk.desktop.fill.action import FillAction
from branchdesk.desktop.forms.members_page import Ui_MembersPage
from branchdesk.desktop.keys import EnterMovesOn, commit_pending_input
from branchdesk.desktop.leads import POINTS
from branchdesk.desktop.models.register import Column, RegisterModel
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.members import register_table
from branchdesk.desktop.pages.members.form import MemberForm
from branchdesk.desktop.pages.members.overview_view import OverviewView
from branchdesk.desktop.pages.members.presenter import MembersPresenter, Shown
from branchdesk.desktop.pages.members.roster import RosterView
from branchdesk.desktop.pages.members.tabs import OVERVIEW, YEAR, Tab, fill_tabs
from branchdesk.desktop.pages.members.year_presenter import PersonYearPresenter
from branchdesk.desktop.pages.members.year_view import PersonYearView
from branchdesk.desktop.pages.points.tab import PointsTab
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.problem_list import field_for, mark_problems
from branchdesk.desktop.word_forms import WordForms
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled

_CHECK_AFTER_MS = 400


class MembersPage(Page):
    """Shows the register, hands a form back, and marks what is wrong with it."""

    key = PageKey.MEMBERS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._presenter = MembersPresenter(desk)
        self._years = PersonYearPresenter(desk)
        self._read_only = desk.workspace.read_only
        self._begun = False
        self.tabs = QTabBar()
        self.ui = Ui_MembersPage()
        self._lay_out()
        self._form = MemberForm(self.ui, self)
        self._model = RegisterModel(self)
        self._roster = RosterView(desk, shell, self)
        self.person_year = PersonYearView(self._years)
        self.overview = OverviewView(self._years, desk, shell)
        self.points = PointsTab(desk, shell, self.tabs, Tab.POINTS, self)
        for view in (self._roster, self.person_year, self.overview, self.points):
            self.ui.views.addWidget(view)
        self.ui.form_card.setEnabled(not self._read_only)  # nothing is typed that nobody keeps
        self._enter = EnterMovesOn(self.ui.form_card)
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_AFTER_MS)
        self._word = WordForms(desk, self, self._presenter.about)
        self._make_actions()
        register_table.dress_register(self.ui.register, self._model)
        register_table.offer_views(self.ui.shown)
        self._connect()

    # What the window asks

    def title(self) -> str:
        return self.tr("Members")

    def subtitle(self) -> str:
        strength = self._presenter.strength()
        return filled(
            self.tr("{0} members, {1} of them full; {2} may vote today"),
            (str(strength.members), str(strength.full), str(strength.voters)),
        )

    @property
    def shows_year(self) -> bool:
        return self._tab is not Tab.FORM

    def primary_action(self) -> QAction | None:
        if self._tab is Tab.POINTS:
            return self.points.enter_action
        return None if self._read_only or self._tab is not Tab.FORM else self._save

    def secondary_actions(self) -> Sequence[QAction]:
        if self._tab is not Tab.FORM:
            return ()
        edits = () if self._read_only else (self._remove, self._import, self._new)
        return (*edits, self._word.action, self._fill)

    def refresh(self, year: int) -> None:
        """Read the register anew; the open form stays if it has something unsaved."""
        self._years.year = year or self._years.year
        self.points.offer(self._years.year)
        self._presenter.read()
        self._show_list()
        if not self.has_unsaved_changes:
            self._form.offer_groups(self._presenter.groups())
            self._show_form(self._open_id())
        self._show_tab()

    @property
    def has_unsaved_changes(self) -> bool:
        form = not self._read_only and self._form.draft() != self._presenter.clean
        return form or self.points.has_unsaved_changes

    def commit(self) -> bool:
        """Save the form; on refusal mark the fields and keep every keystroke."""
        commit_pending_input()
        if not self.points.commit():
            return False
        if not self.has_unsaved_changes:
            return True
        problems = self._presenter.save(self._form.draft())
        if problems:
            self._mark(problems, lead=True)
            return False
        self._mark(())
        self._form.show(self._presenter.clean)
        self.shell.notices.changed.emit()
        self._show_list()
        return True

    def begin_new(self) -> None:
        """Begin a new member."""
        self._begin()

    def begin_filter(self) -> None:
        """Put the fingers on the search box."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def escape(self) -> bool:
        """Leave the roster or the year, or empty the search box."""
        if self._tab is Tab.POINTS and self.points.escape():
            return True
        if self.ui.views.currentWidget() is not self.ui.form_view:
            self._show_form_view()
            return True
        if self.ui.search.text():
            self.ui.search.clear()
            return True
        return False

    def open_place(self, place: Place) -> None:
        """Open a member at a field, begin a new one, or search."""
        if place.action is Action.NEW:
            self._begin()
        elif place.action is Action.FIND:
            self.begin_filter()
        elif place.field == POINTS:
            self._go_to(Tab.POINTS if self.points.on else Tab.ALL)
            self.points.show_entry(place.item)
        elif place.item:
            self._show_form(MemberId(place.item))
            self._stand_on(MemberId(place.item))
            self._go_to(Tab.YEAR if place.field == YEAR else Tab.FORM)
            if self._tab is Tab.FORM:
                self._lead(place.field or "name")
        elif place.field == OVERVIEW:
            self._go_to(Tab.ALL)
        else:
            self.ui.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # Setting up

    def _lay_out(self) -> None:
        fill_tabs(self.tabs)
        columns = QWidget()
        self.ui.setupUi(columns)
        # The tab says it, and whose form it is stands in the first field.
        self.ui.form_heading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.S))
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list say less where the form needs the room; the form says it all."""
        super().resizeEvent(event)
        register_table.share_width(self.ui, self.width())

    def _make_actions(self) -> None:
        self._save = self._action(self.tr("Save"), self._save_now)
        self._new = self._action(self.tr("New member"), self._begin)
        self._import = self._action(self.tr("Import a roster…"), self._show_roster)
        self._remove = self._action(self.tr("Remove"), self._remove_now)
        self._fill = FillAction(self, self._presenter.desk, self._presenter.to_fill)

    def _action(self, text: str, act: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(act)
        return action

    def _connect(self) -> None:
        self.ui.search.textChanged.connect(self._search)
        self.ui.search.returnPressed.connect(self._take_first)
        self.ui.shown.currentIndexChanged.connect(self._choose_view)
        self.ui.register.selectionModel().currentRowChanged.connect(self._open_row)
        self._form.edited.connect(self._check_soon.start)
        self._check_soon.timeout.connect(self._check)
        self.ui.problems.wanted.connect(self._lead)
        self._roster.closed.connect(self._show_form_view)
        self._roster.imported.connect(self._take_imported)
        self.tabs.currentChanged.connect(self._change_tab)
        self.person_year.wanted.connect(self.shell.places.go)
        self.overview.chosen.connect(self._show_year_of)
        self.points.wanted.connect(self.shell.places.go)

    # The tabs

    @property
    def _tab(self) -> Tab:
        return Tab(max(self.tabs.currentIndex(), 0))

    def _go_to(self, tab: Tab) -> None:
        if tab is self._tab:
            self._show_tab()
        else:
            self.tabs.setCurrentIndex(tab)

    @Slot(int)
    def _change_tab(self) -> None:
        if self._tab is not Tab.FORM and not self.commit():
            self.tabs.setCurrentIndex(Tab.FORM)
        self._show_tab()

    def _show_tab(self) -> None:
        views = {
            Tab.FORM: self.ui.form_view,
            Tab.YEAR: self.person_year,
            Tab.ALL: self.overview,
            Tab.POINTS: self.points,
        }
        importing = self.ui.views.currentWidget() is self._roster and self._tab is Tab.FORM
        if not importing:
            self.ui.views.setCurrentWidget(views[self._tab])
        listed = self._tab in (Tab.FORM, Tab.YEAR) and not importing
        self.ui.list_card.setVisible(listed)
        if self._tab is Tab.YEAR:
            if self._open_id() is None and (first := self._model.id_at(0)) is not None:
                self._show_form(first)
                self._show_list()
            self.person_year.show_member(self._open_id())
        elif self._tab is Tab.ALL:
            self.overview.refresh()
        elif self._tab is Tab.POINTS:
            self.points.refresh()
        self.header_changed.emit()

    @Slot(str)
    def _show_year_of(self, member: str) -> None:
        self._show_form(MemberId(member))
        self._go_to(Tab.YEAR)
        self._stand_on(MemberId(member))
        self.person_year.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list

    @Slot(str)
    def _search(self, text: str) -> None:
        self._presenter.sought = text
        self._show_list()

    @Slot()
    def _take_first(self) -> None:
        first = self._model.id_at(0)
        if first is not None:
            self._stand_on(first)
            self.ui.register.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _choose_view(self, index: int) -> None:
        self._presenter.shown = Shown(self.ui.shown.itemData(index))
        self._show_list()

    def _show_list(self) -> None:
        opened = self._open_id()
        table = self.ui.register
        blocked = table.selectionModel().blockSignals(True)
        entries = self._presenter.entries()
        self._model.show(entries)
        row = self._model.row_of(opened)
        if row >= 0:
            table.selectRow(row)
        table.selectionModel().blockSignals(blocked)
        self.ui.strength.setText(filled(self.tr("{0} listed"), (str(len(entries)),)))
        self.header_changed.emit()

    def _open_id(self) -> MemberId | None:
        member = self._presenter.member
        return member.id if member else None

    def _stand_on(self, member: MemberId) -> None:
        row = self._model.row_of(member)
        if row >= 0:
            self.ui.register.selectRow(row)

    @Slot(QModelIndex, QModelIndex)
    def _open_row(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        member = self._model.id_at(current.row())
        if member is None or member == self._open_id():
            return
        if self._presenter.shown is Shown.REMOVED:
            self._offer_restoring(member)
        elif self.commit():
            self._show_form(member)
            if self._tab is Tab.YEAR:
                self.person_year.show_member(member)

    def _offer_restoring(self, member: MemberId) -> None:
        name = str(self._model.index(self._model.row_of(member), Column.NAME).data())
        question = filled(self.tr("Take {0} out of the recycle bin?"), (name,))
        if self.shell.prompts.confirm(question, yes=self.tr("Take out")):
            self._presenter.restore(member)
            self.ui.shown.setCurrentIndex(0)
            self._show_form(member)
            self.shell.notices.changed.emit()

    # The form

    @Slot()
    def _begin(self) -> None:
        if self.commit():
            self._show_form_view()
            self._begun = True
            self._show_form(None)
            self.ui.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, member: MemberId | None) -> None:
        self._form.offer_groups(self._presenter.groups())
        self._form.show(self._presenter.open(member))
        self._mark(())
        opened = self._presenter.member
        self.ui.form_heading.setText(opened.name if opened else self.tr("New member"))
        self._remove.setEnabled(opened is not None)
        for action in (self._word.action, self._fill):
            action.setVisible(opened is not None)
        self._begun = self._begun and opened is None
        self.tabs.setTabText(Tab.FORM, self.tr("New member") if self._begun else self.tr("Form"))

    @Slot()
    def _show_form_view(self) -> None:
        self.ui.views.setCurrentWidget(self.ui.form_view)
        self.ui.list_card.show()
        self.tabs.setCurrentIndex(Tab.FORM)

    @Slot()
    def _save_now(self) -> None:
        if self.commit():
            self.shell.notices.say(self.tr("Saved."))

    @Slot()
    def _check(self) -> None:
        self._mark(self._presenter.check(self._form.draft()))

    def _mark(self, problems: Sequence[Problem], *, lead: bool = False) -> None:
        self.ui.problems.show_problems(problems)
        first = mark_problems(self._form.fields, problems)
        if lead and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _lead(self, field: str) -> None:
        if (found := field_for(self._form.fields, field)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _remove_now(self) -> None:
        name = self._presenter.remove()
        if name:
            self._show_form(None)
            self._show_list()
            self.shell.notices.changed.emit()
            self.shell.notices.say(filled(self.tr("{0} is in the recycle bin."), (name,)))

    # The roster

    @Slot()
    def _show_roster(self) -> None:
        if self.commit():
            self.ui.views.setCurrentWidget(self._roster)
            self.ui.list_card.hide()
            self._roster.choose()

    @Slot()
    def _take_imported(self) -> None:
        self._show_form_view()
        self.refresh(0)
        self.shell.notices.changed.emit()
