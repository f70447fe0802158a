"""The register of agreed matters without Qt: what is listed, what became of it, where it leads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from branchdesk.desktop import leads
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.conferences import CONFERENCE
from branchdesk.domain.dates import parse_day
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.follow_ups import Matter, Matters, MatterSource, MatterState, Register
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.registers import register_of
from branchdesk.domain.resolutions import Resolution
from branchdesk.usecases import follow_ups
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine

if TYPE_CHECKING:
    from branchdesk.domain.facts import Facts


class Shown(StrEnum):
    """What the register lists."""

    OPEN = "open"
    """Everything still to be done, whatever its year."""
    OVERDUE = "overdue"
    CLOSED = "closed"
    """Agreed or closed in the year, and not open any more."""
    ALL = "all"
    """What was agreed or closed in the year, and everything open."""
    RESOLUTIONS = "resolutions"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are, for the head of the page."""

    open: int
    overdue: int


class FollowUpsPresenter:
    """What the page of agreed matters shows, as of today."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._register = Register()
        self._facts: Facts | None = None
        self._everything: tuple[Matters, ...] = ()
        self._resolutions: tuple[Resolution, ...] = ()
        self._counts = Counts(0, 0)
        self.year = self.today.year
        self.shown = Shown.OPEN
        self.owner = ""
        self.source: MatterSource | None = None
        """None: from everywhere."""
        self.sought = ""

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return self._desk.workspace.read_only

    @property
    def register(self) -> Register:
        """Every matter there is."""
        return self._register

    def read(self, year: int) -> bool:
        """Read the books; return whether there may be something else to show than before."""
        before = self.year, self._register, self._resolutions
        self.year = year
        found = follow_ups.register_of_year(
            self._desk.year_view(year), today=self.today, work=self._desk.work()
        )
        self._facts, self._everything = found.facts, found.everything
        self._register, self._resolutions = found.register, found.resolutions
        waiting = [matter for matter in self._register.matters if matter.state.is_open]
        late = sum(matter.state is MatterState.OVERDUE for matter in waiting)
        self._counts = Counts(len(waiting), late)
        now = year, self._register, self._resolutions
        return not all(one is other for one, other in zip(before, now, strict=True))

    def counts(self) -> Counts:
        """Return how many matters are open, and overdue."""
        return self._counts

    def owners(self) -> Sequence[str]:
        """Return everybody who has or had to see to something, in the order of the alphabet."""
        names = {matter.agreed.owner.name for matter in self._register.matters}
        return sorted(name for name in names if name)

    def matters(self) -> Sequence[Matter]:
        """Return what is listed: open ones by their date, the others newest first."""
        found = [matter for matter in self._register.matters if self._is_listed(matter)]
        if self.shown in (Shown.OPEN, Shown.OVERDUE):
            return sorted(found, key=lambda m: (m.due or date.max, m.agreed.on))
        return sorted(found, key=lambda m: (m.closed_on or m.agreed.on, m.agreed.on), reverse=True)

    def resolutions(self) -> Sequence[Resolution]:
        """Return the year's resolutions that are listed, newest first."""
        return [
            one
            for one in self._resolutions
            if self._says(one.subject, one.text, one.sitting, one.on.isoformat())
        ]

    def find(self, matter_id: str) -> bool:
        """Show the list in which a matter stands; return whether it is there at all."""
        matter = self._register.matter(matter_id)
        if matter is None and self._facts is not None:
            # One that was done years ago is looked for where nobody usually looks.
            whole = replace(self._facts, matters=self._everything)
            self._register = register_of(whole, today=self.today)
            matter = self._register.matter(matter_id)
        if matter is None:
            return False
        self.owner = self.sought = ""
        self.source = None
        self.shown = Shown.OPEN if matter.state.is_open else Shown.ALL
        return True

    def place_of(self, line: Matter | Resolution) -> Place:
        """Return the exact field in which a line was written."""
        if isinstance(line, Resolution):
            return leads.record(line.record, field=line.field)
        agreed = line.agreed
        if agreed.record is not None:
            return leads.record(agreed.record, field=f"{agreed.field}.what")
        if agreed.source is MatterSource.ORG_LIFE:
            return leads.org_life(agreed.year, field=agreed.field)
        values = (("kind", CONFERENCE),)
        return Place(PageKey.LEDGERS, item=agreed.item, field=agreed.field, values=values)

    def may_close(self, matter: Matter) -> bool:
        """Tell whether a matter can be closed here; 整改清单 is closed on its own page."""
        kept_here = matter.agreed.source is not MatterSource.ORG_LIFE
        return matter.state.is_open and kept_here and not self.read_only

    def close(self, matter: Matter, *, done_on: str, result: str) -> tuple[Problem, ...]:
        """Note a matter as done; return what stands against it."""
        day = parse_day(done_on, today=self.today)
        if day is None:
            rule = Rule.NOT_A_DATE if done_on.strip() else Rule.REQUIRED
            return (Problem("done_on", rule, values=(done_on.strip(),)),)
        try:
            follow_ups.note_done(
                matter.id, done_on=day, result=result, today=self.today, work=self._desk.work()
            )
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        return ()

    def open_again(self, note: DossierId) -> None:
        """Take back that a matter was noted as done."""
        follow_ups.open_again(note, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        return self._desk.undo()

    def _is_listed(self, matter: Matter) -> bool:
        agreed, state = matter.agreed, matter.state
        if self.owner and agreed.owner.name != self.owner:
            return False
        if self.source is not None and agreed.source is not self.source:
            return False
        of_year = self.year in (agreed.year, matter.closed_on.year if matter.closed_on else None)
        match self.shown:
            case Shown.OPEN:
                wanted = state.is_open
            case Shown.OVERDUE:
                wanted = state is MatterState.OVERDUE
            case Shown.CLOSED:
                wanted = not state.is_open and of_year
            case _:
                wanted = state.is_open or of_year
        return wanted and self._says(
            agreed.what, agreed.owner.name, agreed.title, matter.result, agreed.on.isoformat()
        )

    def _says(self, *texts: str) -> bool:
        return all(any(word in text for text in texts) for word in self.sought.split())
