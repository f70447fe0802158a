"""Ledgers from and to Excel: read and written in the background, imported only when asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.pages.ledgers.entry_view import EntryView
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.pages.ledgers.sitting_duties import FormPage
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain.ledger_sheet import LedgerPlan
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, Privacy
from branchdesk.domain.problems import Rejected
from branchdesk.usecases import ledgers
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled


class LedgerTables(QObject):
    """Does what the buttons 导入… and 导出… of a ledger mean."""

    def __init__(
        self,
        presenter: LedgersPresenter,
        view: EntryView,
        desk: Desk,
        shell: Shell,
        *,
        page: FormPage,
    ) -> None:
        super().__init__(view)
        self._presenter = presenter
        self._view = view
        self._desk = desk
        self._shell = shell
        self._page = page
        self._plan: LedgerPlan | None = None
        self._kind: LedgerKind | None = None
        """The ledger that is imported into."""
        view.import_button.clicked.connect(self.begin_import)
        view.export_button.clicked.connect(self.export)
        panel = view.importing
        panel.choose_wanted.connect(self.choose)
        panel.template_wanted.connect(self.save_template)
        panel.write_wanted.connect(self._write)
        panel.closed.connect(self.close)

    # Out

    @Slot()
    def export(self) -> None:
        """Write what the list shows as a workbook."""
        kind = self._presenter.kind
        if kind is None or not self._page.commit():
            return
        entries = self._presenter.listed_entries()
        restricted = False
        if kind.sensitive:
            names = "、".join(field.label for field in kind.sensitive)
            question = self.tr("Write the fields that would tell who it is about too? {0}")
            restricted = self._shell.prompts.confirm(
                filled(question, (names,)),
                yes=self.tr("Write them too"),
                no=self.tr("Leave them out"),
            )
        name = f"{kind.title}_{self._presenter.year}.xlsx"
        self._save(kind, entries, name, restricted=restricted)

    @Slot()
    def save_template(self) -> None:
        """Write an empty workbook with the headings of the ledger."""
        kind = self._kind or self._presenter.kind
        if kind is not None:
            name = filled(self.tr("{0} (empty).xlsx"), (kind.title,))
            self._save(kind, (), name, restricted=True)

    def _save(
        self, kind: LedgerKind, entries: Sequence[LedgerEntry], name: str, *, restricted: bool
    ) -> None:
        target = self._shell.prompts.choose_save_file(
            kind.title, suggested=Path(name), filters=self.tr("Excel workbook (*.xlsx)")
        )
        if target is None:
            return
        work = _Export(self._desk, kind, tuple(entries), target, restricted)
        job = self._shell.job(work, title=self.tr("Writing the table"))
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._tell_failed)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _tell_saved(self, target: Path) -> None:
        self._shell.notices.say(filled(self.tr("Saved: {0}"), (str(target),)))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.notices.say(sentence_for_trouble(error))

    # In

    @Slot()
    def begin_import(self) -> None:
        """Show the place where a table is looked at, and ask for the workbook."""
        if self._presenter.read_only or self._presenter.kind is None or not self._page.commit():
            return
        self._kind = self._presenter.kind
        self._plan = None
        self._view.importing.show_nothing(self._kind)
        self._view.show_import(True)
        self.choose()

    @Slot()
    def choose(self) -> None:
        """Ask for the workbook and read it in the background."""
        kind = self._kind
        chosen = self._shell.prompts.choose_open_files(
            kind.title if kind is not None else "", filters=self.tr("Excel workbook (*.xlsx)")
        )
        if chosen and kind is not None:
            self.read(chosen[0], kind)

    def read(self, file: Path, kind: LedgerKind) -> None:
        """Read a workbook in the background and show what importing it would do."""
        self._plan = None
        said = filled(self.tr("Reading {0}…"), (file.name,))
        self._view.importing.show_nothing(kind, said)
        job = self._shell.job(_Read(self._desk, kind, file), title=self.tr("Reading the table"))
        job.succeeded.connect(self._show_plan)
        job.failed.connect(self._explain)
        job.cancelled.connect(self._tell_stopped)
        self._shell.jobs.queue(job)

    @Slot()
    def close(self) -> None:
        """Go back to list and form; what was not imported is forgotten."""
        self._plan = self._kind = None
        self._view.show_import(False)

    @Slot(object)
    def _show_plan(self, plan: LedgerPlan) -> None:
        # Another ledger may have been chosen while the table was read.
        if self._kind is not None and plan.kind == self._kind.key:
            self._plan = plan
            self._view.importing.show_plan(plan, self._kind)

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        self._plan = None
        if isinstance(error, Failed):
            said = sentence_for_trouble(error)
        elif isinstance(error, Rejected):
            said = " ".join(f"{p.field} {sentence_for(p)}".strip() for p in error.problems[:5])
        else:
            raise error
        self._view.importing.show_nothing(self._kind, said)

    @Slot()
    def _tell_stopped(self) -> None:
        self._plan = None
        said = self.tr("Stopped: nothing was written.")
        self._view.importing.show_nothing(self._kind, said)

    @Slot()
    def _write(self) -> None:
        if self._plan is None or self._kind is None:
            return
        job = self._shell.job(
            _Import(self._desk, self._kind, self._plan), title=self.tr("Importing")
        )
        self._view.importing.write.setEnabled(False)
        job.succeeded.connect(self._tell_imported)
        job.failed.connect(self._explain)
        job.cancelled.connect(self._tell_stopped)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _tell_imported(self, count: int) -> None:
        self.close()
        self._desk.changed()
        self._page.show_books()
        self._shell.notices.say(
            filled(self.tr("Imported: {0} entries."), (str(count),)), undo=self._page.undo
        )


def may_export(kind: LedgerKind) -> bool:
    """Tell whether a ledger may leave this computer as a table."""
    return kind.privacy is not Privacy.PRIVATE


@dataclass(frozen=True, slots=True)
class _Read:
    desk: Desk
    kind: LedgerKind
    file: Path

    def __call__(self, job: Job) -> LedgerPlan:
        job.step(0, 0)
        grid = self.desk.read_ledger(self.file, self.kind)
        job.step(0, 0)
        today = self.desk.clock.today()
        return ledgers.plan_import(grid, kind=self.kind, today=today, work=self.desk.work())


@dataclass(frozen=True, slots=True)
class _Import:
    desk: Desk
    kind: LedgerKind
    plan: LedgerPlan

    def __call__(self, job: Job) -> int:
        return ledgers.import_entries(
            self.plan,
            kind=self.kind,
            today=self.desk.clock.today(),
            now=self.desk.clock.now(),
            work=self.desk.work(),
            progress=job.step,
        )


@dataclass(frozen=True, slots=True)
class _Export:
    desk: Desk
    kind: LedgerKind
    entries: tuple[LedgerEntry, ...]
    target: Path
    restricted: bool

    def __call__(self, job: Job) -> Path:
        job.step(0, 0)
        self.desk.write_ledger(self.target, self.kind, self.entries, restricted=self.restricted)
        return self.target
