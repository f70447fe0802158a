"""The button 从组织生活会带入 in the header; there only while something can be taken over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from branchdesk.desktop.pages.review.presenter import ReviewPresenter
from branchdesk.desktop.shell import Shell
from branchdesk.wording.filling import filled


class TakingOver(QObject):
    """Fills in from 组织生活会 what is blank, and says how much that was.

    Args:
        presenter: Returns the review shown, everything typed handed over; None: none is.
    """

    taken = Signal()
    """The form is another one now: show it, keep it."""

    def __init__(
        self, shell: Shell, presenter: Callable[[], ReviewPresenter | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._presenter = shell, presenter
        self._action = QAction(self.tr("Take over from organisational life"), self)
        self._action.setObjectName("take_from_org_life")
        self._action.setToolTip(
            self.tr(
                "Fill in the days, sittings and who examined themselves from this year's meeting "
                "of organisational life; what is typed stays"
            )
        )
        self._action.triggered.connect(self._take)

    def actions(self, presenter: ReviewPresenter) -> Sequence[QAction]:
        """Return the button where there is something to take over."""
        return (self._action,) if presenter.can_take_over else ()

    @Slot()
    def _take(self) -> None:
        presenter = self._presenter()
        taken = presenter.take_over() if presenter is not None else None
        if taken is None:
            return
        self.taken.emit()
        pattern = self.tr(
            "Taken over from organisational life: {0} steps and the days of {1} members."
        )
        numbers = (str(taken.steps), str(taken.members))
        self._shell.notices.say(filled(pattern, numbers), undo=self._put_back)

    @Slot()
    def _put_back(self) -> None:
        presenter = self._presenter()
        if presenter is not None and presenter.put_back():
            self.taken.emit()
