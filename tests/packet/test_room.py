"""The packet room as the desk uses it: key, export, check, preview, known signers."""

import json
import os
import stat
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from packet import sample_year
from packet.conftest import PASSPHRASE, WEAK
from PIL import Image

from branchdesk.packet import keyfile
from branchdesk.packet.confined import Stopped, run_confined
from branchdesk.packet.room import PdfPacketRoom
from branchdesk.usecases.errors import Failed, Trouble
from branchdesk.usecases.packets import VerdictCode


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setattr(keyfile, "DEFAULT_STRENGTH", WEAK)
    monkeypatch.setattr(keyfile.make_key, "__kwdefaults__", {"strength": WEAK})
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    return PdfPacketRoom(workspace, signers=tmp_path / "own" / "known-signers.json")


def unwatched(done: int, total: int) -> None:
    """Nobody watches."""


def test_the_first_packet_needs_a_key_and_later_ones_use_it(room, tmp_path):
    assert not room.has_key()

    fingerprint = room.make_key(PASSPHRASE, branch_name="中共××市示范机关第一支部委员会")

    assert room.has_key()
    assert fingerprint in room.known_signers()


def test_what_this_branch_exports_is_valid_and_known_here(room, tmp_path):
    room.make_key(PASSPHRASE, branch_name="第一支部")
    year = sample_year.year_file(tmp_path / "year", months=1, paragraphs=1, photo_count=1)
    receipt = room.build(year, target=tmp_path / "p.pdf", passphrase=PASSPHRASE, progress=unwatched)

    verdict = room.verify(receipt.path)

    assert verdict.code is VerdictCode.VALID
    assert verdict.signer_known
    assert room.page_count(receipt.path) == receipt.pages


def test_an_old_key_still_signs_with_a_certificate_made_anew(room, tmp_path):
    keyfile.make_key(
        tmp_path / "workspace" / "branch.key",
        passphrase=PASSPHRASE,
        branch="第一支部",
        holder="第一支部",
        now=datetime(2020, 1, 1, tzinfo=UTC),
    )
    year = sample_year.year_file(tmp_path / "year", months=1, paragraphs=1, photo_count=0)

    receipt = room.build(year, target=tmp_path / "p.pdf", passphrase=PASSPHRASE, progress=unwatched)

    verdict = room.verify(receipt.path)
    assert verdict.intact
    assert verdict.signer_known
    assert abs(verdict.signed_at - datetime.now(UTC)) < timedelta(minutes=5)


def test_a_wrong_passphrase_makes_no_packet(room, tmp_path):
    room.make_key(PASSPHRASE, branch_name="第一支部")
    year = sample_year.year_file(tmp_path / "year", months=1, paragraphs=1, photo_count=0)

    with pytest.raises(Failed) as refusal:
        room.build(
            year, target=tmp_path / "p.pdf", passphrase="wrong wrong wrong", progress=unwatched
        )

    assert refusal.value.trouble is Trouble.WRONG_PASSPHRASE
    assert not (tmp_path / "p.pdf").exists()


def test_a_preview_is_a_picture_of_the_page_as_wide_as_asked(room, packet):
    image = Image.open(BytesIO(room.preview(packet, 1, width=400)))

    assert image.format == "PNG"
    assert image.width == 400
    assert image.height == pytest.approx(400 * 842 / 595, abs=2)
    assert image.convert("L").getextrema()[0] < 128


@pytest.mark.parametrize("page", [-1, 2, 10_000])
def test_a_page_that_is_not_there_is_trouble_not_a_crash(room, packet, page):
    with pytest.raises(Failed) as refusal:
        room.preview(packet, page, width=300)

    assert refusal.value.trouble is Trouble.FILE_UNREADABLE


def test_what_is_no_pdf_has_no_preview(room, tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(b"no")

    with pytest.raises(Failed):
        room.page_count(path)


def test_a_page_that_would_fill_the_memory_costs_a_child_not_the_program(room, tmp_path, key):
    from packet import bombs

    path = tmp_path / "bomb.pdf"
    bombs.with_bomb_as_page(path, key)
    try:
        room.preview(path, 0, width=200)
    except Failed as refusal:
        assert refusal.trouble is Trouble.FILE_UNREADABLE  # noqa: PT017 - either is well


def test_work_that_takes_too_long_is_stopped():
    with pytest.raises(Stopped):
        run_confined("no such task", {}, seconds=1)


def test_a_signer_can_be_known_and_forgotten(room):
    room.trust("ab" * 32, name="第二支部")
    assert room.known_signers() == {"ab" * 32: "第二支部"}

    room.distrust("ab" * 32)
    assert room.known_signers() == {}


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps its own permissions")
def test_the_list_of_known_signers_is_private_and_readable_as_text(room, tmp_path):
    room.trust("cd" * 32, name="第三支部")

    path = tmp_path / "own" / "known-signers.json"
    assert json.loads(path.read_text(encoding="utf-8")) == {"cd" * 32: "第三支部"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
