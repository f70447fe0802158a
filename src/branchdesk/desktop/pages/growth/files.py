"""The files of one line of a checklist: shown in a strip under it, taken, captioned, dropped."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QScrollArea

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk


class HasFiles(Protocol):
    """A line with files."""

    @property
    def attachments(self) -> tuple[Attachment, ...]: ...
    def take_files(self, files: tuple[Attachment, ...]) -> None: ...


class LineFiles(QObject):
    """One strip for many lines; it shows the files of the one that was asked for last.

    Args:
        find: Returns a line and what its files are called, None where there is none.
        owner: Returns the id of what is open: a file that was kept for something else stays out.
    """

    def __init__(
        self,
        strip: EvidenceStrip,
        heading: QLabel,
        scroller: QScrollArea,
        *,
        desk: Desk,
        shell: Shell,
        find: Callable[[str], tuple[HasFiles, str] | None],
        owner: Callable[[], str],
    ) -> None:
        super().__init__(strip)
        self._strip = strip
        self._heading = heading
        self._scroller = scroller
        self._shell = shell
        self._find = find
        self._open = owner
        self._line = ""
        self._keeper = EvidenceKeeper(strip, desk, shell, owner=self._owner, hand_on=self._take)
        strip.set_read_only(desk.workspace.read_only)
        strip.caption_edited.connect(self._caption)
        strip.remove_wanted.connect(self._drop)

    def close(self) -> None:
        """Show no files until a line asks for them."""
        self._line = ""
        self.refresh()

    def show_line(self, line: str) -> None:
        """Show the files of a line."""
        self._line = line
        self.refresh()
        strip = self._strip
        QTimer.singleShot(0, strip, partial(self._scroller.ensureWidgetVisible, strip))

    def refresh(self) -> None:
        """Show the files as the line has them now."""
        found = self._find(self._line) if self._line else None
        self._heading.setVisible(found is not None)
        self._strip.setVisible(found is not None)
        if found is not None:
            self._heading.setText(found[1])
            self._strip.show_files(found[0].attachments)

    def _files(self) -> HasFiles | None:
        found = self._find(self._line) if self._line else None
        return found[0] if found is not None else None

    def _owner(self) -> str:
        return f"{self._open()}:{self._line}"

    def _take(self, owner: str, files: Sequence[Attachment]) -> None:
        line = self._files()
        if line is None or owner != self._owner():
            self._shell.notices.say(self.tr("Another entry is open now: add the file once more."))
            return
        known = {file.evidence for file in line.attachments}
        self._replace((*line.attachments, *(f for f in files if f.evidence not in known)))

    def _replace(self, files: tuple[Attachment, ...]) -> None:
        if (line := self._files()) is not None:
            line.take_files(files)
            self._strip.show_files(files)

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        if (line := self._files()) is not None:
            self._replace(
                tuple(
                    replace(file, caption=caption) if file.evidence == evidence else file
                    for file in line.attachments
                )
            )

    @Slot(str)
    def _drop(self, evidence: str) -> None:
        if (line := self._files()) is not None:
            self._replace(tuple(f for f in line.attachments if f.evidence != evidence))
