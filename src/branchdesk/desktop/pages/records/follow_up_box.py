"""One agreed matter: who does what by when, and what came of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.forms.follow_up import Ui_FollowUp
from branchdesk.desktop.pages.records.fields import (
    person_in,
    show_person,
    show_text,
    text_in,
    watch,
)
from branchdesk.desktop.people_search import Person
from branchdesk.domain.drafts import FollowUpDraft


class FollowUpBox(QFrame):
    """Shows a follow-up and hands it back."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FollowUp()
        self.ui.setupUi(self)
        self._draft: FollowUpDraft | None = None
        self._showing = False
        watch(self.fields("").values(), self._tell)
        self.ui.remove.clicked.connect(self.remove_wanted)

    def prepare(self, people: Sequence[Person], *, today: date) -> None:
        """Say who can be picked and which day it is."""
        self.ui.owner.set_people(people)
        self.ui.due.set_today(today)
        self.ui.done_on.set_today(today)

    def show_draft(self, draft: FollowUpDraft, *, closing: bool) -> None:
        """Show a follow-up; ``closing`` offers the fields for what came of it."""
        self._showing = True
        self._draft = draft
        show_text(self.ui.what, draft.what)
        show_person(self.ui.owner, draft.owner)
        show_text(self.ui.due, draft.due)
        show_text(self.ui.done_on, draft.done_on)
        show_text(self.ui.result, draft.result)
        self.ui.closing.setVisible(closing or bool(draft.done_on or draft.result))
        self._showing = False

    def read(self) -> FollowUpDraft:
        """Return the follow-up as typed."""
        assert self._draft is not None  # noqa: S101 - shown before it is read
        return FollowUpDraft(
            id=self._draft.id,
            what=text_in(self.ui.what),
            owner=person_in(self.ui.owner),
            due=text_in(self.ui.due),
            done_on=text_in(self.ui.done_on),
            result=text_in(self.ui.result),
        )

    def fields(self, path: str) -> dict[str, QWidget]:
        """Return the fields under their paths, the path of the follow-up before them."""
        return {
            f"{path}.what": self.ui.what,
            f"{path}.owner": self.ui.owner,
            f"{path}.due": self.ui.due,
            f"{path}.done_on": self.ui.done_on,
            f"{path}.result": self.ui.result,
        }

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()
