"""Looking at scanned pages; runs in the child process of `confined` only.

A page is shown in grey at the size of a usual scan; the codes on it are read whichever way up it
lies.  Nothing is written except by `cut_pages`.
"""

import errno
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps, ImageSequence, ImageStat

from branchdesk.packet import tiff_pages

_DPI, _CLOSER_DPI = 200, 300
_MOST_DOTS = 14_000_000
"""Of a page as it is looked at: A3 at 200 dpi has eight million."""
_MOST_PIXELS = 50_000_000
_MOST_PIXELS_OF_A_PLAIN_JPEG = 120_000_000
"""As for every picture in the evidence folder; a JPEG is decoded at a fraction of its size."""
_MOST_FRAMES = 60
_FORMATS = ("JPEG", "PNG", "BMP", "TIFF", "WEBP")
_BROKEN = (OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError)
"""What decoders raise on pictures that are broken"""
_PDF_WITHIN = 1024
"""A PDF's first words stand within so many bytes."""
_BLANK_WIDTH = 320
_BLANK_DEPTH = 26
"""So much darker than the paper (of 255) is a spot of ink, however small."""
_EDGE_SHARE = 0.04
"""Shadows at the edges of a scan are no ink."""
_PASSWORD_ERROR = 4
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


class Refused(Exception):
    """The file is not taken; the first argument is why, the others are for the sentence."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One page."""

    number: int
    codes: tuple[str, ...]
    turned: int
    blank: bool
    readable: bool = True


def look(path: Path, *, first: int, count: int, most: int) -> dict[str, Any]:
    """Return what stands on some pages of a file, and how many it has.

    Args:
        path: A PDF or a picture.
        first: The first page to look at, counted from 1.
        count: How many pages; 0: only count them.
        most: A file with more pages is refused before any is looked at.

    Raises:
        Refused: With a code and values.
    """
    with path.open("rb") as file:
        head = file.read(_PDF_WITHIN)
    if head.startswith(tiff_pages.STARTS) and (found := _look_at_pile(path, first, count, most)):
        return found
    if b"%PDF-" not in head:
        return _look_at_picture(path, head)
    document = _opened(path, most)
    try:
        pages = len(document)
        last = min(pages, first - 1 + count)
        seen = [asdict(_look_at_page(document, number)) for number in range(first, last + 1)]
    finally:
        document.close()
    return {"pages": pages, "picture": False, "seen": seen}


def pictures(
    path: Path, *, first: int, count: int, most: int
) -> tuple[int, Iterator[tuple[int, Image.Image | None]]]:
    """Return how many pages a file has, and some of them (from 1) in grey, shown one by one.

    None stands for a page that cannot be shown, which is not the same as an empty one.

    Raises:
        Refused: With a code and values; also while the pages are shown.
    """
    with path.open("rb") as file:
        head = file.read(_PDF_WITHIN)
    if b"%PDF-" in head:
        document = _opened(path, most)
        return len(document), _pages_shown(document, first, count)
    try:
        if head.startswith(tiff_pages.STARTS):
            with tiff_pages.open_pages(path) as pile:
                pages = tiff_pages.pages_of(pile)
            if pages > most:
                raise Refused("too_long", str(pages), str(most))
            if pages > 1:
                return pages, _sheets_shown(path, first, min(count, pages - first + 1))
        with _opened_picture(path):
            return 1, _picture_shown(path, first)
    except (*_BROKEN, Image.DecompressionBombError) as error:
        raise Refused("damaged" if _begins_as_picture(head) else "foreign") from error


def _pages_shown(
    document: pypdfium2.PdfDocument, first: int, count: int
) -> Iterator[tuple[int, Image.Image | None]]:
    try:
        for number in range(first, min(len(document), first - 1 + count) + 1):
            page = document[number - 1]
            shown: Image.Image | None = _shown(page, _DPI)
            if shown is not None and is_blank(shown) and not _is_whole(page):
                shown = None
            page.close()
            yield number, shown
    finally:
        document.close()


def _sheets_shown(path: Path, first: int, count: int) -> Iterator[tuple[int, Image.Image | None]]:
    try:
        with tiff_pages.open_pages(path) as pile:
            for number in range(first, first + count):
                yield number, _sheet(pile, number)
    except _BROKEN as error:
        raise Refused("damaged") from error


