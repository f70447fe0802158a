"""The limits of 「请再看一眼」: read, set, and given back to the profile."""

from datetime import datetime

from branchdesk.domain import notice_limits
from branchdesk.domain.notice_limits import NOTICE_LIMITS, NoticeLimits, read_limits
from branchdesk.domain.profile import Limits
from branchdesk.usecases.ports import UnitOfWork


def limits_in_force(limits: Limits, *, work: UnitOfWork) -> Limits:
    """Return the profile's limits with what the branch has set for itself."""
    return notice_limits.in_force(limits, own_limits(work=work))


def own_limits(*, work: UnitOfWork) -> NoticeLimits | None:
    """Return what the branch has set; None while the profile's numbers hold."""
    with work:
        found = work.dossiers.all(NoticeLimits)
    return found[0] if found else None


def keep_limits(percent: str, characters: str, *, limits: Limits, work: UnitOfWork) -> Limits:
    """Set what was typed, and return what holds now; what is the same as before writes nothing.

    Raises:
        Rejected: With every field that is no number within its bounds; nothing was written.
    """
    typed = read_limits(percent, characters)
    with work:
        found = work.dossiers.all(NoticeLimits)
        if notice_limits.in_force(limits, typed) != notice_limits.in_force(
            limits, found[0] if found else None
        ):
            if not found and work.dossiers.get(NoticeLimits, NOTICE_LIMITS) is not None:
                # They were given back to the profile once, and lie in the bin.
                work.dossiers.restore(NOTICE_LIMITS)
            work.dossiers.save(typed)
            work.commit()
    return notice_limits.in_force(limits, typed)


def forget_limits(*, now: datetime, work: UnitOfWork) -> None:
    """Let the profile's numbers hold again."""
    with work:
        if work.dossiers.all(NoticeLimits):
            work.dossiers.remove(NOTICE_LIMITS, now=now)
            work.commit()
