"""What is judged of a record while it is typed, and what of the books that takes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from branchdesk.desktop.pages.records.counting import Count, count_of
from branchdesk.desktop.pages.records.sheet import Sheet, sheet_of
from branchdesk.domain.dates import parse_time
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.problems import Rule
from branchdesk.domain.recording import belongs_year, held_on
from branchdesk.domain.roll import Roll
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.domain.facts import Facts
    from branchdesk.domain.follow_ups import Register
    from branchdesk.usecases.finalising import Checked


class Judging:
    """Reads register and records once, and again only when something else changed in them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._facts: dict[int, Facts] = {}
        self._roll: Roll | None = None
        self._keys: Mapping[MemberId, str] | None = None

    def forget(self) -> None:
        """Read everything anew the next time."""
        self._facts.clear()
        self._roll = None
        self._keys = None

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.clock.today()

    @property
    def roll(self) -> Roll:
        """The register."""
        if self._roll is None:
            # Not the facts of the year: a form stands before anything in it is judged.
            with self._desk.work() as work:
                self._roll = work.people.roll()
        return self._roll

    @property
    def pinyin(self) -> Mapping[MemberId, str]:
        """How every member's name sounds."""
        if self._keys is None:
            with self._desk.work() as work:
                self._keys = work.people.pinyin()
        return self._keys

    def check(self, draft: RecordDraft, *, final: bool) -> "Checked":
        """Say what stands against finalising a draft; ``final``: it was finalised before."""
        # Only here: the rules are asked once the hands rest, not before a form can be typed in.
        from branchdesk.usecases.finalising import check_against

        checked = check_against(
            draft, facts=self._facts_of(draft), today=self.today, profile=self._desk.profile
        )
        if checked.record is None:
            return checked
        late = 0 if final else checked.late_days
        problems = tuple(
            problem for problem in checked.problems if problem.rule is not Rule.LATE_WITHOUT_REASON
        )
        return replace(checked, problems=problems, late_days=late)

    def sheet(self, draft: RecordDraft) -> Sheet:
        """Return the sign-in sheet as typed."""
        day = held_on(draft, today=self.today)
        return sheet_of(draft, roll=self.roll, day=day, today=self.today, keys=self.pinyin)

    def counts(self, draft: RecordDraft, sheet: Sheet) -> Sequence[Count | None]:
        """Return the verdict of every agenda item's vote as typed."""
        return [count_of(item.vote, sheet) if item.vote else None for item in draft.agenda]

    def register(self, draft: RecordDraft) -> "Register":
        """Return every agreed matter there is."""
        from branchdesk.domain.registers import register_of

        return register_of(self._facts_of(draft), today=self.today)

    def hours_of_times(self, draft: RecordDraft) -> str:
        """Return how many study hours the times typed make, empty while they make none."""
        starts, ends = parse_time(draft.starts), parse_time(draft.ends)
        if starts is None or ends is None or ends <= starts:
            return ""
        minutes = 60 * (ends.hour - starts.hour) + ends.minute - starts.minute
        hours = minutes / self._desk.profile.limits.minutes_per_hour
        return f"{hours:.1f}".removesuffix(".0")

    def _facts_of(self, draft: RecordDraft) -> "Facts":
        year = belongs_year(draft, today=self.today) or self.today.year
        if year not in self._facts:
            with self._desk.work() as work:
                self._facts[year] = work.facts(year)
        return self._facts[year]


def read_register(draft: RecordDraft, desk: Desk) -> "Register":
    """Return every agreed matter there is, as the books have it now; for a job.

    Raises:
        Failed: If the books cannot be read.
    """
    from branchdesk.domain.registers import register_of

    today = desk.clock.today()
    with desk.work() as work:
        facts = work.facts(belongs_year(draft, today=today) or today.year)
    return register_of(facts, today=today)
