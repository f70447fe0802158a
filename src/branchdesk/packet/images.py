"""Photographs for the page: shrunk once, upright, without metadata, kept for the next export."""

import hashlib
import os
import threading
import warnings
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PIL import Image, ImageOps

from branchdesk.domain.ids import EvidenceHash
from branchdesk.packet.canvas import Photo
from branchdesk.usecases.ports import Progress

EDGE = 1600
"""Longest edge in pixels: 260 to the inch where a photograph fills the width of the text."""
QUALITY = 82
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
_MAX_PIXELS = 50_000_000
_MAX_JPEG_PIXELS = 120_000_000
"""A plain JPEG is decoded at a fraction of its size; a telephone takes up to 108 million."""
_ALONE_FROM = 16_000_000
"""Pictures decoded at full size beyond this wait for one another, so that memory stays bounded."""
_MAX_BYTES = 200 * 1024 * 1024

_opening = threading.Lock()


class Unusable(StrEnum):
    """Why a picture cannot be printed."""

    MISSING = "missing"
    CHANGED = "changed"
    """The bytes are not those that were handed in."""
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture that shall be printed."""

    evidence: EvidenceHash
    path: Path | None
    """Where the original lies; None if it is gone."""


class _Refused(Exception):
    def __init__(self, reason: Unusable) -> None:
        self.reason = reason


class _NotKept(Exception):
    """The shrunk picture could not be written: nothing is wrong with the original."""

    def __init__(self, error: OSError) -> None:
        self.error = error


def prepare(
    wanted: Iterable[Wanted],
    *,
    cache: Path,
    progress: Progress,
    workers: int | None = None,
) -> dict[EvidenceHash, Photo | Unusable]:
    """Return every picture ready for the page, or why it is not.

    Args:
        wanted: The pictures; the same evidence twice is prepared once.
        cache: Folder of the workspace where shrunk pictures are kept, under the hash of their
            original.
        progress: Called after every picture; what it raises stops the work.
        workers: Threads; one for each processor up to four if not given.

    Raises:
        OSError: If the shrunk pictures cannot be written (disk full).
    """
    unique = {item.evidence: item for item in wanted}
    if not unique:
        return {}
    cache.mkdir(parents=True, exist_ok=True)
    alone = threading.Lock()
    found: dict[EvidenceHash, Photo | Unusable] = {}
    pool = ThreadPoolExecutor(max_workers=workers or min(4, os.cpu_count() or 1))
    try:
        tasks: dict[EvidenceHash, Future[Photo | Unusable]] = {
            evidence: pool.submit(_prepared, item, cache, alone)
            for evidence, item in unique.items()
        }
        for done, (evidence, task) in enumerate(tasks.items(), start=1):
            found[evidence] = task.result()
            progress(done, len(tasks))
    except _NotKept as failure:
        raise failure.error from failure
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return found


def _prepared(item: Wanted, cache: Path, alone: threading.Lock) -> Photo | Unusable:
    kept = cache / f"{item.evidence}-{EDGE}q{QUALITY}.jpg"
    try:
        if item.path is None or not item.path.is_file():
            return Unusable.MISSING
        if photo := _kept(kept):
            return photo
        return _shrunk(item.path, item.evidence, kept, alone)
    except _Refused as refusal:
        return refusal.reason
    except FileNotFoundError:
        return Unusable.MISSING
    except OSError:
        return Unusable.UNREADABLE


def _kept(path: Path) -> Photo | None:
    try:
        with path.open("rb") as file, Image.open(file, formats=("JPEG",)) as picture:
            file.seek(-2, os.SEEK_END)
            if file.read() != b"\xff\xd9" or picture.mode not in ("RGB", "L"):
                return None  # cut off by a full disk or a power cut: made again
            return Photo(path, picture.width, picture.height, grey=picture.mode == "L")
    except (OSError, ValueError, SyntaxError):
        return None


def _shrunk(source: Path, evidence: EvidenceHash, kept: Path, alone: threading.Lock) -> Photo:
    with source.open("rb") as file:
        if os.fstat(file.fileno()).st_size > _MAX_BYTES:
            raise _Refused(Unusable.TOO_LARGE)
        if hashlib.file_digest(file, "sha256").hexdigest() != evidence:
            raise _Refused(Unusable.CHANGED)
        file.seek(0)
        try:
            with _opening, warnings.catch_warnings():
                # The size is judged below; Pillow's own limit would warn on a telephone's picture.
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)
                picture: Image.Image = Image.open(file, formats=_FORMATS)
            page = _for_page(picture, alone)
        except Image.DecompressionBombError as error:
            raise _Refused(Unusable.TOO_LARGE) from error
        except (OSError, ValueError, SyntaxError, MemoryError, OverflowError) as error:
            # What Pillow's decoders raise on damaged files.
            raise _Refused(Unusable.UNREADABLE) from error
    _keep(page, kept)
    return Photo(kept, page.width, page.height, grey=page.mode == "L")


def _keep(page: Image.Image, kept: Path) -> None:
    unfinished = kept.with_name(f"{kept.name}.{threading.get_ident()}.part")
    try:
        try:
            page.save(unfinished, "JPEG", quality=QUALITY, subsampling="4:2:0")
            unfinished.replace(kept)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise _NotKept(error) from error


def _for_page(picture: Image.Image, alone: threading.Lock) -> Image.Image:
    width, height = picture.size
    plain_jpeg = picture.format in ("JPEG", "MPO") and not picture.info.get("progressive")
    if width * height > (_MAX_JPEG_PIXELS if plain_jpeg else _MAX_PIXELS):
        raise _Refused(Unusable.TOO_LARGE)
    scale = min(1.0, EDGE / max(width, height))
    target = (max(1, round(width * scale)), max(1, round(height * scale)))
    # The decoder itself can halve, quarter or eighth a JPEG; it looks at both sides.
    picture.draft(None, target)
    if picture.width * picture.height > _ALONE_FROM:
        with alone:
            return _flattened(picture, target)
    return _flattened(picture, target)


def _flattened(picture: Image.Image, target: tuple[int, int]) -> Image.Image:
    flat = _opaque(picture)
    if flat.size != target:
        flat = flat.resize(target, Image.Resampling.BICUBIC, reducing_gap=2.0)
    turned = ImageOps.exif_transpose(_with_orientation(flat, picture))
    clean = Image.new(turned.mode, turned.size)
    clean.paste(turned)
    return clean


def _with_orientation(flat: Image.Image, original: Image.Image) -> Image.Image:
    if exif := original.info.get("exif"):
        flat.info["exif"] = exif
    return flat


def _opaque(picture: Image.Image) -> Image.Image:
    """Return the picture in RGB or grey, with anything transparent laid on white."""
    if picture.mode in ("RGB", "L"):
        picture.load()
        return picture
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        ground = Image.new("RGB", layered.size, "white")
        ground.paste(layered, mask=layered.getchannel("A"))
        return ground
    if picture.mode.startswith("I"):
        # Sixteen bits of grey: the upper eight.
        return picture.convert("I").point(_upper_byte).convert("L")
    return picture.convert("RGB")


def _upper_byte(value: float) -> float:
    return value * (1 / 256)
