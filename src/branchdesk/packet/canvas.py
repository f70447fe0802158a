"""Pages of a PDF: text, rules, pictures, links, bookmarks; written once, straight into the file.

Coordinates are points from the lower left corner of the page, as in PDF itself.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from branchdesk.packet.cjk import Line
from branchdesk.packet.fonts import Face, FontBook

A4 = (595.276, 841.890)
MM = 72 / 25.4
_PRINT, _LOCKED = 4, 128
"""Annotation flags: shown in print as on screen, as PDF/A wants of all; not to be moved."""
_SIGNATURES_APPENDED = 3
"""SigFlags: there is a signature field, and saving must append (PDF 1.7, 12.7.2)."""

Rectangle = tuple[float, float, float, float]
Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
GREY: Colour = (0.42, 0.42, 0.42)
PALE: Colour = (0.955, 0.95, 0.94)
RED: Colour = (0.70, 0.13, 0.12)


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG ready to be put on pages: RGB or grey, upright, without metadata."""

    path: Path
    width: int
    height: int
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One line of the outline, leading to a named place."""

    title: str
    place: str
    children: tuple["Bookmark", ...] = ()


class Canvas(Protocol):
    """What a chart is drawn on: a page of a PDF (`Sheet`) or a drawing of its own.

    The calls mean what they mean on a `Sheet`.
    """

    def text(
        self, x: float, y: float, text: str, *, face: Face, size: float, colour: Colour = BLACK,
    ) -> None:  # fmt: skip
        """Draw text on one line; ``y`` is its baseline."""
        ...

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5,
        colour: Colour = BLACK,
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        ...

    def box(
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.5,
    ) -> None:  # fmt: skip
        """Draw a rectangle whose lower left corner is (x, y)."""
        ...


def _n(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"


class Sheet:
    """One page while it is drawn."""

    def __init__(self, book: "Book", number: int) -> None:
        self._book = book
        self.number = number
        """Counted from 1; the printed number and the PDF's page number at once."""
        self._code: list[str] = []
        self._images: dict[str, pikepdf.Object] = {}
        self.links: list[tuple[Rectangle, str]] = []
        self.field: tuple[Rectangle, str, Sheet] | None = None

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: Face = Face.BODY,
        size: float = 12,
        colour: Colour = BLACK,
        spacing: float = 0,
    ) -> None:
        """Draw text on one line; ``y`` is its baseline."""
        code = self._code
        code.append(f"BT {_fill(colour)}{_n(x)} {_n(y)} Td")
        if spacing:
            code.append(f"{_n(spacing)} Tc")
        for tag, codes in self._book.fonts.runs(text, face):
            code.append(f"/{tag} {_n(size)} Tf <{codes}> Tj")
        code.append("0 Tc ET" if spacing else "ET")

    def line(
        self,
        x: float,
        y: float,
        line: Line,
        *,
        face: Face,
        size: float,
        colour: Colour = BLACK,
    ) -> None:
        """Draw a broken line of a paragraph."""
        for piece in line.pieces:
            self.text(
                x + piece.x, y, piece.text,
                face=face, size=size, colour=colour, spacing=piece.spacing,
            )  # fmt: skip

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5,
        colour: Colour = BLACK, dash: Sequence[float] = (),
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        dashes = f"[{' '.join(map(_n, dash))}] 0 d " if dash else ""
        self._code.append(
            f"q {_stroke(colour)}{dashes}{_n(width)} w {_n(x1)} {_n(y1)} m {_n(x2)} {_n(y2)} l S Q"
        )

    def box(
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour | None = None, stroke: Colour | None = None, line: float = 0.5,
    ) -> None:  # fmt: skip
        """Draw a rectangle whose lower left corner is (x, y)."""
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
            (fill is not None, stroke is not None), "n"
        )
        self._code.append(
            f"q {_fill(fill) if fill else ''}{_stroke(stroke) if stroke else ''}{_n(line)} w "
            f"{_n(x)} {_n(y)} {_n(width)} {_n(height)} re {paint} Q"
        )

    def boxes(self, rectangles: Iterable[Rectangle], *, fill: Colour = BLACK) -> None:
        """Fill many rectangles (x, y, width, height) in one go, without a hair between them."""
        parts = (" ".join(_n(value) for value in one) + " re" for one in rectangles)
        self._code.append(f"q {_fill(fill)}{' '.join(parts)} f Q")

    def photo(self, x: float, y: float, width: float, height: float, photo: Photo) -> None:
        """Draw a picture into the rectangle; its file is embedded once, however often drawn."""
        tag, image = self._book.image(photo)
        self._images[tag] = image
        self._code.append(f"q {_n(width)} 0 0 {_n(height)} {_n(x)} {_n(y)} cm /{tag} Do Q")

    def link(self, x: float, y: float, width: float, height: float, *, place: str) -> None:
        """Make a rectangle lead to a named place of this document."""
        self.links.append(((x, y, x + width, y + height), place))

    def place(self, name: str, y: float) -> None:
        """Give this height of this page a name for links, bookmarks and the embedded data."""
        self._book.places[name] = (self.number, y)

    def loose(self) -> "Sheet":
        """Return an empty sheet that belongs to no page, to draw a form on."""
        return Sheet(self._book, 0)

    def signature_field(self, rectangle: Rectangle, *, name: str, appearance: "Sheet") -> None:
        """Make an empty signature field that looks like ``appearance``, drawn from (0, 0)."""
        self.field = (rectangle, name, appearance)

    def contents(self) -> bytes:
        """Return the page's drawing operators."""
        return "\n".join(self._code).encode("ascii")

    def resources(self) -> Dictionary:
        """Return the pictures the page uses."""
        return Dictionary({f"/{tag}": image for tag, image in self._images.items()})


