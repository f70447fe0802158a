"""Papers filed from the scanner while a record is open: its form has them, and loses nothing."""

from dataclasses import replace

import pytest
from record_books import committee_draft

from branchdesk.desktop import leads
from branchdesk.domain.ids import RecordId
from branchdesk.usecases.finalising import Finalising
from branchdesk.usecases.records import keep_draft

R1 = RecordId("r1")


def filed(books, content):
    """File a paper with the record, as a job beside the window does; return its hash."""
    clock = books.clock
    with books.desk.work() as work:
        stored = work.evidence.add_bytes(content, name="签字件.pdf", now=clock.now())
        work.filing.add(R1, [stored.attachment], reason="x", today=clock.today(), now=clock.now())
        work.commit()
    books.desk.changed()
    return stored.attachment.evidence


def shown(page):
    return [file.evidence for file in page.editing.presenter.draft.attachments]


def in_books(books):
    with books.desk.work() as work:
        return [file.evidence for file in work.records.final(R1).record.attachments]


@pytest.fixture
def open_final(page, books):
    books.finalised(committee_draft("r1"))
    page.open_place(leads.record(R1))
    return page


def test_a_finalised_record_that_is_open_shows_the_new_version(open_final, books):
    paper = filed(books, b"signed")
    open_final.refresh(2026)

    assert shown(open_final) == [paper]
    assert open_final.editing.presenter.version.number == 2
    assert open_final.editing.presenter.locked


def test_a_change_begun_before_does_not_lose_the_paper(open_final, books):
    presenter = open_final.editing.presenter
    presenter.amend()
    open_final.editing.show_all()
    paper = filed(books, b"signed")
    open_final.refresh(2026)

    assert presenter.typed(replace(presenter.draft, place="改过的地点"))
    presenter.finalise(Finalising(change_reason="地点"))

    assert in_books(books) == [paper]


def test_what_is_being_typed_stays_when_a_paper_comes_and_goes(open_final, books):
    presenter = open_final.editing.presenter
    presenter.amend()
    typed = committee_draft("r1", title="正在改的题目", written_at=presenter.draft.written_at)
    assert presenter.typed(typed)
    assert presenter.keep()
    paper = filed(books, b"signed")
    open_final.refresh(2026)
    assert (shown(open_final), presenter.draft.title) == ([paper], "正在改的题目")

    books.desk.undo()
    open_final.refresh(2026)

    assert (shown(open_final), presenter.draft.title) == ([], "正在改的题目")
    assert books.kept("r1").attachments == ()


def test_a_draft_gets_the_paper_and_gives_it_back(page, books):
    clock = books.clock
    keep_draft(committee_draft("r1"), today=clock.today(), now=clock.now(), work=books.desk.work())
    page.open_place(leads.record(R1))

    paper = filed(books, b"signed")
    page.refresh(2026)
    assert shown(page) == [paper]

    books.desk.undo()
    page.refresh(2026)
    assert shown(page) == []


def test_a_refresh_without_news_leaves_the_form_alone(open_final, books):
    presenter = open_final.editing.presenter
    before = presenter.draft

    assert not presenter.follow_books()
    assert presenter.draft == before
