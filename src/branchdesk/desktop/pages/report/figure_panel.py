"""What is behind the figure that was pressed, and what the paper says instead, if anything."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from branchdesk.desktop.pages.report.presenter import Behind
from branchdesk.desktop.widgets.card import Card
from branchdesk.domain.report import agrees
from branchdesk.domain.report_facts import Fact
from branchdesk.wording.filling import filled


class FigurePanel(Card):
    """One figure: what the records say, how it is counted, what it rests on."""

    opened = Signal(object)
    """`Behind` that was pressed"""
    place_wanted = Signal(object)
    """`Fact` whose page is to be opened"""
    typed = Signal(str, str)
    """Fact, text; an empty text takes the live number again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where a figure comes from"), parent)
        self.setObjectName("figure_panel")
        self._fact: Fact | None = None
        self._behind: tuple[Behind, ...] = ()
        self.invitation = _label("muted")
        self.invitation.setText(
            self.tr("Press a figure in the text to see the entries and minutes behind it.")
        )
        self.live = _label("figure")
        self.rule = _label("caption")
        self.own_label = QLabel(self.tr("In the paper it reads"))
        self.own = QLineEdit()
        self.own.setObjectName("own_figure")
        self.own.setMaxLength(80)
        self.own_label.setBuddy(self.own)
        self.state = _label("problem")
        self.take_live = QPushButton(self.tr("Take the number of the records"))
        self.take_live.setObjectName("take_live")
        self.go = QPushButton()
        self.go.setObjectName("go_to_source")
        self.behind = QListWidget()
        self.behind.setObjectName("behind")
        self.behind.setAccessibleName(self.tr("What the figure rests on"))
        self.behind.setWordWrap(True)
        self.behind.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.behind.setResizeMode(QListWidget.ResizeMode.Adjust)
        for part in (
            *(self.invitation, self.live, self.rule, self.own_label, self.own, self.state),
            *(self.take_live, self.go),
        ):
            self.column.addWidget(part)
        self.column.addWidget(self.behind, 1)
        self.column.addStretch()
        self.own.editingFinished.connect(self._tell_typed)
        self.take_live.clicked.connect(self._tell_live)
        self.go.clicked.connect(self._tell_place)
        self.behind.itemActivated.connect(self._open)
        self.behind.itemClicked.connect(self._open)
        self.show_nothing()

    @property
    def fact(self) -> Fact | None:
        """The fact that is shown."""
        return self._fact

    def show_nothing(self) -> None:
        """Invite to press a figure."""
        self._fact = None
        for part in self._parts():
            part.hide()
        self.invitation.show()

    def show_fact(
        self, fact: Fact, behind: Sequence[Behind], typed: str, *, read_only: bool
    ) -> None:
        """Show a fact."""
        self._fact, self._behind = fact, tuple(behind)
        self.invitation.hide()
        for part in self._parts():
            part.show()
        self.set_heading(fact.title)
        self.live.setText(fact.text or self.tr("No record yet"))
        self.live.setProperty("role", "heading" if fact.missing else "figure")
        self.live.style().polish(self.live)
        self.rule.setText(fact.rule)
        self.rule.setVisible(bool(fact.rule))
        if self.own.text() != typed:
            self.own.setText(typed)
        self.own.setPlaceholderText(fact.text or "【待补】")
        self.own.setReadOnly(read_only)
        differs = bool(typed) and not agrees(typed, fact)
        said = (
            self.tr("The records say {0}.") if fact.text else self.tr("No record bears this out.")
        )
        self.state.setText(filled(said, (fact.text,)) if differs else "")
        self.state.setVisible(differs)
        self.take_live.setVisible(bool(typed) and not read_only)
        self.behind.clear()
        for one in self._behind:
            self.behind.addItem(QListWidgetItem(f"{one.on.isoformat()}  {one.title}"))
        self.behind.setVisible(bool(self._behind))
        self.go.setText(
            self.tr("Enter it in its place") if fact.missing else self.tr("Open its page")
        )
        self.go.setVisible(bool(fact.page) and not self._behind)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            *(self.live, self.rule, self.own_label, self.own, self.state),
            *(self.take_live, self.go, self.behind),
        )

    @Slot()
    def _tell_typed(self) -> None:
        if self._fact is not None and not self.own.isReadOnly():
            self.typed.emit(self._fact.key, self.own.text())

    @Slot()
    def _tell_live(self) -> None:
        if self._fact is not None:
            self.own.clear()
            self.typed.emit(self._fact.key, "")

    @Slot()
    def _tell_place(self) -> None:
        if self._fact is not None:
            self.place_wanted.emit(self._fact)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        row = self.behind.row(item)
        if 0 <= row < len(self._behind):
            self.opened.emit(self._behind[row])


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
