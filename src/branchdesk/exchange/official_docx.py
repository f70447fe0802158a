"""A Word document laid out as GB/T 9704-2012 asks: paper, edges, letters, lines, page numbers."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from docx.document import Document as Document_
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

BODY, HEAD, SONG, TITLE = "仿宋", "黑体", "宋体", "方正小标宋简体"
"""Names of typefaces as offices have them; `_FONT_TABLE` says what to take where one is missing."""
TITLE_POINTS, BODY_POINTS, SMALL_POINTS = 22, 16, 14
_LINE_POINTS = 28.95
"""225 mm in 22 lines."""
_FONT_TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312;FangSong;方正仿宋_GBK;宋体"/></w:font>'
    '<w:font w:name="黑体"><w:altName w:val="SimHei;方正黑体_GBK;微软雅黑"/></w:font>'
    '<w:font w:name="宋体"><w:altName w:val="SimSun;Noto Serif SC"/></w:font>'
    '<w:font w:name="方正小标宋简体">'
    '<w:altName w:val="方正小标宋_GBK;FZXiaoBiaoSong-B05S;华文中宋;宋体"/></w:font>'
    "</w:fonts>"
)


def new_document(title: str) -> "Document_":
    """Return an empty document with the standard's edges, letters, line pitch and page numbers."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    normal: ParagraphStyle = document.styles["Normal"]
    normal.font.size = Pt(BODY_POINTS)
    normal.font.name = BODY
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)
    spacing = normal.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(_LINE_POINTS)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    _name_fallbacks(document)
    _number_pages(section.footer.paragraphs[0])
    return document


def typeset(run: "Run", font: str, points: float) -> "Run":
    """Set a run in a typeface, for 汉字 and for figures alike."""
    run.font.size = Pt(points)
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def indent_two(paragraph: "Paragraph") -> None:
    """Indent the first line by two 汉字, whatever their size."""
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), "200")
    indent.set(qn("w:firstLine"), str(2 * BODY_POINTS * 20))


def _name_fallbacks(document: "Document_") -> None:
    part = document.part
    blob = _FONT_TABLE.encode("utf-8")
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            relation.target_part._blob = blob
            return
    table = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, blob, part.package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _number_pages(paragraph: "Paragraph") -> None:
    """Number the pages — 1 — in 4号宋体."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("— ", "", " —"):
        run = typeset(paragraph.add_run(text), SONG, SMALL_POINTS)
        if text:
            continue
        for kind in ("begin", "PAGE", "end"):
            if kind == "PAGE":
                code = OxmlElement("w:instrText")
                code.text = kind
                run._r.append(code)
            else:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run._r.append(mark)
