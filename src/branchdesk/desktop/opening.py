"""Opens a workspace behind the window that is already there, and closes it in the end."""

import contextlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QStandardPaths, QTimer, Slot

from branchdesk.desktop.entrance import Entrance, Receive
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.judging_ahead import JudgingAhead
from branchdesk.desktop.main_window import MainWindow
from branchdesk.desktop.pages.making import PageMaking
from branchdesk.desktop.preferences import PreferenceStore
from branchdesk.desktop.widgets.empty_state import EmptyState
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

if TYPE_CHECKING:
    from branchdesk.desktop.telling import Telling
    from branchdesk.desktop.wizard.view import WizardView
    from branchdesk.usecases.branches import BranchDraft
    from branchdesk.usecases.rescuing import Rescued

_READ_AFTER = 2000
"""Milliseconds after opening, when the first page stands, in which the search reads the books."""
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace that is open, and what the window's head says of it."""

    desk: Desk
    name: str
    year: int
    years: tuple[int, ...]
    backed_up: datetime | None
    """Local moment of the newest copy"""
    rescued: "tuple[Rescued, ...]" = ()
    """What was typed when the books refused it, and is not in them."""


class Opening(QObject):
    """Leads from the painted window to the first page, or to a sentence and a way on."""

    def __init__(self, window: MainWindow, entrance: Entrance, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window = window
        self._entrance = entrance
        self._store = store
        self._desk: Desk | None = None
        self._wanted: Path | None = None
        self._wizard: WizardView | None = None
        self._made: Opened | None = None
        self._telling: Telling | None = None
        self._ahead = JudgingAhead(window)
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.setInterval(_READ_AFTER)
        self._read_soon.timeout.connect(self._read_for_search)
        window.shell.notices.workspace_wanted.connect(self.open)

    def begin(self) -> None:
        """Open the workspace asked for, or the last one, or say welcome."""
        wanted = self._entrance.workspace or self._last()
        if wanted is None:
            self.welcome()
        elif _is_count(wanted) and self.telling is not None:
            self._wanted = wanted
            self._count()
        else:
            self.open(wanted)

    @Slot(object)
    def open(self, folder: Path) -> None:
        """Open a workspace in the background; the one that is open is closed first."""
        self._wanted = folder
        self._do(_OpenFolder(self._entrance, folder))

    def create(self, folder: Path, draft: "BranchDraft") -> None:
        """Make a workspace in the background and open it."""
        self._wanted = folder
        self._do(_CreateFolder(self._entrance, folder, draft))

    def close(self) -> None:
        """Close the workspace that is open, if any."""
        self._ahead.follow(None)
        if self._desk is not None:
            self._desk.workspace.close()
            self._desk = None

    @property
    def telling(self) -> "Telling | None":
        """What opens a second teller's file; None where that is not offered."""
        if self._telling is None and self._entrance.tellers is not None:
            # Only here: who has a workspace never pays for it.
            from branchdesk.desktop.telling import Telling

            self._telling = Telling(self._entrance.tellers, self._window.shell, self)
        return self._telling

    @Slot()
    def _count(self) -> None:
        """Count the file that was asked for; the last workspace, somebody else's, stays closed."""
        if self.telling is None or self._wanted is None:
            return
        state = EmptyState(
            "review",
            self.tr("Counting as the second teller"),
            self.tr(
                "No workspace is open, and none is needed. What you enter is kept on this computer "
                "until you give the file back and forget the ballots."
            ),
            action=self.tr("Go on counting"),
            other_action=self.tr("Open a workspace…"),
        )
        state.acted.connect(self._count)
        state.acted_otherwise.connect(self._ask_folder)
        self._window.show_alone(state)
        self.telling.open(self._wanted)

    @Slot()
    def welcome(self) -> None:
        """Show the first-run wizard; it offers to open an existing workspace as well."""
        # Only here: who has a workspace never pays for it.
        from branchdesk.desktop.wizard.view import WizardView

        documents = QStandardPaths.writableLocation(_DOCUMENTS)
        today = QDate.currentDate()
        self._wizard = WizardView(
            self._window.shell,
            today=date(today.year(), today.month(), today.day()),
            documents=Path(documents or Path.home()),
        )
        self._wizard.wanted.connect(self._make)
        self._wizard.existing_wanted.connect(self._ask_folder)
        self._wizard.handover_wanted.connect(self._ask_handover)
        self._wizard.offer_receiving(offered=self._entrance.receive is not None)
        if self.telling is not None:
            self._wizard.count_wanted.connect(self.telling.ask)
        self._wizard.offer_counting(offered=self.telling is not None)
        self._wizard.finished.connect(self._finish)
        self._window.show_alone(self._wizard)
        self._wizard.begin()

    @Slot(object, object)
    def _make(self, folder: Path, draft: "BranchDraft") -> None:
        """Make the workspace behind the wizard, which stays with everything typed in it."""
        job = self._window.shell.job(_CreateFolder(self._entrance, folder, draft))
        job.succeeded.connect(self._offer_members)
        job.failed.connect(self._refuse)
        self._window.shell.jobs.queue(job)

    @Slot(object)
    def _offer_members(self, opened: Opened) -> None:
        self._made, self._desk = opened, opened.desk
        self._store.change(workspace=str(opened.desk.workspace.folder))
        if self._wizard is not None:
            self._wizard.offer_members(opened.desk)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        known = error if isinstance(error, Rejected | Failed) else None
        if self._wizard is not None:
            self._wizard.refuse(known)
        if known is None:
            raise error

    @Slot()
    def _finish(self) -> None:
        if self._made is not None:
            self._show(self._made)

    def _do(self, work: "_OpenFolder | _CreateFolder") -> None:
        if not self._window.leave_everything():
            return
        self._window.show_waiting()
        self._ahead.follow(None)
        # In the queue, after everything that still writes into the one that was open.
        job = self._window.shell.job(_Changing(self._desk, work))
        self._desk = None
        job.succeeded.connect(self._show)
        job.failed.connect(self._explain)
        self._window.shell.jobs.queue(job)

    @Slot(object)
    def _show(self, opened: Opened) -> None:
        self._wizard = self._made = None
        self._desk = opened.desk
        self._store.change(workspace=str(opened.desk.workspace.folder))
        self._window.show_branch(
            opened.name,
            PageMaking(opened.desk),
            year=opened.year,
            years=opened.years,
            read_only=opened.desk.workspace.read_only,
        )
        self._window.shell.notices.backed_up.emit(opened.backed_up)
        self._ahead.follow(opened.desk)
        self._read_soon.start()
        if opened.rescued:
            from branchdesk.desktop.rescuing import offer_rescued

            offer_rescued(opened.rescued, opened.desk, self._window.shell)

    @Slot()
    def _read_for_search(self) -> None:
        if self._desk is not None:
            shell = self._window.shell
            shell.jobs.start(shell.job(_ReadForSearch(self._desk)))

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble

        if isinstance(error, Rejected):
            self._offer_another("\n".join(map(sentence_for, error.problems)))
            return
        if not isinstance(error, Failed):
            self._offer_another(self.tr("The workspace could not be opened."))
            raise error
        self._offer_another(sentence_for_trouble(error), error.detail)

    def _offer_another(self, sentence: str, detail: str = "") -> None:
        state = EmptyState(
            "folder",
            self.tr("This workspace is not open"),
            sentence,
            action=self.tr("Try again"),
            other_action=self.tr("Open a workspace…"),
        )
        state.text.setToolTip(detail)
        state.acted.connect(self._again)
        state.acted_otherwise.connect(self._ask_folder)
        self._window.show_alone(state)

    @Slot()
    def _again(self) -> None:
        if self._wanted is not None:
            self.open(self._wanted)

    @Slot()
    def _ask_folder(self) -> None:
        folder = self._window.shell.prompts.choose_folder(self.tr("Folder of the workspace"))
        if folder is not None:
            self.open(folder)

    @Slot()
    def _ask_handover(self) -> None:
        """Ask for the file, an empty folder and the passphrase, then receive behind the wizard."""
        prompts, receive = self._window.shell.prompts, self._entrance.receive
        files = prompts.choose_open_files(self.tr("Handover file received"), filters="*.bdhand")
        if not files or receive is None:
            return
        folder = prompts.choose_folder(self.tr("An empty folder for the new workspace"))
        if folder is None:
            return
        passphrase = prompts.ask_passphrase(
            self.tr("Passphrase of the handover file"), yes=self.tr("Receive")
        )
        if passphrase is None:
            return
        job = self._window.shell.job(
            _ReceiveFile(receive, files[0], folder, passphrase),
            title=self.tr("Receiving the handover file"),
        )
        job.succeeded.connect(self.open)
        job.failed.connect(self._refuse)
        job.cancelled.connect(self._stay)
        if self._wizard is not None:
            self._wizard.set_busy(busy=True)
        self._window.shell.jobs.queue(job)

    @Slot()
    def _stay(self) -> None:
        if self._wizard is not None:
            self._wizard.set_busy(busy=False)

    def _last(self) -> Path | None:
        remembered = self._store.current.workspace
        return Path(remembered) if remembered and Path(remembered).is_dir() else None


def _is_count(wanted: Path) -> bool:
    """Tell whether a second teller's file is wanted, not a workspace."""
    if not wanted.suffix:
        return False
    # Only here: what ballots are is nothing to an ordinary start.
    from branchdesk.domain.teller_file import ENDING

    return wanted.suffix.lower() == ENDING


@dataclass(frozen=True, slots=True)
class _ReadForSearch:
    """Reads all years once, so that the first search and 议定事项 are there at once."""

    desk: Desk

    def __call__(self, job: Job) -> None:
        with contextlib.suppress(Failed):
            # Who searches is told.
            with self.desk.work() as work:
                work.records.matters()
            self.desk.finder.bring_up_to_date()


@dataclass(frozen=True, slots=True)
class _Changing:
    """Closes what was open, then opens what is wanted."""

    before: Desk | None
    work: "_OpenFolder | _CreateFolder"

    def __call__(self, job: Job) -> Opened:
        if self.before is not None:
            self.before.workspace.close()
        return self.work(job)


@dataclass(frozen=True, slots=True)
class _OpenFolder:
    entrance: Entrance
    folder: Path

    def __call__(self, job: Job) -> Opened:
        return described(self.entrance.open(self.folder))


@dataclass(frozen=True, slots=True)
class _CreateFolder:
    entrance: Entrance
    folder: Path
    draft: "BranchDraft"

    def __call__(self, job: Job) -> Opened:
        return described(self.entrance.create(self.folder, self.draft))


@dataclass(frozen=True, slots=True, repr=False)
class _ReceiveFile:
    """Makes a workspace from a handover file and returns where it lies."""

    receive: Receive
    file: Path
    folder: Path
    passphrase: str

    def __call__(self, job: Job) -> Path:
        arrived = self.receive(
            self.file, self.folder, passphrase=self.passphrase, progress=job.step
        )
        return arrived.folder


def described(desk: Desk) -> Opened:
    """Return what the window says of an open workspace; reads from the books."""
    with desk.work() as work:
        branch = work.branch.get()
    this_year = desk.clock.today().year
    first = min(branch.first_year or this_year, this_year)
    backed_up = desk.upkeep.last_backup()
    return Opened(
        desk=desk,
        name=branch.title,
        year=this_year,
        years=tuple(range(first, this_year + 2)),
        backed_up=backed_up.astimezone() if backed_up else None,
        rescued=_rescued(desk),
    )


def _rescued(desk: Desk) -> "tuple[Rescued, ...]":
    if desk.rescue is None or desk.workspace.read_only:
        return ()
    found = desk.rescue.found()
    if not found:
        return ()
    from branchdesk.usecases.rescuing import still_missing

    return tuple(still_missing(found, rescue=desk.rescue, work=desk.work()))
