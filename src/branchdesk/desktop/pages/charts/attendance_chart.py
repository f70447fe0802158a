"""Who was there, month by month: of one member, or of everybody in the order of the register."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from branchdesk.desktop.widgets.chart import ChartView
from branchdesk.domain.charts import MonthTally, attendance_strip
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import Member
from branchdesk.wording.charts import (
    attendance_text,
    attended_months_text,
    month_names,
    total_word,
    year_after,
)

Counted = Mapping[MemberId, Mapping[int, MonthTally]]


class AttendanceChart(ChartView):
    """A strip of months for each member."""

    def show_members(self, counted: Counted, members: Sequence[Member]) -> None:
        """Show everybody, with a sentence about all of them together."""
        shown = [counted.get(member.id, {}) for member in members]
        self._show(counted, members, attendance_text(shown, QCoreApplication.translate))

    def show_member(self, counted: Counted, member: Member | None) -> None:
        """Show one member, nothing for nobody."""
        if member is None:
            self.show_chart(None, "")
            return
        own = counted.get(member.id, {})
        # The name stands above it already.
        shown = replace(member, name="")
        self._show(counted, (shown,), attended_months_text(own, QCoreApplication.translate))

    def _show(self, counted: Counted, members: Sequence[Member], sentence: str) -> None:
        translate = QCoreApplication.translate
        strip = attendance_strip(
            counted,
            members,
            months=month_names(translate),
            year_after=year_after(translate),
            total=total_word(translate),
        )
        self.show_chart(strip if any(map(counted.get, (m.id for m in members))) else None, sentence)
