"""Photos and papers of a record: dropped, pasted or chosen, each with a caption."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.evidence_tile import THUMB_EMS, EvidenceTile
from branchdesk.desktop.widgets.flow_cards import FlowCards
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment

Preview = Callable[[EvidenceHash], Path | None]
"""Returns where a small picture lies, None if there is none; called in a job."""


class EvidenceStrip(QFrame):
    """Shows attachments and takes new ones; keeping them is the page's."""

    files_offered = Signal(object)
    """tuple[Path, …] that were dropped or pasted"""
    picture_pasted = Signal(object)
    """QImage from the clipboard; `as_png` turns it into bytes, in a job"""
    choosing = Signal()
    """The person wants to pick files"""
    caption_edited = Signal(str, str)
    """Evidence, caption"""
    remove_wanted = Signal(str)
    """Evidence"""
    open_wanted = Signal(str)
    """Evidence"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence_strip")
        self.setAccessibleName(self.tr("Photos and papers"))
        self.setAcceptDrops(True)
        self._shell: Shell | None = None
        self._preview: Preview | None = None
        self._tiles: dict[EvidenceHash, EvidenceTile] = {}
        self._pictures: dict[EvidenceHash, QImage] = {}
        self._read_only = False
        self._heading: QWidget | None = None
        self._flow = FlowCards(least_ems=THUMB_EMS, fill=False)
        self._drop = _DropArea()
        self._drop.button.clicked.connect(self.choosing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.S))
        column.addWidget(self._flow)
        column.addWidget(self._drop)
        self._flow.hide()

    def set_previews(self, shell: Shell, preview: Preview) -> None:
        """Say where small pictures come from; they are read off the window's thread."""
        self._shell, self._preview = shell, preview

    def stand_under(self, heading: QWidget) -> None:
        """Say which heading is this strip's: it is not there while nothing can stand under it."""
        self._heading = heading
        self._show_heading()

    def _show_heading(self) -> None:
        if self._heading is not None:
            self._heading.setVisible(bool(self._tiles) or not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        """Only show, or also take."""
        self._read_only = read_only
        self._drop.setVisible(not read_only)
        self._show_heading()
        for tile in self._tiles.values():
            tile.set_read_only(read_only)

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Replace what is shown; a caption that is being typed is left alone."""
        wanted = {file.evidence: file for file in files}
        for evidence in [known for known in self._tiles if known not in wanted]:
            del self._tiles[evidence]
        for evidence, file in wanted.items():
            if evidence not in self._tiles:
                self._tiles[evidence] = self._tile(file)
            self._tiles[evidence].show_file(file)
        self._flow.show_cards([self._tiles[evidence] for evidence in wanted])
        self._flow.setVisible(bool(wanted))
        self._show_heading()
        self._load_pictures([file.evidence for file in files if file.is_picture])

    def file(self, evidence: EvidenceHash) -> Attachment | None:
        """Return a file that is shown."""
        tile = self._tiles.get(evidence)
        return tile.file if tile is not None else None

    def paste(self) -> bool:
        """Take what is on the clipboard; return whether there was anything to take."""
        return not self._read_only and self._take(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and pictures."""
        if not self._read_only and _holds_something(event.mimeData()):
            event.acceptProposedAction()
            self._drop.show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget that something hovered."""
        self._drop.show_over(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._drop.show_over(over=False)
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with Ctrl+V anywhere in the strip but in a caption."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _take(self, content: QMimeData) -> bool:
        files = _files(content)
        if files:
            self.files_offered.emit(files)
            return True
        picture = content.imageData() if content.hasImage() else None
        if isinstance(picture, QImage) and not picture.isNull():
            self.picture_pasted.emit(picture)
            return True
        return False

    def _tile(self, file: Attachment) -> EvidenceTile:
        tile = EvidenceTile(file)
        tile.set_read_only(self._read_only)
        tile.caption_edited.connect(self.caption_edited)
        tile.remove_wanted.connect(self.remove_wanted)
        tile.open_wanted.connect(self.open_wanted)
        if file.evidence in self._pictures:
            tile.show_picture(self._pictures[file.evidence])
        return tile

    def _load_pictures(self, wanted: Sequence[EvidenceHash]) -> None:
        missing = [evidence for evidence in wanted if evidence not in self._pictures]
        if not missing or self._shell is None or self._preview is None:
            return
        edge = round(current_look().ems(THUMB_EMS) * self.devicePixelRatioF())
        job = self._shell.job(_Thumbnails(self._preview, missing, edge))
        job.succeeded.connect(self._show_pictures)
        self._shell.jobs.start(job)

    @Slot(object)
    def _show_pictures(self, pictures: Mapping[EvidenceHash, QImage]) -> None:
        self._pictures.update(pictures)
        for evidence, picture in pictures.items():
            if (tile := self._tiles.get(evidence)) is not None:
                tile.show_picture(picture)


class _Thumbnails:
    """Reads small pictures; runs in a job."""

    def __init__(self, preview: Preview, wanted: Sequence[EvidenceHash], edge: int) -> None:
        self._preview = preview
        self._wanted = tuple(wanted)
        self._edge = edge

    def __call__(self, job: Job) -> dict[EvidenceHash, QImage]:
        """Return what could be read."""
        read = {}
        for done, evidence in enumerate(self._wanted):
            job.step(done, len(self._wanted))
            path = self._preview(evidence)
            picture = small_picture(path, self._edge) if path is not None else QImage()
            if not picture.isNull():
                read[evidence] = picture
        return read


def small_picture(path: Path, edge: int) -> QImage:
    """Return the picture no larger than ``edge`` each way, turned upright; empty if unreadable."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > edge:
        # Decoded small: a photo of twelve megapixels never lies whole in memory.
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def as_png(picture: QImage) -> bytes:
    """Return a pasted picture as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Qt takes the format's name as text; its stubs say otherwise.
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class _DropArea(QFrame):
    """Where files are dropped, and the button for those who do not drop."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("drop", "true")
        look = current_look()
        self.button = QPushButton(self.tr("Add files…"))
        self.button.setObjectName("add_files")
        self.button.setAutoDefault(False)
        hint = QLabel(self.tr("or drop photos and papers here, or paste with Ctrl+V"))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.length(Space.S),) * 4)
        row.setSpacing(look.length(Space.M))
        row.addWidget(self.button)
        row.addWidget(hint, 1)

    def show_over(self, *, over: bool) -> None:
        """Show whether something hovers that can be dropped."""
        self.setProperty("over", "true" if over else "")
        self.style().unpolish(self)
        self.style().polish(self)


def _holds_something(content: QMimeData) -> bool:
    return content.hasImage() or bool(_files(content))


def _files(content: QMimeData) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())
