"""The gap map as a part of the page."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from branchdesk.desktop.pages.stars.gap_view import GapView
from branchdesk.desktop.pages.stars.presenter import StarsPresenter
from branchdesk.desktop.shell import Shell
from branchdesk.domain.star_gaps import Gap, gap_map
from branchdesk.wording.filling import filled
from branchdesk.wording.points import cut, cut_total
from branchdesk.wording.stars import stars_name


class Gaps(QObject):
    """Shows the map of a year and goes where a gap is closed."""

    def __init__(self, view: GapView, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self._shell = shell
        self._presenter: StarsPresenter | None = None
        view.opened.connect(self._open)

    def show_year(self, presenter: StarsPresenter) -> None:
        """Show the gaps of the year in hand."""
        self._presenter = presenter
        result = presenter.result
        found = gap_map(result, presenter.standard)
        if found.open:
            then = result.total + found.to_win
            stars = stars_name(presenter.stars_with(then), QCoreApplication.translate)
            pattern = self.tr("{0} points now. {1} can still be won this year: {2} then, {3}.")
            values = (cut_total(result.total), cut(found.to_win), cut_total(then), stars)
            summary = filled(pattern, values)
        else:
            summary = filled(self.tr("{0} points."), (cut_total(result.total),))
        self.view.show_map(found, summary=summary)

    @Slot(object)
    def _open(self, gap: Gap) -> None:
        if self._presenter is not None:
            self._shell.places.go(self._presenter.place_for(gap.item, gap.missing))
