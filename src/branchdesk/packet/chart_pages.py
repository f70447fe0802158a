"""The packet's charts, each with the sentence that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.charts import (
    Bars,
    Chart,
    Strip,
    attendance_strip,
    category_bars,
    review_bars,
    tallies,
    year_bars,
)
from branchdesk.domain.review import Review
from branchdesk.domain.roll import members_on
from branchdesk.domain.terms import GRADES
from branchdesk.packet import chart_words
from branchdesk.packet.chart_block import BarsBlock, StripBlock
from branchdesk.packet.flow import Item
from branchdesk.packet.kit import NOTE, SUBSECTION, Kit
from branchdesk.packet.text import Space
from branchdesk.usecases.charts_of_year import ChartsOfYear


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart, what it is called, and the sentence that says the same."""

    title: str
    chart: Chart
    text: str


def charted(kept: ChartsOfYear) -> Iterator[Charted]:
    """Yield every chart of a year that has something to show."""
    yield from _stars(kept)
    yield from _attendance(kept)
    if kept.review is not None:
        yield from _review(kept.review)


def attendance_chart(kept: ChartsOfYear, kit: Kit, number: str) -> Iterator[Item]:
    """Yield who was there month by month, in the order of the register; nobody is ranked."""
    for one in _attendance(kept):
        yield Space(14)
        yield kit.heading(f"（{number}）{one.title}", SUBSECTION)
        yield kit.prose(one.text, NOTE, after=6)
        if isinstance(one.chart, Strip):
            yield StripBlock(kit.fonts, one.chart)


def star_charts(kept: ChartsOfYear, kit: Kit) -> Iterator[Item]:
    """Yield the points of each category, and of the years known, where there are several."""
    for place, one in enumerate(_stars(kept)):
        if not place:
            yield Space(14)
        yield from _bars(one, kit, after=8)


def review_chart(review: Review, kit: Kit) -> Iterator[Item]:
    """Yield how the grades are spread; nothing of fewer than five people."""
    for one in _review(review):
        yield from _bars(one, kit, after=10)


def _bars(one: Charted, kit: Kit, *, after: float) -> Iterator[Item]:
    yield kit.heading(f"附图：{one.title}", SUBSECTION)
    if isinstance(one.chart, Bars):
        yield BarsBlock(kit.fonts, one.chart)
    yield kit.prose(one.text, NOTE, after=after)


def _attendance(kept: ChartsOfYear) -> Iterator[Charted]:
    day = min(kept.today, date(kept.year, 12, 31))
    counted = tallies(kept.records, kept.year)
    members = [member for member in members_on(kept.roll, day) if member.id in counted]
    if not members:
        return
    strip = attendance_strip(
        counted,
        members,
        months=chart_words.MONTH_NAMES,
        year_after=chart_words.NEXT_YEAR,
        total=chart_words.WHOLE_YEAR,
    )
    text = chart_words.attendance(counted[member.id] for member in members)
    said = f"格内为实到次数/应到次数，按名册顺序，不排名次。{text}"
    yield Charted("党员按月出勤图", strip, said)


def _stars(kept: ChartsOfYear) -> Iterator[Charted]:
    result = kept.stars
    if not result.categories:
        return
    before = next((one for one in kept.stars_before if one.year == result.year - 1), None)
    legend = (f"{result.year}年", f"{before.year}年") if before else ()
    bars = category_bars(result, before, legend=legend)
    yield Charted("各类得分", bars, chart_words.categories(result, before))
    if not kept.stars_before:
        return
    results = (result, *kept.stars_before)
    text = chart_words.years(results) + chart_words.how_judged(results, kept.first_year)
    yield Charted("历年总分", year_bars(results), text)


def _review(review: Review) -> Iterator[Charted]:
    bars = review_bars(review, GRADES)
    if bars is not None:
        yield Charted("评定等次分布", bars, chart_words.review(review))
