"""What a measure of the star standard gets, and what it gives back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from branchdesk.domain.board import Board
from branchdesk.domain.counting import as_of
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attachment, FinalRecord
from branchdesk.domain.standard import Missing, MissingKind, StandardItem


@dataclass(frozen=True, slots=True)
class Subject:
    """One item of the standard, to be measured in one year of one branch."""

    item: StandardItem
    facts: Facts
    profile: Profile
    today: date
    board: Board

    @property
    def points(self) -> Fraction:
        """The item's points in the standard."""
        return Fraction(self.item.points)

    @property
    def day(self) -> date:
        """The day on which the year's standing is judged: today, or the end of a past year."""
        return as_of(self.facts.year, self.today)

    @property
    def year_end(self) -> date:
        """The last day of the year."""
        return date(self.facts.year, 12, 31)

    def number(self, parameter: str, default: str) -> Fraction:
        """Return a parameter of the item as an exact number."""
        return Fraction(self.item.parameters.get(parameter, default))

    def words(self, parameter: str) -> tuple[str, ...]:
        """Return a parameter that lists words, for example ``done, visited``."""
        text = self.item.parameters.get(parameter, "")
        return tuple(word.strip() for word in text.split(",") if word.strip())

    def lacking(
        self,
        kind: MissingKind,
        *values: str,
        by: date | None = None,
        points: Fraction | None = None,
    ) -> Missing:
        """Return what is missing; it is open while ``by`` (the year's end) has not passed."""
        until = by or self.year_end
        return Missing(kind, values, until, open_now=self.today <= until, points=points)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measure found."""

    score: Fraction
    """Points, exact, from 0 to those of the item."""
    applicable: bool = True
    by_hand: bool = False
    """Whether (a part of) the item cannot be computed here: a score by hand counts instead."""
    evidence: tuple[RecordId, ...] = ()
    members: tuple[MemberId, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    missing: tuple[Missing, ...] = ()
    entries: tuple[EntryId, ...] = ()
    """Ledger entries that prove it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A way of computing an item, with the parameters it reads."""

    compute: Callable[[Subject], Measured]
    numbers: tuple[str, ...] = ()
    """Parameters that are numbers of at least 0."""
    months: tuple[str, ...] = ()
    """Parameters that are months from and to, for example ``6-9``."""
    obligations: tuple[str, ...] = ()
    """Parameters that name what is counted, a `branchdesk.domain.cycle_words.Subject`."""

    words: tuple[str, ...] = ()
    """Parameters that list words: ledgers, steps, choices, for example ``done, visited``."""

    @property
    def parameters(self) -> tuple[str, ...]:
        """Every parameter it reads."""
        return (*self.numbers, *self.months, *self.obligations, *self.words)


NOT_APPLICABLE = Measured(Fraction(0), applicable=False)


BY_HAND = Missing(MissingKind.ENTER_BY_HAND, open_now=True)
"""What a person has to score; that can be done at any time."""


WAITS_FOR_HAND = Measured(Fraction(0), by_hand=True, missing=(BY_HAND,))
"""Nothing can be computed: the item waits for a score by hand."""


def ids(records: Iterable[FinalRecord]) -> tuple[RecordId, ...]:
    """Return the ids of records, each once, in their order."""
    return tuple(dict.fromkeys(final.record.id for final in records))


def percent(part: int, whole: int) -> str:
    """Return a share as shown, cut (not rounded up) to one decimal: ``82.6%``."""
    tenths = part * 1000 // whole if whole else 0
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}%"
