"""What a printed 民主测评票 says in its code: that it is a ballot of one list, and nothing else.

All ballots of a list carry the same code.  It is a fingerprint of the year, the members in their
order and the kind of paper; who knows the list can make it again, and who does not learns nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from branchdesk.domain.ballot_count import TEAM, Subject
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf


@dataclass(frozen=True, slots=True)
class BallotForm:
    """A ballot as far as its code and the places of its boxes go."""

    year: int
    subjects: tuple[str, ...]
    """Ids of the lines, the team first if it is rated"""
    a4: bool = False
    """A4; else A5, printed alone or as half of a sheet"""
    grounds: bool = False
    """With a column for the codes of 反向情形"""

    @property
    def rates_team(self) -> bool:
        """Whether the first line is the team."""
        return self.subjects[:1] == (TEAM,)

    @property
    def paper(self) -> Paper:
        """What the code is made of: the same for every copy."""
        kind = f"{'a4' if self.a4 else 'a5'}{'+codes' if self.grounds else ''}"
        item = "\n".join((str(self.year), kind, *self.subjects))
        return Paper(PaperOf.BALLOT, item, PaperForm.BALLOT)


def forms_for(year: int, subjects: Sequence[Subject]) -> tuple[BallotForm, ...]:
    """Return every way in which the ballots of a list may have been printed."""
    lines = tuple(subject.id for subject in subjects)
    return tuple(
        BallotForm(year, lines, a4=a4, grounds=grounds)
        for a4 in (False, True)
        for grounds in (False, True)
    )
