"""What a page works with: the open workspace, the rules in force, the clock, the year judged."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from branchdesk.domain import cycle, stars
from branchdesk.domain.board import Board, ToDo
from branchdesk.domain.facts import Facts
from branchdesk.domain.ledger_sheet import SheetGrid
from branchdesk.domain.ledgers import LedgerEntry, LedgerKind, LedgerRules
from branchdesk.domain.profile import Profile
from branchdesk.domain.roster import RosterSheet
from branchdesk.domain.standard import Standard, StarResult
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
        """Write the file whole or not at all."""
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
    write_table: WriteTable | None = None
    _views: dict[int, tuple[date, YearView]] = field(default_factory=dict)

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

    def changed(self) -> None:
        """Forget what was judged: something in the books changed."""
        self._views.clear()
