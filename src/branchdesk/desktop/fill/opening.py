"""Opens the strip for what a page shows, or says why it cannot."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.fill.presenter import FillPresenter
from branchdesk.desktop.fill.strip import FillStrip
from branchdesk.desktop.shell import Shell
from branchdesk.domain.filling import Fillable, FillSource
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled


def open_fill_strip(
    desk: Desk,
    shell: Shell,
    source: FillSource,
    values: Mapping[str, Fillable],
    *,
    kind: str = "",
    title: str,
) -> FillStrip | None:
    """Show the strip above everything; one that is open makes way. None: no profile fits."""
    translate = QCoreApplication.translate
    for old in shell.window.findChildren(QWidget, "fill_strip"):
        old.close()
    shelf = desk.read_fill_profiles()
    if shelf.faults:
        pattern = translate("FillStrip", "A fill profile has a mistake and is left out: {0}")
        shell.notices.say(filled(pattern, (shelf.faults[0],)))
    profiles = shelf.fitting(source, kind)
    if not profiles:
        if not shelf.faults:
            pattern = translate(
                "FillStrip", "There is no fill profile for this yet. Put one into {0}."
            )
            shell.notices.say(filled(pattern, (str(desk.workspace.folder / "fill"),)))
        return None
    strip = FillStrip(FillPresenter(profiles, values), title=title, parent=shell.window)
    strip.show()
    return strip
