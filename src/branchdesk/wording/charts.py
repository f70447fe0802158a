"""What the charts show, in a sentence: whoever does not see them misses nothing."""

from collections.abc import Iterable, Mapping, Sequence

from branchdesk.domain.charts import (
    FEWEST,
    MONTHS,
    YEAR_AFTER,
    MonthTally,
    grades_given,
    points,
)
from branchdesk.domain.review import Review, ReviewGrade
from branchdesk.domain.standard import StarResult
from branchdesk.wording.catalogue import Translate
from branchdesk.wording.filling import filled
from branchdesk.wording.stars import stars_name
from branchdesk.wording.words import word_for


def month_names(translate: Translate) -> tuple[str, ...]:
    """Return a short name for the column of each month."""
    pattern = translate("charts", "M{0}")
    return tuple(filled(pattern, (str(month),)) for month in MONTHS)


def year_after(translate: Translate) -> str:
    """Return the name of the column for what was held after the year."""
    return translate("charts", "later")


def total_word(translate: Translate) -> str:
    """Return the heading of the sums."""
    return translate("charts", "year")


def legend_of_years(result: StarResult, before: StarResult, translate: Translate) -> Sequence[str]:
    """Return what the two patterns of a chart of categories mean."""
    pattern = translate("charts", "year {0}")
    return (filled(pattern, (str(result.year),)), filled(pattern, (str(before.year),)))


def categories_text(result: StarResult, before: StarResult | None, translate: Translate) -> str:
    """Return the points of every category, with those of the year before where they are known."""
    earlier = {one.code: one for one in before.categories} if before else {}
    parts = []
    for one in result.categories:
        old = earlier.get(one.code)
        values = (
            f"{one.code} {one.title}",
            points(one.score),
            points(one.points),
            points(old.score) if old else "",
            str(before.year) if before else "",
        )
        pattern = (
            translate("charts", "{0} {1} of {2} ({4}: {3})")
            if old
            else translate("charts", "{0} {1} of {2}")
        )
        parts.append(filled(pattern, values))
    return translate("charts", "; ").join(parts) + translate("charts", ".")


def years_text(results: Sequence[StarResult], translate: Translate) -> str:
    """Return the total of every year, the latest first, and how far it is from the one before."""
    ordered = sorted(results, key=lambda one: -one.year)
    parts = [
        filled(
            translate("charts", "{0}: {1} points, {2}"),
            (str(one.year), points(one.total), stars_name(one.stars, translate)),
        )
        for one in ordered
    ]
    text = translate("charts", "; ").join(parts) + translate("charts", ".")
    if len(ordered) < 2:
        return text
    latest, before = ordered[0], ordered[1]
    apart = points(abs(latest.total - before.total))
    if latest.total > before.total:
        more = translate("charts", "{0} points more than in {1}.")
    elif latest.total < before.total:
        more = translate("charts", "{0} points fewer than in {1}.")
    else:
        return text + translate("charts", "As many points as the year before.")
    return text + filled(more, (apart, str(before.year)))


def attended_months_text(months: Mapping[int, MonthTally], translate: Translate) -> str:
    """Return how often somebody was there in each month, and in the whole year."""
    if not months:
        return translate("charts", "Not due at any sitting of the year so far.")
    parts = []
    for month, tally in sorted(months.items()):
        pattern = (
            translate("charts", "held in the year after {1} of {2}")
            if month == YEAR_AFTER
            else translate("charts", "month {0} {1} of {2}")
        )
        parts.append(filled(pattern, (str(month), str(tally.present), str(tally.due))))
    whole = sum(months.values(), MonthTally())
    year = filled(
        translate("charts", "The whole year: there {0} of {1} times."),
        (str(whole.present), str(whole.due)),
    )
    return translate("charts", ", ").join(parts) + translate("charts", ".") + year


def attendance_text(counted: Iterable[Mapping[int, MonthTally]], translate: Translate) -> str:
    """Return how many of those due were there, in each month and in the whole year."""
    months: dict[int, MonthTally] = {}
    for own in counted:
        for month, tally in own.items():
            months[month] = months.get(month, MonthTally()) + tally
    if not months:
        return translate("charts", "No sitting of the year is finalised yet.")
    parts = []
    for month, tally in sorted(months.items()):
        pattern = (
            translate("charts", "held in the year after {1} %")
            if month == YEAR_AFTER
            else translate("charts", "month {0} {1} %")
        )
        parts.append(filled(pattern, (str(month), str(100 * tally.present // tally.due))))
    whole = sum(months.values(), MonthTally())
    values = (str(whole.present), str(whole.due), str(100 * whole.present // whole.due))
    year = filled(translate("charts", "The whole year: {0} of {1} present, {2} %."), values)
    return translate("charts", ", ").join(parts) + translate("charts", ".") + year


def grade_words(translate: Translate) -> Mapping[ReviewGrade, str]:
    """Return the word of each grade."""
    return {grade: word_for(grade, translate) for grade in ReviewGrade}


def review_text(review: Review, translate: Translate) -> str:
    """Return how many got each grade; of fewer than five people only that nothing is said."""
    given = grades_given(review)
    if given is None:
        pattern = translate("charts", "No chart of the grades of fewer than {0} people.")
        return filled(pattern, (str(FEWEST),))
    parts = [
        filled(translate("charts", "{0} {1}"), (word_for(grade, translate), str(count)))
        for grade, count in given.items()
    ]
    rated = filled(translate("charts", "{0} people rated: "), (str(sum(given.values())),))
    return rated + translate("charts", ", ").join(parts) + translate("charts", ".")
