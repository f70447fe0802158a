"""The shipped fonts, as files that a PDF or a window can open.

They travel compressed (a third of the size) and are unpacked once for each person, into the cache.
A file in the cache carries the first digits of its SHA-256 in its name, so that two versions of the
program never quarrel about it, and appears there whole or not at all: several processes may ask for
the same font at the same moment.
"""

import hashlib
import lzma
import os
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from branchdesk import paths

_CHUNK = 1 << 20


class FontName(StrEnum):
    """A font that ships with the program; the value is the name of its file."""

    SERIF = "NotoSerifSC-Regular"
    SERIF_BOLD = "NotoSerifSC-Bold"
    SANS = "NotoSansSC-Regular"
    KAI = "LXGWWenKai-Regular"


class DamagedFont(Exception):
    """A shipped font is not what was shipped: the installation is incomplete or was changed."""

    def __init__(self, name: FontName) -> None:
        super().__init__(f"The shipped font {name} is damaged")
        self.name = name


@dataclass(frozen=True, slots=True)
class _Shipped:
    size: int
    sha256: str


_SHIPPED = {
    FontName.SERIF: _Shipped(
        14807636, "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742"
    ),
    FontName.SERIF_BOLD: _Shipped(
        14806580, "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6"
    ),
    FontName.SANS: _Shipped(
        10559284, "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"
    ),
    FontName.KAI: _Shipped(
        15679832, "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8"
    ),
}


def font_path(name: FontName) -> Path:
    """Return the path of the font as a TrueType file, unpacked first if need be.

    The first call for a font takes up to a second, later ones read one directory entry.

    Raises:
        DamagedFont: If what ships with the program is not the font it should be.
        OSError: If the cache cannot be written (disk full, no permission).
    """
    shipped = _SHIPPED[name]
    target = paths.cache_dir() / "fonts" / f"{name}-{shipped.sha256[:8]}.ttf"
    if not _is_there(target, shipped):
        _unpack(name, shipped, target)
    return target


def unpack_all() -> None:
    """Unpack every shipped font that is not yet in the cache.

    Raises:
        DamagedFont: If what ships with the program is not the font it should be.
        OSError: If the cache cannot be written.
    """
    for name in FontName:
        font_path(name)


def _is_there(target: Path, shipped: _Shipped) -> bool:
    # It only ever got this name after its content was checked; the size tells of a cut-off disk.
    try:
        return target.stat().st_size == shipped.size
    except FileNotFoundError:
        return False


def _unpack(name: FontName, shipped: _Shipped, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, side = tempfile.mkstemp(dir=target.parent, prefix=f".{name}-", suffix=".part")
    unfinished = Path(side)
    try:
        with os.fdopen(descriptor, "wb") as output:
            _copy_checked(name, shipped, output)
        _take_place(unfinished, target, shipped)
    finally:
        unfinished.unlink(missing_ok=True)


def _copy_checked(name: FontName, shipped: _Shipped, output: BinaryIO) -> None:
    digest, size = hashlib.sha256(), 0
    try:
        with lzma.open(paths.resources() / "fonts" / f"{name}.ttf.xz") as packed:
            while chunk := packed.read(_CHUNK):
                size += len(chunk)
                if size > shipped.size:
                    raise DamagedFont(name)
                digest.update(chunk)
                output.write(chunk)
    except (lzma.LZMAError, EOFError, FileNotFoundError) as error:
        raise DamagedFont(name) from error
    if digest.hexdigest() != shipped.sha256:
        raise DamagedFont(name)
    output.flush()
    os.fsync(output.fileno())


def _take_place(unfinished: Path, target: Path, shipped: _Shipped) -> None:
    try:
        unfinished.replace(target)
    except PermissionError:
        # Windows keeps a file that another process has open; then that process unpacked it.
        if not _is_there(target, shipped):
            raise
