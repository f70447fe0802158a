"""星级创建: how far the branch is from the standard, item by item; nobody is ranked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QWidget

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.forms.stars_page import Ui_StarsPage
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.models.stars_items import CODE_ROLE, Column, StarItemsModel
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.charts.star_years import StarYears
from branchdesk.desktop.pages.stars.item_panel import ShownItem
from branchdesk.desktop.pages.stars.missing_lines import missing_line
from branchdesk.desktop.pages.stars.presenter import AdjustmentDraft, ScoreDraft, StarsPresenter
from branchdesk.desktop.pages.stars.proofs import Proof, proofs
from branchdesk.desktop.pages.stars.tabs import FIELDS, ITEMS, StarsTabs, Tab
from branchdesk.desktop.pages.stars.total import show_total
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.domain.problems import Rejected
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled
from branchdesk.wording.stars import stars_name

if TYPE_CHECKING:
    from branchdesk.domain.standard import Adjustment, ItemScore, Standard

_WIDE_EMS = 62.0
"""Table with all its columns, and the panel."""
_NARROW_SIDE_EMS = 22.0
_TOTAL_EMS = 16.0
_ENDLESS = 16_777_215
"""Qt's own word for any width."""
_ROW_EMS = 2.7
_SIDE_EMS = 26.0
_WIDTHS = {Column.CODE: 3.4, Column.POINTS: 4.2, Column.SCORE: 4.2, Column.EVIDENCE: 8.0}


