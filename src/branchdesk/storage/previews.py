"""Small JPEGs of pictures, made once and thrown away at will."""

import contextlib
import logging
import struct
import threading
import warnings
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.storage.files import PART
from branchdesk.usecases.errors import Failed, Trouble

if TYPE_CHECKING:
    from PIL import Image as Imaging

_log = logging.getLogger(__name__)

MOST_PIXELS = 50_000_000
MOST_PIXELS_OF_A_PLAIN_JPEG = 120_000_000
"""A telephone takes up to 108 million; a JPEG that is not progressive is decoded at a fraction."""
_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
_QUALITY = 82
_FIRST_YEAR = 1990
"""A camera that says less was never set."""
_opening = threading.Lock()
_UNDECODABLE = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    MemoryError,
    struct.error,
    Warning,
)
"""What decoders have been seen to raise on pictures that are broken; warnings where they count."""
DRAWABLE = frozenset(
    {"image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "image/webp"}
)
"""Media types that can be decoded here; HEIC is kept as a file without a preview."""


def picture_size(path: Path, *, name: str) -> tuple[int, int]:
    """Return width and height of a picture, from its header alone.

    Raises:
        Failed: ``PICTURE_TOO_LARGE`` with the megapixels it has and the most allowed,
            ``FILE_UNREADABLE`` if it is no picture after all.
    """
    # Only here: a list of records needs no imaging library.
    from PIL import Image, UnidentifiedImageError

    try:
        with _open(path) as picture:
            (width, height), most = picture.size, _most_pixels(picture)
    except Image.DecompressionBombError as error:
        raise _too_large(name, MOST_PIXELS, detail=str(error)) from error
    except (UnidentifiedImageError, *_UNDECODABLE) as error:
        raise Failed(Trouble.FILE_UNREADABLE, name, detail=str(error)) from error
    if width * height > most:
        raise _too_large(name, most, detail=f"{width} × {height}")
    return width, height


def taken_on(path: Path) -> date | None:
    """Return the day on which a picture was taken, as its camera says; None if it does not.

    Only the camera's own words count: a day of editing or of copying says nothing of the sitting.
    """
    from PIL import ExifTags, Image

    try:
        with _open(path) as picture:
            inside = picture.getexif().get_ifd(ExifTags.IFD.Exif)
    except (Image.DecompressionBombError, *_UNDECODABLE) as error:
        _log.info("no day in %s: %s", path.name, error)
        return None
    for tag in (ExifTags.Base.DateTimeOriginal, ExifTags.Base.DateTimeDigitized):
        said = str(inside.get(tag, ""))[:10].replace(":", "-")
        with contextlib.suppress(ValueError):
            day = date.fromisoformat(said)
            if day.year >= _FIRST_YEAR:
                return day
    return None


def make_preview(source: Path, target: Path, *, aside: Path, edge: int) -> bool:
    """Write a JPEG with no edge longer than ``edge``, upright, without place or camera.

    Args:
        source: The picture.
        target: Where the JPEG goes; its folder exists.
        aside: A folder on the same disk in which it may grow.
        edge: Pixels.

    Returns False if the picture cannot be decoded (broken off, or a kind not known here).
    """
    from PIL import ImageOps

    unfinished = aside / f".{target.name}.{threading.get_ident():x}{PART}"
    try:
        with _open(source) as picture:
            if picture.width * picture.height > _most_pixels(picture):
                return False
            # First small, then upright: a JPEG is decoded at an eighth of its size where that is
            # enough, and no second copy of a large picture is ever made.
            small = _without_palette(picture)
            small.thumbnail((edge, edge))
            # Without ``exif`` nothing of the camera's data is written.
            _on_white(ImageOps.exif_transpose(small)).save(unfinished, "JPEG", quality=_QUALITY)
        unfinished.replace(target)
    except _UNDECODABLE as error:
        _log.info("no preview of %s: %s", source.name, error)
        return False
    finally:
        unfinished.unlink(missing_ok=True)
    return True


def _open(path: Path) -> "Imaging.Image":
    """Open a picture; its size is judged by our own limit and told in our own sentence."""
    from PIL import Image

    # Filters of warnings belong to the whole process, so threads take turns in changing them.
    with _opening, warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(path, formats=_FORMATS)


def _most_pixels(picture: "Imaging.Image") -> int:
    plain = picture.format in ("JPEG", "MPO") and not picture.info.get("progressive")
    return MOST_PIXELS_OF_A_PLAIN_JPEG if plain else MOST_PIXELS


def _without_palette(picture: "Imaging.Image") -> "Imaging.Image":
    if picture.mode in ("P", "1"):
        return picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    return picture


def _on_white(picture: "Imaging.Image") -> "Imaging.Image":
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return picture.convert("RGB")


def _too_large(name: str, most: int, *, detail: str) -> Failed:
    return Failed(Trouble.PICTURE_TOO_LARGE, name, str(most // 1_000_000), detail=detail)
