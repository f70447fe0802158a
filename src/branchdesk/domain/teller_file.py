"""The second teller on another computer: what goes there, what comes back, and whether it fits.

What goes there is the list on the ballot and how many ballots there are, never a mark.  What comes
back is that teller's entry in the order of the pile: paper is numbered after the box was shaken,
so a number says nothing about who voted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from branchdesk.domain.ballot_count import (
    GROUNDS,
    TEAM,
    UNREAD,
    Ballot,
    PaperCount,
    Subject,
)

ENDING = ".bdcount"
MOST_LINES = 1000
"""Lines on a ballot that a file may have."""


class Step(StrEnum):
    """Which way a file goes."""

    GIVEN = "given"
    """To the second teller: nothing is entered."""
    ENTERED = "entered"
    """Back to the branch."""


@dataclass(frozen=True, slots=True)
class TellerFile:
    """What a `.bdcount` file says."""

    step: Step
    branch: str
    year: int
    subjects: tuple[Subject, ...]
    issued: int
    returned: int
    most_excellent: int | None = None
    """More 优秀 than that on a ballot are pointed out."""
    codes: tuple[str, ...] = GROUNDS
    teller: str = ""
    """Who entered the ballots"""
    ballots: tuple[Ballot, ...] = ()
    """In the order of the pile; of a void one nothing but that."""


class Doubt(StrEnum):
    """Why a file that came back is not taken; each has its sentence."""

    NOTHING_ENTERED = "nothing_entered"
    OTHER_YEAR = "other_year"
    OTHER_BRANCH = "other_branch"
    OTHER_LIST = "other_list"
    OTHER_ORDER = "other_order"
    RETURNED_UNKNOWN = "returned_unknown"
    MORE_THAN_ISSUED = "more_than_issued"
    MORE_THAN_RETURNED = "more_than_returned"
    FEWER_THAN_RETURNED = "fewer_than_returned"
    FIRST_TELLER = "first_teller"
    HERE_ALREADY = "here_already"


@dataclass(frozen=True, slots=True)
class Unfit:
    """A doubt, with names and numbers for its sentence."""

    doubt: Doubt
    values: tuple[str, ...] = ()


def given(count: PaperCount, *, branch: str, most_excellent: int | None) -> TellerFile:
    """Return what the second teller needs of a count: no mark of anybody."""
    return TellerFile(
        Step.GIVEN,
        branch,
        count.year,
        count.subjects,
        issued=count.issued,
        returned=count.returned,
        most_excellent=most_excellent,
    )


def begun(file: TellerFile, kept: PaperCount | None) -> PaperCount:
    """Return the count of the second teller: what is kept of it here, or nothing entered yet.

    The numbers are those of the file: it may have been handed over again with better ones.
    """
    count = kept or PaperCount(file.year, file.subjects)
    return replace(count, subjects=file.subjects, issued=file.issued, returned=file.returned)


def returning(file: TellerFile, count: PaperCount) -> TellerFile:
    """Return what the second teller gives back."""
    return replace(
        file,
        step=Step.ENTERED,
        teller=count.second_teller.strip(),
        ballots=tuple(ballot.said() for ballot in count.second),
    )


def unfit(file: TellerFile, count: PaperCount, *, branch: str) -> Iterator[Unfit]:
    """Yield why a file that came back cannot stand as the second entry of a count."""
    if file.year != count.year:
        yield Unfit(Doubt.OTHER_YEAR, (str(file.year), str(count.year)))
        return
    if other := _other_list(file, count, branch):
        yield other
        return
    if file.step is Step.GIVEN:
        yield Unfit(Doubt.NOTHING_ENTERED)
        return
    if file.teller.strip() == count.teller.strip():
        yield Unfit(Doubt.FIRST_TELLER, (file.teller,))
    yield from _other_number(len(file.ballots), count)


def _other_list(file: TellerFile, count: PaperCount, branch: str) -> Unfit | None:
    there, here = {one.id for one in file.subjects}, {one.id for one in count.subjects}
    if not there & here - {TEAM}:
        return Unfit(Doubt.OTHER_BRANCH, (file.branch, branch))
    if there != here:
        only_there = _names(one for one in file.subjects if one.id not in here)
        only_here = _names(one for one in count.subjects if one.id not in there)
        return Unfit(Doubt.OTHER_LIST, (only_there or "－", only_here or "－"))
    if [one.id for one in file.subjects] != [one.id for one in count.subjects]:
        return Unfit(Doubt.OTHER_ORDER)
    return None


def _names(subjects: Iterator[Subject]) -> str:
    return "、".join(one.name for one in subjects)


def _other_number(there: int, count: PaperCount) -> Iterator[Unfit]:
    if not count.returned:
        yield Unfit(Doubt.RETURNED_UNKNOWN)
    elif there > count.issued:
        yield Unfit(Doubt.MORE_THAN_ISSUED, (str(there), str(count.issued)))
    elif there > count.returned:
        yield Unfit(Doubt.MORE_THAN_RETURNED, (str(there), str(count.returned)))
    elif there < count.returned:
        yield Unfit(Doubt.FEWER_THAN_RETURNED, (str(there), str(count.returned)))


def is_here(file: TellerFile, count: PaperCount) -> bool:
    """Tell whether the second entry is this file's already."""
    said = tuple(ballot.said() for ballot in count.second)
    return said == file.ballots and count.second_teller.strip() == file.teller.strip()


def taken_over(file: TellerFile, count: PaperCount) -> PaperCount:
    """Return the count with a file's ballots as the second entry."""
    unread = UNREAD * len(count.subjects)
    whole = tuple(replace(one, marks=unread) if one.void else one for one in file.ballots)
    return replace(count, second=whole, second_teller=file.teller.strip())


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a file would take the place of."""

    ballots: int
    """How many the second teller has begun here"""
    name: str


def replaced(file: TellerFile, count: PaperCount) -> Replaced | None:
    """Return what taking a file over replaces; None if there is nothing, or nobody else's name."""
    ballots = sum(ballot.is_begun for ballot in count.second)
    name = count.second_teller.strip()
    if not ballots and name in ("", file.teller.strip()):
        return None
    return Replaced(ballots, name)
