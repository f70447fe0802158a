"""Marks on scanned ballots: read where they are plain, asked where they are not, never wrong."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw
from scanned_ballots import ODD, PaperBallot, form_of, jpeg
from scanned_papers import Scanner, any_scanner, as_pdf, blank_sheet

from branchdesk.domain.ballot_marks import (
    Area,
    BoxSeen,
    Choice,
    MarkBox,
    MarkedSheet,
    MarkLayout,
    Seen,
    SheetSeen,
    Sign,
    Unusable,
    choice_of,
    tally,
)
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf, code_for
from branchdesk.packet.mark_reading import ballots_on
from branchdesk.packet.mark_sheet import HEIGHT, WIDTH, code_area, corner_squares
from branchdesk.packet.paper_code import modules
from branchdesk.packet.scan_reading import codes_on
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.printed_review import SheetSize

SHEETS = PdfScanRoom().sheets(form_of(14, grounds=True).layout)
CODE = code_for(
    Paper(PaperOf.ELECTION, "e1", PaperForm.COUNTING), mark="ABCDEFGH", page=1, pages=1
).text
NAMES = tuple(f"c{number}" for number in range(6))
ROW, TOP = 13.0, 70.0
LAYOUT = MarkLayout(
    boxes=tuple(
        MarkBox(f"{name}-{side}", Area(x, TOP + ROW * row, 30, ROW), sign)
        for row, name in enumerate(NAMES)
        for side, x, sign in (("for", 90, Sign.RING), ("against", 120, Sign.CROSS))
    ),
    code=code_area(CODE),
    corners=corner_squares(),
)
SHEET = MarkedSheet(WIDTH, HEIGHT, LAYOUT)
CANDIDATES = {name: (f"{name}-for", f"{name}-against") for name in NAMES}


class Ballot:
    """A printed ballot with a pen."""

    def __init__(self, *, dpi=200, seed=0):
        self.per_mm = dpi / 25.4
        self.dice = random.Random(seed)  # noqa: S311 - a hand, no secret
        size = (round(WIDTH * self.per_mm), round(HEIGHT * self.per_mm))
        self.sheet = Image.new("L", size, 252)
        self.pen = ImageDraw.Draw(self.sheet)
        for area in LAYOUT.corners:
            self.pen.rectangle(self._dots(area), fill=0)
        for box in LAYOUT.boxes:
            self.pen.rectangle(self._dots(box.area), outline=0, width=max(1, round(dpi / 100)))
        squares = modules(CODE)
        small = Image.new("L", (len(squares),) * 2, 255)
        small.putdata([0 if black else 255 for row in squares for black in row])
        left, top, right, low = self._dots(LAYOUT.code)
        self.sheet.paste(small.resize((right - left, low - top), Image.Resampling.BOX), (left, top))

    def _dots(self, area):
        edges = (area.x, area.y, area.x + area.width, area.y + area.height)
        return tuple(round(edge * self.per_mm) for edge in edges)

    def spot(self, key):
        """Return the middle of a box and the size of a hand's sign in it, in dots."""
        area = next(box.area for box in LAYOUT.boxes if box.key == key)
        x = area.x + area.width / 2 + self.dice.uniform(-4, 4)
        y = area.y + area.height / 2 + self.dice.uniform(-1, 1)
        return x * self.per_mm, y * self.per_mm, self.dice.uniform(3, 4.2) * self.per_mm

    @property
    def nib(self):
        return max(1, round(self.dice.uniform(0.35, 0.7) * self.per_mm))

    def ring(self, key, *, fill=40):
        x, y, size = self.spot(key)
        wide, high = size * self.dice.uniform(0.85, 1.2), size
        self.pen.arc(
            (x - wide, y - high, x + wide, y + high),
            self.dice.uniform(0, 20), 372, fill=fill, width=self.nib,
        )  # fmt: skip

    def cross(self, key, *, fill=40):
        x, y, size = self.spot(key)
        shake, nib = size * 0.15, self.nib
        for way in (1, -1):
            ends = (x - size, y - way * size, x + size, y + way * size)
            self.pen.line(
                [end + self.dice.uniform(-shake, shake) for end in ends], fill=fill, width=nib
            )

    def tick(self, key):
        x, y, size = self.spot(key)
        points = (x - size, y, x - size * 0.3, y + size * 0.7, x + size, y - size)
        self.pen.line(points, fill=40, width=self.nib)

    def dash(self, key):
        x, y, size = self.spot(key)
        self.pen.line((x - size, y, x + size, y + 2), fill=40, width=self.nib)

    def dot(self, key):
        x, y, size = self.spot(key)
        self.pen.ellipse((x, y, x + size * 0.25, y + size * 0.25), fill=40)

    def blot(self, key):
        x, y, size = self.spot(key)
        self.pen.ellipse((x - 2 * size, y - size, x + 2 * size, y + size), fill=30)

    def corrected(self, key):
        """A ring that was crossed out."""
        self.ring(key)
        self.cross(key)

    def through(self, key):
        """A line through the whole row."""
        area = next(box.area for box in LAYOUT.boxes if box.key == key)
        left, top, right, low = self._dots(area)
        middle = (top + low) // 2
        self.pen.line((left - 40, middle, right + 40, middle), fill=40, width=self.nib)

    def seen(self, scanner=None):
        picture = self.sheet if scanner is None else scanner.picture(self.sheet)
        return the_one_on(picture)


def found_on(picture, *, code=CODE):
    """Return every ballot that is recognised on a picture."""
    return ballots_on(picture, codes_on(picture), {code: SHEET})


