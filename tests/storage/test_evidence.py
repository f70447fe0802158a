"""The evidence folder: original bytes, whole or not at all."""

import errno
import hashlib
import io
import os
import stat
from pathlib import Path

import pytest
from storage.pictures import (
    PDF,
    claiming,
    huge_png,
    picture,
    progressive,
)
from storage.samples import NOW

from branchdesk.domain.ids import EvidenceHash
from branchdesk.storage.evidence import MOST_BYTES, EvidenceFolder
from branchdesk.storage.workspace import SqlWorkspace, open_workspace
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.lines import StoredEvidence


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def add(workspace: SqlWorkspace, source: Path) -> StoredEvidence:
    with workspace.work() as work:
        stored = work.evidence.add(source, now=NOW)
        work.commit()
    return stored


def add_bytes(workspace: SqlWorkspace, content: bytes, name: str = "x.bin") -> StoredEvidence:
    with workspace.work() as work:
        stored = work.evidence.add_bytes(content, name=name, now=NOW)
        work.commit()
    return stored


def refused(workspace: SqlWorkspace, source: Path) -> Trouble:
    with pytest.raises(Failed) as caught:
        add(workspace, source)
    return caught.value.trouble


def files(workspace: SqlWorkspace) -> list[Path]:
    return [path for path in (workspace.folder / "evidence").rglob("*") if path.is_file()]


def rows(workspace: SqlWorkspace) -> list[str]:
    with workspace._engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT sha256 FROM evidence").scalars())


def test_the_original_bytes_lie_under_their_hash(workspace: SqlWorkspace, tmp_path: Path) -> None:
    content = picture()
    source = tmp_path / "签到表.jpg"
    source.write_bytes(content)

    stored = add(workspace, source)

    digest = sha256(content)
    assert stored.path == workspace.folder / "evidence" / digest[:2] / digest
    assert stored.path.read_bytes() == content
    assert stat.S_IMODE(stored.path.stat().st_mode) == 0o600
    assert stored.attachment.evidence == digest
    assert stored.attachment.name == "签到表.jpg"
    assert stored.attachment.mime == "image/jpeg"
    assert stored.attachment.size == len(content)
    assert not stored.already_known
    assert rows(workspace) == [digest]


