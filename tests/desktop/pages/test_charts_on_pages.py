"""Where charts stand: beside what they show, with its sentence, and never of fewer than five."""

from dataclasses import replace
from datetime import date

from form_checks import everything_owed

from branchdesk.desktop import leads
from branchdesk.desktop.pages.charts.review_chart import ReviewChart
from branchdesk.desktop.pages.charts.star_years import StarYears
from branchdesk.desktop.pages.members.page import MembersPage
from branchdesk.desktop.pages.stars.page import StarsPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.reviewing import blank_review
from branchdesk.usecases.reviews import keep_review


def year_on_year(page, shell, qtbot):
    """Open the last tab and wait until the years are judged."""
    page.ui.tabs.setCurrentIndex(page.ui.tabs.count() - 1)
    years = page.findChild(StarYears)
    qtbot.waitUntil(lambda: not shell.jobs.busy and years.categories.picture.chart is not None)
    return years


def test_a_branch_in_its_first_year_sees_its_categories_and_why_nothing_is_compared(
    desk, shell, show, qtbot
):
    page = show(StarsPage(desk, shell))

    years = year_on_year(page, shell, qtbot)

    stars = desk.year_view(2026).stars
    assert len(years.categories.picture.chart.rows) == len(stars.categories)
    assert years.categories.picture.chart.legend == ()
    assert [row.label for row in years.years.picture.chart.rows] == ["2026"]
    assert years.note.text().startswith("The year before is not kept here")
    assert not page.ui.side.isVisible()
    assert everything_owed(page) == {}


def test_where_the_year_before_is_kept_both_stand_side_by_side(desk, shell, show, qtbot):
    with desk.work() as work:
        work.branch.save(replace(work.branch.get(), first_year=2025))
        work.commit()
    desk.changed()
    page = show(StarsPage(desk, shell))

    years = year_on_year(page, shell, qtbot)

    assert [text for _, text in years.categories.picture.chart.legend] == ["year 2026", "year 2025"]
    assert all(len(row.bars) == 2 for row in years.categories.picture.chart.rows)
    assert [row.label for row in years.years.picture.chart.rows] == ["2026", "2025"]
    assert "points more than in 2025." in years.years.sentence.text()


def test_nobody_waits_for_years_that_nobody_looks_at(desk, shell, show):
    page = show(StarsPage(desk, shell))

    assert page.findChild(StarYears).categories.picture.chart is None
    assert not shell.jobs.busy


def test_a_members_year_begins_with_its_months(desk, shell, show):
    page = show(MembersPage(desk, shell))
    person = desk.year_view(2026).facts.roll.members[0]

    page.open_place(leads.year_of(person.id))

    months = page.person_year.months
    [row] = months.picture.chart.rows
    due = desk.year_view(2026).facts.records
    assert row.total == page.person_year.model.index(0, 1).data().split(" ")[0]
    assert len(row.cells) == 12
    assert due
    assert "The whole year: there " in months.picture.accessibleName()


def test_the_overview_shows_everybody_by_month_at_the_press_of_a_button(desk, shell, show, qtbot):
    page = show(MembersPage(desk, shell))
    page.open_place(Place(PageKey.MEMBERS, field="overview"))
    overview = page.overview

    overview.by_month.click()

    model = overview.model
    members = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert [row.label for row in overview.months.picture.chart.rows] == members
    assert overview.months_place.isVisible()
    assert not overview.table.isVisible()
    assert everything_owed(page) == {}
    overview.by_month.click()
    assert overview.table.isVisible()


def graded(desk, count):
    """Keep a review in which so many have a grade."""
    roll = desk.year_view(2026).facts.roll
    blank = blank_review(roll, 2026, date(2026, 10, 20))
    lines = [line for line in blank.members if line.rated][:count]
    members = tuple(replace(line, grade=ReviewGrade.QUALIFIED) for line in lines)
    review = replace(blank, members=members)
    keep_review(review, work=desk.work())
    return review


def test_the_spread_of_grades_is_drawn_from_five_people_on(desk, qtbot):
    chart = ReviewChart()
    qtbot.addWidget(chart)
    chart.resize(600, 900)

    chart.show_review(graded(desk, 5))
    assert [row.bars[0].number for row in chart.picture.chart.rows] == ["0", "5", "0", "0"]

    chart.show_review(graded(desk, 4))
    assert chart.picture.chart is None
    assert chart.sentence.text() == "No chart of the grades of fewer than 5 people."

    chart.show_review(graded(desk, 0))
    assert chart.isHidden()
    chart.show_review(None)
    assert chart.isHidden()
