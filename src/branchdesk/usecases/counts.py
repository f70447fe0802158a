"""Where ballots lie while they are counted: a port of its own, apart from the books."""

from typing import Protocol

from branchdesk.domain.ballot_count import BoothCount, Count, PaperCount


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
