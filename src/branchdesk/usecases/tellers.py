"""Counting by a second teller on another computer: handed out, counted there, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from branchdesk.domain import teller_file
from branchdesk.domain.problems import Problem, Rejected, Rule

if TYPE_CHECKING:
    from pathlib import Path

    from branchdesk.domain.ballot_count import PaperCount
    from branchdesk.domain.teller_file import TellerFile
    from branchdesk.usecases.ports import UnitOfWork


class TellerRoom(Protocol):
    """Files of tellers, and what a teller has entered on this computer for somebody else's branch.

    Everything here raises `Failed` where the disk refuses or a file is not what it should be.
    """

    def read(self, path: Path) -> TellerFile:
        """Return what a file says."""
        ...

    def write(self, path: Path, file: TellerFile) -> None:
        """Write a file, whole or not at all."""
        ...

    def destroy(self, path: Path) -> None:
        """Write zeros over a file, then remove it."""
        ...

    def begun(self, file: TellerFile) -> PaperCount:
        """Return what was entered here for this file; nothing entered if it is new."""
        ...

    def keep(self, file: TellerFile, count: PaperCount) -> None:
        """Keep what is entered here, durably when this returns."""
        ...

    def forget(self, file: TellerFile) -> None:
        """Forget what was entered here, zeros first."""
        ...


def handed_out(count: PaperCount, *, most_excellent: int | None, work: UnitOfWork) -> TellerFile:
    """Return what is handed to the second teller.

    Raises:
        Rejected: While it is not entered how many ballots were issued and came back, or more came
            back than were issued.
    """
    fields = (("issued", count.issued), ("returned", count.returned))
    problems = [Problem(field, Rule.REQUIRED) for field, number in fields if not number]
    if not problems and count.returned > count.issued:
        values = (str(count.returned), str(count.issued))
        problems.append(Problem("returned", Rule.MORE_RETURNED_THAN_ISSUED, values=values))
    if problems:
        raise Rejected(problems)
    return teller_file.given(count, branch=branch_of(work), most_excellent=most_excellent)


def branch_of(work: UnitOfWork) -> str:
    """Return the name of the branch, as it stands in a teller's file."""
    with work:
        return work.branch.get().title
