"""The second teller's file: what goes there, what comes back, and what is not taken."""

from dataclasses import replace

import pytest
from teller_values import PILE, SUBJECTS, count, entered, handed_out

from branchdesk.domain.ballot_count import Ballot, Side, Subject, blank, differences
from branchdesk.domain.teller_file import (
    Doubt,
    Replaced,
    begun,
    given,
    is_here,
    replaced,
    returning,
    taken_over,
    unfit,
)

BRANCH = "第一党支部"


def doubts(file, here=None):
    return [(one.doubt, one.values) for one in unfit(file, here or count(), branch=BRANCH)]


def test_what_is_handed_out_carries_numbers_and_the_list_and_no_mark():
    begun_here = count(first=PILE, second=PILE[:2])

    file = given(begun_here, branch=BRANCH, most_excellent=2)

    assert (file.issued, file.returned, file.subjects) == (6, 5, SUBJECTS)
    assert file.ballots == ()
    assert file.teller == ""


def test_what_comes_back_is_the_second_entry_and_is_compared_ballot_by_ballot():
    other = (PILE[0], PILE[1], PILE[2], Ballot("1112"), PILE[4])

    here = taken_over(entered(other, teller="王某"), count(first=PILE))

    assert here.second_teller == "王某"
    assert here.pile(Side.FIRST) == PILE
    assert [(d.place, d.line, d.first, d.second) for d in differences(here)] == [(3, 3, "1", "2")]


def test_a_void_ballot_comes_back_as_void_and_says_nothing_else():
    marked = replace(count(), second=(Ballot("11..", void=True),), returned=1)

    file = returning(handed_out(), marked)

    assert file.ballots == (Ballot("", void=True),)
    assert taken_over(file, count()).second == (Ballot("....", void=True),)


@pytest.mark.parametrize(
    ("file", "here", "expected"),
    [
        (handed_out(), count(), (Doubt.NOTHING_ENTERED, ())),
        (replace(entered(), year=2025), count(), (Doubt.OTHER_YEAR, ("2025", "2026"))),
        (
            replace(
                entered(),
                branch="第二党支部",
                subjects=(SUBJECTS[0], Subject("x", "某"), Subject("y", "某某")),
            ),
            count(),
            (Doubt.OTHER_BRANCH, ("第二党支部", BRANCH)),
        ),
        (
            replace(entered(), subjects=(*SUBJECTS[:3], Subject("z9", "丁某"))),
            count(),
            (Doubt.OTHER_LIST, ("丁某", "丙某")),
        ),
        (
            replace(entered(), subjects=(*SUBJECTS, Subject("z9", "丁某"))),
            count(),
            (Doubt.OTHER_LIST, ("丁某", "－")),
        ),
        (replace(entered(), subjects=SUBJECTS[::-1]), count(), (Doubt.OTHER_ORDER, ())),
        (entered(), count(returned=0), (Doubt.RETURNED_UNKNOWN, ())),
        (entered(), count(returned=4), (Doubt.MORE_THAN_RETURNED, ("5", "4"))),
        (entered(), count(returned=6), (Doubt.FEWER_THAN_RETURNED, ("5", "6"))),
        (entered(), count(issued=4, returned=4), (Doubt.MORE_THAN_ISSUED, ("5", "4"))),
        (entered(teller=" 张某"), count(), (Doubt.FIRST_TELLER, ("张某",))),
    ],
    ids=lambda value: getattr(value[0], "value", "") if isinstance(value, tuple) else "",
)
def test_a_file_that_does_not_fit_says_why(file, here, expected):
    assert doubts(file, here) == [expected]


def test_a_file_that_fits_raises_no_doubt_whatever_the_tellers_differ_in():
    assert doubts(entered(PILE[::-1]), count(first=PILE)) == []


def test_several_doubts_are_told_together():
    assert [doubt for doubt, _ in doubts(entered(PILE[:3], teller="张某"))] == [
        Doubt.FIRST_TELLER,
        Doubt.FEWER_THAN_RETURNED,
    ]


def test_an_entry_that_is_there_is_never_replaced_unseen():
    empty, named = count(second_teller=""), count(second_teller="王某")

    assert replaced(entered(), empty) is None
    assert replaced(entered(), count()) is None
    assert replaced(entered(), named) == Replaced(0, "王某")
    assert replaced(entered(), count(second=PILE[:1])) == Replaced(1, "李某")


def test_the_same_file_taken_a_second_time_is_known():
    here = taken_over(entered(), count())

    assert is_here(entered(), here)
    assert not is_here(entered(teller="王某"), here)
    assert not is_here(entered(PILE[::-1]), here)


def test_handed_over_again_with_another_number_what_was_entered_is_still_there():
    kept = count(second=PILE[:2])
    again = replace(handed_out(), returned=4)

    found = begun(again, kept)

    assert (found.returned, found.second) == (4, PILE[:2])
    assert begun(again, None).ballot(Side.SECOND, 0) == blank(SUBJECTS)
