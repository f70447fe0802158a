"""星级: what a person enters beside the computed scores."""

from dataclasses import replace

from branchdesk.domain import stars
from branchdesk.domain.problems import Rejected
from branchdesk.domain.standard import ManualScore, Standard, StarSheet
from branchdesk.usecases.ports import UnitOfWork


def keep_score(year: int, score: ManualScore, *, standard: Standard, work: UnitOfWork) -> StarSheet:
    """Store a score entered by hand, with its note and evidence.

    Raises:
        Rejected: If the points are out of range or the note is missing.
    """
    with work:
        sheet = work.sheets.get(year) or StarSheet(year)
        others = tuple(entry for entry in sheet.scores if entry.code != score.code)
        changed = replace(sheet, scores=(*others, score))
        return _stored(changed, standard=standard, work=work)


def drop_score(year: int, code: str, *, standard: Standard, work: UnitOfWork) -> StarSheet:
    """Forget a score entered by hand; a computed item is computed again."""
    with work:
        sheet = work.sheets.get(year) or StarSheet(year)
        changed = replace(sheet, scores=tuple(e for e in sheet.scores if e.code != code))
        return _stored(changed, standard=standard, work=work)


def keep_sheet(sheet: StarSheet, *, standard: Standard, work: UnitOfWork) -> StarSheet:
    """Store bonus, penalties and vetoes together with the scores.

    Raises:
        Rejected: If an entry is out of range or a note is missing.
    """
    with work:
        return _stored(sheet, standard=standard, work=work)


def _stored(sheet: StarSheet, *, standard: Standard, work: UnitOfWork) -> StarSheet:
    if problems := stars.check_sheet(sheet, standard):
        raise Rejected(problems)
    work.sheets.save(sheet)
    work.commit()
    return sheet
