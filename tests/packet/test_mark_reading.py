"""Marks on scanned ballots: read where they are plain, asked where they are not, never wrong."""

import random

import pytest
from PIL import Image, ImageDraw
from scanned_papers import Scanner

from branchdesk.domain.ballot_marks import (
    Area,
    MarkBox,
    MarkedSheet,
    MarkLayout,
    Seen,
    SheetSeen,
    Sign,
    Unusable,
)
from branchdesk.domain.paper_codes import Paper, PaperForm, PaperOf, code_for
from branchdesk.packet.mark_reading import ballots_on
from branchdesk.packet.mark_sheet import HEIGHT, WIDTH, code_area, corner_squares
from branchdesk.packet.paper_code import modules
from branchdesk.packet.scan_reading import codes_on

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


def test_a_ring_is_for_a_cross_is_against_and_nothing_is_an_abstention():
    ballot = Ballot()
    ballot.ring("c0-for")
    ballot.cross("c1-against")

    sheet = ballot.seen()

    marked = {box.key for box in sheet.boxes if box.seen is Seen.MARKED}
    assert marked == {"c0-for", "c1-against"}
    assert {box.seen for box in sheet.boxes if box.key not in marked} == {Seen.EMPTY}
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


def test_a_box_that_was_not_looked_at_is_in_doubt_not_empty():
    assert SheetSeen().of("a") is Seen.DOUBTFUL


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


def test_an_upside_down_and_slanting_ballot_is_read():
    ballot = Ballot()
    ballot.ring("c5-for")
    ballot.cross("c0-against")

    sheet = ballot.seen(Scanner(skew=4.5, turned=180, blur=0.4))

    assert sheet.of("c5-for") is sheet.of("c0-against") is Seen.MARKED
    assert sum(box.seen is Seen.MARKED for box in sheet.boxes) == 2
