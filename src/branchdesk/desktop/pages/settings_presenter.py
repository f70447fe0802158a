"""设置与备份 without Qt: the branch's data, what it is held to, its backups and its history."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from branchdesk.domain.basis import Basis, Severity
from branchdesk.domain.cycle_words import Per
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.profile import Limits
from branchdesk.usecases.branches import BranchDraft, save_branch, to_branch_draft
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine
from branchdesk.usecases.notice_limits import forget_limits, keep_limits, limits_in_force
from branchdesk.usecases.people import save_group
from branchdesk.usecases.points import is_on, switch_points
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.upkeep import BackupLine, Examination

HISTORY_LINES = 100


class RulePart(StrEnum):
    """Where a rule stands."""

    OBLIGATION = "obligation"
    VOTE = "vote"
    LIMIT = "limit"
    CHECK = "check"
    STANDARD = "standard"
    POINTS = "points"
    TALK = "talk"
    """An event after which a talk is asked for."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in force, with where it comes from."""

    part: RulePart
    title: str
    """Chinese, as the profile or the standard prints it."""
    basis: Basis
    severity: Severity | None = None
    per: Per | None = None
    minimum: int = 0
    value: str = ""
    """The number or formula of the rule, as it stands in the file."""
    asked: bool | None = None
    """Whether an event is asked for; None for every other rule."""