def _sheet(pile: Image.Image, number: int) -> Image.Image | None:
    """Return a page of a TIFF in grey; None if it cannot be decoded, which costs only itself."""
    try:
        page = tiff_pages.page_at(pile, number, most_pixels=_MOST_PIXELS)
    except _BROKEN:
        return None
    return None if page is None else _within(_on_white(page))


def _picture_shown(path: Path, first: int) -> Iterator[tuple[int, Image.Image | None]]:
    if first > 1:
        return
    try:
        with _opened_picture(path) as picture:
            yield 1, next(iter(_frames(picture)))
    except _BROKEN as error:
        raise Refused("damaged") from error


def _opened_picture(path: Path) -> Image.Image:
    """Return a picture whose header says that it can be decoded within bounds."""
    Image.MAX_IMAGE_PIXELS = None  # judged here, by what the decoder will really need
    picture = Image.open(path, formats=_FORMATS)
    width, height = picture.size
    plain = picture.format == "JPEG" and not picture.info.get("progressive")
    most = _MOST_PIXELS_OF_A_PLAIN_JPEG if plain else _MOST_PIXELS
    if width * height > most:
        picture.close()
        raise Refused("too_large", _millions(width * height), _millions(most))
    return picture


def _opened(path: Path, most: int) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        locked = code == _PASSWORD_ERROR or "password" in str(error).lower()
        raise Refused("encrypted" if locked else "damaged") from error
    pages = len(document)
    refused: tuple[str, ...] = ()
    if pages > most:
        refused = ("too_long", str(pages), str(most))
    elif not pages:
        refused = ("damaged",)
    elif document.count_attachments():
        refused = ("packet",)
    if refused:
        document.close()
        raise Refused(*refused)
    return document


def cut_pages(path: Path, pages: Sequence[tuple[int, int]], target: Path) -> None:
    """Write pages (number from 1, degrees to turn) of a PDF or a TIFF as a PDF.

    The same pages always give the same bytes.

    Raises:
        Refused: With a code.
    """
    # Only here: looking needs it not, and a child per picture begins a tenth of a second sooner.
    import pikepdf

    with path.open("rb") as file:
        pile = file.read(_PDF_WITHIN).startswith(tiff_pages.STARTS)
    try:
        if pile:
            tiff_pages.cut(path, pages, target, most_pixels=_MOST_PIXELS)
            return
        with pikepdf.open(path) as source, pikepdf.new() as made:
            for number, turned in pages:
                made.pages.append(source.pages[number - 1])
                if turned:
                    made.pages[-1].rotate(turned, relative=True)
            made.save(target, deterministic_id=True)
    except pikepdf.PdfError as error:
        raise Refused("damaged") from error
    except _BROKEN as error:
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise Refused("disk_full" if full else "damaged") from error


def _look_at_pile(path: Path, first: int, count: int, most: int) -> dict[str, Any] | None:
    """Return what stands on some pages of a TIFF; None if it has but one: it is a picture."""
    try:
        with tiff_pages.open_pages(path) as picture:
            pages = tiff_pages.pages_of(picture)
            if pages == 1:
                return None
            if pages > most:
                raise Refused("too_long", str(pages), str(most))
            last = min(pages, first - 1 + count)
            seen = [asdict(_look_at_sheet(picture, number)) for number in range(first, last + 1)]
    except _BROKEN as error:
        raise Refused("damaged") from error
    return {"pages": pages, "picture": False, "seen": seen}


def _look_at_sheet(picture: Image.Image, number: int) -> Seen:
    shown = _sheet(picture, number)
    if shown is None:
        return Seen(number, (), 0, blank=False, readable=False)
    found = codes_on(shown)
    return Seen(number, _texts(found), _turn(found), not found and is_blank(shown))


def _look_at_page(document: pypdfium2.PdfDocument, number: int) -> Seen:
    page = document[number - 1]
    try:
        picture = _shown(page, _DPI)
        found = codes_on(picture)
        if not found:
            found = codes_on(_shown(page, _CLOSER_DPI))
        blank = not found and is_blank(picture)
        if blank and not _is_whole(page):
            return Seen(number, (), 0, blank=False, readable=False)
    finally:
        page.close()
    return Seen(number, _texts(found), _turn(found), blank)


