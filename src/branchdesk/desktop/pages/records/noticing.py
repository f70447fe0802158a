"""Tells the secretary, and nobody else, what is worth a second look before closing minutes."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.pages.records.editing import RecordEditing
from branchdesk.desktop.shell import Shell
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.problems import RECORD, Problem
from branchdesk.usecases.desk import Desk
from branchdesk.wording.board import basis_label

_AFTER = 900
"""Milliseconds of quiet; all years are compared, so not at every keystroke."""


class Noticing(QObject):
    """Looks in a job whenever the hands rest; what is shown belongs to what is typed."""

    record_wanted = Signal(str)
    """Id of another record that a line speaks of"""

    def __init__(self, editing: RecordEditing, desk: Desk, shell: Shell) -> None:
        super().__init__(editing)
        self._editing, self._desk, self._shell = editing, desk, shell
        self._card = editing.editor.closing
        self._looking: Job | None = None
        self._seen: RecordDraft | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self.look)
        links = editing.links
        editing.checked.connect(self._later)
        links.tie(self._card.hint_wanted, self._lead)
        self._soon.start()

    @property
    def waits(self) -> bool:
        """Whether something typed is not looked at yet."""
        return self._soon.isActive() or self._looking is not None

    @Slot()
    def _later(self) -> None:
        self._soon.start()

    @Slot()
    def look(self) -> None:
        """Look at what is typed, beside whatever the person does."""
        self._soon.stop()
        presenter = self._editing.presenter
        if self._editing.links.are_cut or presenter.locked or presenter.draft == self._seen:
            return
        if presenter.is_new and not presenter.has_unkept:
            # Nothing is typed yet.
            return
        if self._looking is not None:
            # What was typed meanwhile is looked at when this look has ended.
            return
        self._seen = presenter.draft
        self._looking = self._shell.job(_Look(self._desk, self._seen))
        self._looking.succeeded.connect(self._show)
        self._looking.ended.connect(self._end)
        self._shell.jobs.start(self._looking)

    @Slot(object)
    def _show(self, seen: "_Seen") -> None:
        if not self._editing.links.are_cut and not self._editing.presenter.locked:
            profile = self._desk.profile
            label = self.tr("(set by the branch)")
            if seen.percent == profile.limits.likeness_percent:
                basis = profile.basis_of("likeness_percent")
                label = basis_label(basis, QCoreApplication.translate)
            self._card.show_hints(seen.found, limit=f"{seen.percent} % {label}".rstrip())

    @Slot()
    def _end(self) -> None:
        self._looking = None
        if self._editing.presenter.draft != self._seen:
            self._soon.start()

    @Slot(str)
    def _lead(self, path: str) -> None:
        where, _, record = path.partition(".")
        if where == RECORD:
            self.record_wanted.emit(record)
        else:
            self._editing.editor.go_to(path)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a look brought, and from where on repeated words are told."""

    found: tuple[Problem, ...]
    percent: int


class _Look:
    """The work of one look; touches no widget."""

    def __init__(self, desk: Desk, draft: RecordDraft) -> None:
        self._desk, self._draft = desk, draft

    def __call__(self, job: Job) -> _Seen:
        # Only here: a form can be typed in before anything that compares it is loaded.
        from branchdesk.usecases.notice_limits import limits_in_force
        from branchdesk.usecases.noticing import notice

        desk = self._desk
        limits = limits_in_force(desk.profile.limits, work=desk.work())
        found = notice(
            self._draft,
            today=desk.clock.today(),
            limits=limits,
            likenesses=desk.likenesses,
            work=desk.work(),
            stop=_Stop(job),
        )
        return _Seen(found, limits.likeness_percent)


class _Stop:
    """Whether the job was asked to end."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self) -> bool:
        return self._job.wants_to_stop
