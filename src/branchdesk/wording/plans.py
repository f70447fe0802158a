"""The year's plan in words: how planned and held stand to each other, and what a theme says."""

from branchdesk.domain.dates import month_period
from branchdesk.domain.plan_against import Fit, Match
from branchdesk.domain.plans import DutyState, PlanLine
from branchdesk.domain.themes import Theme
from branchdesk.usecases.themes import Import, PlannedImport
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.days import day_and_month, full_day, period_name
from branchdesk.wording.filling import filled
from branchdesk.wording.words import word_for


def fit_word(fit: Fit, translate: Translate) -> str:
    """Return the word for how a planned sitting and a record stand to each other."""
    match fit:
        case Fit.HELD:
            return translate("plans", "held as planned")
        case Fit.BEGUN:
            return translate("plans", "record begun")
        case Fit.OPEN:
            return translate("plans", "not held yet")
        case Fit.DUE:
            return translate("plans", "this month")
        case Fit.COMING:
            return translate("plans", "to come")
        case Fit.UNPLANNED:
            return translate("plans", "not planned")


def planned_words(match: Match, translate: Translate) -> str:
    """Return when a sitting is planned, in very few words; empty if it is not."""
    line = match.line
    if line is None:
        return translate("plans", "unplanned")
    if line.day:
        return filled(translate("plans", "plan {0}"), (str(line.day),))
    return translate("plans", "plan")


def planned_time(line: PlanLine, translate: Translate) -> str:
    """Return for which day or month a sitting is planned, without the year."""
    # Of any leap year: only month and day are shown.
    if line.day:
        return day_and_month(line.last_day(2000), translate)
    return period_name(month_period(2000, line.month), translate)


def held_words(match: Match, translate: Translate) -> str:
    """Return when it was held, in very few words; else what stands against it."""
    if match.held is not None:
        on = match.held.on
        if on.month == match.month:
            return filled(translate("plans", "day {0}"), (str(on.day),))
        return f"{on.month}.{on.day}"
    if match.fit is Fit.OPEN:
        return translate("plans", "open")
    return ""


def title_of(match: Match, translate: Translate, *, theme: str = "") -> str:
    """Return what a planned or held sitting is about; ``theme`` is the plan's own."""
    if theme:
        return theme
    if match.held is not None and match.held.title:
        return match.held.title
    return translate("plans", "No theme yet")


def second_of(match: Match, translate: Translate) -> str:
    """Return when and by whom it is planned, and when it was held."""
    parts = []
    if match.line is not None:
        when = planned_time(match.line, translate)
        planned = filled(translate("plans", "Planned for {0}"), (when,))
        parts += [planned, match.line.chair, match.line.place]
    if match.held is not None:
        day = day_and_month(match.held.on, translate)
        pattern = (
            translate("plans", "draft of {0}")
            if match.held.draft
            else translate("plans", "held on {0}")
        )
        parts.append(filled(pattern, (day,)))
        if match.line is not None and match.line.theme and match.held.title:
            parts.append(match.held.title)
    parts.append(fit_word(match.fit, translate))
    return " · ".join(part for part in parts if part)


def duty_state(state: DutyState, translate: Translate) -> str:
    """Return the word for how far an item of the responsibility list is."""
    match state:
        case DutyState.OPEN:
            return translate("plans", "not begun")
        case DutyState.RUNNING:
            return translate("plans", "under way")
        case DutyState.DONE:
            return translate("plans", "done")


def import_sentence(planned: PlannedImport, translate: Translate) -> str:
    """Return what taking a theme over does, or did."""
    known = planned.known
    day = full_day(known.issued_on, translate) if known is not None else ""
    match planned.does:
        case Import.NEW:
            return translate("plans", "This theme is new here.")
        case Import.SAME:
            return translate(
                "plans", "The same theme is here already; nothing is taken over twice."
            )
        case Import.NEWER:
            pattern = translate("plans", "This is a newer issue: it replaces the one of {0}.")
            return filled(pattern, (day,))
        case Import.OLDER:
            pattern = translate(
                "plans", "A newer issue of {0} is here already; this older one is not taken over."
            )
            return filled(pattern, (day,))


def theme_lines(theme: Theme, translate: Translate) -> str:
    """Return everything a theme says, line by line, as plain text."""
    lines = [
        filled(
            translate("plans", "Issued by {0} on {1}"),
            (theme.committee, full_day(theme.issued_on, translate)),
        ),
        filled(translate("plans", "For {0} {1}"), (str(theme.year), theme.month_names)),
    ]
    if theme.due is not None:
        lines.append(
            filled(translate("plans", "To be done by {0}"), (full_day(theme.due, translate),))
        )
    if theme.study:
        lines += ["", translate("plans", "To be studied:")]
        lines += [f"{number}. {item.text}" for number, item in enumerate(theme.study, start=1)]
    if theme.agenda:
        lines += ["", translate("plans", "Suggested for the agenda:")]
        lines += [
            f"{number}. {word_for(item.kind, translate)}：{item.title}"
            for number, item in enumerate(theme.agenda, start=1)
        ]
    if theme.notes:
        lines += ["", theme.notes]
    if theme.papers:
        lines += [
            "",
            filled(translate("plans", "Attachments (names only): {0}"), ("、".join(theme.papers),)),
        ]
    return "\n".join(lines)
