"""党员积分 without Qt: the year's accounts, its quarters, and what is entered."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from branchdesk.desktop import leads
from branchdesk.desktop.places import Place
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.points import (
    PointsBook,
    PointsEntry,
    PointsItem,
    PointsRule,
    PointsRules,
    PointsSheet,
)
from branchdesk.domain.points_draft import (
    EntryDraft,
    ObjectionDraft,
    ReversalDraft,
    SheetDraft,
)
from branchdesk.domain.points_quarters import Quarter, quarters
from branchdesk.domain.points_scoring import LeftOut, MemberPoints, PointsBoard
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.records import RecordKind
from branchdesk.domain.roll import Roll
from branchdesk.usecases import points
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import RecordLine
from branchdesk.usecases.printed_points import PrintedPoints, printed_points


class PointsPresenter:
    """What the tab shows and does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.year = desk.clock.today().year

    @property
    def read_only(self) -> bool:
        """Whether the workspace can only be read."""
        return self._desk.workspace.read_only

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    @property
    def on(self) -> bool:
        """Whether points are kept in the year."""
        return self._desk.year_view(self.year).facts.points is not None

    @property
    def rules(self) -> PointsRules:
        """The rules in force."""
        return self._desk.rules.points

    @property
    def book(self) -> PointsBook:
        """What was entered in the year."""
        found = self._desk.year_view(self.year).facts.points
        return found or points.book_of(self.year, work=self._desk.work())

    @property
    def roll(self) -> Roll:
        """The register."""
        return self._desk.year_view(self.year).facts.roll

    def board(self) -> PointsBoard:
        """Return everybody's account today."""
        return self._desk.year_view(self.year).points

    def line(self, member: str | None) -> MemberPoints | None:
        """Return a member's account."""
        return self.board().line(member)

    def left_out(self, member: str | None) -> LeftOut | None:
        """Return why a member is left out, None for who is counted."""
        return next((one for one in self.board().left_out if one.member.id == member), None)

    def is_excepted(self, member: str | None) -> bool:
        """Tell whether something was written down for a member in this year."""
        return any(one.member == member for one in self.book.year.exceptions)

    def quarters(self) -> tuple[Quarter, ...]:
        """Return the four quarters."""
        return quarters(self.book, self.today)

    def pinyin(self) -> Mapping[MemberId, str]:
        """Return how members are found by letters."""
        with self._desk.work() as work:
            return work.people.pinyin()

    def minutes(self) -> Sequence[RecordLine]:
        """Return the finalised minutes in which something can have been agreed, newest first."""
        found: list[RecordLine] = []
        with self._desk.work() as work:
            for year in (self.year + 1, self.year):
                for kind in (RecordKind.COMMITTEE_MEETING, RecordKind.GENERAL_MEETING):
                    lines = work.records.lines(year=year, kind=kind)
                    found += [line for line in lines if line.version and line not in found]
        return sorted(found, key=lambda line: line.held_on or date.min, reverse=True)

    def place_of(self, item: PointsItem) -> Place | None:
        """Return what a line of an account rests on; None for what was only entered by hand."""
        if item.entries:
            return leads.ledger_entry(EntryId(item.entries[0]))
        return leads.record(RecordId(item.records[0])) if item.records else None

    def entry(self, item: PointsItem) -> PointsEntry | None:
        """Return the entry behind a line, None for what the records gave."""
        return next((one for one in self.book.entries if one.id == item.by_hand), None)

    def member_of(self, entry: str) -> MemberId | None:
        """Return whose entry it is."""
        return next((one.member for one in self.book.entries if one.id == entry), None)

    def rules_by_hand(self) -> Sequence[PointsRule]:
        """Return the rules under which somebody may enter something."""
        return self.rules.by_hand

    # What is done

    def enter(self, draft: EntryDraft) -> tuple[Problem, ...]:
        """Put an entry into the books; return what stands against it."""
        return self._try(
            lambda: points.enter_points(
                self.year,
                draft,
                rules=self.rules,
                today=self.today,
                now=self._desk.clock.now(),
                work=self._desk.work(),
            )
        )

    def reverse(self, item: PointsItem, draft: ReversalDraft) -> tuple[Problem, ...]:
        """Take a line back; return what stands against it."""
        return self._try(
            lambda: points.reverse_points(
                self.year,
                item,
                draft,
                today=self.today,
                now=self._desk.clock.now(),
                work=self._desk.work(),
            )
        )

    def publish(self, draft: SheetDraft) -> tuple[Problem, ...]:
        """Freeze a quarter; return what stands against it."""
        return self._try(
            lambda: points.publish_quarter(
                draft,
                facts=self._desk.year_view(self.year).facts,
                rules=self.rules,
                profile=self._desk.profile,
                today=self.today,
                work=self._desk.work(),
            )
        )

    def raise_objection(self, sheet: PointsSheet, draft: ObjectionDraft) -> tuple[Problem, ...]:
        """Note an objection; return what stands against it."""
        return self._try(
            lambda: points.object_to(sheet.id, draft, today=self.today, work=self._desk.work())
        )

    def answer(self, sheet: PointsSheet, objection: str, answer: str) -> tuple[Problem, ...]:
        """Note the answer to an objection; return what stands against it."""
        return self._try(
            lambda: points.answer_objection(
                sheet.id, objection, answer, today=self.today, work=self._desk.work()
            )
        )

    def except_member(
        self, member: MemberId, *, counted: bool | None, reason: str
    ) -> tuple[Problem, ...]:
        """Leave a member out, count them, or do as the register says; return what is wrong."""
        return self._try(
            lambda: points.except_member(
                self.year, member, counted=counted, reason=reason, work=self._desk.work()
            )
        )

    def printed(self, sheet: PointsSheet) -> PrintedPoints:
        """Return F17 of a sheet."""
        return printed_points(sheet.id, work=self._desk.work())

    def _try(self, change: Callable[[], object]) -> tuple[Problem, ...]:
        try:
            change()
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        return ()
