"""Takes matters agreed before into the agenda of the sitting in the form."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.pages.records.editing import RecordEditing
from branchdesk.desktop.pages.records.judging import read_register
from branchdesk.desktop.pages.records.standing import Standing
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.settling import with_settled, without_settled
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from branchdesk.domain.follow_ups import Matter, Register

_OFFERED_AFTER = 300
"""Milliseconds"""


class TakingUp(QObject):
    """Offers what is open; only minutes that were never closed take something up."""

    def __init__(self, editing: RecordEditing, desk: Desk, shell: Shell) -> None:
        super().__init__(editing)
        self._editing, self._desk, self._shell = editing, desk, shell
        self._bar = editing.editor.matters
        self._register: Register | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_OFFERED_AFTER)
        self._soon.timeout.connect(self._look)
        self._looking: Job | None = None
        links = editing.links
        links.tie(self._bar.all_wanted, self.take_all)
        links.tie(self._bar.one_wanted, self._take_one)
        links.tie(editing.editor.changed, self._follow)
        links.tie(editing.editor.agenda.grown, self._follow)
        links.tie(editing.standing_changed, self._offer)
        links.bind("Ctrl+L", editing.editor, self.take_all)
        if editing.presenter.is_new:
            # The form of a new sitting stands before all years are looked through.
            self._bar.offer(())
            self._soon.start()
        else:
            self._offer()

    @property
    def waits(self) -> bool:
        """Whether all years are still to be looked through."""
        return self._soon.isActive() or self._looking is not None

    @Slot()
    def take_all(self) -> None:
        """Take everything up that is offered."""
        self._take(self._open())

    @Slot(str)
    def _take_one(self, matter_id: str) -> None:
        self._take([matter for matter in self._open() if matter.id == matter_id])

    def _take(self, matters: "Sequence[Matter]") -> None:
        if not matters:
            return
        from branchdesk.usecases.follow_ups import settlements_for

        lines = settlements_for(matters)
        gone = [line.of for line in lines]

        def step(draft: RecordDraft) -> RecordDraft:
            return replace(draft, agenda=with_settled(draft.agenda, lines))

        def back(draft: RecordDraft) -> RecordDraft:
            return replace(draft, agenda=without_settled(draft.agenda, gone))

        self._editing.act(self.tr("open matters taken up"), step, back)
        self._offer()
        agenda = self._editing.presenter.draft.agenda
        place = next((n for n, item in enumerate(agenda) if item.settled), 0)
        line = next((n for n, one in enumerate(agenda[place].settled) if one.of == gone[0]), 0)
        self._editing.editor.go_to(f"agenda.{place}.settled.{line}.done_on")

    def _open(self) -> "list[Matter]":
        presenter = self._editing.presenter
        if presenter.locked or presenter.standing is not Standing.DRAFT:
            return []
        from branchdesk.domain.follow_ups import offered

        if self._register is None:
            self._register = presenter.register()
        draft = presenter.draft
        taken = {line.of for item in draft.agenda for line in item.settled}
        found = offered(
            self._register,
            draft.kind,
            group=draft.group,
            record=draft.id,
            day=presenter.day or self._desk.clock.today(),
        )
        return [matter for matter in found if matter.id not in taken]

    @Slot()
    def _look(self) -> None:
        """Look through all years, beside whatever the person does."""
        self._looking = self._shell.job(_Look(self._desk, self._editing.presenter.draft))
        self._looking.succeeded.connect(self._take_in)
        self._looking.failed.connect(self._explain)
        self._looking.ended.connect(self._end)
        self._shell.jobs.start(self._looking)

    @Slot(object)
    def _take_in(self, register: "Register") -> None:
        self._register = register
        if not self._editing.links.are_cut:
            self._offer()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.notices.say(sentence_for_trouble(error))

    @Slot()
    def _end(self) -> None:
        self._looking = None

    @Slot()
    def _follow(self) -> None:
        if self._register is not None or not self.waits:
            self._offer()

    @Slot()
    def _offer(self) -> None:
        self._bar.offer(self._open())


class _Look:
    """Looks through all years; touches neither a widget nor what the form remembers."""

    def __init__(self, desk: Desk, draft: RecordDraft) -> None:
        self._desk, self._draft = desk, draft

    def __call__(self, _job: Job) -> "Register":
        return read_register(self._draft, self._desk)
