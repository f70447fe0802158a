"""A block of cells from Excel or WPS, put into the table of members."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.desktop.pages.review.draft import OF_EVERYBODY, LineDraft, ReviewDraft, settled

_HEADINGS = {
    "自评日期": "self_review_on",
    "优秀": "excellent",
    "合格": "qualified",
    "基本合格": "basically_qualified",
    "不合格": "unqualified",
    "等次": "grade",
    "评定等次": "grade",
    "组织评定等次": "grade",
    "组织评定": "grade",
    "理由": "reason",
    "评定理由": "reason",
    "反馈日期": "feedback_on",
    "反馈": "feedback_on",
    "帮助措施": "help_plan",
    "互评日期": "peer_review_on",
    "帮助人": "helper",
    "完成时限": "help_until",
    "改正起始": "correction_from",
    "改正月数": "correction_months",
    "结果": "outcome",
}
"""How offices head the columns of F11 (测评汇总表)."""
_NAME_HEADINGS = ("姓名", "党员姓名")
_MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a block."""

    draft: ReviewDraft
    rows: int = 0
    """How many members' lines were written."""
    unknown: tuple[str, ...] = ()
    """Names of the block that are not in the table."""


def cells_of(text: str) -> list[list[str]]:
    """Return the cells of what a spreadsheet puts on the clipboard; quoted cells keep lines."""
    reader = csv.reader(io.StringIO(text.rstrip("\r\n")), delimiter="\t")
    try:
        return [row for row in reader if row][:_MOST_CELLS]
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()]


def paste(draft: ReviewDraft, text: str, *, row: int, fields: Sequence[str], today: date) -> Pasted:
    """Return the draft with a block written into it.

    A block whose rows begin with names goes to those members, whatever their order, and its first
    row may be headings.  Any other block fills ``fields`` from the line ``row`` down, leaving out
    the members that get no grade, as the printed sheet does.
    """
    block = cells_of(text)
    fields, block, named = _columns(block, fields, {_plain(line.name) for line in draft.lines})
    if named:
        return _by_name(draft, block, fields, today)
    rows = [
        place for place, line in enumerate(draft.lines) if place >= row and _takes(line, fields)
    ]
    for place, cells in zip(rows, block, strict=False):
        line = _filled(draft.lines[place], cells, fields, today)
        draft = draft.with_line(place, line)
    return Pasted(draft, rows=min(len(rows), len(block)))


def _columns(
    block: list[list[str]], fields: Sequence[str], names: set[str]
) -> tuple[Sequence[str], list[list[str]], bool]:
    """Return which field each column is, the rows without headings, and whether names lead."""
    head = [_plain(cell) for cell in block[0]] if block else []
    if any(cell in _HEADINGS for cell in head) and len(block) > 1:
        known = [("name" if c in _NAME_HEADINGS else _HEADINGS.get(c, "")) for c in head]
        if "name" not in known and any(_plain(row[0]) in names for row in block[1:]):
            known[0] = "name"
        return known, block[1:], "name" in known
    if any(_plain(row[0]) in names for row in block):
        from_here = [field for field in fields if field != "name"]
        return ["name", *from_here], block, True
    return [field for field in fields if field != "name"], block, False


def _by_name(
    draft: ReviewDraft, block: list[list[str]], fields: Sequence[str], today: date
) -> Pasted:
    at = list(fields).index("name")
    places: dict[str, list[int]] = {}
    for place, line in enumerate(draft.lines):
        places.setdefault(_plain(line.name), []).append(place)
    rows, unknown = 0, []
    for cells in block:
        name = _plain(cells[at]) if at < len(cells) else ""
        if name in places:
            # Two people of one name are taken in the order of the table.
            place = places[name].pop(0) if len(places[name]) > 1 else places[name][0]
            draft = draft.with_line(place, _filled(draft.lines[place], cells, fields, today))
            rows += 1
        elif name and name not in _NAME_HEADINGS:
            unknown.append(cells[at].strip())
    return Pasted(draft, rows, tuple(unknown))


def _takes(line: LineDraft, fields: Sequence[str]) -> bool:
    return line.takes_grade or any(field in fields for field in OF_EVERYBODY)


def _filled(line: LineDraft, cells: Sequence[str], fields: Sequence[str], today: date) -> LineDraft:
    written = {
        field: settled(field, cell, today=today)
        for field, cell in zip(fields, cells, strict=False)
        if field not in ("", "name") and (line.takes_grade or field in OF_EVERYBODY)
    }
    return line.with_texts(written)


def _plain(text: str) -> str:
    return "".join(text.split())
