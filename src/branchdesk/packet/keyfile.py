"""The branch's own key: an EC key and its certificate, locked with a passphrase in one file.

The file is a small JSON document. The key lies in it encrypted with AES-256-GCM under a key that
Argon2id derives from the passphrase; everything else in the file, the certificate included, is
authenticated with it. Whoever guesses passphrases pays the whole of Argon2id for every guess.
"""

import base64
import binascii
import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.x509.oid import NameOID, ObjectIdentifier

from branchdesk.packet.files import written_whole
from branchdesk.usecases.errors import Failed, Trouble

SHORTEST_PASSPHRASE = 12
_FORMAT = "branchdesk-key"
_MAX_FILE = 64 * 1024
_YEARS = 3
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
_LONGEST_NAME = 64  # ub-common-name, ub-organization-name (RFC 5280, appendix A.1)


@dataclass(frozen=True, slots=True)
class Strength:
    """What one guess of the passphrase costs."""

    memory_kib: int = 256 * 1024
    iterations: int = 3
    lanes: int = 4


DEFAULT_STRENGTH = Strength()
"""About a second on an office computer."""
SMALL_STRENGTH = Strength(memory_kib=64 * 1024, iterations=8)
"""Where 256 MiB cannot be had: a quarter of the memory, more rounds."""
_BOUNDS = (Strength(8 * 1024, 1, 1), Strength(1024 * 1024, 16, 16))
"""A file from elsewhere cannot ask for less protection or more work than this."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whom a key belongs to, readable without the passphrase."""

    der: bytes
    subject: str
    """Common name"""
    organisation: str
    fingerprint: str
    """SHA-256 of the certificate, 64 lower-case hexadecimal digits."""
    ends_at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class BranchKey:
    """An unlocked key; it is never written anywhere in this form."""

    certificate: Certificate
    key_der: bytes
    """PKCS#8, unencrypted."""

    def __repr__(self) -> str:
        """Return a text without the secret, in case it meets a log."""
        return f"BranchKey({self.certificate.fingerprint[:16]})"


