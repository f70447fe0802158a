"""The two rosters people can try the import with."""

from datetime import date

import pytest
import sample_rosters
from openpyxl import load_workbook

from branchdesk import paths
from branchdesk.domain.basis import Severity
from branchdesk.domain.people import Category, MemberStatus
from branchdesk.domain.problems import Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster import plan
from branchdesk.exchange.roster_reading import read_roster
from branchdesk.exchange.xlsx_guard import preflight

FOLDER = paths.seeds() / "sample"
TODAY = date(2026, 1, 5)


def planned(name):
    path = FOLDER / name
    return plan(read_roster(path, preflight(path)), roll=Roll(), today=TODAY)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("roster.xlsx", sample_rosters.office_roster),
        ("roster-with-errors.xlsx", sample_rosters.roster_with_errors),
    ],
)
def test_the_rosters_are_as_their_maker_writes_them(name, make):
    kept, made = load_workbook(FOLDER / name).active, make().active

    # An empty text comes back from a file as nothing.
    assert [[cell or None for cell in row] for row in made.values] == [
        list(row) for row in kept.values
    ]
    assert set(map(str, kept.merged_cells.ranges)) == set(map(str, made.merged_cells.ranges))


def test_the_offices_roster_comes_in_whole():
    result = planned("roster.xlsx")

    members = {line.name: line.member for line in result.new}
    assert result.may_import
    assert result.problems == ()
    assert len(members) == 22
    assert [group.name for group in result.groups] == ["第一党小组", "第二党小组"]
    assert all(member.groups for member in members.values())
    assert members["王秀兰"].category is Category.RETIRED
    assert members["顾雨桐"].status_on(TODAY) is MemberStatus.PROBATIONARY


def test_the_other_one_shows_every_mistake_in_its_cell():
    result = planned("roster-with-errors.xlsx")

    hard = {
        (f"{found.column}{found.row}", found.problem.rule)
        for found in result.problems
        if found.problem.severity is Severity.HARD
    }
    assert hard == {
        ("C5", Rule.BAD_ID_NUMBER),
        ("C6", Rule.NUMBER_DAMAGED),
        ("D7", Rule.NOT_A_DATE),
        ("C8", Rule.DUPLICATE_ROW),
        ("B9", Rule.NOT_A_CHOICE),
        ("A10", Rule.REQUIRED),
        ("D11", Rule.NO_RESULT),
        ("E12", Rule.NOT_A_FULL_MEMBER_BEFORE_JOINING),
    }
    assert [line.name for line in result.new] == ["甲一"]
