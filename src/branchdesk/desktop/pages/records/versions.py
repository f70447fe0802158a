"""Every finalised version of a record, each to be read as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.record_versions import Ui_RecordVersions
from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.records.minutes import as_html, changed_parts
from branchdesk.domain.records import FinalRecord
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled


class RecordVersions(QWidget):
    """The versions on the left, newest first; the text of one on the right."""

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
        self.ui.list.show_lines(
            [self._line(place) for place in range(len(self._versions))], current=0
        )
        self._show(0)
        self.ui.list.setFocus()

    def _line(self, place: int) -> Line:
        version = self._versions[place].version
        translate = QCoreApplication.translate
        title = filled(self.tr("Version {0}"), (str(version.number),))
        parts = [local_moment(version.finalised_at, translate)]
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

    @Slot(int)
    def _show(self, row: int) -> None:
        if 0 <= row < len(self._versions):
            html = as_html(self._versions[row], group_name=self._group_name)
            self.ui.text.setHtml(html)
