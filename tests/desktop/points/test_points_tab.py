"""积分 on the page of the members: there only when switched on; entered, taken back, published."""

from datetime import date

import openpyxl
import pypdfium2
import pytest
from branch_year import NAMES, finalise, make_branch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from branchdesk import app
from branchdesk.desktop import leads
from branchdesk.desktop.pages.members.page import MembersPage
from branchdesk.desktop.pages.members.tabs import Tab
from branchdesk.domain.points_draft import SheetDraft
from branchdesk.domain.points_quarters import QuarterState
from branchdesk.domain.records import RecordKind
from branchdesk.usecases import points

YEAR = 2026
FORMULA = "=HYPERLINK(A1)"


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch", names=(*NAMES[:7], FORMULA))
    finalise(made, RecordKind.COMMITTEE_MEETING, date(2026, 7, 6))
    finalise(made, RecordKind.THEME_PARTY_DAY, date(2026, 5, 15))
    points.switch_points(YEAR, on=True, work=made.work())
    made.changed()
    yield made
    made.workspace.close()


@pytest.fixture
def page(qtbot, desk, shell):
    made = MembersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(YEAR)
    made.show()
    return made


@pytest.fixture
def view(page):
    page.open_place(leads.points(YEAR))
    return page.points.view


def rows(model):
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def entries(desk):
    return points.book_of(YEAR, work=desk.work()).entries


def fill(qtbot, view, *, member="周文博"):
    form = view.entry
    form.member.setCurrentIndex(form.member.findText(member))
    form.code.setCurrentIndex(form.code.findData("R05"))
    form.choice.setCurrentIndex(form.choice.findData("省级"))
    qtbot.keyClicks(form.reason, "report used")
    form.proposer.setText("李娜")
    form.approver.setText("张志远")


def hand_in(qtbot, view, folder):
    paper = folder / "通报.txt"
    paper.write_text("采用通报", encoding="utf-8")
    view.entry.files.files_offered.emit((paper,))
    qtbot.waitUntil(lambda: bool(view.entry.draft().attachments), timeout=20_000)


def test_the_tab_is_there_only_in_a_year_in_which_points_are_kept(page):
    assert page.tabs.isTabVisible(Tab.POINTS)

    page.open_place(leads.points(YEAR))
    page.refresh(2025)

    assert not page.tabs.isTabVisible(Tab.POINTS)
    assert page.tabs.currentIndex() == Tab.FORM


def test_everybody_stands_in_the_order_of_the_register_and_it_says_so(view):
    assert [row[0] for row in rows(view.everybody.model)] == [*NAMES[:7], FORMULA]
    assert "not ranked" in view.everybody.note.text()
    assert "grade" in view.everybody.note.text()
    assert not view.everybody.table.isSortingEnabled()


def test_an_account_leads_to_the_minutes_it_rests_on(qtbot, view, shell):
    view.everybody.stand_on(5)
    texts = [row[2] for row in rows(view.account.model)]
    at = next(row for row, text in enumerate(texts) if text.startswith("P04"))
    view.account.stand_on(at)

    with qtbot.waitSignal(shell.places.wanted) as went:
        view.account.table.activated.emit(view.account.model.index(at, 0))

    assert went.args[0].item == "theme_party_day-0515-"


def test_an_entry_without_what_shows_it_is_refused_and_keeps_every_keystroke(
    qtbot, page, view, desk
):
    page.primary_action().trigger()
    fill(qtbot, view)

    assert not page.commit()

    assert view.entry.reason.toPlainText() == "report used"
    assert [one.field for one in view.entry.problems.problems] == ["attachments"]
    assert page.has_unsaved_changes
    assert entries(desk) == ()


def test_an_entry_goes_into_the_books_and_the_total_follows(qtbot, page, view, desk, tmp_path):
    page.primary_action().trigger()
    fill(qtbot, view)
    hand_in(qtbot, view, tmp_path)

    qtbot.mouseClick(view.entry.save, Qt.MouseButton.LeftButton)

    [entry] = entries(desk)
    assert (entry.name, entry.points, [file.name for file in entry.attachments]) == (
        *("周文博", 3, ["通报.txt"]),
    )
    assert not page.has_unsaved_changes
    assert view.side.shown is view.account
    assert {row[0]: row[2] for row in rows(view.everybody.model)}["周文博"] == "3"


def test_escape_closes_the_form(page, view, desk):
    page.primary_action().trigger()

    assert page.escape()

    assert view.side.shown is view.account
    assert entries(desk) == ()


