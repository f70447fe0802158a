"""Finding the heading row of a roster and what each of its columns is about.

Title rows may stand above it, it may be two rows high with merged cells, and its words may be in
any order, with blanks, line breaks, brackets and full-width characters in them.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from branchdesk.domain.roster_sheet import RosterField

SEARCHED_ROWS = 40
"""How far down a heading may begin."""

ALIASES: dict[RosterField, tuple[str, ...]] = {
    RosterField.NAME: ("姓名", "党员姓名", "名字", "党员"),
    RosterField.GENDER: ("性别",),
    RosterField.ETHNICITY: ("民族", "族别"),
    RosterField.BORN: ("出生日期", "出生年月", "出生年月日", "出生时间", "生日", "出生"),
    RosterField.ID_NUMBER: (
        *("公民身份号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "居民身份证号"),
        *("身份证号", "身份证号码", "身份证", "身份号码", "证件号码", "身份证件号码"),
    ),
    RosterField.JOINED: (
        *("入党时间", "入党日期", "入党年月", "入党年月日", "加入中共时间"),
        *("加入党组织日期", "加入党组织时间", "加入中国共产党时间"),
    ),
    RosterField.FULL_ON: (
        *("转正时间", "转正日期", "转正年月", "转正年月日"),
        *("转为正式党员日期", "转为正式党员时间", "转正式党员时间"),
    ),
    RosterField.ARRIVED: (
        *("转入时间", "转入日期", "转入本支部时间", "转入本支部日期"),
        *("组织关系转入时间", "组织关系转入日期", "进入当前支部日期", "进入支部时间"),
    ),
    RosterField.STATUS: ("党员类别", "党员类型", "党员状态", "党籍状态", "党员身份"),
    RosterField.CATEGORY: ("人员类别", "人员类型", "在职情况", "在职状态", "是否在职", "人员身份"),
    RosterField.POSTS: (
        *("党内职务", "支部职务", "党支部职务", "支部内职务", "党内现任职务", "党组织职务"),
        *("担任党内职务", "党务职务"),
    ),
    RosterField.GROUP: ("所在党小组", "党小组", "所属党小组", "所在小组", "党小组名称"),
    RosterField.UNIT_POST: (
        *("单位职务", "职务", "行政职务", "工作岗位", "现任职务", "职务职级", "单位及职务"),
        *("工作单位及职务", "岗位", "工作单位及岗位", "部门及职务"),
    ),
    RosterField.EDUCATION: ("学历", "文化程度", "最高学历", "学历学位", "全日制学历"),
    RosterField.PHONE: ("手机号", "联系电话", "手机号码", "手机", "电话", "联系方式", "电话号码"),
    RosterField.NOTE: ("备注", "说明", "备注说明"),
}
_FIELD_OF = {alias: known for known, aliases in ALIASES.items() for alias in aliases}
_BRACKETS = re.compile(r"[(\[【〔{<《].*?[)\]】〕}>》]")
_LOOSE = re.compile(r"[\s*:;,.、。·_\-—/\\|()\[\]【】〔〕{}<>《》“”\"'!?#]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading found."""

    first_row: int
    """Counting from 1."""
    last_row: int
    """The row above the first person."""
    columns: dict[int, tuple[RosterField, str]]
    """By column, counting from 1: what it is about and what stands there."""
    unknown: dict[int, str]
    """Headings that mean nothing here."""


def plain(text: str) -> str:
    """Return a heading without blanks, signs, brackets and what stands in them."""
    normal = unicodedata.normalize("NFKC", text)
    outside = _LOOSE.sub("", _BRACKETS.sub("", normal))
    return outside or _LOOSE.sub("", normal)


def field_of(text: str) -> RosterField | None:
    """Return what a column with this heading is about."""
    return _FIELD_OF.get(plain(text))


def find(rows: Sequence[Sequence[str]]) -> Heading | None:
    """Return the heading among the first rows of a sheet: the row that names the most columns.

    None if no row has a cell for the name.
    """
    best: tuple[int, int] | None = None
    for index, row in enumerate(rows[:SEARCHED_ROWS]):
        known = {field for text in row if (field := field_of(text))}
        if RosterField.NAME in known and (best is None or len(known) > best[0]):
            best = (len(known), index)
    if best is None:
        return None
    return _heading_at(rows, best[1])


def _heading_at(rows: Sequence[Sequence[str]], index: int) -> Heading:
    row = list(rows[index])
    above = list(rows[index - 1]) if index else []
    below = list(rows[index + 1]) if index + 1 < len(rows) else []
    if not _continues(row, below):
        below = []
    if not _begins(row, above):
        above = []
    columns: dict[int, tuple[RosterField, str]] = {}
    unknown: dict[int, str] = {}
    spanning = ""
    for place in range(max(len(row), len(above), len(below))):
        here, over, under = (_at(line, place) for line in (row, above, below))
        spanning = here or (spanning if under else "")
        # From the most exact to the least: the lower cell, both together, the upper cell.
        texts = (under, spanning + under if under else "", here, over if not here else "")
        found = next((text for text in texts if text and field_of(text)), None)
        known = field_of(found) if found else None
        taken = any(field is known for field, _ in columns.values())
        if found and known and not taken:
            columns[place + 1] = (known, found)
        elif shown := under or here or over:
            unknown[place + 1] = shown
    first = index if above else index + 1
    last = index + 2 if below else index + 1
    return Heading(first, last, columns, unknown)


def _continues(row: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether the row below belongs to the heading: no name under 姓名, but more headings."""
    name = next(place for place, text in enumerate(row) if field_of(text) is RosterField.NAME)
    if _at(below, name) and field_of(_at(below, name)) is not RosterField.NAME:
        return False
    filled = [place for place, text in enumerate(below) if text]
    return any(
        field_of(below[place]) or field_of(_over(row, place) + below[place]) for place in filled
    )


def _begins(row: Sequence[str], above: Sequence[str]) -> bool:
    """Tell whether the row above belongs to the heading: it names what is empty here."""
    return any(field_of(text) and not _at(row, place) for place, text in enumerate(above))


def _over(row: Sequence[str], place: int) -> str:
    """Return the text of the merged cell that ends above a place."""
    return next((row[left] for left in range(min(place, len(row) - 1), -1, -1) if row[left]), "")


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""
