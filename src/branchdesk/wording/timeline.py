"""When minutes happened, were written, closed and changed, in words."""

from datetime import date, datetime

from branchdesk.domain.timeline import Moment, Step
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import day_and_month
from branchdesk.wording.filling import filled


def local_day(moment: datetime) -> date:
    """Return the day of a moment in the time of this computer."""
    return moment.astimezone().date()


def word_for_step(step: Step, translate: Translate) -> str:
    """Return the word for what happened."""
    match step:
        case Step.HELD:
            return translate("timeline", "Held")
        case Step.WRITTEN:
            return translate("timeline", "First written")
        case Step.FINALISED:
            return translate("timeline", "Finalised")
        case Step.CHANGED:
            return translate("timeline", "Changed")


def days_after(moment: Moment, translate: Translate) -> str:
    """Return how long after the sitting it was; empty for the sitting itself."""
    if moment.step is Step.HELD:
        return ""
    if moment.days_after == 0:
        return translate("timeline", "the same day")
    days = str(abs(moment.days_after))
    if moment.days_after < 0:
        return filled(translate("timeline", "{0} days before the sitting"), (days,))
    return filled(translate("timeline", "{0} days after the sitting"), (days,))


def timeline_in_a_line(moments: tuple[Moment, ...], translate: Translate) -> str:
    """Return ``召开10月15日 → 动笔11月26日（会后42天）``."""
    parts = []
    for moment in moments:
        values = (
            word_for_step(moment.step, translate),
            day_and_month(moment.on, translate),
            days_after(moment, translate),
        )
        pattern = (
            translate("timeline", "{0} {1} ({2})")
            if values[2]
            else translate("timeline", "{0} {1}")
        )
        parts.append(filled(pattern, values))
    return " → ".join(parts)
