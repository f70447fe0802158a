"""Files dropped anywhere on the window that no box of its own takes: scans to be filed."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.commands import Shown
from branchdesk.desktop.places import PageKey, Place, Places

FILE = "file"
"""`Place.values` under this name are paths to be filed."""

_ENDINGS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Watches the window itself: what a page or a box inside takes never comes here.

    Nothing is taken while no page is shown: without a workspace there is nowhere to file it.
    """

    def __init__(self, window: QWidget, shown: Shown, places: Places) -> None:
        super().__init__(window)
        self._shown, self._places = shown, places
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take PDF files, pictures and folders."""
        kind = event.type()
        if kind not in _DRAGS and kind != QEvent.Type.Drop:
            return False
        # Both drags are drop events as well.
        if not isinstance(event, QDropEvent) or self._shown.page is None:
            return False
        paths = scans_in(event.mimeData())
        if not paths:
            return False
        event.acceptProposedAction()
        if kind == QEvent.Type.Drop:
            values = tuple((FILE, str(path)) for path in paths)
            self._places.go(Place(PageKey.SCANS, values=values))
        return True


def scans_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the scans and folders that are dragged; none if anything else is among them."""
    urls = data.urls() if data.hasUrls() else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if len(paths) != len(urls):
        return ()
    fits = all(path.suffix.lower() in _ENDINGS or path.is_dir() for path in paths)
    return paths if fits else ()