def test_the_same_bytes_are_kept_once_under_every_name(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    for name in ("一.pdf", "二.pdf"):
        (tmp_path / name).write_bytes(PDF)

    first, second = add(workspace, tmp_path / "一.pdf"), add(workspace, tmp_path / "二.pdf")

    assert second.already_known
    assert (first.attachment.name, second.attachment.name) == ("一.pdf", "二.pdf")
    assert len(files(workspace)) == len(rows(workspace)) == 1


def test_a_damaged_file_is_replaced_by_the_good_one(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    stored = add(workspace, tmp_path / "a.pdf")
    stored.path.write_bytes(b"rotten")

    again = add(workspace, tmp_path / "a.pdf")

    assert not again.already_known
    assert stored.path.read_bytes() == PDF


def test_pasted_content_is_a_file_like_any_other(workspace: SqlWorkspace) -> None:
    stored = add_bytes(workspace, picture("PNG"), "../截图.png")

    assert (stored.attachment.name, stored.attachment.mime) == ("截图.png", "image/png")
    with workspace.work() as work:
        assert work.evidence.path(stored.attachment.evidence) == stored.path


@pytest.mark.parametrize("name", ["CON.pdf", "会" * 80 + ".pdf", "a\u202eb.pdf", "trailing .pdf"])
def test_a_dangerous_name_is_only_shown_cleaned(
    workspace: SqlWorkspace, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(PDF)

    stored = add(workspace, tmp_path / name)

    assert stored.path.name == sha256(PDF)
    assert stored.attachment.name != name or name == "trailing .pdf"


def test_an_empty_file_is_refused(workspace: SqlWorkspace, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()

    assert refused(workspace, tmp_path / "empty.jpg") is Trouble.FILE_EMPTY
    with pytest.raises(Failed) as caught:
        add_bytes(workspace, b"")
    assert caught.value.trouble is Trouble.FILE_EMPTY
    assert files(workspace) == []


def test_what_is_not_there_or_no_file_is_refused(workspace: SqlWorkspace, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(workspace, tmp_path / "gone.jpg") is Trouble.FILE_NOT_FOUND
    assert refused(workspace, tmp_path / "nul\0.jpg") is Trouble.FILE_NOT_FOUND
    assert refused(workspace, tmp_path) is Trouble.NOT_A_FILE
    assert refused(workspace, tmp_path / "pipe") is Trouble.NOT_A_FILE
    assert refused(workspace, Path("/dev/zero")) is Trouble.NOT_A_FILE
    assert files(workspace) == []


def test_a_file_over_the_limit_is_refused_without_being_read(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    with (tmp_path / "film.mp4").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert refused(workspace, tmp_path / "film.mp4") is Trouble.FILE_TOO_LARGE
    assert files(workspace) == []


class Vanishing(io.RawIOBase):
    """A file on a stick that is pulled out while it is read."""

    def __init__(self, end: OSError | None) -> None:
        self._pieces = [b"x" * 1000, b"y" * 1000]
        self._end = end

    def read(self, _size: int = -1) -> bytes:
        if self._pieces:
            return self._pieces.pop(0)
        if self._end:
            raise self._end
        return b""


@pytest.mark.parametrize(
    ("end", "trouble"),
    [
        (OSError(errno.EIO, "gone"), Trouble.FILE_VANISHED),
        (OSError(errno.ESTALE, "gone"), Trouble.FILE_VANISHED),
        (OSError(errno.ENOENT, "gone"), Trouble.FILE_VANISHED),
        (OSError(errno.EACCES, "no"), Trouble.FILE_UNREADABLE),
        (None, Trouble.FILE_VANISHED),
    ],
    ids=["EIO", "ESTALE", "ENOENT", "EACCES", "shorter than promised"],
)
def test_a_file_that_vanishes_while_it_is_read_leaves_nothing(
    workspace: SqlWorkspace, end: OSError | None, trouble: Trouble
) -> None:
    folder = EvidenceFolder(workspace.folder)

    with pytest.raises(Failed) as caught:
        folder.keep_stream(Vanishing(end), name="a.jpg", expected=5000)  # type: ignore[arg-type]

    assert caught.value.trouble is trouble
    assert files(workspace) == []
    assert rows(workspace) == []


def test_a_file_that_grows_while_it_is_read_is_refused(workspace: SqlWorkspace) -> None:
    folder = EvidenceFolder(workspace.folder)

    with pytest.raises(Failed) as caught:
        folder.keep_stream(io.BytesIO(b"x" * 5000), name="a.log", expected=4000)

    assert caught.value.trouble is Trouble.FILE_VANISHED
    assert files(workspace) == []


@pytest.mark.parametrize(("width", "height"), [(20_000, 15_000), (60_000, 60_000), (10_000, 5_001)])
def test_a_gigantic_picture_is_refused_from_its_header(
    workspace: SqlWorkspace, tmp_path: Path, width: int, height: int
) -> None:
    (tmp_path / "huge.png").write_bytes(huge_png(width, height))

    assert refused(workspace, tmp_path / "huge.png") is Trouble.PICTURE_TOO_LARGE
    assert files(workspace) == []


@pytest.mark.parametrize(
    ("content", "accepted"),
    [
        (claiming(picture(), 12_000, 9_000), True),
        (claiming(picture(), 20_000, 15_000), False),
        (claiming(progressive(), 12_000, 9_000), False),
        (claiming(progressive(), 8_000, 6_000), True),
        (huge_png(8_000, 6_000), True),
    ],
    ids=["108 of a telephone", "300", "108 progressive", "48 progressive", "48 PNG"],
)
def test_how_many_megapixels_are_taken_depends_on_how_they_are_decoded(
    workspace: SqlWorkspace, content: bytes, accepted: bool
) -> None:
    if accepted:
        assert add_bytes(workspace, content).attachment.mime.startswith("image/")
        return

    with pytest.raises(Failed) as caught:
        add_bytes(workspace, content)

    assert caught.value.trouble is Trouble.PICTURE_TOO_LARGE


def test_a_picture_in_name_only_is_unreadable(workspace: SqlWorkspace, tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"rubbish" * 50)

    assert refused(workspace, tmp_path / "x.jpg") is Trouble.FILE_UNREADABLE
    assert files(workspace) == []


def test_a_text_called_jpg_is_kept_as_the_text_it_is(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    (tmp_path / "x.jpg").write_text("会议记录", "utf-8")

    assert add(workspace, tmp_path / "x.jpg").attachment.mime == "text/plain"


def test_a_full_disk_keeps_nothing_of_the_file(workspace: SqlWorkspace, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    evidence = workspace.folder / "evidence"
    evidence.rmdir()
    evidence.write_bytes(b"a file where the folder was")

    with pytest.raises(Failed):
        add(workspace, tmp_path / "a.pdf")

    assert rows(workspace) == []


def test_a_row_that_is_not_committed_leaves_a_file_that_harms_nobody(
    workspace: SqlWorkspace, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    with workspace.work() as work:
        work.evidence.add(tmp_path / "a.pdf", now=NOW)

    assert rows(workspace) == []
    assert add(workspace, tmp_path / "a.pdf").already_known
    assert rows(workspace) == [sha256(PDF)]


def test_what_a_crash_left_unfinished_is_swept_away(workspace: SqlWorkspace) -> None:
    workspace.close()
    left = [
        workspace.folder / place / name
        for place in (".", "evidence", "previews", "backups")
        for name in (".abc.part", ".abc.part-journal")
    ]
    for path in left:
        path.write_bytes(b"half")

    open_workspace(workspace.folder).close()

    assert not any(path.exists() for path in left)


def test_a_workspace_for_reading_takes_no_files(workspace: SqlWorkspace, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    with (
        open_workspace(workspace.folder, read_only=True) as reader,
        pytest.raises(Failed) as caught,
        reader.work() as work,
    ):
        work.evidence.add(tmp_path / "a.pdf", now=NOW)

    assert caught.value.trouble is Trouble.READ_ONLY
    assert files(workspace) == []


@pytest.mark.parametrize(
    "asked", ["", "..", "../branch.db", "a" * 63, "A" * 64, "g" * 64, "0" * 64]
)
def test_only_a_hash_reaches_a_file(workspace: SqlWorkspace, asked: str) -> None:
    (workspace.folder.parent / "branch.db").write_bytes(b"a file outside")

    with workspace.work() as work:
        assert work.evidence.path(EvidenceHash(asked)) is None
        assert work.evidence.preview(EvidenceHash(asked), edge=100) is None
