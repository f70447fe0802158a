"""A TIFF of several pages, as copiers write them: counted, shown and cut page by page.

Runs in the child process of `confined` only.  A page that cannot be decoded costs only itself.
"""

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

STARTS = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_FEWEST_DPI, _MOST_DPI = 50, 1200
"""Whatever else a file says of itself is no resolution of a scanner."""
_A4_LONG_SIDE = 11.69
"""Inches"""
_JPEG_QUALITY = 92
_PLAIN = ("1", "L", "RGB")
_CLEAR = ("RGBA", "LA", "PA")


def open_pages(path: Path) -> Image.Image:
    """Return a TIFF, to be closed by the caller; its size is judged page by page."""
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(path, formats=("TIFF",))


def pages_of(picture: Image.Image) -> int:
    """Return how many pages there are; a chain of pages that bites its own tail ends there."""
    return int(getattr(picture, "n_frames", 1))


def page_at(picture: Image.Image, number: int, *, most_pixels: int) -> Image.Image | None:
    """Return a page (from 1), as high and wide as it lies on the glass; None if it is too large."""
    picture.seek(number - 1)
    width, height = picture.size
    if width * height > most_pixels:
        return None
    across, down = _dpi(picture)
    page = picture.copy()
    if abs(across - down) * 10 > max(across, down):
        # A fax has twice as many dots across as down; nothing on it would have its shape.
        finest = max(across, down)
        size = (round(width * finest / across), round(height * finest / down))
        if size[0] * size[1] > most_pixels:
            return None
        page = page.resize(size)
        page.info["dpi"] = (finest, finest)
    return page


def cut(path: Path, pages: Sequence[tuple[int, int]], target: Path, *, most_pixels: int) -> None:
    """Write pages (number from 1, degrees to turn) as a PDF; same pages, same bytes.

    Black and white stays as it is; grey and colour become JPEG.

    Raises:
        ValueError: If a page is too large.
    """
    # Only here: looking needs it not.
    import pikepdf

    with open_pages(path) as picture, pikepdf.new() as made:
        for number, turned in pages:
            page = page_at(picture, number, most_pixels=most_pixels)
            if page is None:
                raise ValueError("a page is too large")
            with pikepdf.open(io.BytesIO(_as_pdf(page))) as one:
                # The page alone, copied at once: what Pillow writes around it has a moment in it.
                made.pages.append(one.pages[0])
            if turned:
                made.pages[-1].rotate(turned, relative=True)
        made.save(target, deterministic_id=True)


def _as_pdf(page: Image.Image) -> bytes:
    made, shown = io.BytesIO(), _printable(page)
    # Pillow packs black and white as Group 4, which has no quality, and everything else as JPEG.
    quality = {} if shown.mode == "1" else {"quality": _JPEG_QUALITY}
    shown.save(made, "PDF", dpi=_dpi(page), **quality)
    return made.getvalue()


def _printable(page: Image.Image) -> Image.Image:
    if page.mode in _CLEAR or "transparency" in page.info:
        shown = page.convert("RGBA")
        paper = Image.new("RGBA", shown.size, "white")
        paper.alpha_composite(shown)
        return paper.convert("RGB")
    if page.mode in _PLAIN:
        return page
    return page.convert("L" if page.mode.startswith("I") else "RGB")


def _dpi(picture: Image.Image) -> tuple[float, float]:
    """Return dots per inch across and down; where it is not said, the page is an A4 sheet."""
    said = picture.info.get("dpi", (0, 0))
    across, down = float(said[0]), float(said[1])
    if all(_FEWEST_DPI <= one <= _MOST_DPI for one in (across, down)):
        return across, down
    guessed = max(picture.size) / _A4_LONG_SIDE
    return guessed, guessed
