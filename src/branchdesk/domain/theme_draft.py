"""A 主题单 being written: one line for each thing to study and each item suggested."""

import re
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.dates import parse_day
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits
from branchdesk.domain.themes import StudyItem, SuggestedItem, Theme, theme_id

TITLE, NOTES, MOST_ITEMS = 200, 2000, 30
"""The longest line, the longest notes, and the most lines of a kind in a theme."""

_KINDS = {
    "第一议题": AgendaKind.FIRST_TOPIC,
    "学习": AgendaKind.STUDY,
    "意识形态": AgendaKind.IDEOLOGY,
    "警示教育": AgendaKind.WARNING_EDUCATION,
    "批评和自我批评": AgendaKind.CRITICISM,
    "计划": AgendaKind.PLAN,
    "总结": AgendaKind.SUMMARY,
    "讨论": AgendaKind.DISCUSSION,
    "其他": AgendaKind.OTHER,
}
"""What may stand before the colon of a suggested item; without it, it is a discussion."""


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    """Exactly what stands in the form."""

    committee: str = ""
    months: str = ""
    """Numbers, separated by 、 or a comma or a blank."""
    title: str = ""
    study: str = ""
    """A line each: 题目 | 来源 | 日期, the last two if known."""
    agenda: str = ""
    """A line each: 学习：题目, or only a title."""
    notes: str = ""
    due: str = ""
    papers: str = ""
    """Names of attachments, separated by 、 or in lines."""
    issued_on: str = ""

    def to_theme(self, *, year: int, today: date) -> Theme:
        """Return the theme.

        Raises:
            Rejected: With every problem found.
        """
        problems: list[Problem] = []
        committee = _line(self.committee, "committee", problems, required=True)
        title = _line(self.title, "title", problems, required=True)
        months = _months(self.months, problems)
        issued = _day(self.issued_on, "issued_on", today, problems)
        if issued is None and not self.issued_on.strip():
            problems.append(Problem("issued_on", Rule.REQUIRED))
        due = _day(self.due, "due", today, problems)
        study = tuple(
            _study(line, today, problems) for line in _lines(self.study, "study", problems)
        )
        agenda = tuple(_suggested(line) for line in _lines(self.agenda, "agenda", problems))
        notes = clean_text(self.notes).strip()
        if len(notes) > NOTES:
            problems.append(Problem("notes", Rule.TOO_LONG, values=(str(NOTES),)))
        papers = tuple(
            name for name in re.split(r"[、\n]", clean_text(self.papers)) if name.strip()
        )
        if problems or issued is None:
            raise Rejected(problems)
        return Theme(
            id=theme_id(committee, year, months),
            committee=committee,
            year=year,
            months=months,
            title=title,
            issued_on=issued,
            study=study,
            agenda=agenda,
            notes=notes,
            due=due,
            papers=tuple(name for name in papers if name),
        )


def _line(typed: str, field: str, problems: list[Problem], *, required: bool = False) -> str:
    text = clean_line(typed)
    if required and not text:
        problems.append(Problem(field, Rule.REQUIRED))
    if len(text) > TITLE:
        problems.append(Problem(field, Rule.TOO_LONG, values=(str(TITLE),)))
    return text


def _months(typed: str, problems: list[Problem]) -> tuple[int, ...]:
    found = []
    for word in re.split(r"[、,，\s]+", to_ascii_digits(typed).strip()):
        number = word.rstrip("月")
        if not word:
            problems.append(Problem("months", Rule.REQUIRED))
        elif not (number.isascii() and number.isdigit() and 1 <= int(number[:4]) <= 12):
            problems.append(Problem("months", Rule.OUT_OF_RANGE, values=(word, "1", "12")))
        else:
            found.append(int(number))
    return tuple(sorted(set(found)))


def _day(typed: str, field: str, today: date, problems: list[Problem]) -> date | None:
    day = parse_day(typed, today=today) if typed.strip() else None
    if typed.strip() and day is None:
        problems.append(Problem(field, Rule.NOT_A_DATE, values=(typed.strip(),)))
    return day


def _lines(typed: str, field: str, problems: list[Problem]) -> list[str]:
    found = [line for line in map(clean_line, typed.splitlines()) if line]
    if len(found) > MOST_ITEMS:
        problems.append(Problem(field, Rule.TOO_MANY, values=(str(MOST_ITEMS),)))
    if any(len(line) > TITLE for line in found):
        problems.append(Problem(field, Rule.TOO_LONG, values=(str(TITLE),)))
    return found


def _study(line: str, today: date, problems: list[Problem]) -> StudyItem:
    parts = [part.strip() for part in re.split(r"[|｜]", line)]
    title, source, on = (*parts, "", "")[:3]
    return StudyItem(title, source, _day(on, "study", today, problems))


def _suggested(line: str) -> SuggestedItem:
    kind, colon, title = line.replace(":", "：", 1).partition("：")
    known = _KINDS.get(kind.strip())
    if colon and known is not None and title.strip():
        return SuggestedItem(known, title.strip())
    return SuggestedItem(AgendaKind.DISCUSSION, line)
