"""The sentences beside the packet's charts; word for word those of the window in Chinese."""

from collections.abc import Iterable, Mapping, Sequence

from branchdesk.domain.charts import (
    FEWEST,
    MONTHS,
    YEAR_AFTER,
    MonthTally,
    grades_given,
    points,
)
from branchdesk.domain.review import Review
from branchdesk.domain.standard import StarResult
from branchdesk.domain.terms import GRADES

MONTH_NAMES = tuple(f"{month}月" for month in MONTHS)
NEXT_YEAR = "次年"
WHOLE_YEAR = "全年"
_STARS = ("不定级", "一星", "二星", "三星", "四星", "五星")


def categories(result: StarResult, before: StarResult | None) -> str:
    """Return the points of every category, with those of the year before where they are known."""
    earlier = {one.code: one for one in before.categories} if before else {}
    parts = []
    for one in result.categories:
        said = f"{one.code} {one.title}{points(one.score)}/{points(one.points)}分"
        if before and (old := earlier.get(one.code)):
            said += f"（{before.year}年{points(old.score)}分）"
        parts.append(said)
    return "；".join(parts) + "。"


def years(results: Sequence[StarResult]) -> str:
    """Return the total of every year, the latest first, and how far it is from the one before."""
    ordered = sorted(results, key=lambda one: -one.year)
    said = [
        f"{one.year}年{points(one.total)}分，{_STARS[min(max(one.stars, 0), 5)]}" for one in ordered
    ]
    text = "；".join(said) + "。"
    if len(ordered) < 2:
        return text
    latest, before = ordered[0], ordered[1]
    if latest.total == before.total:
        return f"{text}与上一年同分。"
    more = "多" if latest.total > before.total else "少"
    return f"{text}比{before.year}年{more}{points(abs(latest.total - before.total))}分。"


def how_judged(results: Sequence[StarResult], first_year: int) -> str:
    """Return where the points of earlier years come from; ``first_year``: from which books are."""
    earlier = sorted(one.year for one in results)[:-1]
    rated = "、".join(f"{year}年" for year in earlier if year < first_year)
    text = f"{rated}按当年评定结果。" if rated else ""
    return text + "往年按现行标准重新计分。" if earlier and earlier[-1] >= first_year else text


def attendance(counted: Iterable[Mapping[int, MonthTally]]) -> str:
    """Return how many of those due were there, in each month and in the whole year."""
    months: dict[int, MonthTally] = {}
    for own in counted:
        for month, tally in own.items():
            months[month] = months.get(month, MonthTally()) + tally
    parts = []
    for month, tally in sorted(months.items()):
        name = "次年补开的" if month == YEAR_AFTER else f"{month}月"
        parts.append(f"{name}到会率{100 * tally.present // tally.due}%")
    whole = sum(months.values(), MonthTally())
    rate = 100 * whole.present // whole.due
    year = f"全年应到{whole.due}人次，实到{whole.present}人次，到会率{rate}%。"
    return "，".join(parts) + "。" + year


def review(kept: Review) -> str:
    """Return how many got each grade; of fewer than five people only that nothing is said."""
    given = grades_given(kept)
    if given is None:
        return f"评定不足{FEWEST}人，不作等次分布图。"
    parts = [f"{GRADES[grade]}{count}人" for grade, count in given.items()]
    return f"评定{sum(given.values())}人：{'，'.join(parts)}。"
