"""The sign-in sheet as it is typed: everybody due is present, exceptions only are entered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.desktop.pages.records.drafting import attendance_of, with_attendance
from branchdesk.domain.drafts import ExceptionDraft, RecordDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.recording import due_members
from branchdesk.domain.records import AgendaKind, Presence, RecordKind
from branchdesk.domain.roll import Roll, may_vote
from branchdesk.domain.voting import kind_for, quorum


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One member who is due."""

    member: MemberId
    name: str
    keys: str
    """Full pinyin and initials in all readings, separated by blanks."""
    status: MemberStatus
    votes: bool
    entry: ExceptionDraft

    @property
    def presence(self) -> Presence:
        """How the member took part."""
        return self.entry.presence

    @property
    def here(self) -> bool:
        """Whether the member counts as present."""
        return self.entry.presence.counts_as_present


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet, and the numbers that stand above it."""

    lines: tuple[SheetLine, ...] = ()
    day_known: bool = True
    """False: no day is typed yet, and the sheet is that of today."""
    quorum: int = 0
    """Fewest present for the sitting to decide; 0 where none is asked for."""

    @property
    def due(self) -> int:
        """应到."""
        return len(self.lines)

    @property
    def present(self) -> int:
        """实到."""
        return sum(line.here for line in self.lines)

    @property
    def voters_due(self) -> int:
        """应到会有表决权."""
        return sum(line.votes for line in self.lines)

    @property
    def voters_present(self) -> int:
        """实到会有表决权."""
        return sum(line.votes and line.here for line in self.lines)

    @property
    def quorum_met(self) -> bool:
        """Whether enough are there; true where nothing is asked for."""
        return self.voters_present >= self.quorum

    def row_of(self, member: str) -> int:
        """Return the row of a member, -1 if not due."""
        return next((row for row, line in enumerate(self.lines) if line.member == member), -1)

    def find(self, typed: str, *, start: int = 0) -> int:
        """Return the next row whose name begins with, or sounds like, what was typed; -1 for none.

        Looks from ``start`` on and then from the top, so that typing the same again goes on.
        """
        wanted = typed.strip().lower()
        if not wanted:
            return -1
        rows = [*range(start, len(self.lines)), *range(start)]
        by_rank = [
            [row for row in rows if matches(self.lines[row], wanted)]
            for matches in (_begins, _contains)
        ]
        return next((found[0] for found in by_rank if found), -1)


def _begins(line: SheetLine, wanted: str) -> bool:
    return line.name.startswith(wanted) or any(key.startswith(wanted) for key in line.keys.split())


def _contains(line: SheetLine, wanted: str) -> bool:
    return wanted in line.name


def sheet_of(
    draft: RecordDraft, *, roll: Roll, day: date | None, today: date, keys: Mapping[MemberId, str]
) -> Sheet:
    """Return the sheet of a draft; while no day is typed, that of today's register."""
    used = day or today
    members = due_members(draft.kind, roll=roll, day=used, group=draft.group)
    lines = tuple(
        SheetLine(
            member=member.id,
            name=member.name,
            keys=keys.get(member.id, ""),
            status=member.status_on(used) or MemberStatus.FULL,
            votes=may_vote(member, used),
            entry=attendance_of(draft, member.id) or ExceptionDraft(member.id, Presence.PRESENT),
        )
        for member in members
    )
    sheet = Sheet(lines, day_known=day is not None)
    return replace(sheet, quorum=_quorum(draft, sheet))


def _quorum(draft: RecordDraft, sheet: Sheet) -> int:
    """Return the strictest quorum that the agenda asks for."""
    if draft.kind not in (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING):
        return 0
    # Where voters are left out of 应到会, the vote itself says what it needs.
    kinds = {
        kind_for(draft.kind, item.kind)
        for item in draft.agenda
        if item.vote and not item.vote.excluded
    }
    kinds.add(kind_for(draft.kind, AgendaKind.DISCUSSION))
    needed: list[int] = [quorum(kind, sheet.voters_due) for kind in kinds]
    return max(needed)


def toggled(draft: RecordDraft, members: Sequence[MemberId]) -> RecordDraft:
    """Return the draft with present members on leave, and all others present again."""
    for member in members:
        entry = attendance_of(draft, member) or ExceptionDraft(member, Presence.PRESENT)
        if entry.presence is Presence.PRESENT:
            entry = replace(entry, presence=Presence.LEAVE)
        else:
            entry = ExceptionDraft(member, Presence.PRESENT)
        draft = with_attendance(draft, entry)
    return draft


def marked(draft: RecordDraft, members: Sequence[MemberId], presence: Presence) -> RecordDraft:
    """Return the draft with the members marked so; the reason stays."""
    for member in members:
        entry = attendance_of(draft, member) or ExceptionDraft(member, presence)
        draft = with_attendance(draft, replace(entry, presence=presence))
    return draft


PRESENCE_KEYS = {
    "q": Presence.LEAVE,
    "x": Presence.ABSENT,
    "c": Presence.LATE,
    "z": Presence.LEFT_EARLY,
    "d": Presence.PRESENT,
}
"""The letters of 请假, 缺席, 迟到, 早退 and 到会 (qing jia, que xi, chi dao, zao tui, dao hui).

缺席 takes its second letter, because 请假 is the more frequent of the two with a Q.
"""
