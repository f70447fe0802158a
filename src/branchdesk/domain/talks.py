"""谈心谈话 (支部工作条例第十九条): who talked with whom, and which pairs still lack a talk.

Read strictly (domain page 2.7): every two committee members talk with each other, every other
member with one committee member at least, and every member with another ordinary member. Only days
and names are looked at; what was said is nobody's business here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from branchdesk.domain.counting import as_of
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import EntryId, LedgerEntry, named_in
from branchdesk.domain.people import Member
from branchdesk.domain.records import Person
from branchdesk.domain.roll import Roll, committee_on, is_member, members_on

KIND = "heart_talk"
"""The ledger that holds the talks."""
TALKER, PARTNER, RELATION, SORT = "talker", "partner", "relation", "sort"


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk: its day and the two people, nothing of what was said."""

    entry: EntryId
    on: date
    talker: Person
    partner: Person

    def joins(self, member: MemberId) -> bool:
        """Tell whether the member took part."""
        return member in (self.talker.member, self.partner.member)

    def other(self, member: MemberId) -> Person:
        """Return whom the member talked with."""
        return self.partner if self.talker.member == member else self.talker


class TalkState(StrEnum):
    """What a cell of the grid says."""

    DONE = "done"
    GAP = "gap"
    """A talk is wanted here; where any committee member will do, in each of their columns."""
    FREE = "free"
    """No talk yet, and none wanted."""
    SELF = "self"
    """One does not talk with oneself."""


@dataclass(frozen=True, slots=True)
class TalkCell:
    """One member and one committee member, or all other members (``column`` None)."""

    member: MemberId
    column: MemberId | None
    state: TalkState
    talks: tuple[Talk, ...] = ()
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One member's line of the grid."""

    member: Member
    in_committee: bool
    cells: tuple[TalkCell, ...]
    """One for each committee member, then the one for all other members."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of what is wanted are there."""

    done: int
    wanted: int

    @property
    def is_full(self) -> bool:
        """Whether nothing is lacking."""
        return self.done == self.wanted


@dataclass(frozen=True, slots=True)
class TalkGrid:
    """The talks of a year among the members there are."""

    committee: tuple[Member, ...]
    rows: tuple[TalkRow, ...]
    pairs: Coverage
    """Pairs of committee members."""
    with_committee: Coverage
    """Members outside the committee who talked with one of it."""
    among_members: Coverage
    """Members who talked with another ordinary member."""
    outside: tuple[Talk, ...] = ()
    """Talks with somebody who is no member here (群众)."""

    @property
    def rate(self) -> Fraction | None:
        """The share of everything wanted that is there; None where nothing is wanted."""
        parts = (self.pairs, self.with_committee, self.among_members)
        wanted = sum(part.wanted for part in parts)
        return Fraction(sum(part.done for part in parts), wanted) if wanted else None


def talks_in(entries: Iterable[LedgerEntry]) -> tuple[Talk, ...]:
    """Return the talks among the entries of the ledgers, oldest first."""
    found = []
    for entry in entries:
        talker, partner = _one(entry, TALKER), _one(entry, PARTNER)
        if entry.kind == KIND and talker is not None and partner is not None:
            found.append(Talk(entry.id, entry.on, talker, partner))
    return tuple(sorted(found, key=lambda talk: (talk.on, talk.entry)))


def relation_of(talker: Person, partner: Person, *, roll: Roll, day: date) -> str:
    """Return what two people are to each other on a day, in the words of the ledger."""
    ranks = sorted(_rank(person, roll, day) for person in (talker, partner))
    match ranks:
        case [0, 0]:
            return "委员-委员"
        case [0, 1]:
            return "委员-党员"
        case [1, 1]:
            return "党员-党员"
        case _:
            return "党员-群众"


def grid_of(facts: Facts, today: date) -> TalkGrid:
    """Return the year's grid, members and committee as they are today or at the year's end."""
    day = as_of(facts.year, today)
    members = members_on(facts.roll, day)
    return _Grid(members, committee_on(facts.roll, day), talks_in(facts.entries)).grid()


