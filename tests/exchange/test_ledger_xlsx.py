"""Ledgers from and to Excel: any of them goes out and comes back; one bad row keeps all out."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from ledger_strategies import ROLL, entries
from ledger_values import LEDGERS, TODAY, entry, kind
from storage.samples import BRANCH
from workbooks import workbook

from branchdesk.domain.ledger_sheet import LineState, SheetGrid, plan_entries
from branchdesk.domain.ledgers import (
    EntryId,
    LedgerEntry,
    LedgerKind,
    Privacy,
    StepTaken,
    Task,
    Value,
)
from branchdesk.domain.problems import Rejected, Rule
from branchdesk.exchange.ledger_xlsx import read_ledger_table, write_ledger
from branchdesk.exchange.table_reading import pack, read_tables, unpack
from branchdesk.exchange.xlsx_guard import preflight
from branchdesk.storage.workspace import SqlWorkspace, create
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.ledgers import (
    import_entries,
    next_steps,
    plan_import,
    save_entry,
    take_step,
)
from branchdesk.usecases.ports import Cancelled

NOW = datetime(2026, 6, 30, 8, 0, tzinfo=UTC)
STUDY = entry("organ_study", theme="学习")
HANDED_OUT = tuple(of for of in LEDGERS.kinds if of.privacy is not Privacy.PRIVATE)
"""A private ledger never leaves, so that nothing of it can come back."""
WISHES = ("登记日期", "心愿", "所在社区", "认领日期", "办结日期", "认领人", "网格员")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books") / "w"
    with create(folder, branch=BRANCH) as opened, opened.work() as work:
        for member in ROLL.members:
            work.people.save(member)
        work.commit()
    return folder


@pytest.fixture
def workspace(made: Path, tmp_path: Path):
    from branchdesk.storage.workspace import open_workspace

    shutil.copytree(made, tmp_path / "w")
    opened = open_workspace(tmp_path / "w")
    yield opened
    opened.close()


def read_here(path: Path) -> SheetGrid:
    """Read as the child does, without a child."""
    return unpack(pack(read_tables(path, preflight(path))))[0]


def said(entry: LedgerEntry) -> LedgerEntry:
    return replace(entry, id="e", written_at=None)


@pytest.mark.parametrize("of", HANDED_OUT, ids=lambda of: of.key)
@settings(
    max_examples=5,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_any_entries_of_any_ledger_come_back_from_a_workbook(
    tmp_path_factory: pytest.TempPathFactory, of: LedgerKind, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("out") / "台账.xlsx"
    rows = data.draw(st.lists(entries(of), min_size=1, max_size=3))

    write_ledger(path, of, rows, restricted=True)
    planned = plan_entries(read_here(path), kind=of, roll=ROLL, today=TODAY)

    assert planned.unknown_columns == ()
    assert [said(line.entry) for line in planned.lines if line.entry] == [said(e) for e in rows]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=entries(kind("heart_talk")))
def test_nothing_of_a_private_ledger_is_in_its_workbook(
    tmp_path_factory: pytest.TempPathFactory, made: LedgerEntry
) -> None:
    of = kind("heart_talk")
    path = tmp_path_factory.mktemp("out") / "谈心谈话.xlsx"
    told = replace(made, values={**made.values, "issues": "家中老人住院，压力大"})

    write_ledger(path, of, [told], restricted=True)

    sheet = openpyxl.load_workbook(path).active
    shown = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert shown == [of.title]


def test_a_private_field_of_an_open_ledger_stays_out_of_its_workbook(tmp_path: Path) -> None:
    open_kind = replace(kind("heart_talk"), privacy=Privacy.OPEN)
    path = tmp_path / "谈话.xlsx"
    told = entry("heart_talk", talker="甲", partner="乙", issues="压力大", suggestions="多关心")

    write_ledger(path, open_kind, [told], restricted=True)

    sheet = openpyxl.load_workbook(path).active
    shown = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "乙" in shown
    assert not any(word in shown for word in ("压力大", "多关心", "谈了什么", "必谈"))


def test_every_ledger_is_entered_saved_exported_and_imported_equal(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    for of in HANDED_OUT:
        values = {field.key: sample_of(field.shape, field.choices) for field in of.fields}
        draft = replace(entry_draft(of), values=values)
        saved = save_entry(draft, kind=of, today=TODAY, now=NOW, work=workspace.work())
        with workspace.work() as work:
            assert work.ledgers.get(saved.id) == saved
        while steps := next_steps(saved, of):
            if steps[0].key in {taken.step for taken in saved.steps}:
                break
            saved = take_step(
                saved.id,
                step=steps[0].key,
                on=saved.on,
                kind=of,
                today=TODAY,
                note="已办",
                work=workspace.work(),
            )
        assert not of.steps or of.step_of(saved.status).closes, of.key
        path = tmp_path / f"{of.key}.xlsx"
        write_ledger(path, of, [saved], restricted=True)

        again = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())
        assert [line.state for line in again.lines] == [LineState.KNOWN], of.key
        elsewhere = plan_entries(read_here(path), kind=of, roll=ROLL, today=TODAY)
        assert [said(one) for one in elsewhere.new] == [said(saved)], of.key


def entry_draft(of: LedgerKind):
    from branchdesk.usecases.ledgers import begin_entry

    return begin_entry(of, today=date(2026, 5, 4))


def sample_of(shape: str, choices: tuple[str, ...]) -> str:
    samples = {
        "date": "2026-05-01",
        "time_span": "9点-10点半",
        "number": "12余",
        "hours": "2.5",
        "amount": "100.50",
        "person": "党员01",
        "people": "党员01、王某",
    }
    return choices[0] if choices else samples.get(shape, "=一段文字")


def test_a_past_ledger_with_other_headings_is_understood(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    rows = [
        ("2025.3.1", "修水管", "东街社区", date(2025, 3, 5), "2025年3月9日", "党员01", "甲"),
        ("2025.3.2", "一盏灯", "东街社区", None, None, None, None),
        ("合计", None, None, None, None, None, "2"),
    ]
    path = workbook(tmp_path / "a.xlsx", rows, headings=WISHES, above=[("微心愿台账",)])
    of = kind("micro_wish")

    planned = plan_import(read_ledger_table(path, of), kind=of, today=TODAY, work=workspace.work())
    count = import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work())

    assert count == 2
    assert planned.unknown_columns == (("G", "网格员"),)
    with workspace.work() as work:
        done, open_one = work.ledgers.entries(2025)
    assert [step.step for step in done.steps] == ["collected", "claimed", "done"]
    assert done.values["claimed_by"][0].member == ROLL.members[0].id
    assert open_one.status == "collected"


def test_a_mistake_in_row_900_of_1000_changes_nothing(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    rows = [
        ("2025-03-01", f"愿望{number}", "东街", "2025-03-0x" if number == 898 else "", "", "", "")
        for number in range(1, 1001)
    ]
    path = workbook(tmp_path / "a.xlsx", rows, headings=WISHES, above=[("微心愿台账",)])
    of = kind("micro_wish")
    planned = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())

    with pytest.raises(Rejected) as caught:
        import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work())

    assert [(p.field, p.rule) for p in caught.value.problems] == [("D900", Rule.NOT_A_DATE)]
    with workspace.work() as work:
        assert work.ledgers.lines() == []
        assert not [line for line in work.journal.lines() if line.entity == "ledger"]


def test_a_row_that_is_refused_or_a_person_who_stops_leaves_the_database_byte_for_byte(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    rows = [("2025-03-01", f"愿望{number}", "东街", "", "", "", "") for number in range(1000)]
    of = kind("micro_wish")
    path = workbook(tmp_path / "a.xlsx", rows, headings=WISHES)
    planned = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())
    bad = [*rows[:899], ("", "没有日期", "东街", "", "", "", ""), *rows[900:]]
    path = workbook(tmp_path / "b.xlsx", bad, headings=WISHES)
    wrong = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())
    before = (workspace.folder / "branch.db").read_bytes()

    def stop(done: int, total: int) -> None:
        if done == 900:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work(), progress=stop)
    after_stop = (workspace.folder / "branch.db").read_bytes()
    with pytest.raises(Rejected):
        import_entries(wrong, kind=of, today=TODAY, now=NOW, work=workspace.work())

    assert after_stop == before
    assert (workspace.folder / "branch.db").read_bytes() == before


def test_a_thousand_rows_are_imported_as_one_act_and_undone_as_one(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    rows = [("2025-03-01", f"愿望{number}", "东街", "", "", "", "") for number in range(300)]
    path = workbook(tmp_path / "a.xlsx", rows, headings=WISHES)
    of = kind("micro_wish")
    planned = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())

    assert import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work()) == 300
    again = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())
    assert {line.state for line in again.lines} == {LineState.KNOWN}
    with workspace.work() as work:
        work.journal.undo()
        work.commit()

    with workspace.work() as work:
        assert work.ledgers.lines() == []


def test_a_plan_that_the_books_overtook_is_refused(workspace: SqlWorkspace, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", [("2025-03-01", "灯", "东街", "", "", "", "")], headings=WISHES
    )
    of = kind("micro_wish")
    planned = plan_import(read_here(path), kind=of, today=TODAY, work=workspace.work())
    import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work())

    with pytest.raises(Rejected) as caught:
        import_entries(planned, kind=of, today=TODAY, now=NOW, work=workspace.work())

    assert caught.value.problems[0].rule is Rule.STALE


def test_a_step_out_of_order_is_named_in_its_own_column(tmp_path: Path) -> None:
    row = ("2025-03-01", "灯", "东街", "2025-03-05", "2025-03-04", "", "")
    path = workbook(tmp_path / "a.xlsx", [row], headings=WISHES)

    planned = plan_entries(read_here(path), kind=kind("micro_wish"), roll=ROLL, today=TODAY)

    [found] = planned.problems
    assert (found.row, found.column, found.heading) == (2, "E", "办结日期")
    assert found.problem.rule is Rule.STEP_OUT_OF_ORDER


def test_a_formula_without_a_result_is_refused_and_not_taken_for_empty(tmp_path: Path) -> None:
    row = ("2025-03-01", "=A1&B1", "东街", "", "", "", "")
    path = workbook(tmp_path / "a.xlsx", [row], headings=WISHES)

    planned = plan_entries(read_here(path), kind=kind("micro_wish"), roll=ROLL, today=TODAY)

    assert (2, "B", Rule.NO_RESULT) in [(p.row, p.column, p.problem.rule) for p in planned.problems]
    assert not planned.may_import


def team(tasks: Value) -> LedgerEntry:
    """Return an entry with these tasks."""
    made = replace(STUDY, id=EntryId("team"))
    steps = (StepTaken("set_up", made.on),)
    values: dict[str, Value] = {"name": "队", "task": "防汛", "tasks": tasks}
    return replace(made, kind="vanguard_team", values=values, steps=steps)


def test_tasks_stand_in_one_cell_and_a_bad_line_is_named_with_it(tmp_path: Path) -> None:
    made = team((Task("排班", "苏静", date(2026, 6, 1)), Task("巡查", done=date(2026, 5, 30))))
    target = tmp_path / "t.xlsx"
    write_ledger(target, kind("vanguard_team"), [made])
    sheet = openpyxl.load_workbook(target)
    cell = next(c for row in sheet.active.iter_rows() for c in row if "排班" in str(c.value))
    written, cell.value = cell.value, "排班|苏静|月底"
    sheet.save(target)

    plan = plan_entries(
        read_ledger_table(target, kind("vanguard_team")),
        kind=kind("vanguard_team"),
        roll=ROLL,
        today=TODAY,
    )

    assert written == "排班｜苏静｜2026-06-01\n巡查｜｜｜2026-05-30"
    assert [(p.column + str(p.row), p.problem.rule) for p in plan.problems] == [
        (cell.coordinate, Rule.NOT_A_DATE)
    ]
    assert not plan.may_import


def test_an_entry_whose_tasks_were_a_text_goes_out_and_is_known_again(tmp_path: Path) -> None:
    old = team("排班|苏静\n\n巡查")
    target = tmp_path / "t.xlsx"
    write_ledger(target, kind("vanguard_team"), [old])

    plan = plan_entries(
        read_ledger_table(target, kind("vanguard_team")),
        kind=kind("vanguard_team"),
        roll=ROLL,
        today=TODAY,
        known=[old],
    )

    assert [line.state for line in plan.lines] == [LineState.KNOWN]


def test_another_table_is_no_ledger(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx")

    with pytest.raises(Failed) as caught:
        read_ledger_table(path, kind("micro_wish"))

    assert caught.value.trouble is Trouble.NO_HEADER_ROW


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "|", "%"])
def test_no_text_that_goes_out_can_act_as_a_formula(tmp_path: Path, sign: str) -> None:
    text = f'{sign}HYPERLINK("http://x.invalid")'
    path = tmp_path / "a.xlsx"

    write_ledger(path, kind("organ_study"), [replace(STUDY, values={"theme": text})])

    cell = openpyxl.load_workbook(path).active["C3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_what_would_tell_who_it_is_about_goes_out_only_when_asked(tmp_path: Path) -> None:
    wish = entry("micro_wish", content="灯", community="东街", wisher="王某", contact="13000")
    path = tmp_path / "a.xlsx"

    write_ledger(path, kind("micro_wish"), [wish])

    texts = [str(cell.value) for row in openpyxl.load_workbook(path).active for cell in row]
    assert "心愿内容" in texts
    assert not {"心愿人", "联系方式", "王某", "13000"} & set(texts)


@pytest.mark.parametrize("of", [k for k in LEDGERS.kinds if k.privacy == "restricted"])
def test_a_ledger_about_people_goes_out_without_the_people_it_is_about(of: LedgerKind) -> None:
    who = {"visit": "people", "veteran_care_file": "person", "integrity_file": "person"}
    hidden = {field.key for field in of.sensitive}

    assert hidden
    assert {who[of.key]} <= hidden if of.key in who else True


def test_the_way_of_an_entry_goes_out_with_its_notes(tmp_path: Path) -> None:
    of = kind("micro_wish")
    wish = entry("micro_wish", content="灯", community="东街")
    moved = replace(wish, steps=(*wish.steps, StepTaken("claimed", date(2026, 5, 6), "党员认领")))
    path = tmp_path / "a.xlsx"

    write_ledger(path, of, [moved])
    planned = plan_entries(read_here(path), kind=of, roll=ROLL, today=TODAY)

    assert planned.new[0].steps == moved.steps
