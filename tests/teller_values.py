"""Tellers' files for the tests."""

from branchdesk.domain.ballot_count import Ballot, PaperCount, Subject
from branchdesk.domain.teller_file import given, returning

SUBJECTS = (
    Subject("team", "支部班子"),
    Subject("a1", "甲某"),
    Subject("b2", "乙某"),
    Subject("c3", "丙某"),
)
PILE = (
    Ballot("1123"),
    Ballot("", void=True),
    Ballot("2140", grounds=((2, "N01"), (2, "N05"))),
    Ballot("1111"),
    Ballot("0222"),
)


def count(**changes):
    """Return a count of five ballots of six issued, nothing entered."""
    known = {
        "issued": 6,
        "returned": 5,
        "scrutineer": "周某",
        "teller": "张某",
        "second_teller": "李某",
    }
    return PaperCount(2026, SUBJECTS, **(known | changes))


def handed_out():
    """Return the file for the second teller."""
    return given(count(), branch="第一党支部", most_excellent=2)


def entered(pile=PILE, teller="李某"):
    """Return the file that comes back."""
    return returning(handed_out(), count(second=tuple(pile), second_teller=teller))
