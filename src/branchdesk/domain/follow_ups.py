"""议定事项 through time: agreed in one sitting, taken up in later ones, done or going on.

Nothing of it is stored as a state.  Every sitting says what it agreed and what it found of earlier
matters; `follow` reads all of them together.  A matter may go on as a matter agreed anew, which may
itself go on; where imported data lets matters go on as each other in a circle, that is reported and
the matters stay open, so that nothing is lost and nothing runs for ever.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import FollowUpId, GroupId, RecordId
from branchdesk.domain.records import Attachment, Person, Record, RecordKind
from branchdesk.domain.remembering import remembered


class MatterSource(StrEnum):
    """Where something was agreed."""

    MEETING = "meeting"
    CONFERENCE = "conference"
    """党建联席会议"""
    ORG_LIFE = "org_life"
    """组织生活会整改清单"""


class MatterState(StrEnum):
    """How far a matter is."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"
    CARRIED = "carried"
    """It goes on as another matter, agreed anew."""

    def __init__(self, value: str) -> None:
        # Kept, not computed: a register of ten years asks it tens of thousands of times.
        self.is_open: bool = value in ("open", "overdue")
        """Whether something is still to be done."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One matter as it was agreed."""

    id: FollowUpId
    what: str
    owner: Person
    on: date
    """The day it was agreed."""
    year: int
    """The year the sitting belongs to."""
    title: str
    """What the sitting is called."""
    due: date | None = None
    done_on: date | None = None
    done: bool = False
    """Done, though no day is known."""
    result: str = ""
    source: MatterSource = MatterSource.MEETING
    kind: RecordKind | None = None
    group: GroupId | None = None
    record: RecordId | None = None
    item: str = ""
    """Id of the ledger entry or dossier, where it is no record."""
    field: str = ""
    """Path of the matter in the form it was agreed in."""
    place: int = 0
    """Its number among those agreed there."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one later sitting found of an earlier matter."""

    of: FollowUpId
    on: date
    record: RecordId
    title: str
    field: str
    done_on: date | None = None
    result: str = ""
    due: date | None = None
    """The new date, where it goes on."""
    into: FollowUpId | None = None


@dataclass(frozen=True, slots=True)
class Matters:
    """What one sitting agreed, and what it found of matters agreed before."""

    record: RecordId
    agreed: tuple[Agreed, ...] = ()
    said: tuple[Said, ...] = ()
    years: frozenset[int] | None = field(init=False, compare=False, repr=False)
    """The years in which all that was agreed was agreed and done; None: still of interest."""

    def __post_init__(self) -> None:
        # Found once for each version: ten years of sittings are asked for theirs after every save.
        object.__setattr__(self, "years", _years_of(self))


def _years_of(one: Matters) -> frozenset[int] | None:
    # Whatever a later sitting found of a matter stays, so that each matter's story is whole.
    days = [(agreed.year, agreed.done_on) for agreed in one.agreed]
    if one.said or any(done_on is None for _year, done_on in days):
        return None
    return frozenset({year for agreed, done in days if done for year in (agreed, done.year)})


@dataclass(frozen=True, slots=True)
class FollowUpNote:
    """A matter done outside of any sitting: noted in the register itself."""

    KIND: ClassVar[str] = "follow_up_note"

    id: DossierId
    of: FollowUpId
    what: str
    belongs_year: int | None
    done_on: date
    result: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def title(self) -> str:
        """What was done."""
        return self.what


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter, with everything that became of it."""

    agreed: Agreed
    state: MatterState
    due: date | None
    """The date in force: the latest one given."""
    closed_on: date | None = None
    result: str = ""
    closed_in: Said | None = None
    """The sitting that found it done; None: where it was agreed, or the register itself."""
    note: DossierId | None = None
    """The note of the register that closed it."""
    carried: tuple[Said, ...] = ()
    """Sittings that took it up and let it go on, in order."""
    into: FollowUpId | None = None
    """The matter it goes on as."""

    @property
    def id(self) -> FollowUpId:
        """The matter's id."""
        return self.agreed.id


@dataclass(frozen=True, slots=True)
class Register:
    """Every matter there is, oldest first, and what cannot be true."""

    matters: tuple[Matter, ...] = ()
    circles: tuple[tuple[FollowUpId, ...], ...] = ()
    """Matters that go on as each other in a circle, each circle once."""

    def matter(self, matter_id: str) -> Matter | None:
        """Return the matter with this id."""
        return next((one for one in self.matters if one.id == matter_id), None)

    def end_of(self, matter: Matter) -> Matter:
        """Return the matter that it goes on as in the end, itself if it does not."""
        seen: set[str] = set()
        while matter.into is not None and matter.id not in seen:
            seen.add(matter.id)
            following = self.matter(matter.into)
            if following is None:
                break
            matter = following
        return matter


@remembered(8_192)
def matters_of(record: Record) -> Matters:
    """Return what the minutes of a sitting agreed and found."""
    return Matters(record.id, tuple(_agreed_in(record)), tuple(_said_in(record)))


def _agreed_in(record: Record) -> Iterator[Agreed]:
    for place, item in enumerate(record.agenda):
        for line, matter in enumerate(item.follow_ups):
            yield Agreed(
                id=matter.id,
                what=matter.what,
                owner=matter.owner,
                on=record.held_on,
                year=record.belongs_year,
                title=record.title,
                due=matter.due,
                done_on=matter.done_on,
                result=matter.result,
                kind=record.kind,
                group=record.group,
                record=record.id,
                field=f"agenda.{place}.follow_ups.{line}",
                place=100 * place + line,
            )


