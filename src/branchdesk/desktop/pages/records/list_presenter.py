"""The list of records without Qt: what is in it, what is filtered, what was thrown away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from branchdesk.domain.ids import RecordId
from branchdesk.domain.people import PartyGroup
from branchdesk.domain.records import FinalRecord, RecordKind
from branchdesk.usecases import records
from branchdesk.usecases.desk import Desk

if TYPE_CHECKING:
    from branchdesk.usecases.lines import JournalLine, RecordLine


class Chip(StrEnum):
    """States of a record that the list can be narrowed to."""

    DRAFT = "draft"
    FINAL = "final"
    LATE = "late"
    """补录"""
    AMENDING = "amending"
    """Finalised, with changes that are not."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list."""

    line: "RecordLine"
    chips: tuple[Chip, ...]
    group_name: str = ""
    siblings: tuple[RecordKind, ...] = ()
    """The other duties of the same sitting."""


class ListPresenter:
    """What the list shows of one year."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lines: tuple[RecordLine, ...] = ()
        self._groups: tuple[PartyGroup, ...] = ()
        self.year = 0
        self.kind: RecordKind | None = None
        self.containing = ""
        self.only: Chip | None = None
        self.bin = False
        """Whether the recycle bin is shown."""

    @property
    def read_only(self) -> bool:
        """Whether nothing may be begun here."""
        return self._desk.workspace.read_only

    @property
    def groups(self) -> Sequence[PartyGroup]:
        """The party groups there are."""
        return self._groups

    @property
    def narrowed(self) -> bool:
        """Whether something is filtered."""
        return bool(self.kind or self.containing.strip() or self.only)

    def read(self) -> None:
        """Read the lines anew; the bin holds those of every year."""
        with self._desk.work() as work:
            self._groups = work.people.roll().groups
            self._lines = tuple(
                work.records.lines(
                    year=None if self.bin else self.year,
                    kind=self.kind,
                    containing=self.containing,
                    removed=self.bin,
                )
            )

    def rows(self) -> Sequence[Row]:
        """Return the lines that are shown, newest first."""
        names = {group.id: group.name for group in self._groups}
        sittings: dict[str, list[RecordLine]] = {}
        for line in self._lines:
            sittings.setdefault(line.sitting, []).append(line)
        return [
            Row(
                line,
                chips,
                group_name=names.get(line.group, "") if line.group else "",
                siblings=tuple(
                    other.kind for other in sittings[line.sitting] if other.id != line.id
                ),
            )
            for line in self._lines
            for chips in [chips_of(line)]
            if self.only is None or self.only in chips
        ]

    def counts(self) -> Mapping[Chip, int]:
        """Return how many lines carry each state, whatever state is chosen."""
        found = [chip for line in self._lines for chip in chips_of(line)]
        return {chip: found.count(chip) for chip in Chip}

    def remove(self, record_id: RecordId) -> None:
        """Put a record into the recycle bin."""
        records.remove_record(record_id, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()

    def restore(self, record_id: RecordId) -> None:
        """Take a record out of the recycle bin."""
        records.restore_record(record_id, work=self._desk.work())
        self._desk.changed()

    def undo(self) -> "JournalLine | None":
        """Take back the last act in the books; None if there is none."""
        return self._desk.undo()

    def versions(self, record_id: RecordId) -> Sequence[FinalRecord]:
        """Return every finalised version, newest first."""
        return tuple(reversed(records.versions_of(record_id, work=self._desk.work())))


def chips_of(line: "RecordLine") -> tuple[Chip, ...]:
    """Return the states a record is in."""
    if not line.version:
        return (Chip.DRAFT,)
    chips = [Chip.FINAL]
    if line.late_days:
        chips.append(Chip.LATE)
    if line.has_draft:
        chips.append(Chip.AMENDING)
    return tuple(chips)
