"""Looking at a workbook before anything parses it: is it one, and does it fit in memory.

A workbook of two kilobytes can unpack to gigabytes or name seventeen thousand million cells. So
the zip's directory is held to limits (`zipfile` never unpacks more than it promises), and every
part is looked through a piece at a time before a parser sees it.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from defusedxml import ElementTree

from branchdesk.usecases.errors import Failed, Trouble

MOST_BYTES = 20 * 1024 * 1024
"""Of the file itself."""
_MOST_ENTRIES = 2000
_MOST_OF_A_PART = 32 * 1024 * 1024
"""Unpacked, of shared strings, styles and whatever else is read as a whole."""
_MOST_OF_A_SHEET = 256 * 1024 * 1024
"""Unpacked: a sheet is read row by row and no further than its people go."""
_RATIO_FREE = 5 * 1024 * 1024
_MOST_RATIO = 200
_PIECE = 1024 * 1024
_OVERLAP = 256
_MOST_MERGES = 5000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,80}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w{1,20}:)?f[\s>/]")
_FORBIDDEN = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T|E\x00?N\x00?T)", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHEETS = re.compile(r"(?i)xl/worksheets/[^/]+\.xml")


@dataclass(frozen=True, slots=True)
class _Scan:
    merges: tuple[str, ...]
    formulas: bool


@dataclass(frozen=True, slots=True)
class Preflight:
    """What the look showed."""

    merges: Mapping[str, tuple[str, ...]]
    """Merged ranges (``C3:C10``) by the name of the sheet's part in the zip."""
    with_formulas: frozenset[str]
    """Names of the parts that hold formulas."""
    part_of: Mapping[str, str]
    """Names of the parts by the titles of their sheets."""


def named(path: Path, what: str = "") -> str:
    """Return the file's name for a sentence, with what it really is."""
    return f"{path.name} ({what})" if what else path.name


def check_file(path: Path) -> None:
    """Refuse what is no workbook by its first bytes, without unpacking anything.

    Raises:
        Failed: FILE_NOT_FOUND, NOT_A_FILE, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, OLD_XLS,
            ENCRYPTED_XLSX or NOT_XLSX.
    """
    try:
        if path.is_dir():
            raise Failed(Trouble.NOT_A_FILE, named(path))
        size = path.stat().st_size
        if not path.is_file():
            raise Failed(Trouble.NOT_A_FILE, named(path))
        if size == 0:
            raise Failed(Trouble.FILE_EMPTY, named(path))
        if size > MOST_BYTES:
            raise Failed(Trouble.FILE_TOO_LARGE, named(path))
        with path.open("rb") as file:
            head = file.read(4096)
            if head.startswith(_OLE):
                raise _ole(path, head + file.read(MOST_BYTES))
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, str(path)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, named(path), detail=str(error)) from error
    if not head.startswith(_ZIP):
        raise Failed(Trouble.NOT_XLSX, named(path, _kind_of(head)))


def _ole(path: Path, content: bytes) -> Failed:
    """Return what an OLE container is: a protected workbook, an old one, or something else."""
    if _ENCRYPTED_STREAM in content:
        return Failed(Trouble.ENCRYPTED_XLSX, named(path))
    if any(stream in content for stream in _XLS_STREAMS):
        return Failed(Trouble.OLD_XLS, named(path))
    return Failed(Trouble.NOT_XLSX, named(path, "OLE"))


def _kind_of(head: bytes) -> str:
    """Return what a file that is no zip seems to be, for the sentence."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")) or b"<html" in start:
        return "HTML"
    if start.startswith(b"mime-version"):
        return "MHT"
    if start.startswith(b"%pdf"):
        return "PDF"
    if start.startswith(b"<?xml"):
        return "XML"
    if b"\x00" not in head and (b"," in head or b"\t" in head):
        return "CSV"
    return ""


def preflight(path: Path) -> Preflight:
    """Unpack every part once without keeping it, and return what a reader needs to know.

    Raises:
        Failed: NOT_XLSX, ENCRYPTED_XLSX, XLSX_TOO_LARGE or XLSX_DAMAGED, or as `check_file`.
    """
    check_file(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _check_entries(path, entries)
            scans = {entry.filename: _scan(path, archive, entry) for entry in entries}
            return Preflight(
                merges={part: scan.merges for part, scan in scans.items()},
                with_formulas=frozenset(p for p, scan in scans.items() if scan.formulas),
                part_of=sheet_parts(archive),
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise Failed(Trouble.XLSX_DAMAGED, named(path), detail=str(error)) from error
    except (KeyError, SyntaxError) as error:
        # A relation that leads nowhere, or XML that is none (its error is a SyntaxError).
        raise Failed(Trouble.XLSX_DAMAGED, named(path), detail=str(error)) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, named(path), detail=str(error)) from error


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > _MOST_ENTRIES:
        raise Failed(Trouble.XLSX_TOO_LARGE, named(path))
    if "xl/workbook.xml" not in names:
        raise Failed(Trouble.NOT_XLSX, named(path, _package_of(names)))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Failed(Trouble.NOT_XLSX, named(path, ".xlsm"))
    if len({name.lower() for name in names}) < len(names):
        raise Failed(Trouble.XLSX_DAMAGED, named(path), detail="a part stands there twice")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Failed(Trouble.ENCRYPTED_XLSX, named(path))
    for entry in entries:
        _check_size(path, entry)


def _package_of(names: list[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return ".docx"
    if "xl/workbook.bin" in names:
        return ".xlsb"
    return ".ods" if "content.xml" in names else "ZIP"


def _check_size(path: Path, entry: zipfile.ZipInfo) -> None:
    part, size = entry.filename, entry.file_size
    most = _MOST_OF_A_SHEET if _SHEETS.fullmatch(part) else _MOST_OF_A_PART
    repeated = size > _RATIO_FREE and size > _MOST_RATIO * max(entry.compress_size, 1)
    if size > most or repeated:
        raise Failed(Trouble.XLSX_TOO_LARGE, named(path), detail=f"{part}: {size} bytes")


def _scan(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> _Scan:
    """Return what a reader needs to know of a part, unpacked once and not kept."""
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    merges: list[str] = []
    formulas = False
    tail = b""
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            if not is_xml:
                continue
            window = tail + piece
            if _FORBIDDEN.search(window):
                raise Failed(Trouble.XLSX_DAMAGED, named(path), detail="DOCTYPE")
            formulas = formulas or _FORMULA.search(window) is not None
            end = 0
            for found in _MERGE.finditer(window):
                end = found.end()
                merges.append(found[1].decode("ascii"))
            if len(merges) > _MOST_MERGES:
                raise Failed(Trouble.XLSX_TOO_LARGE, named(path), detail="merged cells")
            # What begins at the end of this piece is found whole with the next one.
            tail = window[max(end, len(window) - _OVERLAP) :]
    return _Scan(tuple(merges), formulas)


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the names of the parts that hold the sheets, by the sheets' titles."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target") or "" for relation in relations}
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    return {
        sheet.get("name") or "": _part_name(targets.get(sheet.get(_RELATION), ""))
        for sheet in workbook.iter()
        if sheet.tag.rpartition("}")[2] == "sheet"
    }


def _part_name(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
