"""What a file is, by its first bytes; its name is only asked where the bytes leave it open."""

from pathlib import PurePath

UNKNOWN = "application/octet-stream"
HEAD = 4096
"""Bytes that `kind_of` looks at."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"{\\rtf", "application/rtf"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_IN_ZIP = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".ofd": "application/ofd",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_IN_OLE = {
    ".doc": "application/msword",
    ".wps": "application/vnd.ms-works",
    ".xls": "application/vnd.ms-excel",
    ".et": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".dps": "application/vnd.ms-powerpoint",
}


def kind_of(head: bytes, *, name: str) -> str:
    """Return the media type of a file that begins with ``head``.

    Args:
        head: The first bytes, as many as `HEAD` if there are that many.
        name: The file's name, to tell apart what different programs keep in one container.
    """
    for start, mime in _STARTS:
        if head.startswith(start) and (mime != "image/bmp" or _is_bmp(head)):
            return mime
    suffix = PurePath(name).suffix.lower()
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(
            head[8:12], UNKNOWN
        )
    if head[4:8] == b"ftyp":
        return _in_iso(head[8:12])
    if head.startswith(b"PK\x03\x04"):
        return _IN_ZIP.get(suffix, "application/zip")
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _IN_OLE.get(suffix, "application/x-ole-storage")
    return "text/plain" if _is_text(head) else UNKNOWN


def _in_iso(brand: bytes) -> str:
    if brand in _HEIF_BRANDS:
        return "image/heic"
    if brand == b"avif":
        return "image/avif"
    return "video/quicktime" if brand == b"qt  " else "video/mp4"


def _is_bmp(head: bytes) -> bool:
    """Tell a bitmap from a text that happens to begin with “BM”."""
    return len(head) > 18 and head[6:10] == b"\0\0\0\0" and head[15:18] == b"\0\0\0"


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # The last character may be cut in two; anything else is no UTF-8.
        return error.start > len(head) - 4 and len(head) == HEAD
    return True
