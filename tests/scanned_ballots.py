"""Ballots printed by the program, marked by many hands, and put through an imaginary scanner."""

import io
import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from scanned_papers import Scanner, as_pdf, sheets

from branchdesk.domain.review import Review
from branchdesk.packet.ballot_layout import pages_of
from branchdesk.packet.growth_forms import write_form
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.storage.workspace import SqlWorkspace
from branchdesk.usecases.ballot_scans import ReadPile, read_pile
from branchdesk.usecases.ballots import open_paper_count
from branchdesk.usecases.printed_review import ReviewBallot, SheetSize, review_ballot

AT = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
ODD = ("ring", "cross", "dash", "dot", "blot", "corrected", "slash", "half")


@cache
def printed_ballot(form: ReviewBallot, mark: str, dpi: int = 200) -> Image.Image:
    """Return a ballot as it comes out of the printer; for two on A4, the sheet before the cut."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "f10.pdf"
        write_form(target, form, made_at=AT, mark=mark)
        return next(iter(sheets(target, dpi=dpi)))


class PaperBallot:
    """One printed ballot and a pen."""

    def __init__(self, form: ReviewBallot, *, mark: str, dpi: int = 200, seed: int = 0) -> None:
        self.per_mm = dpi / 25.4
        self.dice = random.Random(seed)  # noqa: S311 - a hand, no secret
        self.sheet = printed_ballot(form, mark, dpi).copy()
        self.pen = ImageDraw.Draw(self.sheet)
        layout = pages_of(form.layout)[0].marks
        self.corners, self.code = layout.corners, layout.code
        self.boxes = {box.key: box.area for box in layout.boxes}

    def mark(self, marks: str, *, fill: int = 50) -> "PaperBallot":
        """Tick a grade in every line; 0 leaves it empty."""
        for line, mark in enumerate(marks):
            if mark != "0":
                self.tick(f"{line}-{mark}", fill=fill)
        return self

    def spot(self, key: str) -> tuple[float, float, float]:
        """Return the middle of a box and the size of a hand's sign in it, in dots."""
        area = self.boxes[key]
        x = area.x + area.width / 2 + self.dice.uniform(-3, 3)
        y = area.y + area.height / 2 + self.dice.uniform(-0.4, 0.4)
        return x * self.per_mm, y * self.per_mm, area.height * self.per_mm * self.reach

    @property
    def reach(self) -> float:
        """Half the height of a sign, of the height of its row."""
        return self.dice.uniform(0.22, 0.33)

    @property
    def nib(self) -> int:
        """Dots that a pen is wide."""
        return max(1, round(self.dice.uniform(0.35, 0.7) * self.per_mm))

    def tick(self, key: str, *, fill: int = 50) -> None:
        """√, as hands write it."""
        x, y, size = self.spot(key)
        shake = size * 0.12
        points = [
            (x - size * self.dice.uniform(0.7, 1.1), y + size * self.dice.uniform(-0.1, 0.2)),
            (x - size * self.dice.uniform(0.2, 0.4), y + size),
            (x + size * self.dice.uniform(0.9, 1.5), y - size),
        ]
        moved = [tuple(one + self.dice.uniform(-shake, shake) for one in at) for at in points]
        self.pen.line(moved, fill=fill, width=self.nib, joint="curve")

    def ring(self, key: str) -> None:
        """○"""
        x, y, size = self.spot(key)
        self.pen.arc((x - size, y - size, x + size, y + size), 0, 365, fill=50, width=self.nib)

    def cross(self, key: str) -> None:
        """×"""
        x, y, size = self.spot(key)
        self.pen.line((x - size, y - size, x + size, y + size), fill=50, width=self.nib)
        self.pen.line((x - size, y + size, x + size, y - size), fill=50, width=self.nib)

    def dash(self, key: str) -> None:
        """A stroke from left to right."""
        x, y, size = self.spot(key)
        self.pen.line((x - size, y, x + size, y + 2), fill=50, width=self.nib)

    def slash(self, key: str) -> None:
        """A stroke upwards, no hook."""
        x, y, size = self.spot(key)
        self.pen.line((x - size, y + size, x + size, y - size), fill=50, width=self.nib)

    def dot(self, key: str) -> None:
        """A pen put down."""
        x, y, size = self.spot(key)
        self.pen.ellipse((x, y, x + size * 0.3, y + size * 0.3), fill=50)

    def blot(self, key: str) -> None:
        """Blackened."""
        x, y, size = self.spot(key)
        self.pen.ellipse((x - 2 * size, y - size, x + 2 * size, y + size), fill=40)

    def corrected(self, key: str) -> None:
        """A tick that was crossed out."""
        self.tick(key)
        self.cross(key)

    def half(self, key: str) -> None:
        """A tick with a stroke through its long arm: 半对."""
        x, y, size = self.spot(key)
        points = ((x - size, y), (x - size * 0.3, y + size), (x + size, y - size))
        self.pen.line(points, fill=50, width=self.nib)
        self.pen.line((x - size * 0.2, y - size * 0.7, x + size, y + size * 0.5), fill=50, width=3)

    def write(self, key: str) -> None:
        """Write something like N05."""
        x, y, size = self.spot(key)
        points = [(x - size * 2 + step * size, y + (-size, size)[step % 2]) for step in range(5)]
        self.pen.line(points, fill=50, width=self.nib)

    def tear(self, corner: int) -> None:
        """Lose one of the four squares."""
        area = self.corners[corner]
        left, top = (area.x - 1) * self.per_mm, (area.y - 1) * self.per_mm
        side = (area.width + 2) * self.per_mm
        self.pen.rectangle((left, top, left + side, top + side), fill=252)

    def stain(self) -> None:
        """Make the code unreadable."""
        left, top = self.code.x * self.per_mm, self.code.y * self.per_mm
        side = self.code.width * self.per_mm
        self.pen.rectangle((left, top, left + side, top + side * 0.7), fill=90)

    def on_glass(self, wide: int = 210, high: int = 297) -> Image.Image:
        """Return the ballot on a glass as large as A4, as it may lie there."""
        width, height = round(wide * self.per_mm), round(high * self.per_mm)
        glass = Image.new("L", (width, height), 252)
        room = width - self.sheet.width, height - self.sheet.height
        left, top = (round(space * self.dice.uniform(0.15, 0.6)) for space in room)
        glass.paste(self.sheet, (left, top))
        return glass


