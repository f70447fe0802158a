"""Small pictures of evidence, made once."""

import io
from pathlib import Path

import pytest
from PIL import Image
from storage.pictures import HEIC, ORIENTATION, PDF, PLACE, picture
from storage.samples import NOW

from branchdesk import paths
from branchdesk.storage.workspace import SqlWorkspace
from branchdesk.usecases.lines import StoredEvidence


def add_bytes(workspace: SqlWorkspace, content: bytes, name: str = "x.bin") -> StoredEvidence:
    with workspace.work() as work:
        stored = work.evidence.add_bytes(content, name=name, now=NOW)
        work.commit()
    return stored


def preview(workspace: SqlWorkspace, content: bytes, *, edge: int = 100) -> Path | None:
    stored = add_bytes(workspace, content)
    return workspace.work().evidence.preview(stored.attachment.evidence, edge=edge)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_of_any_kind_gets_a_small_jpeg(workspace: SqlWorkspace, kind: str) -> None:
    made = preview(workspace, picture(kind))

    assert made is not None
    with Image.open(made) as small:
        assert (small.format, small.size) == ("JPEG", (100, 75))
        assert small.convert("RGB").getpixel((5, 5))[0] > 200  # type: ignore[index]


def test_a_preview_is_made_once(workspace: SqlWorkspace) -> None:
    first = preview(workspace, picture())
    assert first is not None
    made = first.stat().st_mtime_ns

    again = preview(workspace, picture())

    assert again == first
    assert again.stat().st_mtime_ns == made


@pytest.mark.parametrize(
    ("orientation", "red_at"), [(1, (5, 5)), (3, (95, 70)), (6, (70, 5)), (8, (5, 95))]
)
def test_a_preview_stands_upright(
    workspace: SqlWorkspace, orientation: int, red_at: tuple[int, int]
) -> None:
    made = preview(workspace, picture(orientation=orientation))

    assert made is not None
    with Image.open(made) as small:
        assert small.size == ((100, 75) if orientation in (1, 3) else (75, 100))
        red, green, _ = small.convert("RGB").getpixel(red_at)  # type: ignore[misc]
        assert red > 200 > 100 > green


def test_a_preview_says_nothing_of_place_and_camera(workspace: SqlWorkspace) -> None:
    content = picture(orientation=6)
    with Image.open(io.BytesIO(content)) as original:
        assert original.getexif().get_ifd(PLACE)

    made = preview(workspace, content)

    assert made is not None
    with Image.open(made) as small:
        assert ORIENTATION not in small.getexif()
        assert not small.getexif().get_ifd(PLACE)
        assert "exif" not in small.info


def test_a_small_picture_is_not_blown_up(workspace: SqlWorkspace) -> None:
    made = preview(workspace, picture(size=(40, 30)))

    assert made is not None
    with Image.open(made) as small:
        assert small.size == (40, 30)


def test_what_is_transparent_becomes_white(workspace: SqlWorkspace) -> None:
    made = preview(workspace, picture("PNG", mode="RGBA"))

    assert made is not None
    with Image.open(made) as small:
        assert min(small.convert("RGB").getpixel((95, 70))) > 240  # type: ignore[type-var, arg-type]


@pytest.mark.parametrize("content", [PDF, HEIC, picture()[:900]], ids=["pdf", "heic", "cut"])
def test_what_cannot_be_shown_small_is_kept_without_preview(
    workspace: SqlWorkspace, content: bytes
) -> None:
    assert preview(workspace, content) is None

    assert len(list((workspace.folder / "evidence").glob("??/*"))) == 1
    assert not list((workspace.folder / "previews").rglob("*.part"))


def test_a_telephones_own_format_is_known_and_kept(workspace: SqlWorkspace) -> None:
    assert add_bytes(workspace, HEIC, "IMG.HEIC").attachment.mime == "image/heic"


def test_where_the_workspace_takes_nothing_previews_are_this_persons_own(
    workspace: SqlWorkspace,
) -> None:
    stored = add_bytes(workspace, picture())
    previews = workspace.folder / "previews"
    previews.rmdir()
    previews.write_bytes(b"a file where the folder was")

    made = workspace.work().evidence.preview(stored.attachment.evidence, edge=100)

    assert made is not None
    assert made.is_relative_to(paths.cache_dir())
