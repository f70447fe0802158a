"""Workbooks made for tests: real ones by openpyxl, hostile ones byte by byte."""

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from branchdesk.domain.idnumber import check_digit

HEADINGS = (
    *("姓名", "性别", "民族", "出生日期", "公民身份号码", "入党时间", "转正时间"),
    *("党内职务", "所在党小组", "手机号", "人员类别"),
)
# The region 000000 exists nowhere: these numbers are nobody's.
PEOPLE = (
    ("张志远", "男", "汉族", "1970-03-05", "", "1995.06", "1996.06", "书记", "第一党小组", "", ""),
    (
        "李秋实",
        "女",
        "蒙古族",
        "1985.07",
        "",
        "2010年7月",
        "2011年7月",
        "组织委员",
        "第一党小组",
        "",
        "",
    ),
    ("王䶮", "男", "汉族", "1999-11-02", "", "2026-05-12", "", "", "第二党小组", "", "预备党员"),
)


def id_number(birthday: str = "19850712", order: str = "002") -> str:
    """Return a number of the right form whose region does not exist."""
    digits = f"000000{birthday}{order}"
    return digits + check_digit(digits)


def workbook(
    path: Path,
    rows: Iterable[Sequence[object]] = PEOPLE,
    *,
    headings: Sequence[str] = HEADINGS,
    above: Iterable[Sequence[object]] = (),
    title: str = "名册",
) -> Path:
    """Write a roster: title rows, headings, people."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in (*above, headings, *rows):
        sheet.append(list(row))
    book.save(path)
    return path


CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}"/></Relationships>'
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def handmade(path: Path, sheet_xml: Iterable[str], *, more: dict[str, bytes] | None = None) -> Path:
    """Write a workbook part by part; the sheet may be longer than memory."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        root = RELATIONS.format(kind="officeDocument", target="xl/workbook.xml")
        archive.writestr("_rels/.rels", root)
        archive.writestr(
            "xl/workbook.xml",
            f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml"),
        )
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for piece in sheet_xml:
                part.write(piece.encode("utf-8"))
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return path


def sheet_of(rows: Iterable[str], *, before: str = "", after: str = "") -> Iterable[str]:
    """Yield a sheet around its rows."""
    yield f'<?xml version="1.0"?><worksheet xmlns="{MAIN}">{before}<sheetData>'
    yield from rows
    yield f"</sheetData>{after}</worksheet>"


def text_row(number: int, texts: Sequence[str]) -> str:
    """Return a row of texts as XML."""
    cells = "".join(
        f'<c r="{get_column_letter(column)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in enumerate(texts, start=1)
        if text
    )
    return f'<row r="{number}">{cells}</row>'


def bomb(path: Path, *, megabytes: int, admitted: int | None = None) -> Path:
    """Write a workbook with a sheet that unpacks to so many megabytes, from a thousandth of them.

    ``admitted``: how many bytes the zip's directory says the sheet has; None: the truth.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(b"<worksheet>") + packer.flush(zlib.Z_FULL_FLUSH)
    # Blocks flushed in full know nothing of each other, so that one can stand there many times.
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    handmade(path, [""])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(zipfile.ZipInfo("xl/worksheets/sheet2.xml"), start + block * megabytes)
        entry = archive.filelist[-1]
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.file_size = admitted or megabytes << 20
    return path
