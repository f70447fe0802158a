"""A font inside one PDF: numbers its glyphs as they are used, embeds only those."""

import hashlib
import zlib
from collections.abc import Iterable
from itertools import islice

import pikepdf
from pikepdf import Array, Dictionary, Name

from branchdesk.packet.truetype import TrueTypeFont

_SYMBOLIC = 4
_BLOCK = 100  # A CMap section holds at most this many lines (PDF 1.7, 9.7.5.4).


class EmbeddedFont:
    """The glyphs of one font file that one document uses.

    A composite (Type 0) font with two-byte codes: one font object whatever the number of
    characters, and a ToUnicode map that is right beyond the Basic Multilingual Plane, so that rare
    names can be searched for and copied.
    """

    def __init__(self, source: TrueTypeFont, *, tag: str) -> None:
        self.source = source
        self.tag = tag
        """The name in the page's resources, such as ``F1``."""
        self._glyphs = [0]
        self._characters = ["\ufffd"]
        self._codes: dict[str, int] = {}

    def code(self, character: str) -> int:
        """Return the two-byte code of a character that the font draws."""
        code = self._codes.get(character)
        if code is None:
            code = self._codes[character] = len(self._glyphs)
            self._glyphs.append(self.source.glyph(character))
            self._characters.append(character)
        return code

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """Return the font object, with its subset and maps, made part of ``pdf``."""
        data = self.source.subset(self._glyphs)
        # The tag of a subset is six capitals (PDF 1.7, 9.6.4); taken from the content.
        digest = hashlib.sha256(data).digest()
        name = Name("/" + "".join(chr(65 + b % 26) for b in digest[:6]) + "+" + self.source.name)
        metrics = self.source.metrics
        file = _stream(pdf, data)
        file.Length1 = len(data)
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=_SYMBOLIC,
            FontBBox=Array(metrics.bounds),
            ItalicAngle=metrics.italic_angle,
            Ascent=metrics.ascent,
            Descent=metrics.descent,
            CapHeight=metrics.cap_height,
            StemV=50 + metrics.weight // 10,
            FontFile2=file,
        )
        widths = [self.source.advance(glyph) for glyph in self._glyphs]
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(descriptor),
            DW=1000,
            W=Array([0, Array(widths)]),
            CIDToGIDMap=Name.Identity,
        )
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=_stream(pdf, _to_unicode(self._characters)),
        )
        return pdf.make_indirect(font)


def _stream(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Stream:
    return pikepdf.Stream(pdf, zlib.compress(data, 6), Filter=Name.FlateDecode)


def _to_unicode(characters: Iterable[str]) -> bytes:
    numbered = iter(list(enumerate(characters))[1:])
    sections: list[str] = []
    while block := list(islice(numbered, _BLOCK)):
        lines = (f"<{code:04X}> <{ch.encode('utf-16-be').hex().upper()}>" for code, ch in block)
        sections.append(f"{len(block)} beginbfchar\n" + "\n".join(lines) + "\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "\n".join(sections)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
