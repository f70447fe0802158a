"""A member's form: shows a draft and hands it back exactly as it stands there."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from branchdesk.desktop.forms.members_page import Ui_MembersPage
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import GroupId
from branchdesk.domain.member_draft import MemberDraft, StatusDraft
from branchdesk.domain.people import Category, MemberStatus, PartyPost
from branchdesk.wording.filling import filled

_LINES = (
    *("name", "ethnicity", "born", "id_number", "phone", "joined", "full_on"),
    *("unit_post", "education", "since"),
)
"""Fields of the draft that are lines of text under the same name in the form."""


class MemberForm(QObject):
    """Fills the right half of the page; decides nothing."""

    edited = Signal()

    def __init__(self, ui: Ui_MembersPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._filling = False
        self._kept = MemberDraft()
        self._history: tuple[StatusDraft, ...] = ()
        self._posts = {post: self._box(post) for post in PartyPost}
        self.fields: dict[str, QWidget] = {
            **{name: getattr(ui, name) for name in _LINES},
            "gender": ui.gender,
            "category": ui.category,
            "group": ui.group,
            "posts": ui.post_secretary,
            "note": ui.note,
            "history": ui.change_on,
            "status": ui.change_status,
        }
        self._fill_choices()
        self._connect()

    def _box(self, post: PartyPost) -> QCheckBox:
        box = getattr(self._ui, f"post_{post.value}")
        assert isinstance(box, QCheckBox)  # noqa: S101 - the form has a box for every post
        return box

    def _fill_choices(self) -> None:
        ui = self._ui
        for text in ("", "男", "女"):
            ui.gender.addItem(text, text)
        for category in Category:
            ui.category.addItem(word_for(category), category)
        for status in MemberStatus:
            ui.change_status.addItem(word_for(status), status)
        for post, box in self._posts.items():
            box.setText(word_for(post))

    def _connect(self) -> None:
        ui = self._ui
        for name in _LINES:
            line: QLineEdit = getattr(ui, name)
            line.textChanged.connect(self._tell)
        for choice in (ui.gender, ui.category, ui.group):
            choice.currentIndexChanged.connect(self._tell)
        for box in (*self._posts.values(), ui.exempt_from_hours):
            box.toggled.connect(self._tell)
        ui.note.textChanged.connect(self._tell)
        ui.change.clicked.connect(self._add_change)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def offer_groups(self, groups: Iterable[tuple[str, str]]) -> None:
        """Offer these (id, name) pairs besides none."""
        self._filling = True
        self._ui.group.clear()
        self._ui.group.addItem("—", None)
        for group_id, name in groups:
            self._ui.group.addItem(name, group_id)
        self._filling = False

    def show(self, draft: MemberDraft) -> None:
        """Show a draft."""
        ui = self._ui
        self._filling = True
        self._kept = draft
        for name in _LINES:
            getattr(ui, name).setText(getattr(draft, name))
        _choose(ui.gender, draft.gender)
        _choose(ui.category, draft.category)
        _choose(ui.group, draft.group)
        for post, box in self._posts.items():
            box.setChecked(post in draft.posts)
        ui.exempt_from_hours.setChecked(draft.exempt_from_hours)
        ui.note.setPlainText(draft.note)
        ui.change_on.clear()
        ui.change_note.clear()
        self._show_history(draft.history)
        self._filling = False

    def draft(self) -> MemberDraft:
        """Return exactly what stands in the form."""
        ui = self._ui
        chosen = tuple(post for post, box in self._posts.items() if box.isChecked())
        kept = self._kept.posts
        return replace(
            self._kept,
            **{name: getattr(ui, name).text() for name in _LINES},
            gender=ui.gender.currentData() or "",
            category=Category(ui.category.currentData()),
            group=_group(ui.group),
            posts=kept if set(chosen) == set(kept) else chosen,
            exempt_from_hours=ui.exempt_from_hours.isChecked(),
            note=ui.note.toPlainText(),
            history=self._history,
        )

    @Slot()
    def _add_change(self) -> None:
        ui = self._ui
        if not ui.change_on.text().strip():
            ui.change_on.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        line = StatusDraft(
            ui.change_on.text(),
            MemberStatus(ui.change_status.currentData()),
            ui.change_note.text(),
        )
        self._show_history((*self._history, line))
        ui.change_on.clear()
        ui.change_note.clear()
        self.edited.emit()

    @Slot()
    def _drop_change(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            place = int(pressed.property("place"))
            self._show_history((*self._history[:place], *self._history[place + 1 :]))
            self.edited.emit()

    def _show_history(self, history: tuple[StatusDraft, ...]) -> None:
        self._history = history
        column = self._ui.history_column
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, line in enumerate(history):
            column.addWidget(self._history_line(place, line))

    def _history_line(self, place: int, line: StatusDraft) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        sentence = filled(self.tr("From {0}: {1}"), (line.on, word_for(line.status)))
        label = QLabel(f"{sentence}   {line.note}".rstrip())
        label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(label, 1)
        button = QPushButton(self.tr("Take out"))
        button.setObjectName(f"drop_change_{place}")
        button.setAccessibleName(f"{self.tr('Take out')}: {sentence}")
        button.setProperty("kind", "link")
        button.setProperty("place", place)
        button.setAutoDefault(False)
        button.clicked.connect(self._drop_change)
        row.addWidget(button)
        return widget


def _choose(choice: QComboBox, value: object) -> None:
    found = next((i for i in range(choice.count()) if choice.itemData(i) == value), 0)
    choice.setCurrentIndex(found)


def _group(choice: QComboBox) -> GroupId | None:
    chosen = choice.currentData()
    return GroupId(chosen) if chosen else None