def _fill(colour: Colour) -> str:
    return f"{' '.join(map(_n, colour))} rg "


def _stroke(colour: Colour) -> str:
    return f"{' '.join(map(_n, colour))} RG "


class Book:
    """A PDF while it is written; pages in the order in which they are finished."""

    def __init__(self, fonts: FontBook) -> None:
        self.fonts = fonts
        self.pdf = pikepdf.new()
        self.places: dict[str, tuple[int, float]] = {}
        """Named places: page number and height."""
        self._images: dict[Path, tuple[str, pikepdf.Object]] = {}
        self._font_table = self.pdf.make_indirect(Dictionary())
        self._annotated: list[tuple[pikepdf.Object, Sheet]] = []

    def sheet(self) -> Sheet:
        """Return the next, empty page; hand it back to `finish`."""
        return Sheet(self, len(self.pdf.pages) + 1)

    def finish(self, sheet: Sheet, size: tuple[float, float] = A4) -> None:
        """Add a drawn page to the document."""
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Contents=compressed(self.pdf, sheet.contents()),
            Resources=Dictionary(Font=self._font_table, XObject=sheet.resources()),
        )
        self.pdf.pages.append(pikepdf.Page(self.pdf.make_indirect(page)))
        if sheet.links or sheet.field:
            self._annotated.append((self.pdf.pages[-1].obj, sheet))

    def image(self, photo: Photo) -> tuple[str, pikepdf.Object]:
        """Return tag and object of a picture, embedding its file the first time."""
        if photo.path not in self._images:
            stream = pikepdf.Stream(
                self.pdf,
                photo.path.read_bytes(),
                Type=Name.XObject,
                Subtype=Name.Image,
                Width=photo.width,
                Height=photo.height,
                ColorSpace=Name.DeviceGray if photo.grey else Name.DeviceRGB,
                BitsPerComponent=8,
                Filter=Name.DCTDecode,
            )
            self._images[photo.path] = (f"I{len(self._images)}", self.pdf.make_indirect(stream))
        return self._images[photo.path]

    def form(self, sheet: Sheet, width: float, height: float) -> pikepdf.Object:
        """Return what was drawn on a loose sheet as a form, for example a field's appearance."""
        stream = compressed(self.pdf, sheet.contents())
        stream.Type, stream.Subtype = Name.XObject, Name.Form
        stream.BBox = Array([0, 0, width, height])
        stream.Resources = Dictionary(Font=self._font_table, XObject=sheet.resources())
        return self.pdf.make_indirect(stream)

    def close(self, *, bookmarks: Iterable[Bookmark]) -> None:
        """Embed the fonts and join links and bookmarks to their places."""
        for font in self.fonts.used:
            self._font_table[f"/{font.tag}"] = font.embed(self.pdf)
        for page, sheet in self._annotated:
            page.Annots = Array([self._link(rectangle, place) for rectangle, place in sheet.links])
            if sheet.field:
                self._add_field(page, *sheet.field)
        items = tuple(bookmarks)
        if items:
            root = self.pdf.make_indirect(Dictionary(Type=Name.Outlines))
            root.Count = self._chain(root, items, open_levels=1)
            self.pdf.Root.Outlines = root
            self.pdf.Root.PageMode = Name.UseOutlines
        names = sorted(self.places)
        pairs = [part for name in names for part in (String(name), self._target(name))]
        self.pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(pairs)))

    def _add_field(
        self, page: pikepdf.Object, rectangle: Rectangle, name: str, appearance: Sheet
    ) -> None:
        left, low, right, high = rectangle
        field = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(name),
                Rect=Array([round(value, 2) for value in rectangle]),
                F=_PRINT | _LOCKED,
                P=page,
                AP=Dictionary(N=self.form(appearance, right - left, high - low)),
            )
        )
        page.Annots.append(field)
        self.pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=_SIGNATURES_APPENDED)

    def _target(self, name: str) -> Array:
        number, y = self.places[name]
        return Array([self.pdf.pages[number - 1].obj, Name.XYZ, 0, min(y, A4[1]), 0])

    def _link(self, rectangle: tuple[float, float, float, float], place: str) -> pikepdf.Object:
        return self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(value, 2) for value in rectangle]),
                Border=Array([0, 0, 0]),
                Dest=String(place),
                F=_PRINT,
            )
        )

    def _chain(self, parent: pikepdf.Object, items: Sequence[Bookmark], *, open_levels: int) -> int:
        """Hang the items under their parent; return how many lines are visible below it."""
        objects = [
            self.pdf.make_indirect(
                Dictionary(Title=String(item.title), Parent=parent, Dest=self._target(item.place))
            )
            for item in items
        ]
        visible = len(items)
        for index, (item, obj) in enumerate(zip(items, objects, strict=True)):
            if index:
                obj.Prev = objects[index - 1]
            if index + 1 < len(objects):
                obj.Next = objects[index + 1]
            if item.children:
                below = self._chain(obj, item.children, open_levels=open_levels - 1)
                obj.Count = below if open_levels > 0 else -below
                visible += below if open_levels > 0 else 0
        parent.First, parent.Last = objects[0], objects[-1]
        return visible


def compressed(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Stream:
    """Return a deflated stream; done here because the file is saved without touching streams."""
    return pikepdf.Stream(pdf, zlib.compress(data, 6), Filter=Name.FlateDecode)
