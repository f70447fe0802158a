"""减负 as the secretary sees it: alone, counted, each with its rule and its basis."""

from datetime import date

from form_checks import everything_owed

from branchdesk.desktop.pages.burden_page import BurdenPage
from branchdesk.desktop.places import PageKey
from branchdesk.domain.burden import Use
from branchdesk.usecases.burden import burden_of


def titles(view):
    return [line.title for line in view.lines.lines]


def test_the_page_owes_nothing_to_fingers_eyes_and_ears(qtbot, desk, shell, show):
    page = show(BurdenPage(desk, shell))

    qtbot.waitUntil(lambda: everything_owed(page) == {})


def test_every_use_stands_with_its_number_and_its_rule(desk, shell, show):
    page = show(BurdenPage(desk, shell))
    found = burden_of(2026, desk=desk)

    lines = page.uses.lines.lines
    assert [line.end for line in lines] == [f"{times}×" for _, times in found.uses]
    assert len(lines) == len(Use)
    assert all(line.second for line in lines)


def test_every_demand_stands_with_its_basis(desk, shell, show):
    page = show(BurdenPage(desk, shell))

    assert "党课" in titles(page.demands)
    assert "支部党员大会" not in titles(page.demands)
    assert all(line.second for line in page.demands.lines.lines)


def test_the_basis_of_the_page_is_named_and_said_to_be_unchecked(desk, shell, show):
    page = show(BurdenPage(desk, shell))

    assert "《整治形式主义为基层减负若干规定》" in page._note.text()
    assert "[to be checked]" in page._note.text()


def test_a_year_without_records_says_what_the_page_is_for(desk, shell, show, gone_to):
    page = show(BurdenPage(desk, shell), year=2025)

    page._empty.button.click()

    assert page._scroll.isHidden()
    assert [place.page for place in gone_to] == [PageKey.RECORDS]


def test_looking_at_it_writes_nothing(desk_on, shell, show):
    desk = desk_on(date(2026, 10, 20))
    with desk.work() as work:
        before = work.journal.lines(limit=1)

    show(BurdenPage(desk, shell))

    with desk.work() as work:
        assert work.journal.lines(limit=1) == before
