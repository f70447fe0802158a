"""What a page works with: the open workspace, the rules in force, the clock, the year judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from branchdesk.domain import cycle, stars
from branchdesk.domain.board import Board, ToDo
from branchdesk.domain.facts import Facts
from branchdesk.domain.ledger_sheet import SheetGrid
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, LedgerRules
from branchdesk.domain.plan_report import PlanReport
from branchdesk.domain.profile import Profile
from branchdesk.domain.roster import RosterSheet
from branchdesk.domain.standard import Standard, StarResult
from branchdesk.domain.themes import Theme
from branchdesk.usecases.packets import PacketRoom
from branchdesk.usecases.ports import UnitOfWork, Workspace
from branchdesk.usecases.upkeep import Upkeep


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


class Clock(Protocol):
    """The one clock."""

    def today(self) -> date:
        """Return the local day."""
        ...

    def now(self) -> datetime:
        """Return the moment, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class YearView:
    """One year, judged: what 今日, the board and the stars page show."""

    facts: Facts
    board: Board
    todos: tuple[ToDo, ...]
    stars: StarResult


@dataclass(slots=True)
class Desk:
    """The open workspace and everything needed to work on it; made by the composition root."""

    workspace: Workspace
    profile: Profile
    standard: Standard
    clock: Clock
    packets: PacketRoom
    read_roster: Callable[[Path], RosterSheet]
    write_roster_template: Callable[[Path], None]
    upkeep: Upkeep
    ledgers: LedgerRules
    read_ledger: Callable[[Path, LedgerKind], SheetGrid]
    write_ledger: WriteLedger
    plan_files: PlanFiles
    _views: dict[int, tuple[date, YearView]] = field(default_factory=dict)
    _changes: int = 0

    def work(self) -> UnitOfWork:
        """Begin a unit of work."""
        return self.workspace.work()

    @property
    def previews(self) -> Path:
        """Where shrunk pictures are kept."""
        return self.workspace.folder / "previews"

    def year_view(self, year: int) -> YearView:
        """Return the year judged as of today; kept until `changed` is called."""
        today = self.clock.today()
        kept = self._views.get(year)
        if kept is not None and kept[0] == today:
            return kept[1]
        with self.work() as work:
            facts = work.facts(year)
        board = cycle.board(facts, self.profile, today)
        view = YearView(
            facts=facts,
            board=board,
            todos=cycle.todos(board, facts, self.profile, today),
            stars=stars.score(facts, self.standard, self.profile, today),
        )
        self._views[year] = (today, view)
        return view

    @property
    def changes(self) -> int:
        """How often the books changed: if it is not the same any more, what was read is old."""
        return self._changes

    def changed(self) -> None:
        """Forget what was judged: something in the books changed."""
        self._changes += 1
        self._views.clear()
