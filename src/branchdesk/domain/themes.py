"""月度主题: what the superior committee gives out for a month, as a branch keeps it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.records import AgendaKind, Attachment

SUGGESTED = (
    AgendaKind.FIRST_TOPIC,
    AgendaKind.STUDY,
    AgendaKind.IDEOLOGY,
    AgendaKind.WARNING_EDUCATION,
    AgendaKind.CRITICISM,
    AgendaKind.PLAN,
    AgendaKind.SUMMARY,
    AgendaKind.DISCUSSION,
    AgendaKind.OTHER,
)
"""What a committee may suggest; what is voted on is the branch's own matter."""


@dataclass(frozen=True, slots=True)
class StudyItem:
    """Something that has to be studied."""

    title: str
    source: str = ""
    on: date | None = None

    @property
    def text(self) -> str:
        """Return it as an agenda says it: 题目（来源，2026-03-01）."""
        parts = [part for part in (self.source, self.on.isoformat() if self.on else "") if part]
        return f"{self.title}（{'，'.join(parts)}）" if parts else self.title


@dataclass(frozen=True, slots=True)
class SuggestedItem:
    """An agenda item that the committee suggests."""

    kind: AgendaKind
    title: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme for one month or several."""

    KIND: ClassVar[str] = "theme"

    id: DossierId
    committee: str
    year: int
    months: tuple[int, ...]
    title: str
    issued_on: date
    study: tuple[StudyItem, ...] = ()
    agenda: tuple[SuggestedItem, ...] = ()
    notes: str = ""
    due: date | None = None
    papers: tuple[str, ...] = ()
    """Names of attachments; the files themselves come another way."""

    @property
    def belongs_year(self) -> int | None:
        """Return the year it is for."""
        return self.year

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return nothing: only the names of its papers are known."""
        return ()

    @property
    def month_names(self) -> str:
        """Return its months: 3月、4月."""
        return "、".join(f"{month}月" for month in self.months)

    @property
    def items(self) -> tuple[SuggestedItem, ...]:
        """Return the agenda it asks for: what is to be studied, then what is suggested."""
        study = tuple(SuggestedItem(AgendaKind.STUDY, item.text) for item in self.study)
        return (*study, *self.agenda)


def theme_id(committee: str, year: int, months: tuple[int, ...]) -> DossierId:
    """Return the id of a committee's theme for some months: a second issue is the same theme."""
    named = "\n".join((committee, str(year), ",".join(map(str, months))))
    return DossierId(f"theme-{hashlib.sha256(named.encode()).hexdigest()[:32]}")


def of_month(themes: Iterable[Theme], year: int, month: int) -> tuple[Theme, ...]:
    """Return the themes of a month, the one issued first before the others."""
    found = (theme for theme in themes if theme.year == year and month in theme.months)
    return tuple(sorted(found, key=lambda theme: (theme.issued_on, theme.id)))
