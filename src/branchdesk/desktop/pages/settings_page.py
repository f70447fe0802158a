"""设置与备份: the branch, its rules, the looks, backups and history, and what helps in trouble."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop import leads
from branchdesk.desktop.forms.settings_page import Ui_SettingsPage
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.keys import commit_pending_input
from branchdesk.desktop.models.lines import Line
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.page import Page
from branchdesk.desktop.pages.settings_notice import NoticeLimitsPart
from branchdesk.desktop.pages.settings_presenter import SettingsPresenter
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.problems import Rejected
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.upkeep import BackupLine, Examination
from branchdesk.wording.days import local_moment
from branchdesk.wording.filling import filled
from branchdesk.wording.history import sentence_for_change

_PARTS_EMS = 13.0
_PARTS = ("branch", "rules", "looks", "backups", "history", "diagnostics", "points")
_PART_OF_FIELD = {"check": "backups", "restore": "backups"}


class SettingsPage(Page):
    """Parts at the left, the chosen one beside them."""

    key = PageKey.SETTINGS

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._presenter = SettingsPresenter(desk)
        self._check: Job | None = None
        self._groups: tuple[PartyGroup, ...] = ()
        self._backups: tuple[BackupLine, ...] = ()
        self._closed: PartyGroup | None = None
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        self.ui.parts.show_lines(
            [
                Line(self.tr("The branch")),
                Line(self.tr("Rules and bases")),
                Line(self.tr("Looks")),
                Line(self.tr("Backups and check")),
                Line(self.tr("History")),
                Line(self.tr("Diagnostics")),
                Line(self.tr("Members' points")),
            ],
            current=0,
        )
        self._notice = NoticeLimitsPart(self.ui.rules.ui, self._presenter, shell, self)
        self._connect()
        self._dress()
        self._show_branch()

    def title(self) -> str:
        return self.tr("Settings and backup")

    @property
    def shows_year(self) -> bool:
        return False

    def refresh(self, year: int) -> None:
        """Show the part in hand anew; what is typed about the branch stays."""
        del year
        if not self.has_unsaved_changes:
            self._show_branch()
        self._show_part(self.ui.parts.current_row())

    @property
    def has_unsaved_changes(self) -> bool:
        return self._presenter.differs(self.ui.branch.draft())

    def commit(self) -> bool:
        """Store the branch's data; mark what cannot be read."""
        draft = self.ui.branch.draft()
        if not self._presenter.differs(draft):
            return True
        try:
            self._presenter.save(draft)
        except Rejected as refusal:
            self._choose("branch")
            self.ui.branch.mark(refusal.problems)
            return False
        self._show_branch()
        self.shell.notices.changed.emit()
        self.shell.notices.say(self.tr("The branch's data are saved."))
        return True

    def finalise(self) -> None:
        """Save."""
        self.commit()

    def open_place(self, place: Place) -> None:
        """Show the part, and the field in it, that the place names."""
        field = place.field or place.item
        if not field:
            self.ui.parts.setFocus()
            return
        part = _PART_OF_FIELD.get(field, field if field in _PARTS else "branch")
        self._choose(part)
        if part == "branch":
            self.ui.branch.stand_on(field)
        elif part == "backups":
            self.ui.backups.stand_on(field)

    # What is shown

    def _choose(self, part: str) -> None:
        self.ui.parts.stand_on(_PARTS.index(part))

    @Slot(int)
    def _show_part(self, row: int) -> None:
        if row < 0:
            return
        self.ui.views.setCurrentIndex(row)
        presenter = self._presenter
        match _PARTS[row]:
            case "rules":
                self._show_rules()
            case "points":
                self._show_points()
            case "looks":
                self.ui.looks.show_preferences(self.shell.preferences.current)
            case "backups":
                self._show_backups()
            case "history":
                self.ui.history.show_history(presenter.history(), read_only=presenter.read_only)
            case "diagnostics":
                self.ui.diagnostics.show_versions(presenter.versions())

    @Slot()
    def _show_rules(self) -> None:
        presenter = self._presenter
        profile, standard = presenter.profile_title, presenter.standard_title
        self.ui.rules.show_rules(presenter.rules(), profile=profile, standard=standard)
        self._notice.show_limits()

    def _show_branch(self) -> None:
        presenter = self._presenter
        self.ui.branch.show_draft(
            presenter.branch(), basis=presenter.basis_of_term(), read_only=presenter.read_only
        )
        self._show_groups()

    def _show_groups(self) -> None:
        self._groups = tuple(self._presenter.groups())
        self.ui.branch.show_groups(self._groups)

    def _show_backups(self) -> None:
        self._backups = tuple(self._presenter.backups())
        self.ui.backups.show_backups(self._backups, read_only=self._presenter.read_only)

    @Slot()
    def _show_points(self) -> None:
        presenter, view = self._presenter, self.ui.points
        this = presenter.today.year
        view.offer_years((this - 1, this, this + 1), this)
        view.show_switch(
            on=presenter.keeps_points(view.chosen),
            rules=presenter.points_title,
            read_only=presenter.read_only,
        )

    @Slot(int, bool)
    def _switch_points(self, year: int, on: bool) -> None:
        self._presenter.switch_points(year, on=on)
        self._show_points()
        self.shell.notices.changed.emit()
        said = (
            self.tr("Points are kept in {0}: they stand on Members, under Points.")
            if on
            else self.tr("Points are no longer kept in {0}; what was entered stays in the books.")
        )
        self.shell.notices.say(filled(said, (str(year),)))

    @Slot(int)
    def _lead_to_points(self, year: int) -> None:
        self.shell.places.go(leads.points(year))

    # Groups

    @Slot(str)
    def _add_group(self, name: str) -> None:
        if self._try(lambda: self._presenter.add_group(name)):
            self.ui.branch.clear_group()

    @Slot(int, str)
    def _rename_group(self, row: int, name: str) -> None:
        group = self._groups[row]
        self._try(lambda: self._presenter.rename_group(group, name))

    @Slot(int)
    def _close_group(self, row: int) -> None:
        group = self._groups[row]
        if self._try(lambda: self._presenter.close_group(group)):
            self._say_closed(group)

    def _say_closed(self, group: PartyGroup) -> None:
        self._closed = group
        sentence = filled(self.tr("{0} no longer exists from today on."), (group.name,))
        self.shell.notices.say(sentence, undo=self._open_group_again)

    def _open_group_again(self) -> None:
        if (group := self._closed) is not None:
            self._closed = None
            self._try(lambda: self._presenter.open_group_again(group))

    def _try(self, change: Callable[[], None]) -> bool:
        commit_pending_input()
        try:
            change()
        except Rejected as refusal:
            self.ui.branch.mark(refusal.problems)
            return False
        self.ui.branch.mark(())
        self._presenter.branch_changed_elsewhere()
        self._show_groups()
        self.shell.notices.changed.emit()
        return True

    @Slot()
    def _edit_standard(self) -> None:
        self.shell.places.go(Place(PageKey.STARS, field="standard"))

    # Looks

    @Slot()
    def _take_looks(self) -> None:
        looks = self.ui.looks
        self.shell.preferences.change(
            letters=looks.letters, dark=looks.dark, language=looks.language
        )
        self.shell.notices.preferences_changed.emit()

    # Backups and check

    @Slot()
    def _back_up(self) -> None:
        self.ui.backups.show_backing_up(going_on=True)
        job = self.shell.job(_Step(self._presenter.back_up()), title=self.tr("Backing up"))
        job.succeeded.connect(self._backed_up)
        job.failed.connect(self._explain)
        job.ended.connect(self._backup_ended)
        self.shell.jobs.queue(job)

    @Slot(object)
    def _backed_up(self, copy: BackupLine) -> None:
        self.shell.notices.backed_up.emit(_local(copy.made_at))
        self.shell.notices.say(self.tr("The backup is made and checked."))

    @Slot()
    def _backup_ended(self) -> None:
        self.ui.backups.show_backing_up(going_on=False)
        self._show_backups()

    @Slot(int)
    def _restore(self, row: int) -> None:
        if not 0 <= row < len(self._backups):
            return
        copy = self._backups[row]
        question = filled(
            self.tr(
                "Go back to the backup of {0}? What was entered since then disappears from the "
                "pages. The present state is put aside first, so that you can return to it."
            ),
            (local_moment(copy.made_at, QCoreApplication.translate),),
        )
        if self.shell.prompts.confirm(question, yes=self.tr("Go back to this backup")):
            job = self.shell.job(
                _Step(self._presenter.restore(copy.path)), title=self.tr("Going back")
            )
            job.succeeded.connect(self._restored)
            job.failed.connect(self._explain)
            self.shell.jobs.queue(job)

    @Slot()
    def _restored(self) -> None:
        self.shell.notices.workspace_wanted.emit(self._presenter.folder)

    @Slot()
    def _examine(self) -> None:
        view = self.ui.backups
        view.show_checking(going_on=True)
        job = self.shell.job(_Step(self._presenter.examine()), title=self.tr("Checking"))
        job.progressed.connect(view.show_progress)
        job.succeeded.connect(self._examined)
        job.failed.connect(self._explain)
        job.ended.connect(self._check_ended)
        self._check = job
        self.shell.jobs.start(job)

    @Slot(object)
    def _examined(self, found: Examination) -> None:
        self.ui.backups.show_examination(found)

    @Slot()
    def _check_ended(self) -> None:
        self._check = None
        self.ui.backups.show_checking(going_on=False)

    @Slot()
    def _stop(self) -> None:
        if self._check is not None:
            self._check.cancel()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self.shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)

    @Slot()
    def _open_folder(self) -> None:
        if not open_outside(self._presenter.folder):
            self.shell.notices.say(str(self._presenter.folder))

    # History

    @Slot()
    def undo(self) -> None:
        """Take back the latest change of the books."""
        undone = self._presenter.undo()
        if undone is None:
            self.shell.notices.say(self.tr("There is nothing to take back."))
            return
        what = sentence_for_change(undone, QCoreApplication.translate)
        self.shell.notices.say(filled(self.tr("Taken back: {0}"), (what,)))
        self.shell.notices.changed.emit()

    def _connect(self) -> None:
        ui = self.ui
        ui.parts.looked_at.connect(self._show_part)
        ui.branch.save_wanted.connect(self._save)
        ui.branch.group_added.connect(self._add_group)
        ui.branch.group_renamed.connect(self._rename_group)
        ui.branch.group_closed.connect(self._close_group)
        ui.rules.standard_wanted.connect(self._edit_standard)
        self._notice.changed.connect(self._show_rules)
        ui.points.year_chosen.connect(self._show_points)
        ui.points.switched.connect(self._switch_points)
        ui.points.wanted.connect(self._lead_to_points)
        ui.looks.changed.connect(self._take_looks)
        ui.backups.backup_wanted.connect(self._back_up)
        ui.backups.restore_wanted.connect(self._restore)
        ui.backups.folder_wanted.connect(self._open_folder)
        ui.backups.check_wanted.connect(self._examine)
        ui.backups.stop_wanted.connect(self._stop)
        ui.history.undo_wanted.connect(self.undo)
        self.shell.notices.preferences_changed.connect(self._dress)

    @Slot()
    def _save(self) -> None:
        commit_pending_input()
        self.commit()

    @Slot()
    def _dress(self) -> None:
        self.ui.parts_card.setFixedWidth(current_look().ems(_PARTS_EMS))


class _Step:
    """A presenter's work as a job: it only needs the job's step."""

    def __init__(self, work: Callable[[Progress], object]) -> None:
        self._work = work

    def __call__(self, job: Job) -> object:
        return self._work(job.step)


def _local(moment: datetime) -> datetime:
    return moment.astimezone().replace(tzinfo=None)
