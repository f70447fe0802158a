"""Every finalised version of a record, each to be read as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.record_versions import Ui_RecordVersions
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.records.minutes import as_html, changed_parts
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.timeline import Moment, timeline
from branchdesk.wording.days import full_day, local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.timeline import days_after, local_day, word_for_step


class RecordVersions(QWidget):
    """What happened to the minutes on the left, newest first; on the right what a version says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordVersions()
        self.ui.setupUi(self)
        self._versions: tuple[FinalRecord, ...] = ()
        self._group_name = ""
        self.ui.list.looked_at.connect(self._show)
        self.ui.list.opened.connect(self._show)

    def show_versions(self, newest_first: Sequence[FinalRecord], *, group_name: str = "") -> None:
        """Show the versions of a record."""
        self._versions = tuple(newest_first)
        self._group_name = group_name
        lines = [self._line(place) for place in range(len(self._versions))]
        self.ui.list.show_lines([*lines, *self._before_closing()], current=0)
        self._show(0)
        self.ui.list.setFocus()

    def _line(self, place: int) -> Line:
        version = self._versions[place].version
        translate = QCoreApplication.translate
        moment = next(one for one in self._moments() if one.version == version.number)
        word = word_for_step(moment.step, translate)
        title = filled(self.tr("Version {0} · {1}"), (str(version.number), word))
        parts = [self._when(moment)]
        if version.reason:
            parts.append(filled(self.tr("Reason: {0}"), (version.reason,)))
        if place + 1 < len(self._versions):
            older = self._versions[place + 1].record
            changed = changed_parts(older, self._versions[place].record)
            if changed:
                parts.append(filled(self.tr("Changed: {0}"), (self.tr(", ").join(changed),)))
        if version.late_days and version.number == 1:
            parts.append(filled(self.tr("Late entry: {0}"), (version.late_reason,)))
        return Line(title, "\n".join(parts), Mark.DONE, tip=version.sha256)

    def _moments(self) -> tuple[Moment, ...]:
        record = self._versions[0].record
        versions = [final.version for final in reversed(self._versions)]
        return timeline(record.held_on, record.written_at, versions, local_day=local_day)

    def _before_closing(self) -> list[Line]:
        """Return the lines below the versions: when it was written and held, the later first."""
        if not self._versions:
            return []
        return [
            Line(
                word_for_step(moment.step, QCoreApplication.translate),
                self._when(moment),
                Mark.NONE,
            )
            for moment in reversed(self._moments())
            if not moment.version
        ]

    def _when(self, moment: Moment) -> str:
        translate = QCoreApplication.translate
        if moment.at is None:
            record = self._versions[0].record
            hours = f"{record.starts_at:%H:%M}–{record.ends_at:%H:%M}"
            return f"{full_day(moment.on, translate)} {hours}"
        return f"{local_moment(moment.at, translate)} · {days_after(moment, translate)}"

    @Slot(int)
    def _show(self, row: int) -> None:
        if self._versions:
            # Below the versions stands what came before the first of them.
            row = min(row, len(self._versions) - 1)
            html = as_html(self._versions[row], group_name=self._group_name)
            self.ui.text.setHtml(html)