class SettingsPresenter:
    """What the settings show and change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._upkeep = desk.upkeep
        self._clean = self.branch()

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return self._desk.workspace.read_only

    @property
    def folder(self) -> Path:
        """The workspace."""
        return self._desk.workspace.folder

    def branch(self) -> BranchDraft:
        """Return the branch's page as stored, and remember it as the state without changes."""
        with self._desk.work() as work:
            self._clean = to_branch_draft(work.branch.get(), work.people.roll().groups)
        return self._clean

    def branch_changed_elsewhere(self) -> None:
        """Take note that the groups changed; what is typed about the branch is compared without."""
        self.branch()

    def differs(self, draft: BranchDraft) -> bool:
        """Tell whether leaving the page now would lose something."""
        return replace(draft, groups=self._clean.groups) != self._clean

    def save(self, draft: BranchDraft) -> None:
        """Store the branch's page.

        Raises:
            Rejected: With every field that cannot be read; nothing was written.
        """
        save_branch(draft, today=self._desk.clock.today(), work=self._desk.work())
        self._desk.changed()
        self.branch()

    def groups(self) -> Sequence[PartyGroup]:
        """Return the party groups that exist."""
        with self._desk.work() as work:
            return tuple(g for g in work.people.roll().groups if g.until is None)

    def add_group(self, name: str) -> None:
        """Store a new party group; it exists from the first year kept here on.

        Raises:
            Rejected: If the name is missing or taken.
        """
        with self._desk.work() as work:
            first = work.branch.get().first_year or self.today.year
        save_group(name, since=date(first, 1, 1), work=self._desk.work())
        self._desk.changed()

    def rename_group(self, group: PartyGroup, name: str) -> None:
        """Give a party group another name.

        Raises:
            Rejected: If the name is missing or taken.
        """
        self._save(group, name=name)

    def close_group(self, group: PartyGroup) -> None:
        """Say that a party group exists until yesterday and no longer.

        Raises:
            Rejected: If it would end before it began.
        """
        self._save(group, name=group.name, until=self.today - timedelta(days=1))

    def open_group_again(self, group: PartyGroup) -> None:
        """Take back that a party group no longer exists."""
        self._save(group, name=group.name)

    def _save(self, group: PartyGroup, *, name: str, until: date | None = None) -> None:
        work = self._desk.work()
        save_group(name, since=group.since, until=until, group_id=group.id, work=work)
        self._desk.changed()

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    def basis_of_term(self) -> Basis:
        """Return what the length of a term rests on."""
        return self._desk.profile.basis_of("term_years")

    def rules(self) -> Sequence[RuleLine]:
        """Return what the branch is held to: obligations, then limits, then the star standard."""
        profile, standard = self._desk.profile, self._desk.standard
        limits = self.notice_limits
        part = RulePart
        lines = [
            RuleLine(part.OBLIGATION, o.title, o.basis, o.severity, o.per, o.minimum)
            for o in profile.obligations
        ]
        lines += [
            RuleLine(part.TALK, one.title, one.basis, asked=one.on) for one in profile.talk_triggers
        ]
        lines += [
            RuleLine(part.VOTE, vote.title, vote.basis, vote.severity, value=vote.passing)
            for vote in profile.votes
        ]
        lines += [
            RuleLine(
                part.LIMIT,
                profile.titles.get(name, name),
                basis,
                profile.severity_of(name),
                value=_shown(getattr(limits, name, "")),
            )
            for name, basis in profile.bases.items()
        ]
        lines += [
            RuleLine(part.CHECK, f"{check.code} {check.title}", check.basis, check.severity)
            for check in profile.checks
        ]
        lines.append(RuleLine(part.STANDARD, standard.title, standard.basis))
        lines += [
            RuleLine(part.STANDARD, f"{item.code} {item.title}", item.basis, value=f"{item.points}")
            for item in standard.items
            if item.basis is not None
        ]
        if self.keeps_points(self.today.year):
            points = self._desk.rules.points
            lines += [
                RuleLine(
                    part.POINTS,
                    f"{rule.code} {rule.title}",
                    rule.basis or points.basis,
                    value=f"{rule.points:f}" if rule.points is not None else "",
                )
                for rule in points.rules
            ]
        return lines

    @property
    def notice_limits(self) -> Limits:
        """The limits with what the branch has set for 「请再看一眼」."""
        return limits_in_force(self._desk.profile.limits, work=self._desk.work())

    @property
    def default_limits(self) -> Limits:
        """The limits of the profile in force."""
        return self._desk.profile.limits

    def keep_notice_limits(self, percent: str, characters: str) -> None:
        """Set from where on 「请再看一眼」 speaks.

        Raises:
            Rejected: With what is no number; nothing was written.
        """
        limits = self.default_limits
        keep_limits(percent, characters, limits=limits, work=self._desk.work())
        self._desk.changed()

    def forget_notice_limits(self) -> None:
        """Let the profile's numbers hold again."""
        forget_limits(now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()

    @property
    def profile_title(self) -> str:
        """Title of the profile in force."""
        return self._desk.profile.title

    @property
    def standard_title(self) -> str:
        """Title of the star standard in force."""
        return self._desk.standard.title

    def keeps_points(self, year: int) -> bool:
        """Tell whether 党员积分 are kept in a year."""
        return is_on(year, work=self._desk.work())

    def switch_points(self, year: int, *, on: bool) -> None:
        """Begin or stop keeping 党员积分 in a year."""
        switch_points(year, on=on, work=self._desk.work())
        self._desk.changed()

    @property
    def points_title(self) -> str:
        """Title of the points rules in force."""
        return self._desk.rules.points.title

    def backups(self) -> Sequence[BackupLine]:
        """Return every copy, newest first."""
        return self._upkeep.backups()

    def last_backup(self) -> BackupLine | None:
        """Return the newest copy, None if there is none."""
        return next(iter(self._upkeep.backups()), None)

    def back_up(self) -> Callable[[Progress], BackupLine]:
        """Return the work that makes a backup; for a job."""
        upkeep = self._upkeep

        def work(progress: Progress) -> BackupLine:
            progress(0, 0)
            return upkeep.backup_now()

        return work

    def restore(self, backup: Path) -> Callable[[Progress], Path]:
        """Return the work that puts a backup in place; for a job."""
        upkeep = self._upkeep

        def work(progress: Progress) -> Path:
            progress(0, 0)
            upkeep.restore(backup)
            return backup

        return work

    def examine(self) -> Callable[[Progress], Examination]:
        """Return the work that checks database and evidence; for a job."""
        upkeep = self._upkeep

        def work(progress: Progress) -> Examination:
            return upkeep.examine(progress=progress)

        return work

    def history(self) -> Sequence[JournalLine]:
        """Return the latest changes, newest first."""
        with self._desk.work() as work:
            return work.journal.lines(limit=HISTORY_LINES)

    def undo(self) -> JournalLine | None:
        """Take back the latest change that can be; None if there is none."""
        return self._desk.undo()

    def versions(self) -> Sequence[tuple[str, str]]:
        """Return (what, version), for a report of trouble."""
        return self._upkeep.versions()


def _shown(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)
