"""积分: everybody's points in the order of the register, the quarters, one account, the forms."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.pages.points.entry_form import EntryForm
from branchdesk.desktop.pages.points.forms import PointsForm, ReversalForm
from branchdesk.desktop.pages.points.parts import (
    AccountCard,
    QuarterCard,
    QuartersCard,
    SideStack,
    TableCard,
    stacked,
)
from branchdesk.desktop.pages.points.presenter import PointsPresenter
from branchdesk.desktop.pages.points.quarter_acts import QuarterActs
from branchdesk.desktop.pages.records.showing import people_to_pick
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.ids import MemberId
from branchdesk.domain.points import PointsItem
from branchdesk.domain.points_notes import plain
from branchdesk.domain.problems import Problem
from branchdesk.usecases.desk import Desk
from branchdesk.wording.board import basis_line
from branchdesk.wording.filling import filled
from branchdesk.wording.member_points import (
    board_headings,
    board_texts,
    item_headings,
    item_texts,
    left_out_texts,
    rule_text,
    why_left_out,
)

_SIDE_EMS, _NARROW_SIDE_EMS = 33, 24
_NARROW_EMS = 64
"""With less room than this an open form has the whole width for itself."""
_ANY_WIDTH = 16_777_215


class PointsView(QWidget):
    """What the tab holds."""

    wanted = Signal(object)
    """`Place` of what an entry rests on"""

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("points_view")
        self.presenter = PointsPresenter(desk)
        self._shell = shell
        self._members: tuple[MemberId, ...] = ()
        self._items: tuple[PointsItem, ...] = ()
        self._taking_back: PointsItem | None = None
        self._reading = False
        self.everybody = TableCard("points_board", self.tr("Points of all members"))
        self.quarters = QuartersCard(self.tr("Publication by quarters"))
        self.quarters.set_heading(self.tr("Publication by quarters"))
        self.account = AccountCard(self.tr("Entries of the member"))
        self.quarter = QuarterCard()
        self.entry = EntryForm(desk, shell)
        self.reversal = ReversalForm()
        self.side = SideStack()
        self.acts = QuarterActs(
            desk,
            shell,
            self.presenter,
            quarters=self.quarters,
            card=self.quarter,
            people=self._people,
            open_form=self._open,
            kept=self._kept,
            parent=self,
        )
        self._lay_out()
        self._connect()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether a form is open in which something was typed."""
        return self.side.shown is self.entry and self.entry.differs

    def commit(self) -> bool:
        """Enter what stands in the form; on refusal mark it and keep every keystroke."""
        return not self.has_unsaved_changes or self._enter()

    def escape(self) -> bool:
        """Close an open form."""
        if isinstance(self.side.shown, PointsForm):
            self._close_form()
            return True
        return False

    def refresh(self) -> None:
        """Read the year anew, staying with the member in hand."""
        row = max(self.everybody.row, 0)
        self._reading = True
        presenter, translate = self.presenter, QCoreApplication.translate
        board = presenter.board()
        self._members = (
            *(line.member.id for line in board.lines),
            *(one.member.id for one in board.left_out),
        )
        rows = [board_texts(line) for line in board.lines]
        rows += [left_out_texts(one, translate) for one in board.left_out]
        heading = filled(self.tr("Points in {0}, up to today"), (str(presenter.year),))
        self.everybody.set_heading(heading)
        self.everybody.show_rows(board_headings(translate), rows, wide=5)
        basis = basis_line(presenter.rules.basis, translate)
        said = self.tr(
            "In the order of the register, not ranked. For reference only: points are never "
            "turned into a grade of the review. Rules: {0}; {1}."
        )
        self.everybody.note.setText(filled(said, (presenter.rules.title, basis)))
        self.quarters.show_quarters(presenter.quarters())
        self.everybody.stand_on(row)
        self._reading = False
        if self.side.shown is self.quarter:
            self._show_quarter()
        elif not isinstance(self.side.shown, PointsForm):
            self._show_member()

    def show_entry(self, entry: str) -> None:
        """Stand on the member whose entry it is, and on the entry."""
        member = self.presenter.member_of(entry)
        if member in self._members:
            self.everybody.stand_on(self._members.index(member))
            self._show_member()
            keys = [item.key for item in self._items]
            if entry in keys:
                self.account.stand_on(keys.index(entry))

    @Slot()
    def begin_entry(self) -> None:
        """Show the form of an entry for the member in hand."""
        board = self.presenter.board()
        self.entry.begin(
            self.presenter.rules_by_hand(),
            [line.member for line in board.lines],
            chosen=self._member or "",
            people=self._people(),
            lines=self.presenter.minutes(),
            today=self.presenter.today,
        )
        self._open(self.entry, self.entry.code)

    # Looking

    @property
    def _member(self) -> MemberId | None:
        row = self.everybody.row
        return self._members[row] if 0 <= row < len(self._members) else None

    @Slot(QModelIndex, QModelIndex)
    def _choose_member(self) -> None:
        if not self._reading and not isinstance(self.side.shown, PointsForm):
            self._show_member()

    def _show_member(self) -> None:
        presenter, translate, card = self.presenter, QCoreApplication.translate, self.account
        line, out = presenter.line(self._member), presenter.left_out(self._member)
        member = line.member if line else out.member if out else None
        card.set_heading(member.name if member else self.tr("Nobody is chosen"))
        self._items = line.items if line else ()
        rules = presenter.rules
        fallen = line.reversed if line else frozenset()
        rows = [item_texts(item, rules, fallen, translate) for item in self._items]
        card.show_rows(item_headings(translate), rows, wide=2)
        if line is not None:
            numbers = (line.total, line.base, line.reward, line.penalty)
            said = self.tr("{0} in all: base {1}, reward {2}, taken off {3}")
            card.sums.setText(filled(said, tuple(plain(number) for number in numbers)))
        else:
            card.sums.setText(why_left_out(out, translate) if out else "")
        card.exempt.setText(self._exempt_words(counted=line is not None))
        card.exempt.setVisible(member is not None and not presenter.read_only)
        card.reverse.setVisible(bool(self._items) and not presenter.read_only)
        card.stand_on(0)
        self._show_rule()
        self.side.show_part(card)

    def _exempt_words(self, *, counted: bool) -> str:
        if self.presenter.is_excepted(self._member):
            return self.tr("Do as the register says")
        return self.tr("Leave out this year…") if counted else self.tr("Count this year…")

    @Slot(QModelIndex, QModelIndex)
    def _show_rule(self) -> None:
        item, translate = self._item, QCoreApplication.translate
        rule = self.presenter.rules.rule(item.code) if item is not None else None
        said = ""
        if item is not None and rule is not None:
            basis = basis_line(rule.basis or self.presenter.rules.basis, translate)
            said = f"{rule_text(rule, translate)}。{basis}"
            if (entry := self.presenter.entry(item)) is not None:
                names = (entry.proposer.name, entry.approver.name, str(len(entry.attachments)))
                pattern = self.tr("Proposed by {0}, approved by {1}; {2} files.")
                said += "\n" + filled(pattern, names)
        self.account.rule.setText(said)
        self.account.reverse.setEnabled(item is not None and not self._is_fallen(item))

    @property
    def _item(self) -> PointsItem | None:
        row = self.account.row
        return self._items[row] if 0 <= row < len(self._items) else None

    def _is_fallen(self, item: PointsItem) -> bool:
        line = self.presenter.line(self._member)
        return line is not None and item.key in line.reversed

    @Slot(QModelIndex)
    def _open_item(self) -> None:
        item = self._item
        place = self.presenter.place_of(item) if item is not None else None
        if place is not None:
            self.wanted.emit(place)

    @Slot()
    def _show_quarter(self) -> None:
        one = self.quarters.chosen
        held = self._reading or isinstance(self.side.shown, PointsForm)
        if one is not None and not held:
            name = self.quarters.names()[one.number - 1]
            self.quarter.show_quarter(one, name, read_only=self.presenter.read_only)
            self.side.show_part(self.quarter)

    @Slot()
    def _show_answered(self) -> None:
        self.refresh()
        self._show_quarter()
        self._shell.notices.changed.emit()

    # The forms

    def _open(self, form: PointsForm, first: QWidget) -> None:
        self.side.show_part(form)
        self._fit()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_form(self) -> None:
        quarterly = self.side.shown in (self.acts.publication, self.acts.objection)
        table = self.quarters.table if quarterly else self.everybody.table
        # Before the field that has them is hidden, or the fingers would end up anywhere.
        self._left.show()
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.side.show_part(self.quarter if quarterly else self.account)
        if quarterly and self.quarters.chosen is not None:
            self._show_quarter()
        else:
            self._show_member()
        self._fit()

    def _kept(self, form: PointsForm, problems: Sequence[Problem], said: str) -> bool:
        form.mark(problems)
        unnamed = [one for one in problems if not one.field]
        if unnamed:
            self._shell.prompts.tell(sentence_for(unnamed[0]))
        if problems:
            return False
        self._close_form()
        self.refresh()
        self._shell.notices.changed.emit()
        self._shell.notices.say(said)
        return True

    @Slot()
    def _enter(self) -> bool:
        commit_pending_input()
        problems = self.presenter.enter(self.entry.draft())
        return self._kept(self.entry, problems, self.tr("Entered; it stays in the books."))

    @Slot()
    def _begin_reversal(self) -> None:
        item = self._item
        if item is None or self._is_fallen(item):
            return
        self._taking_back = item
        heading = filled(self.tr("Take back: {0} {1}"), (item.code, item.what))
        self.reversal.begin(heading, self._people())
        self._open(self.reversal, self.reversal.reason)

    @Slot()
    def _reverse(self) -> None:
        commit_pending_input()
        if (item := self._taking_back) is not None:
            problems = self.presenter.reverse(item, self.reversal.draft())
            self._kept(self.reversal, problems, self.tr("Taken back by an entry against it."))

    @Slot()
    def _change_exemption(self) -> None:
        member = self._member
        if member is None:
            return
        counted: bool | None = self.presenter.line(member) is None
        reason: str | None = ""
        if self.presenter.is_excepted(member):
            counted = None
        else:
            question = (
                self.tr("Why is this member counted in spite of the register?")
                if counted
                else self.tr("Why is this member left out of the points this year?")
            )
            reason = self._shell.prompts.ask_text(question, yes=self.tr("Note it"))
        if reason is None:
            return
        self.presenter.except_member(member, counted=counted, reason=reason)
        self.refresh()
        if member in self._members:
            self.everybody.stand_on(self._members.index(member))
        self._shell.notices.changed.emit()

    def _people(self) -> list[Person]:
        day = self.presenter.today
        return people_to_pick(self.presenter.roll, self.presenter.pinyin(), day=day)

    # Setting up

    def _lay_out(self) -> None:
        look = current_look()
        for part in (
            *(self.account, self.quarter, self.entry),
            *(self.reversal, self.acts.publication, self.acts.objection),
        ):
            self.side.add(part)
        self._scroller = QScrollArea()
        self._scroller.setObjectName("points_side")
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setWidget(self.side)
        self._left = stacked(self.everybody, self.quarters)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.length(Space.M))
        line.addWidget(self._left, 1)
        line.addWidget(self._scroller)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the side its width; with little room an open form takes all of it."""
        look = current_look()
        narrow = self.width() < look.ems(_NARROW_EMS)
        alone = narrow and isinstance(self.side.shown, PointsForm)
        wide = look.ems(_NARROW_SIDE_EMS if narrow else _SIDE_EMS)
        self._left.setVisible(not alone)
        self._scroller.setMinimumWidth(wide)
        self._scroller.setMaximumWidth(_ANY_WIDTH if alone else wide)
        self.quarters.be_low(low=narrow)

    def _connect(self) -> None:
        self.everybody.table.selectionModel().currentRowChanged.connect(self._choose_member)
        self.everybody.table.clicked.connect(self._choose_member)
        self.quarters.table.selectionModel().currentRowChanged.connect(self._show_quarter)
        self.quarters.table.clicked.connect(self._show_quarter)
        self.account.table.selectionModel().currentRowChanged.connect(self._show_rule)
        self.account.table.activated.connect(self._open_item)
        self.account.reverse.clicked.connect(self._begin_reversal)
        self.account.exempt.clicked.connect(self._change_exemption)
        self.entry.save_wanted.connect(self._enter)
        self.reversal.save_wanted.connect(self._reverse)
        forms: tuple[PointsForm, ...] = (self.entry, self.reversal)
        for form in (*forms, self.acts.publication, self.acts.objection):
            form.closed.connect(self._close_form)
        self.acts.answered.connect(self._show_answered)