def _is_whole(page: pypdfium2.PdfPage) -> bool:
    """Tell whether every picture on a page can be shown: one that cannot leaves the page white."""
    try:
        for one in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)):
            width, height = one.get_px_size()
            if width * height > _MOST_PIXELS_OF_A_PLAIN_JPEG:
                return False
            one.get_bitmap().close()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return False
    return True


def _shown(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    area = max(1.0, page.get_width() * page.get_height())
    scale = min(dpi / 72, sqrt(_MOST_DOTS / area))
    picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return picture.convert("L")


def _look_at_picture(path: Path, head: bytes) -> dict[str, Any]:
    try:
        with _opened_picture(path) as picture:
            found: list[zxingcpp.Barcode] = []
            blank = True
            for frame in _frames(picture):
                here = codes_on(frame)
                found += here
                blank = blank and not here and is_blank(frame)
    except _BROKEN as error:
        raise Refused("damaged" if _begins_as_picture(head) else "foreign") from error
    seen = Seen(1, _texts(found), _turn(found), blank)
    return {"pages": 1, "picture": True, "seen": [asdict(seen)]}


def _frames(picture: Image.Image) -> Iterator[Image.Image]:
    if picture.format == "JPEG":
        wanted = sqrt(_MOST_DOTS / max(1, picture.width * picture.height))
        if wanted < 1:
            picture.draft("L", (int(picture.width * wanted), int(picture.height * wanted)))
        yield _within(picture.convert("L"))
        return
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number >= _MOST_FRAMES:
            raise Refused("too_long", str(getattr(picture, "n_frames", number)), str(_MOST_FRAMES))
        yield _within(_on_white(frame))


def _on_white(frame: Image.Image) -> Image.Image:
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        shown = frame.convert("RGBA")
        paper = Image.new("RGBA", shown.size, "white")
        paper.alpha_composite(shown)
        return paper.convert("L")
    return frame.convert("L")


def _within(picture: Image.Image) -> Image.Image:
    share = sqrt(_MOST_DOTS / max(1, picture.width * picture.height))
    if share >= 1:
        return picture
    size = (max(1, int(picture.width * share)), max(1, int(picture.height * share)))
    return picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def codes_on(picture: Image.Image) -> list[zxingcpp.Barcode]:
    """Return the QR codes on a page; a faint page is looked at a second time with more contrast."""
    found = _read(picture)
    return found or _read(ImageOps.autocontrast(picture, cutoff=2))


def _read(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return list(zxingcpp.read_barcodes(picture, formats=_QR))


def _texts(found: Sequence[zxingcpp.Barcode]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code.text[:200] for code in found))


def _turn(found: Sequence[zxingcpp.Barcode]) -> int:
    """Return the quarter turns, clockwise in degrees, that put the first code upright."""
    if not found:
        return 0
    return -round(found[0].orientation / 90) * 90 % 360


def is_blank(picture: Image.Image) -> bool:
    """Tell whether there is no spot of ink on a page."""
    small = picture.copy()
    small.thumbnail((_BLANK_WIDTH, _BLANK_WIDTH * 3), Image.Resampling.BOX)
    x, y = int(small.width * _EDGE_SHARE) + 1, int(small.height * _EDGE_SHARE) + 1
    if small.width <= 4 * x or small.height <= 4 * y:
        return False
    inner = small.crop((x, y, small.width - x, small.height - y))
    darkest, brightest = ImageStat.Stat(inner).extrema[0]
    paper = ImageStat.Stat(inner).median[0]
    return bool(darkest > paper - _BLANK_DEPTH and brightest > 2 * _BLANK_DEPTH)


def _begins_as_picture(head: bytes) -> bool:
    starts = (b"\xff\xd8\xff", b"\x89PNG", b"BM", b"II*\x00", b"MM\x00*")
    return head.startswith(starts) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def _millions(count: int) -> str:
    return str(round(count / 1_000_000))
