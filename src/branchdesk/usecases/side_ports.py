"""What a workspace lends beside a unit of work: searching, comparing, and ballots being counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from branchdesk.domain.ballot_count import BoothCount, Count, PaperCount
    from branchdesk.domain.finding import GroupOfHits, Query
    from branchdesk.domain.ids import SittingId
    from branchdesk.domain.likeness import Alike, Shingles
    from branchdesk.domain.records import RecordKind


class Finder(Protocol):
    """Looks through everything in the books; may be asked from any thread."""

    def bring_up_to_date(self, *, stop: Callable[[], bool] = ...) -> None:
        """Take over what was committed since the last time.

        Raises:
            Failed: If the books cannot be read.
        """
        ...

    def names(self) -> tuple[str, ...]:
        """Return names, pinyin and initials of every member, folded."""
        ...

    def find(
        self, query: Query, *, limit: int, stop: Callable[[], bool] = ...
    ) -> Iterator[GroupOfHits]:
        """Yield at most ``limit`` results of each group; ends early when ``stop`` says so."""
        ...


class Counts(Protocol):
    """Ballots while they are counted; apart from the books, and gone when counting closes."""

    def paper(self, year: int) -> PaperCount | None: ...
    def booth(self, year: int) -> BoothCount | None: ...
    def keep(self, count: Count) -> None:
        """Keep a count, durably when this returns."""
        ...

    def discard(self, year: int) -> None:
        """Forget the counts of a year for good."""
        ...


class Likenesses(Protocol):
    """Compares minutes with all finalised ones of their kind; may be asked from any thread."""

    def alike(
        self,
        kind: RecordKind,
        asked: Shingles,
        *,
        without: Shingles,
        but: SittingId,
        least: int,
        stop: Callable[[], bool] = ...,
    ) -> Sequence[Alike]:
        """Return the minutes that say much the same, the likest first.

        Args:
            kind: Only minutes of this kind are looked at.
            asked: What the minutes in hand say.
            without: What counts on neither side.
            but: The sitting in hand; its own minutes are no repetition.
            least: From how many per cent on.
            stop: Tells that nobody waits any more.

        Raises:
            Failed: If the books cannot be read.
        """
        ...
