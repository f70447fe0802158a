"""F10 printed by the program, marked by many hands and scanned: read, or asked, and never wrong."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from scanned_ballots import ODD, PaperBallot, form_of, jpeg
from scanned_papers import Scanner, any_scanner, as_pdf, blank_sheet

from branchdesk.domain.ballot_marks import Seen
from branchdesk.domain.paper_codes import code_for
from branchdesk.packet import scan_room
from branchdesk.packet.confined import Stopped
from branchdesk.packet.mark_reading import ballots_on
from branchdesk.packet.scan_reading import codes_on
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.printed_review import SheetSize

SHEETS = PdfScanRoom().sheets(form_of(14, grounds=True).layout)
F10 = form_of(14, grounds=True)
F10_CODE = code_for(F10.paper, mark="ABCDEFGH", page=1, pages=1).text


def marked_at_random(number):
    """Return what is seen of a printed F10 of anybody's hand, and what truly stands on it."""
    dice = random.Random(number)  # noqa: S311 - a hand, no secret
    scanner = any_scanner(dice)
    ballot = PaperBallot(F10, mark="ABCDEFGH", dpi=scanner.dpi, seed=number)
    truth = {}
    for line in range(len(F10.subjects)):
        what = dice.choice(("tick",) * 6 + ("nothing", "odd", "code"))
        key = f"{line}-{dice.choice('1234')}"
        if what == "tick":
            ballot.tick(key, fill=dice.randint(20, 110))
            truth[key] = Seen.MARKED
        elif what == "odd":
            getattr(ballot, dice.choice(ODD))(key)
            truth[key] = None
        elif what == "code" and line:
            ballot.write(f"{line}-code")
            truth[f"{line}-code"] = None
    picture = scanner.picture(ballot.on_glass(180, 245))
    found = ballots_on(picture, codes_on(picture), {F10_CODE: SHEETS[0]})
    return found[0].seen if found else None, truth


def assert_never_wrong(ballots):
    told = Counter()
    for number in range(ballots):
        sheet, truth = marked_at_random(number)
        if sheet is None or sheet.unusable is not None:
            told["by eye"] += 1
            continue
        for box in sheet.boxes:
            true = truth.get(box.key, Seen.EMPTY)
            if box.seen is Seen.DOUBTFUL:
                told["asked of odd ones" if true is None else "asked"] += 1
            else:
                assert box.seen is true, (number, box, true)
                told["read"] += 1
    plain = told["read"] + told["asked"]
    assert told["read"] > ballots * 20, told
    assert told["by eye"] <= ballots * 0.05, told
    assert told["asked"] <= plain * 0.08, told


def test_ballots_of_many_hands_through_poor_scanners_are_never_read_wrong():
    assert_never_wrong(25)


@pytest.mark.slow
def test_two_hundred_ballots_are_never_read_wrong():
    assert_never_wrong(200)


def silent(_done, _total):
    """Take note of nothing."""


def pages_of(file):
    """Return what a child sees of the ballots in a file."""
    return PdfScanRoom().ballots(file, {F10_CODE: SHEETS[0]}, progress=silent)


@pytest.mark.parametrize("kind", ["pdf", "jpg", "tif"])
def test_ballots_in_a_file_are_read_in_a_child_page_by_page(tmp_path, kind):
    first, second = (PaperBallot(F10, mark="ABCDEFGH", seed=seed) for seed in (1, 2))
    first.tick("4-1")
    second.tick("5-2")
    file = tmp_path / f"ballots.{kind}"
    if kind == "jpg":
        file.write_bytes(jpeg(first.on_glass()))
    elif kind == "pdf":
        as_pdf([first.on_glass(), second.on_glass()], file)
    else:
        first.on_glass().save(file, save_all=True, append_images=[second.on_glass()])

    pages = pages_of(file)

    seen = [page.found[0].seen for page in pages]
    marked = [{b.key for b in sheet.boxes if b.seen is not Seen.EMPTY} for sheet in seen]
    assert marked == [{"4-1"}, {"5-2"}][: 1 if kind == "jpg" else 2]
    assert all(page.found[0].picture.startswith(b"\xff\xd8\xff") for page in pages)


def stopping_at(page, monkeypatch):
    """Let a page of every file stop the child that looks at it."""
    run = scan_room.run_confined

    def stopping(task, request, *, seconds):
        first = request["first"]
        if first <= page < first + request["count"]:
            raise Stopped("exit -9")
        return run(task, request, seconds=seconds)

    monkeypatch.setattr(scan_room, "run_confined", stopping)


