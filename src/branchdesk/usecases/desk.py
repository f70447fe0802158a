"""What a page works with: the open workspace, the rules in force, the clock, the year judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # What only one page needs is imported when that page judges: a start pays for nothing else.
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from pathlib import Path

    from branchdesk.domain.board import Board, ToDo
    from branchdesk.domain.facts import Facts
    from branchdesk.domain.figures import FigureTotal
    from branchdesk.domain.filling import FillShelf
    from branchdesk.domain.follow_ups import Matter
    from branchdesk.domain.ledger_sheet import SheetGrid
    from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, LedgerRules
    from branchdesk.domain.plan_report import PlanReport
    from branchdesk.domain.points import PointsRules
    from branchdesk.domain.points_scoring import PointsBoard
    from branchdesk.domain.profile import Profile
    from branchdesk.domain.roster import RosterSheet
    from branchdesk.domain.standard import Standard, StarResult
    from branchdesk.domain.themes import Theme
    from branchdesk.usecases.ballot_scans import BallotRoom
    from branchdesk.usecases.lines import JournalLine
    from branchdesk.usecases.moving import Moving
    from branchdesk.usecases.packets import PacketRoom
    from branchdesk.usecases.papers import PaperRoom
    from branchdesk.usecases.ports import UnitOfWork, Workspace
    from branchdesk.usecases.printed import PrintForm
    from branchdesk.usecases.rescuing import Rescue
    from branchdesk.usecases.scans import ScanRoom
    from branchdesk.usecases.side_ports import Finder, Likenesses
    from branchdesk.usecases.tellers import TellerRoom
    from branchdesk.usecases.upkeep import Upkeep
    from branchdesk.usecases.year_parts import CaseOfYear


class WriteLedger(Protocol):
    """Writes lines of a ledger as a workbook."""

    def __call__(
        self,
        target: Path,
        kind: LedgerKind,
        entries: Sequence[LedgerEntry],
        *,
        restricted: bool = False,
    ) -> None:
        """Write the file whole or not at all; ``restricted``: with fields that tell who it is."""
        ...


class PlanFiles(Protocol):
    """Files of the year's plan: what the committee sends, and what is sent to it."""

    def read_theme(self, path: Path) -> Theme:
        """Return the monthly theme in a file; strict, so that nothing half-understood enters."""
        ...

    def write_theme(self, path: Path, theme: Theme) -> None:
        """Write a monthly theme as a file that `read_theme` reads."""
        ...

    def write_report(self, path: Path, report: PlanReport) -> None:
        """Write the 三会一课计划报备表 as a workbook, ready to be printed."""
        ...


class WriteTable(Protocol):
    """Writes any list as a workbook."""

    def __call__(
        self,
        target: Path,
        title: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str | Decimal | date]],
        *,
        widths: Sequence[int] = (),
    ) -> None:
        """Write the file whole or not at all; no text in it can act as a formula."""
        ...


class Clock(Protocol):
    """The one clock."""

    def today(self) -> date:
        """Return the local day."""
        ...

    def now(self) -> datetime:
        """Return the moment, UTC."""
        ...


class Rules:
    """The rules in force in a workspace, each file read when it is first asked for."""

    def __init__(
        self,
        *,
        profile: Callable[[], Profile],
        standard: Callable[[], Standard],
        ledgers: Callable[[], LedgerRules],
        points: Callable[[], PointsRules],
    ) -> None:
        self._read_profile = profile
        self._read_standard = standard
        self._read_ledgers = ledgers
        self._read_points = points

    @cached_property
    def profile(self) -> Profile:
        """Obligations, votes, limits."""
        return self._read_profile()

    @cached_property
    def standard(self) -> Standard:
        """The star standard."""
        return self._read_standard()

    def forget_standard(self) -> None:
        """Ask for the star standard anew: the books may hold another edition by now."""
        self.__dict__.pop("standard", None)

    @cached_property
    def ledgers(self) -> LedgerRules:
        """The counted kinds."""
        return self._read_ledgers()

    @cached_property
    def points(self) -> PointsRules:
        """党员积分."""
        return self._read_points()


_YEARS_KEPT = 4
"""How many judged years are kept: usually the running one and the one before."""