def _said_in(record: Record) -> Iterator[Said]:
    for place, item in enumerate(record.agenda):
        for line, found in enumerate(item.settled):
            yield Said(
                of=found.of,
                on=record.held_on,
                record=record.id,
                title=record.title,
                field=f"agenda.{place}.settled.{line}",
                done_on=found.done_on,
                result=found.result,
                due=found.new_due,
                into=found.into,
            )


def follow(
    agreed: Iterable[Agreed],
    said: Iterable[Said],
    notes: Iterable[FollowUpNote] = (),
    *,
    today: date,
) -> Register:
    """Return what became of every matter, as of ``today``; each id once, the earliest of it.

    Done is done: where it was agreed, in the first sitting that found it so, or in a note.  Else
    the last sitting that gave a new date, or another matter for it, is in force.
    """
    known: dict[FollowUpId, Agreed] = {}
    for one in sorted(agreed, key=lambda a: (a.on, a.record or a.item, a.place, a.field)):
        known.setdefault(one.id, one)
    heard: dict[FollowUpId, list[Said]] = {}
    for voice in sorted(said, key=lambda s: (s.on, s.record, s.field)):
        if voice.of in known and voice.record != known[voice.of].record:
            heard.setdefault(voice.of, []).append(voice)
    noted: dict[FollowUpId, FollowUpNote] = {}
    for note in notes:
        noted.setdefault(note.of, note)
    found = {
        one.id: _closed(one, heard.get(one.id, ()), noted.get(one.id)) for one in known.values()
    }
    into = {
        one.id: target
        for one in known.values()
        if found[one.id] is None and (target := _goes_on_as(heard.get(one.id, ()), known))
    }
    circles = _circles(into)
    turning = {matter for circle in circles for matter in circle}
    matters = (
        found[one.id]
        or _going_on(one, heard.get(one.id, ()), into.get(one.id), one.id in turning, today)
        for one in known.values()
    )
    return Register(tuple(matters), circles)


def _closed(agreed: Agreed, heard: Sequence[Said], note: FollowUpNote | None) -> Matter | None:
    """Return the matter if it is done, else None."""
    if not heard and (agreed.done_on is not None or agreed.done):
        # Nearly every matter of ten years is one of these.
        return Matter(agreed, MatterState.CLOSED, agreed.due, agreed.done_on, agreed.result)
    carried = tuple(voice for voice in heard if voice.done_on is None)
    due = _due(agreed, carried)
    if agreed.done_on is not None or agreed.done:
        return Matter(
            agreed, MatterState.CLOSED, due, agreed.done_on, agreed.result, carried=carried
        )
    for place, voice in enumerate(heard):
        if voice.done_on is not None:
            before = tuple(heard[:place])
            return Matter(
                agreed,
                MatterState.CLOSED,
                _due(agreed, before),
                voice.done_on,
                voice.result,
                closed_in=voice,
                carried=before,
            )
    if note is not None:
        return Matter(
            agreed,
            MatterState.CLOSED,
            due,
            note.done_on,
            note.result,
            note=note.id,
            carried=carried,
        )
    return None


def _going_on(
    agreed: Agreed, heard: Sequence[Said], into: FollowUpId | None, turning: bool, today: date
) -> Matter:
    due = _due(agreed, heard)
    state = MatterState.OVERDUE if due is not None and due < today else MatterState.OPEN
    if into is not None and not turning:
        state = MatterState.CARRIED
    result = next((voice.result for voice in reversed(heard) if voice.result), agreed.result)
    return Matter(agreed, state, due, result=result, carried=tuple(heard), into=into)


def _due(agreed: Agreed, heard: Sequence[Said]) -> date | None:
    return next((voice.due for voice in reversed(heard) if voice.due), agreed.due)


def _goes_on_as(heard: Sequence[Said], known: Mapping[FollowUpId, Agreed]) -> FollowUpId | None:
    """Return the matter agreed anew; one whose minutes are gone counts for nothing."""
    return next((v.into for v in reversed(heard) if v.into and v.into in known), None)


def _circles(into: Mapping[FollowUpId, FollowUpId]) -> tuple[tuple[FollowUpId, ...], ...]:
    """Return every circle of what goes on as what, each beginning with its smallest id."""
    circles: list[tuple[FollowUpId, ...]] = []
    done: set[FollowUpId] = set()
    for start in into:
        way: dict[FollowUpId, int] = {}
        here: FollowUpId | None = start
        while here is not None and here not in done and here not in way:
            way[here] = len(way)
            here = into.get(here)
        if here is not None and here in way:
            ring = list(way)[way[here] :]
            first = ring.index(min(ring))
            circles.append((*ring[first:], *ring[:first]))
        done.update(way)
    return tuple(sorted(circles))


_TAKES_UP = frozenset(RecordKind) - {RecordKind.PARTY_LECTURE}
"""Sittings that deal with what was agreed before."""


def offered(
    register: Register, kind: RecordKind, *, group: GroupId | None, record: RecordId, day: date
) -> tuple[Matter, ...]:
    """Return the open matters that a sitting may take up, the earliest due first.

    A party group takes up its own; every other sitting all but those of party groups.  整改清单 is
    kept and closed on its own page.
    """
    if kind not in _TAKES_UP:
        return ()
    found = (
        matter
        for matter in register.matters
        if matter.state.is_open
        and matter.agreed.source is not MatterSource.ORG_LIFE
        and matter.agreed.group == group
        and matter.agreed.record != record
        and matter.agreed.on <= day
    )
    return tuple(sorted(found, key=lambda matter: (matter.due or date.max, matter.agreed.on)))
