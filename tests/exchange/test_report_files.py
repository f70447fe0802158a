"""The year-end report as Word file and workbook."""

import io
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from defusedxml import ElementTree
from docx.enum.text import WD_COLOR_INDEX, WD_LINE_SPACING
from docx.shared import Mm
from PIL import Image
from report_papers import BLANK, PHRASES, written
from report_year import REPORT, year_of_the_report

from branchdesk.domain.report import MISSING, ReportKind
from branchdesk.exchange.report_docx import write_report
from branchdesk.exchange.report_xlsx import write_figures
from branchdesk.usecases.charts_of_year import ReportPicture
from branchdesk.usecases.errors import Failed, Trouble


def opened(tmp_path, report):
    write_report(tmp_path / "总结.docx", report)
    return docx.Document(tmp_path / "总结.docx")


def text_of(document):
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_the_paper_gives_back_every_figure_of_the_report_unit_and_qualifier_included(tmp_path):
    document = opened(tmp_path, written(entries=year_of_the_report()))

    text = text_of(document)
    assert [phrase for phrase in PHRASES if phrase not in text] == []
    [table] = document.tables
    stated = {row.cells[2].text for row in table.rows}
    assert set(REPORT.values()) <= stated


def test_gaps_are_highlighted_and_what_disagrees_carries_a_note_with_the_live_number(tmp_path):
    report = BLANK.with_figure("volunteer.count", "220次", live="217次")
    document = opened(tmp_path, written(report, entries=year_of_the_report()))

    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    gaps = [run for run in runs if run.text == MISSING]
    assert gaps
    assert all(run.font.highlight_color == WD_COLOR_INDEX.YELLOW for run in gaps)
    [comment] = document.comments
    assert "220次" in comment.text
    assert "217次" in comment.text
    [marked] = [run for run in runs if run.text == "220次"]
    assert marked.font.highlight_color == WD_COLOR_INDEX.TURQUOISE


def test_a_number_without_any_record_behind_it_says_so(tmp_path):
    document = opened(tmp_path, written(BLANK.with_figure("volunteer.count", "12", live="")))

    [comment] = document.comments
    assert "记录中没有" in comment.text


def test_the_page_is_that_of_the_standard_and_typefaces_have_fallbacks(tmp_path):
    document = opened(tmp_path, written())

    section = document.sections[0]
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    for edge, millimetres in zip(edges, (37, 35, 28, 26), strict=True):
        assert edge == pytest.approx(Mm(millimetres), abs=Mm(1))
    with zipfile.ZipFile(tmp_path / "总结.docx") as archive:
        body = archive.read("word/document.xml").decode("utf-8")
        fonts = ElementTree.fromstring(archive.read("word/fontTable.xml"))
        footer = archive.read("word/footer1.xml").decode("utf-8")
    assert 'w:eastAsia="黑体"' in body
    assert "PAGE" in footer
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    named = {font.get(f"{word}name"): font.find(f"{word}altName") for font in fonts}
    assert "仿宋_GB2312" in named["仿宋"].get(f"{word}val")


def test_own_words_stand_under_their_heading_as_typed(tmp_path):
    report = BLANK.with_words("gaps", "一是学用结合不够。\n二是<&>\x00\x0b")

    lines = text_of(opened(tmp_path, written(report))).splitlines()

    place = lines.index("六、存在的问题和不足")
    assert lines[place + 1 : place + 3] == ["一是学用结合不够。", "二是<&>"]


def test_the_duty_report_has_its_five_headings(tmp_path):
    lines = text_of(opened(tmp_path, written(replace(BLANK, kind=ReportKind.DUTY)))).splitlines()

    assert [line for line in lines if line[:1] in "一二三四五六" and line[1:2] == "、"] == [
        "一、履行第一责任人职责情况",
        "二、上年度述职评议问题整改落实情况",
        "三、特色做法和成效",
        "四、存在的主要问题及原因",
        "五、下一步工作打算",
    ]


def test_the_workbook_holds_numbers_units_and_what_disagrees_and_no_formula(tmp_path):
    report = BLANK.with_figure("volunteer.count", "=1+1", live="217次")

    write_figures(tmp_path / "表.xlsx", written(report, entries=year_of_the_report()))

    sheet = openpyxl.load_workbook(tmp_path / "表.xlsx").active
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=3)}
    suggestion = [cell.value for cell in rows["suggestion.count"]]
    assert suggestion[2:8] == ["50余条", 50, "条", "余", "50余条", "一致"]
    volunteer = rows["volunteer.count"]
    assert [volunteer[3].value, volunteer[6].value, volunteer[7].value] == [217, "=1+1", "不一致"]
    assert volunteer[6].data_type == "s"
    assert volunteer[6].quotePrefix
    assert rows["general_meeting.count"][7].value == "待补"


