"""Days and stretches of time as people say them."""

from datetime import date, datetime

from branchdesk.domain.dates import Period
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled


def day_and_month(day: date, translate: Translate) -> str:
    """Return ``8月31日``."""
    return filled(translate("days", "{0}/{1}"), (str(day.day), str(day.month)))


def full_day(day: date, translate: Translate) -> str:
    """Return ``2026年8月31日``."""
    return filled(translate("days", "{0}/{1}/{2}"), (str(day.day), str(day.month), str(day.year)))


def local_moment(moment: datetime, translate: Translate) -> str:
    """Return ``2026年8月31日 08:31`` in the time of this computer."""
    local = moment.astimezone()
    return f"{full_day(local.date(), translate)} {local:%H:%M}"


def period_name(period: Period, translate: Translate) -> str:
    """Return ``8月``, ``三季度``, ``上半年`` or ``2026年``."""
    first, last = period.first, period.last
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return filled(translate("days", "month {0}"), (str(first.month),))
    if months == 3:
        return _quarters(translate)[(first.month - 1) // 3]
    if months == 6:
        if first.month == 1:
            return translate("days", "first half-year")
        return translate("days", "second half-year")
    return filled(translate("days", "year {0}"), (str(first.year),))


def _quarters(translate: Translate) -> tuple[str, str, str, str]:
    return (
        translate("days", "1st quarter"),
        translate("days", "2nd quarter"),
        translate("days", "3rd quarter"),
        translate("days", "4th quarter"),
    )
