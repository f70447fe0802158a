"""Photographs become small, upright, anonymous JPEGs; what is none becomes a reason, no crash."""

import errno
import hashlib
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from branchdesk.domain.ids import EvidenceHash
from branchdesk.packet.canvas import Photo
from branchdesk.packet.images import EDGE, Unusable, Wanted, prepare


def wanted(path: Path) -> Wanted:
    return Wanted(EvidenceHash(hashlib.sha256(path.read_bytes()).hexdigest()), path)


def prepared(path: Path, tmp_path: Path) -> Photo | Unusable:
    [found] = prepare([wanted(path)], cache=tmp_path / "cache", progress=unwatched).values()
    return found


def unwatched(done: int, total: int) -> None:
    """Nobody watches."""


def pixels(photo: Photo) -> Image.Image:
    with Image.open(photo.path) as image:
        image.load()
        return image


def picture(path: Path, size=(2400, 1200), mode="RGB", **options) -> Path:
    Image.new(mode, size, options.pop("colour", None) or 0).save(path, **options)
    return path


def test_a_large_photograph_is_shrunk_and_keeps_its_shape(tmp_path):
    photo = prepared(picture(tmp_path / "p.jpg"), tmp_path)

    assert (photo.width, photo.height) == (EDGE, EDGE // 2)
    assert pixels(photo).format == "JPEG"


def test_a_small_photograph_is_not_blown_up(tmp_path):
    photo = prepared(picture(tmp_path / "p.jpg", (300, 200)), tmp_path)

    assert (photo.width, photo.height) == (300, 200)


def test_where_it_was_taken_does_not_leave_the_branch(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "TelephoneMaker"
    exif.get_ifd(0x8825)[2] = (39.0, 54.0, 20.0)
    path = picture(tmp_path / "p.jpg", exif=exif, comment=b"a private remark")
    assert b"TelephoneMaker" in path.read_bytes()

    raw = prepared(path, tmp_path).path.read_bytes()

    assert b"Exif" not in raw
    assert b"TelephoneMaker" not in raw
    assert b"private" not in raw


def test_a_photograph_taken_upright_is_printed_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.new("RGB", (400, 200), "white")
    image.paste((255, 0, 0), (0, 0, 200, 200))
    image.save(tmp_path / "p.jpg", exif=exif, quality=95)

    photo = prepared(tmp_path / "p.jpg", tmp_path)

    assert (photo.width, photo.height) == (200, 400)
    assert pixels(photo).getpixel((100, 50))[1] < 60


@pytest.mark.parametrize(
    ("mode", "name", "colours"),
    [
        ("CMYK", "p.jpg", "RGB"),
        ("L", "p.jpg", "L"),
        ("RGBA", "p.png", "RGB"),
        ("LA", "p.png", "RGB"),
        ("P", "p.png", "RGB"),
        ("I;16", "p.png", "L"),
        ("1", "p.bmp", "RGB"),
    ],
)
def test_every_kind_of_colour_becomes_rgb_or_grey(tmp_path, mode, name, colours):
    photo = prepared(picture(tmp_path / name, (64, 48), mode), tmp_path)

    assert pixels(photo).mode == colours
    assert photo.grey is (colours == "L")


def test_what_is_transparent_becomes_white_not_black(tmp_path):
    photo = prepared(picture(tmp_path / "p.png", (60, 60), "RGBA"), tmp_path)

    assert min(pixels(photo).getpixel((30, 30))) > 250


def test_a_shrunk_picture_is_kept_for_the_next_export(tmp_path):
    path = picture(tmp_path / "p.jpg")
    first = prepared(path, tmp_path)
    written = first.path.stat().st_mtime_ns

    assert prepared(path, tmp_path) == first
    assert first.path.stat().st_mtime_ns == written


def test_a_kept_picture_that_was_cut_off_is_made_again(tmp_path):
    path = picture(tmp_path / "p.jpg")
    kept = prepared(path, tmp_path).path
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])

    assert prepared(path, tmp_path).path.read_bytes() == whole


def test_a_missing_original_is_said_to_be_missing(tmp_path):
    gone = Wanted(EvidenceHash("0" * 64), tmp_path / "gone.jpg")
    never = Wanted(EvidenceHash("1" * 64), None)

    found = prepare([gone, never], cache=tmp_path / "cache", progress=unwatched)

    assert set(found.values()) == {Unusable.MISSING}


def test_an_original_that_was_exchanged_is_not_printed(tmp_path):
    path = picture(tmp_path / "p.jpg")
    item = wanted(path)
    picture(path, (100, 100))

    [found] = prepare([item], cache=tmp_path / "cache", progress=unwatched).values()

    assert found is Unusable.CHANGED


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", b"\xff\xd8\xff\xe0" + b"\0" * 40, b"II*\0" + b"\0" * 40]
)
def test_what_is_no_picture_is_unreadable(tmp_path, content):
    path = tmp_path / "p.jpg"
    path.write_bytes(content)

    assert prepared(path, tmp_path) is Unusable.UNREADABLE


def test_a_photograph_cut_short_is_unreadable(tmp_path):
    path = tmp_path / "p.jpg"
    Image.effect_noise((800, 600), 80).convert("RGB").save(path)
    path.write_bytes(path.read_bytes()[:20_000])

    assert prepared(path, tmp_path) is Unusable.UNREADABLE


def test_a_small_file_of_three_hundred_megapixels_is_refused_without_being_unpacked(tmp_path):
    path = tmp_path / "bomb.png"
    header = struct.pack(">IIBBBBB", 20_000, 15_000, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(60_001), 9)
    chunks = [(b"IHDR", header), (b"IDAT", body), (b"IEND", b"")]
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + tag + data + struct.pack(">I", zlib.crc32(tag + data))
            for tag, data in chunks
        )
    )

    assert prepared(path, tmp_path) is Unusable.TOO_LARGE


def test_one_bad_picture_does_not_keep_the_others_out(tmp_path):
    good = [picture(tmp_path / f"{n}.jpg", (50 + n, 50)) for n in range(5)]
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no")

    found = prepare(
        [wanted(path) for path in (*good, bad)], cache=tmp_path / "cache", progress=unwatched
    )

    assert sum(isinstance(one, Photo) for one in found.values()) == 5


def test_a_full_disk_is_told_and_not_taken_for_a_bad_picture(tmp_path, monkeypatch):
    path = picture(tmp_path / "p.jpg")
    item = wanted(path)

    def full(self, *arguments, **options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", full)
    with pytest.raises(OSError, match="No space"):
        prepare([item], cache=tmp_path / "cache", progress=unwatched)


def test_stopping_leaves_nothing_unfinished_behind(tmp_path):
    paths = [picture(tmp_path / f"{n}.jpg", (600 + n, 400)) for n in range(6)]

    class StoppedByThePerson(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StoppedByThePerson

    with pytest.raises(StoppedByThePerson):
        prepare([wanted(path) for path in paths], cache=tmp_path / "cache", progress=stop)

    assert list((tmp_path / "cache").glob("*.part")) == []
