"""The members' register and the party groups."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.people import Member, PartyGroup
from branchdesk.domain.roll import Roll
from branchdesk.storage import codec
from branchdesk.storage.pinyin_keys import pinyin_keys
from branchdesk.storage.states import Moments, state
from branchdesk.storage.tables import MemberRow, PartyGroupRow
from branchdesk.storage.transaction import Transaction

if TYPE_CHECKING:
    from branchdesk.usecases.lines import MemberLine


class SqlPeople:
    """Satisfies `branchdesk.usecases.ports.People`; never commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def roll(self) -> Roll:
        """Return everybody not in the recycle bin, in the order of the register."""
        session = self._in.session
        members = session.scalars(
            select(MemberRow.content)
            .where(MemberRow.removed_at.is_(None))
            .order_by(MemberRow.position, MemberRow.id)
        )
        groups = session.scalars(
            select(PartyGroupRow.content).order_by(PartyGroupRow.position, PartyGroupRow.id)
        )
        return Roll(
            tuple(codec.decode(Member, content) for content in members.all()),
            tuple(codec.decode(PartyGroup, content) for content in groups.all()),
        )

    def pinyin(self) -> Mapping[MemberId, str]:
        """Return how the name of everybody in the register sounds."""
        query = select(MemberRow.id, MemberRow.pinyin).where(MemberRow.removed_at.is_(None))
        return {MemberId(row.id): row.pinyin for row in self._in.session.execute(query).all()}

    def lines(self, *, removed: bool = False) -> "Sequence[MemberLine]":
        """Return the lines of the register, or of the recycle bin."""
        from branchdesk.usecases.lines import MemberLine

        in_bin = MemberRow.removed_at.is_not(None) if removed else MemberRow.removed_at.is_(None)
        query = (
            select(MemberRow.id, MemberRow.name, MemberRow.pinyin, MemberRow.removed_at)
            .where(in_bin)
            .order_by(MemberRow.position, MemberRow.id)
        )
        return [
            MemberLine(MemberId(row.id), row.name, row.pinyin, row.removed_at)
            for row in self._in.session.execute(query).all()
        ]

    def get(self, member_id: MemberId) -> Member | None:
        """Return a member, also one in the recycle bin."""
        content = self._in.session.scalar(
            select(MemberRow.content).where(MemberRow.id == member_id)
        )
        return None if content is None else codec.decode(Member, content, what=member_id)

    def holder_of(self, id_number: str) -> MemberId | None:
        """Return who in the register carries this 公民身份号码; nobody carries an empty one."""
        if not id_number:
            return None
        found = self._in.session.scalar(
            select(MemberRow.id)
            .where(MemberRow.id_number == id_number, MemberRow.removed_at.is_(None))
            .order_by(MemberRow.position)
            .limit(1)
        )
        return None if found is None else MemberId(found)

    def save(self, member: Member) -> None:
        """Add the member, or replace what is known of them; saving the same again does nothing."""
        row = self._in.session.get(MemberRow, member.id)
        before = None if row is None else _member_state(row)
        row = self._write(member, row)
        after = _member_state(row)
        if before == after:
            return
        self._note("saved", row, before=before, after=after)

    def save_group(self, group: PartyGroup) -> None:
        """Add the group, or replace what is known of it."""
        row = self._in.session.get(PartyGroupRow, group.id)
        before = None if row is None else _group_state(row)
        after = _group_state(self._write_group(group, row))
        if before == after:
            return
        self._in.note(
            action="saved",
            entity="group",
            entity_id=group.id,
            label=group.name,
            before=before,
            after=after,
        )

    def remove(self, member_id: MemberId, *, now: datetime) -> None:
        """Put the member into the recycle bin."""
        self._move(member_id, "removed", now)

    def restore(self, member_id: MemberId) -> None:
        """Take the member out of the recycle bin."""
        self._move(member_id, "restored", None)

    def put_back(self, member_id: str, was: dict[str, Any] | None) -> None:
        """Undo: make the member what the journal says they were."""
        session = self._in.session
        row = session.get(MemberRow, member_id)
        if was is None:
            if row is not None:
                session.delete(row)
        else:
            member = codec.decode(Member, codec.canonical(was["member"]), what=member_id)
            self._write(member, row).removed_at = Moments.read(was["removed_at"])
        session.flush()

    def put_group_back(self, group_id: str, was: dict[str, Any] | None) -> None:
        """Undo: make the group what the journal says it was."""
        session = self._in.session
        row = session.get(PartyGroupRow, group_id)
        if was is None:
            if row is not None:
                session.delete(row)
        else:
            document = codec.canonical(was["group"])
            self._write_group(codec.decode(PartyGroup, document, what=group_id), row)
        session.flush()

    def _move(self, member_id: MemberId, action: str, removed_at: datetime | None) -> None:
        row = self._in.session.get_one(MemberRow, member_id)
        before = _member_state(row)
        row.removed_at = removed_at
        self._in.session.flush()
        self._note(action, row, before=before, after=_member_state(row))

    def _write(self, member: Member, row: MemberRow | None) -> MemberRow:
        session = self._in.session
        if row is None:
            last = session.scalar(select(func.max(MemberRow.position))) or 0
            row = MemberRow(id=member.id, position=last + 1)
            session.add(row)
        if row.name != member.name:
            row.pinyin = pinyin_keys(member.name)
        row.name = member.name
        row.id_number = member.id_number
        row.content = codec.encode(member)
        session.flush()
        return row

    def _write_group(self, group: PartyGroup, row: PartyGroupRow | None) -> PartyGroupRow:
        session = self._in.session
        if row is None:
            last = session.scalar(select(func.max(PartyGroupRow.position))) or 0
            row = PartyGroupRow(id=GroupId(group.id), position=last + 1)
            session.add(row)
        row.name = group.name
        row.content = codec.encode(group)
        session.flush()
        return row

    def _note(self, action: str, row: MemberRow, *, before: str | None, after: str) -> None:
        self._in.note(
            action=action,
            entity="member",
            entity_id=row.id,
            label=row.name,
            before=before,
            after=after,
        )


def _member_state(row: MemberRow) -> str:
    return state(member=row.content, removed_at=Moments.write(row.removed_at))


def _group_state(row: PartyGroupRow) -> str:
    return state(group=row.content)
