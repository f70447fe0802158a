"""The year-end paper as hands and eyes meet it."""

import docx
import openpyxl
import pytest
from form_checks import everything_owed
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QCheckBox, QLabel
from record_books import committee_draft

from branchdesk.desktop.pages.report.page import ReportPage
from branchdesk.desktop.places import PageKey, Place
from branchdesk.desktop.style import fit_layouts
from branchdesk.domain.ledgers import EntryId
from branchdesk.domain.report import AnnualReport, Mark, ReportKind, report_id
from branchdesk.usecases import ledgers


@pytest.fixture
def make_page(qtbot, desk, shell):
    """Return the maker of shown pages for 2026."""

    def make():
        page = ReportPage(desk, shell)
        qtbot.addWidget(page)
        fit_layouts(page)
        page.resize(1120, 680)
        page.refresh(2026)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


@pytest.fixture
def page(make_page):
    return make_page()


@pytest.fixture
def volunteers(books):
    """Enter three days of volunteering."""
    kind = books.desk.ledgers.kind("volunteer_service")
    saved = []
    for number in (1, 2, 3):
        blank = ledgers.begin_entry(kind, today=books.clock.today())
        values = {**blank.values, "project": f"清扫{number}", "people": "张志远"}
        draft = ledgers.LedgerDraft(blank.id, kind.key, on=f"2026-04-0{number}", values=values)
        saved.append(
            ledgers.save_entry(
                draft,
                kind=kind,
                today=books.clock.today(),
                now=books.clock.now(),
                work=books.desk.work(),
            )
        )
    books.desk.changed()
    return saved


def paragraph(page, key):
    return page.findChild(QLabel, f"paragraph_{key}")


def plain(label):
    return (
        QTextDocumentFragment.fromHtml(label.text())
        .toPlainText()
        .replace("\xa0", "")
        .replace(" ", "")
    )


def kept(desk, kind=ReportKind.SUMMARY):
    with desk.work() as work:
        return work.dossiers.get(AnnualReport, report_id(2026, kind))


@pytest.mark.parametrize("chosen", [None, "volunteer.count", "review.persons"])
@pytest.mark.parametrize("kind", ReportKind)
def test_the_page_owes_nothing_to_fingers_eyes_and_ears(page, volunteers, kind, chosen):
    page.open_place(Place(PageKey.REPORT, item=kind.value, field=chosen or ""))
    if chosen:
        page.panel.typed.emit(chosen, "9")

    assert everything_owed(page) == {}


def test_every_number_is_live(page, desk, volunteers, books):
    page.refresh(2026)
    assert "志愿服务3次" in plain(paragraph(page, "organisation_volunteer"))
    assert "支部委员会会议【待补】" in plain(paragraph(page, "organisation_meetings"))

    books.finalised(committee_draft())
    page.refresh(2026)

    assert "支部委员会会议1次" in plain(paragraph(page, "organisation_meetings"))


def test_pressing_a_figure_shows_what_is_behind_it_and_opens_it(page, volunteers, shell, qtbot):
    page.refresh(2026)

    paragraph(page, "organisation_volunteer").linkActivated.emit("volunteer.count")

    assert page.panel.live.text() == "3次"
    assert page.panel.behind.count() == 3
    with qtbot.waitSignal(shell.places.wanted) as went:
        page.panel.behind.itemActivated.emit(page.panel.behind.item(0))
    assert went.args == [Place(PageKey.LEDGERS, item=EntryId(volunteers[2].id))]


def test_a_figure_from_the_minutes_leads_to_the_record(page, books, shell, qtbot):
    final = books.finalised(committee_draft())
    page.refresh(2026)

    paragraph(page, "organisation_meetings").linkActivated.emit("committee_meeting.count")

    with qtbot.waitSignal(shell.places.wanted) as went:
        page.panel.behind.itemActivated.emit(page.panel.behind.item(0))
    assert went.args[0].item == final.record.id


def test_a_gap_leads_to_the_ledger_where_it_is_entered(page, shell, qtbot):
    paragraph(page, "cadres_visits").linkActivated.emit("visit.person_times")

    with qtbot.waitSignal(shell.places.wanted) as went:
        page.panel.go.click()
    assert went.args == [Place(PageKey.LEDGERS, values=(("kind", "visit"),))]


