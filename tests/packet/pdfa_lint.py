"""What PDF/A-3u asks for, as far as it can be asserted from the document's objects.

The real validator is not to be had everywhere; these are the facts it was seen to look for.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, Stream


def conformance_problems(path: Path) -> list[str]:
    """Return every fact of PDF/A-3u that does not hold."""
    raw = path.read_bytes()
    with pikepdf.open(path) as pdf:
        return [
            *_file_problems(raw, pdf),
            *_metadata_problems(pdf),
            *_colour_problems(pdf),
            *_object_problems(pdf),
            *_attachment_problems(pdf),
        ]


def _file_problems(raw: bytes, pdf: pikepdf.Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", raw):
        yield "header"
    if pdf.is_encrypted:
        yield "encrypted"
    if "/ID" not in pdf.trailer:
        yield "no ID"
    if re.search(rb"stream\r[^\n]", raw):
        yield "stream keyword not followed by a line end"
    if pdf.Root.get("/Version", Name("/1.7")) != Name("/1.7"):
        yield "catalog declares another version"


def _metadata_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    metadata = pdf.Root.Metadata
    if "/Filter" in metadata:
        yield "metadata compressed"
    xmp = metadata.read_bytes().decode("utf-8")
    for name, value in (("part", "3"), ("conformance", "U")):
        pattern = rf"pdfaid:{name}(?:>|=\")\s*{value}"
        if not re.search(pattern, xmp):
            yield f"no pdfaid:{name} {value}"
    info = pdf.trailer.Info
    if str(info.Title) not in xmp:
        yield "title differs between Info and XMP"
    modified = re.search(r"xmp:ModifyDate(?:>|=\")([^<\"]*)", xmp)
    digits = re.sub(r"\D", "", str(info.ModDate))[:14]
    if not modified or re.sub(r"\D", "", modified[1])[:14] != digits:
        yield "modification date differs between Info and XMP"


def _colour_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = pdf.Root.get("/OutputIntents", [])
    if len(intents) != 1 or intents[0].S != Name.GTS_PDFA1:
        yield "output intent"
    elif intents[0].DestOutputProfile.read_bytes()[36:40] != b"acsp":
        yield "colour profile"


def _object_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in _dictionaries(pdf):
        kind = thing.get("/Type")
        if kind == Name.Annot:
            flags = int(thing.get("/F", 0))
            if not flags & 4 or flags & (1 | 2 | 32):
                yield f"annotation flags {flags}"
            if thing.Subtype == Name.Widget and "/AP" not in thing:
                yield "widget without appearance"
        if kind == Name.Font:
            yield from _font_problems(thing)
        if thing.get("/Subtype") == Name.Image:
            yield from _image_problems(thing)
        if "/AA" in thing or "/JS" in thing or "/LZWDecode" in str(thing.get("/Filter", "")):
            yield "action, script or LZW"


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every dictionary and stream, those written inside others too."""
    waiting = list(pdf.objects)
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, Dictionary | Stream):
            yield thing
            inner = [value for _key, value in thing.items()]
        elif isinstance(thing, pikepdf.Array):
            inner = list(thing)
        else:
            continue
        waiting += [one for one in inner if isinstance(one, pikepdf.Object) and not one.is_indirect]


def _font_problems(font: pikepdf.Object) -> Iterator[str]:
    if font.Subtype == Name.Type0:
        if "/ToUnicode" not in font:
            yield "font without ToUnicode"
        [descendant] = font.DescendantFonts
        if descendant.BaseFont != font.BaseFont or descendant.CIDToGIDMap != Name.Identity:
            yield "descendant font"
        if "/FontFile2" not in descendant.FontDescriptor:
            yield "font not embedded"
        if b"<0000>" in font.ToUnicode.read_bytes().split(b"endcodespacerange")[1]:
            yield "the missing glyph is mapped"
    elif font.Subtype != Name.CIDFontType2:
        yield f"font of type {font.Subtype}"


def _image_problems(image: pikepdf.Object) -> Iterator[str]:
    if "/SMask" in image or image.get("/Interpolate"):
        yield "image with transparency or interpolation"
    if image.ColorSpace not in (Name.DeviceRGB, Name.DeviceGray):
        yield "image in another colour space"


def _attachment_problems(pdf: pikepdf.Pdf) -> Iterator[str]:
    names = pdf.Root.Names.EmbeddedFiles.Names
    keys = [str(name) for name in list(names)[::2]]
    if keys != sorted(keys):
        yield "names of embedded files are not in order"
    if len(pdf.Root.AF) != len(keys):
        yield "embedded files and associated files differ"
    for spec in pdf.Root.AF:
        if "/AFRelationship" not in spec or "/UF" not in spec or "/F" not in spec:
            yield "file specification"
        stream = spec.EF.F
        if str(stream.get("/Subtype", "")).count("/") != 2 or "/ModDate" not in stream.Params:
            yield "embedded file without type or date"
