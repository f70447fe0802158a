"""What a packet never holds: scripts, ways out of the document, forms, layers, films."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from branchdesk.packet.findings import Finding

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

MAX_OBJECTS = 400_000
_FORBIDDEN_KEYS = frozenset(
    {
        *("/JS", "/JavaScript", "/OpenAction", "/AA", "/URI", "/Launch", "/XFA", "/OCProperties"),
        *("/RichMediaContent", "/RichMediaSettings", "/Movie", "/Rendition", "/NeedAppearances"),
        *("/Collection", "/Requirements", "/A", "/PA"),
    }
)
_FORBIDDEN_TYPES = frozenset({"/Action", "/OCG", "/OCMD", "/Rendition", "/MediaClip"})
_ANNOTATIONS = frozenset({"/Link", "/Widget"})


class ContentRefused(Exception):
    """The document holds something that no packet holds, or too much of everything."""

    def __init__(self, finding: Finding, detail: str) -> None:
        super().__init__(detail)
        self.finding = finding
        self.detail = detail


def check_objects(reader: "PdfFileReader") -> None:
    """Walk everything that can be reached from the document's root; no stream is unpacked.

    Raises:
        ContentRefused: If something is there that no packet holds.
    """
    from pyhanko.pdf_utils import generic

    stack: list[Any] = [reader.trailer.raw_get("/Root")]
    seen: set[tuple[int, int]] = set()
    count = 0
    while stack:
        value = stack.pop()
        if isinstance(value, generic.IndirectObject):
            key = (value.idnum, value.generation)
            if key in seen:
                continue
            seen.add(key)
            value = value.get_object()  # type: ignore[no-untyped-call]
        count += 1
        if count > MAX_OBJECTS:
            raise ContentRefused(Finding.OVER_LIMITS, "objects")
        if isinstance(value, generic.DictionaryObject):
            _check_dictionary(value)
            stack.extend(_containers(value.values()))
        elif isinstance(value, generic.ArrayObject):
            stack.extend(_containers(list.__iter__(value)))


def _containers(values: Any) -> Iterator[Any]:  # noqa: ANN401 - pyHanko's containers are untyped
    from pyhanko.pdf_utils import generic

    wanted = (generic.IndirectObject, generic.DictionaryObject, generic.ArrayObject)
    return (value for value in values if isinstance(value, wanted))


def _check_dictionary(dictionary: Any) -> None:  # noqa: ANN401 - pyHanko's containers are untyped
    if forbidden := _FORBIDDEN_KEYS & dictionary.keys():
        raise ContentRefused(Finding.FORBIDDEN_CONTENT, min(forbidden))
    kind = dictionary.get("/Type")
    if kind in _FORBIDDEN_TYPES:
        raise ContentRefused(Finding.FORBIDDEN_CONTENT, str(kind))
    if kind == "/Annot":
        subtype = dictionary.get("/Subtype")
        if subtype not in _ANNOTATIONS:
            raise ContentRefused(Finding.FORBIDDEN_CONTENT, str(subtype))
        if subtype == "/Widget" and dictionary.get("/FT") != "/Sig":
            raise ContentRefused(Finding.FORBIDDEN_CONTENT, str(dictionary.get("/FT")))
