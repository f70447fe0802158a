"""What makes a document PDF/A-3u: colour profile, metadata, attachments, page labels.

Everything is set while the file is first written, so that nothing is rewritten afterwards and a
signature added later leaves the conformance as it was.
"""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
<xmp:MetadataDate>{when}</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


class Relationship(StrEnum):
    """How an embedded file relates to the document (ISO 19005-3, annex E)."""

    DATA = "/Data"
    SOURCE = "/Source"
    SUPPLEMENT = "/Supplement"


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file carried inside the document."""

    name: str
    """Path-like and ASCII, for example ``packet-manifest.json``; unique in the document."""
    shown_name: str
    """What a reader shows; any Unicode."""
    mime: str
    content: bytes
    relationship: Relationship
    description: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Title page facts that stand in the metadata."""

    title: str
    author: str
    producer: str
    made_at: datetime
    """Aware."""


def conform(pdf: pikepdf.Pdf, imprint: Imprint, files: Iterable[EmbeddedFile]) -> None:
    """Add to a finished document what PDF/A-3u asks for, and embed the files."""
    root = pdf.Root
    root.Lang = String("zh-CN")
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    profile = zlib.compress(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), 6)
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                RegistryName=String("http://www.color.org"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=pikepdf.Stream(pdf, profile, N=3, Filter=Name.FlateDecode),
            )
        ]
    )
    _describe(pdf, imprint)
    _attach(pdf, sorted(files, key=lambda file: file.name), _pdf_date(imprint.made_at))


def _describe(pdf: pikepdf.Pdf, imprint: Imprint) -> None:
    date = _pdf_date(imprint.made_at)
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(imprint.title),
            Author=String(imprint.author),
            Creator=String(imprint.producer),
            Producer=String(imprint.producer),
            CreationDate=String(date),
            ModDate=String(date),
        )
    )
    xmp = _XMP.format(
        title=escape(imprint.title),
        author=escape(imprint.author),
        producer=escape(imprint.producer),
        when=imprint.made_at.isoformat(timespec="seconds"),
    )
    # PDF/A forbids compressing the metadata, so that every tool can find it.
    pdf.Root.Metadata = pikepdf.Stream(
        pdf, xmp.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML
    )


def _attach(pdf: pikepdf.Pdf, files: list[EmbeddedFile], date: str) -> None:
    if not files:
        return
    specs = []
    for file in files:
        stream = pikepdf.Stream(
            pdf,
            zlib.compress(file.content, 6),
            Type=Name.EmbeddedFile,
            Subtype=Name("/" + file.mime),
            Params=Dictionary(
                Size=len(file.content),
                ModDate=String(date),
                CheckSum=hashlib.md5(file.content, usedforsecurity=False).digest(),
            ),
            Filter=Name.FlateDecode,
        )
        spec = Dictionary(
            Type=Name.Filespec,
            F=String(file.name),
            UF=String(file.shown_name),
            AFRelationship=Name(file.relationship.value),
            EF=Dictionary(F=stream, UF=stream),
        )
        if file.description:
            spec.Desc = String(file.description)
        specs.append(pdf.make_indirect(spec))
    names = [part for file, spec in zip(files, specs, strict=True) for part in (file.name, spec)]
    root = pdf.Root
    root.AF = Array(specs)
    root.Names.EmbeddedFiles = Dictionary(
        Names=Array([String(part) if isinstance(part, str) else part for part in names])
    )


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + f"{offset[:3]}'{offset[3:5]}'"


def save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Write the document; streams are written as they are, photographs untouched."""
    pdf.save(
        target,
        force_version="1.7",
        compress_streams=False,
        recompress_flate=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        fix_metadata_version=False,
    )
