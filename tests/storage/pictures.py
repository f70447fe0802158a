"""Pictures for the tests of the evidence folder, drawn on the spot."""

import io
import struct
import zlib

from PIL import ExifTags, Image

PLACE = 0x8825
"""The part of a camera's data that says where a picture was taken."""
ORIENTATION = 0x0112


def picture(
    kind: str = "JPEG",
    size: tuple[int, int] = (400, 300),
    *,
    orientation: int = 1,
    mode: str = "RGB",
) -> bytes:
    """A picture whose upper left quarter is red, with camera's data."""
    drawn = Image.new(mode, size, "white" if mode != "RGBA" else (0, 0, 0, 0))
    drawn.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif.get_ifd(PLACE)[2] = (39.0, 54.0, 20.0)
    content = io.BytesIO()
    if kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        drawn.save(content, kind, exif=exif)
    else:
        drawn.save(content, kind)
    return content.getvalue()


def photo(taken: str) -> bytes:
    """A JPEG whose camera says when it was taken."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    content = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(content, "JPEG", exif=exif)
    return content.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that unpack to a picture of that size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(b"\0" * 1_000_000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def claiming(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose header says another size."""
    for marker in (b"\xff\xc0\0\x11\x08", b"\xff\xc2\0\x11\x08"):
        if (at := content.find(marker)) >= 0:
            at += len(marker)
            return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]
    raise ValueError("no JPEG")


def progressive() -> bytes:
    """A JPEG that has to be held in memory as a whole."""
    content = io.BytesIO()
    Image.new("RGB", (64, 64)).save(content, "JPEG", progressive=True)
    return content.getvalue()


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
PDF = b"%PDF-1.7\n" + b"plainly fictional\n" * 20
