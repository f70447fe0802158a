"""Papers of a small branch, printed by the program and put through an imaginary scanner."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from record_books import Books, committee_draft

from branchdesk.domain.ids import RecordId
from branchdesk.packet.growth_forms import write_form
from branchdesk.packet.paper_code import modules
from branchdesk.packet.scan_room import PdfScanRoom
from branchdesk.usecases.printed_books import printed_record
from branchdesk.usecases.scans import ScanReport, file_scans, files_in


@dataclass(frozen=True)
class Scanner:
    """How a sheet lies on the glass, and what the machine makes of it."""

    dpi: int = 200
    skew: float = 0.0
    turned: int = 0
    quality: int = 60
    blur: float = 0.0
    noise: float = 0.0
    paper: int = 250

    def picture(self, page: Image.Image) -> Image.Image:
        """Return what comes out of the machine."""
        seen = page.rotate(self.skew, resample=Image.Resampling.BICUBIC, fillcolor=self.paper)
        seen = seen.filter(ImageFilter.GaussianBlur(self.blur * self.dpi / 150))
        if self.noise:
            seen = Image.blend(seen, Image.effect_noise(seen.size, 40), self.noise)
        return seen.rotate(self.turned, expand=True)

    def jpeg(self, page: Image.Image) -> bytes:
        """Return it as a JPEG file."""
        made = io.BytesIO()
        picture = self.picture(page)
        picture.save(made, "JPEG", quality=self.quality, dpi=(self.dpi, self.dpi))
        return made.getvalue()


def any_scanner(dice: random.Random) -> Scanner:
    """Return a scanner of the worst kind an office has."""
    return Scanner(
        dpi=dice.choice((150, 200, 300)),
        skew=dice.uniform(-5, 5),
        turned=dice.choice((0, 0, 180, 180, 90, 270)),
        quality=dice.randint(25, 75),
        blur=dice.uniform(0, 0.8),
        noise=dice.uniform(0, 0.2),
        paper=dice.randint(225, 255),
    )


def printed(books: Books, record: str, folder: Path, *, mark: str | None = None) -> Path:
    """Print a record as the program does."""
    work = books.desk.work()
    if mark is None:
        with work:
            mark = work.branch.mark()
            work.commit()
    form = printed_record(RecordId(record), work=work)
    target = folder / f"{record}.pdf"
    write_form(target, form, made_at=books.clock.now(), mark=mark)
    return target


def sheets(pdf: Path, *, dpi: int = 200) -> Iterator[Image.Image]:
    """Yield the pages of a printed paper as they lie on the glass."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


def as_pdf(pictures: list[Image.Image], target: Path, *, dpi: int = 200) -> Path:
    """Save pictures as a scanner saves a PDF."""
    first, *others = pictures
    first.save(target, "PDF", save_all=True, append_images=others, resolution=dpi)
    return target


def as_tiff(
    pictures: list[Image.Image],
    target: Path,
    *,
    dpi: int | tuple[int, int] = 200,
    compression: str = "tiff_adobe_deflate",
) -> Path:
    """Save pictures as a copier saves a TIFF of several pages; Group 4 is black and white."""
    pages = [page.convert("1") for page in pictures] if compression == "group4" else pictures
    first, *others = pages
    both = (dpi, dpi) if isinstance(dpi, int) else dpi
    first.save(
        target, "TIFF", save_all=True, append_images=others, compression=compression, dpi=both
    )
    return target


def sheet_with_code(text: str, *, dpi: int = 200, side_mm: float = 14.0) -> Image.Image:
    """A sheet with a code in its lower right corner."""
    sheet = handwritten_sheet(dpi)
    squares = modules(text)
    small = Image.new("L", (len(squares),) * 2, 255)
    small.putdata([0 if black else 255 for row in squares for black in row])
    side = int(side_mm / 25.4 * dpi)
    at = (sheet.width - side - int(dpi), sheet.height - side - int(dpi / 2))
    sheet.paste(small.resize((side, side), Image.Resampling.BOX), at)
    return sheet


def blank_sheet(dpi: int = 200) -> Image.Image:
    """An empty back side, with the shadow of the lid at its edge."""
    sheet = Image.effect_noise((int(8.27 * dpi), int(11.69 * dpi)), 6).point(lambda v: 120 + v)
    ImageDraw.Draw(sheet).rectangle((0, 0, 6, sheet.height), fill=90)
    return sheet


def handwritten_sheet(dpi: int = 200) -> Image.Image:
    """A sheet nobody printed: a few strokes of a pen."""
    sheet = Image.new("L", (int(8.27 * dpi), int(11.69 * dpi)), 245)
    pen = ImageDraw.Draw(sheet)
    for row in range(6):
        pen.line((300, 400 + row * 90, 900 + row * 40, 380 + row * 110), fill=40, width=5)
    return sheet


def closed(books: Books, *names: str) -> None:
    """Close a committee meeting of each name, on the days before today."""
    for number, name in enumerate(names):
        day = date(2026, 10, 20 - number % 5).isoformat()
        books.finalised(committee_draft(name, day=day, title=f"第{number + 1}次支委会"))


def scanned(books: Books, *paths: Path, room: PdfScanRoom | None = None) -> ScanReport:
    """Hand in scans as the window does."""
    report = file_scans(
        files_in(paths),
        room=room or PdfScanRoom(),
        today=books.clock.today(),
        now=books.clock.now(),
        work=books.desk.work(),
        progress=lambda done, total: None,
    )
    books.desk.changed()
    return report


def papers_of(books: Books, record: str) -> list[str]:
    """Return the captions of the files that a record has."""
    with books.desk.work() as work:
        final = work.records.final(RecordId(record))
    return [file.caption or file.name for file in final.record.attachments] if final else []
