"""A member's year in words: numbers with their units, days with what they were."""

from fractions import Fraction

from branchdesk.domain.measuring import percent
from branchdesk.domain.people import GroupStay, PostTerm
from branchdesk.domain.person_dues import DuesState
from branchdesk.domain.person_year import Attended, Deed, PersonLine, StudyYear
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled
from branchdesk.wording.words import word_for


def number(value: Fraction) -> str:
    """Return hours with at most two decimals, cut off."""
    hundredths = value.numerator * 100 // value.denominator
    return f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")


def attended_text(attended: Attended, translate: Translate) -> str:
    """Return ``18/20，90%`` and what was with the others."""
    if not attended.due:
        return translate("person_year", "nothing was due")
    text = f"{attended.present}/{attended.due} · {percent(attended.present, attended.due)}"
    parts = (
        (attended.on_leave, translate("person_year", "on leave {0}")),
        (attended.absent, translate("person_year", "absent {0}")),
        (attended.made_up, translate("person_year", "made up {0}")),
    )
    said = (filled(pattern, (str(count),)) for count, pattern in parts if count)
    return " · ".join((text, *said))


def study_text(study: StudyYear, translate: Translate) -> str:
    """Return the hours reached and those wanted."""
    hours = number(study.hours)
    if study.wanted is None:
        return filled(translate("person_year", "{0} hours · exempt"), (hours,))
    text = filled(translate("person_year", "{0}/{1} hours"), (hours, str(study.wanted)))
    lacking = study.wanted - study.hours
    if lacking <= 0:
        return f"{text} · " + translate("person_year", "reached")
    return f"{text} · " + filled(translate("person_year", "{0} lacking"), (number(lacking),))


def service_text(times: int, hours: Fraction, translate: Translate) -> str:
    """Return how often and how long somebody served."""
    if not times:
        return translate("person_year", "none")
    text = filled(translate("person_year", "{0}×"), (str(times),))
    if not hours:
        return text
    return f"{text} · " + filled(translate("person_year", "{0} h"), (number(hours),))


def count_text(count: int, translate: Translate) -> str:
    """Return how many there are."""
    if not count:
        return translate("person_year", "none")
    return filled(translate("person_year", "{0}×"), (str(count),))


def span_text(span: PostTerm | GroupStay, name: str, translate: Translate) -> str:
    """Return what was held from when to when."""
    since = span.since.isoformat()
    if span.until is None:
        return filled(translate("person_year", "{0} since {1}"), (name, since))
    return filled(
        translate("person_year", "{0}, {1} to {2}"), (name, since, span.until.isoformat())
    )


def dues_word(state: DuesState, translate: Translate) -> str:
    """Return what the ledger says of a month."""
    match state:
        case DuesState.PAID:
            return translate("person_year", "paid")
        case DuesState.PART:
            return translate("person_year", "paid in part")
        case DuesState.WAIVED:
            return translate("person_year", "waived")
        case DuesState.OPEN:
            return translate("person_year", "nothing entered")
        case DuesState.COMING:
            return translate("person_year", "coming")
        case DuesState.NOT_DUE:
            return translate("person_year", "no member here")


def deed_text(deed: Deed, translate: Translate, *, study: bool = False) -> str:
    """Return one thing behind a figure, on one line; ``study``: its hours are 学时."""
    parts = [f"{deed.on.isoformat()}  {deed.title}"]
    if deed.presence is not None:
        parts.append(word_for(deed.presence, translate))
    if deed.made_up_on is not None:
        made_up = translate("person_year", "made up {0}")
        parts.append(filled(made_up, (deed.made_up_on.isoformat(),)))
    if deed.hours:
        clock, taught = translate("person_year", "{0} h"), translate("person_year", "{0} hours")
        parts.append(filled(taught if study else clock, (number(deed.hours),)))
    return " · ".join(parts)


def overview_headings(translate: Translate) -> tuple[str, ...]:
    """Return the headings of the overview, on the page and in the workbook."""
    return (
        translate("person_year", "Name"),
        translate("person_year", "Due"),
        translate("person_year", "Present"),
        translate("person_year", "Attendance"),
        translate("person_year", "Study hours"),
        translate("person_year", "Hours wanted"),
        translate("person_year", "Service"),
        translate("person_year", "Service hours"),
    )


def overview_texts(line: PersonLine, translate: Translate) -> tuple[str, ...]:
    """Return a member's line of the overview."""
    wanted = translate("person_year", "exempt") if line.wanted is None else str(line.wanted)
    return (
        line.member.name,
        str(line.due),
        str(line.present),
        percent(line.present, line.due) if line.due else "",
        number(line.hours),
        wanted,
        str(line.service),
        number(line.service_hours),
    )
