"""Photos and papers of a record: never required, kept in the background, never lost on the way."""

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from record_books import committee_draft

from branchdesk.desktop import leads
from branchdesk.desktop.evidence_files import CopyToOpen, StoreFiles
from branchdesk.domain.ids import RecordId
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.records import keep_draft


@pytest.fixture
def photo(tmp_path):
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    file = tmp_path / "现场照片.png"
    assert picture.save(str(file))
    return file


@pytest.fixture
def editing(page, books):
    page.open_place(leads.new_record(RecordKind.COMMITTEE_MEETING))
    return page.editing


def attached(editing):
    return [file.name for file in editing.presenter.draft.attachments]


def test_a_file_that_is_chosen_is_kept_and_attached(editing, prompts, photo, qtbot, books):
    prompts.will_answer((photo,))

    editing.editor.files.choose()

    qtbot.waitUntil(lambda: attached(editing) == ["现场照片.png"])
    assert editing.keep()
    assert [f.name for f in books.kept(editing.presenter.draft.id).attachments] == ["现场照片.png"]


def test_a_screenshot_is_pasted_even_while_the_cursor_stands_in_a_text(editing, hands, qtbot):
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(picture)
    editing.editor.go_to("agenda.0.discussion")

    hands.press(Qt.Key.Key_V, ctrl=True)

    qtbot.waitUntil(lambda: len(attached(editing)) == 1)
    assert attached(editing)[0].endswith(".png")


def test_text_on_the_clipboard_is_pasted_as_text(editing, hands):
    content = QMimeData()
    content.setText("words")
    content.setImageData(QImage(3, 3, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(content)
    editing.editor.go_to("place")
    editing.editor.fields()["place"].clear()

    hands.press(Qt.Key.Key_V, ctrl=True)

    assert editing.presenter.draft.place == "words"
    assert attached(editing) == []


def test_files_copied_in_the_file_manager_are_pasted_as_files(editing, hands, photo, qtbot):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(photo))])
    content.setText(str(photo))
    QGuiApplication.clipboard().setMimeData(content)
    editing.editor.go_to("place")

    hands.press(Qt.Key.Key_V, ctrl=True)

    qtbot.waitUntil(lambda: attached(editing) == ["现场照片.png"])


def test_a_caption_is_part_of_the_draft_and_a_removed_file_comes_back(editing, page, photo, qtbot):
    editing.editor.files.take_files((photo,))
    qtbot.waitUntil(lambda: len(attached(editing)) == 1)
    [file] = editing.presenter.draft.attachments
    editing.editor.files.caption_edited.emit(file.evidence, "会场")

    editing.editor.files.remove_wanted.emit(file.evidence)
    assert attached(editing) == []

    page.undo()
    assert editing.presenter.draft.attachments[0].caption == "会场"


def test_a_file_that_cannot_be_kept_says_why_and_the_others_are_kept(
    editing, photo, tmp_path, shell, qtbot
):
    empty = tmp_path / "empty.jpg"
    empty.touch()
    said = []
    shell.notices.said.connect(lambda sentence, _undo: said.append(sentence))

    editing.editor.files.take_files((empty, photo))

    qtbot.waitUntil(lambda: attached(editing) == ["现场照片.png"])
    qtbot.waitUntil(lambda: any("empty.jpg" in sentence for sentence in said))


def test_files_kept_only_after_the_record_was_left_are_attached_to_it_all_the_same(
    page, books, photo, desk, qtbot
):
    draft = committee_draft()
    keep_draft(draft, today=books.clock.today(), now=books.clock.now(), work=desk.work())
    stored = StoreFiles(desk, RecordId("r1"), (photo,))(NoJob())
    page.open_place(leads.new_record(RecordKind.COMMITTEE_MEETING))

    page.editing.editor.files.added.emit("r1", stored.attachments)

    assert [file.name for file in books.kept("r1").attachments] == ["现场照片.png"]
    assert attached(page.editing) == []


class Opened(QObject):
    """What would be opened with the system's program for it."""

    def __init__(self) -> None:
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def open(self, url) -> None:
        self.urls.append(url)


class NoJob:
    """A job that nobody stops."""

    def step(self, done: int, total: int) -> None:
        pass


def test_a_photo_is_opened_under_its_own_name_and_a_program_never(desk, photo, tmp_path):
    program = tmp_path / "tool.exe"
    program.write_bytes(b"MZ and more")
    stored = StoreFiles(desk, RecordId("r1"), (photo, program))(NoJob())

    copies = [CopyToOpen(desk, file)(NoJob()) for file in stored.attachments]

    assert copies[0].name == "现场照片.png"
    assert copies[0].read_bytes() == photo.read_bytes()
    assert copies[1] is None


def test_a_file_that_cannot_be_laid_out_is_told_and_stays(desk, photo):
    stored = StoreFiles(desk, RecordId("r1"), (photo,))(NoJob())
    desk.previews.parent.mkdir(exist_ok=True)
    (desk.previews / "opened").write_bytes(b"a file where a folder is wanted")

    with pytest.raises(Failed) as told:
        CopyToOpen(desk, stored.attachments[0])(NoJob())

    assert told.value.trouble is Trouble.TARGET_NOT_WRITABLE
    with desk.work() as work:
        assert work.evidence.path(stored.attachments[0].evidence).read_bytes() == photo.read_bytes()


def test_what_opens_a_file_is_the_system(editing, photo, qtbot):
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        editing.editor.files.take_files((photo,))
        qtbot.waitUntil(lambda: len(attached(editing)) == 1)
        [file] = editing.presenter.draft.attachments
        editing.editor.files.ui.strip.open_wanted.emit(file.evidence)

        qtbot.waitUntil(lambda: bool(opened.urls))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.urls[0].fileName() == "现场照片.png"
