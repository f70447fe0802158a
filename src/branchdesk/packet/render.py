"""Pictures of pages for the preview; runs in the child process of `confined` only."""

from io import BytesIO
from pathlib import Path

import pypdfium2

_WIDEST = 4000


def page_count(path: Path) -> int:
    """Return how many pages the file has."""
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def page_as_png(path: Path, number: int, *, width: int) -> bytes:
    """Return page ``number`` (from 0) as PNG, ``width`` pixels wide."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[number]
        scale = max(16, min(width, _WIDEST)) / max(1.0, page.get_width())
        if page.get_height() * scale > 3 * _WIDEST:
            raise ValueError("page too tall")
        picture = page.render(scale=scale, may_draw_forms=True).to_pil()
        page.close()
    finally:
        document.close()
    written = BytesIO()
    picture.save(written, "PNG", compress_level=1)
    return written.getvalue()
