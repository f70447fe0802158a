"""Which font draws which character: the shipped fonts first, then this computer's."""

import os
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from branchdesk.fontfiles import FontName, font_path
from branchdesk.packet.embedded import EmbeddedFont
from branchdesk.packet.truetype import FontRefused, TrueTypeFont

GETA = "〓"
"""Drawn where no font has the character (下駄): visible at once, never silently empty."""

_INVISIBLE = frozenset("\u200b\u200d\ufe0e\ufe0f")

# Machine fonts with rare characters, best first. Fonts that forbid embedding drop out when opened.
_RARE = (
    "simsunb.ttf",
    "SimsunExtG.ttf",
    "simsun.ttc",
    "HanaMinB.ttf",
    "HanaMinA.ttf",
    "TW-Sung-Ext-B*.ttf",
    "BabelStoneHan.ttf",
    "wqy-zenhei.ttc",
    "seguisym.ttf",
    "DejaVuSans.ttf",
)
_FANGSONG = ("simfang.ttf", "仿宋_GB2312.ttf", "FZFSK.TTF")


class Face(StrEnum):
    """What a piece of text is, and with it the font it is set in."""

    BODY = "body"
    BOLD = "bold"
    LABEL = "label"
    KAI = "kai"


_ORDER = {
    Face.BODY: (FontName.SERIF, FontName.KAI, FontName.SANS),
    Face.BOLD: (FontName.SERIF_BOLD, FontName.KAI, FontName.SANS),
    Face.LABEL: (FontName.SANS, FontName.SERIF, FontName.KAI),
    Face.KAI: (FontName.KAI, FontName.SERIF, FontName.SANS),
}


def machine_fonts() -> Iterator[Path]:
    """Yield the fonts of this computer that may hold rare characters, best first."""
    yield from _found(_RARE)


def system_fangsong() -> Path | None:
    """Return this computer's 仿宋, the body face GB/T 9704 asks for, or None."""
    return next(_found(_FANGSONG), None)


