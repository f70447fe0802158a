"""The second teller on another computer, without Qt: one entry of a pile, for somebody's branch."""

from dataclasses import replace

from branchdesk.desktop.pages.review.pile_presenter import PilePresenter
from branchdesk.domain import teller_file
from branchdesk.domain.ballot_count import PaperCount, Side, entered
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.teller_file import TellerFile
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.tellers import TellerRoom


class TellerPresenter(PilePresenter):
    """What the second teller enters, kept on this computer until it is given back."""

    def __init__(self, room: TellerRoom, file: TellerFile, count: PaperCount) -> None:
        super().__init__(count, most_excellent=file.most_excellent)
        self._room = room
        self.file = file
        self._kept = count
        self.begin(Side.SECOND)

    @property
    def teller(self) -> str:
        """Who counts."""
        return self.count.second_teller

    def name(self, teller: str) -> None:
        """Say who counts."""
        self.count = replace(self.count, second_teller=teller.strip())

    def progress(self) -> tuple[int, int]:
        """Return how many ballots are entered, of how many."""
        return entered(self.count.second), self.count.returned

    @property
    def voided(self) -> int:
        """How many ballots are void so far."""
        return sum(ballot.void for ballot in self.count.second)

    def problems(self) -> tuple[Problem, ...]:
        """Return what stands against giving the entry back."""
        found = []
        if not self.teller:
            found.append(Problem("teller", Rule.REQUIRED))
        whole, due = self.progress()
        if whole != due or len(self.count.second) != whole:
            values = (self.teller or "第二计票人", str(whole), str(due))
            found.append(Problem("pile", Rule.PILE_INCOMPLETE, values=values))
        return tuple(found)

    def returning(self) -> TellerFile:
        """Return what is given back."""
        return teller_file.returning(self.file, self.count)

    def keep(self) -> bool:
        """Store what is entered; return whether it is safe (`trouble` says why not)."""
        if self.count == self._kept:
            return True
        try:
            self._room.keep(self.file, self.count)
        except Failed as failure:
            self.trouble = failure
            return False
        self.trouble, self._kept = None, self.count
        return True

    def forget(self) -> None:
        """Forget everything entered on this computer.

        Raises:
            Failed: If the disk refuses.
        """
        self._room.forget(self.file)
        self.count = self._kept = replace(self.count, second=())
        self.begin(Side.SECOND)