def _one(entry: LedgerEntry, key: str) -> Person | None:
    return next(iter(named_in(entry.values.get(key))), None)


def _rank(person: Person, roll: Roll, day: date) -> int:
    """Return 0 for a committee member, 1 for another member, 2 for anybody else."""
    member = roll.member(person.member) if person.member else None
    if member is None or not is_member(member, day):
        return 2
    return 0 if any(post.in_committee for post in member.posts_on(day)) else 1


class _Grid:
    """Fills the grid, looking at every talk once."""

    def __init__(
        self, members: Sequence[Member], committee: Sequence[Member], talks: Sequence[Talk]
    ) -> None:
        self._members = members
        self._committee = committee
        self._seated = frozenset(member.id for member in committee)
        self._here = frozenset(member.id for member in members)
        self._talks = talks
        self._between: Mapping[frozenset[MemberId], list[Talk]] = self._by_pair()
        self._of: dict[MemberId, list[Talk]] = defaultdict(list)
        for talk in talks:
            for who in {talk.talker.member, talk.partner.member}:
                if who is not None:
                    self._of[who].append(talk)

    def _by_pair(self) -> dict[frozenset[MemberId], list[Talk]]:
        found: dict[frozenset[MemberId], list[Talk]] = defaultdict(list)
        for talk in self._talks:
            one, other = talk.talker.member, talk.partner.member
            if one and other and one != other:
                found[frozenset((one, other))].append(talk)
        return found

    def grid(self) -> TalkGrid:
        rows = tuple(self._row(member) for member in self._members)
        seats = [member.id for member in self._committee]
        pairs = [frozenset((one, other)) for i, one in enumerate(seats) for other in seats[i + 1 :]]
        others = [row for row in rows if not row.in_committee]
        return TalkGrid(
            committee=tuple(self._committee),
            rows=rows,
            pairs=Coverage(sum(pair in self._between for pair in pairs), len(pairs)),
            with_committee=Coverage(
                sum(any(cell.talks for cell in row.cells[:-1]) for row in others),
                len(others) if self._committee else 0,
            ),
            among_members=Coverage(
                sum(bool(row.cells[-1].talks) for row in rows),
                sum(self._has_others(row.member.id) for row in rows),
            ),
            outside=tuple(talk for talk in self._talks if not self._inside(talk)),
        )

    def _inside(self, talk: Talk) -> bool:
        return talk.talker.member in self._here and talk.partner.member in self._here

    def _has_others(self, member: MemberId) -> bool:
        """Tell whether there is another ordinary member to talk with."""
        return any(m != member and m not in self._seated for m in self._here)

    def _row(self, member: Member) -> TalkRow:
        seated = member.id in self._seated
        with_seats = [self._with(member.id, seat.id) for seat in self._committee]
        served = any(with_seats)
        cells = []
        for seat, talks in zip(self._committee, with_seats, strict=True):
            wanted = seated or not served
            state = TalkState.SELF if seat.id == member.id else _state(talks, wanted=wanted)
            cells.append(TalkCell(member.id, seat.id, state, talks))
        among = tuple(
            talk for talk in self._of[member.id] if self._is_other(talk.other(member.id), member.id)
        )
        state = _state(among, wanted=self._has_others(member.id))
        cells.append(TalkCell(member.id, None, state, among))
        return TalkRow(member, seated, tuple(cells))

    def _with(self, one: MemberId, other: MemberId) -> tuple[Talk, ...]:
        return tuple(self._between.get(frozenset((one, other)), ()))

    def _is_other(self, person: Person, member: MemberId) -> bool:
        """Tell whether a partner is another ordinary member."""
        there = person.member
        return there in self._here and there not in self._seated and there != member


def _state(talks: tuple[Talk, ...], *, wanted: bool) -> TalkState:
    if talks:
        return TalkState.DONE
    return TalkState.GAP if wanted else TalkState.FREE
