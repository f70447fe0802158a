"""A sitting that is entered once counts in the ledgers too: begun from its minutes, shown there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from record_books import committee_draft
from record_pages import begin, keep, open_record

from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.places import Action, PageKey
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment, RecordKind

PAPER = Attachment(EvidenceHash("b" * 64), "签到表.jpg", "image/jpeg", 10)


def party_day():
    return replace(
        committee_draft("day"),
        kind=RecordKind.THEME_PARTY_DAY,
        title="走进社区",
        details={"form": "study", "integration_kind": "立法调研"},
        attachments=(PAPER,),
    )


@pytest.fixture
def ledgers(desk, shell, qtbot):
    made = LedgersPage(desk, shell)
    qtbot.addWidget(made)
    made.resize(1140, 680)
    made.refresh(2026)
    made.show()
    return made


@pytest.fixture
def went(shell):
    places = []
    shell.places.wanted.connect(places.append)
    return places


def add(page, kind):
    page.editing.editor.duties.add_entry_wanted.emit(kind)


def chips(page):
    return [chip.text() for chip in page.editing.editor.duties.entry_chips]


def test_a_duty_in_a_ledger_is_offered_and_filled_in_from_the_minutes(page, ledgers, books, went):
    final = books.finalised(party_day())
    open_record(page, "day")
    offered = page.editing.editor.duties._ledgers.values()

    add(page, "volunteer_service")
    ledgers.open_place(went[-1])

    assert {"volunteer_service", "law_study"} <= set(offered)
    assert (went[-1].page, went[-1].action) == (PageKey.LEDGERS, Action.NEW)
    assert ledgers.form.on.text() == final.record.held_on.isoformat()
    assert ledgers.form.values["project"].text() == "走进社区"
    assert "张志远" in ledgers.form.values["people"].text()


def test_what_needs_nothing_more_is_in_the_books_at_once_and_taken_out_with_undo(
    page, ledgers, books, went, shell, qtbot
):
    books.finalised(party_day())
    open_record(page, "day")
    said = []
    shell.notices.said.connect(lambda text, undo: said.append(undo))

    add(page, "volunteer_service")
    ledgers.open_place(went[-1])
    page.refresh(2026)
    there = chips(page)
    said[-1]()
    page.refresh(2026)

    assert there == [ledgers._desk.ledgers.kind("volunteer_service").title]
    assert chips(page) == []


def test_what_needs_more_waits_for_the_form_and_is_left_without_a_word(page, ledgers, books, went):
    books.finalised(party_day())
    open_record(page, "day")

    add(page, "law_study")
    ledgers.open_place(went[-1])

    assert not ledgers.has_unsaved_changes
    assert ledgers._presenter.entry is None
    assert ledgers.form.draft().record == "day"


def test_the_record_leads_to_its_entry_and_the_entry_to_its_record(
    page, ledgers, books, went, qtbot
):
    books.finalised(party_day())
    open_record(page, "day")
    add(page, "volunteer_service")
    ledgers.open_place(went[-1])
    page.refresh(2026)

    qtbot.mouseClick(page.editing.editor.duties.entry_chips[0], Qt.MouseButton.LeftButton)
    to_entry = went[-1]
    qtbot.mouseClick(ledgers.view.sitting.open, Qt.MouseButton.LeftButton)

    assert to_entry.item == ledgers._presenter.entry.id
    assert (went[-1].page, went[-1].item) == (PageKey.RECORDS, "day")
    assert [button.text() for button in ledgers.view.sitting.files] == ["签到表.jpg"]
    assert ledgers.view.strip is not None
    assert ledgers.form.files == ()


def test_an_entry_by_itself_shows_no_sitting(ledgers):
    ledgers.begin_new()

    assert not ledgers.view.sitting.isVisible()


def test_minutes_that_cannot_be_read_yet_lead_nowhere(page, went, shell):
    said = []
    shell.notices.said.connect(lambda text, undo: said.append(text))
    begin(page, RecordKind.THEME_PARTY_DAY)

    add(page, "volunteer_service")

    assert went == []
    assert said


def test_an_entry_follows_the_minutes_until_they_say_no_more(page, ledgers, books, went):
    keep(books, party_day())
    open_record(page, "day")
    add(page, "volunteer_service")
    ledgers.open_place(went[-1])
    entry = ledgers._presenter.entry

    editor = page.editing.editor
    editor.fields()["day"].setText("2026-10-19")
    page.commit()

    with books.desk.work() as work:
        assert work.ledgers.get(entry.id).on.isoformat() == "2026-10-19"
