"""A roster comes in as a whole or not at all, and goes out again with one undo."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from workbooks import PEOPLE, id_number, workbook

from branchdesk.domain.branch import Branch
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import MemberStatus, PartyPost
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.domain.roster import plan
from branchdesk.exchange.roster_reading import read_roster
from branchdesk.exchange.xlsx_guard import preflight
from branchdesk.storage.workspace import DATABASE, SqlWorkspace, create
from branchdesk.usecases import people
from branchdesk.usecases.roster import import_roster

TODAY = date(2026, 6, 20)
NOW = datetime(2026, 6, 20, 1, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path) -> Iterator[SqlWorkspace]:
    made = create(tmp_path / "支部", branch=Branch("第一支部", first_year=2025))
    yield made
    made.close()


@pytest.fixture
def sheet(tmp_path):
    path = workbook(tmp_path / "名册.xlsx")
    return read_roster(path, preflight(path))


def plan_of(sheet, workspace):
    with workspace.work() as work:
        return plan(sheet, roll=work.people.roll(), today=TODAY)


def import_it(planned, workspace):
    return import_roster(planned, today=TODAY, now=NOW, work=workspace.work())


def books(workspace) -> bytes:
    """Return every word of the database, as a dump."""
    path = workspace.folder / DATABASE
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return "\n".join(connection.iterdump()).encode()


def test_everybody_on_the_roster_enters_the_register_with_the_groups(workspace, sheet):
    outcome = import_it(plan_of(sheet, workspace), workspace)

    with workspace.work() as work:
        roll = work.people.roll()
    assert (outcome.added, outcome.changed, outcome.unchanged) == (3, 0, 0)
    assert outcome.groups == ("第一党小组", "第二党小组")
    assert [member.name for member in roll.members] == ["张志远", "李秋实", "王䶮"]
    assert roll.members[0].posts_on(date(2025, 1, 1)) == (PartyPost.SECRETARY,)
    assert roll.group(roll.members[2].group_on(TODAY)).name == "第二党小组"
    assert roll.members[2].status_on(TODAY) is MemberStatus.PROBATIONARY


def test_importing_the_same_roster_twice_changes_nothing(workspace, sheet):
    import_it(plan_of(sheet, workspace), workspace)
    before = books(workspace)

    outcome = import_it(plan_of(sheet, workspace), workspace)

    assert (outcome.added, outcome.changed, outcome.unchanged) == (0, 0, 3)
    assert books(workspace) == before


def test_one_undo_takes_the_whole_import_back(workspace, sheet):
    import_it(plan_of(sheet, workspace), workspace)

    with workspace.work() as work:
        work.journal.undo()
        work.commit()

    with workspace.work() as work:
        assert work.people.roll().members == ()
        assert work.people.roll().groups == ()


def test_nothing_is_written_before_it_is_confirmed(workspace, sheet):
    before = (workspace.folder / DATABASE).read_bytes()

    plan_of(sheet, workspace)

    assert (workspace.folder / DATABASE).read_bytes() == before


def test_one_row_that_cannot_be_read_keeps_everybody_out(workspace, tmp_path):
    bad = (*PEOPLE[0][:4], id_number()[:-1] + "Y", *PEOPLE[0][5:])
    path = workbook(tmp_path / "b.xlsx", [*PEOPLE[1:], bad])
    planned = plan_of(read_roster(path, preflight(path)), workspace)
    before = (workspace.folder / DATABASE).read_bytes()

    with pytest.raises(Rejected) as refused:
        import_it(planned, workspace)

    assert ("E4", Rule.BAD_ID_NUMBER) in {(p.field, p.rule) for p in refused.value.problems}
    assert (workspace.folder / DATABASE).read_bytes() == before


def test_an_import_that_breaks_half_way_leaves_the_books_to_the_byte(workspace, sheet, monkeypatch):
    planned = plan_of(sheet, workspace)
    before = (workspace.folder / DATABASE).read_bytes()
    work = workspace.work()
    save = work.people.save

    def breaking(member):
        save(member)
        if member.name == "李秋实":
            raise OSError("the stick was pulled out")

    monkeypatch.setattr(work.people, "save", breaking)
    with pytest.raises(OSError, match="stick"):
        import_roster(planned, today=TODAY, now=NOW, work=work)

    assert (workspace.folder / DATABASE).read_bytes() == before


def test_a_plan_that_has_grown_stale_is_not_carried_out(workspace, sheet):
    planned = plan_of(sheet, workspace)
    people.save_member(
        MemberDraft(name="张志远", born="1970-03-05"), today=TODAY, work=workspace.work()
    )

    with pytest.raises(Rejected) as refused:
        import_it(planned, workspace)

    assert [problem.rule for problem in refused.value.problems] == [Rule.STALE]
    with workspace.work() as work:
        assert len(work.people.roll().members) == 1


def test_rows_left_out_by_the_person_stay_out(workspace, sheet):
    with workspace.work() as work:
        planned = plan(
            sheet, roll=work.people.roll(), today=TODAY, leave_out=frozenset({sheet.rows[0].number})
        )

    outcome = import_it(planned, workspace)

    assert outcome.added == 2


def test_a_second_roster_changes_what_it_says_and_keeps_what_it_does_not(workspace, sheet):
    import_it(plan_of(sheet, workspace), workspace)
    rows = [replace(row, cells={**row.cells}) for row in sheet.rows[:1]]
    later = replace(sheet, rows=tuple(rows))

    planned = plan_of(later, workspace)

    assert planned.not_listed == ("李秋实", "王䶮")
    assert import_it(planned, workspace).unchanged == 1
