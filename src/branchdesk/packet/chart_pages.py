"""The packet's charts, each with the sentence that says the same."""

from collections.abc import Iterator
from datetime import date

from branchdesk.domain.charts import (
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
from branchdesk.usecases.yearfile import YearFile


def attendance_chart(year_file: YearFile, kit: Kit, number: str) -> Iterator[Item]:
    """Yield who was there month by month, in the order of the register; nobody is ranked."""
    day = min(year_file.today, date(year_file.year, 12, 31))
    counted = tallies(year_file.records, year_file.year)
    members = [member for member in members_on(year_file.roll, day) if member.id in counted]
    if not members:
        return
    strip = attendance_strip(
        counted,
        members,
        months=chart_words.MONTH_NAMES,
        year_after=chart_words.NEXT_YEAR,
        total=chart_words.WHOLE_YEAR,
    )
    yield Space(14)
    yield kit.heading(f"（{number}）党员按月出勤图", SUBSECTION)
    text = chart_words.attendance(counted[member.id] for member in members)
    yield kit.prose(f"格内为实到次数/应到次数，按名册顺序，不排名次。{text}", NOTE, after=6)
    yield StripBlock(kit.fonts, strip)


def star_charts(year_file: YearFile, kit: Kit) -> Iterator[Item]:
    """Yield the points of each category, and of the years kept, where there are several."""
    result = year_file.stars
    if not result.categories:
        return
    before = next((one for one in year_file.stars_before if one.year == result.year - 1), None)
    legend = (f"{result.year}年", f"{before.year}年") if before else ()
    yield Space(14)
    yield kit.heading("附图：各类得分", SUBSECTION)
    yield BarsBlock(kit.fonts, category_bars(result, before, legend=legend))
    yield kit.prose(chart_words.categories(result, before), NOTE, after=8)
    if not year_file.stars_before:
        return
    results = (result, *year_file.stars_before)
    yield kit.heading("附图：历年总分", SUBSECTION)
    yield BarsBlock(kit.fonts, year_bars(results))
    first = year_file.branch.first_year or result.year
    text = chart_words.years(results) + chart_words.how_judged(results, first)
    yield kit.prose(text, NOTE)


def review_chart(review: Review, kit: Kit) -> Iterator[Item]:
    """Yield how the grades are spread; nothing of fewer than five people."""
    bars = review_bars(review, GRADES)
    if bars is None:
        return
    yield kit.heading("附图：评定等次分布", SUBSECTION)
    yield BarsBlock(kit.fonts, bars)
    yield kit.prose(chart_words.review(review), NOTE, after=10)
