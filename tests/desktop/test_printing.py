"""Records and ledgers on paper, as the branch keeps them in a binder."""

from functools import partial

import pypdfium2
import pytest
from branch_year import make_branch
from record_books import committee_draft, open_books

from branchdesk.app import _print_form
from branchdesk.desktop import printing
from branchdesk.desktop.pages.ledgers.page import LedgersPage
from branchdesk.desktop.pages.records.page import RecordsPage
from branchdesk.desktop.places import Action, PageKey, Place


@pytest.fixture
def opened(monkeypatch):
    """Return the files that were handed to the office's own reader, none of them really opened."""
    seen = []
    monkeypatch.setattr(printing, "open_outside", seen.append)
    return seen


@pytest.fixture
def books(tmp_path):
    made = open_books(tmp_path / "workspace")
    made.desk.print_form = partial(_print_form, made.desk.workspace)
    yield made
    made.desk.workspace.close()


@pytest.fixture
def desk(tmp_path):
    made = make_branch(tmp_path / "branch")
    made.print_form = partial(_print_form, made.workspace)
    yield made
    made.workspace.close()


@pytest.fixture
def ledgers(qtbot, desk, shell):
    made = LedgersPage(desk, shell)
    qtbot.addWidget(made)
    made.refresh(2026)
    made.show()
    return made


def words_of(path):
    with pypdfium2.PdfDocument(path) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


def action(page, name):
    return next(each for each in page.secondary_actions() if each.objectName() == name)


def test_a_finalised_meeting_is_printed_with_its_sign_in_sheet(
    books, shell, prompts, opened, qtbot, tmp_path
):
    books.finalised(committee_draft())
    page = RecordsPage(books.desk, shell)
    qtbot.addWidget(page)
    page.refresh(2026)
    page.open_place(Place(PageKey.RECORDS, item="r1"))
    target = tmp_path / "纸.pdf"
    prompts.will_answer(target)

    action(page, "print").trigger()

    qtbot.waitUntil(lambda: opened == [target])
    text = words_of(target)
    assert committee_draft().place in text
    for name in ("张志远", "李娜样", "周样平"):
        assert name in text


def test_a_draft_is_not_printed_as_if_it_were_the_record(books, shell, qtbot):
    page = RecordsPage(books.desk, shell)
    qtbot.addWidget(page)
    page.refresh(2026)
    page.open_place(
        Place(PageKey.RECORDS, action=Action.NEW, values=(("kind", "committee_meeting"),))
    )

    assert page.primary_action() is not None
    assert "print" not in {each.objectName() for each in page.secondary_actions()}


def test_a_ledger_is_printed_entry_by_entry_and_as_a_list(
    ledgers, prompts, opened, qtbot, tmp_path
):
    ledgers.open_place(
        Place(PageKey.LEDGERS, action=Action.NEW, values=(("kind", "volunteer_service"),))
    )
    ledgers.form.values["project"].setText("社区清扫")
    ledgers.form.values["people"].setText("张志远、李娜")
    ledgers.primary_action().trigger()
    one, many = tmp_path / "one.pdf", tmp_path / "many.pdf"
    prompts.will_answer(one, many)

    action(ledgers, "print_entry").trigger()
    qtbot.waitUntil(lambda: opened == [one])
    action(ledgers, "print_list").trigger()
    qtbot.waitUntil(lambda: opened == [one, many])

    assert "社区清扫" in words_of(one)
    assert "社区清扫" in words_of(many)


def test_an_empty_ledger_is_not_printed(ledgers, shell, prompts):
    ledgers.open_place(
        Place(PageKey.LEDGERS, action=Action.NEW, values=(("kind", "volunteer_service"),))
    )
    action(ledgers, "print_list").trigger()

    assert prompts.asked == []
