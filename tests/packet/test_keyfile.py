"""The branch's key: locked with a passphrase, telling whom it belongs to, never damaged quietly."""

import json
import os
import stat
from datetime import UTC, datetime

import pytest
from cryptography import x509
from packet.conftest import MADE_AT, PASSPHRASE, WEAK

from branchdesk.packet import keyfile
from branchdesk.packet.keyfile import Strength, make_key, open_key, read_certificate, renew_key
from branchdesk.usecases.errors import Failed, Trouble

BRANCH = "中共××市示范机关第一支部委员会"


def made(path, **changes):
    facts = {
        "passphrase": PASSPHRASE,
        "branch": BRANCH,
        "holder": "第一支部 组织委员",
        "now": MADE_AT,
        "strength": WEAK,
    }
    return make_key(path, **(facts | changes))


def changed(path, **changes):
    document = json.loads(path.read_text())
    for name, value in changes.items():
        if isinstance(value, dict):
            document[name] |= value
        else:
            document[name] = value
    path.write_text(json.dumps(document))


@pytest.fixture
def path(tmp_path):
    made(tmp_path / "branch.key")
    return tmp_path / "branch.key"


def test_a_key_opens_with_its_passphrase(tmp_path):
    key = made(tmp_path / "branch.key")

    assert open_key(tmp_path / "branch.key", passphrase=PASSPHRASE) == key


def test_the_wrong_passphrase_is_refused(path):
    with pytest.raises(Failed) as refusal:
        open_key(path, passphrase=PASSPHRASE + "x")

    assert refusal.value.trouble is Trouble.WRONG_PASSPHRASE


def test_a_short_passphrase_makes_no_key(tmp_path):
    with pytest.raises(Failed) as refusal:
        made(tmp_path / "branch.key", passphrase="elf letters")

    assert refusal.value.trouble is Trouble.PASSPHRASE_TOO_SHORT
    assert list(tmp_path.iterdir()) == []


def test_an_existing_key_is_never_overwritten(path):
    before = path.read_bytes()

    with pytest.raises(Failed):
        made(path)

    assert path.read_bytes() == before


def test_neither_the_key_nor_the_passphrase_stands_in_the_file_or_in_a_log(path):
    key = open_key(path, passphrase=PASSPHRASE)
    raw = path.read_bytes()

    assert key.key_der not in raw
    assert PASSPHRASE.encode() not in raw
    assert key.key_der.hex() not in repr(key)
    assert "key_der" not in repr(key)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps its own permissions")
def test_only_its_owner_may_read_the_file(path):
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_certificate_is_readable_without_the_passphrase(path):
    certificate = read_certificate(path)

    assert certificate == open_key(path, passphrase=PASSPHRASE).certificate
    assert certificate.organisation == BRANCH
    assert certificate.ends_at > datetime(2029, 1, 4, tzinfo=UTC)


def test_the_certificate_says_what_readers_want_to_see(path):
    certificate = x509.load_der_x509_certificate(read_certificate(path).der)

    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    assert {oid.dotted_string for oid in purposes} == {"1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4"}
    assert certificate.subject.rfc4514_string().endswith("C=CN")


def test_a_very_long_branch_name_still_makes_a_certificate(tmp_path):
    key = made(tmp_path / "k.key", branch="很长的名称" * 30, holder="很长的职务" * 30)

    assert len(key.certificate.organisation) == 64
    assert key.certificate.subject == ("很长的职务" * 5)[:21]


@pytest.mark.parametrize(
    "changes",
    [
        {"kdf": {"memory_kib": 64}},
        {"kdf": {"memory_kib": 2**31}},
        {"kdf": {"iterations": 1000}},
        {"kdf": {"lanes": 0}},
        {"kdf": {"memory_kib": "262144"}},
        {"kdf": {"salt": "c2hvcnQ="}},
        {"nonce": "AAAA"},
        {"sealed": "not base64!"},
        {"certificate": "AAAA"},
        {"cipher": "rot13"},
        {"version": 2},
    ],
    ids=str,
)
def test_a_file_that_asks_for_too_little_protection_or_too_much_work_is_refused(path, changes):
    changed(path, **changes)

    with pytest.raises(Failed) as refusal:
        open_key(path, passphrase=PASSPHRASE)

    assert refusal.value.trouble is Trouble.KEY_DAMAGED


def test_a_certificate_exchanged_in_the_file_is_noticed(path, tmp_path):
    made(tmp_path / "other.key")
    other = json.loads((tmp_path / "other.key").read_text())["certificate"]
    changed(path, certificate=other)

    with pytest.raises(Failed) as refusal:
        open_key(path, passphrase=PASSPHRASE)

    assert refusal.value.trouble is Trouble.WRONG_PASSPHRASE


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff\xfe", b"[" * 70_000])
def test_what_is_no_key_file_is_refused(tmp_path, content):
    path = tmp_path / "k.key"
    path.write_bytes(content)

    with pytest.raises(Failed) as refusal:
        read_certificate(path)

    assert refusal.value.trouble is Trouble.KEY_DAMAGED


def test_a_missing_key_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(Failed) as refusal:
        open_key(tmp_path / "no.key", passphrase=PASSPHRASE)

    assert refusal.value.trouble is Trouble.FILE_NOT_FOUND


def test_a_certificate_that_runs_out_is_made_anew_for_the_same_key(path):
    old = open_key(path, passphrase=PASSPHRASE)

    new = renew_key(path, old, passphrase=PASSPHRASE, now=datetime(2029, 1, 1, tzinfo=UTC))

    assert new.key_der == old.key_der
    assert new.certificate.fingerprint != old.certificate.fingerprint
    assert new.certificate.subject == old.certificate.subject
    assert new.certificate.ends_at > datetime(2031, 12, 30, tzinfo=UTC)
    assert open_key(path, passphrase=PASSPHRASE) == new


def test_a_computer_without_the_memory_gets_more_rounds_instead(tmp_path, monkeypatch):
    real = keyfile.Argon2id

    def on_a_small_machine(**parameters):
        if parameters["memory_cost"] > 8 * 1024:
            raise MemoryError
        return real(**parameters)

    monkeypatch.setattr(keyfile, "Argon2id", on_a_small_machine)
    monkeypatch.setattr(keyfile, "SMALL_STRENGTH", Strength(8 * 1024, 2, 1))
    made(tmp_path / "k.key", strength=Strength(256 * 1024, 3, 4))

    assert open_key(tmp_path / "k.key", passphrase=PASSPHRASE)
