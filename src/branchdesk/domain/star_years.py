"""Earlier years for the chart of stars: judged anew where their books are kept, else as rated."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from branchdesk.domain.standard import CategoryScore, StarResult
from branchdesk.domain.star_procedure import checked_stars, checked_total
from branchdesk.domain.star_rating import StarRating, StarStage


def rated_years(
    ratings: Iterable[StarRating], years: Iterable[int], latest: StarResult
) -> tuple[StarResult, ...]:
    """Return those of the years that were rated, the latest first.

    They are years from before the books: nothing can be judged anew, what was rated stands.
    ``latest`` gives the categories their names.
    """
    wanted = {*years}
    found = [one for one in ratings if one.year in wanted and one.reached(StarStage.SELF_RATED)]
    titles = {one.code: one.title for one in latest.categories}
    ordered = sorted(found, key=lambda one: one.year, reverse=True)
    return tuple(as_rated(one, titles) for one in ordered)


def as_rated(rating: StarRating, titles: Mapping[str, str]) -> StarResult:
    """Return what a year was given: by the committee once it has checked, till then by itself."""
    checked = rating.reached(StarStage.CHECKED)
    final = rating.final_stars
    own = checked_stars(rating) if checked else rating.stars
    return StarResult(
        year=rating.year,
        standard_id="",
        standard_title=rating.terms.standard,
        items=(),
        categories=tuple(_categories(rating, titles, checked=checked)),
        bonus=rating.bonus,
        penalty=rating.penalty,
        total=checked_total(rating) if checked else rating.total,
        stars=own if final is None else final,
    )


def _categories(
    rating: StarRating, titles: Mapping[str, str], *, checked: bool
) -> Iterable[CategoryScore]:
    for code in dict.fromkeys(item.category for item in rating.items):
        mine = [one for one in rating.items if one.category == code and one.applicable]
        given = (one.checked if checked and one.checked is not None else one.score for one in mine)
        points = sum((one.points for one in mine), Decimal(0))
        yield CategoryScore(code, titles.get(code, ""), points, sum(given, Decimal(0)))
