"""The verdicts of all votes at a glance, beside the form."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.verdict_look import look_of
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.domain.drafts import RecordDraft
from branchdesk.wording.filling import filled


class VotesCard(Card):
    """One line for each vote; pressing it leads to the count.  Hidden while there is none."""

    wanted = Signal(str)
    """Path of the vote"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Votes"), parent)
        self.setObjectName("votes_card")
        self._paths: tuple[str, ...] = ()
        self.list = LineList()
        self.list.setObjectName("votes")
        self.list.setAccessibleName(self.tr("Votes"))
        self.list.grow()
        self.list.opened.connect(self._lead)
        self.column.addWidget(self.list)
        self.hide()

    def show_counts(self, draft: RecordDraft, counts: Sequence[Count | None]) -> None:
        """Show how every vote stands."""
        found = [(index, count) for index, count in enumerate(counts) if count is not None]
        self._paths = tuple(f"agenda.{index}.vote" for index, _count in found)
        lines = [self._line(index, draft.agenda[index].title, count) for index, count in found]
        if tuple(lines) != tuple(self.list.lines.lines):
            self.list.show_lines(lines)
        self.setVisible(bool(found))

    def _line(self, index: int, title: str, count: Count) -> Line:
        look = look_of(count)
        number = filled(self.tr("Item {0}"), (str(index + 1),))
        named = f"{number} · {title.strip()}" if title.strip() else number
        return Line(named, look.short, look.mark, tip=f"{look.sentence}\n{look.basis}")

    @Slot(int)
    def _lead(self, row: int) -> None:
        self.wanted.emit(self._paths[row])
