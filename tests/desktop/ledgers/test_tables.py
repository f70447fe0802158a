"""A ledger from and to Excel on its page: looked at first, written only when asked."""

from datetime import date

import openpyxl
import pytest
from branch_year import make_branch
from form_checks import everything_owed
from PySide6.QtCore import Qt
from workbooks import workbook

from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.usecases.ledgers import begin_entry, save_entry

HEADINGS = ("日期", "心愿内容", "社区", "心愿人", "认领日期")


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = LedgersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.open_place(Place(PageKey.LEDGERS, values=(("kind", "micro_wish"),)))
    made.show()
    return made


def wait(qtbot, shell):
    qtbot.waitUntil(lambda: not shell.jobs.busy, timeout=20_000)


def look_at(qtbot, page, shell, prompts, path):
    prompts.will_answer((path,))
    qtbot.mouseClick(page.view.import_button, Qt.MouseButton.LeftButton)
    wait(qtbot, shell)
    return page.view.importing


def shown(panel, column):
    model = panel.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def count_of(desk):
    with desk.work() as work:
        return len(work.ledgers.lines(kind="micro_wish"))


def good(tmp_path, count=2):
    rows = [(f"2026-0{n % 6 + 1}-01", f"愿望{n}", "东街", "", "") for n in range(count)]
    return workbook(tmp_path / "a.xlsx", rows, headings=HEADINGS)


def test_a_table_is_looked_at_before_anything_is_written(
    qtbot, page, desk, shell, prompts, tmp_path
):
    panel = look_at(qtbot, page, shell, prompts, good(tmp_path))

    assert panel.isVisible()
    assert shown(panel, 3) == ["愿望0", "愿望1"]
    assert set(shown(panel, 1)) == {"New entry"}
    assert panel.write.isEnabled()
    assert count_of(desk) == 0


def test_confirmed_it_is_in_the_ledger_and_taken_back_as_one(
    qtbot, page, desk, shell, prompts, tmp_path
):
    panel = look_at(qtbot, page, shell, prompts, good(tmp_path, 30))

    press(qtbot, panel.write)
    wait(qtbot, shell)
    there = count_of(desk)
    page.undo()

    assert there == 30
    assert not panel.isVisible()
    assert count_of(desk) == 0


def test_what_is_there_already_is_said_and_not_doubled(qtbot, page, desk, shell, prompts, tmp_path):
    path = good(tmp_path)
    press(qtbot, look_at(qtbot, page, shell, prompts, path).write)
    wait(qtbot, shell)

    panel = look_at(qtbot, page, shell, prompts, path)

    assert set(shown(panel, 1)) == {"There already"}
    assert not panel.write.isEnabled()
    assert count_of(desk) == 2


def test_a_mistake_in_row_900_of_1000_names_its_cell_and_leaves_the_database_as_it_was(
    qtbot, page, desk, shell, prompts, tmp_path
):
    rows = [
        ("2026-03-01", f"愿望{n}", "东街", "", "2026-03-0x" if n == 898 else "")
        for n in range(1, 1001)
    ]
    path = workbook(tmp_path / "a.xlsx", rows, headings=HEADINGS)
    database = desk.workspace.folder / "branch.db"
    before = database.read_bytes()

    panel = look_at(qtbot, page, shell, prompts, path)
    page._tables._write()
    wait(qtbot, shell)

    assert any("E899" in said for said in shown(panel, 4)) or "E899" in panel.summary.text()
    assert not panel.write.isEnabled()
    assert count_of(desk) == 0
    assert database.read_bytes() == before


def test_a_day_long_ago_or_to_come_is_questioned_and_may_be_imported(
    qtbot, page, desk, shell, prompts, tmp_path
):
    rows = [
        ("1901-03-01", "旧愿望", "东街", "", ""),
        (date(2036, 1, 1), "新愿望", "东街", "", ""),
    ]
    path = workbook(tmp_path / "a.xlsx", rows, headings=HEADINGS)

    panel = look_at(qtbot, page, shell, prompts, path)

    assert [said[:2] for said in shown(panel, 4)] == ["A2", "A3"]
    assert panel.write.isEnabled()
    press(qtbot, panel.write)
    wait(qtbot, shell)
    assert count_of(desk) == 2


def test_a_stopped_import_leaves_nothing(qtbot, page, desk, shell, prompts, tmp_path):
    panel = look_at(qtbot, page, shell, prompts, good(tmp_path, 200))
    stop = []
    shell.jobs.started.connect(lambda job: (stop.append(job), job.cancel()))

    press(qtbot, panel.write)
    wait(qtbot, shell)

    assert stop
    assert count_of(desk) == 0
    assert not panel.write.isEnabled()


def test_another_file_is_explained_and_nothing_is_lost(qtbot, page, desk, shell, prompts, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("text", encoding="utf-8")

    panel = look_at(qtbot, page, shell, prompts, path)

    assert "a.xlsx" in panel.summary.text()
    assert shown(panel, 1) == []


def test_another_ledger_closes_the_table_that_is_looked_at(qtbot, page, shell, prompts, tmp_path):
    panel = look_at(qtbot, page, shell, prompts, good(tmp_path))

    page.view.kinds.chosen.emit("visit")

    assert not panel.isVisible()
    assert page.escape() is False


def keep_wish(desk, content):
    of = desk.ledgers.kind("micro_wish")
    draft = begin_entry(of, today=date(2026, 5, 4))
    draft.values.update(content=content, community="东街", wisher="王某", contact="13000")
    save_entry(draft, kind=of, today=desk.clock.today(), now=desk.clock.now(), work=desk.work())


@pytest.mark.parametrize("asked", [True, False])
def test_what_would_tell_who_it_is_about_goes_out_only_after_a_choice(
    qtbot, page, desk, shell, prompts, tmp_path, asked
):
    keep_wish(desk, "台灯")
    page.refresh(2026)
    target = tmp_path / "out.xlsx"
    prompts.will_answer(asked, target)

    press(qtbot, page.view.export_button)
    wait(qtbot, shell)

    texts = {str(cell.value) for row in openpyxl.load_workbook(target).active for cell in row}
    assert "台灯" in texts
    assert ("王某" in texts) is asked


def test_only_what_is_listed_goes_out(qtbot, page, desk, shell, prompts, tmp_path):
    for content in ("台灯", "水管"):
        keep_wish(desk, content)
    page.refresh(2026)
    page.view.search.setText("水管")
    prompts.will_answer(False, tmp_path / "out.xlsx")

    press(qtbot, page.view.export_button)
    wait(qtbot, shell)

    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    texts = {str(cell.value) for row in sheet for cell in row}
    assert "水管" in texts
    assert "台灯" not in texts


def test_an_empty_table_of_the_ledger_has_every_heading_and_is_read_back(
    qtbot, page, desk, shell, prompts, tmp_path
):
    target = tmp_path / "empty.xlsx"
    prompts.will_answer((), target)
    press(qtbot, page.view.import_button)

    press(qtbot, page.view.importing.template)
    wait(qtbot, shell)

    of = desk.ledgers.kind("micro_wish")
    headings = [cell.value for cell in openpyxl.load_workbook(target).active[2]]
    assert {field.label for field in of.fields} <= set(headings)
    assert desk.read_ledger(target, of).rows


def test_the_table_owes_nothing_to_fingers_eyes_and_ears(qtbot, page, shell, prompts, tmp_path):
    look_at(qtbot, page, shell, prompts, good(tmp_path))

    assert everything_owed(page) == {}