@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_page_that_stops_its_child_costs_only_itself(tmp_path, monkeypatch, page):
    ballots = [PaperBallot(F10, mark="ABCDEFGH", seed=seed) for seed in range(3)]
    for line, ballot in enumerate(ballots):
        ballot.tick(f"{line}-1")
    as_pdf([ballot.on_glass(170, 235) for ballot in ballots], tmp_path / "a.pdf")
    stopping_at(page, monkeypatch)

    pages = pages_of(tmp_path / "a.pdf")

    assert [one.number for one in pages] == [1, 2, 3]
    assert [one.readable for one in pages] == [number != page for number in (1, 2, 3)]
    seen = [one.found[0].seen.of(f"{one.number - 1}-1") for one in pages if one.readable]
    assert seen == [Seen.MARKED] * 2


def test_two_ballots_on_a_sheet_that_was_not_cut_are_two(tmp_path):
    form = replace(F10, size=SheetSize.TWO_ON_A4)
    ballot = PaperBallot(form, mark="ABCDEFGH")
    ballot.tick("3-2")
    # The right half is the same ballot again, 148.5 mm further on.
    for key, area in tuple(ballot.boxes.items()):
        ballot.boxes[f"right {key}"] = replace(area, x=area.x + 148.5)
    ballot.tick("right 6-4")
    as_pdf([ballot.sheet], tmp_path / "uncut.pdf")

    [page] = pages_of(tmp_path / "uncut.pdf")

    marked = [
        {box.key for box in one.seen.boxes if box.seen is not Seen.EMPTY} for one in page.found
    ]
    assert marked == [{"3-2"}, {"6-4"}]


def test_an_empty_page_and_a_sheet_without_a_code_are_told_apart(tmp_path):
    stained = PaperBallot(F10, mark="ABCDEFGH")
    stained.stain()
    as_pdf([blank_sheet(), stained.on_glass()], tmp_path / "a.pdf")

    blank, unknown = pages_of(tmp_path / "a.pdf")

    assert (blank.blank, blank.found, blank.picture) == (True, (), b"")
    assert (unknown.blank, unknown.found) == (False, ())
    assert unknown.picture.startswith(b"\xff\xd8\xff")


def test_a_file_that_holds_no_ballot_ends_with_a_sentence(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 nothing")

    with pytest.raises(Failed) as refused:
        pages_of(tmp_path / "a.pdf")

    assert refused.value.trouble is Trouble.SCAN_DAMAGED


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_tick_is_asked_on_a_printed_ballot(odd):
    for seed in range(6):
        ballot = PaperBallot(F10, mark="ABCDEFGH", seed=seed)
        getattr(ballot, odd)("7-3")
        (found,) = ballots_on(ballot.sheet, codes_on(ballot.sheet), {F10_CODE: SHEETS[0]})

        assert found.seen.of("7-3") is Seen.DOUBTFUL, seed


def blotted(share):
    """Return a ballot with a part of a box blackened."""
    ballot = PaperBallot(F10, mark="ABCDEFGH")
    box = ballot.boxes["7-2"]
    edges = (box.x, box.y, box.x + max(box.width * share, 1.5), box.y + box.height)
    ballot.pen.rectangle([edge * ballot.per_mm for edge in edges], fill=60)
    return ballot


def seen_in_the_box(picture):
    (found,) = ballots_on(picture, codes_on(picture), {F10_CODE: SHEETS[0]})
    return found.seen.of("7-2")


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.6, 0.8, 1.0])
def test_a_blot_is_never_overlooked_however_much_it_covers(share):
    picture = Scanner(noise=0.2).picture(blotted(share).on_glass(180, 245))

    assert seen_in_the_box(picture) is Seen.DOUBTFUL


def test_a_blot_over_half_a_box_is_not_taken_for_the_grain_of_the_paper():
    for step in range(16):
        share = 0.46 + step * 0.006

        assert seen_in_the_box(blotted(share).sheet) is Seen.DOUBTFUL, share


@pytest.mark.parametrize("beyond", [2.0, 3.0, 4.0])
def test_a_tick_over_the_line_is_given_to_nobody(beyond):
    ballot = PaperBallot(F10, mark="ABCDEFGH")
    box = ballot.boxes["7-2"]
    x, y = (box.x + box.width) * ballot.per_mm, (box.y + box.height / 2) * ballot.per_mm
    right, size = beyond * ballot.per_mm, 2 * ballot.per_mm
    points = (x - 2 * size, y, x - size, y + size, x + right, y - size)
    ballot.pen.line(points, fill=50, width=4)

    (found,) = ballots_on(ballot.sheet, codes_on(ballot.sheet), {F10_CODE: SHEETS[0]})

    assert Seen.DOUBTFUL in {found.seen.of("7-2"), found.seen.of("7-3")}