def _found(patterns: Iterable[str]) -> Iterator[Path]:
    folders = [Path.home() / ".fonts", Path.home() / ".local/share/fonts"]
    if os.name == "nt":
        folders.insert(0, Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts")
        folders.append(Path.home() / "AppData/Local/Microsoft/Windows/Fonts")
    else:
        folders += [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    for pattern in patterns:
        for folder in folders:
            if folder.is_dir():
                yield from sorted(folder.rglob(pattern))


class _Codes(dict[str, str]):
    """Two-byte codes in hexadecimal, worked out when first asked for."""

    def __init__(self, resolve: Callable[[str], None]) -> None:
        self._resolve = resolve

    def __missing__(self, character: str) -> str:
        self._resolve(character)
        return self[character]


class _Widths(dict[str, int]):
    """Advances in thousandths of the em, worked out when first asked for."""

    def __init__(self, resolve: Callable[[str], None]) -> None:
        self._resolve = resolve

    def __missing__(self, character: str) -> int:
        self._resolve(character)
        return self[character]


class _FaceTable:
    """Everything known about one face: width, code and font of each character met."""

    def __init__(self, resolve: Callable[[str], tuple[EmbeddedFont, str]]) -> None:
        self._pick = resolve
        self.widths = _Widths(self._learn)
        self.codes = _Codes(self._learn)
        self.fonts: dict[str, EmbeddedFont] = {}
        self.glyphs: dict[str, int] = {}
        """Of the font's file; what is invisible has none"""

    def _learn(self, character: str) -> None:
        if character in _INVISIBLE:
            font, _drawn = self._pick(" ")
            self.fonts[character], self.codes[character], self.widths[character] = font, "", 0
            return
        font, drawn = self._pick(character)
        self.fonts[character] = font
        self.codes[character] = f"{font.code(drawn):04X}"
        glyph = self.glyphs[character] = font.source.glyph(drawn)
        self.widths[character] = font.source.advance(glyph)


class FontBook:
    """The fonts of one document.

    Args:
        find: Gives the file of a shipped font.
        machine: Gives this computer's fonts; asked only when a character is in no shipped font.
        fangsong: A 仿宋 of this computer to set the body in, if the person wants that; left aside
            if its maker forbids embedding.

    Raises:
        FontRefused: By any method, if a shipped font is not usable.
    """

    def __init__(
        self,
        *,
        find: Callable[[FontName], Path] = font_path,
        machine: Callable[[], Iterable[Path]] = machine_fonts,
        fangsong: Path | None = None,
    ) -> None:
        self._find = find
        self._machine = machine
        self._names: dict[FontName, EmbeddedFont] = {}
        self._used: list[EmbeddedFont] = []
        self._rare: list[EmbeddedFont] | None = None
        self._body = self._machine_font(fangsong) if fangsong else None
        self.missing: set[str] = set()
        """Characters that were asked for and that no font has; not empty: do not sign."""
        self._tables = {face: _FaceTable(self._picker(face)) for face in Face}

    @property
    def used(self) -> tuple[EmbeddedFont, ...]:
        """The fonts opened so far, in order of their tags."""
        return tuple(self._used)

    def width(self, text: str, face: Face, size: float) -> float:
        """Return the width of a text on one line, in points."""
        return sum(map(self._tables[face].widths.__getitem__, text)) * size / 1000

    def widths(self, face: Face) -> dict[str, int]:
        """Return the advances of single characters, in thousandths of the em."""
        return self._tables[face].widths

    def runs(self, text: str, face: Face) -> list[tuple[str, str]]:
        """Return the text as (font tag, hexadecimal codes), one pair for each change of font."""
        table = self._tables[face]
        codes = "".join(map(table.codes.__getitem__, text))
        fonts = set(map(table.fonts.__getitem__, text))
        if len(fonts) == 1:
            return [(fonts.pop().tag, codes)]
        return [
            (font.tag, "".join(map(table.codes.__getitem__, piece)))
            for font, piece in groupby(text, table.fonts.__getitem__)
        ]

    def glyphs(self, text: str, face: Face) -> list[tuple[TrueTypeFont, int]]:
        """Return the font and glyph of each character of a text that is seen."""
        table = self._tables[face]
        return [
            (table.fonts[sign].source, table.glyphs[sign]) for sign in text if table.codes[sign]
        ]

    def without_font(self, text: str) -> set[str]:
        """Return the characters of a text that no font here can draw."""
        widths = self._tables[Face.BODY].widths
        return {ch for ch in set(text) if ch not in "\n\t" and widths[ch] >= 0} & self.missing

    def _picker(self, face: Face) -> Callable[[str], tuple[EmbeddedFont, str]]:
        def pick(character: str) -> tuple[EmbeddedFont, str]:
            for font in self._chain(face):
                if font.source.glyph(character):
                    return font, character
            self.missing.add(character)
            return next((font, GETA) for font in self._chain(face) if font.source.glyph(GETA))

        return pick

    def _chain(self, face: Face) -> Iterator[EmbeddedFont]:
        if face is Face.BODY and self._body:
            yield self._body
        for name in _ORDER[face]:
            yield self._shipped(name)
        if self._rare is None:
            self._rare = [font for path in self._machine() if (font := self._machine_font(path))]
        yield from self._rare

    def _shipped(self, name: FontName) -> EmbeddedFont:
        font = self._names.get(name)
        if font is None:
            font = self._names[name] = self._opened(self._find(name))
        return font

    def _machine_font(self, path: Path) -> EmbeddedFont | None:
        try:
            return self._opened(path)
        except FontRefused:
            return None

    def _opened(self, path: Path) -> EmbeddedFont:
        font = EmbeddedFont(TrueTypeFont(path), tag=f"F{len(self._used)}")
        self._used.append(font)
        return font
