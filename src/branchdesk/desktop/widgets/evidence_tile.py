"""One photo or paper: what it looks like, what it is called, what it shows."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from branchdesk.desktop.icons import icon
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.elided_label import ElidedLabel
from branchdesk.domain.records import Attachment
from branchdesk.wording.filling import filled

THUMB_EMS = 9.5
_HEIGHT_EMS = 6.6


class EvidenceTile(QWidget):
    """A thumbnail that opens the file, its name, and a line for the caption."""

    caption_edited = Signal(str, str)
    remove_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, file: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        look = current_look()
        ratio = self.devicePixelRatioF()
        self.picture = QToolButton()
        self.picture.setObjectName("open_evidence")
        self.picture.setProperty("picture", "true")
        wide, tall = look.ems(THUMB_EMS), look.ems(_HEIGHT_EMS)
        self.picture.setFixedSize(wide, tall)
        plain = "photo" if file.is_picture else "file"
        self.picture.setIcon(icon(plain, look.palette.muted, look.ems(2), ratio=ratio))
        self.picture.setIconSize(QSize(look.ems(2), look.ems(2)))
        self.picture.clicked.connect(self._open)
        self.remove = QToolButton()
        self.remove.setObjectName("remove_evidence")
        self.remove.setProperty("over_picture", "true")
        small = look.ems(1)
        self.remove.setIcon(icon("close", look.palette.ink, small, ratio=ratio))
        self.remove.setIconSize(QSize(small, small))
        self.remove.clicked.connect(self._remove)
        self.name = ElidedLabel()
        self.name.setProperty("role", "caption")
        self.caption = QLineEdit()
        self.caption.setObjectName("caption")
        self.caption.setPlaceholderText(self.tr("Caption"))
        self.caption.textEdited.connect(self._tell_caption)
        self._arrange(look.length(Space.XS))
        self.setFixedWidth(wide)
        self.show_file(file)

    def show_file(self, file: Attachment) -> None:
        """Show name and caption; a caption that is being typed is left alone."""
        self._file = file
        self.name.setText(file.name)
        self.picture.setAccessibleName(filled(self.tr("Open {0}"), (file.name,)))
        self.picture.setToolTip(self.picture.accessibleName())
        self.remove.setAccessibleName(filled(self.tr("Remove {0}"), (file.name,)))
        self.remove.setToolTip(self.remove.accessibleName())
        self.caption.setAccessibleName(filled(self.tr("Caption of {0}"), (file.name,)))
        if not self.caption.hasFocus() and self.caption.text() != file.caption:
            self.caption.setText(file.caption)

    @property
    def file(self) -> Attachment:
        """The file that is shown."""
        return self._file

    def show_picture(self, picture: QImage) -> None:
        """Show what the file looks like."""
        room = self.picture.size()
        shown = QPixmap.fromImage(picture)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setIcon(QIcon(shown))
        self.picture.setIconSize(room)

    def set_read_only(self, read_only: bool) -> None:
        """Only show, or also change."""
        self.caption.setReadOnly(read_only)
        self.remove.setVisible(not read_only)

    def _arrange(self, gap: int) -> None:
        corner = QGridLayout()
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addWidget(self.picture, 0, 0)
        corner.addWidget(self.remove, 0, 0, _CORNER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(corner)
        column.addWidget(self.name)
        column.addWidget(self.caption)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self._file.evidence)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self._file.evidence)

    @Slot(str)
    def _tell_caption(self, caption: str) -> None:
        self.caption_edited.emit(self._file.evidence, caption)


_CORNER = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
