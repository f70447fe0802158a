"""今日 without Qt: the lines of what to do now, and what the three cards speak of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from branchdesk.desktop import leads
from branchdesk.desktop.models.lines import Mark
from branchdesk.desktop.places import Place
from branchdesk.usecases.desk import Desk, YearView

if TYPE_CHECKING:
    from branchdesk.domain.board import ToDo
    from branchdesk.domain.facts import PacketFact

_SCANS = "scans"
_AHEAD = ("birthday", "coming")
"""What has not begun"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, and the year it belongs to."""

    todo: "ToDo"
    year: int

    @property
    def place(self) -> Place:
        """The exact place that the line opens."""
        return leads.for_todo(self.todo, year=self.year)

    @property
    def mark(self) -> Mark:
        """The shape before the line."""
        kind = self.todo.kind
        if kind in ("plan", "plan_duty", "task"):
            # The program's own reminders: they never press like what a regulation asks for.
            return Mark.DUE
        if kind == "overdue" or (self.todo.days > 0 and not _never_presses(kind)):
            return Mark.OVERDUE
        match kind:
            case "draft":
                return Mark.DRAFT
            case (
                "due"
                | "review"
                | "review_help"
                | "follow_up"
                | "talk"
                | "talk_coverage"
                | "medal50"
            ):
                return Mark.DUE
            case _:
                return Mark.COMING


def _never_presses(kind: str) -> bool:
    """Tell whether a line has no day that a regulation sets: drafts, talks, anniversaries."""
    from branchdesk.domain.cycle_words import REMINDERS

    return kind == "draft" or kind in REMINDERS


@dataclass(frozen=True, slots=True)
class StarNews:
    """What the star card says."""

    stars: int
    total: Decimal
    vetoed: bool
    to_next: Decimal | None
    """Points to the next star, None at the top."""
    next_stars: int
    kept_back: bool = False
    """Whether the points would do for five stars and something else does not."""


class TodayPresenter:
    """What the start page shows, as of today."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tray: tuple[int, int] | None = None
        """How often the books had changed, and how many scans waited then"""

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    def judge(self) -> None:
        """Read and judge the year, so that everything else here only has to be told."""
        self.entries()
        self.star_news()

    @property
    def nobody_is_here(self) -> bool:
        """Whether the register is still empty: the one thing to do is to fill it."""
        return not self._view.facts.roll.members

    def entries(self) -> Sequence[Entry]:
        """Return the lines, the most pressing first; early in a year last year's come before."""
        from branchdesk.domain.reminders import MONTHS_OF_LAST_YEAR
        from branchdesk.domain.today import still_open

        today = self.today
        earlier: list[Entry] = []
        if today.month <= MONTHS_OF_LAST_YEAR and self._keeps(today.year - 1):
            last = self._desk.year_view(today.year - 1)
            left = still_open(
                last.board,
                last.facts,
                self._desk.profile,
                today,
                later=self._view.facts.entries,
                ledgers=self._desk.ledgers if last.facts.tasks else None,
            )
            earlier = [Entry(todo, today.year - 1) for todo in left]
        lines = [*earlier, *(Entry(todo, today.year) for todo in self._view.todos)]
        quiet = next((n for n, one in enumerate(lines) if one.todo.kind in _AHEAD), len(lines))
        return [*lines[:quiet], *self._scans(), *lines[quiet:]]

    def _scans(self) -> Sequence[Entry]:
        """Return one line for the scanned pages that wait in the tray, however many."""
        from branchdesk.domain.board import ToDo
        from branchdesk.usecases.scan_tray import loose_count

        if self._tray is None or self._tray[0] != self._desk.changes:
            changes = self._desk.changes
            self._tray = (changes, loose_count(work=self._desk.work()))
        waiting = self._tray[1]
        if not waiting:
            return ()
        return (Entry(ToDo(kind=_SCANS, title="", values=(str(waiting),)), self.today.year),)

    def open_this_month(self) -> int:
        """Return how many cells still want something by the end of the month."""
        return self._view.board.open_this_month

    def all_done(self, entries: Sequence[Entry]) -> bool:
        """Tell whether nothing is left but what has not begun."""
        return all(entry.todo.kind in (_SCANS, *_AHEAD) for entry in entries)

    def star_news(self) -> StarNews:
        """Return the star rating in short."""
        result = self._view.stars
        wanted = result.next_threshold
        reach = self._desk.standard.thresholds
        ahead = next((stars for stars, least in reach if least == wanted), 0)
        return StarNews(
            stars=result.stars,
            total=result.total,
            vetoed=bool(result.vetoes),
            to_next=wanted - result.total if wanted is not None else None,
            next_stars=ahead,
            kept_back=bool(result.gate_failed),
        )

    def last_packet(self) -> "PacketFact | None":
        """Return the packet made last, None if none was made yet."""
        made = [*self._view.facts.packets]
        return made[-1] if made else None

    def last_backup(self) -> datetime | None:
        """Return the moment (UTC) of the newest backup, None if there is none."""
        newest = next(iter(self._desk.upkeep.backups()), None)
        return newest.made_at if newest else None

    @property
    def _view(self) -> YearView:
        return self._desk.year_view(self.today.year)

    def _keeps(self, year: int) -> bool:
        return year >= self._view.facts.branch.first_year