def test_an_entry_is_taken_back_by_another_one(qtbot, view, desk):
    view.everybody.stand_on(5)
    before = rows(view.everybody.model)[5]
    texts = [row[2] for row in rows(view.account.model)]
    view.account.stand_on(next(row for row, text in enumerate(texts) if text.startswith("P04")))

    qtbot.mouseClick(view.account.reverse, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(view.reversal.reason, "not there")
    view.reversal.proposer.setText("李娜")
    view.reversal.approver.setText("张志远")
    qtbot.mouseClick(view.reversal.save, Qt.MouseButton.LeftButton)

    after = rows(view.everybody.model)[5]
    assert float(after[1]) == float(before[1]) - 1
    said = [row[2] for row in rows(view.account.model)]
    assert any(text.startswith("[taken back] P04") for text in said)
    assert any(text.startswith("takes back: P04") for text in said)
    assert len(entries(desk)) == 1


def test_a_member_is_left_out_with_a_reason_and_counted_again(qtbot, view, desk, prompts):
    prompts.will_answer("长期在外流动")
    view.everybody.stand_on(5)

    qtbot.mouseClick(view.account.exempt, Qt.MouseButton.LeftButton)
    assert ("孙丽", "—", "—", "—", "—", "left out: 长期在外流动") in rows(view.everybody.model)

    qtbot.mouseClick(view.account.exempt, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(view.everybody.model)] == [*NAMES[:7], FORMULA]


@pytest.fixture
def published(qtbot, view):
    view.quarters.stand_on(1)
    qtbot.mouseClick(view.quarter.publish, Qt.MouseButton.LeftButton)
    form = view.acts.publication
    form.approved_in.setCurrentIndex(1)
    form.starts_on.setText("2026-07-08")
    form.ends_on.setText("2026-07-12")
    form.place.setText("三楼公示栏")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    return view


def test_a_quarter_is_published_objected_to_and_answered(qtbot, published, prompts):
    view = published
    assert view.quarters.quarters[1].state is QuarterState.DONE
    assert view.side.shown is view.quarter

    qtbot.mouseClick(view.quarter.object, Qt.MouseButton.LeftButton)
    form = view.acts.objection
    form.on.setText("2026-07-10")
    form.by.setText("孙丽")
    qtbot.keyClicks(form.what, "one service missing")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert view.quarters.quarters[1].state is QuarterState.UNANSWERED

    prompts.will_answer("added")
    qtbot.mouseClick(view.quarter.answer, Qt.MouseButton.LeftButton)

    assert view.quarters.quarters[1].state is QuarterState.DONE
    assert "added" in view.quarter.objections.lines.lines[0].second


def test_a_publication_without_minutes_is_refused_at_its_field(qtbot, view):
    view.quarters.stand_on(1)
    qtbot.mouseClick(view.quarter.publish, Qt.MouseButton.LeftButton)

    qtbot.mouseClick(view.acts.publication.save, Qt.MouseButton.LeftButton)

    problems = view.acts.publication.problems.problems
    assert [one.field for one in problems] == ["approved_in"]


def test_f17_is_printed_as_it_was_published(qtbot, published, prompts, tmp_path, monkeypatch):
    monkeypatch.setattr("branchdesk.desktop.printing.open_outside", lambda _: True)
    target = tmp_path / "f17.pdf"
    prompts.will_answer(target)

    qtbot.mouseClick(published.quarter.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.is_file, timeout=20_000)

    with pypdfium2.PdfDocument(target) as pdf:
        text = "".join("".join(p.get_textpage().get_text_range() for p in pdf).split())
    assert "2026年第二季度党员积分公示表" in text
    assert "三楼公示栏" in text
    assert "不排名" in text
    assert "孙丽" in text


def test_no_name_in_the_workbook_acts_as_a_formula(qtbot, published, prompts, tmp_path):
    target = tmp_path / "sheet.xlsx"
    prompts.will_answer(target)

    qtbot.mouseClick(published.quarter.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target.is_file, timeout=20_000)

    cells = [cell for row in openpyxl.load_workbook(target).active for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(FORMULA in str(cell.value) for cell in cells)
    assert any(isinstance(cell.value, int | float) for cell in cells)


def test_a_search_result_leads_to_its_entry(qtbot, page, view, desk, tmp_path):
    page.primary_action().trigger()
    fill(qtbot, view)
    hand_in(qtbot, view, tmp_path)
    qtbot.mouseClick(view.entry.save, Qt.MouseButton.LeftButton)
    [entry] = entries(desk)

    page.open_place(leads.points(YEAR, item=entry.id))

    assert view.account.heading.text() == "周文博"
    assert "R05" in rows(view.account.model)[view.account.row][2]


def test_every_field_has_a_label_that_leads_to_it(page, view):
    page.primary_action().trigger()

    for form in (view.entry, view.reversal, view.acts.publication, view.acts.objection):
        buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
        assert set(form.fields.values()) == buddies
        assert all(field.accessibleName() for field in form.fields.values())


def test_a_workspace_that_is_only_read_takes_no_points(qtbot, desk, shell):
    points.publish_quarter(
        SheetDraft(2, "2026-07-08", "2026-07-12", "", "committee_meeting-0706-"),
        facts=desk.year_view(YEAR).facts,
        rules=desk.rules.points,
        profile=desk.profile,
        today=desk.clock.today(),
        work=desk.work(),
    )
    folder = desk.workspace.folder
    desk.workspace.close()
    read = app.open_desk(folder, read_only=True, clock=desk.clock)
    page = MembersPage(read, shell)
    qtbot.addWidget(page)
    page.refresh(YEAR)
    page.show()
    page.open_place(leads.points(YEAR))
    view = page.points.view
    view.quarters.stand_on(1)

    assert page.primary_action() is None
    assert not view.account.reverse.isVisibleTo(view.account)
    assert not view.account.exempt.isVisibleTo(view.account)
    assert not view.quarter.publish.isVisibleTo(view)
    assert not view.quarter.object.isVisibleTo(view)
    assert view.quarter.print.isVisibleTo(view)
    read.workspace.close()
