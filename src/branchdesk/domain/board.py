"""The year at a glance: what the board shows (values only; judged by `branchdesk.domain.cycle`)."""

from dataclasses import dataclass
from datetime import date

from branchdesk.domain.basis import Basis
from branchdesk.domain.cycle_words import CellState, Condition
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.profile import Obligation


@dataclass(frozen=True, slots=True)
class Cell:
    """One obligation in one period."""

    period: Period
    state: CellState
    month: int
    """The column it is drawn in, 1 to 12: where it was held, else where it falls due."""
    due_on: date
    records: tuple[RecordId, ...] = ()
    """The finalised records that count, in order of time."""
    months: tuple[int, ...] = ()
    """The columns of `records`."""
    drafts: tuple[RecordId, ...] = ()
    done: int = 0
    minimum: int = 1
    reason: Condition = Condition.NONE
    """Why it does not apply."""
    invalid: tuple[RecordId, ...] = ()
    """Records that do not count because their quorum failed; in the row of 第一议题, the meetings
    that do not begin with it."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One obligation, or one obligation of one party group."""

    obligation: Obligation
    group: GroupId | None
    group_name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ToDo:
    """One line of 今日: what comes next."""

    kind: str
    """overdue / draft / due / coming / follow_up / term / vacancy / conversion / recruitment /
    review / review_help / packet / plan / plan_duty / task / talk / talk_coverage / birthday /
    medal50; the start page adds scans"""
    title: str
    """Obligation title or record title, Chinese data."""
    group_name: str = ""
    due_on: date | None = None
    days: int = 0
    """Days overdue (positive) or left (negative)."""
    period: Period | None = None
    record: RecordId | None = None
    """The record to open; None: begin a new one."""
    obligation: Obligation | None = None
    group: GroupId | None = None
    item: str = ""
    """Id of the agreed matter, or of the ledger entry."""
    field: str = ""
    """Where in the form of the item."""
    values: tuple[str, ...] = ()
    """Numbers and names for the second line, for example (应到, 到会可表决)."""
    people: tuple[MemberId, ...] = ()
    """Whom it is about, in the order of ``values``."""
    basis: Basis | None = None
    """What it rests on where there is no obligation."""
    prefill: tuple[tuple[str, str], ...] = ()
    """What the entry that is to be made begins with."""

    @property
    def rests_on(self) -> Basis | None:
        """The basis shown beside the line."""
        return self.obligation.basis if self.obligation else self.basis


@dataclass(frozen=True, slots=True)
class Board:
    """The whole year."""

    year: int
    today: date
    rows: tuple[BoardRow, ...]

    @property
    def open_this_month(self) -> int:
        """How many cells still want something by the end of the running month."""
        return sum(
            cell.state in (CellState.DUE, CellState.DRAFT, CellState.OVERDUE)
            and cell.due_on.month == self.today.month
            and cell.due_on.year == self.today.year
            for row in self.rows
            for cell in row.cells
        )
