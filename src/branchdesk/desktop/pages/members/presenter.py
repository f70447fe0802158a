"""The register without Qt: who is listed, whose form is open, what stands against saving it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.filling import FillFrom, FillSource, values_of_member
from branchdesk.domain.ids import MemberId
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import Member, MemberStatus, PartyPost
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.roll import Roll, full_members_on, groups_on, members_on, voters_on
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.people import (
    check_member,
    remove_member,
    restore_member,
    save_member,
    search_people,
)
from branchdesk.usecases.word_forms import AboutMember, about_member


class Shown(StrEnum):
    """Which people the list shows."""

    HERE = "here"
    """Members and hosted people of today."""
    LEFT = "left"
    REMOVED = "removed"
    """In the recycle bin."""


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """One line of the register as of today."""

    id: MemberId
    name: str
    status: MemberStatus | None
    group: str
    posts: tuple[PartyPost, ...]
    joined: str


@dataclass(frozen=True, slots=True)
class Strength:
    """How many there are today."""

    members: int
    full: int
    voters: int


class MembersPresenter:
    """Keeps the list, the open form and the books in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._roll = Roll()
        self._open: MemberId | None = None
        self._clean = MemberDraft()
        self.shown = Shown.HERE
        self.sought = ""

    @property
    def today(self) -> date:
        """The day the register is shown as of."""
        return self._desk.clock.today()

    @property
    def roll(self) -> Roll:
        """Everybody who is not in the recycle bin."""
        return self._roll

    @property
    def desk(self) -> Desk:
        """What the page works with."""
        return self._desk

    def to_fill(self) -> FillFrom | None:
        """Return what an outside form is filled in from: the member as saved."""
        member = self.member
        if member is None:
            return None
        values = values_of_member(member, self._roll, today=self._desk.clock.today())
        return FillFrom(FillSource.MEMBER, values, member.name)

    @property
    def member(self) -> Member | None:
        """Whose form is open; None for a new one."""
        return self._roll.member(self._open) if self._open is not None else None

    @property
    def clean(self) -> MemberDraft:
        """The form as the books know it."""
        return self._clean

    def read(self) -> None:
        """Read the register anew."""
        with self._desk.work() as work:
            self._roll = work.people.roll()

    def strength(self) -> Strength:
        """Return how many members, full members and voters there are today."""
        return Strength(
            len(members_on(self._roll, self.today)),
            len(full_members_on(self._roll, self.today)),
            len(voters_on(self._roll, self.today)),
        )

    def groups(self) -> Sequence[tuple[str, str]]:
        """Return (id, name) of the party groups of today."""
        return [(group.id, group.name) for group in groups_on(self._roll, self.today)]

    def entries(self) -> Sequence[MemberEntry]:
        """Return the lines to show, best match first while something is sought."""
        with self._desk.work() as work:
            lines = work.people.lines(removed=self.shown is Shown.REMOVED)
        found = search_people(lines, self.sought) if self.sought.strip() else tuple(lines)
        if self.shown is Shown.REMOVED:
            return [MemberEntry(line.id, line.name, None, "", (), "") for line in found]
        by_id = {member.id: member for member in self._roll.members}
        wanted = (by_id[line.id] for line in found if line.id in by_id)
        return [self._entry(member) for member in wanted if self._belongs(member)]

    def _belongs(self, member: Member) -> bool:
        gone = member.status_on(self.today) is MemberStatus.LEFT
        return gone is (self.shown is Shown.LEFT)

    def _entry(self, member: Member) -> MemberEntry:
        group = self._roll.group(member.group_on(self.today))
        return MemberEntry(
            member.id,
            member.name,
            member.status_on(self.today),
            group.name if group else "",
            member.posts_on(self.today),
            str(member.joined or ""),
        )

    def open(self, member_id: MemberId | None) -> MemberDraft:
        """Open a member's form, or a blank one, and return what stands in it."""
        member = self._roll.member(member_id) if member_id is not None else None
        self._open = member.id if member else None
        self._clean = MemberDraft.from_member(member, today=self.today) if member else MemberDraft()
        return self._clean

    def about(self) -> AboutMember | None:
        """Return whose form is open for a Word form; None for a new one."""
        if self._open is None:
            return None
        return about_member(self._open, work=self._desk.work())

    def check(self, draft: MemberDraft) -> tuple[Problem, ...]:
        """Say what stands against saving or is worth a second look."""
        if draft == self._clean:
            return ()
        return check_member(draft, today=self.today, work=self._desk.work(), member_id=self._open)

    def save(self, draft: MemberDraft) -> tuple[Problem, ...]:
        """Save the form; return what stands against it, nothing if it is saved."""
        try:
            member = save_member(
                draft, today=self.today, work=self._desk.work(), member_id=self._open
            )
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        self.read()
        self.open(member.id)
        return ()

    def remove(self) -> str:
        """Put the open member into the recycle bin and return the name."""
        member = self.member
        if member is None:
            return ""
        remove_member(member.id, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()
        self.read()
        self.open(None)
        return member.name

    def restore(self, member_id: MemberId) -> None:
        """Take a member out of the recycle bin."""
        restore_member(member_id, work=self._desk.work())
        self._desk.changed()
        self.read()
