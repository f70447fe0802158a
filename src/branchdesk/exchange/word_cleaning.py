"""Taking out of a Word form what reaches outside of it: links to pictures, templates, objects."""

import re
from typing import TYPE_CHECKING

from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

_NEEDS_ITS_TARGET = frozenset(
    {
        *("attachedTemplate", "OLEObject", "subDoc", "sourceFileName", "altChunk", "control"),
        *("dataSource", "headerSource", "externalData", "movie", "audioFile", "videoFile"),
    }
)
"""Elements that mean nothing without what they point to; others are kept without the link."""
_REACHING = re.compile(
    r"(?im)^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|MACROBUTTON)\b"
)
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def cut_ties(document: "Document") -> None:
    """Take every relationship to something outside out of a document, with what needs it."""
    package = document.part.package
    for key in [key for key, relation in package.rels.items() if relation.is_external]:
        del package.rels[key]
    for part in list(package.iter_parts()):
        outside = {key for key, relation in part.rels.items() if relation.is_external}
        if not outside:
            continue
        for key in outside:
            del part.rels[key]
        _forget(part, outside)


def reaching_fields(document: "Document") -> tuple[str, ...]:
    """Return the codes of fields that would fetch or start something (DDEAUTO …)."""
    found: list[str] = []
    for part in document.part.package.iter_parts():
        tree = _tree(part)
        if tree is not None:
            found += [code.upper() for code in _REACHING.findall(_codes(tree))]
    return tuple(dict.fromkeys(found))


def _codes(tree: etree._Element) -> str:
    """Return every field's code on a line of its own, however many runs it is spread over."""
    codes: list[str] = []
    for element in tree.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")):
        if element.tag == qn("w:fldSimple"):
            codes.append("\n" + element.get(qn("w:instr"), "") + "\n")
        elif element.tag == qn("w:instrText"):
            codes.append(element.text or "")
        elif element.get(qn("w:fldCharType")) == "begin":
            codes.append("\n")
    return "".join(codes)


def _tree(part: "Part") -> etree._Element | None:
    if isinstance(part, XmlPart):
        return part.element
    if not part.content_type.endswith("xml"):
        return None
    try:
        return etree.fromstring(part.blob, _PARSER)
    except etree.XMLSyntaxError:
        return None


def _forget(part: "Part", keys: set[str]) -> None:
    tree = _tree(part)
    if tree is None:
        return
    for element in list(tree.iter()):
        links = [n for n, v in element.attrib.items() if n.startswith(_RELATIONS) and v in keys]
        if not links:
            continue
        parent = element.getparent()
        if etree.QName(element).localname in _NEEDS_ITS_TARGET and parent is not None:
            parent.remove(element)
            continue
        for name in links:
            del element.attrib[name]
    if not isinstance(part, XmlPart):
        part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
