"""One agenda item: what it was about, what was said and decided, its vote and its follow-ups."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from branchdesk.desktop.forms.agenda_item import Ui_AgendaItem
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.drafting import new_follow_up, new_vote
from branchdesk.desktop.pages.records.fields import (
    chosen_in,
    may_shrink,
    offer,
    person_in,
    show_choice,
    show_person,
    show_text,
    text_in,
    watch,
)
from branchdesk.desktop.pages.records.follow_up_box import FollowUpBox
from branchdesk.desktop.pages.records.settled_part import SettledPart
from branchdesk.desktop.pages.records.vote_box import VoteBox
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.words import word_for
from branchdesk.domain.drafts import AgendaDraft, FollowUpDraft, VoteDraft
from branchdesk.domain.records import AgendaKind, RecordKind
from branchdesk.domain.voting import kind_for
from branchdesk.wording.filling import filled


class AgendaCard(QFrame):
    """Shows an agenda item and hands it back."""

    changed = Signal()
    grown = Signal()
    """Fields were added or taken away."""
    move_wanted = Signal(int)
    """-1 up, 1 down"""
    remove_wanted = Signal()

    def __init__(self, sitting: RecordKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AgendaItem()
        self.ui.setupUi(self)
        self._sitting = sitting
        self._showing = False
        self._closing = False
        self._people: tuple[Person, ...] = ()
        self._today: date | None = None
        self._vote: VoteBox | None = None
        self._follow_ups: list[FollowUpBox] = []
        self._settled = SettledPart(self)
        column = self.ui.item_column
        column.insertWidget(column.indexOf(self.ui.follow_ups_place), self._settled.place)
        self._settled.changed.connect(self._tell)
        self._settled.grown.connect(self.grown)
        self._settled.agreed_anew.connect(self._agree_anew)
        offer(self.ui.kind, [(kind.value, word_for(kind)) for kind in AgendaKind])
        may_shrink(self.ui.kind, letters=14)
        self.ui.discussion.set_lines(3, 40)
        self.ui.decision.set_lines(2, 20)
        self.ui.for_general_meeting.setVisible(sitting is RecordKind.COMMITTEE_MEETING)
        self._make_menu()
        watch(
            (
                self.ui.kind,
                self.ui.title,
                self.ui.speaker,
                self.ui.for_general_meeting,
                self.ui.discussion,
                self.ui.decision,
            ),
            self._tell,
        )
        self.ui.kind.currentIndexChanged.connect(self._follow_kind)
        self.ui.add_vote.clicked.connect(self.add_vote)
        self.ui.add_follow_up.clicked.connect(self.add_follow_up)

    def prepare(self, people: Sequence[Person], *, today: date) -> None:
        """Say who can be picked and which day it is."""
        self._people, self._today = tuple(people), today
        self.ui.speaker.set_people(people)
        if self._vote is not None:
            self._vote.prepare(people)
        for box in self._follow_ups:
            box.prepare(people, today=today)
        self._settled.prepare(today=today)

    def set_number(self, number: int, *, of: int) -> None:
        """Show which item it is, and where it can be moved."""
        self.ui.number.setText(filled(self.tr("Item {0}"), (str(number),)))
        self.setAccessibleName(self.ui.number.text())
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < of)

    def show_draft(self, item: AgendaDraft, *, closing: bool) -> None:
        """Show an item; ``closing`` offers the fields for what came of the follow-ups."""
        self._showing, self._closing = True, closing
        show_choice(self.ui.kind, item.kind.value)
        show_text(self.ui.title, item.title)
        show_person(self.ui.speaker, item.speaker)
        show_text(self.ui.discussion, item.discussion)
        show_text(self.ui.decision, item.decision)
        self.ui.for_general_meeting.setChecked(item.for_general_meeting)
        self._show_vote(item.vote)
        self._show_follow_ups(item.follow_ups)
        self._settled.show(item.settled)
        self._showing = False

    def read(self) -> AgendaDraft:
        """Return the item as typed."""
        follow_ups = tuple(box.read() for box in self._follow_ups)
        return AgendaDraft(
            kind=self.kind,
            title=text_in(self.ui.title),
            speaker=person_in(self.ui.speaker),
            discussion=text_in(self.ui.discussion),
            decision=text_in(self.ui.decision),
            for_general_meeting=self.ui.for_general_meeting.isChecked(),
            vote=self._vote.read() if self._vote is not None else None,
            follow_ups=follow_ups,
            settled=self._settled.read(follow_ups),
        )

    @property
    def kind(self) -> AgendaKind:
        """What kind of item is chosen."""
        return AgendaKind(chosen_in(self.ui.kind))

    @property
    def vote(self) -> VoteBox | None:
        """The counting sheet, None without a vote."""
        return self._vote

    def show_count(self, count: Count | None) -> None:
        """Show the verdict of the vote."""
        if self._vote is not None and count is not None:
            self._vote.show_count(count)

    def fields(self, path: str) -> dict[str, QWidget]:
        """Return the fields under their paths, in reading order."""
        ui = self.ui
        found: dict[str, QWidget] = {
            f"{path}.kind": ui.kind,
            f"{path}.title": ui.title,
            f"{path}.speaker": ui.speaker,
            f"{path}.for_general_meeting": ui.for_general_meeting,
            f"{path}.discussion": ui.discussion,
            f"{path}.decision": ui.decision,
        }
        if self._vote is not None:
            found |= self._vote.fields(f"{path}.vote")
        found |= self._settled.fields(path)
        for index, box in enumerate(self._follow_ups):
            found |= box.fields(f"{path}.follow_ups.{index}")
        return {**found, path: ui.title}

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in reading order."""
        ui = self.ui
        stops = [ui.kind, ui.title, ui.speaker, ui.for_general_meeting, ui.discussion, ui.decision]
        if self._vote is not None:
            stops += self._vote.stops()
        stops += self._settled.stops()
        for box in self._follow_ups:
            stops += [box.ui.what, box.ui.owner, box.ui.due, box.ui.remove]
            stops += [box.ui.done_on, box.ui.result]
        return [*stops, ui.add_vote, ui.add_follow_up, ui.more]

    def open_follow_up(self) -> QWidget | None:
        """Return where the first follow-up that is not done is closed, None if all are."""
        for box in self._follow_ups:
            if not box.ui.done_on.text().strip():
                return box.ui.done_on if self._closing else box.ui.what
        return None

    @Slot()
    def add_vote(self) -> None:
        """Begin to count a vote, or go to the one that is there."""
        if self._vote is None:
            self._show_vote(new_vote(self._sitting, self.kind))
            self.grown.emit()
            self._tell()
        if self._vote is not None:
            self._vote.first_field().setFocus()

    @Slot(object)
    def _agree_anew(self, draft: FollowUpDraft) -> None:
        box = self._new_follow_up(draft)
        self.grown.emit()
        self._tell()
        box.ui.due.setFocus()

    @Slot()
    def add_follow_up(self) -> None:
        """Begin another follow-up."""
        box = self._new_follow_up(new_follow_up())
        self.grown.emit()
        self._tell()
        box.ui.what.setFocus()

    def _make_menu(self) -> None:
        menu = QMenu(self)
        self._up = QAction(self.tr("Move up"), self)
        self._down = QAction(self.tr("Move down"), self)
        self._remove = QAction(self.tr("Remove this item"), self)
        for action in (self._up, self._down, self._remove):
            menu.addAction(action)
            action.triggered.connect(self._choose)
        self.ui.more.setMenu(menu)

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        if chosen is self._remove:
            self.remove_wanted.emit()
        else:
            self.move_wanted.emit(-1 if chosen is self._up else 1)

    @Slot()
    def _follow_kind(self) -> None:
        if self._vote is not None and not self._showing:
            self._vote.set_kind(kind_for(self._sitting, self.kind))

    def _show_vote(self, vote: VoteDraft | None) -> None:
        if vote is None:
            self._drop_vote()
        else:
            if self._vote is None:
                self._vote = VoteBox(self.ui.vote_place)
                self._vote.prepare(self._people)
                self._vote.changed.connect(self._tell)
                self._vote.rows_changed.connect(self.grown)
                self._vote.remove_wanted.connect(self._take_vote_away)
                self.ui.vote_column.addWidget(self._vote)
                self._vote.show()
            self._vote.show_draft(vote)
        self.ui.vote_place.setVisible(self._vote is not None)
        self.ui.add_vote.setVisible(self._vote is None)

    @Slot()
    def _take_vote_away(self) -> None:
        self._show_vote(None)
        self.grown.emit()
        self._tell()
        self.ui.add_vote.setFocus()

    def _drop_vote(self) -> None:
        if self._vote is not None:
            _bury(self._vote)
            self._vote = None

    def _show_follow_ups(self, wanted: Sequence[FollowUpDraft]) -> None:
        for box in self._follow_ups[len(wanted) :]:
            _bury(box)
        del self._follow_ups[len(wanted) :]
        for index, draft in enumerate(wanted):
            if index < len(self._follow_ups):
                self._follow_ups[index].show_draft(draft, closing=self._closing)
            else:
                self._new_follow_up(draft)
        self.ui.follow_ups_place.setVisible(bool(self._follow_ups))

    def _new_follow_up(self, draft: FollowUpDraft) -> FollowUpBox:
        box = FollowUpBox(self.ui.follow_ups_place)
        if self._today is not None:
            box.prepare(self._people, today=self._today)
        box.show_draft(draft, closing=self._closing)
        box.changed.connect(self._tell)
        box.remove_wanted.connect(self._take_follow_up_away)
        self._follow_ups.append(box)
        self.ui.follow_ups.addWidget(box)
        box.show()
        self.ui.follow_ups_place.show()
        return box

    @Slot()
    def _take_follow_up_away(self) -> None:
        box = self.sender()
        if isinstance(box, FollowUpBox) and box in self._follow_ups:
            self._follow_ups.remove(box)
            _bury(box)
            self.ui.follow_ups_place.setVisible(bool(self._follow_ups))
            self.grown.emit()
            self._tell()
            self.ui.add_follow_up.setFocus()

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


def _bury(part: QWidget) -> None:
    part.hide()
    part.setParent(None)
    part.deleteLater()
