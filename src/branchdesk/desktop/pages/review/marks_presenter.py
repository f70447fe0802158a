"""Scanned ballots confirmed one after the other, without Qt: nothing is taken without Enter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from branchdesk.desktop.pages.review.counting_presenter import CountingPresenter
from branchdesk.domain import ballot_judging
from branchdesk.domain.ballot_count import (
    BLANK,
    GROUNDS,
    MARKS,
    UNREAD,
    Ballot,
    PaperCount,
    Side,
    Subject,
)
from branchdesk.domain.ballot_marks import Unusable
from branchdesk.usecases.ballot_scans import ReadPile, ReadSheet, read_pile
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.ports import Progress
from branchdesk.usecases.scan_files import files_in


class Steps(Protocol):
    """The job that the work runs in."""

    @property
    def step(self) -> Progress:
        """What tells how far the work is."""
        ...


@dataclass(frozen=True, slots=True)
class ReadBallots:
    """Reads ballots off scans; runs in a job, and keeps nothing."""

    desk: Desk
    count: PaperCount
    paths: tuple[Path, ...]
    before: frozenset[str] = frozenset()
    """Fingerprints of files that are not to be read again"""

    def __call__(self, job: Steps) -> ReadPile:
        """Return what was read."""
        assert self.desk.ballots is not None  # noqa: S101 - offered only where there is one
        job.step(0, 0)
        return read_pile(
            files_in(self.paths),
            count=self.count,
            room=self.desk.ballots,
            work=self.desk.work(),
            progress=job.step,
            before=self.before,
        )


class MarksPresenter:
    """A pile that was read, and how far a teller has confirmed it.

    Args:
        counting: Where a confirmed ballot goes, as the entry of the teller whose turn it is.
        pile: What was read.
        start: Place in the teller's pile (from 0) of the first sheet.
    """

    def __init__(self, counting: CountingPresenter, pile: ReadPile, *, start: int) -> None:
        self._counting = counting
        self.pile = pile
        self.side: Side = counting.side
        self._start = start
        self._columns: dict[int, Ballot] = {}
        """What stands beside the picture, of sheets that were touched"""
        self._looked: dict[int, set[int]] = {}
        """Lines whose written codes a person has looked at"""
        self._read: dict[int, tuple[str, frozenset[int]]] = {}
        """Marks and lines with written codes, of sheets that were looked at"""
        self._skipped: set[int] = set()
        self._last: int | None = None
        """Line that was typed last"""
        self.done = 0
        """So many sheets are confirmed or left out, from the first on"""
        self.at = self.line = 0
        self._stand()

    # What is shown

    @property
    def sheet(self) -> ReadSheet:
        """The sheet that is looked at."""
        return self.pile.sheets[self.at]

    @property
    def lines(self) -> int:
        """How many lines a ballot has."""
        return self._counting.lines

    @property
    def subjects(self) -> Sequence[Subject]:
        """Who stands on the ballot."""
        return self._counting.count.subjects

    @property
    def place(self) -> int:
        """Place of the sheet in the teller's pile, from 0."""
        return self._place(self.at)

    @property
    def ends(self) -> int:
        """How many ballots the teller has once all of these are taken."""
        return self._place(len(self.pile.sheets))

    @property
    def skipped(self) -> int:
        """How many sheets were left out by hand so far."""
        return len(self._skipped)

    @property
    def is_skipped(self) -> bool:
        """Whether the sheet is left out."""
        return self.at in self._skipped

    @property
    def is_taken(self) -> bool:
        """Whether the sheet stands in the entry."""
        return self.at < self.done and not self.is_skipped

    @property
    def is_over(self) -> bool:
        """Whether every sheet was taken or left out."""
        return self.done == len(self.pile.sheets)

    @property
    def is_changed(self) -> bool:
        """Whether the ballot was taken, and typed over since."""
        return self.is_taken and self.ballot != self._entered()

    @property
    def would_lose(self) -> bool:
        """Whether something typed or read would be gone if the window closed now."""
        changed = (at for at in self._columns if at < self.done)
        return not self.is_over or any(
            self._columns[at] != self._counting.count.ballot(self.side, self._place(at))
            for at in changed
        )

    @property
    def issued(self) -> int:
        """How many ballots were handed out."""
        return self._counting.count.issued

    @property
    def ballot(self) -> Ballot:
        """What stands beside the picture."""
        if self.at in self._columns:
            return self._columns[self.at]
        entered = self._entered()
        return entered if entered.is_entered else Ballot(self._seen()[0])

    @property
    def asked(self) -> Sequence[int]:
        """Lines that a person has to look at before the ballot can be taken."""
        ballot = self.ballot
        if ballot.void or not self.sheet.may_be_counted:
            return ()
        written = self._unlooked()
        unread = (line for line, mark in enumerate(ballot.marks) if mark == UNREAD)
        return sorted({*unread, *written})

    @property
    def asks_for_codes(self) -> bool:
        """Whether the line in hand has something written where codes of 反向情形 go."""
        return self.line in self.asked and self.ballot.marks[self.line] != UNREAD

    @property
    def trouble(self) -> Exception | None:
        """Why the disk did not take the last ballot."""
        return self._counting.trouble

    @property
    def most_excellent(self) -> int | None:
        """The limit on 优秀."""
        return self._counting.most_excellent

    def too_many_excellent(self) -> int:
        """Return how many are 优秀 on this ballot, 0 while that is within the limit."""
        found = 0 if self.ballot.void else ballot_judging.excellent_on(self.ballot)
        return found if self.most_excellent is not None and found > self.most_excellent else 0

    # What the teller does

    def type_mark(self, mark: str) -> None:
        """Say what a line says, and go to the next one that is asked."""
        mark = BLANK if mark == " " else mark
        if mark not in (*MARKS, BLANK) or not self.sheet.may_be_counted or self.is_skipped:
            return
        stays = self.line in self._unlooked()
        self._put(self.ballot.with_mark(self.line, mark))
        self._last = self.line
        if not stays:
            self._go_on()

    def type_same(self) -> None:
        """Mark the rest of a ballot that could not be read as the line before."""
        before = self.ballot.marks[self.line - 1] if self.line else UNREAD
        if before != UNREAD and not self.ballot.void and self.sheet.may_be_counted:
            self._put(self.ballot.filled_up(before))
            self._go_on()

    def type_ground(self, code: str) -> None:
        """Add 反向情形 to the line in hand, or to the mark just typed; or take it away."""
        ballot = self.ballot
        line = self.line if ballot.marks[self.line] in MARKS or self._last is None else self._last
        if code in GROUNDS and ballot.marks[line] in MARKS and not ballot.void:
            self._put(ballot.with_ground(line, code))

    def toggle_void(self) -> None:
        """Call the ballot void (作废), or valid again; Enter takes it."""
        if self.sheet.may_be_counted and not self.is_skipped:
            self._put(replace(self.ballot, void=not self.ballot.void))

    def back(self) -> None:
        """Take back the mark that was typed last, or the one in hand."""
        if self.ballot.void:
            self.toggle_void()
            return
        line = self.line if self._last is None else self._last
        if self.sheet.may_be_counted and not self.is_skipped:
            self._put(self.ballot.with_mark(line, UNREAD))
            self.line, self._last = line, None

    def move(self, lines: int) -> None:
        """Go up or down the ballot."""
        self.line = max(0, min(self.lines - 1, self.line + lines))
        self._last = None

    def look(self, sheets: int) -> None:
        """Look at the sheets before, and come back; never past the first that is not done."""
        last = min(self.done, len(self.pile.sheets) - 1)
        self.at = max(0, min(last, self.at + sheets))
        self._begin()

    def enter(self) -> bool:
        """Say that this is right; return whether the sheet is done.

        A line that asks for its codes is done first; a ballot with a line that is not read stays.
        """
        if not self.sheet.may_be_counted or self.is_skipped:
            return self._leave_out()
        if self.asks_for_codes:
            self._looked.setdefault(self.at, set()).add(self.line)
            self._go_on()
            return False
        if self.asked:
            self._go_on()
            return False
        ballot = self.ballot
        if not self._counting.take_ballot(self.side, self.place, ballot):
            return False
        self._columns.pop(self.at, None)
        self._next()
        return True

    def leave_out(self) -> bool:
        """Say that this sheet is no ballot; the last one that was left out can be taken after all.

        Returns:
            Whether it could be done: sheets behind one that was taken keep their places.
        """
        if self.is_skipped and self.at == self.done - 1:
            self._skipped.discard(self.at)
            self.done -= 1
            self._begin()
            return True
        if self.at != self.done:
            return False
        return self._leave_out()

    def _leave_out(self) -> bool:
        self._skipped.add(self.at)
        self._columns.pop(self.at, None)
        self._next()
        return True

    # Where it stands

    def _place(self, at: int) -> int:
        return self._start + sum(number not in self._skipped for number in range(at))

    def _entered(self) -> Ballot:
        return self._counting.count.ballot(self.side, self.place)

    def _unlooked(self) -> frozenset[int]:
        written = self._seen()[1] - self._looked.get(self.at, set())
        return frozenset() if self.is_taken else written

    def _seen(self) -> tuple[str, frozenset[int]]:
        if self.at not in self._read:
            sheet, lines = self.sheet, self.lines
            self._read[self.at] = sheet.marks(lines), sheet.written_codes(lines)
        return self._read[self.at]

    def _put(self, ballot: Ballot) -> None:
        self._columns[self.at] = ballot

    def _go_on(self) -> None:
        asked = self.asked
        after = next((line for line in asked if line > self.line), None)
        if after is not None:
            self.line = after
        elif asked:
            self.line = asked[0]

    def _next(self) -> None:
        self.done = max(self.done, self.at + 1)
        self.at = min(self.at + 1, len(self.pile.sheets) - 1)
        self._begin()

    def _begin(self) -> None:
        self._last = None
        self.line = next(iter(self.asked), 0)

    def _stand(self) -> None:
        """Begin behind what this teller has confirmed already of the same pile."""
        for sheet in self.pile.sheets:
            # Whether a sheet that nobody could read was counted then, only a person can say.
            plain = sheet.seen.unusable in (None, Unusable.NO_CORNERS)
            if not plain or not self._entered().is_entered:
                break
            self.done = self.at = self.at + 1
        self.at = min(self.at, len(self.pile.sheets) - 1)
        self._begin()