def test_a_paper_that_is_open_in_word_is_said_and_stays_as_it_is(tmp_path, monkeypatch):
    target = tmp_path / "总结.docx"
    target.write_bytes(b"old")

    def open_elsewhere(self, other):
        raise PermissionError(13, "in use", str(other))

    monkeypatch.setattr("pathlib.Path.replace", open_elsewhere)
    with pytest.raises(Failed) as failure:
        write_report(target, written())

    assert failure.value.trouble is Trouble.TARGET_OPEN_ELSEWHERE
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def picture(title, tall=60.0):
    drawn = io.BytesIO()
    Image.new("L", (1860, round(1860 * tall / 156)), 255).save(drawn, "PNG")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="442pt" height="170pt" '
        f'viewBox="0 0 442 170"><rect width="{tall}" height="9"/></svg>'
    )
    return ReportPicture(
        title=title,
        svg=svg.encode("ascii"),
        png=drawn.getvalue(),
        text=f"{title}：甲3分，乙2分。",
        width_mm=156.0,
        height_mm=tall,
    )


def test_charts_stand_at_the_end_each_with_its_sentence_below_and_as_its_alternative_text(tmp_path):
    shown = [picture("各类得分"), picture("党员按月出勤图", 150), picture("党员按月出勤图", 40)]
    write_report(tmp_path / "总结.docx", written(), pictures=shown)

    document = docx.Document(tmp_path / "总结.docx")
    texts = [paragraph.text for paragraph in document.paragraphs]
    at = texts.index("附图")
    assert document.paragraphs[at].paragraph_format.page_break_before
    assert texts[at + 1 :] == [
        *("各类得分", "", "各类得分：甲3分，乙2分。"),
        *("党员按月出勤图", "", "党员按月出勤图：甲3分，乙2分。"),
        *("党员按月出勤图（续）", "", "党员按月出勤图：甲3分，乙2分。"),
    ]
    inline = list(document.inline_shapes)
    assert [one._inline.docPr.get("descr") for one in inline] == [one.text for one in shown]
    assert [round(one.width.mm) for one in inline] == [156, 156, 156]
    assert [round(one.height.mm) for one in inline] == [60, 150, 40]
    # In a line of the text's fixed height only a strip of a picture would be seen.
    carrying = [document.paragraphs[at + place] for place in (2, 5, 8)]
    assert {one.paragraph_format.line_spacing_rule for one in carrying} == {WD_LINE_SPACING.SINGLE}
    assert all(one.paragraph_format.keep_with_next for one in carrying)


BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def test_each_chart_is_lines_for_programs_that_know_them_and_dots_for_the_others(tmp_path):
    shown = [picture("各类得分"), picture("党员按月出勤图", 150)]
    write_report(tmp_path / "总结.docx", written(), pictures=shown)

    with zipfile.ZipFile(tmp_path / "总结.docx") as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
        document = ElementTree.fromstring(archive.read("word/document.xml"))
        relations = {
            one.get("Id"): one
            for one in ElementTree.fromstring(archive.read("word/_rels/document.xml.rels"))
        }
        types = ElementTree.fromstring(archive.read("[Content_Types].xml"))
        kinds = {
            one.get("PartName") or one.get("Extension"): one.get("ContentType") for one in types
        }
        blips = list(document.iter(BLIP))
        lines = [one for blip in blips for one in blip.iter(SVG_BLIP)]
        assert len(blips) == len(lines) == len(shown)
        for chart, blip, drawn in zip(shown, blips, lines, strict=True):
            [extensions] = blip
            [extension] = extensions
            assert extension.get("uri") == SVG_EXTENSION
            assert list(extension) == [drawn]
            vector, dots = (relations[one.get(EMBED)] for one in (drawn, blip))
            assert {vector.get("Type"), dots.get("Type")} == {IMAGE}
            assert vector.get("TargetMode") != "External"
            assert archive.read(f"word/{vector.get('Target')}") == chart.svg
            assert kinds[f"/word/{vector.get('Target')}"] == "image/svg+xml"
            assert archive.read(f"word/{dots.get('Target')}") == chart.png


def test_a_paper_with_charts_can_be_written_on_and_saved_again_without_losing_them(tmp_path):
    shown = [picture("各类得分"), picture("党员按月出勤图", 150)]
    write_report(tmp_path / "总结.docx", written(), pictures=shown)
    document = docx.Document(tmp_path / "总结.docx")

    document.add_picture(io.BytesIO(picture("另一幅", 80).png))
    document.save(tmp_path / "again.docx")

    with zipfile.ZipFile(tmp_path / "again.docx") as archive:
        kept = {archive.read(name) for name in archive.namelist() if name.endswith(".svg")}
    assert kept == {one.svg for one in shown}
    assert len(docx.Document(tmp_path / "again.docx").inline_shapes) == 3


def test_a_paper_without_charts_has_no_page_for_them(tmp_path):
    assert "附图" not in text_of(opened(tmp_path, written()))