def the_one_on(picture):
    (found,) = found_on(picture)
    return found.seen


def test_an_untouched_ballot_is_empty_in_every_box():
    sheet = Ballot().seen()

    assert sheet.unusable is None
    assert {box.seen for box in sheet.boxes} == {Seen.EMPTY}
    assert tally([sheet], CANDIDATES).counts["c0"][Choice.ABSTAIN] == 1


def test_a_ring_is_for_a_cross_is_against_and_nothing_is_an_abstention():
    ballot = Ballot()
    ballot.ring("c0-for")
    ballot.cross("c1-against")

    sheet = ballot.seen()

    found = {name: choice_of(sheet, in_favour=a, against=b) for name, (a, b) in CANDIDATES.items()}
    assert found["c0"] is Choice.FOR
    assert found["c1"] is Choice.AGAINST
    assert {found[name] for name in NAMES[2:]} == {Choice.ABSTAIN}
    assert not sheet.asks


@pytest.mark.parametrize("what", ["tick", "dash", "dot", "blot", "corrected", "through", "cross"])
def test_anything_else_in_the_box_of_a_ring_is_asked(what):
    for seed in range(8):
        ballot = Ballot(seed=seed)
        getattr(ballot, what)("c2-for")

        assert ballot.seen().of("c2-for") is Seen.DOUBTFUL, seed


@pytest.mark.parametrize("what", ["tick", "dash", "dot", "blot", "corrected", "through", "ring"])
def test_anything_else_in_the_box_of_a_cross_is_asked(what):
    for seed in range(8):
        ballot = Ballot(seed=seed)
        getattr(ballot, what)("c2-against")

        assert ballot.seen().of("c2-against") is Seen.DOUBTFUL, seed


def test_a_faint_pencil_is_asked_and_not_overlooked():
    ballot = Ballot()
    ballot.ring("c0-for", fill=190)

    assert ballot.seen().of("c0-for") is not Seen.EMPTY


def test_both_boxes_of_a_candidate_are_asked():
    ballot = Ballot()
    ballot.ring("c0-for")
    ballot.cross("c0-against")

    sheet = ballot.seen()

    assert choice_of(sheet, in_favour="c0-for", against="c0-against") is Choice.ASK
    assert tally([sheet], CANDIDATES).asked == (1,)


def test_one_doubt_sets_the_whole_ballot_aside():
    sure = SheetSeen(tuple(BoxSeen(box.key, Seen.EMPTY, 0) for box in LAYOUT.boxes))
    doubt = SheetSeen((*sure.boxes[1:], BoxSeen(sure.boxes[0].key, Seen.DOUBTFUL, 0.01)))

    counted = tally([sure, doubt, sure], CANDIDATES)

    assert counted.asked == (2,)
    assert all(
        counts[Choice.ABSTAIN] == 2 and counts[Choice.ASK] == 1
        for counts in counted.counts.values()
    )


def test_a_box_that_was_not_looked_at_is_no_abstention():
    assert choice_of(SheetSeen(), in_favour="a", against="b") is Choice.ASK


def test_a_sheet_without_its_code_or_with_another_is_no_ballot_of_these():
    other = CODE[:-1] + ("A" if CODE[-1] != "A" else "B")

    assert found_on(Ballot().sheet, code=other) == ()
    assert found_on(Image.new("L", (1654, 2339), 250)) == ()


@pytest.mark.parametrize("corner", range(4))
def test_a_sheet_with_a_torn_corner_is_counted_by_eye(corner):
    ballot = Ballot()
    ballot.pen.rectangle(ballot._dots(LAYOUT.corners[corner]), fill=252)

    assert ballot.seen().unusable is Unusable.NO_CORNERS


def test_a_sheet_printed_at_another_size_is_read_all_the_same():
    ballot = Ballot()
    ballot.ring("c3-for")
    smaller = ballot.sheet.resize((ballot.sheet.width * 94 // 100, ballot.sheet.height * 94 // 100))
    page = Image.new("L", ballot.sheet.size, 252)
    page.paste(smaller, (40, 60))

    assert the_one_on(page).of("c3-for") is Seen.MARKED


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
    picture = scanner.picture(ballot.on_glass())
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


def test_an_upside_down_and_slanting_ballot_is_read():
    ballot = Ballot()
    ballot.ring("c5-for")
    ballot.cross("c0-against")

    sheet = ballot.seen(Scanner(skew=4.5, turned=180, blur=0.4))

    assert sheet.of("c5-for") is sheet.of("c0-against") is Seen.MARKED
    assert sum(box.seen is Seen.MARKED for box in sheet.boxes) == 2


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


@pytest.mark.parametrize("share", [0.02, 0.1, 0.3, 0.45, 0.6, 0.8, 1.0])
def test_a_blot_is_never_overlooked_however_much_it_covers(share):
    for noise in (0.0, 0.2):
        ballot = PaperBallot(F10, mark="ABCDEFGH")
        box = ballot.boxes["7-2"]
        left, top, right, low = (
            edge * ballot.per_mm
            for edge in (box.x, box.y, box.x + box.width * share, box.y + box.height)
        )
        ballot.pen.rectangle((left, top, max(right, left + 12), low), fill=60)
        picture = Scanner(noise=noise).picture(ballot.on_glass())

        (found,) = ballots_on(picture, codes_on(picture), {F10_CODE: SHEETS[0]})

        assert found.seen.of("7-2") is Seen.DOUBTFUL, noise


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
