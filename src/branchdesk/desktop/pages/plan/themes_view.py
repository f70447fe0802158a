"""月度主题: what the committee gives out, looked at before it is taken over; and writing one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from branchdesk.desktop.models.lines import Line, Mark
from branchdesk.desktop.pages.plan.fields_form import quiet
from branchdesk.desktop.pages.plan.forms import theme_form
from branchdesk.desktop.pages.plan.presenter import PlanPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.line_list import LineList
from branchdesk.desktop.widgets.problem_list import ProblemList, field_for, mark_problems
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.theme_draft import ThemeDraft
from branchdesk.domain.themes import Theme
from branchdesk.usecases.themes import Import, PlannedImport
from branchdesk.wording.days import full_day
from branchdesk.wording.filling import filled
from branchdesk.wording.plans import import_sentence, theme_lines

_LIST_EMS = 19


class ThemesView(QWidget):
    """The themes of the year on the left; on the right one of them, or the form of a new one."""

    export_wanted = Signal(object)
    """`Theme` that is to be written as a file"""
    remove_wanted = Signal(object)
    """`Theme`"""
    taken_over = Signal(object)
    """`PlannedImport` that was carried out"""

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("themes_view")
        self._presenter = presenter
        self._themes: tuple[Theme, ...] = ()
        self._pending: PlannedImport | None = None
        self._begun: dict[str, str] = {}
        self.write = self._button("theme_write", self.tr("Write a theme"))
        self.list = LineList()
        self.list.setObjectName("themes")
        self.list.setProperty("outlined", "true")
        self.list.setAccessibleName(self.tr("Monthly themes"))
        self.list.wrap_titles()
        self.empty = quiet(
            self.tr(
                "What the committee gives out for a month comes as a small file (.bdtheme). Drop "
                "it here or choose it: a new record of that month offers its study items for the "
                "agenda."
            ),
            "muted",
        )
        self.card = Card()
        self.notice = quiet("", "strong")
        self.text = quiet("", "")
        self.text.setObjectName("theme_text")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("What the theme says"))
        self.form = theme_form()
        self.problems = ProblemList()
        self.problems.setObjectName("theme_problems")
        self.take = self._button("theme_take", self.tr("Take over"), primary=True)
        self.leave = self._button("theme_leave", self.tr("Do not take over"))
        self.keep = self._button("theme_keep", self.tr("Keep the theme"), primary=True)
        self.cancel = self._button("theme_cancel", self.tr("Cancel"))
        self.export = self._button("theme_export", self.tr("Save as a file…"))
        self.remove = self._button("theme_remove", self.tr("Remove"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the themes of the year."""
        self._themes = self._presenter.themes
        translate = QCoreApplication.translate
        lines = []
        for theme in self._themes:
            parts = (theme.month_names, theme.committee, full_day(theme.issued_on, translate))
            lines.append(Line(theme.title, " · ".join(parts), Mark.FILE))
        self.list.show_lines(lines)
        self.empty.setVisible(not self._themes)
        self.list.setVisible(bool(self._themes))
        if self._pending is None and not self.form.isVisibleTo(self):
            self._stand_on_this_month()

    def preview(self, theme: Theme) -> None:
        """Show a theme that was read from a file, and what taking it over would do."""
        planned = self._presenter.plan_import(theme)
        self._pending = planned
        useful = planned.does in (Import.NEW, Import.NEWER) and not self._presenter.read_only
        self._show_parts(self.text, self.notice, self.leave, *((self.take,) if useful else ()))
        self.card.set_heading(theme.title)
        self.notice.setText(import_sentence(planned, QCoreApplication.translate))
        self.text.setText(theme_lines(theme, QCoreApplication.translate))
        (self.take if useful else self.leave).setFocus()

    def refuse(self, name: str, sentences: Sequence[str]) -> None:
        """Say why a file is not taken over."""
        self._pending = None
        self._show_parts(self.text, self.notice, self.leave)
        self.card.set_heading(name)
        self.notice.setText(self.tr("This file is not taken over; nothing was changed."))
        self.text.setText("\n".join(sentences))
        self.leave.setFocus()

    @Slot()
    def begin(self) -> None:
        """Begin to write a theme."""
        if self._presenter.read_only:
            return
        self._pending = None
        self._show_parts(self.form, self.keep, self.cancel)
        self.card.set_heading(self.tr("Write a theme"))
        month = self._presenter.this_month
        today = self._presenter.today
        self.form.show_texts(
            {
                "committee": self._presenter.superior,
                "months": str(month) if month else "",
                "issued_on": today.isoformat(),
            }
        )
        self._begun = self.form.texts()
        self._mark(())
        self.form.fields["committee" if not self._presenter.superior else "title"].setFocus()

    @property
    def is_writing(self) -> bool:
        """Whether the form of a theme is open."""
        return self.form.isVisibleTo(self)

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether something stands in the form that is not kept."""
        return self.is_writing and self.form.texts() != self._begun

    def commit(self) -> bool:
        """Keep the theme that is being written; on refusal its fields are marked."""
        return not self.has_unsaved_changes or self._keep()

    # Inside

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        buttons = QHBoxLayout()
        buttons.setSpacing(gap)
        buttons.addWidget(self.write)
        self.write.setVisible(not self._presenter.read_only)
        buttons.addStretch()
        side = QWidget()
        side.setFixedWidth(look.ems(_LIST_EMS))
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(gap)
        left.addLayout(buttons)
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        left.addStretch()
        acts = QHBoxLayout()
        acts.setSpacing(gap)
        for button in (self.take, self.leave, self.keep, self.cancel, self.export, self.remove):
            acts.addWidget(button)
        acts.addStretch()
        for part in (self.notice, self.problems, self.form, self.text):
            self.card.column.addWidget(part)
        self.card.column.addLayout(acts)
        self.card.column.addStretch()
        scroller = QScrollArea()
        scroller.setObjectName("theme_scroll")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(self.card)
        self.card.setAutoFillBackground(False)  # its corners are round
        line = QHBoxLayout(self)
        line.setContentsMargins(0, gap, 0, 0)
        line.setSpacing(look.length(Space.L))
        line.addWidget(side)
        line.addWidget(scroller, 1)
        self._show_parts()

    def _connect(self) -> None:
        self.write.clicked.connect(self.begin)
        self.list.looked_at.connect(self._look_at)
        self.list.opened.connect(self._look_at)
        self.take.clicked.connect(self._take_over)
        self.leave.clicked.connect(self.give_up)
        self.keep.clicked.connect(self._keep_written)
        self.cancel.clicked.connect(self.give_up)
        self.export.clicked.connect(self._export)
        self.remove.clicked.connect(self._remove)
        self.problems.wanted.connect(self._lead)

    def _show_parts(self, *parts: QWidget) -> None:
        for part in (
            *(self.notice, self.problems, self.form, self.text),
            *(self.take, self.leave, self.keep, self.cancel, self.export, self.remove),
        ):
            part.setVisible(part in parts)
        self.card.setVisible(bool(parts))

    def _show_theme(self, theme: Theme | None) -> None:
        self._pending = None
        if theme is None:
            self._show_parts()
            return
        acts = (self.export,) if self._presenter.read_only else (self.export, self.remove)
        self._show_parts(self.text, *acts)
        self.card.set_heading(theme.title)
        self.text.setText(theme_lines(theme, QCoreApplication.translate))

    def _stand_on_this_month(self) -> None:
        """Show the theme of the running month, else the first one."""
        month = self._presenter.this_month
        places = [i for i, theme in enumerate(self._themes) if month in theme.months]
        place = next(iter(places), 0)
        self.list.stand_on(place)
        self._show_theme(self._themes[place] if self._themes else None)

    def _current(self) -> Theme | None:
        row = max(self.list.current_row(), 0)
        return self._themes[row] if row < len(self._themes) else None

    @Slot(int)
    def _look_at(self, row: int) -> None:
        if 0 <= row < len(self._themes) and not self.is_writing:
            self._show_theme(self._themes[row])

    @Slot()
    def give_up(self) -> None:
        """Go back to the themes that are there."""
        self._show_parts()
        self._show_theme(self._current())

    @Slot()
    def _take_over(self) -> None:
        if self._pending is not None:
            self._carry_out(self._pending.theme)

    def _carry_out(self, theme: Theme) -> None:
        planned = self._presenter.take_over(theme)
        self._pending = None
        self._show_parts()
        self.refresh()
        place = next((i for i, one in enumerate(self._themes) if one.id == theme.id), -1)
        if place >= 0:
            self.list.stand_on(place)
            self._show_theme(self._themes[place])
        self.taken_over.emit(planned)

    @Slot()
    def _keep_written(self) -> None:
        self._keep()

    def _keep(self) -> bool:
        draft = ThemeDraft(**self.form.texts())
        try:
            theme = draft.to_theme(year=self._presenter.year, today=self._presenter.today)
        except Rejected as refusal:
            self._mark(refusal.problems)
            self._lead(refusal.problems[0].field)
            return False
        planned = self._presenter.plan_import(theme)
        if planned.does in (Import.SAME, Import.OLDER):
            self.notice.setText(import_sentence(planned, QCoreApplication.translate))
            self.notice.show()
            return False
        self._carry_out(theme)
        return True

    @Slot()
    def _export(self) -> None:
        if (theme := self._current()) is not None:
            self.export_wanted.emit(theme)

    @Slot()
    def _remove(self) -> None:
        if (theme := self._current()) is not None:
            self.remove_wanted.emit(theme)

    def _mark(self, problems: Sequence[Problem]) -> None:
        self.problems.show_problems(problems, names=self.form.names)
        self.problems.setVisible(bool(problems))
        mark_problems(self.form.fields, problems)

    @Slot(str)
    def _lead(self, field: str) -> None:
        if (found := field_for(self.form.fields, field)) is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, name: str, text: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        if primary:
            button.setProperty("kind", "primary")
        return button


def said_of(planned: PlannedImport) -> str:
    """Return what was done with a theme, for the toast."""
    translate = QCoreApplication.translate
    if planned.does is Import.NEWER:
        pattern = translate("ThemesView", "The newer issue of “{0}” replaces the old one.")
    else:
        pattern = translate("ThemesView", "The theme “{0}” is taken over.")
    return filled(pattern, (planned.theme.title,))
