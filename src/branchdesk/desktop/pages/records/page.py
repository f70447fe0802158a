"""会议与活动: the list of records, the form of one, and what it was in earlier versions."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.records import opening
from branchdesk.desktop.pages.records.closing import ClosingFlow
from branchdesk.desktop.pages.records.drafting import first_empty_field
from branchdesk.desktop.pages.records.editing import RecordEditing
from branchdesk.desktop.pages.records.editor import RecordEditor
from branchdesk.desktop.pages.records.form_acts import FormActs
from branchdesk.desktop.pages.records.list_presenter import ListPresenter
from branchdesk.desktop.pages.records.noticing import Noticing
from branchdesk.desktop.pages.records.page_actions import PageActions
from branchdesk.desktop.pages.records.presenter import RecordPresenter
from branchdesk.desktop.pages.records.recycling import Recycling
from branchdesk.desktop.pages.records.showing import subtitle_of
from branchdesk.desktop.pages.records.taking_up import TakingUp
from branchdesk.desktop.pages.records.views import RecordViews
from branchdesk.desktop.pages.records.ways_out import WaysOut
from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.words import word_for
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.problems import Rejected
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

if TYPE_CHECKING:
    from branchdesk.desktop.pages.records.chooser import RecordChooser
    from branchdesk.desktop.pages.records.list_view import RecordList
    from branchdesk.desktop.pages.records.versions import RecordVersions

_FOLLOW_UPS = "follow_ups"


class RecordsPage(Page):
    """Goes from the list to a form and back; what is typed is never lost on the way."""

    key = PageKey.RECORDS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._year = desk.clock.today().year
        self.editing: RecordEditing | None = None
        """The record in the form, None while there is none."""
        self._closing: ClosingFlow | None = None
        self._editors: dict[RecordKind, RecordEditor] = {}
        self._list_is_old = True
        self._arrived = False
        self._own_change = False
        self._lines = ListPresenter(desk)
        self._bin = Recycling(self, self._lines)
        self._views = RecordViews(self._lines, self)
        self._do = PageActions(self, may_begin=not self._lines.read_only)
        self._out = WaysOut(self, desk, self._shown_presenter)
        self._do.begin.triggered.connect(self.begin_new)
        self._do.finalise.triggered.connect(self._finalise)
        self._do.back.triggered.connect(self._go_back)
        self._do.back_to_record.triggered.connect(self._go_back)
        self._do.like_last.triggered.connect(self._like_last)
        self._do.theme.triggered.connect(self._follow_themes)
        self._do.versions.triggered.connect(self._show_versions)
        self._do.remove.triggered.connect(self._remove_this)
        self._views.opened.connect(self._open)
        self._views.begin_wanted.connect(self.begin_new)
        self._views.filtered.connect(self._show_list_anew)
        self._views.remove_wanted.connect(self._bin.remove)
        self._views.restore_wanted.connect(self._bin.restore)
        self._views.chosen.connect(self._begin)
        self._bin.changed.connect(self._show_what_is_left)

    @property
    def list(self) -> "RecordList":
        """The list of records."""
        return self._views.list

    @property
    def chooser(self) -> "RecordChooser":
        """What kind of record is to be begun."""
        return self._views.chooser

    @property
    def versions(self) -> "RecordVersions":
        """What a record was in earlier versions."""
        return self._views.versions

    # What the window asks

    def title(self) -> str:
        if self._views.shows_chooser:
            return self.tr("New record")
        if self._presenter is not None:
            return word_for(self._presenter.draft.kind)
        return self.tr("Recycle bin") if self._lines.bin else self.tr("Meetings and activities")

    def subtitle(self) -> str:
        if self._presenter is None or self._views.shows_chooser:
            return ""
        return subtitle_of(self._presenter)

    @property
    def shows_year(self) -> bool:
        return self._views.shows_list and not self._lines.bin

    def primary_action(self) -> QAction | None:
        if self._views.shows_list:
            return self._do.begin
        editable = self._presenter is not None and not self._presenter.locked
        return self._do.finalise if editable and self._views.shown is self._editor else None

    def secondary_actions(self) -> Sequence[QAction]:
        presenter = self._presenter
        if self._views.shows_versions:
            return (self._do.back_to_record,)
        if presenter is None or self._views.shown is not self._editor:
            return (self._do.scans,) if self._views.shows_list else (self._do.back,)
        return self._do.of_record(presenter, out=self._out.actions, read_only=self._lines.read_only)

    def refresh(self, year: int) -> None:
        """Take over another year, or that something changed in the books."""
        own, self._own_change = self._own_change, False
        self._list_is_old = True
        self._year = year
        if self.editing is not None and not own:
            self.editing.refresh()
        if self._views.shows_list and self._arrived:
            self._show_list_anew()

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter is not None and self._presenter.has_unkept

    def commit(self) -> bool:
        return self.editing is None or self.editing.commit()

    def finalise(self) -> None:
        if self._closing is not None and self._views.shown is self._editor:
            self._closing.finalise()

    @Slot()
    def begin_new(self) -> None:
        if self._lines.read_only or not self._leave():
            return
        from branchdesk.desktop.pages.records.chooser import due_records

        self._bury_editing()
        self._lines.read()
        self.chooser.show_choices(due_records(self._desk, self._year), self._lines.groups)
        self._show(self.chooser)
        self.chooser.take_focus()

    def begin_filter(self) -> None:
        if self._leave():
            self._show_list()
            self.list.search()

    def undo(self) -> None:
        if self.editing is not None and self._views.shown is self._editor and self.editing.undo():
            return
        try:
            undone = self._lines.undo()
        except Failed as failure:
            self.shell.notices.say(sentence_for_trouble(failure))
            return
        if undone is None:
            self.shell.notices.say(self.tr("Nothing can be taken back."))
            return
        sentence = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (sentence,)))
        self._books_changed()
        if self._views.shows_list:
            self._show_list_anew()
        elif self._presenter is not None:
            self._open(self._presenter.draft.id)

    def escape(self) -> bool:
        if self._views.shows_versions:
            self._show(self._editor)
            return True
        if self._views.shows_list:
            if self._lines.narrowed or self._lines.bin:
                self.list.clear_filters()
                return True
            return False
        if self._leave():
            record = self._presenter.draft.id if self._presenter else ""
            self._show_list()
            self.list.stand_on(record)
        return True

    def open_place(self, place: Place) -> None:
        # Whoever comes for a form does not wait for the list.
        self._arrived = True
        match place.action:
            case Action.FIND:
                self.begin_filter()
            case Action.NEW if not place.value("kind"):
                self.begin_new()
            case Action.NEW:
                self._begin(place)
            case Action.SHOW if place.item:
                self._open_at(place.item, place.field)
            case Action.SHOW:
                self._stay()

    # Going about

    @property
    def _presenter(self) -> RecordPresenter | None:
        return self.editing.presenter if self.editing is not None else None

    @property
    def _editor(self) -> QWidget | None:
        return self.editing.editor if self.editing is not None else None

    def _stay(self) -> None:
        if self._views.shows_list:
            if self._list_is_old:
                self._show_list_anew()
            self.list.take_focus()

    def _show(self, view: QWidget | None) -> None:
        if view is not None:
            self._views.setCurrentWidget(view)
            self.header_changed.emit()

    def _show_list(self) -> None:
        self._bury_editing()
        self._show(self.list)
        self._show_list_anew()
        self.list.take_focus()

    @Slot()
    def _show_list_anew(self) -> None:
        self._lines.year = self._year
        self._lines.read()
        self._list_is_old = False
        self.list.show_rows()
        self.header_changed.emit()

    def _leave(self) -> bool:
        """Keep what is typed; return False if that failed and the person wants to stay."""
        if self.editing is None or self.editing.commit():
            return True
        aside = self.editing.presenter.put_aside
        detail = filled(self.tr("What is typed lies in {0}."), (aside,)) if aside else ""
        return self.shell.prompts.confirm(
            self.tr("This entry could not be kept."),
            yes=self.tr("Leave without keeping it"),
            detail=detail,
        )

    @Slot(object)
    def _begin(self, place: Place) -> None:
        if self._lines.read_only or not self._leave():
            return
        first, last = place.value("first"), place.value("last")
        period = Period(date.fromisoformat(first), date.fromisoformat(last)) if first else None
        group = place.value("group")
        kind = RecordKind(place.value("kind"))
        begun = opening.begin(
            self._desk,
            kind,
            group=GroupId(group) if group else None,
            period=period,
            planned=dict(place.values),
        )
        self._edit(begun)
        if themes := begun.themes():
            said = self.tr("Theme of the month: “{0}”. Ctrl+T puts it on the agenda.")
            self.shell.notices.say(filled(said, (themes[0].title,)))

    @Slot(str)
    def _open(self, record_id: str) -> None:
        self._open_at(record_id, "")

    def _open_at(self, record_id: str, field: str) -> None:
        if not self._leave():
            return
        try:
            presenter = opening.open_record(self._desk, RecordId(record_id))
        except Rejected as refusal:
            self.shell.notices.say(sentence_for(refusal.problems[0]))
            self._show_list()
            return
        if field == _FOLLOW_UPS:
            # What came of an agreed matter is written into the record it was agreed in.
            presenter.amend()
        self._edit(presenter, field)

    def _edit(self, presenter: RecordPresenter, field: str = "") -> None:
        self._bury_editing()
        editor = self._editor_of(presenter.draft.kind)
        editing = RecordEditing(presenter, editor, self._desk, self.shell, self)
        closing = ClosingFlow(editing, self.shell)
        FormActs(editing, self.shell)
        TakingUp(editing, self._desk, self.shell)
        Noticing(editing, self._desk, self.shell).record_wanted.connect(self._open)
        editing.kept.connect(self._books_changed)
        closing.closed.connect(self._books_changed)
        closing.standing_changed.connect(self.header_changed)
        closing.gone.connect(self._offer_to_restore)
        closing.duty_wanted.connect(self._open)
        self.editing, self._closing = editing, closing
        self._show(editor)
        if presenter.locked and not field:
            editor.ui.standing_action.setFocus()
        else:
            editor.go_to(field or first_empty_field(presenter.draft))

    def _editor_of(self, kind: RecordKind) -> RecordEditor:
        """Return the form of a kind; made once, it is there at once the next time."""
        if kind not in self._editors:
            self._editors[kind] = RecordEditor(kind, self._desk, self.shell, self)
            self._views.addWidget(self._editors[kind])
        return self._editors[kind]

    def _bury_editing(self) -> None:
        if self.editing is not None:
            self.editing.retire()
            self.editing.deleteLater()
        self.editing = self._closing = None

    @Slot()
    def _books_changed(self) -> None:
        self._own_change = True
        self._list_is_old = True
        self.shell.notices.changed.emit()
        self.header_changed.emit()

    # The recycle bin, and what the form can do

    @Slot()
    def _show_what_is_left(self) -> None:
        self._books_changed()
        self._show_list_anew()

    @Slot(bool)
    def _offer_to_restore(self, removed: bool) -> None:
        self._show_list()
        if removed:
            self._bin.say_removed()

    @Slot()
    def _show_versions(self) -> None:
        if self._presenter is None or not self._leave():
            return
        draft = self._presenter.draft
        group = self._presenter.roll.group(draft.group)
        self.versions.show_versions(
            self._lines.versions(draft.id), group_name=group.name if group else ""
        )
        self._show(self.versions)

    @Slot()
    def _go_back(self) -> None:
        self.escape()

    @Slot()
    def _like_last(self) -> None:
        if self.editing is not None:
            self.editing.like_last_wanted.emit()

    def _shown_presenter(self) -> RecordPresenter | None:
        return self._presenter

    @Slot()
    def _follow_themes(self) -> None:
        if self.editing is not None:
            self.editing.themes_wanted.emit()

    @Slot()
    def _finalise(self) -> None:
        self.finalise()

    @Slot()
    def _remove_this(self) -> None:
        if self._closing is not None:
            self._closing.remove()