class StarsPage(Page):
    """Categories, items, and the chosen item beside them."""

    key = PageKey.STARS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._desk = desk
        self._presenter = StarsPresenter(desk, year=desk.clock.today().year)
        self._item: ItemScore | None = None
        self._proofs: tuple[Proof, ...] = ()
        self._removed: tuple[int, Adjustment] | None = None
        self._shown_standard: Standard | None = None
        self.ui = Ui_StarsPage()
        self.ui.setupUi(self)
        self._model = StarItemsModel(self)
        self.ui.items.setModel(self._model)
        self.ui.items.horizontalHeader().setHighlightSections(False)
        self.ui.side.set_width_ems(_SIDE_EMS)
        self._tabs = StarsTabs(self.ui.tabs, desk, shell, self)
        self._years = StarYears(desk, shell)
        self.ui.tabs.addTab(self._years, self.tr("Year on year"))
        self._connect()
        self._show_standard()
        self._dress()

    def title(self) -> str:
        return self.tr("Star rating")

    def subtitle(self) -> str:
        title = self._presenter.result.standard_title
        decided = self._presenter.decided
        if decided is None:
            return title
        stars = stars_name(decided.stars, QCoreApplication.translate)
        return filled(self.tr("{0} · decided: {1}"), (title, stars))

    def refresh(self, year: int) -> None:
        """Show a year; what is typed and not kept stays."""
        self._show_standard()
        if year != self._presenter.year:
            self._presenter = StarsPresenter(self._desk, year=year)
        show_total(self.ui, self._presenter)
        self._show_categories()
        self._show_items()
        self._years.show_year(year)
        presenter = self._presenter
        self.ui.adjustments_tab.show_sheet(
            presenter.sheet.adjustments,
            stated=presenter.vetoes_stated(),
            found=presenter.vetoes_found(),
        )
        self._tabs.show(self.ui.tabs.currentIndex(), presenter)

    def _show_standard(self) -> None:
        if self._shown_standard != self._desk.standard:
            self._shown_standard = self._desk.standard
            self.ui.adjustments_tab.show_standard(
                self._desk.standard, read_only=self._desk.workspace.read_only
            )

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter.has_unsaved_changes or self._tabs.has_unsaved_changes

    def commit(self) -> bool:
        """Keep every score that is typed; stop at the first that is refused."""
        return all(self._keep(draft) for draft in self._presenter.unsaved()) and self._tabs.commit()

    def finalise(self) -> None:
        """Keep the score in hand; in the procedure, close the step."""
        if self.ui.tabs.currentIndex() == Tab.PROCEDURE:
            self._tabs.procedure().go_on()
        else:
            self._keep_shown()

    def undo(self) -> None:
        """Take back the latest change of the star rating."""
        if self._presenter.undo() is None:
            self.shell.notices.say(self.tr("There is nothing to take back here."))
            return
        self._changed()
        self.shell.notices.say(self.tr("The latest change of the star rating is taken back."))

    def open_place(self, place: Place) -> None:
        """Show an item and put the fingers where something is to be done."""
        tab = FIELDS.get(place.field)
        tab = next((t for start, t in ITEMS if place.item.startswith(start)), tab)
        if tab is not None:
            self.ui.tabs.setCurrentIndex(tab)
            self.ui.tabs.setFocus()
        elif place.item:
            self._choose_category("")
            self._show_item(place.item)
            panel = self.ui.panel.ui
            (panel.points if panel.editor.isVisibleTo(self) else self.ui.items).setFocus()
        else:
            self.ui.items.setFocus()

    def escape(self) -> bool:
        """Show every category again."""
        if not self._presenter.category:
            return False
        self._choose_category("")
        return True

    # What is shown

    def _show_categories(self) -> None:
        presenter = self._presenter
        shown = presenter.decided or presenter.result
        self.ui.categories.show_categories(shown.categories, chosen=presenter.category)

    def _show_items(self) -> None:
        self._model.show(self._presenter.items())
        code = self._presenter.code
        if self._model.row_of(code) < 0:
            code = self._model.index(0, 0).data(CODE_ROLE) or ""
        self._show_item(code)

    def _show_item(self, code: str) -> None:
        self._presenter.code = code
        row = self._model.row_of(code)
        if row >= 0 and self.ui.items.currentIndex().row() != row:
            self.ui.items.selectRow(row)
        self._item = self._presenter.item(code)
        rule = self._presenter.standard.item(code)
        self.ui.panel.setVisible(self._item is not None)
        if self._item is None or rule is None:
            return
        self._proofs = tuple(proofs(self._presenter, self._item))
        self.ui.panel.show_item(
            ShownItem(
                item=self._item,
                rule=replace(rule, basis=rule.basis or self._desk.standard.basis),
                missing=[missing_line(missing) for missing in self._item.missing],
                evidence=[line for line, _ in self._proofs],
                people=self._presenter.member_names(self._item),
                editable=self._presenter.takes_score(self._item),
                entered=self._presenter.sheet.score(code) is not None,
            ),
            self._presenter.draft(code),
        )
        self.ui.panel.set_read_only(self._presenter.read_only)

    # What the person does

    @Slot(str)
    def _choose_category(self, code: str) -> None:
        presenter = self._presenter
        presenter.category = "" if code == presenter.category else code
        self.ui.tabs.setCurrentIndex(0)
        self._show_categories()
        self._show_items()

    @Slot(QModelIndex, QModelIndex)
    def _look_at(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        code = current.data(CODE_ROLE)
        if code and code != self._presenter.code:
            self._show_item(code)

    @Slot(int)
    def _open_missing(self, row: int) -> None:
        if self._item is None:
            return
        place = self._presenter.place_for(self._item, self._item.missing[row])
        if place.page is PageKey.STARS:
            self.ui.panel.ui.points.setFocus()
        else:
            self.shell.places.go(place)

    @Slot(int)
    def _open_evidence(self, row: int) -> None:
        self.shell.places.go(self._proofs[row][1])

    @Slot()
    def _remember_typed(self) -> None:
        self._presenter.type(self.ui.panel.draft())

    @Slot()
    def _keep_shown(self) -> None:
        commit_pending_input()
        self._keep(self.ui.panel.draft())

    def _keep(self, draft: ScoreDraft) -> bool:
        try:
            self._presenter.keep(draft)
        except Rejected as refusal:
            self._show_item(draft.code)
            self.ui.panel.mark(refusal.problems)
            return False
        self._changed()
        return True

    @Slot()
    def _drop_shown(self) -> None:
        self._presenter.drop(self._presenter.code)
        self._changed()

    @Slot(object)
    def _add_adjustment(self, draft: AdjustmentDraft) -> None:
        commit_pending_input()
        try:
            self._presenter.add_adjustment(draft)
        except Rejected as refusal:
            self.ui.adjustments_tab.mark(refusal.problems)
            return
        self.ui.adjustments_tab.clear_line()
        self._changed()

    @Slot(int)
    def _remove_adjustment(self, index: int) -> None:
        self._removed = (index, self._presenter.sheet.adjustments[index])
        self._presenter.remove_adjustment(index)
        self._changed()
        self.shell.notices.say(self.tr("The line was removed."), undo=self._put_back)

    def _put_back(self) -> None:
        if self._removed is not None:
            self._presenter.put_back_adjustment(*self._removed)
            self._removed = None
            self._changed()

    @Slot(str, str)
    def _state_veto(self, code: str, note: str) -> None:
        self._presenter.keep_veto(code, note)
        self._changed()

    @Slot(str)
    def _take_back_veto(self, code: str) -> None:
        self._presenter.keep_veto(code, None)
        self._changed()

    def _changed(self) -> None:
        self.shell.notices.changed.emit()

    # Looks

    def _connect(self) -> None:
        panel, tab = self.ui.panel, self.ui.adjustments_tab
        self.ui.categories.chosen.connect(self._choose_category)
        self.ui.items.selectionModel().currentRowChanged.connect(self._look_at)
        panel.missing_opened.connect(self._open_missing)
        panel.evidence_opened.connect(self._open_evidence)
        panel.edited.connect(self._remember_typed)
        panel.keep_wanted.connect(self._keep_shown)
        panel.drop_wanted.connect(self._drop_shown)
        tab.add_wanted.connect(self._add_adjustment)
        tab.remove_wanted.connect(self._remove_adjustment)
        tab.veto_stated.connect(self._state_veto)
        tab.veto_taken_back.connect(self._take_back_veto)
        self.ui.tabs.currentChanged.connect(self._show_tab)
        self._tabs.changed.connect(self._changed)
        self.shell.notices.preferences_changed.connect(self._dress)
        EvidenceKeeper(
            panel.files, self._desk, self.shell, owner=self._code, hand_on=self._add_files
        )
        EvidenceKeeper(
            tab.files, self._desk, self.shell, owner=self._code, hand_on=self._add_to_line
        )

    def _code(self) -> str:
        return self._presenter.code

    def _add_files(self, code: str, files: Sequence[Attachment]) -> None:
        if code == self._presenter.code:
            self.ui.panel.add_files(files)
        else:
            # The person looks at another item by now; the files belong to the one before.
            draft = self._presenter.draft(code)
            self._presenter.type(replace(draft, attachments=(*draft.attachments, *files)))

    def _add_to_line(self, code: str, files: Sequence[Attachment]) -> None:
        del code
        self.ui.adjustments_tab.add_files(files)

    @Slot(int)
    def _show_tab(self, index: int) -> None:
        self._tabs.show(index, self._presenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; the panel beside the table says it all."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = current_look()
        narrow = self.width() < look.ems(_WIDE_EMS)
        way = QBoxLayout.Direction
        self.ui.top.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self.ui.total_column.setDirection(way.LeftToRight if narrow else way.TopToBottom)
        for place, share in enumerate((0, 0, 1)):
            self.ui.total_column.setStretch(place, share if narrow else 0)
        self.ui.total_card.setMinimumWidth(0 if narrow else look.ems(_TOTAL_EMS))
        self.ui.total_card.setMaximumWidth(_ENDLESS if narrow else look.ems(_TOTAL_EMS))
        self.ui.categories.set_compact(compact=narrow)
        self.ui.side.set_width_ems(_NARROW_SIDE_EMS if narrow else _SIDE_EMS)
        for column in (Column.EVIDENCE, Column.MISSING):
            self.ui.items.setColumnHidden(column, narrow)

    @Slot()
    def _dress(self) -> None:
        look = current_look()
        self.ui.items.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        head = self.ui.items.horizontalHeader()
        head.setMinimumSectionSize(look.ems(2))
        for column in Column:
            if column in _WIDTHS:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                head.resizeSection(column, look.ems(_WIDTHS[column]))
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._fit()
