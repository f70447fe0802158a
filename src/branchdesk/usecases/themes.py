"""月度主题 of the superior committee: take over, write, give out, put away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.themes import Theme, of_month
from branchdesk.usecases.ports import UnitOfWork


class Import(StrEnum):
    """What taking a theme over would do."""

    NEW = "new"
    SAME = "same"
    """The same issue is there already."""
    NEWER = "newer"
    """It takes the place of an earlier issue."""
    OLDER = "older"
    """A later issue is there already: nothing is taken over."""


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """A theme looked at before it is taken over."""

    theme: Theme
    does: Import
    known: Theme | None = None
    """The issue that is there already."""


def themes_of(year: int, *, work: UnitOfWork) -> Sequence[Theme]:
    """Return the themes of a year by month, then by the day they were issued."""
    with work:
        found = work.dossiers.all(Theme, year=year)
    return sorted(found, key=lambda theme: (theme.months, theme.issued_on, theme.id))


def themes_for(year: int, month: int, *, work: UnitOfWork) -> tuple[Theme, ...]:
    """Return the themes that hold in a month."""
    with work:
        return of_month(work.dossiers.all(Theme, year=year), year, month)


def plan_import(theme: Theme, *, work: UnitOfWork) -> PlannedImport:
    """Say what taking a theme over would do; nothing is written."""
    with work:
        return _planned(theme, work)


def take_over(theme: Theme, *, work: UnitOfWork) -> PlannedImport:
    """Take a theme over, unless the same or a later issue is there; say what was done."""
    with work:
        planned = _planned(theme, work)
        if planned.does in (Import.NEW, Import.NEWER):
            if work.dossiers.get(Theme, theme.id) is not None and planned.known is None:
                work.dossiers.restore(theme.id)
            work.dossiers.save(theme)
            work.commit()
    return planned


def remove_theme(theme_id: DossierId, *, now: datetime, work: UnitOfWork) -> None:
    """Put a theme into the recycle bin."""
    with work:
        if work.dossiers.get(Theme, theme_id) is None:
            raise Rejected(Problem("", Rule.NOT_FOUND))
        work.dossiers.remove(theme_id, now=now)
        work.commit()


def _planned(theme: Theme, work: UnitOfWork) -> PlannedImport:
    there = work.dossiers.all(Theme, year=theme.year)
    known = next((one for one in there if one.id == theme.id), None)
    if known is None:
        return PlannedImport(theme, Import.NEW)
    if known == theme:
        return PlannedImport(theme, Import.SAME, known)
    # A second issue of the same day is a correction of the first.
    does = Import.OLDER if theme.issued_on < known.issued_on else Import.NEWER
    return PlannedImport(theme, does, known)
