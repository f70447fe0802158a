"""Ballots of a review: counted beside the books, closed into the table, and then nowhere at all."""

import logging
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from counted_ballots import ballots_of, counted, everything_written, places_of
from ledger_values import LEDGERS
from scanned_ballots import scanned_and_read

from branchdesk.domain.ballot_count import Ballot, Side, blank
from branchdesk.domain.ballot_judging import Booth, unforeseeable
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.review import CountedBy, ReviewGrade
from branchdesk.storage import open_export
from branchdesk.storage.counting import COUNTING, CountFolder
from branchdesk.storage.handover import pack
from branchdesk.storage.workspace import open_workspace
from branchdesk.usecases.ballots import close_count, open_booth, open_paper_count
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.moving import OpenChoices
from branchdesk.usecases.reviews import finalise_review, keep_review, open_review

YEAR = 2026
TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)


def quiet(_done, _total):
    """Take note of nothing."""


@pytest.fixture
def review(workspace):
    """Return the review of seven rated members, kept as the page keeps it, with the team."""
    blank_one = open_review(YEAR, today=TODAY, work=workspace.work())
    kept = replace(blank_one, rates_team=True)
    keep_review(kept, work=workspace.work())
    return kept


def stored(workspace):
    with workspace.work() as work:
        return work.reviews.get(YEAR)


def cast(workspace, review, ballots, order=None):
    """Vote on the computer; return the booth before it is closed."""
    booth = Booth(
        replace(open_booth(review, counts=workspace.counts), scrutineer="周某", teller="张某")
    )
    voters = booth.stored.voters
    for place, ballot in zip(order or range(len(ballots)), ballots, strict=True):
        booth = booth.handed_out(voters[place].id).cast(ballot, shuffle=unforeseeable)
        if booth.is_to_be_stored:
            booth = booth.taken_over(shuffle=unforeseeable)
            workspace.counts.keep(booth.stored)
    return booth


def test_the_tallies_of_a_closed_count_stand_in_the_review(workspace, review):
    pile = ballots_of(1)

    closed = close_count(
        counted(workspace, review, pile), work=workspace.work(), counts=workspace.counts
    )

    after = stored(workspace)
    assert after == closed
    assert after.ballots.counted_by is CountedBy.PAPER
    assert (after.ballots.issued, after.ballots.returned, after.ballots.valid) == (7, 7, 7)
    first = after.members[0]
    assert first.excellent == sum(ballot.marks[1] == "1" for ballot in pile)
    assert after.ballots.team[1] == sum(ballot.marks[0] == "2" for ballot in pile)


def test_while_it_is_counted_ballots_lie_in_their_own_folder_and_nowhere_else(workspace, review):
    pile = ballots_of(2)
    counted(workspace, review, pile)
    workspace.backup_now()

    assert places_of(pile, everything_written(workspace)) == {
        f"{COUNTING}/{YEAR}-paper-a",
        f"{COUNTING}/{YEAR}-paper-b",
    }


def test_ballots_read_off_scans_leave_no_byte_either(
    workspace, review, tmp_path, monkeypatch, caplog
):
    caplog.set_level(logging.DEBUG)
    passing, scans = tmp_path / "passing", tmp_path / "scans"
    passing.mkdir()
    scans.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(tempfile, "tempdir", None)
    pile = ballots_of(18)

    read = scanned_and_read(workspace, review, [ballot.marks for ballot in pile], scans)
    entries = tuple(Ballot(sheet.marks(8)) for sheet in read.sheets)
    assert entries == pile
    pictures = [sheet.picture[-400:] for sheet in read.sheets]
    count = counted(workspace, review, entries)
    workspace.backup_now()
    counting = {f"{COUNTING}/{YEAR}-paper-a", f"{COUNTING}/{YEAR}-paper-b"}
    assert places_of(pile, everything_written(workspace)) == counting
    close_count(count, work=workspace.work(), counts=workspace.counts)
    workspace.backup_now()

    files = everything_written(workspace)
    assert places_of(pile, files) == set()
    assert not any(picture in raw for raw in files.values() for picture in pictures)
    assert not any(b"pile.pdf" in raw for raw in files.values())
    assert not list((workspace.folder / COUNTING).iterdir())
    assert not list(passing.iterdir())
    assert not any(ballot.marks in caplog.text for ballot in pile)
    # What the office scanned is its own and stays where it is.
    assert [path.name for path in scans.iterdir()] == ["pile.pdf"]