class YearView:
    """One year as of a day: what 今日, the board and the stars page show.

    Each part is judged when it is first asked for: nobody waits for what another page shows.
    """

    def __init__(self, facts: Facts, rules: Rules, today: date) -> None:
        self.facts = facts
        self._rules = rules
        self._today = today
        self._standard: Standard | None = None

    def is_of(self, facts: Facts, rules: Rules, today: date) -> bool:
        """Tell whether judging these facts by these rules as of ``today`` would give the same."""
        if rules is not self._rules or today != self._today or not facts.stands_for(self.facts):
            return False
        # Another edition of the star standard may be in force by now.
        return self._standard is None or self._standard is rules.standard

    @cached_property
    def board(self) -> Board:
        """The obligations of the year."""
        from branchdesk.domain import cycle

        return cycle.board(self.facts, self._rules.profile, self._today)

    @cached_property
    def todos(self) -> tuple[ToDo, ...]:
        """What comes next."""
        from branchdesk.domain import cycle

        rules = self._rules
        # The ledgers are read only where there is a task.
        ledgers = rules.ledgers if self.facts.tasks else None
        return cycle.todos(self.board, self.facts, rules.profile, self._today, ledgers=ledgers)

    @cached_property
    def stars(self) -> StarResult:
        """The star standard."""
        from branchdesk.domain import stars

        rules = self._rules
        self._standard = standard = rules.standard
        return stars.score(self.facts, standard, rules.profile, self._today, board=self.board)

    @property
    def ledgers(self) -> LedgerRules:
        """The counted kinds."""
        return self._rules.ledgers

    @cached_property
    def figures(self) -> tuple[FigureTotal, ...]:
        """Every counted figure of the year."""
        from branchdesk.domain.year_figures import figures_of

        return figures_of(self.facts, self.ledgers)

    @cached_property
    def points(self) -> PointsBoard:
        """党员积分 as they stand today; only asked for where they are kept."""
        from branchdesk.domain.points_scoring import board

        rules = self._rules
        return board(self.facts, rules.points, rules.profile, self._today)

    @cached_property
    def cases(self) -> tuple[CaseOfYear, ...]:
        """发展党员: those in which something was done in the year."""
        from branchdesk.usecases.year_parts import cases_of_year

        return cases_of_year(self.facts, self._rules.profile, today=self._today)

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """What was agreed in the year, and of earlier years what was open in it."""
        from branchdesk.domain.registers import register_of
        from branchdesk.usecases.year_parts import matters_of_year

        return matters_of_year(register_of(self.facts, today=self._today), self.facts.year)


def _no_profiles() -> FillShelf:
    from branchdesk.domain.filling import FillShelf

    return FillShelf()


@dataclass(slots=True)
class Desk:
    """The open workspace and everything needed to work on it; made by the composition root."""

    workspace: Workspace
    rules: Rules
    clock: Clock
    packets: PacketRoom
    read_roster: Callable[[Path], RosterSheet]
    write_roster_template: Callable[[Path], None]
    upkeep: Upkeep
    read_ledger: Callable[[Path, LedgerKind], SheetGrid]
    write_ledger: WriteLedger
    papers: PaperRoom
    print_form: PrintForm
    plan_files: PlanFiles
    write_table: WriteTable
    moving: Moving
    rescue: Rescue | None = None
    """Where what is typed goes while the books refuse it."""
    scans: ScanRoom | None = None
    """Looks at scanned papers"""
    tellers: TellerRoom | None = None
    """Files of a second teller"""
    ballots: BallotRoom | None = None
    """Reads ballots off scans"""
    read_fill_profiles: Callable[[], FillShelf] = _no_profiles
    """Reads the profiles for outside forms anew: somebody may just have changed one."""
    _views: dict[int, tuple[int, YearView]] = field(default_factory=dict)
    """Years as judged last, each with the change as of which its facts are known to stand."""
    _changes: int = 0
    _finder: Finder | None = None
    _likenesses: Likenesses | None = None

    @property
    def profile(self) -> Profile:
        """Obligations, votes, limits."""
        return self.rules.profile

    @property
    def standard(self) -> Standard:
        """The star standard."""
        return self.rules.standard

    @property
    def ledgers(self) -> LedgerRules:
        """The counted kinds."""
        return self.rules.ledgers

    def work(self) -> UnitOfWork:
        """Begin a unit of work."""
        return self.workspace.work()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        with self.work() as work:
            undone = work.journal.undo()
            work.commit()
        self.changed()
        return undone

    @property
    def finder(self) -> Finder:
        """What looks through everything in the books."""
        if self._finder is None:
            self._finder = self.workspace.finder(self.ledgers)
        return self._finder

    @property
    def likenesses(self) -> Likenesses:
        """What compares minutes with all others of their kind."""
        if self._likenesses is None:
            self._likenesses = self.workspace.likenesses()
        return self._likenesses

    @property
    def previews(self) -> Path:
        """Where shrunk pictures are kept."""
        return self.workspace.folder / "previews"

    def year_view(self, year: int) -> YearView:
        """Return the year as of today; judged anew when something of it changed."""
        today, changes = self.clock.today(), self._changes
        read_at, view = self._views.get(year, (-1, None))
        if view is not None and read_at == changes and view.is_of(view.facts, self.rules, today):
            return view
        with self.work() as work:
            facts = work.facts(year)
        if view is None or not view.is_of(facts, self.rules, today):
            view = YearView(facts, self.rules, today)
        if changes == self._changes:
            # Else read in a job while somebody saved: right for who asked, not to be kept.
            self._views.pop(year, None)
            self._views[year] = changes, view
            if len(self._views) > _YEARS_KEPT:
                self._views.pop(next(iter(self._views)), None)
        return view

    @property
    def changes(self) -> int:
        """How often the books changed: if it is not the same any more, what was read is old."""
        return self._changes

    def changed(self) -> None:
        """Read the years anew when they are asked for: something in the books changed."""
        self._changes += 1
        self.rules.forget_standard()
