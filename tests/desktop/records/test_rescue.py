"""A database that refuses: what is typed is put aside, and offered back at the next opening."""

import pytest
from record_books import committee_draft, open_books
from record_pages import begin, field

from branchdesk.desktop.opening import described
from branchdesk.desktop.rescuing import offer_rescued
from branchdesk.domain.ids import RecordId
from branchdesk.storage.rescue import RescueFolder
from branchdesk.usecases.rescuing import Rescued

LONG = "很长的发言。" * 20_000


def pragma(books, words):
    workspace = books.desk.workspace
    # The form may be looking through the years beside us: one connection, one at a time.
    with workspace._store.turn(), workspace._engine.connect() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {words}").scalar_one())


def fill_the_disk(books):
    pragma(books, f"max_page_count = {pragma(books, 'page_count')}")


def free_the_disk(books):
    pragma(books, "max_page_count = 100000")


@pytest.fixture
def books(tmp_path):
    """Return books whose refused forms go to a folder of their own."""
    made = open_books(tmp_path / "workspace")
    made.desk.rescue = RescueFolder(made.desk.workspace.folder, state=tmp_path / "state")
    yield made
    made.desk.workspace.close()


@pytest.fixture
def refused(page, books):
    """Return the record whose last words did not find room."""
    editing = begin(page)
    field(page, "title").setText("十月支委会")
    fill_the_disk(books)
    field(page, "agenda.0.discussion").setPlainText(LONG)
    assert editing.commit() is False
    return editing.presenter


def test_what_the_database_refuses_stays_in_the_form_and_lies_aside(page, books, refused):
    [aside] = books.desk.rescue.found()

    assert aside.draft == refused.draft
    assert aside.draft.agenda[0].discussion == LONG
    assert refused.has_unkept
    assert field(page, "agenda.0.discussion").toPlainText() == LONG
    banner = page.editing.editor.ui.trouble_text
    assert banner.isVisible()
    assert str(aside.path) in banner.text()
    assert aside.path.is_file()


def test_once_there_is_room_it_is_kept_and_nothing_lies_aside_any_more(page, books, refused):
    free_the_disk(books)

    assert page.editing.commit()

    assert books.desk.rescue.found() == ()
    assert books.kept(refused.draft.id).agenda[0].discussion == LONG
    assert not page.editing.editor.ui.trouble_banner.isVisible()


def test_where_it_lies_is_told_before_it_is_left(page, books, refused, prompts):
    prompts.will_answer(False)

    page.escape()

    assert prompts.asked == ["This entry could not be kept."]
    assert page.editing.presenter is refused


def test_the_next_opening_offers_it_back_as_a_draft(page, books, refused, prompts, shell):
    free_the_disk(books)
    went = []
    shell.places.wanted.connect(went.append)
    rescued = described(books.desk).rescued
    prompts.will_answer(True)

    offer_rescued(rescued, books.desk, shell)

    assert books.kept(refused.draft.id).agenda[0].discussion == LONG
    assert [place.item for place in went] == [refused.draft.id]
    assert books.desk.rescue.found() == ()
    assert described(books.desk).rescued == ()


def test_what_is_not_wanted_now_is_offered_again(page, books, refused, prompts, shell):
    free_the_disk(books)
    prompts.will_answer(False)

    offer_rescued(described(books.desk).rescued, books.desk, shell)

    assert books.kept(refused.draft.id) is None
    assert len(described(books.desk).rescued) == 1


def test_what_still_finds_no_room_still_lies_aside(page, books, refused, prompts, shell):
    said = []
    shell.notices.said.connect(lambda sentence, _undo: said.append(sentence))
    prompts.will_answer(True)

    offer_rescued(described(books.desk).rescued, books.desk, shell)

    assert len(said) == 1
    assert len(books.desk.rescue.found()) == 1


def test_what_the_books_hold_already_is_not_offered(books):
    from record_pages import keep

    kept = keep(books, committee_draft())
    books.desk.rescue.keep(kept, now=books.clock.now())

    assert described(books.desk).rescued == ()
    assert books.desk.rescue.found() == ()


def test_where_even_the_own_folder_refuses_the_form_still_holds_everything(page, books, tmp_path):
    (tmp_path / "state").write_text("a file where a folder should be")
    editing = begin(page)
    fill_the_disk(books)
    field(page, "agenda.0.discussion").setPlainText(LONG)

    assert editing.commit() is False

    assert editing.presenter.put_aside == ""
    assert editing.presenter.trouble is not None
    assert field(page, "agenda.0.discussion").toPlainText() == LONG


def test_opening_a_workspace_asks_in_the_window(books, window, prompts, qtbot):
    from branchdesk.desktop.entrance import Entrance
    from branchdesk.desktop.opening import Opening

    draft = committee_draft("lost")
    books.desk.rescue.keep(draft, now=books.clock.now())
    folder = books.desk.workspace.folder
    prompts.will_answer(True)
    entrance = Entrance(open=lambda _folder: books.desk, create=None, workspace=folder)
    opening = Opening(window, entrance, window.shell.preferences)
    opening.begin()
    qtbot.waitUntil(lambda: window.page is not None and bool(prompts.asked))

    assert isinstance(draft.id, str)
    assert books.kept(RecordId("lost")).title == draft.title
    assert window.page.editing.presenter.draft.id == "lost"
    assert not any(isinstance(one, Rescued) for one in books.desk.rescue.found())