@pytest.mark.parametrize("way", ["paper", "booth"])
def test_after_closing_no_byte_of_any_ballot_is_left_anywhere(workspace, review, way):
    pile = ballots_of(3)
    if way == "paper":
        count = counted(workspace, review, pile, (*pile[:-1], pile[0]))
        count = count.settled(6, pile[6])
        workspace.counts.keep(count)
    else:
        count = cast(workspace, review, pile).taken_over(shuffle=unforeseeable).stored
    close_count(count, work=workspace.work(), counts=workspace.counts)
    workspace.backup_now()

    files = everything_written(workspace)

    assert places_of(pile, files) == set()
    assert not any(b'"marks"' in raw or b'"voted"' in raw for raw in files.values())
    assert not list((workspace.folder / COUNTING).iterdir())


def test_the_files_are_zeros_before_their_names_go(workspace, review, monkeypatch):
    pile = ballots_of(4)
    count = counted(workspace, review, pile)
    left = []
    folder = type(workspace.folder)
    unlink = folder.unlink
    monkeypatch.setattr(
        folder,
        "unlink",
        lambda path, **known: (left.append(path.read_bytes()), unlink(path, **known)),
    )

    close_count(count, work=workspace.work(), counts=workspace.counts)

    assert len(left) == 2
    assert not any(any(raw) for raw in left)


def test_journal_undo_drafts_and_search_know_tallies_and_no_ballot(workspace, review):
    pile = ballots_of(5)
    close_count(counted(workspace, review, pile), work=workspace.work(), counts=workspace.counts)

    with closing(sqlite3.connect(workspace.folder / "branch.db")) as books:
        dump = "\n".join(books.iterdump())
        tables = {name for (name,) in books.execute("SELECT name FROM sqlite_master")}

    assert '"counted_by":"paper"' in dump
    assert not any(ballot.marks in dump for ballot in pile)
    assert not any("ballot" in table or "voter" in table for table in tables)
    assert workspace.finder(LEDGERS) is not None


def test_neither_handover_nor_open_export_takes_ballots_along(workspace, review, tmp_path):
    pile = ballots_of(6)
    counted(workspace, review, pile)
    handed, opened = BytesIO(), tmp_path / "open.zip"

    pack(workspace, handed, keys=True, extras={}, program="test", now=NOW, progress=quiet)
    open_export.export_all(
        workspace,
        opened,
        choices=OpenChoices(restricted=True),
        rules=LEDGERS,
        program="test",
        now=NOW,
        progress=quiet,
    )

    with zipfile.ZipFile(opened) as archive:
        exported = {name: archive.read(name) for name in archive.namelist()}
    assert places_of(pile, {"handover": handed.getvalue()} | exported) == set()
    assert COUNTING.encode() not in handed.getvalue()


def test_the_log_never_carries_marks_or_who_voted(workspace, review, caplog):
    caplog.set_level(logging.DEBUG)
    pile = ballots_of(7)
    close_count(
        cast(workspace, review, pile).taken_over(shuffle=unforeseeable).stored,
        work=workspace.work(),
        counts=workspace.counts,
    )

    names = [line.name for line in review.members]
    assert not any(ballot.marks in caplog.text for ballot in pile)
    assert not any(name in caplog.text for name in names)


def test_between_two_storings_of_the_booth_nothing_in_the_workspace_changes(workspace, review):
    pile = ballots_of(8)
    booth = Booth(open_booth(review, counts=workspace.counts))
    seen = [everything_written(workspace)]
    for place, ballot in enumerate(pile):
        booth = booth.handed_out(booth.stored.voters[place].id).cast(ballot, shuffle=unforeseeable)
        if booth.is_to_be_stored:
            booth = booth.taken_over(shuffle=unforeseeable)
            workspace.counts.keep(booth.stored)
        seen.append(everything_written(workspace))

    # Of seven, five may not be stored while two are still to come: the two would stand alone.
    assert seen[:-1] == [seen[0]] * 7
    assert workspace.counts.booth(YEAR).voted == tuple(v.id for v in booth.stored.voters)


def test_whoever_came_first_the_file_of_the_booth_may_look_the_same(workspace, review):
    pile = ballots_of(9)
    orders = [range(7), range(6, -1, -1), (3, 1, 4, 0, 5, 2, 6)]
    ticks = set()
    for order in orders:
        workspace.counts.discard(YEAR)
        ticks.add(cast(workspace, review, pile, order).stored.voted)

    assert len(ticks) == 1


