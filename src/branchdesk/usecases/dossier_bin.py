"""Taking a dossier out of the books and putting it back: the same for every kind of dossier."""

from datetime import datetime

from branchdesk.domain.dossiers import DossierId
from branchdesk.usecases.ports import UnitOfWork


def remove_dossier(dossier: DossierId, *, now: datetime, work: UnitOfWork) -> None:
    """Put a dossier into the recycle bin; ``now`` is UTC."""
    with work:
        work.dossiers.remove(dossier, now=now)
        work.commit()


def restore_dossier(dossier: DossierId, *, work: UnitOfWork) -> None:
    """Take a dossier out of the recycle bin."""
    with work:
        work.dossiers.restore(dossier)
        work.commit()
