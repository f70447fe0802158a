"""The parts of the page, laid out; what they do is the page's."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.org_life.boxes import label
from branchdesk.desktop.pages.org_life.materials_view import MaterialsView
from branchdesk.desktop.pages.org_life.rectification_view import RectificationView
from branchdesk.desktop.pages.org_life.side import StageSide
from branchdesk.desktop.pages.org_life.stage_button import StageButton
from branchdesk.desktop.pages.org_life.stage_views import (
    MeetingView,
    OpinionsView,
    ProblemsView,
    StageView,
    StudyView,
)
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.domain.org_life import Stage

_SIDE_EMS = 23.0
_NARROW_SIDE_EMS, _NARROW_EMS = 16.0, 60
"""In a page narrower than this the side column is narrower too."""
_BUTTON_EMS = 12
"""A button narrower than this cuts the name of its stage."""


class OrgLifeLayout:
    """Buttons of the stages above, the chosen one below, its side column on the right."""

    def __init__(self, page: QWidget) -> None:
        look = current_look()
        gap = look.length(Space.M)
        self.banner = QFrame()
        self.banner.setProperty("banner", "coming")
        self.banner_text = label("", "")
        inner = QHBoxLayout(self.banner)
        inner.setContentsMargins(gap, look.length(Space.XS), gap, look.length(Space.XS))
        inner.addWidget(self.banner_text)
        self._buttons = {stage: StageButton(f"go_{stage.value}") for stage in Stage}
        self.checklist = StageButton("go_materials")
        self.meeting = MeetingView()
        self.stages: dict[Stage, StageView] = {
            Stage.STUDY: StudyView(),
            Stage.OPINIONS: OpinionsView(),
            Stage.PROBLEMS: ProblemsView(),
            Stage.MEETING: self.meeting,
        }
        self.rectification = RectificationView()
        self.materials = MaterialsView()
        self.materials.detail.setObjectName("material_detail")
        self.side = StageSide()
        self.side.missing.column.insertWidget(3, self.materials.detail)
        self._views = QStackedWidget()
        self._scrolls: dict[Stage | None, QScrollArea] = {}
        places: dict[Stage | None, QWidget] = {
            Stage.RECTIFICATION: self.rectification,
            None: self.materials,
        }
        for before, form in self.stages.items():
            places[before] = form
        for stage, view in places.items():
            self._scrolls[stage] = _card(view)
            self._views.addWidget(self._scrolls[stage])
        steps = StageRow(self.buttons())
        body = QHBoxLayout()
        body.setSpacing(gap)
        body.addWidget(self._views, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.banner)
        column.addWidget(steps)
        column.addLayout(body, 1)

    def fit(self, width: int) -> None:
        """Share the width of the page."""
        look = current_look()
        narrow = width < look.ems(_NARROW_EMS)
        self.side.setFixedWidth(look.ems(_NARROW_SIDE_EMS if narrow else _SIDE_EMS))

    def buttons(self) -> Sequence[StageButton]:
        """Return the buttons above, the checklist last."""
        return (*self._buttons.values(), self.checklist)

    def button(self, stage: Stage | None) -> StageButton:
        """Return the button of a stage, of the checklist for None."""
        return self.checklist if stage is None else self._buttons[stage]

    def show_stage(self, stage: Stage | None) -> None:
        """Show a stage, or the checklist."""
        self._views.setCurrentWidget(self._scrolls[stage])
        self.materials.detail.setVisible(stage is None)

    def fields(self, stage: Stage | None) -> dict[str, QWidget]:
        """Return the fields of a stage under their paths."""
        if stage is None:
            return {}
        if stage is Stage.RECTIFICATION:
            return self.rectification.fields()
        return self.stages[stage].fields()

    def names(self, stage: Stage | None) -> dict[str, str]:
        """Return what the fields of a stage are called."""
        return {path: field.accessibleName() for path, field in self.fields(stage).items()}

    def bring_into_view(self, field: QWidget) -> None:
        """Scroll to a field."""
        for scroll in self._scrolls.values():
            if scroll.isAncestorOf(field):
                scroll.ensureWidgetVisible(field)


class StageRow(QFrame):
    """The buttons side by side; in two lines where the letters are too large for one."""

    def __init__(
        self,
        buttons: Sequence[QPushButton],
        parent: QWidget | None = None,
        *,
        least_ems: float = _BUTTON_EMS,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._buttons = tuple(buttons)
        self._least_ems = least_ems
        self._columns = 0
        look = current_look()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(look.length(Space.XS),) * 4)
        self._grid.setSpacing(look.length(Space.XS))
        self._arrange(len(self._buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one line or two."""
        super().resizeEvent(event)
        whole = len(self._buttons)
        wide = event.size().width() >= current_look().ems(self._least_ems) * whole
        self._arrange(whole if wide else (whole + 1) // 2)

    def minimumSizeHint(self) -> QSize:
        """Two lines need half the width."""
        hint = super().minimumSizeHint()
        half = (len(self._buttons) + 1) // 2
        return QSize(current_look().ems(self._least_ems) * half, hint.height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons):
            button.setProperty("rail", "true")
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _card(view: QWidget) -> QScrollArea:
    look = current_look()
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(*(look.length(Space.L),) * 4)
    column.addWidget(view)
    scroll = QScrollArea()
    scroll.setObjectName(f"{view.objectName()}_scroll")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(card)
    card.setAutoFillBackground(False)  # its corners are round
    return scroll