def form_of(lines: int, *, size: SheetSize = SheetSize.A5, grounds: bool = False) -> ReviewBallot:
    """Return the ballot of a team and some members."""
    members = [f"m{number}" for number in range(1, lines)]
    return ReviewBallot(
        "中共云岭市人大常委会机关第一支部委员会",
        2026,
        tuple(f"党员{number:02}" for number in range(1, lines)),
        rates_team=True,
        copies=2,
        size=size,
        grounds=grounds,
        most_excellent=4,
        subjects=("team", *members),
    )


def jpeg(picture: Image.Image, *, quality: int = 60, dpi: int = 200) -> bytes:
    """Return a picture as a scanner saves it."""
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=quality, dpi=(dpi, dpi))
    return made.getvalue()


def scanned_and_read(
    workspace: SqlWorkspace, review: Review, pile: list[str], folder: Path
) -> ReadPile:
    """Print, mark and scan ballots of a review, and read them as a teller's window does."""
    with workspace.work() as work:
        mark = work.branch.mark()
        work.commit()
    form = review_ballot(
        review, most_excellent=3, copies=1, size=SheetSize.A5, grounds=False, work=workspace.work()
    )
    pictures = [
        Scanner(skew=1.5, noise=0.1).picture(
            PaperBallot(form, mark=mark, seed=seed).mark(marks).on_glass()
        )
        for seed, marks in enumerate(pile)
    ]
    return read_pile(
        [as_pdf(pictures, folder / "pile.pdf")],
        count=open_paper_count(review, counts=workspace.counts),
        room=PdfScanRoom(),
        work=workspace.work(),
        progress=lambda done, total: None,
    )