def make_key(
    path: Path,
    *,
    passphrase: str,
    branch: str,
    holder: str,
    now: datetime,
    strength: Strength = DEFAULT_STRENGTH,
) -> BranchKey:
    """Make the branch's key and self-signed certificate, valid three years, and write the file.

    Args:
        path: Where the file goes; it must not exist yet, a key is never overwritten.
        passphrase: At least `SHORTEST_PASSPHRASE` characters.
        branch: Full name of the branch, the organisation of the certificate.
        holder: Who signs, for example 第一支部 组织委员.
        now: Aware; the certificate begins here.
        strength: Falls back to `SMALL_STRENGTH` where the memory cannot be had.

    Raises:
        Failed: If the passphrase is too short, the file exists or cannot be written.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise Failed(Trouble.PASSPHRASE_TOO_SHORT, str(SHORTEST_PASSPHRASE))
    if path.exists():
        raise Failed(Trouble.TARGET_NOT_WRITABLE, path.name, detail="a key file exists already")
    private = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(private, branch=branch, holder=holder, now=now)
    key_der = private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    key = BranchKey(_described(certificate), key_der)
    try:
        content = _locked(key, passphrase, strength)
    except MemoryError:
        content = _locked(key, passphrase, SMALL_STRENGTH)
    with written_whole(path, private=True) as unfinished:
        unfinished.write_bytes(content)
    return key


def renew_key(path: Path, key: BranchKey, *, passphrase: str, now: datetime) -> BranchKey:
    """Certify the same key for three more years and rewrite the file; the fingerprint changes.

    Args:
        path: The key file.
        key: What `open_key` gave with this passphrase.
        passphrase: Locks the new file as it locked the old one.
        now: Aware; the new certificate begins here.

    Raises:
        Failed: If the file cannot be written; the old one is as it was.
    """
    private = serialization.load_der_private_key(key.key_der, password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey):
        raise Failed(Trouble.KEY_DAMAGED, path.name)
    old = key.certificate
    certificate = _certificate(private, branch=old.organisation, holder=old.subject, now=now)
    renewed = BranchKey(_described(certificate), key.key_der)
    content = _locked(renewed, passphrase, _strength_in(_header(path), path))
    with written_whole(path, private=True) as unfinished:
        unfinished.write_bytes(content)
    return renewed


def read_certificate(path: Path) -> Certificate:
    """Return the certificate in a key file; needs no passphrase.

    Raises:
        Failed: If there is no key file or it is damaged.
    """
    return _certificate_in(_header(path), path)


def open_key(path: Path, *, passphrase: str) -> BranchKey:
    """Unlock a key file.

    Raises:
        Failed: If the passphrase is wrong, or there is no key file, or it is damaged.
    """
    document = _header(path)
    certificate = _certificate_in(document, path)
    strength = _strength_in(document, path)
    try:
        sealed = _bytes(document["sealed"], 64, 1024)
        salt, nonce = _bytes(document["kdf"]["salt"], 16, 64), _bytes(document["nonce"], 12, 12)
    except (KeyError, TypeError, ValueError) as error:
        raise Failed(Trouble.KEY_DAMAGED, path.name) from error
    cipher = AESGCM(derived(passphrase, salt, strength))
    try:
        key_der = cipher.decrypt(nonce, sealed, _authenticated(document))
    except InvalidTag as error:
        raise Failed(Trouble.WRONG_PASSPHRASE) from error
    return BranchKey(certificate, key_der)


def _locked(key: BranchKey, passphrase: str, strength: Strength) -> bytes:
    salt, nonce = secrets.token_bytes(16), os.urandom(12)
    document: dict[str, Any] = {
        "format": _FORMAT,
        "version": 1,
        "kdf": {
            "name": "argon2id",
            "memory_kib": strength.memory_kib,
            "iterations": strength.iterations,
            "lanes": strength.lanes,
            "salt": _text(salt),
        },
        "cipher": "aes-256-gcm",
        "nonce": _text(nonce),
        "certificate": _text(key.certificate.der),
    }
    cipher = AESGCM(derived(passphrase, salt, strength))
    document["sealed"] = _text(cipher.encrypt(nonce, key.key_der, _authenticated(document)))
    return json.dumps(document, indent=1).encode("ascii")


def derived(passphrase: str, salt: bytes, strength: Strength, *, length: int = 32) -> bytes:
    """Return key bytes from a passphrase; whoever guesses pays all of it for every guess."""
    kdf = Argon2id(
        salt=salt,
        length=length,
        iterations=strength.iterations,
        lanes=strength.lanes,
        memory_cost=strength.memory_kib,
    )
    return kdf.derive(passphrase.encode("utf-8"))


def _authenticated(document: dict[str, Any]) -> bytes:
    header = {name: value for name, value in document.items() if name != "sealed"}
    return json.dumps(header, sort_keys=True, separators=(",", ":")).encode("ascii")


def _header(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            raw = file.read(_MAX_FILE + 1)
    except FileNotFoundError as error:
        raise Failed(Trouble.FILE_NOT_FOUND, path.name) from error
    except OSError as error:
        raise Failed(Trouble.FILE_UNREADABLE, path.name, detail=str(error)) from error
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Failed(Trouble.KEY_DAMAGED, path.name) from error
    if (
        len(raw) > _MAX_FILE
        or not isinstance(document, dict)
        or (document.get("format"), document.get("version")) != (_FORMAT, 1)
        or document.get("cipher") != "aes-256-gcm"
    ):
        raise Failed(Trouble.KEY_DAMAGED, path.name)
    return document


def _strength_in(document: dict[str, Any], path: Path) -> Strength:
    try:
        kdf = document["kdf"]
        strength = Strength(kdf["memory_kib"], kdf["iterations"], kdf["lanes"])
    except (KeyError, TypeError) as error:
        raise Failed(Trouble.KEY_DAMAGED, path.name) from error
    if not within_bounds(strength):
        raise Failed(Trouble.KEY_DAMAGED, path.name, detail="parameters out of bounds")
    return strength


def _certificate_in(document: dict[str, Any], path: Path) -> Certificate:
    try:
        der = _bytes(document["certificate"], 100, 8192)
        return _described(x509.load_der_x509_certificate(der))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise Failed(Trouble.KEY_DAMAGED, path.name) from error


def within_bounds(strength: Strength) -> bool:
    """Tell whether a file from elsewhere asks for enough protection and not too much work."""
    low, high = _BOUNDS
    return all(
        isinstance(value, int) and lowest <= value <= highest
        for value, lowest, highest in (
            (strength.memory_kib, low.memory_kib, high.memory_kib),
            (strength.iterations, low.iterations, high.iterations),
            (strength.lanes, low.lanes, high.lanes),
        )
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: object, shortest: int, longest: int) -> bytes:
    if not isinstance(text, str):
        raise TypeError
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError from error
    if not shortest <= len(data) <= longest:
        raise ValueError
    return data


def _certificate(
    private: ec.EllipticCurvePrivateKey, *, branch: str, holder: str, now: datetime
) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, branch[:_LONGEST_NAME]),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "支部"),
            x509.NameAttribute(NameOID.COMMON_NAME, _clipped(holder)),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    # Readers disagree on which purpose they want to see, so the certificate states both.
    purposes = x509.ExtendedKeyUsage(
        [_DOCUMENT_SIGNING, x509.oid.ExtendedKeyUsageOID.EMAIL_PROTECTION]
    )
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=365 * _YEARS + 1))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(purposes, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
        .sign(private, hashes.SHA256())
    )


def _clipped(name: str) -> str:
    # The library counts the bytes of a common name where the standard counts characters.
    return name.encode("utf-8")[:_LONGEST_NAME].decode("utf-8", "ignore")


def certificate_from(certificate: x509.Certificate) -> Certificate:
    """Return what of a certificate is shown."""
    return _described(certificate)


def _described(certificate: x509.Certificate) -> Certificate:
    def text(oid: ObjectIdentifier) -> str:
        found = certificate.subject.get_attributes_for_oid(oid)
        return str(found[0].value) if found else ""

    return Certificate(
        der=certificate.public_bytes(serialization.Encoding.DER),
        subject=text(NameOID.COMMON_NAME),
        organisation=text(NameOID.ORGANIZATION_NAME),
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        ends_at=certificate.not_valid_after_utc,
    )