def test_a_number_typed_over_is_marked_with_the_live_one_and_can_be_taken_back(
    page, volunteers, desk, qtbot
):
    page.refresh(2026)
    page.open_place(Place(PageKey.REPORT, field="volunteer.count"))

    page.panel.own.setFocus()
    qtbot.keyClicks(page.panel.own, "5")
    qtbot.keyClick(page.panel.own, Qt.Key.Key_Return)

    assert "志愿服务5次≠3次" in plain(paragraph(page, "organisation_volunteer"))
    assert page.panel.state.isVisibleTo(page)
    assert page.differing.isVisibleTo(page)
    assert page.commit()
    assert [(t.fact, t.text, t.live) for t in kept(desk).typed] == [("volunteer.count", "5", "3次")]

    page.panel.take_live.click()

    assert "志愿服务3次" in plain(paragraph(page, "organisation_volunteer"))
    assert not page.differing.isVisibleTo(page)


def test_the_number_that_agrees_is_not_marked(page, volunteers, qtbot):
    page.refresh(2026)
    page.open_place(Place(PageKey.REPORT, field="volunteer.count"))

    qtbot.keyClicks(page.panel.own, "3")
    qtbot.keyClick(page.panel.own, Qt.Key.Key_Return)

    assert not page.panel.state.isVisibleTo(page)


def test_own_words_are_kept_without_being_asked(page, desk, qtbot):
    words = page._cards["gaps"].words
    qtbot.keyClicks(words, "too few hands")

    qtbot.waitUntil(lambda: kept(desk) is not None and bool(kept(desk).words), timeout=4000)

    assert kept(desk).words == (("gaps", "too few hands"),)
    assert not page.has_unsaved_changes


def test_each_paper_keeps_its_own_words(page, desk, qtbot):
    qtbot.keyClicks(page._cards["gaps"].words, "one")
    page._kinds[ReportKind.DUTY].click()
    qtbot.keyClicks(page._cards["problems"].words, "other")
    assert page.commit()

    page._kinds[ReportKind.SUMMARY].click()

    assert page._cards["gaps"].words.toPlainText() == "one"
    assert kept(desk, ReportKind.DUTY).words == (("problems", "other"),)


def test_a_paragraph_without_its_tick_is_left_out(page, desk):
    tick = page.findChild(QCheckBox, "written_organisation_volunteer")
    before = page._presenter.paper().marked(Mark.MISSING)

    tick.click()

    assert "micro_wish.resolved" in before
    assert "micro_wish.resolved" not in page._presenter.paper().marked(Mark.MISSING)
    assert page.commit()
    assert kept(desk).chosen == (("organisation_volunteer", False),)


def test_undo_takes_back_what_was_kept_last(page, volunteers, desk):
    page.refresh(2026)
    page.panel.typed.emit("volunteer.count", "7")
    page.commit()

    page.undo()

    assert "志愿服务3次" in plain(paragraph(page, "organisation_volunteer"))


def test_the_buttons_above_lead_from_gap_to_gap(page):
    page.gaps.click()
    first = page.panel.fact.key
    page.gaps.click()

    assert page.panel.fact.missing
    assert page.panel.fact.key != first


def test_the_paper_and_its_table_are_written_in_the_background(
    page, volunteers, prompts, qtbot, tmp_path, shell
):
    page.refresh(2026)
    prompts.will_answer(tmp_path / "总结.docx", tmp_path / "表.xlsx")
    said = []
    shell.notices.said.connect(lambda sentence, _: said.append(sentence))

    page.primary_action().trigger()
    page.secondary_actions()[0].trigger()
    qtbot.waitUntil(lambda: len(said) == 2)

    text = "\n".join(p.text for p in docx.Document(tmp_path / "总结.docx").paragraphs)
    assert "志愿服务3次" in text
    assert openpyxl.load_workbook(tmp_path / "表.xlsx").active.max_row > 5


def test_before_a_number_unlike_the_records_goes_out_the_person_is_asked(
    page, volunteers, prompts, tmp_path
):
    page.refresh(2026)
    page.panel.typed.emit("volunteer.count", "7")
    prompts.will_answer(False)

    page.primary_action().trigger()

    assert list(tmp_path.glob("*.docx")) == []


def test_a_folder_that_is_not_there_is_said(page, prompts, qtbot, tmp_path):
    prompts.will_answer(tmp_path / "nowhere" / "x.docx")

    page.primary_action().trigger()

    qtbot.waitUntil(lambda: bool(prompts.told))
    assert "nowhere" in prompts.told[0]


def test_a_file_of_headings_that_cannot_be_read_is_said_and_nothing_breaks(desk, make_page):
    (desk.workspace.folder / "report.toml").write_text("nonsense = 1", encoding="utf-8")

    page = make_page()

    assert "report.toml" in page._trouble.text()
    assert not page.primary_action().isEnabled()
    assert page.commit()
