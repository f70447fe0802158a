"""Ballots entered as two tellers do, and every byte that may hold one."""

import random
from dataclasses import replace

from branchdesk.domain.ballot_count import Ballot, Side
from branchdesk.usecases.ballots import open_paper_count


def ballots_of(seed, count=7, lines=8):
    """Return ballots no two of which are alike, as long as no number in the books is."""
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    return tuple(
        Ballot("".join(chance.choice("01234") for _ in range(lines))) for _ in range(count)
    )


def counted(workspace, review, pile, other=None):
    """Enter the pile as two tellers do, kept after each ballot."""
    count = open_paper_count(review, counts=workspace.counts)
    count = replace(
        count, returned=len(pile), scrutineer="周某", teller="张某", second_teller="李某"
    )
    for side, entries in ((Side.FIRST, pile), (Side.SECOND, other or pile)):
        for place, ballot in enumerate(entries):
            count = count.with_ballot(side, place, ballot)
            workspace.counts.keep(count)
    return count


def everything_written(workspace):
    """Return every byte in the workspace: free pages, journals, copies, whatever lies there."""
    return everything_in(workspace.folder)


def everything_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def places_of(ballots, files):
    return {name for name, raw in files.items() for b in ballots if b.marks.encode() in raw}
