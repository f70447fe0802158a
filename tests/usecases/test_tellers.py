"""The second teller at another computer: no byte of a ballot is left on either, or on the stick."""

from dataclasses import replace
from datetime import date

import pytest
from counted_ballots import ballots_of, counted, everything_in, places_of

from branchdesk.domain import teller_file
from branchdesk.domain.ballot_count import Side
from branchdesk.telling import FileTellers
from branchdesk.usecases.ballots import close_count
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.reviews import keep_review, open_review
from branchdesk.usecases.tellers import handed_out

YEAR = 2026


@pytest.fixture
def review(workspace):
    """Return the review of seven rated members, kept as the page keeps it, with the team."""
    blank_one = open_review(YEAR, today=date(YEAR, 12, 1), work=workspace.work())
    kept = replace(blank_one, rates_team=True)
    keep_review(kept, work=workspace.work())
    return kept


def test_a_second_teller_at_another_computer_leaves_no_byte_of_a_ballot_either(
    workspace, review, tmp_path
):
    pile = ballots_of(18)
    here, there = (FileTellers(tmp_path / name) for name in ("here", "there"))
    stick = tmp_path / "stick"
    stick.mkdir()
    count = counted(workspace, review, pile)
    count = replace(count, second=(), second_teller="")
    workspace.counts.keep(count)

    given = stick / "given.bdcount"
    here.write(given, handed_out(count, most_excellent=None, work=workspace.work()))
    assert places_of(pile, everything_in(stick)) == set()
    elsewhere = replace(there.begun(there.read(given)), second_teller="王某")
    for place, ballot in enumerate(pile):
        elsewhere = elsewhere.with_ballot(Side.SECOND, place, ballot)
        there.keep(there.read(given), elsewhere)
    assert there.begun(there.read(given)) == elsewhere
    assert len(places_of(pile, everything_in(tmp_path / "there"))) == 2
    back = stick / "back.bdcount"
    there.write(back, teller_file.returning(there.read(given), elsewhere))
    there.forget(there.read(given))
    count = teller_file.taken_over(here.read(back), count)
    workspace.counts.keep(count)
    here.destroy(back)
    closed = close_count(count, work=workspace.work(), counts=workspace.counts)
    workspace.backup_now()

    assert closed.ballots.second_teller == "王某"
    # Everything of both computers and the stick, the workspace among it.
    files = everything_in(tmp_path)
    assert any(name.endswith("branch.db") for name in files)
    assert places_of(pile, files) == set()
    assert [path.name for path in stick.iterdir()] == ["given.bdcount"]
    assert not list((tmp_path / "there" / "tellers").iterdir())


def test_a_file_that_cannot_be_destroyed_says_so(workspace, tmp_path, monkeypatch):
    room, path = FileTellers(tmp_path), tmp_path / "back.bdcount"
    path.write_bytes(b"marks")

    def refuses(*_):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr("branchdesk.storage.counting.os.write", refuses)
        with pytest.raises(Failed):
            room.destroy(path)
    assert path.exists()
    path.unlink()

    with pytest.raises(Failed) as failure:
        room.destroy(path)
    assert failure.value.trouble is Trouble.FILE_NOT_FOUND
