"""A year-end paper as a Word file: live numbers as plain text, gaps marked, disagreements noted."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from branchdesk.domain.report import MISSING, Mark, Piece, WrittenReport, WrittenSection
from branchdesk.domain.report_facts import Fact
from branchdesk.exchange.saving import put_whole
from branchdesk.usecases.charts_of_year import ReportPicture

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shape import InlineShape

_ORDINALS = "一二三四五六七八九十"
_AUTHOR = "支部工作台"
_TABLE = ("序号", "事项", "数字", "统计口径")
_WIDTHS_MM = (14, 50, 30, 62)
_PICTURE_MM = 156
"""All the width between the edges."""
_SVG = "image/svg+xml"
_SVG_BLIP = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'r:embed="{lines}"/></a:ext></a:extLst>'
)
_NOT_IN_XML = "\ufffe\uffff"


def write_report(
    target: Path, report: WrittenReport, *, pictures: Sequence[ReportPicture] = ()
) -> None:
    """Write a paper, with charts at its end; whole or not at all. Call it from a job.

    Raises:
        Failed: TARGET_FOLDER_MISSING, TARGET_OPEN_ELSEWHERE, TARGET_NOT_WRITABLE or DISK_FULL.
    """
    put_whole(report_bytes(report, pictures=pictures), target)


def report_bytes(report: WrittenReport, *, pictures: Sequence[ReportPicture] = ()) -> bytes:
    """Return the Word file."""
    # Only here: it takes a fifth of a second to load.
    from branchdesk.exchange.official_docx import new_document

    document = new_document(report.title)
    _title(document, report.title)
    for number, section in enumerate(report.sections):
        _section(document, section, _ORDINALS[number] if number < len(_ORDINALS) else "")
    _signature(document, report)
    _figures(document, report)
    _charts(document, pictures)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _title(document: "Document", text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Pt

    from branchdesk.exchange.official_docx import TITLE, TITLE_POINTS, typeset

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(TITLE_POINTS * 1.6)
    paragraph.paragraph_format.space_after = Pt(TITLE_POINTS)
    typeset(paragraph.add_run(_clean(text)), TITLE, TITLE_POINTS)


def _section(document: "Document", section: WrittenSection, ordinal: str) -> None:
    from branchdesk.exchange.official_docx import BODY_POINTS, HEAD, indent_two, typeset

    heading = document.add_paragraph()
    indent_two(heading)
    heading.paragraph_format.keep_with_next = True
    typeset(heading.add_run(f"{ordinal}、{_clean(section.heading)}"), HEAD, BODY_POINTS)
    written = [paragraph for paragraph in section.paragraphs if paragraph.written]
    for paragraph in written:
        _body(document, paragraph.pieces)
    for line in section.words.splitlines():
        if line.strip():
            _body(document, (Piece(line.strip()),))
    if not written and not section.words:
        _body(document, (Piece(MISSING, Mark.MISSING),))


def _body(document: "Document", pieces: tuple[Piece, ...]) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    from branchdesk.exchange.official_docx import indent_two

    paragraph = document.add_paragraph()
    indent_two(paragraph)
    for piece in pieces:
        run = paragraph.add_run(_clean(piece.text))
        if piece.mark is Mark.MISSING:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        elif piece.mark is Mark.DIFFERS:
            run.font.highlight_color = WD_COLOR_INDEX.TURQUOISE
            note = f"手工填写为“{piece.text}”，记录显示为“{piece.live}”。"
            if not piece.live:
                note = f"手工填写为“{piece.text}”，记录中没有相应登记。"
            document.add_comment(run, text=_clean(note), author=_AUTHOR, initials="支")


def _signature(document: "Document", report: WrittenReport) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document.add_paragraph()
    for text in (report.branch, MISSING):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = paragraph.add_run(_clean(text))
        if text == MISSING:
            from docx.enum.text import WD_COLOR_INDEX

            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _figures(document: "Document", report: WrittenReport) -> None:
    """Add the table of figures on a page of its own."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Mm, Pt

    from branchdesk.exchange.official_docx import HEAD, SONG, typeset

    counted = [fact for fact in report.facts if fact.quantity is not None]
    if not counted:
        return
    heading = document.add_paragraph()
    heading.paragraph_format.page_break_before = True
    typeset(heading.add_run("附件：年度数据表"), HEAD, 16)
    typed = {one.fact: one.text for one in report.typed}
    rows = [_TABLE, *(_row(n, fact, typed) for n, fact in enumerate(counted, start=1))]
    table = document.add_table(rows=len(rows), cols=len(_TABLE), style="Table Grid")
    table.autofit = False
    for line, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(line.cells, texts, _WIDTHS_MM, strict=True):
            cell.width = Mm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
            font = HEAD if texts is _TABLE else SONG
            run = typeset(paragraph.add_run(_clean(text)), font, 10.5)
            run.font.size = Pt(10.5)


def _charts(document: "Document", pictures: Sequence[ReportPicture]) -> None:
    """Add the charts on pages of their own, each with the sentence that says the same."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Mm, Pt

    from branchdesk.exchange.official_docx import HEAD, SONG, typeset

    for place, picture in enumerate(pictures):
        if not place:
            heading = document.add_paragraph()
            heading.paragraph_format.page_break_before = True
            typeset(heading.add_run("附图"), HEAD, 16)
        again = place > 0 and pictures[place - 1].title == picture.title
        name = f"{picture.title}（续）" if again else picture.title
        title = document.add_paragraph()
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.space_before = Pt(10)
        typeset(title.add_run(_clean(name)), HEAD, 12)
        shown = document.add_paragraph()
        # A line of a fixed height would show a strip of the picture only.
        shown.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        shown.paragraph_format.keep_with_next = True
        shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
        drawn = shown.add_run().add_picture(BytesIO(picture.png), width=Mm(_PICTURE_MM))
        drawn.height = Mm(_PICTURE_MM * picture.height_mm / picture.width_mm)
        if picture.svg:
            _sharpen(document, drawn, picture.svg)
        about = drawn._inline.docPr
        about.set("name", _clean(name))
        about.set("title", _clean(name))
        about.set("descr", _clean(picture.text))
        said = document.add_paragraph()
        said.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        said.paragraph_format.space_after = Pt(8)
        typeset(said.add_run(_clean(picture.text)), SONG, 10.5)


def _sharpen(document: "Document", drawn: "InlineShape", svg: bytes) -> None:
    """Let a picture be drawn from its lines where a program can, from its dots elsewhere.

    So does Word itself ([MS-ODRAWXML], svgBlip): the dots stay the picture, the drawing is an
    extension that an older program passes over.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    parts = document.part.package
    name = parts.next_partname("/word/media/chart%d.svg")
    lines = document.part.relate_to(Part(name, _SVG, svg, parts), RELATIONSHIP_TYPE.IMAGE)
    extension = parse_xml(_SVG_BLIP.format(lines=lines))
    drawn._inline.graphic.graphicData.pic.blipFill.blip.append(extension)


def _row(number: int, fact: Fact, typed: dict[str, str]) -> tuple[str, ...]:
    stated = fact.text
    if fact.key in typed:
        stated = f"{fact.text}（正文手工填写为{typed[fact.key]}）"
    return (str(number), fact.title, stated, fact.rule)


def _clean(text: str) -> str:
    """Return a text without what no XML may hold."""
    return "".join(
        sign for sign in text if sign in "\t\n" or (sign >= " " and sign not in _NOT_IN_XML)
    )
