"""One row of a roster read into a member's form."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from branchdesk.domain import roster_words
from branchdesk.domain.basis import Severity
from branchdesk.domain.member_draft import MemberDraft, tidy_name
from branchdesk.domain.people import Category, Member, MemberStatus, PartyPost
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster_sheet import (
    DATES,
    CellKind,
    RosterCell,
    RosterField,
    RosterProblem,
    RosterRow,
    RosterSheet,
)
from branchdesk.domain.roster_words import find_group
from branchdesk.domain.text import clean_line, clean_text

__all__ = ["RowReading", "find_group", "read", "shown"]


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says, as a form; `said` names the fields it says anything about."""

    draft: MemberDraft
    said: tuple[str, ...]
    group_name: str = ""
    problems: tuple[RosterProblem, ...] = ()


def read(row: RosterRow, sheet: RosterSheet) -> RowReading:
    """Return the row as a form, with every cell that cannot be read."""
    return _Reader(row, sheet).reading()


class _Reader:
    def __init__(self, row: RosterRow, sheet: RosterSheet) -> None:
        self._row = row
        self._sheet = sheet
        self._problems: list[RosterProblem] = []

    def reading(self) -> RowReading:
        values: dict[str, Any] = {}
        status: MemberStatus | None = None
        category: Category | None = None
        posts: tuple[PartyPost, ...] = ()
        group_name = ""
        for column, cell in self._row.cells.items():
            if cell.kind is CellKind.NO_RESULT:
                self._find(column, Rule.NO_RESULT, cell.text)
            elif clean_line(cell.text) in roster_words.NOTHING:
                continue
            elif column in DATES:
                values[column.value] = self._date(column, cell)
            elif column in (RosterField.STATUS, RosterField.CATEGORY):
                said_status, said_category = self._standing(column, cell)
                status, category = said_status or status, said_category or category
            elif column is RosterField.POSTS:
                posts = self._posts(cell)
            elif column is RosterField.GROUP:
                group_name = clean_line(cell.text)
            elif column is RosterField.ID_NUMBER and cell.kind is not CellKind.TEXT:
                self._find(column, Rule.NUMBER_DAMAGED)
            else:
                values[column.value] = self._text(column, cell)
        draft = MemberDraft(
            **values,
            status=status,
            category=category or Category.IN_SERVICE,
            posts=posts,
        )
        told = {"status": status, "category": category, "posts": posts}
        said = (*values, *(name for name, value in told.items() if value))
        return RowReading(draft, said, group_name, tuple(self._problems))

    def _find(
        self,
        column: RosterField,
        rule: Rule,
        *values: str,
        severity: Severity = Severity.HARD,
    ) -> None:
        problem = Problem(column.value, rule, severity, None, values)
        place = self._sheet.letter(column)
        self._problems.append(RosterProblem(self._row.number, place, problem))

    def _date(self, column: RosterField, cell: RosterCell) -> str:
        found = roster_words.read_date(cell.text, is_number=cell.kind is CellKind.NUMBER)
        if found.month_ambiguous:
            self._find(column, Rule.MONTH_AMBIGUOUS, cell.text, severity=Severity.SOFT)
        return found.text

    def _standing(
        self, column: RosterField, cell: RosterCell
    ) -> tuple[MemberStatus | None, Category | None]:
        status, category = roster_words.read_standing(cell.text)
        if status is None and category is None:
            known = (*roster_words.STATUS_WORDS.values(), *roster_words.CATEGORY_WORDS.values())
            word = clean_line(cell.text)
            choices = "、".join(known)
            self._find(column, Rule.NOT_A_CHOICE, word, choices, severity=Severity.SOFT)
        return status, category

    def _posts(self, cell: RosterCell) -> tuple[PartyPost, ...]:
        posts, unknown = roster_words.read_posts(clean_text(cell.text))
        if unknown:
            choices = "、".join(roster_words.POST_WORDS.values())
            words = "、".join(unknown)
            soft = Severity.SOFT
            self._find(RosterField.POSTS, Rule.NOT_A_CHOICE, words, choices, severity=soft)
        return posts

    def _text(self, column: RosterField, cell: RosterCell) -> str:
        if column is RosterField.NAME:
            return tidy_name(cell.text)
        return clean_text(cell.text).strip()


def shown(member: Member, roll: Roll, today: date) -> dict[str, str]:
    """Return a member as text, field by field, for a list of differences."""
    group = roll.group(member.group_on(today))
    status = member.status_on(today)
    return {
        "name": member.name,
        "gender": member.gender,
        "ethnicity": member.ethnicity,
        "born": str(member.born or ""),
        "id_number": member.id_number,
        "joined": str(member.joined or ""),
        "full_on": str(member.full_on or ""),
        "status": roster_words.STATUS_WORDS[status] if status else "",
        "category": roster_words.CATEGORY_WORDS[member.category],
        "posts": "、".join(roster_words.POST_WORDS[post] for post in member.posts_on(today)),
        "group": group.name if group else "",
        "unit_post": member.unit_post,
        "education": member.education,
        "phone": member.phone,
        "note": member.note,
    }