def test_no_moment_and_no_name_of_a_voter_stands_with_a_ballot(workspace, review):
    cast(workspace, review, ballots_of(10))

    [raw] = [
        slot.read_bytes()
        for slot in (workspace.folder / COUNTING).iterdir()
        if b"ballots" in slot.read_bytes()
    ]

    assert b"2026-12" not in raw
    assert raw.count(b'"marks"') == 7
    assert b'"voter"' not in raw


def test_a_power_cut_loses_at_most_the_ballot_being_typed(workspace, review):
    pile = ballots_of(11)
    before = counted(workspace, review, pile[:6])
    slots = {p: p.read_bytes() for p in (workspace.folder / COUNTING).iterdir()}
    workspace.counts.keep(before.with_ballot(Side.SECOND, 6, pile[6]))
    [(written, after)] = [
        (path, path.read_bytes()) for path, raw in slots.items() if path.read_bytes() != raw
    ]

    for torn in range(0, len(after), 512):
        written.write_bytes(after[:torn] + slots[written][torn:])
        found = CountFolder(workspace.folder).paper(YEAR)
        assert found is not None
        assert found.first == pile[:6]
        assert found.second[:6] == pile[:6]


def test_counting_goes_on_where_it_was_left(workspace, review):
    pile = ballots_of(12)
    kept = counted(workspace, review, pile[:4])
    half = kept.with_ballot(Side.FIRST, 4, blank(kept.subjects).with_mark(0, "3"))
    workspace.counts.keep(half)
    folder = workspace.folder
    workspace.close()

    again = open_workspace(folder)
    assert open_paper_count(stored(again), counts=again.counts) == half
    again.close()


def test_a_count_that_does_not_add_up_writes_nothing_and_keeps_every_ballot(workspace, review):
    pile = ballots_of(13)
    count = replace(counted(workspace, review, pile), issued=6)

    with pytest.raises(Rejected) as refusal:
        close_count(count, work=workspace.work(), counts=workspace.counts)

    assert [p.rule for p in refusal.value.problems] == [Rule.MORE_RETURNED_THAN_ISSUED]
    assert stored(workspace) == review
    assert workspace.counts.paper(YEAR).first == pile


def test_a_power_cut_between_tallies_and_forgetting_is_closed_again(workspace, review, monkeypatch):
    count = counted(workspace, review, ballots_of(14))
    with monkeypatch.context() as broken:
        broken.setattr(CountFolder, "discard", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            close_count(count, work=workspace.work(), counts=workspace.counts)
    first = stored(workspace)

    again = open_paper_count(first, counts=workspace.counts)
    close_count(again, work=workspace.work(), counts=workspace.counts)

    assert stored(workspace) == first
    assert workspace.counts.paper(YEAR) is None


def _power_cut(*_):
    raise KeyboardInterrupt


def test_undo_never_goes_back_before_a_closed_count(workspace, review):
    close_count(
        counted(workspace, review, ballots_of(15)), work=workspace.work(), counts=workspace.counts
    )
    after = stored(workspace)
    members = (replace(after.members[0], grade=ReviewGrade.QUALIFIED), *after.members[1:])
    keep_review(replace(after, members=members), work=workspace.work())

    for _ in range(5):
        with workspace.work() as work:
            work.journal.undo()
            work.commit()

    assert stored(workspace) == after


def test_a_finalised_review_takes_no_count(workspace, review, rules):
    closed = replace(review, finalised_at=NOW)
    keep_review(closed, work=workspace.work())

    with pytest.raises(Rejected) as refusal:
        open_booth(closed, counts=workspace.counts)

    assert refusal.value.problems[0].rule is Rule.REVIEW_FINAL
    with pytest.raises(Rejected):
        finalise_review(review, today=TODAY, now=NOW, profile=rules.profile, work=workspace.work())


def test_a_disk_that_refuses_is_told_and_what_was_kept_stays(workspace, review, monkeypatch):
    pile = ballots_of(17)
    kept = counted(workspace, review, pile[:3])

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("branchdesk.storage.counting.os.write", full)
        with pytest.raises(Failed):
            workspace.counts.keep(kept.with_ballot(Side.FIRST, 3, pile[3]))

    assert workspace.counts.paper(YEAR).first == pile[:3]
