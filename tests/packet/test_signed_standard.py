"""The signed standard: read as it was signed, refused in whatever way it was changed."""

import json
from datetime import UTC, datetime

import pytest
from domain_values import STANDARD_TEXT

from branchdesk.packet.keyfile import Strength, make_key
from branchdesk.packet.room import PdfPacketRoom
from branchdesk.packet.signed_standard import read_signed, write_signed
from branchdesk.usecases.errors import Failed, Trouble

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = "correct horse battery"


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    folder = tmp_path_factory.mktemp("key")
    return make_key(
        folder / "branch.key",
        passphrase=PASSPHRASE,
        branch="云岭市人大常委会机关党委",
        holder="机关党委",
        now=NOW,
        strength=Strength(8 * 1024, 1, 1),
    )


@pytest.fixture
def signed(tmp_path, key):
    path = tmp_path / "五星.bdstandard"
    write_signed(path, STANDARD_TEXT, key=key, at=NOW)
    return path


def trouble(path):
    with pytest.raises(Failed) as failure:
        read_signed(path)
    return failure.value.trouble


def test_a_signed_standard_comes_back_word_for_word_with_its_signer(signed, key):
    text, certificate, at = read_signed(signed)

    assert text == STANDARD_TEXT
    assert certificate.fingerprint == key.certificate.fingerprint
    assert (certificate.subject, at) == ("机关党委", NOW)


@pytest.mark.parametrize("name", ["standard", "signed_at", "certificate", "signature"])
def test_whatever_is_changed_in_it_the_file_is_refused(signed, name):
    document = json.loads(signed.read_text(encoding="utf-8"))
    value = document[name]
    document[name] = value.replace("90", "60") if name == "standard" else value[::-1]
    signed.write_text(json.dumps(document), encoding="utf-8")

    assert trouble(signed) in (Trouble.STANDARD_SIGNATURE_WRONG, Trouble.NOT_A_STANDARD)


def test_one_changed_point_is_a_wrong_signature(signed):
    content = signed.read_text(encoding="utf-8")
    signed.write_text(content.replace("points = 90", "points = 60"), encoding="utf-8")

    assert trouble(signed) is Trouble.STANDARD_SIGNATURE_WRONG


def test_a_signature_by_another_key_is_wrong(signed, tmp_path):
    other = make_key(
        tmp_path / "other.key",
        passphrase=PASSPHRASE,
        branch="另一支部",
        holder="另一支部",
        now=NOW,
        strength=Strength(8 * 1024, 1, 1),
    )
    write_signed(tmp_path / "other.bdstandard", STANDARD_TEXT, key=other, at=NOW)
    mine = json.loads(signed.read_text(encoding="utf-8"))
    theirs = json.loads((tmp_path / "other.bdstandard").read_text(encoding="utf-8"))
    signed.write_text(json.dumps({**mine, "signature": theirs["signature"]}), encoding="utf-8")

    assert trouble(signed) is Trouble.STANDARD_SIGNATURE_WRONG


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b"x" * 600_000])
def test_something_else_is_no_standard(tmp_path, content):
    path = tmp_path / "x.bdstandard"
    path.write_bytes(content)

    assert trouble(path) is Trouble.NOT_A_STANDARD


def test_a_later_form_says_so(signed):
    document = json.loads(signed.read_text(encoding="utf-8"))
    signed.write_text(json.dumps({**document, "version": 2}), encoding="utf-8")

    assert trouble(signed) is Trouble.STANDARD_OF_OTHER_VERSION


def test_the_room_knows_a_signer_once_the_fingerprint_was_compared(signed, tmp_path):
    room = PdfPacketRoom(tmp_path, signers=tmp_path / "known.json")
    before = room.read_standard(signed)

    room.trust(before.fingerprint, name=before.signer)

    assert not before.known
    assert room.read_standard(signed).known
