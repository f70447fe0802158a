"""Looking at a Word file before anything parses it: is it one, does it fit, can it do anything.

As with workbooks (`xlsx_guard`), the zip's directory is held to limits and every part is looked
through a piece at a time. A form with macros is refused: a paper needs none.
"""

import re
import zipfile
import zlib
from pathlib import Path

from branchdesk.usecases.errors import Failed, Trouble

MOST_BYTES = 20 * 1024 * 1024
"""Of the file itself."""
_MOST_ENTRIES = 1000
_MOST_OF_A_PART = 16 * 1024 * 1024
_MOST_OF_ALL = 64 * 1024 * 1024
_RATIO_FREE = 2 * 1024 * 1024
_MOST_RATIO = 200
_PIECE = 1024 * 1024
_OVERLAP = 256

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_FORBIDDEN = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T|E\x00?N\x00?T)", re.IGNORECASE)
_MACROS = re.compile(r"(?i)(vbaproject\.bin|vbadata\.xml|activex\d*\.(bin|xml))$")
_MACRO_TYPE = re.compile(rb"(?i)macroEnabled|vbaProject")


def preflight(path: Path) -> None:
    """Refuse what is no plain Word file, or would unpack to more than a form holds.

    Raises:
        Failed: FILE_NOT_FOUND, NOT_A_FILE, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, OLD_DOC,
            ENCRYPTED_DOCX, NOT_DOCX, DOCX_MACROS, DOCX_TOO_LARGE or DOCX_DAMAGED.
    """
    _check_file(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_entries(path, entries)
            for entry in entries:
                _scan(path, archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise Failed(Trouble.DOCX_DAMAGED, path.name, detail=str(error)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error


def readable(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        Failed: FILE_UNREADABLE.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise Failed(Trouble.NOT_A_FILE, path.name)
        size = path.stat().st_size
        if not path.is_file():
            raise Failed(Trouble.NOT_A_FILE, path.name)
        if size == 0:
            raise Failed(Trouble.FILE_EMPTY, path.name)
        if size > MOST_BYTES:
            raise Failed(Trouble.FILE_TOO_LARGE, path.name)
        with path.open("rb") as file:
            head = file.read(4096)
            content = head + file.read(MOST_BYTES) if head.startswith(_OLE) else head
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, str(path)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise Failed(Trouble.ENCRYPTED_DOCX, path.name)
        raise Failed(Trouble.OLD_DOC if _WORD_STREAM in content else Trouble.NOT_DOCX, path.name)
    if not head.startswith(b"PK"):
        raise Failed(Trouble.NOT_DOCX, path.name)


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_OF_ALL:
        raise Failed(Trouble.DOCX_TOO_LARGE, path.name)
    if "word/document.xml" not in names:
        raise Failed(Trouble.NOT_DOCX, path.name)
    if any(_MACROS.search(name) for name in names):
        raise Failed(Trouble.DOCX_MACROS, path.name)
    if len({name.lower() for name in names}) < len(names):
        raise Failed(Trouble.DOCX_DAMAGED, path.name, detail="a part stands there twice")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Failed(Trouble.ENCRYPTED_DOCX, path.name)
    for entry in entries:
        size = entry.file_size
        repeated = size > _RATIO_FREE and size > _MOST_RATIO * max(entry.compress_size, 1)
        if size > _MOST_OF_A_PART or repeated:
            detail = f"{entry.filename}: {size} bytes"
            raise Failed(Trouble.DOCX_TOO_LARGE, path.name, detail=detail)


def _scan(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Unpack a part once, without keeping it, and look for what no form may hold."""
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    tail = b""
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            if not is_xml:
                continue
            window = tail + piece
            if _FORBIDDEN.search(window):
                raise Failed(Trouble.DOCX_DAMAGED, path.name, detail="DOCTYPE")
            if entry.filename == "[Content_Types].xml" and _MACRO_TYPE.search(window):
                raise Failed(Trouble.DOCX_MACROS, path.name)
            tail = window[-_OVERLAP:]
